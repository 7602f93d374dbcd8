"""Whether somebody said what a claim has them say."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from factcheck.attribution import Attributor
from factcheck.model import (
    Agreement,
    Claim,
    Difference,
    Edit,
    Evidence,
    Finding,
    Probabilities,
    Saying,
    Signal,
    SignalKind,
    Span,
    Stance,
)
from factcheck.verification.asserted import read_claim
from factcheck.verification.sayings import reason, saying
from tests.verification.spoken import assessed, evidence, passages

S, R, N = Stance.SUPPORTS, Stance.REFUTES, Stance.NEITHER
SAID, DENIED, NOT_FOUND = Finding.SAID, Finding.DENIED, Finding.NOT_FOUND
MISATTRIBUTED, ALTERED = Finding.MISATTRIBUTED, Finding.ALTERED
NAME = SignalKind.NAME


def found(claim: str, items: Sequence[Evidence], *, speaker: str | None = None) -> Saying:
    """Return what is found of a claim that names a speaker."""
    asserted = read_claim(Claim(claim, speaker), attributor=Attributor())
    made = saying(asserted, items)
    assert made is not None
    return made


@pytest.mark.parametrize(("probable", "finding"), [(0.44, NOT_FOUND), (0.46, SAID)])
def test_nobody_is_said_to_have_said_it_by_a_guess(probable: float, finding: Finding) -> None:
    """That may be a confession."""
    [item] = evidence("The ship had gone down, Ada Quill said.", [S])
    assert item.assessment is not None
    likely = Probabilities(probable, 0.25, 0.75 - probable)
    unsure = replace(item, assessment=replace(item.assessment, probabilities=likely))

    assert found("Quill said the boat had sunk.", [unsure]).finding is finding


@pytest.mark.parametrize(
    ("kind", "near", "finding"),
    [
        (SignalKind.WORDING, 0.2, SAID),
        (SignalKind.SPEAKER, 0.6, SAID),
        (SignalKind.SPEAKER, 0.2, NOT_FOUND),
    ],
)
def test_a_speakers_name_alone_shows_no_admission(
    kind: SignalKind, near: float, finding: Finding
) -> None:
    """Some word of it must stand in the sentence, or its meaning must be near."""
    [item] = evidence("The talks would resume in May, Ada Quill said.", [S])
    assert item.assessment is not None
    shown = Signal(kind, Agreement.AGREE, (), (Span(0, 1),), "given")
    assessment = replace(item.assessment, signals=(shown,))
    told = replace(item, assessment=assessment, scores={"vector": near})

    assert found("Quill admitted that a truce could be signed.", [told]).finding is finding


@pytest.mark.parametrize(
    ("claim", "printed", "stance", "finding", "by"),
    [
        pytest.param(
            "Quill said the ship had sunk.",
            "The ship went down, Ada Quill said.",
            S, SAID, "Ada Quill", id="said",
        ),
        pytest.param(
            "Quill said the ship had sunk.",
            "Ada Quill denied that the ship had sunk.",
            R, DENIED, "Ada Quill", id="denied",
        ),
        pytest.param(
            "Quill said the ship had sunk.",
            "The ship is afloat, Ada Quill said.",
            R, DENIED, "Ada Quill", id="the opposite",
        ),
        pytest.param(
            "Quill denied that the ship had sunk.",
            "Ada Quill denied that the ship had sunk.",
            R, SAID, "Ada Quill", id="a denial that is printed",
        ),
        pytest.param(
            "Quill denied that the ship had sunk.",
            "The ship went down, Ada Quill said.",
            S, DENIED, "Ada Quill", id="the opposite of a denial",
        ),
        pytest.param(
            "Quill said the ship had sunk.",
            "The ship went down, a Western diplomat said.",
            S, MISATTRIBUTED, "a Western diplomat", id="another",
        ),
        pytest.param(
            "Quill said the ship had sunk.",
            "Ada Quill said that Bo Lund had told her that the ship had sunk.",
            S, MISATTRIBUTED, "Bo Lund", id="another within her words",
        ),
        pytest.param(
            "Quill said the ship had sunk.",
            "The man said the ship had sunk.",
            S, NOT_FOUND, None, id="somebody who may be her",
        ),
        pytest.param(
            "Ada Qill said the ship had sunk.",
            "The ship went down, Ada Quill said.",
            S, NOT_FOUND, "Ada Quill", id="her with a slip in her name",
        ),
        pytest.param(
            "Quill said the ship had sunk.",
            "The ship sank off Port Ellis.",
            S, NOT_FOUND, "The Daily Test", id="the outlet",
        ),
        pytest.param(
            "Quill said the ship had sunk.",
            "Ada Quill said the weather was fine.",
            N, NOT_FOUND, None, id="something else",
        ),
        pytest.param(
            "Quill said the ship had sunk.",
            "Ada Quill would not say that the ship had sunk.",
            S, NOT_FOUND, "The Daily Test", id="not said",
        ),
    ],
)  # fmt: skip
def test_findings(
    claim: str, printed: str, stance: Stance, finding: Finding, by: str | None
) -> None:
    """Each finding, and who is named for it."""
    made = found(claim, evidence(printed, [stance]))

    assert (made.finding, made.said_by) == (finding, by)


@pytest.mark.parametrize(
    ("claim", "finding", "by"),
    [
        pytest.param('Quill said "we will stop at once"', SAID, "Ada Quill", id="verbatim"),
        pytest.param('Quill said "we will never stop at once"', ALTERED, "Ada Quill", id="altered"),
        pytest.param(
            'Lund said "we will stop at once"', MISATTRIBUTED, "Ada Quill", id="another's"
        ),
        pytest.param('Quill said "no ship has ever gone under"', NOT_FOUND, None, id="other words"),
    ],
)
def test_quotations(claim: str, finding: Finding, by: str | None) -> None:
    """The words in quotation marks decide, whatever the stance."""
    made = found(claim, evidence("“We will stop at once,” Ada Quill said.", [N]))

    assert (made.finding, made.said_by) == (finding, by)


def test_an_altered_quotation_shows_its_words() -> None:
    """What was put in stands in the claim's text, the rest in the article's."""
    claim = 'Quill said: "We will never stop"'
    printed = "“We will stop,” Ada Quill said."

    made = found(claim, evidence(printed, [R]))

    shown = [
        (e.difference, e.span.of(claim if e.difference is Difference.ADDED else printed))
        for e in made.edits
    ]
    assert shown == [
        (Difference.SAME, "We will"),
        (Difference.ADDED, "never"),
        (Difference.SAME, "stop"),
    ]


def test_words_without_marks_are_altered_where_nearly_the_same_are_quoted() -> None:
    """Whoever gives the speaker apart gives the words, and one that is changed is shown."""
    items = evidence("“We have twelve years to retirement,” Ada Quill said.", [R])

    made = found("We have twenty years to retirement.", items, speaker="Ada Quill")

    assert made.finding is ALTERED
    assert [edit.difference for edit in made.edits] == [
        Difference.SAME,
        Difference.REMOVED,
        Difference.ADDED,
        Difference.SAME,
    ]


@pytest.mark.parametrize(
    ("claim", "printed", "finding"),
    [
        pytest.param(
            "A former governor said the ship had sunk.",
            "The ship went down, Ada Quill said.",
            SAID,
            id="a person without a role",
        ),
        pytest.param(
            "Four insiders say the ship has sunk.",
            "The ship went down, four people familiar with the matter said.",
            SAID,
            id="people without names",
        ),
        pytest.param(
            "A pilot said the ship had sunk.",
            "The ship went down, Mayor Ada Quill said.",
            NOT_FOUND,
            id="a person of another role",
        ),
    ],
)
def test_one_of_many_is_whoever_could_be(claim: str, printed: str, finding: Finding) -> None:
    """A claim that does not say who is not false for naming nobody."""
    assert found(claim, evidence(printed, [S])).finding is finding


def test_who_only_passes_an_admission_on_admits_nothing() -> None:
    """Of what prosecutors pass on, he who admits it is none of them."""
    printed = "Prosecutors said that Lund had admitted taking the money."

    made = found("Prosecutors admitted that they had taken the money.", evidence(printed, [S]))

    assert made.finding is NOT_FOUND


def test_a_quotation_that_the_speaker_only_paraphrased_is_not_found() -> None:
    """That somebody says much the same does not make the words theirs."""
    made = found(
        'Quill said "not a soul was left on board"',
        evidence("Everybody had left the ship, Ada Quill said.", [S]),
    )

    assert (made.finding, made.said_by) == (NOT_FOUND, "Quill")
    assert reason(made) == (
        "Quill says much the same, but the quotation is not printed in these words"
    )


def test_the_speakers_own_word_comes_before_anothers() -> None:
    """Who said it is not misattributed, though others say it too."""
    lines = "The ship went down, a diplomat said.\nThe ship went down, Ada Quill said."

    assert found("Quill said the ship had sunk.", evidence(lines, [S, S])).finding is SAID


def test_who_could_be_the_speaker_keeps_a_claim_from_being_called_false() -> None:
    """Nothing is misattributed as long as somebody who says it may be the one."""
    lines = "The ship went down, a diplomat said.\nThe ship went down, the man said."

    assert found("Quill said the ship had sunk.", evidence(lines, [S, S])).finding is NOT_FOUND


def test_who_says_something_far_from_it_leaves_anothers_word_alone() -> None:
    """It may be the speaker who says that, and it is not what the claim has them say."""
    lines = "The ship went down, Bo Lund said.\nThe sea was rough, the man said."
    near, far = evidence(lines, [S, S])

    made = found("Quill said the ship had sunk.", [near, replace(far, scores={"vector": 0.2})])

    assert (made.finding, made.said_by) == (MISATTRIBUTED, "Bo Lund")


def test_identical_words_of_another_are_not_the_speakers_altered() -> None:
    """Where two say nearly the same, the words are his who said just these."""
    lines = "“We will stop now,” Ada Quill said.\n“We will stop here,” Bo Lund said."

    made = found('Quill said: "We will stop here"', evidence(lines, [N, N]))

    assert made.finding is not ALTERED


def test_another_printing_names_the_speaker() -> None:
    """A copy that credits the words by name counts as the sentence does."""
    [bare] = passages("The ship went down, the man said.")
    [named] = passages("The ship went down, Ada Quill said.")
    item = assessed(bare, S)
    both = Evidence(item.passage, 1.0, {}, copies=(named,), assessment=item.assessment)

    made = found("Quill said the ship had sunk.", [both])

    assert (made.finding, made.said_by) == (SAID, "Ada Quill")


def test_a_claim_without_a_speaker_is_no_saying() -> None:
    """It is about the matter."""
    asserted = read_claim(Claim("The ship had sunk."), attributor=Attributor())

    assert saying(asserted, evidence("The ship went down, Ada Quill said.", [S])) is None


def test_nothing_is_found_in_nothing() -> None:
    """Without evidence there is a finding still, and no sentence to show."""
    made = found("Quill said the ship had sunk.", [])

    assert made == Saying(NOT_FOUND, "Quill")


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (Saying(SAID, "Quill", 1, "Ada Quill"), "the archive has it from Ada Quill"),
        (
            Saying(SAID, "the ministry", 1, "A spokesman"),
            "the archive has it from A spokesman",
        ),
        (
            Saying(DENIED, "Quill", 1, "Ada Quill"),
            "the archive has Ada Quill denying it or saying the opposite",
        ),
        (
            Saying(ALTERED, "Quill", 1, "Ada Quill", (Edit(Difference.SAME, Span(0, 1)),)),
            "the archive prints other words of Ada Quill than the claim has",
        ),
        (
            Saying(ALTERED, "Quill", 1, "Ada Quill"),
            "the archive prints another number or day from Ada Quill than the claim has",
        ),
        (
            Saying(MISATTRIBUTED, "Zelensky", 1, "a Western diplomat"),
            "the archive has these words from a Western diplomat, not from Zelensky",
        ),
        (
            Saying(NOT_FOUND, "Quill", 1),
            "it is said in the archive, but the text does not settle whether by Quill",
        ),
        (
            Saying(NOT_FOUND, "Quill", 1, "The Echo"),
            "The Echo says it in its own voice, and credits Quill with nothing like it",
        ),
        (
            Saying(NOT_FOUND, "Quill"),
            "nothing was found in which Quill says it or the opposite",
        ),
    ],
)
def test_reasons(made: Saying, words: str) -> None:
    """Each finding can be said in a sentence."""
    assert reason(made) == words


def test_who_is_shown_to_be_another_is_not_taken_for_one_who_may_be_the_speaker() -> None:
    """Where the text does not settle who says it, its own sentence is shown."""
    lines = "The ship went down, Bo Lund said.\nThe ship went down, the man said."
    items = evidence(lines, [S, S])

    made = found("Quill said the ship had sunk.", items)

    assert (made.finding, made.sentence_id) == (NOT_FOUND, items[1].passage.id)


def test_an_outlet_says_what_it_says_in_its_own_voice() -> None:
    """A claim that a paper wrote something is borne out by what it writes."""
    made = found("The ship had sunk.", evidence("The ship went down.", [S]), speaker="Daily Test")

    assert made.finding is SAID


def with_another_number(item: Evidence, kind: SignalKind = SignalKind.QUANTITY) -> Evidence:
    """Return evidence in which a number, or something else, is another than the claim's."""
    assert item.assessment is not None
    differs = Signal(kind, Agreement.DIFFER, (Span(0, 1),), (Span(0, 1),), "given")
    signals = (*item.assessment.signals, differs)
    return replace(item, assessment=replace(item.assessment, signals=signals))


