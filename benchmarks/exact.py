"""What is truly nearest: every vector compared, as it was made, in float32."""

from dataclasses import dataclass

import faiss
import numpy as np

from benchmarks.vectors import Ids
from factcheck.embedding import Vectors

# What of 384 products in float32 depends on the order in which they are added.
TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Exact:
    """Claims, (n, dimension), and the inner product of the `limit`-th nearest vector to each."""

    claims: Vectors
    last: Vectors
    limit: int

    def recall(self, found: Ids, rows: Vectors) -> float:
        """Return how many of those found, (n, m), are as near as the last, as a share of `limit`.

        `rows` are all vectors; -1 is nobody. So of several that are equally near any will do.
        """
        near = np.einsum("nd,nkd->nk", self.claims, rows[np.maximum(found, 0)])
        right = (near >= self.last[:, None] - TOLERANCE) & (found >= 0)
        return float(np.minimum(right.sum(axis=1), self.limit).sum() / (len(found) * self.limit))


def exact(claims: Vectors, rows: Vectors, limit: int) -> Exact:
    """Compare claims with every one of `rows`, of which there are at least `limit`."""
    nearest, _ = faiss.knn(claims, rows, limit, metric=faiss.METRIC_INNER_PRODUCT)
    return Exact(claims, nearest[:, -1], limit)
