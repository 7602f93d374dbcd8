"""Coded vectors in clusters, of which the nearest to the claim are scanned."""

import math
from typing import Any, ClassVar

import faiss

from factcheck.index.faiss_codes import FaissCodes
from factcheck.index.faiss_pq import REFINED, short_codes

# The share of clusters that is scanned (docs/decisions/retrieval.md).
_SCANNED = 1 / 4
# The fewest training vectors a cluster that FAISS asks for without a warning.
_TRAINED_BY = 39


class FaissIvf(FaissCodes):
    """`IVF…,PQ…x4fs,Refine(SQ8)`: an inverted file over the codes of `FaissPq`."""

    kind: ClassVar[str] = "faiss-ivf"

    @staticmethod
    def recipe(dimension: int, count: int) -> str:
        """Return a recipe with as many clusters as a training sample of `count` allows."""
        clusters = max(1, min(1024, 2 ** int(math.log2(max(1, count / _TRAINED_BY)))))
        return f"IVF{clusters},{short_codes(dimension)},Refine(SQ8)"

    @staticmethod
    def parameters(index: Any, limit: int) -> Any:
        """Scan a share of the clusters and compare at least `REFINED` vectors by 8-bit codes."""
        clusters = int(faiss.extract_index_ivf(index.base_index).nlist)
        # The stubs do not know that fields may be given by keyword.
        scanned = faiss.SearchParametersIVF(  # type: ignore[call-arg]
            nprobe=math.ceil(clusters * _SCANNED)
        )
        return faiss.IndexRefineSearchParameters(  # type: ignore[call-arg]
            k_factor=max(2.0, REFINED / limit), base_index_params=scanned
        )
