"""Coded vectors, all of them scanned."""

from typing import Any, ClassVar

import faiss

from factcheck.index.faiss_codes import FaissCodes

# Vectors whose 8-bit codes are compared, at the least (docs/decisions/retrieval.md).
REFINED = 700
# Components that share a code of four bits: one bit a component.
_TOGETHER = 4


def short_codes(dimension: int) -> str:
    """Return FAISS's recipe for product codes of about one bit a component.

    The pieces of a vector must be of one length: four components, or the next more that divide it.
    """
    length = next(n for n in range(min(_TOGETHER, dimension), dimension + 1) if dimension % n == 0)
    return f"PQ{dimension // length}x4fs"


class FaissPq(FaissCodes):
    """`PQ96x4fs,Refine(SQ8)` for vectors of 384 components: 432 bytes each."""

    kind: ClassVar[str] = "faiss-pq"

    @staticmethod
    def recipe(dimension: int, count: int) -> str:
        """Return the same recipe for any number of vectors."""
        del count
        return f"{short_codes(dimension)},Refine(SQ8)"

    @staticmethod
    def parameters(index: Any, limit: int) -> Any:
        """Have at least `REFINED` vectors compared by their 8-bit codes."""
        del index
        # The stubs do not know that fields may be given by keyword.
        return faiss.IndexRefineSearchParameters(  # type: ignore[call-arg]
            k_factor=max(2.0, REFINED / limit)
        )
