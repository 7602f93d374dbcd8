"""Coded vectors, all of them scanned."""

from typing import Any, ClassVar

import faiss

from factcheck.index.faiss_codes import FaissCodes

# Vectors whose 8-bit codes are compared, at the least. Of a million vectors, an eighth of them of
# real sentences, .997 of the ten nearest are among the hundred found so, and .999 with twice as
# many; of vectors that are half noise .962 and .978 (docs/decisions/retrieval.md).
REFINED = 500


class FaissRaBitQ(FaissCodes):
    """`RaBitQfs,Refine(SQ8)`: 440 bytes for a vector of 384 components."""

    kind: ClassVar[str] = "faiss-rabitq"

    @staticmethod
    def recipe(count: int) -> str:
        """Return the same recipe for any number of vectors."""
        del count
        return "RaBitQfs,Refine(SQ8)"

    @staticmethod
    def parameters(index: Any, limit: int) -> Any:
        """Have at least `REFINED` vectors compared by their 8-bit codes."""
        del index
        # The stubs do not know that fields may be given by keyword.
        return faiss.IndexRefineSearchParameters(  # type: ignore[call-arg]
            k_factor=max(2.0, REFINED / limit)
        )
