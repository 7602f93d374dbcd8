"""Claims in: the evidence, and what is kept of it."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import BadInput, NotFound
from factcheck.model import Anonymous, Claim, Filters, Named
from factcheck.reading import Read
from factcheck.services import Desk
from tests.factories import an_article
from tests.services.desks import a_desk

TEXT = (
    "President Ivan Holub said that Norland had sent 500 soldiers. "
    "A Western diplomat told Reuters that 900 soldiers were on their way. It rained."
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = a_desk(tmp_path)
    list(desk.ingest([Read("a file", an_article(TEXT, published=date(2024, 10, 17)))]))
    return desk


def test_the_answer_tells_the_speakers_apart(desk: Desk) -> None:
    """Both sources come out, each with his own words."""
    evidence = desk.check(Claim("Norland sent soldiers"), limit=2).evidence

    speakers = [item.passage.attributions[0].speaker for item in evidence]
    assert {type(speaker) for speaker in speakers} == {Named, Anonymous}


def test_a_check_is_kept_with_what_it_rested_on(desk: Desk) -> None:
    """It comes back as it was answered."""
    made = desk.check(Claim("Norland sent soldiers", speaker="Ivan Holub"), limit=2)

    kept = desk.checked(made.id)

    assert kept.claim == made.claim
    assert [e.passage.id for e in kept.evidence] == [e.passage.id for e in made.evidence]
    assert kept.change == desk.archive.change


def test_a_check_says_when_its_evidence_was_withdrawn(desk: Desk) -> None:
    """What has been deleted since is counted, not shown."""
    made = desk.check(Claim("Norland sent soldiers"), limit=2)
    desk.delete(made.evidence[0].passage.article.id)

    kept = desk.checked(made.id)

    assert (kept.evidence, kept.withdrawn) == ((), 2)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        pytest.param(Filters(sources=("ivan holub",)), 1, id="a source by name"),
        pytest.param(Filters(sources=("Nobody Else",)), 0, id="an unknown source"),
        pytest.param(Filters(outlets=("daily test",)), 3, id="an outlet without its article"),
        pytest.param(Filters(published_until=date(2024, 1, 1)), 0, id="before it was published"),
    ],
)
def test_filters_narrow_the_evidence(desk: Desk, filters: Filters, found: int) -> None:
    """Exactly what passes is searched."""
    claim = Claim("Norland sent soldiers", filters=filters)

    assert len(desk.check(claim, limit=9).evidence) == found


def test_nothing_published_after_the_as_of_date_counts(desk: Desk) -> None:
    """On the day before, the archive was silent."""
    claim = Claim("Norland sent soldiers", as_of=date(2024, 10, 16))

    assert desk.check(claim, limit=9).evidence == ()


@pytest.mark.parametrize("text", ["", "  \n", "?!", "x" * 2001, "a\0b", "a\ud800b"], ids=repr)
def test_a_claim_that_cannot_be_checked_is_refused(desk: Desk, text: str) -> None:
    """Empty, wordless, too long or unprintable: BadInput that says which."""
    with pytest.raises(BadInput):
        desk.check(Claim(text), limit=1)


def test_an_unknown_check_is_not_found(desk: Desk) -> None:
    """NotFound, not an empty answer."""
    with pytest.raises(NotFound):
        desk.checked("no such check")


def test_an_empty_archive_answers_with_no_evidence(tmp_path: Path) -> None:
    """There is nothing to find, and that is an answer."""
    desk = a_desk(tmp_path)

    assert desk.check(Claim("Norland sent soldiers"), limit=5).evidence == ()
