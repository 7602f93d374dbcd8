"""Reprints are one hit."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.embedding import HashingEmbedder
from factcheck.index import CurrentIndex
from factcheck.model import Claim, Filters, Hit
from factcheck.retrieval import find
from factcheck.retrieval.grouping import group
from factcheck.store import Archive
from tests.factories import an_article
from tests.index.test_current import a_record

EMBEDDER = HashingEmbedder()
LEAD = "The ferry Ardmore ran aground off the coast of Skerry on Monday with 212 people on board."
REST = (
    "Nobody was hurt, the coastguard said, and all passengers were brought ashore by lifeboat.",
    "The ferry had left the harbour at dawn in fog that hid the lights of the breakwater.",
    "Its owner said that an inquiry would begin before the end of the week.",
)
OWN = "The lighthouse keeper of Skerry saw the ferry aground and rang the coastguard."


def _own_line(number: int) -> str:
    """Return a line without figures, by which two reports of one mould are told apart."""
    return f"Readers called {chr(97 + number % 26)}x{chr(97 + number // 26)} wrote to us."


@pytest.fixture
def archive() -> Archive:
    """Five papers print one story, each with a little of its own, a sixth has another."""
    archive = Archive.open("sqlite://")
    for number in range(5):
        lead = LEAD if number != 2 else LEAD.replace("on Monday ", "").replace("people", "persons")
        text = "\n".join([lead, *REST, _own_line(number)])
        published = date(2024, 1, 1 + number)
        archive.add(*a_record(an_article(text, outlet=f"Paper {number}", published=published)))
    archive.add(*a_record(an_article(OWN, outlet="The Keeper")))
    return archive


def hits(archive: Archive, folder: Path, claim: Claim, limit: int = 3) -> list[Hit]:
    index = CurrentIndex(archive, EMBEDDER, folder=folder, snapshot_every=1000)
    [found] = find([claim], archive=archive, embedder=EMBEDDER, index=index, limit=limit)
    return found


def test_a_sentence_that_five_papers_print_is_one_hit(archive: Archive, tmp_path: Path) -> None:
    """It says where else it stands, and leaves room for what others say."""
    claim = Claim("The ferry ran aground off Skerry.")

    first, *others = hits(archive, tmp_path, claim, limit=6)

    printed = archive.passages([first.sentence_id, *first.copies])
    assert {passage.article.outlet for passage in printed} == {f"Paper {n}" for n in range(5)}
    assert all(passage.text.startswith("The ferry Ardmore") for passage in printed)
    texts = [p.text for p in archive.passages([hit.sentence_id for hit in others])]
    assert OWN in texts
    assert len(set(texts)) == 5


def test_a_filter_holds_for_copies_too(archive: Archive, tmp_path: Path) -> None:
    """What does not pass is not named, not even as a copy."""
    claim = Claim("The ferry ran aground off Skerry.", filters=Filters(outlets=("Paper 3",)))

    first, *_ = hits(archive, tmp_path, claim)

    assert first.copies == ()


def test_reprints_never_fill_an_answer(tmp_path: Path) -> None:
    """Where the candidates are all of one story, more are looked at.

    So many printings are linked as two or three stories, each of which gives a hit.
    """
    archive = Archive.open("sqlite://")
    for number in range(130):
        text = "\n".join([LEAD, *REST, _own_line(number)])
        archive.add(*a_record(an_article(text, outlet=f"Paper {number}")))
    archive.add(*a_record(an_article(OWN, outlet="The Keeper")))

    found = hits(archive, tmp_path, Claim(LEAD), limit=8)

    texts = [passage.text for passage in archive.passages([hit.sentence_id for hit in found])]
    assert len(set(texts)) >= 5
    assert OWN in texts


def test_within_an_article_nothing_is_a_copy() -> None:
    """A paper that says a thing twice says it twice."""
    twice = [Hit(1, 0.9, {}), Hit(2, 0.8, {}), Hit(7, 0.7, {})]

    grouped = group(
        twice,
        stories={1: 4, 2: 4, 7: 4},
        articles={1: 1, 2: 1, 7: 7},
        texts=dict.fromkeys((1, 2, 7), LEAD),
    )

    assert [(hit.sentence_id, hit.copies) for hit in grouped] == [(1, (7,)), (2, ())]


def test_like_sentences_of_different_stories_stay_apart() -> None:
    """Two mayors may decline to comment in the same words."""
    words = "The mayor declined to comment on the matter on Tuesday."

    grouped = group(
        [Hit(1, 0.9, {}), Hit(7, 0.8, {}), Hit(9, 0.7, {})],
        stories={1: 1, 7: 7},
        articles={1: 1, 7: 7, 9: 9},
        texts=dict.fromkeys((1, 7, 9), words),
    )

    assert len(grouped) == 3
