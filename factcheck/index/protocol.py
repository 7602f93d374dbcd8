"""The seams behind which the archive is searched: by vectors and by words."""

from collections.abc import Sequence
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
    raises ValueError where their dimension is not the index's; `save` and `load` raise OSError
    where the disk does not take what they write.
    """

    kind: ClassVar[str]

    @classmethod
    def empty(cls, dimension: int, sample: Vectors | None = None) -> Self:
        """Return an index without vectors.

        `sample` (n, dimension) is like what will be added: an index that codes vectors learns its
        codes from it.
        """
        ...

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        ...

    def __len__(self) -> int:
        """How many vectors can be found."""
        ...

    def holds(self, ids: Ids) -> NDArray[np.bool_]:
        """Tell of each key, (n,), whether it can be found."""
        ...

    @property
    def worn(self) -> float:
        """How much of the index, as a share, would be laid out anew by making it anew."""
        ...

    def seal(self) -> None:
        """Take what was added to an empty index as laid out: nothing of it is worn yet."""
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

    def save(self, folder: Path) -> None:
        """Write everything to files in `folder`, which is there and empty."""
        ...

    @classmethod
    def load(cls, folder: Path, place: Path) -> Self:
        """Read what `save` wrote, without changing it.

        The index may keep files of its own in `place`, which is there, empty, and no one else's;
        they go when it goes.
        Raises IndexMismatch for files that are not such a thing.
        """
        ...


class LexicalIndex(Protocol):
    """Texts under keys; likeness is BM25 (Robertson and Zaragoza 2009) with k1 1.2 and b 0.75.

    Searches may run side by side; a search and a change may not. Every method but `best` raises
    OSError where the disk does not take a change; the index must then be thrown away.
    """

    kind: ClassVar[str]

    @classmethod
    def empty(cls, place: Path) -> Self:
        """Return an index without texts; its own files may lie in `place`, as of a loaded one."""
        ...

    def __len__(self) -> int:
        """How many texts can be found."""
        ...

    def add(self, ids: Ids, texts: Sequence[str]) -> None:
        """Keep texts under their keys; one that is there already is replaced."""
        ...

    def remove(self, ids: Ids) -> None:
        """Forget these keys; unknown ones are passed over."""
        ...

    def commit(self) -> None:
        """Have every change on disk, so that a search has nothing to write."""
        ...

    def best(
        self, texts: Sequence[str], limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return keys and scores of what shares words with each text, both (n, limit), best first.

        With `among`, exactly the best of those keys. Where fewer are found, the rest of the row is
        key -1 with score -inf.
        """
        ...

    def save(self, folder: Path) -> None:
        """Write everything to files in `folder`, which is there and empty."""
        ...

    @classmethod
    def load(cls, folder: Path, place: Path) -> Self:
        """Read what `save` wrote, as a vector index does."""
        ...


def distinct(ids: Ids) -> Ids:
    """Return keys in ascending order, each once; those that stand so already are not sorted."""
    return ids if (ids[1:] > ids[:-1]).all() else np.unique(ids)


def ranked(ids: Ids, scores: Scores, limit: int) -> tuple[Ids, Scores]:
    """Return the best of each row, (n, limit): by score, of like ones the smaller key first.

    `ids` and `scores` are (n, m); what scores -inf is nobody.
    """
    order = np.lexsort((ids, -scores), axis=1)[:, :limit]
    best = np.take_along_axis(scores, order, axis=1)
    # Filled, because `np.pad` takes longer than the ordering.
    shape = len(order), limit
    found, scored = np.full(shape, NOBODY, np.int64), np.full(shape, -np.inf, np.float32)
    found[:, : order.shape[1]] = np.where(
        np.isneginf(best), NOBODY, np.take_along_axis(ids, order, axis=1)
    )
    scored[:, : order.shape[1]] = best
    return found, scored


def checked(vectors: Vectors, dimension: int) -> Vectors:
    """Return vectors as contiguous float32 rows; raises ValueError for another dimension."""
    if vectors.ndim != 2 or vectors.shape[1] != dimension:
        raise ValueError(f"vectors of shape {vectors.shape} do not fit dimension {dimension}")
    return np.ascontiguousarray(vectors, dtype=np.float32)
