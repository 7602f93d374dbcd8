"""The seam behind which vectors are searched."""

from pathlib import Path
from typing import ClassVar, Protocol, Self

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]
Scores = NDArray[np.float32]

# Fills a row of results where fewer sentences were found than asked for.
NOBODY = -1


class VectorIndex(Protocol):
    """Vectors under the keys of their sentences; likeness is the inner product.

    Searches may run side by side; a search and a change may not. Every method that takes vectors
    raises ValueError where their dimension is not the index's.
    """

    kind: ClassVar[str]

    @classmethod
    def empty(cls, dimension: int) -> Self:
        """Return an index without vectors."""
        ...

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        ...

    def __len__(self) -> int:
        """How many vectors can be found."""
        ...

    def add(self, ids: Ids, vectors: Vectors) -> None:
        """Keep `vectors` (n, dimension) under `ids` (n,); one that is there already is replaced."""
        ...

    def remove(self, ids: Ids) -> None:
        """Forget these keys; unknown ones are passed over."""
        ...

    def nearest(
        self, vectors: Vectors, limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return keys and scores, both (n, limit), best first.

        With `among`, exactly the best of those keys. Where fewer are found, the rest of the row is
        key -1 with score -inf.
        """
        ...

    def save(self, path: Path) -> None:
        """Write everything to the file `path`."""
        ...

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what `save` wrote. Raises IndexMismatch for a file that is not such a thing."""
        ...


def checked(vectors: Vectors, dimension: int) -> Vectors:
    """Return vectors as contiguous float32 rows; raises ValueError for another dimension."""
    if vectors.ndim != 2 or vectors.shape[1] != dimension:
        raise ValueError(f"vectors of shape {vectors.shape} do not fit dimension {dimension}")
    return np.ascontiguousarray(vectors, dtype=np.float32)
