"""Exact search with numpy alone: the reference that every other backend is compared with."""

from pathlib import Path
from typing import ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import IndexMismatch
from factcheck.index.protocol import Ids, Scores, Vectors, checked, ranked

_FILE = "vectors.npz"


class InMemory:
    """All vectors in one array."""

    kind: ClassVar[str] = "in-memory"

    def __init__(self, ids: Ids, vectors: Vectors) -> None:
        self._ids = ids
        self._vectors = vectors

    @classmethod
    def empty(cls, dimension: int, sample: Vectors | None = None) -> Self:
        """Return an index without vectors."""
        del sample
        return cls(np.empty(0, np.int64), np.empty((0, dimension), np.float32))

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        return int(self._vectors.shape[1])

    def __len__(self) -> int:
        return len(self._ids)

    def holds(self, ids: Ids) -> NDArray[np.bool_]:
        """Tell of each key whether it can be found."""
        return np.isin(ids, self._ids)

    @property
    def worn(self) -> float:
        """Nothing: vectors are kept as they came."""
        return 0.0

    def seal(self) -> None:
        """Do nothing: vectors are kept as they came."""

    def add(self, ids: Ids, vectors: Vectors) -> None:
        """Keep vectors under their keys."""
        rows = checked(vectors, self.dimension)
        self.remove(ids)
        self._ids = np.concatenate([self._ids, ids])
        self._vectors = np.concatenate([self._vectors, rows])

    def remove(self, ids: Ids) -> None:
        """Forget these keys."""
        kept = ~np.isin(self._ids, ids)
        self._ids, self._vectors = self._ids[kept], self._vectors[kept]

    def nearest(
        self, vectors: Vectors, limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return the best keys and their scores."""
        rows = checked(vectors, self.dimension)
        chosen = np.ones(len(self), bool) if among is None else np.isin(self._ids, among)
        ids, scores = self._ids[chosen], rows @ self._vectors[chosen].T
        return ranked(np.broadcast_to(ids, scores.shape), scores, limit)

    def save(self, folder: Path) -> None:
        """Write everything to a file in `folder`."""
        np.savez(folder / _FILE, ids=self._ids, vectors=self._vectors)

    @classmethod
    def load(cls, folder: Path, place: Path) -> Self:
        """Read what `save` wrote."""
        del place
        try:
            with np.load(folder / _FILE) as arrays:
                return cls(arrays["ids"], arrays["vectors"])
        except (OSError, ValueError, KeyError, EOFError) as error:
            raise IndexMismatch(f"{_FILE} is not an index of this kind: {error}") from error