@pytest.mark.parametrize("stance", [S, R])
def test_another_number_is_no_denial(stance: Stance) -> None:
    """Whoever says three did not say five, and does not deny it: the claim has it altered."""
    [item] = evidence("At least three ships have gone down, Ada Quill said.", [stance])

    made = found("Quill said that five ships had sunk.", [with_another_number(item)])

    assert (made.finding, made.said_by, made.edits) == (ALTERED, "Ada Quill", ())


def test_another_name_is_no_other_number() -> None:
    """Only of numbers and days is that what was changed."""
    [item] = evidence("At least three ships have gone down, Ada Quill said.", [R])

    made = found("Quill said that the ships had sunk.", [with_another_number(item, NAME)])

    assert made.finding is DENIED


def test_who_denies_it_in_the_same_sentence_is_heard_against_it() -> None:
    """And whoever is denied is heard for it."""
    [item] = evidence("Ada Quill says that the ship sank, a claim the Kremlin denies.", [S])

    assert found("Quill said that the ship had sunk.", [item]).finding is SAID
    assert found("The Kremlin said that the ship had sunk.", [item]).finding is DENIED


@pytest.mark.parametrize(
    ("claim", "result"),
    [
        ("We did not steal. We mislaid.", SAID),
        ("We did not steal", SAID),
        ("we mislaid it all", NOT_FOUND),
        ("did not steal", NOT_FOUND),
        ("We mislaid.", NOT_FOUND),
    ],
)
def test_whole_sentences_of_the_speakers_are_said(claim: str, result: Finding) -> None:
    """Word for word, whatever the verifier makes of them; not a part of one, nor two words."""
    items = evidence('"We did not steal. We mislaid," Jane Doe said.', [N])

    assert found(claim, items, speaker="Jane Doe").finding is result


