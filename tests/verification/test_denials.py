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
from factcheck.verification.denials import (
    accuses,
    bare_denial,
    denial_within,
    is_of_numbers,
    may_be_denied,
    reply,
    told_part,
)
from factcheck.verification.unsaid import says_nothing, says_plainly
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
        ("In a statement late on Friday, Quill denied this.", "this", "denied"),
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


@pytest.mark.parametrize(
    ("reply_to", "content", "cue"),
    [
        ("Quill called that version a lie.", "that version a lie", "called"),
        ("Quill disputes the estimate.", "the estimate", "disputes"),
        ("Quill denies this.", "this", "denies"),
        ("Quill said that was untrue.", "was untrue", "said"),
        ("Quill said it was “completely false”.", "it was “completely false”", "said"),
        ("Quill said there was no truth in the story.", "no truth in the story", "said"),
        ("Quill said no such thing had happened.", "no such thing had happened", "said"),
    ],
)
def test_of_somebodys_word_a_reply_may_be_looser(reply_to: str, content: str, cue: str) -> None:
    """Where it is known that somebody says what is denied, whatever polarity is read."""
    passage = a_reply(reply_to, content, cue, ASSERTED)

    assert bare_denial(passage) is None
    assert reply(passage) is passage.attributions[0]


def test_why_somebody_denies_it_is_part_of_the_reply() -> None:
    """What follows with "saying" is not what the sentence is about."""
    passage = a_reply("Quill denied this, saying that it was afloat.", "this", "denied")
    [denial] = passage.attributions
    text = passage.article.text
    cue, ship = text.index("saying"), text.index("it was afloat")
    why = replace(denial, cue=Span(cue, cue + 6), content=(Span(ship, ship + 13),))

    assert reply(replace(passage, attributions=(denial, why))) is denial


def a_sentence(text: str, content: str, cue: str, polarity: Polarity = DENIED) -> Passage:
    """Return a sentence in which Doe says something first, and Quill something of its words."""

    def place(words: str) -> Span:
        at = text.index(words)
        return Span(at, at + len(words))

    quill = Attribution(
        speaker=Named(place("Quill"), "Quill"),
        content=(place(content),),
        voice=Voice.INDIRECT,
        cue=place(cue),
        basis="given",
        confidence=1.0,
        polarity=polarity,
    )
    doe = replace(
        quill,
        speaker=Named(place("Doe"), "Doe"),
        content=(place("it sank"),),
        cue=place("Doe"),
        polarity=ASSERTED,
    )
    sentence = Sentence(Span(0, len(text)), 0, 0, BlockKind.BODY)
    return Passage(1, sentence, Article(text), 1, (doe, quill))


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Doe says that it sank, a claim Quill denies.", "it sank", "denies"),
        ("Doe says that it sank, which Quill denies.", "it sank", "denies"),
        ("Doe says that it sank, which Quill denies.", "which", "denies"),
        ("Doe said that it sank, but Quill disputed that.", "that.", "disputed"),
        ("Doe said that it sank; Quill rejected the claim.", "the claim", "rejected"),
        ("Doe said that it sank, a charge Quill rejects.", "it sank", "rejects"),
        ("Doe said it sank; Quill called that version fiction.", "that version fic", "called"),
        ("Doe said it sank; Quill called it a lie.", "it a lie", "called"),
        ("Doe said it sank; Quill called that “pure invention”.", "pure invention", "called"),
        ("Although Doe says that it sank, Quill denies it.", "it.", "denies"),
        ("Doe says it sank, something Quill has denied.", "something", "denied"),
    ],
)
def test_a_sentence_may_say_who_denies_it(text: str, content: str, cue: str) -> None:
    """It stands for and against a claim."""
    passage = a_sentence(text, content, cue)

    assert denial_within(passage) is passage.attributions[1]
    assert "Quill" not in told_part(passage).of(text)
    assert "it sank" in told_part(passage).of(text)


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Asked whether, as Doe said, it sank, Quill denied it.", "it.", "denied"),
        ("In a letter to Doe, who said it sank, Quill denied this.", "this", "denied"),
        ("When Doe said it sank, Quill denied this.", "this", "denied"),
        ("Doe said it sank, and Quill denied that he owned it.", "that he owned it", "denied"),
        ("Doe said it sank, and Quill called it a beauty.", "it a beauty", "called"),
        ("Doe said it sank; Quill called it the invention of a liar.", "the inv", "called"),
        ("Doe said it sank; Quill called the story of it untrue.", "the story", "called"),
        ("Doe said it sank; Quill called it fiction.", "it fiction", "called"),
        ("Doe said it sank, which Quill did not deny.", "which", "deny"),
        ("Doe denied that it sank, which Quill disputes.", "which", "disputes"),
        ("Doe asked if it sank, which Quill rejected.", "which", "rejected"),
        ("Doe asked if it sank, but Quill rejected this.", "this", "rejected"),
        ("It is said it sank, Quill denied to Doe.", "it sank", "denied"),
        ("Doe said it sank, Quill said.", "Doe", "said."),
        ("Doe says it sank, which Quill will deny.", "which", "deny"),
        ("Doe says it sank, and the old port is shut now, which Quill denies.", "which", "denies"),
    ],
)
def test_other_denials_are_not_of_what_stands_before(text: str, content: str, cue: str) -> None:
    """Nor is a question's answer, whose words nobody says, nor one of a denial."""
    passage = a_sentence(text, content, cue)

    assert denial_within(passage) is None
    assert told_part(passage) == passage.sentence.span


