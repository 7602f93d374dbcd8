"""Exact search with FAISS: every vector is compared."""

from pathlib import Path
from typing import Any, ClassVar, Self

import faiss
import numpy as np
from numpy.typing import NDArray

from factcheck.errors import IndexMismatch
from factcheck.index.files import write
from factcheck.index.protocol import Ids, Scores, Vectors, checked

_FILE = "flat.faiss"


class FaissFlat:
    """`IndexFlatIP` under the sentences' keys."""

    kind: ClassVar[str] = "faiss-flat"

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def empty(cls, dimension: int, sample: Vectors | None = None) -> Self:
        """Return an index without vectors."""
        del sample
        return cls(faiss.IndexIDMap(faiss.IndexFlatIP(dimension)))

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        return int(self._index.d)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def holds(self, ids: Ids) -> NDArray[np.bool_]:
        """Tell of each key whether it can be found."""
        return np.isin(ids, faiss.vector_to_array(self._index.id_map))

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
        # The map would keep a key twice within one call; the last one counts.
        _, last = np.unique(ids[::-1], return_index=True)
        order = len(ids) - 1 - last
        self._index.add_with_ids(rows[order], ids[order])

    def remove(self, ids: Ids) -> None:
        """Forget these keys."""
        if not len(ids) or not len(self):
            return
        self._index.remove_ids(faiss.IDSelectorBatch(np.ascontiguousarray(ids, np.int64)))

    def nearest(
        self, vectors: Vectors, limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return the best keys and their scores."""
        rows = checked(vectors, self.dimension)
        if among is None:
            scores, found = self._index.search(rows, limit)
        else:
            chosen = faiss.IDSelectorBatch(np.ascontiguousarray(among, np.int64))
            # The stubs do not know that fields may be given by keyword.
            parameters = faiss.SearchParameters(sel=chosen)  # type: ignore[call-arg]
            scores, found = self._index.search(rows, limit, params=parameters)
        return found, np.where(found < 0, -np.inf, scores).astype(np.float32)

    def save(self, folder: Path) -> None:
        """Write everything to a file in `folder`."""
        write(self._index, folder / _FILE)

    @classmethod
    def load(cls, folder: Path, place: Path) -> Self:
        """Read what `save` wrote."""
        del place
        try:
            index = faiss.read_index(str(folder / _FILE))
        except RuntimeError as error:
            raise IndexMismatch(f"{_FILE} is not an index that can be read") from error
        if not isinstance(index, faiss.IndexIDMap):
            raise IndexMismatch(f"{_FILE} is an index of another kind")
        return cls(index)
