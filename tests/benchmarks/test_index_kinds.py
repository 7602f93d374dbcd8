"""What is measured of an index."""

import numpy as np
import pytest

from benchmarks.index_kinds import KINDS, is_best, laid
from benchmarks.index_sweeps import with_parameters
from factcheck.index import FaissIvf, FaissPq, Ids, InMemory, Scores, VectorIndex, Vectors

DIMENSION = 32


def some_vectors(count: int) -> Vectors:
    vectors = np.random.default_rng(0).normal(size=(count, DIMENSION)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


class Forgetful(InMemory):
    """An index that passes over the best of what it is asked for by a filter."""

    def nearest(
        self, vectors: Vectors, limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        ids, scores = super().nearest(vectors, limit + 1, among=among)
        missed = limit < 200
        return ids[:, missed:][:, :limit], scores[:, missed:][:, :limit]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_filtered_search_that_finds_the_best_is_exact(kind: type[VectorIndex]) -> None:
    """Every kind finds the best keys by its own codes."""
    rows = some_vectors(3_000)

    assert is_best(laid(kind, rows), rows[0], np.arange(0, 3_000, 7))


def test_a_filtered_search_that_misses_one_is_not() -> None:
    """The best of all keys, asked for one by one, is missing."""
    rows = some_vectors(3_000)

    assert not is_best(laid(Forgetful, rows), rows[0], np.arange(0, 3_000, 7))


@pytest.mark.parametrize("kind", [FaissPq, FaissIvf], ids=lambda kind: str(kind.kind))
def test_other_parameters_change_what_is_found(
    kind: type[FaissPq] | type[FaissIvf],
) -> None:
    """The more is scanned and compared again, the more of the nearest are among the found."""
    rows = some_vectors(3_000)
    best = np.argsort(-(rows[:20] @ rows.T), axis=1)[:, :10]

    def right(scanned: float, refined: int) -> int:
        index = laid(with_parameters(kind, scanned=scanned, refined=refined), rows)
        found, _ = index.nearest(rows[:20], 10)
        return sum(len(np.intersect1d(one, other)) for one, other in zip(found, best, strict=True))

    assert right(0.01, 10) < right(1.0, 1_000)