def test_what_nobody_said_is_not_denied() -> None:
    """What the outlet tells stands before: "was charged with theft, which Quill denies"."""
    passage = a_sentence("Doe, whom it sank, fled, which Quill denies.", "which", "denies")

    assert denial_within(replace(passage, attributions=passage.attributions[1:])) is None


@pytest.mark.parametrize(
    ("text", "content", "counted"),
    [
        ("Doe said it sank, a number Quill denies.", "it sank", True),
        ("Doe said it sank; Quill denies those figures.", "those figures", True),
        ("Doe said it sank, a claim Quill denies.", "it sank", False),
        ("Doe said it sank; Quill denies this.", "this", False),
    ],
)
def test_a_number_alone_may_be_denied(text: str, content: str, counted: bool) -> None:  # noqa: FBT001
    """Who disputes it says nothing on the rest."""
    _, denial = a_sentence(text, content, "denies").attributions

    assert is_of_numbers(denial, text) is counted


@pytest.mark.parametrize(
    ("behind", "denied"),
    [
        ("Quill denied this.", True),
        ("His office called the story fiction.", True),
        ("Quill agreed.", False),
    ],
)
def test_what_may_be_denied_is_told_by_the_words_behind(behind: str, denied: bool) -> None:  # noqa: FBT001
    """The sentence behind is read only where it may deny."""
    first, _ = passages(f"Two ships sank.\n{behind}")
    after = Span(len("Two ships sank.\n"), len(f"Two ships sank.\n{behind}"))

    assert may_be_denied(replace(first, after=after)) is denied
    assert not may_be_denied(replace(first, after=None))


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Doe was charged with theft.", True),
        ("Prosecutors accuse Doe of theft.", True),
        ("Doe is on trial.", True),
        ("Doe was arrested on Monday.", True),
        ("Doe is suing the port.", True),
        ("Doe is in charge of the port.", False),
        ("The port charges Doe too much.", False),
        ("The suspected cholera has spread.", False),
        ("The fire claimed 12 lives.", False),
        ("Doe stole two ships.", False),
    ],
)
def test_a_claim_may_be_about_a_charge(claim: str, told: bool) -> None:  # noqa: FBT001
    """Who denies a charge does not deny that it was made."""
    assert accuses(claim) is told


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Quill will deny this.", "this", "deny"),
        ("Quill once denied this.", "this", "denied"),
        ("Quill laughed at this.", "this", "laughed"),
    ],
)
def test_who_does_not_deny_it_now_replies_nothing(text: str, content: str, cue: str) -> None:
    """Nor does who laughs, unless it is read as a denial."""
    polarity = ASSERTED if cue == "laughed" else DENIED

    assert reply(a_reply(text, content, cue, polarity)) is None


def test_what_another_says_besides_is_no_part_of_a_reply() -> None:
    """Only its own speaker's "saying"."""
    reply_to = "Quill denied this, Roe saying that it was afloat and on its way."
    passage = a_reply(reply_to, "this", "denied")
    [denial] = passage.attributions
    text = passage.article.text
    cue, ship, roe = text.index("saying"), text.index("it was afloat"), text.index("Roe")
    other = replace(
        denial,
        speaker=Named(Span(roe, roe + 3), "Roe"),
        cue=Span(cue, cue + 6),
        content=(Span(ship, len(text) - 1),),
    )

    assert reply(replace(passage, attributions=(denial, other))) is None


def test_a_denial_of_what_its_sentence_says_is_none_of_the_one_before() -> None:
    """Each denial is counted once."""
    passage = replace(
        a_sentence("Doe says that it sank, a claim Quill denies.", "it sank", "denies"),
        before=Span(0, 3),
    )

    assert reply(passage) is None


@pytest.mark.parametrize(
    "reply_to",
    [
        "Quill said that was untrue of most ships.",
        "Quill said it was false that both were old.",
        "Quill said it was cold.",
        "Quill said no such promise had been made.",
        "Quill said there was no truth in politics.",
    ],
)
def test_who_calls_something_else_untrue_replies_nothing(reply_to: str) -> None:
    """What is said not to be so must be what stands before: nobody told of a promise."""
    [passage] = passages(f"Two ships sank in the strait, Jane Doe said.\n{reply_to}")[1:]

    assert reply(passage) is None


def test_a_promise_is_denied_where_one_was_told_of() -> None:
    """Of the same stem: "promised", "no such promise"."""
    told = (
        "Jane Doe said that Ada Quill had promised help.\nQuill said she had made no such promise."
    )

    assert reply(passages(told)[1]) is not None
