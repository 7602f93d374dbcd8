"""Checks are kept with what they rested on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from factcheck.errors import NotFound
from factcheck.model import (
    Agreement,
    Assessment,
    Check,
    Claim,
    Evidence,
    Filters,
    Footing,
    Origin,
    Probabilities,
    Ruling,
    Signal,
    SignalKind,
    Span,
    Stance,
    Verdict,
)
from factcheck.store import Archive
from tests.store.records import a_record, said

CLAIM = Claim(
    "Zelenský said «yes»\0\ud800.",
    speaker="Zelenský",
    as_of=date(2024, 10, 17),
    filters=Filters(("The Post",), ("Doe",), date(2024, 1, 1), date(2024, 12, 31)),
)
MADE_AT = datetime(2024, 10, 18, 12, 30, 15, 123456, tzinfo=UTC)


def a_check(archive: Archive, name: str, *keys: int) -> Check:
    evidence = tuple(
        Evidence(passage, 0.1 + passage.id, {"vector": 0.2, "words": 7.25})
        for passage in archive.passages(keys)
    )
    return Check(name, CLAIM, evidence, archive.change, "test", MADE_AT)


def test_a_check_comes_back_as_it_was_made(archive: Archive) -> None:
    """Claim, evidence in its order, scores, change, model and moment are all there."""
    text = "Doe said one.\nTwo."
    archive.add(a_record(text, said(text, "one", "Doe")))
    check, empty = a_check(archive, "full", 2, 1), a_check(archive, "empty")
    empty = replace(empty, remarks=('no outlet here is called "The Post"',))

    archive.keep_checks([check, empty])

    assert archive.check("full") == check
    assert archive.check("empty") == empty
    assert archive.counts().checks == 2


def test_a_verdict_comes_back_with_what_each_sentence_does(archive: Archive) -> None:
    """Evidence that was judged stands beside evidence that was not, as it was answered."""
    archive.add(a_record("Doe said one.\nTwo."))
    signal = Signal(SignalKind.NAME, Agreement.AGREE, (Span(0, 8),), (Span(0, 3),), "«Doe»")
    judged = Assessment(Stance.SUPPORTS, Probabilities(0.9, 0.06, 0.04), (signal,), "«why»")
    check = a_check(archive, "check", 1, 2)
    first, second = check.evidence
    origin = Origin("Doe", Footing.ON_RECORD, Stance.SUPPORTS, (1,))
    verdict = Verdict(Ruling.SUPPORTED, "supported by Doe", (origin,))
    check = replace(check, evidence=(replace(first, assessment=judged), second))
    check = replace(check, verdict=verdict, judge="overlap")

    archive.keep_checks([check])

    assert archive.check("check") == check


def test_evidence_of_a_deleted_article_is_withdrawn(archive: Archive) -> None:
    """The rest of the check stays, and says how much is gone."""
    archive.add(a_record("One.\nTwo.", url="a:1"))
    archive.add(a_record("Three.", url="a:2"))
    archive.keep_checks([a_check(archive, "check", 1, 3, 2)])

    archive.delete(a_record("", url="a:1").article.id)

    found = archive.check("check")
    assert [item.passage.text for item in found.evidence] == ["Three."]
    assert found.withdrawn == 2


def test_evidence_of_a_revised_article_is_cited_as_it_was(archive: Archive) -> None:
    """A check shows the words that it rested on, not those that replaced them."""
    archive.add(a_record("Old.", url="a:1"))
    archive.keep_checks([a_check(archive, "check", 1)])

    archive.add(a_record("New.", url="a:1"))

    [item] = archive.check("check").evidence
    assert (item.passage.text, item.passage.revision) == ("Old.", 1)


def test_moments_are_kept_in_utc(archive: Archive) -> None:
    """The same moment comes back, whatever the time zone it was written in."""
    east = timezone(timedelta(hours=5, minutes=30))
    check = Check("check", Claim("x"), (), 0, "test", MADE_AT.astimezone(east))

    archive.keep_checks([check])

    assert archive.check("check").made_at == MADE_AT
    assert archive.check("check").made_at.utcoffset() == timedelta(0)


def test_no_checks_are_no_work(archive: Archive) -> None:
    """An empty batch is kept as easily as any."""
    archive.keep_checks([])

    assert archive.counts().checks == 0


def test_an_unknown_check_is_not_found(archive: Archive) -> None:
    """Nobody made it."""
    with pytest.raises(NotFound):
        archive.check("unknown")
