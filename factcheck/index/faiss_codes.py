"""Coded vectors: short codes are scanned, the best of them are compared again by 8-bit ones.

The short codes are product codes (Jégou, Douze and Schmid 2011, doi:10.1109/TPAMI.2010.57) of four
bits for four components, in FAISS's fast-scan layout (André, Kermarrec and Le Scouarnec 2015,
doi:10.14778/2856318.2856324), the 8-bit ones a scalar quantizer. Neither can forget a vector or
take a selector, so what is removed is only marked, and a search looks past it until the index is
made anew.

Vectors that were there when the index was saved are *sealed*: they are mapped from the file, which
every process shares and a start does not wait for. Later ones stand beside them under the same
codes, in memory.
"""

import shutil
import weakref
from pathlib import Path
from typing import Any, ClassVar, Self

import faiss
import numpy as np
from numpy.typing import NDArray

from factcheck.errors import IndexMismatch
from factcheck.index.files import link, write
from factcheck.index.protocol import NOBODY, Ids, Scores, Vectors, checked, ranked

_SEALED = "sealed.faiss"
_GROWN = "grown.faiss"
_KEYS = "keys.npy"
_ALIVE = "alive.npy"

# Up to so many chosen keys are looked up, decoded and compared; for more, the 8-bit codes are
# scanned with a selector, which looks at every key. At a million both take 3 ms for 3,000 of them
# (python -m benchmarks.bench_index).
DECODED_AT_MOST = 3_000


