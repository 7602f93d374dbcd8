"""The kind of index changes with size, by itself, without a stop and without a wrong answer."""

import threading
from pathlib import Path

import numpy as np
import pytest

from factcheck.index import CurrentIndex, FaissFlat, FaissIvf, FaissPq, Policy, VectorIndex
from factcheck.index.policy import DEFAULT_POLICY
from factcheck.index.shelf import Shelf
from factcheck.store import Archive
from tests.factories import an_article
from tests.index.test_current import EMBEDDER, a_record, found

SMALL = Policy(kinds=((0, FaissFlat), (20, FaissPq), (60, FaissIvf)), worn=0.25, sample=50)


def of_size(kind: type[VectorIndex], count: int) -> VectorIndex:
    vectors = np.random.default_rng(0).normal(size=(count, 8)).astype(np.float32)
    index = kind.empty(8, vectors)
    index.add(np.arange(count), vectors)
    index.seal()
    return index


def ship(number: int) -> str:
    """Return a sentence, each with a word of its own."""
    return f"The ship {'abcdefghij'[number // 10] * 5}{'klmnopqrst'[number % 10] * 5} has sailed."


def near(index: CurrentIndex, archive: Archive, text: str) -> list[str]:
    """Return the sentences that are found, of meaning and of words the nearest three.

    Codes learnt from a few sparse vectors know nothing of words that came later; those do.
    """
    index.catch_up()
    [keys], _ = index.nearest(EMBEDDER.embed_claims([text]), 3)
    [worded], _ = index.worded([text], 3)
    return [passage.text for passage in archive.passages([*keys.tolist(), *worded.tolist()])]


def grown(archive: Archive, start: int, count: int) -> None:
    for number in range(start, start + count):
        archive.add(*a_record(an_article(ship(number))))


@pytest.mark.parametrize(
    ("count", "kind"),
    [(0, FaissFlat), (19, FaissFlat), (20, FaissPq), (59, FaissPq), (900, FaissIvf)],
)
def test_the_kind_follows_the_number_of_sentences(count: int, kind: type[VectorIndex]) -> None:
    """The largest beginning that is reached counts."""
    assert SMALL.kind_for(count) is kind


@pytest.mark.parametrize(
    ("kind", "count", "outgrown"),
    [
        pytest.param(FaissFlat, 19, False, id="not yet"),
        pytest.param(FaissFlat, 20, True, id="too many for its kind"),
        pytest.param(FaissPq, 11, False, id="shrunk, but not by half"),
        pytest.param(FaissPq, 9, True, id="shrunk by half"),
        pytest.param(FaissIvf, 25, True, id="far too few for its kind"),
    ],
)
def test_an_index_is_outgrown(kind: type[VectorIndex], count: int, *, outgrown: bool) -> None:
    """What grows and shrinks about a border is not made anew at every turn."""
    assert SMALL.outgrown(of_size(kind, count)) is outgrown


def test_a_worn_index_is_outgrown() -> None:
    """A quarter that was added later, or is only marked as gone, is enough."""
    index = of_size(FaissPq, 40)
    index.remove(np.arange(10))
    assert not SMALL.outgrown(index)
    index.remove(np.arange(12))
    assert SMALL.outgrown(index)


def test_the_default_policy_begins_with_exact_search() -> None:
    """Kinds are listed by the sizes at which they begin, the first at none."""
    sizes = [size for size, _ in DEFAULT_POLICY.kinds]
    assert sizes[0] == 0
    assert sizes == sorted(sizes)
    assert DEFAULT_POLICY.kind_for(1) is FaissFlat


def test_an_archive_that_grows_goes_through_every_kind(tmp_path: Path) -> None:
    """After each step, and while it is made anew, everything is found."""
    archive = Archive.open("sqlite://")
    index = CurrentIndex(archive, EMBEDDER, folder=tmp_path, snapshot_every=1000, policy=SMALL)
    kinds = []
    for start in range(0, 100, 10):
        grown(archive, start, 10)
        for number in (start, start // 2, start + 9):
            assert ship(number) in near(index, archive, ship(number))
        index.settle()
        kinds.append(index.kind)

    assert list(dict.fromkeys(kinds)) == ["faiss-flat", "faiss-pq", "faiss-ivf"]
    assert len(index) == 100
    again = CurrentIndex(archive, EMBEDDER, folder=tmp_path, snapshot_every=1000, policy=SMALL)
    assert again.kind == "faiss-ivf"
    assert ship(99) in near(again, archive, ship(99))


def test_searches_and_changes_go_on_while_an_index_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is added and deleted meanwhile is in the new one, and not in it."""
    archive = Archive.open("sqlite://")
    index = CurrentIndex(archive, EMBEDDER, folder=tmp_path, snapshot_every=1000, policy=SMALL)
    read, go_on = threading.Event(), threading.Event()
    laid_out = Shelf.renewed

    def slowly(self: Shelf) -> tuple[VectorIndex, int]:
        made = laid_out(self)
        read.set()
        assert go_on.wait(10)
        return made

    monkeypatch.setattr(Shelf, "renewed", slowly)
    grown(archive, 0, 24)
    gone = archive.add(*a_record(an_article("The lighthouse of Skerry is dark.")))
    index.catch_up()
    assert read.wait(10)

    archive.delete(gone.article_id)
    archive.add(*a_record(an_article("The windmill of Skerry turns.")))
    assert found(index, archive, "the windmill of Skerry turns") == "The windmill of Skerry turns."
    assert index.kind == "faiss-flat"
    go_on.set()
    index.settle()

    assert index.kind == "faiss-pq"
    assert found(index, archive, "the windmill of Skerry turns") == "The windmill of Skerry turns."
    assert "lighthouse" not in found(index, archive, "the lighthouse of Skerry is dark")
    assert len(index) == 25


def test_a_process_takes_over_what_another_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One lays the vectors out anew, the others map its file."""
    archive = Archive.open("sqlite://")
    one, other = (
        CurrentIndex(archive, EMBEDDER, folder=tmp_path, snapshot_every=1000, policy=SMALL)
        for _ in range(2)
    )
    grown(archive, 0, 30)
    one.catch_up()
    one.settle()
    monkeypatch.setattr("factcheck.index.shelf.lay_vectors", None)

    other.catch_up()
    other.settle()

    assert one.kind == other.kind == "faiss-pq"
    assert ship(7) in near(other, archive, ship(7))


def test_an_index_that_cannot_be_made_anew_stays_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The failure is logged, and answers go on."""
    archive = Archive.open("sqlite://")
    index = CurrentIndex(archive, EMBEDDER, folder=tmp_path, snapshot_every=1000, policy=SMALL)
    monkeypatch.setattr("factcheck.index.shelf.lay_vectors", None)
    grown(archive, 0, 30)

    index.catch_up()
    index.settle()

    assert index.kind == "faiss-flat"
    assert "the old one stays in use" in caplog.text
    assert found(index, archive, ship(7)) == ship(7)
