"""From claims to hits."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.embedding import HashingEmbedder
from factcheck.index import CurrentIndex
from factcheck.model import Claim, Filters, Hit
from factcheck.retrieval import find
from factcheck.store import Archive
from tests.factories import an_article
from tests.index.test_current import a_record

EMBEDDER = HashingEmbedder()


@pytest.fixture
def archive() -> Archive:
    archive = Archive.open("sqlite://")
    old, new = date(2023, 1, 1), date(2024, 1, 1)
    archive.add(*a_record(an_article("The bridge is closed.", outlet="Old News", published=old)))
    archive.add(*a_record(an_article("The bridge is open.", outlet="New News", published=new)))
    return archive


def texts(archive: Archive, folder: Path, *claims: Claim, limit: int = 5) -> list[list[str]]:
    index = CurrentIndex(archive, EMBEDDER, folder=folder, snapshot_every=1000)
    hits = find(claims, archive=archive, embedder=EMBEDDER, index=index, limit=limit)
    return [[p.text for p in archive.passages([h.sentence_id for h in row])] for row in hits]


def test_the_nearest_sentence_comes_first(archive: Archive, tmp_path: Path) -> None:
    """Each claim of several gets its own answer, in order."""
    closed, opened = Claim("Is the bridge closed?"), Claim("Is the bridge open?")

    first, second = texts(archive, tmp_path, closed, opened)

    assert first[0] == "The bridge is closed."
    assert second[0] == "The bridge is open."


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(
            Claim("bridge", filters=Filters(outlets=("the old news",))), ["The bridge is closed."],
            id="outlet",
        ),
        pytest.param(
            Claim("bridge", as_of=date(2023, 6, 1)), ["The bridge is closed."], id="as of",
        ),
        pytest.param(
            Claim("bridge", filters=Filters(published_from=date(2023, 6, 1))),
            ["The bridge is open."], id="from",
        ),
        pytest.param(Claim("bridge", filters=Filters(outlets=("Nobody",))), [], id="nothing"),
    ],
)  # fmt: skip
def test_only_what_passes_the_filters_is_found(
    claim: Claim, expected: list[str], archive: Archive, tmp_path: Path
) -> None:
    """A filter never lets anything else through, and never hides what passes."""
    assert texts(archive, tmp_path, claim) == [expected]


def test_every_hit_shows_the_score_of_each_search(archive: Archive, tmp_path: Path) -> None:
    """They stand beside the score that it is ranked by."""
    index = CurrentIndex(archive, EMBEDDER, folder=tmp_path, snapshot_every=9)

    [[best, *_]] = find(
        [Claim("The bridge is closed.")], archive=archive, embedder=EMBEDDER, index=index, limit=2
    )

    assert best.scores.keys() == {"vector", "before", "words", "article"}
    assert best.scores["vector"] == pytest.approx(1.0, abs=1e-3)
    assert min(best.scores["words"], best.scores["article"]) > 0
    assert best.scores["before"] == 0
    assert best.score == pytest.approx(0.85)


def test_what_the_search_of_words_leaves_out_has_its_score_by_words_too(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only vectors find is scored as if words had found it."""
    text = "Ferry sank, calm sea, sank, calm sea.\nThe ferry in a port, in a bay, is the old one."
    archive.add(*a_record(an_article(text)))
    index = CurrentIndex(archive, EMBEDDER, folder=tmp_path, snapshot_every=9)

    def best(limit: int) -> Hit:
        [[first, *_]] = find(
            [Claim("The ferry in a calm sea, in a bay.")],
            archive=archive, embedder=EMBEDDER, index=index, limit=limit,
        )  # fmt: skip
        return first

    whole = best(4)
    monkeypatch.setattr("factcheck.retrieval.finding._CANDIDATES", 1)
    [[found]], _ = index.worded(["The ferry in a calm sea, in a bay."], 1)

    assert found != whole.sentence_id
    assert best(1) == whole
    assert whole.scores["words"] > 0


def test_no_claims_get_no_answers(archive: Archive, tmp_path: Path) -> None:
    """An empty list is answered with one."""
    assert texts(archive, tmp_path) == []
