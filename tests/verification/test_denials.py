"""Whether an attribution says anything, or only that somebody did not say it."""

from dataclasses import replace

import pytest

from factcheck.model import (
    Article,
    Attribution,
    BlockKind,
    Named,
    Passage,
    Polarity,
    Sentence,
    Span,
    Voice,
)
from factcheck.verification.denials import bare_denial, says_nothing, says_plainly
from tests.verification.spoken import passages

ASSERTED, DENIED, DECLINED = Polarity.ASSERTED, Polarity.DENIED, Polarity.DECLINED


def said(text: str, cue: str, polarity: Polarity) -> Attribution:
    """Return what Quill is read to say of a ship by a cue, whatever it is."""
    who, by = text.index("Quill"), text.index(cue)
    ship = text.index("the ship" if "the ship" in text else "The ship")
    return Attribution(
        speaker=Named(Span(who, who + 5), "Quill"),
        content=(Span(ship, ship + 8),),
        voice=Voice.INDIRECT,
        cue=Span(by, by + len(cue)),
        basis="given",
        confidence=1.0,
        polarity=polarity,
    )


@pytest.mark.parametrize(
    ("text", "cue", "polarity"),
    [
        pytest.param(
            "Quill said the ship had not sunk.", "said", ASSERTED, id="a not that is said"
        ),
        pytest.param(
            "Quill said the ship had not sunk.", "said", DECLINED, id="misread as refused"
        ),
        pytest.param("Quill denied that the ship had sunk.", "denied", DENIED, id="a denial"),
        pytest.param("The ship has not sunk, said Quill.", "said", ASSERTED, id="behind it"),
        pytest.param("Quill, who was not there, said the ship sank.", "said", ASSERTED, id="aside"),
    ],
)
def test_what_is_said_is_said(text: str, cue: str, polarity: Polarity) -> None:
    """A "not" elsewhere takes nothing back."""
    assert not says_nothing(said(text, cue, polarity), text)


@pytest.mark.parametrize(
    ("text", "cue", "polarity"),
    [
        pytest.param("Quill never said the ship had sunk.", "said", DENIED, id="never said"),
        pytest.param("Quill didn’t say the ship had sunk.", "say", DENIED, id="not said"),
        pytest.param(
            "Quill could not confirm that the ship sank.", "confirm", DENIED, id="could not"
        ),
        pytest.param(
            "Quill declined to say whether the ship sank.", "declined", DECLINED, id="declined"
        ),
        pytest.param("Quill asked whether the ship had sunk.", "asked", Polarity.ASKED, id="asked"),
        pytest.param("Quill would say the ship had sunk.", "say", Polarity.CONDITIONAL, id="would"),
    ],
)
def test_what_is_not_said_is_nothing(text: str, cue: str, polarity: Polarity) -> None:
    """Neither for a claim nor against it."""
    assert says_nothing(said(text, cue, polarity), text)


@pytest.mark.parametrize(
    ("cue", "plain"), [("said", True), ("has said", True), ("told", True), ("rejected", False)]
)
def test_a_plain_cue_denies_nothing(cue: str, plain: bool) -> None:  # noqa: FBT001
    """Of "said" alone the polarity is in the words."""
    text = f"Quill {cue} the ship had sunk."

    assert says_plainly(said(text, cue, ASSERTED), text) is plain


def a_reply(reply: str, content: str, cue: str, polarity: Polarity = DENIED) -> Passage:
    """Return "The ship had sunk.", or the first sentence given, and what Quill says to that."""
    first, _, last = reply.rpartition(" | ")
    first = first or "The ship had sunk."
    text = f"{first} {last}"
    start = len(first) + 1

    def place(words: str) -> Span:
        at = text.index(words, start)
        return Span(at, at + len(words))

    attribution = Attribution(
        speaker=Named(place("Quill"), "Quill"),
        content=(place(content),),
        voice=Voice.INDIRECT,
        cue=place(cue),
        basis="given",
        confidence=1.0,
        polarity=polarity,
    )
    sentence = Sentence(Span(start, len(text)), 1, 0, BlockKind.BODY)
    return Passage(2, sentence, Article(text), 1, (attribution,), before=Span(0, len(first)))


@pytest.mark.parametrize(
    ("reply", "content", "cue"),
    [
        ("Quill denied this.", "this", "denied"),
        ("Quill denied it, then left.", "it", "denied"),
        ("Quill disputes that.", "that", "disputes"),
        ("Quill rejected that criticism in an email.", "criticism in an email", "rejected"),
        ("Quill laughed off the story.", "the story", "laughed off"),
        ("Quill dismissed the reports as “tea”.", "the reports as “tea”", "dismissed"),
        ("Quill rejected all the allegations.", "all the allegations", "rejected"),
        ("Quill denies her claims.", "her claims", "denies"),
    ],
)
def test_what_is_denied_may_be_all_of_the_sentence_before(
    reply: str, content: str, cue: str
) -> None:
    """By themselves "it" and "the account" say nothing: what went before is denied."""
    passage = a_reply(reply, content, cue)

    assert bare_denial(passage) is passage.attributions[0]


@pytest.mark.parametrize(
    ("reply", "content", "cue"),
    [
        ("Quill denied that it sank.", "it sank", "denied"),
        ("Quill rejected the suggestion that it sank.", "the suggestion that it sank", "rejected"),
        (
            "Quill rejected claims in the report that ten died.",
            "claims in the report that ten died",
            "rejected",
        ),
        (
            "Quill rejected reports in the press of a merger.",
            "reports in the press of a merger",
            "rejected",
        ),
        ("Quill did not believe it.", "it", "believe"),
        ("Quill could not dispute this.", "this", "dispute"),
        ("Did Quill deny it?", "it", "deny"),
        ("Roe disputed that it sank. | Quill denied this.", "this", "denied"),
    ],
)
def test_a_denial_with_its_own_matter_is_not_of_the_sentence_before(
    reply: str, content: str, cue: str
) -> None:
    """Nor is what is no denial, what is asked, and the denial of a denial."""
    assert bare_denial(a_reply(reply, content, cue)) is None


def test_who_only_says_this_denies_nothing() -> None:
    """The polarity tells, not the words."""
    assert bare_denial(a_reply("Quill denied this.", "this", "denied", ASSERTED)) is None


def test_a_denial_without_a_sentence_before_points_at_nothing() -> None:
    """The first words of an article have nothing to deny."""
    passage = a_reply("Quill denied this.", "this", "denied")

    assert bare_denial(replace(passage, before=None)) is None


def test_a_denial_is_not_what_a_sentence_is_about_that_goes_on() -> None:
    """Where its speaker says something else in much of it, that is judged."""
    on = "Moscow rejected the account and said that the harbour would stay open all winter."
    short = "Moscow rejected the account."

    assert bare_denial(passages(f"Two ships sank.\n{on}")[1]) is None
    assert bare_denial(passages(f"Two ships sank.\n{short}")[1]) is not None
