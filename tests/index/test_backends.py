"""What every vector index promises, over every backend."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import IndexMismatch
from factcheck.index import (
    FaissFlat,
    FaissIvf,
    FaissPq,
    Ids,
    InMemory,
    VectorIndex,
    Vectors,
    faiss_codes,
)
from factcheck.index.faiss_pq import short_codes

BACKENDS = (FaissFlat, FaissPq, FaissIvf, InMemory)
# Inner products of 8-bit codes differ from the vectors' by this at most.
CODED = 0.02
DIMENSION = 8

backend = pytest.mark.parametrize("make", BACKENDS, ids=lambda make: make.kind)


def some_vectors(count: int, seed: int = 0) -> Vectors:
    vectors = np.random.default_rng(seed).normal(size=(count, DIMENSION)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def a_folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder


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
    assert index.nearest(vectors[1:], 1)[1][0, 0] == pytest.approx(1.0, abs=CODED)


@backend
def test_removed_keys_are_gone_and_unknown_ones_passed_over(make: type[VectorIndex]) -> None:
    """What is removed is found no more."""
    index, vectors = make.empty(DIMENSION), some_vectors(3)
    index.add(keys(1, 2, 3), vectors)
    index.remove(keys(2, 99))

    assert len(index) == 2
    assert index.holds(keys(3, 2, 1, 99)).tolist() == [True, False, True, False]
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
    saved, place = a_folder(tmp_path, "saved"), a_folder(tmp_path, "place")
    index.save(saved)

    loaded = make.load(saved, place)

    assert loaded.nearest(vectors, 3)[0].tolist() == index.nearest(vectors, 3)[0].tolist()


@backend
@pytest.mark.parametrize(
    "content", [b"", b"no index", b"\0" * 4096], ids=["empty", "text", "zeros"]
)
def test_a_file_that_is_no_index_is_refused(
    make: type[VectorIndex], content: bytes, tmp_path: Path
) -> None:
    """A foreign file is IndexMismatch, never a crash."""
    index, saved = make.empty(DIMENSION), a_folder(tmp_path, "saved")
    index.add(np.arange(9), some_vectors(9))
    index.save(saved)
    for path in saved.iterdir():
        path.write_bytes(content)

    with pytest.raises(IndexMismatch):
        make.load(saved, a_folder(tmp_path, "place"))


@backend
def test_a_loaded_index_goes_on_when_what_it_was_read_from_is_gone(
    make: type[VectorIndex], tmp_path: Path
) -> None:
    """A snapshot may be swept while a process works on what it read from it."""
    index, vectors = make.empty(DIMENSION), some_vectors(12)
    index.add(np.arange(9), vectors[:9])
    index.seal()
    saved = a_folder(tmp_path, "saved")
    index.save(saved)
    loaded = make.load(saved, a_folder(tmp_path, "place"))
    shutil.rmtree(saved)

    loaded.remove(keys(0, 1))
    loaded.add(np.arange(9, 12), vectors[9:])
    loaded.save(again := a_folder(tmp_path, "again"))

    once_more = make.load(again, a_folder(tmp_path, "elsewhere"))
    assert len(once_more) == len(loaded) == 10
    assert once_more.nearest(vectors[[5, 10]], 1)[0].tolist() == [[5], [10]]


@pytest.mark.parametrize("make", [FaissPq, FaissIvf])
def test_a_coded_index_wears_as_it_changes(make: type[VectorIndex]) -> None:
    """What was added after the sealing, or is only marked as gone, counts."""
    index, vectors = make.empty(DIMENSION, some_vectors(40)), some_vectors(100)
    index.add(np.arange(80), vectors[:80])
    index.seal()
    assert index.worn == 0

    index.remove(np.arange(10))
    index.add(np.arange(80, 100), vectors[80:])

    assert index.worn == pytest.approx(30 / 100)


@pytest.mark.parametrize("make", [FaissPq, FaissIvf])
def test_nearly_all_of_the_nearest_are_found(make: type[VectorIndex]) -> None:
    """The ten nearest of clustered vectors are, but for one in a hundred, among a hundred found.

    That many are compared again by the vectors themselves.
    """
    random = np.random.default_rng(0)
    topics = random.normal(size=(200, 384))
    vectors = np.repeat(topics, 50, axis=0) + random.normal(scale=0.8, size=(10_000, 384))
    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    index, exact = make.empty(384, vectors[::5]), InMemory.empty(384)
    for one in (index, exact):
        one.add(np.arange(len(vectors)), vectors)
    asked = vectors[::97]

    found, _ = index.nearest(asked, 100)
    expected, _ = exact.nearest(asked, 10)

    rows = zip(found.tolist(), expected.tolist(), strict=True)
    assert np.mean([len({*row} & {*wanted}) / 10 for row, wanted in rows]) >= 0.99


@pytest.mark.parametrize("make", [FaissPq, FaissIvf])
@pytest.mark.parametrize("dimension", [1, 2, 7, 30, 312])
def test_vectors_of_any_dimension_are_coded(make: type[VectorIndex], dimension: int) -> None:
    """Four components share a code where they divide a vector, else the next more that do."""
    vectors = np.random.default_rng(0).normal(size=(300, dimension)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    index = make.empty(dimension, vectors)
    index.add(np.arange(300), vectors)

    _, scores = index.nearest(vectors[:5], 1)

    assert scores[:, 0] == pytest.approx(1, abs=CODED)


@pytest.mark.parametrize(
    ("dimension", "codes"), [(384, "PQ96x4fs"), (30, "PQ6x4fs"), (7, "PQ1x4fs"), (2, "PQ1x4fs")]
)
def test_a_code_of_four_bits_is_for_four_components_or_more(dimension: int, codes: str) -> None:
    """As FAISS's factory is told."""
    assert short_codes(dimension) == codes