def test_words_within_a_sentence_that_takes_them_back_are_not_said() -> None:
    """What somebody never said is not said."""
    items = evidence('"I never said he stole it," Jane Doe said.', [N])

    assert found("He stole it", items, speaker="Jane Doe").finding is NOT_FOUND
    assert found("I never said he stole it", items, speaker="John Roe").finding is NOT_FOUND


def test_who_denies_it_is_not_heard_saying_it_by_the_rest_of_the_sentence() -> None:
    """The sentence was read as a whole, which is about more than what is denied."""
    line = "Ada Quill came at nine, sat down, drank two cups of tea and denied taking the money."

    result = found("Ada Quill said that she took the money.", evidence(line, [Stance.SUPPORTS]))

    assert result.finding is Finding.NOT_FOUND


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill promised to resign by May, but she said no such promise had been made.",
        "Ada Quill promised to resign by May, but Quill later said she had made no such promise.",
        "Ada Quill promised to resign by May, but Quill said this was untrue.",
    ],
)
def test_what_its_speaker_takes_back_in_the_same_sentence_is_denied(line: str) -> None:
    """The outlet tells of a promise, and the speaker says that there was none."""
    result = found("Ada Quill promised to resign by May.", evidence(line, [S]))

    assert result.finding is DENIED


@pytest.mark.parametrize(
    ("claim", "result"),
    [
        pytest.param("Quill said that Lund told her to sail and keep quiet", SAID, id="all"),
        pytest.param("Quill said that Lund told her to sail", SAID, id="what is said first"),
        pytest.param("Lund told her to keep quiet", NOT_FOUND, id="not in one piece"),
        pytest.param("Quill said that Lund told her to sail away", NOT_FOUND, id="another word"),
    ],
)
def test_what_another_told_the_speaker_is_said_as_she_says_it(claim: str, result: Finding) -> None:
    """Whoever quotes another to herself has said so, however the verifier reads it."""
    items = evidence("“Lund told me to sail and keep quiet,” Ada Quill said.", [N])

    assert found(claim, items, speaker="Ada Quill").finding is result


def test_who_is_printed_with_the_very_words_has_not_said_the_opposite() -> None:
    """Where the verifier takes them for the opposite, it is the verifier that is wrong."""
    items = evidence("“It was late, so Lund told the crew to sail,” Ada Quill said.", [R])

    assert found("Quill said that Lund told the crew to sail.", items).finding is NOT_FOUND
