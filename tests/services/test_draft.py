"""A reporter's own draft, checked."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.model import DraftCheck, DraftSentence, Ruling
from factcheck.reading import Read
from factcheck.services import Desk, Draft
from factcheck.services.draft import _AT_ONCE
from factcheck.settings import Settings
from tests.factories import an_article
from tests.judges import OverlapJudge
from tests.services.desks import a_desk

PRINTED = (
    "The old bridge was closed for 12 days, Mayor Jane Doe said. "
    "“The river was never so high,” John Roe said."
)
DRAFT = """\
Here is why.

The old bridge was closed for 12 days. Mayor Jane Doe said the old bridge was closed for 12 days.
“The river was never so low,” John Roe said. Who will pay for the repairs of the old bridge?
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk that judges, over one article."""
    desk = a_desk(tmp_path, OverlapJudge())
    list(desk.ingest([Read("a file", an_article(PRINTED, published=date(2024, 10, 17)))]))
    return desk


def checked(desk: Desk, text: str, *, as_of: date | None = None) -> DraftCheck:
    """Check a draft without anybody looking."""
    return desk.check_draft(Draft(text, as_of), limit=3, progress=lambda *_: None)


def sentence(draft: DraftCheck, words: str) -> DraftSentence:
    """Return the first sentence of a draft that begins with these words."""
    return next(one for one in draft.sentences if one.span.of(draft.text).startswith(words))


def test_every_sentence_comes_back_in_its_place(desk: Desk) -> None:
    """Spans are those of the draft as it was given, in its order, with a reason for each."""
    draft = checked(desk, DRAFT)

    assert draft.text == DRAFT
    printed = [one.span.of(DRAFT) for one in draft.sentences]
    assert printed == [
        "Here is why.",
        "The old bridge was closed for 12 days.",
        "Mayor Jane Doe said the old bridge was closed for 12 days.",
        "“The river was never so low,” John Roe said.",
        "Who will pay for the repairs of the old bridge?",
    ]
    assert all(one.reason for one in draft.sentences)


def test_only_what_is_worth_checking_is_checked(desk: Desk) -> None:
    """A question and a sentence that states nothing have a reason and no check."""
    draft = checked(desk, DRAFT)

    assert [one.check is not None for one in draft.sentences] == [False, True, True, True, False]
    assert [one.claim is not None for one in draft.sentences] == [False, True, True, True, False]
    assert desk.archive.counts().checks == 3, "each check is kept"


def test_what_somebody_says_in_a_draft_is_checked_as_a_saying(desk: Desk) -> None:
    """The claim is what is said, and its speaker whoever the draft says it is from."""
    draft = checked(desk, DRAFT)
    said = sentence(draft, "Mayor")

    assert said.claim is not None
    assert said.check is not None
    assert said.claim.of(DRAFT) == "the old bridge was closed for 12 days"
    assert (said.check.claim.text, said.check.claim.speaker) == (
        "the old bridge was closed for 12 days",
        "Jane Doe",
    )
    assert said.check.verdict is not None
    assert said.check.verdict.ruling is Ruling.SUPPORTED


def test_a_denial_in_a_draft_is_checked_as_a_denial(desk: Desk) -> None:
    """Who denies something is not claimed to have said it."""
    text = "Kremlin spokesman Dmitry Peskov denied that the old bridge was closed for 12 days."
    [denial] = checked(desk, text).sentences

    assert denial.check is not None
    assert (denial.check.claim.text, denial.check.claim.speaker) == (text, None)


def test_a_statement_of_the_drafts_own_is_checked_whole(desk: Desk) -> None:
    """Where nobody is credited, the sentence is the claim."""
    own = sentence(checked(desk, DRAFT), "The old bridge")

    assert own.claim == own.span
    assert own.check is not None
    assert own.check.claim.speaker is None


def test_nothing_published_after_the_day_of_the_draft_counts(desk: Desk) -> None:
    """A draft as of a day is checked against the archive of that day."""
    draft = checked(desk, DRAFT, as_of=date(2024, 10, 16))

    checks = [one.check for one in draft.sentences if one.check]
    assert {check.claim.as_of for check in checks} == {date(2024, 10, 16)}
    assert all(check.evidence == () for check in checks)


def test_progress_is_told_from_nothing_to_all(desk: Desk) -> None:
    """Whoever waits hears how many claims there are before the first is checked."""
    told: list[tuple[int, int]] = []
    text = " ".join(f"The old bridge was closed for {n} days." for n in range(_AT_ONCE + 1))

    desk.check_draft(Draft(text), limit=1, progress=lambda *done: told.append(done))

    total = _AT_ONCE + 1
    assert told == [(0, total), (_AT_ONCE, total), (total, total)]


@pytest.mark.parametrize("text", ["", " \n ", "…?!"], ids=["empty", "blank", "no words"])
def test_a_draft_without_words_is_refused(desk: Desk, text: str) -> None:
    """There is nothing to check, and that is said."""
    with pytest.raises(BadInput, match="holds no words"):
        checked(desk, text)


def test_a_draft_with_nothing_to_check_is_an_answer(desk: Desk) -> None:
    """Its sentences come back with the reasons why."""
    draft = checked(desk, "Here is why. Who knows?")

    assert [one.check for one in draft.sentences] == [None, None]


def test_a_sentence_longer_than_a_claim_is_cut(desk: Desk) -> None:
    """No sentence is too long for a draft, only for a claim."""
    text = "The old bridge was closed for 12 days" + " and nights" * 400 + "."

    [only] = checked(desk, text).sentences

    assert only.check is not None
    assert len(only.check.claim.text) == Settings().max_claim_characters


def test_a_draft_is_not_taken_for_an_article(desk: Desk) -> None:
    """What is not published yet stays out of the archive, and supports nothing."""
    before = desk.archive.counts()

    checked(desk, DRAFT)

    after = desk.archive.counts()
    assert (after.articles, after.sentences) == (before.articles, before.sentences)