@pytest.mark.parametrize("make", [FaissPq, FaissIvf])
def test_a_search_looks_past_all_that_is_gone(make: type[VectorIndex]) -> None:
    """However many of the nearest have been removed, those that are left are found."""
    index, vectors = make.empty(DIMENSION), some_vectors(500)
    index.add(np.arange(500), vectors)
    nearest = index.nearest(vectors[:1], 400)[0][0]
    index.remove(nearest[:390])

    assert index.nearest(vectors[:1], 10)[0][0].tolist() == nearest[390:400].tolist()


def test_a_large_filter_finds_what_a_small_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether chosen vectors are decoded or scanned with a selector makes no difference."""
    index, vectors = FaissPq.empty(DIMENSION), some_vectors(300)
    index.add(np.arange(300), vectors)
    index.seal()
    index.add(np.arange(300, 400), some_vectors(100, seed=3))
    among = np.arange(0, 400, 3)
    decoded, _ = index.nearest(vectors[:5], 7, among=among)
    monkeypatch.setattr(faiss_codes, "DECODED_AT_MOST", 0)

    scanned, _ = index.nearest(vectors[:5], 7, among=among)
    shuffled, _ = index.nearest(vectors[:5], 7, among=np.concatenate([among[::-1], among[:9]]))

    assert scanned.tolist() == shuffled.tolist() == decoded.tolist()


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "remove"]), st.lists(st.integers(0, 30), max_size=6)),
    max_size=12,
)


@pytest.mark.parametrize(("make", "tolerance"), [(FaissFlat, 1e-5), (FaissPq, CODED)], ids=str)
@given(steps=STEPS, among=st.none() | st.lists(st.integers(0, 40), max_size=10))
def test_faiss_agrees_with_numpy_whatever_happens(
    make: type[VectorIndex],
    tolerance: float,
    steps: list[tuple[str, list[int]]],
    among: list[int] | None,
) -> None:
    """After any adding, replacing and removing, both find the same sentences."""
    table = some_vectors(31, seed=1)
    ours, reference = make.empty(DIMENSION, table), InMemory.empty(DIMENSION)
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
    np.testing.assert_allclose(scores, wanted, atol=tolerance)


@pytest.mark.parametrize("make", [FaissPq, FaissIvf])
def test_what_is_mapped_goes_with_its_index(make: type[VectorIndex], tmp_path: Path) -> None:
    """A process that lives for months lays its vectors out anew many times."""
    saved, place = a_folder(tmp_path, "saved"), a_folder(tmp_path, "place")
    make.empty(DIMENSION).save(saved)
    index = make.load(saved, place)
    assert any(place.iterdir())
    del index

    assert not place.exists()
