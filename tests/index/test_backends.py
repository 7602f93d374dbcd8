"""What every vector index promises, over every backend."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import IndexMismatch
from factcheck.index import FaissFlat, Ids, InMemory, VectorIndex, Vectors

BACKENDS = (FaissFlat, InMemory)
DIMENSION = 8

backend = pytest.mark.parametrize("make", BACKENDS, ids=lambda make: make.kind)


def some_vectors(count: int, seed: int = 0) -> Vectors:
    vectors = np.random.default_rng(seed).normal(size=(count, DIMENSION)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def keys(*numbers: int) -> Ids:
    return np.array(numbers, np.int64)


@backend
def test_the_nearest_come_first(make: type[VectorIndex]) -> None:
    """Each vector is its own nearest neighbour, and scores fall."""
    index, vectors = make.empty(DIMENSION), some_vectors(20)
    index.add(np.arange(100, 120), vectors)

    found, scores = index.nearest(vectors[:3], 5)

    assert found[:, 0].tolist() == [100, 101, 102]
    assert found.shape == scores.shape == (3, 5)
    assert (np.diff(scores, axis=1) <= 0).all()


@backend
def test_where_too_few_are_found_the_row_is_filled(make: type[VectorIndex]) -> None:
    """Key -1 with score -inf stands for nobody."""
    index = make.empty(DIMENSION)
    assert index.nearest(some_vectors(1), 2)[0].tolist() == [[-1, -1]]
    index.add(keys(7), some_vectors(1))

    found, scores = index.nearest(some_vectors(1), 3)

    assert found.tolist() == [[7, -1, -1]]
    assert np.isneginf(scores[0, 1:]).all()


@backend
def test_a_key_added_again_is_replaced(make: type[VectorIndex]) -> None:
    """One key has one vector: the last."""
    index, vectors = make.empty(DIMENSION), some_vectors(2)
    index.add(keys(7), vectors[:1])
    index.add(keys(7), vectors[1:])

    assert len(index) == 1
    assert index.nearest(vectors[1:], 1)[1][0, 0] == pytest.approx(1.0, abs=1e-5)


@backend
def test_removed_keys_are_gone_and_unknown_ones_passed_over(make: type[VectorIndex]) -> None:
    """What is removed is found no more."""
    index, vectors = make.empty(DIMENSION), some_vectors(3)
    index.add(keys(1, 2, 3), vectors)
    index.remove(keys(2, 99))

    assert len(index) == 2
    assert 2 not in index.nearest(vectors, 3)[0]


@backend
@pytest.mark.parametrize("among", [(), (5,), (5, 17, 99), tuple(range(20))], ids=str)
def test_only_the_chosen_are_searched(make: type[VectorIndex], among: tuple[int, ...]) -> None:
    """However few are chosen, exactly the best of them are found."""
    index, vectors = make.empty(DIMENSION), some_vectors(20)
    index.add(np.arange(20), vectors)
    allowed = [key for key in among if key < 20]
    best = sorted(allowed, key=lambda key: -float(vectors[key] @ vectors[0]))[:4]

    found, _ = index.nearest(vectors[:1], 4, among=keys(*among))

    assert [key for key in found[0].tolist() if key >= 0] == best


@backend
def test_another_dimension_is_refused(make: type[VectorIndex]) -> None:
    """Vectors that do not fit are an error, not a wrong answer."""
    index = make.empty(DIMENSION)
    with pytest.raises(ValueError, match="dimension"):
        index.add(keys(1), np.ones((1, DIMENSION + 1), np.float32))
    with pytest.raises(ValueError, match="dimension"):
        index.nearest(np.ones((1, DIMENSION - 1), np.float32), 1)


@backend
def test_what_is_saved_is_loaded(make: type[VectorIndex], tmp_path: Path) -> None:
    """A loaded index answers as the saved one did."""
    index, vectors = make.empty(DIMENSION), some_vectors(9)
    index.add(np.arange(9), vectors)
    index.save(tmp_path / "one.index")

    loaded = make.load(tmp_path / "one.index")

    assert loaded.nearest(vectors, 3)[0].tolist() == index.nearest(vectors, 3)[0].tolist()


@backend
@pytest.mark.parametrize(
    "content", [b"", b"no index", b"\0" * 4096], ids=["empty", "text", "zeros"]
)
def test_a_file_that_is_no_index_is_refused(
    make: type[VectorIndex], content: bytes, tmp_path: Path
) -> None:
    """A foreign file is IndexMismatch, never a crash."""
    path = tmp_path / "foreign.index"
    path.write_bytes(content)

    with pytest.raises(IndexMismatch):
        make.load(path)


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "remove"]), st.lists(st.integers(0, 30), max_size=6)),
    max_size=12,
)


@settings(deadline=None)
@given(steps=STEPS, among=st.none() | st.lists(st.integers(0, 40), max_size=10))
def test_faiss_agrees_with_numpy_whatever_happens(
    steps: list[tuple[str, list[int]]], among: list[int] | None
) -> None:
    """After any adding, replacing and removing, both find the same sentences."""
    table = some_vectors(31, seed=1)
    ours, reference = FaissFlat.empty(DIMENSION), InMemory.empty(DIMENSION)
    for step, numbers in steps:
        chosen = keys(*dict.fromkeys(numbers))
        for index in (ours, reference):
            if step == "add":
                index.add(chosen, table[chosen])
            else:
                index.remove(chosen)
    allowed = None if among is None else keys(*among)

    found, scores = ours.nearest(table[:2], 40, among=allowed)
    expected, wanted = reference.nearest(table[:2], 40, among=allowed)

    assert len(ours) == len(reference)
    assert [set(row) for row in found.tolist()] == [set(row) for row in expected.tolist()]
    np.testing.assert_allclose(scores, wanted, atol=1e-5)