class FaissCodes:
    """What the kinds of coded index share; a kind says how its codes are made and searched."""

    kind: ClassVar[str]

    def __init__(
        self, sealed: Any, grown: Any, keys: Ids, alive: NDArray[np.bool_], *, file: Path | None
    ) -> None:
        """Take an index of the first `sealed.ntotal` of `keys` and one of the others.

        `file` is where the sealed one was read from: a name of its own, because a snapshot's may
        be taken away at any time.
        """
        self._sealed, self._grown = sealed, grown
        self._keys, self._alive = keys, alive
        self._file = file
        self._order = _order(keys)

    @staticmethod
    def recipe(dimension: int, count: int) -> str:
        """Return how FAISS makes an index that learns from `count` vectors."""
        raise NotImplementedError

    @staticmethod
    def parameters(index: Any, limit: int) -> Any:
        """Return FAISS's parameters for a search of the best `limit`."""
        raise NotImplementedError

    @classmethod
    def empty(cls, dimension: int, sample: Vectors | None = None) -> Self:
        """Return an index without vectors, its codes learnt from `sample`.

        Of fewer than a thousand the codes would only fit themselves: random directions are added.
        """
        known = sample if sample is not None else np.empty((0, dimension), np.float32)
        known = checked(known, dimension)
        known = np.concatenate([known, _random_directions(dimension)[len(known) :]])
        recipe = cls.recipe(dimension, len(known))
        index = faiss.index_factory(dimension, recipe, faiss.METRIC_INNER_PRODUCT)
        index.train(known)
        twin = faiss.deserialize_index(faiss.serialize_index(index))
        return cls(index, twin, np.empty(0, np.int64), np.empty(0, bool), file=None)

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        return int(self._grown.d)

    def __len__(self) -> int:
        return int(np.count_nonzero(self._alive))

    def holds(self, ids: Ids) -> NDArray[np.bool_]:
        """Tell of each key whether it can be found."""
        places = self._places(ids)
        return np.isin(ids, self._keys[places[self._alive[places]]])

    @property
    def worn(self) -> float:
        """The share that was added after the sealing, or is only marked as gone."""
        if not len(self._keys):
            return 0.0
        marked = np.count_nonzero(~self._alive[: self._sealed.ntotal])
        return float((self._grown.ntotal + marked) / len(self._keys))

    def add(self, ids: Ids, vectors: Vectors) -> None:
        """Keep vectors under their keys."""
        rows = checked(vectors, self.dimension)
        if not len(ids):
            return
        self.remove(ids)
        # Of a key that is given twice within one call the last one counts.
        _, last = np.unique(ids[::-1], return_index=True)
        chosen = len(ids) - 1 - last
        self._grown.add(rows[chosen])
        self._keys = np.concatenate([self._keys, ids[chosen]])
        self._alive = np.concatenate([self._alive, np.ones(len(chosen), bool)])
        self._order = _order(self._keys)

    def seal(self) -> None:
        """Take what was added to an empty index as sealed."""
        self._sealed, self._grown = self._grown, self._sealed

    def remove(self, ids: Ids) -> None:
        """Mark these keys as gone."""
        self._alive[self._places(ids)] = False

    def nearest(
        self, vectors: Vectors, limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return the best keys and their scores, which are those of the 8-bit codes."""
        rows = checked(vectors, self.dimension)
        if among is None:
            found = [self._scan(part, start, rows, limit) for part, start in self._parts()]
        elif len(among) <= DECODED_AT_MOST:
            places = self._places(among)
            places = np.unique(places[self._alive[places]])
            found = [self._decode(part, start, rows, places) for part, start in self._parts()]
        else:
            chosen = np.isin(self._keys, among) & self._alive
            found = [
                self._choose(part, start, rows, limit, chosen) for part, start in self._parts()
            ]
        ids, scores = (np.concatenate(columns, axis=1) for columns in zip(*found, strict=True))
        return ranked(ids, scores, limit)

    def save(self, folder: Path) -> None:
        """Write everything to files in `folder`; what is sealed already is only linked to."""
        if self._file is None:
            write(self._sealed, folder / _SEALED)
        else:
            link(self._file, folder / _SEALED)
        write(self._grown, folder / _GROWN)
        np.save(folder / _KEYS, self._keys)
        np.save(folder / _ALIVE, self._alive)

    @classmethod
    def load(cls, folder: Path, place: Path) -> Self:
        """Read what `save` wrote; the sealed vectors are mapped, not read."""
        file = place / _SEALED
        try:
            link(folder / _SEALED, file)
            sealed = faiss.read_index(str(file), faiss.IO_FLAG_MMAP_IFC)
            grown = faiss.read_index(str(folder / _GROWN))
            keys, alive = np.load(folder / _KEYS), np.load(folder / _ALIVE)
        except (RuntimeError, OSError, ValueError, EOFError) as error:
            raise IndexMismatch(f"{folder.name} holds no index that can be read") from error
        if not isinstance(sealed, faiss.IndexRefine) or not isinstance(grown, faiss.IndexRefine):
            raise IndexMismatch(f"{folder.name} holds an index of another kind")
        if sealed.ntotal + grown.ntotal != len(keys) or len(keys) != len(alive):
            raise IndexMismatch(f"{folder.name} holds parts of different indexes")
        index = cls(sealed, grown, keys, alive, file=file)
        # At the end of the process the folder goes with the process's own.
        weakref.finalize(index, shutil.rmtree, place, ignore_errors=True).atexit = False
        return index

    def _parts(self) -> tuple[tuple[Any, int], ...]:
        """Return each index with the place of its first vector."""
        return (self._sealed, 0), (self._grown, int(self._sealed.ntotal))

    def _places(self, ids: Ids) -> NDArray[np.int64]:
        """Return the places of those keys that are there; of one replaced, the last place."""
        keys = self._keys if self._order is None else self._keys[self._order]
        at = np.searchsorted(keys, ids, side="right") - 1
        at = at[(at >= 0) & (keys[np.maximum(at, 0)] == ids)] if len(keys) else at[:0]
        return at if self._order is None else self._order[at]

    def _scan(self, part: Any, start: int, rows: Vectors, limit: int) -> tuple[Ids, Scores]:
        """Return the best of a part, looking past what is only marked as gone."""
        wanted = min(limit, int(part.ntotal))
        alive = self._alive[start : start + part.ntotal]
        living = np.count_nonzero(alive)
        asked = wanted
        while True:
            if not asked:
                return np.empty((len(rows), 0), np.int64), np.empty((len(rows), 0), np.float32)
            scores, places = part.search(rows, asked, params=self.parameters(part, asked))
            valid = (places >= 0) & alive[np.maximum(places, 0)]
            if asked == part.ntotal or valid.sum(axis=1).min() >= min(wanted, living):
                break
            asked = min(2 * asked, int(part.ntotal))
        ids = self._keys[start + np.maximum(places, 0)]
        return np.where(valid, ids, NOBODY), np.where(valid, scores, -np.inf)

    def _decode(
        self, part: Any, start: int, rows: Vectors, places: NDArray[np.int64]
    ) -> tuple[Ids, Scores]:
        """Return those of a part that stand at some places."""
        its = places[(places >= start) & (places < start + part.ntotal)] - start
        scores = rows @ part.refine_index.reconstruct_batch(its).T if len(its) else _none(rows)
        return np.broadcast_to(self._keys[start + its], scores.shape), scores

    def _choose(
        self, part: Any, start: int, rows: Vectors, limit: int, chosen: NDArray[np.bool_]
    ) -> tuple[Ids, Scores]:
        """Return the best of a part among those that are `chosen`."""
        its = chosen[start : start + part.ntotal]
        count = int(np.count_nonzero(its))
        if not count:
            return np.empty((len(rows), 0), np.int64), _none(rows)
        bits = np.packbits(its, bitorder="little")
        # The stubs know neither arrays here nor that fields may be given by keyword.
        selector = faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]
        parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        exact = faiss.downcast_index(part.refine_index)
        scores, found = exact.search(rows, min(limit, count), params=parameters)
        return self._keys[start + np.maximum(found, 0)], np.where(found < 0, -np.inf, scores)


def _random_directions(dimension: int) -> Vectors:
    rows = np.random.default_rng(0).normal(size=(1_000, dimension))
    directions: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return directions.astype(np.float32)


def _none(rows: Vectors) -> Scores:
    return np.empty((len(rows), 0), np.float32)


def _order(keys: Ids) -> NDArray[np.int64] | None:
    """Return what puts keys in ascending order, or None where they are, as they nearly always are.

    Of like keys the one added last comes last.
    """
    return None if (keys[1:] > keys[:-1]).all() else np.argsort(keys, kind="stable")
