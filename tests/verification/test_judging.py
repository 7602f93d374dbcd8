"""Evidence judged: whose word it is, and where the words are that show it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck.model import (
    Assessment,
    Attribution,
    Claim,
    Evidence,
    Polarity,
    SignalKind,
    Span,
    Stance,
)
from factcheck.verification import Asserted, Pair, judge_evidence
from factcheck.verification.judging import context, denied
from factcheck.verification.parts import leading_attribution
from factcheck.verification.whose_word import word_of
from tests.judges import OverlapJudge
from tests.verification.evidence import a_person, by, in_text, narrowed, said, sure
from tests.verification.spoken import assessed, passages

DOE, ROE = a_person("Jane Doe"), a_person("John Roe")
CLOSED = "the old bridge was closed"


class Noting(OverlapJudge):
    """Keeps what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[Pair] = []

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Judge by what both share."""
        self.given.extend(pairs)
        return super().judge(pairs)


class Agreeing:
    """A judge to whom everything supports everything."""

    identity = "agreeing"

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return that each supports."""
        return np.array([[0.9, 0.05, 0.05]] * len(pairs), np.float32)


class Refusing:
    """A judge to whom everything refutes everything."""

    identity = "refusing"

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return that each refutes."""
        return np.array([[0.05, 0.9, 0.05]] * len(pairs), np.float32)


def asserted(text: str, *, matter: str | None = None) -> Asserted:
    """Return a claim, of which `matter` is what is said to be so."""
    start = text.index(matter) if matter else 0
    return Asserted(Claim(text), Span(start, len(text)))


def judged(claim: Asserted, item: Evidence) -> Assessment:
    """Judge one sentence."""
    [[found]] = judge_evidence([(claim, [item])], OverlapJudge())
    assert found.assessment is not None
    return found.assessment


def a_sentence(text: str, polarity: Polarity, content: str = CLOSED) -> Evidence:
    """Return a sentence in which Jane Doe does this with the content."""
    return in_text(text, by(DOE, content, text=text, polarity=polarity))


DENIAL = a_sentence(f"Jane Doe denied that {CLOSED}.", Polarity.DENIED)


@pytest.mark.parametrize(
    ("claim", "stance"),
    [
        pytest.param("The old bridge was closed.", Stance.REFUTES, id="what is denied"),
        pytest.param("The old bridge was not closed.", Stance.SUPPORTS, id="the opposite of it"),
        pytest.param("Ten ships sank off the coast.", Stance.NEITHER, id="another matter"),
    ],
)
def test_what_is_denied_counts_the_other_way_round(claim: str, stance: Stance) -> None:
    """Whoever denies a claim refutes it, and whoever denies its opposite supports it."""
    assessment = judged(asserted(claim), DENIAL)

    assert assessment.stance is stance
    assert assessment.probabilities.likeliest is stance
    assert assessment.reason.startswith("denied by its speaker: ")


@pytest.mark.parametrize(
    ("before", "content", "after", "polarity"),
    [
        ("“", f"Who says {CLOSED}?", "” asked Jane Doe.", Polarity.ASKED),
        ("", f"If {CLOSED}, ships could pass", ", Jane Doe said.", Polarity.CONDITIONAL),
        ("Doe would not say ", f"whether {CLOSED}", ".", Polarity.DECLINED),
    ],
    ids=lambda value: value.value if isinstance(value, Polarity) else "",
)
def test_what_is_only_spoken_of_is_nobodys_word(
    before: str, content: str, after: str, polarity: Polarity
) -> None:
    """Who asks, supposes or declines says neither that it is so nor that it is not."""
    item = a_sentence(f"{before}{content}{after}", polarity, content)

    assessment = judged(asserted("The old bridge was closed."), item)

    assert assessment.stance is Stance.NEITHER
    assert assessment.probabilities.neither == 1.0
    assert assessment.reason.startswith("nobody's word for it")
    assert assessment.signals, "what was compared is shown all the same"


@pytest.mark.parametrize("polarity", [Polarity.ASSERTED, Polarity.HEDGED], ids=str)
def test_what_is_asserted_counts_as_it_is_read(polarity: Polarity) -> None:
    """Somebody's word for it supports it, cautious or not."""
    text = f"Jane Doe said that {CLOSED}."

    assert judged(asserted("The old bridge was closed."), a_sentence(text, polarity)).stance is (
        Stance.SUPPORTS
    )


def test_a_denial_of_something_else_in_the_sentence_turns_nothing_round() -> None:
    """Only what has at least half of a sentence decides how the sentence is read."""
    text = f"On Monday {CLOSED} for all traffic and ships, and Doe denied a bribe."
    item = in_text(text, by(DOE, "a bribe", text=text, polarity=Polarity.DENIED))

    assert judged(asserted("The old bridge was closed."), item).stance is Stance.SUPPORTS


@pytest.mark.parametrize("polarity", [Polarity.ASSERTED, Polarity.DENIED], ids=str)
def test_the_words_compared_can_be_printed_from_claim_and_article(polarity: Polarity) -> None:
    """Places are those in the whole claim and the whole article, not in what the judge read."""
    claim = "According to the mayor, 12 sailors drowned."
    text = "It rained. The harbour master denied that 14 sailors drowned."
    item = in_text(text, by(DOE, "that 14 sailors drowned", text=text, polarity=polarity))
    item = narrowed(item, "The harbour master denied that 14 sailors drowned.")

    assessment = judged(asserted(claim, matter="12 sailors"), item)

    [quantity] = [one for one in assessment.signals if one.kind is SignalKind.QUANTITY]
    assert [span.of(claim) for span in quantity.in_claim] == ["12 sailors"]
    assert [span.of(text) for span in quantity.in_sentence] == ["14 sailors"]
    every = [span for one in assessment.signals for span in one.in_claim]
    assert all(span.start >= claim.index("12") for span in every)


def test_a_claims_speaker_is_compared_with_the_sentences() -> None:
    """A claim that names a speaker has a signal more, which a claim without one has not."""
    claim = Asserted(Claim("The old bridge was closed."), Span(0, 26), speaker="Jane Doe")

    kinds = {one.kind for one in judged(claim, DENIAL).signals}
    without = {one.kind for one in judged(asserted(claim.claim.text), DENIAL).signals}

    assert kinds - without == {SignalKind.SPEAKER}


def test_all_claims_are_judged_as_one_batch_and_keep_their_order() -> None:
    """One call for all pairs; each row comes back with its own claim, also an empty one."""
    batches: list[int] = []

    class Counting(OverlapJudge):
        def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
            batches.append(len(pairs))
            return super().judge(pairs)

    said = a_sentence(f"Jane Doe said that {CLOSED}.", Polarity.ASSERTED)
    closed, ships = asserted("The old bridge was closed."), asserted("Ten ships sank.")

    rows = judge_evidence([(closed, [said, DENIAL]), (ships, []), (ships, [said])], Counting())

    stances = [[item.assessment.stance for item in row if item.assessment] for row in rows]
    assert stances == [[Stance.SUPPORTS, Stance.REFUTES], [], [Stance.NEITHER]]
    assert batches == [3]


@pytest.mark.parametrize(
    ("title", "line", "expected"),
    [
        pytest.param("Mine shuts", 1, "Mine shuts The mine shut.", id="title, sentence before"),
        pytest.param("Mine shuts", 0, "Mine shuts", id="the first sentence"),
        pytest.param(None, 1, "The mine shut.", id="no title"),
        pytest.param(None, 0, "", id="neither"),
        pytest.param("The mine shut.", 0, "", id="the headline itself"),
    ],
)
def test_the_judge_is_given_what_a_reader_has_before(
    title: str | None, line: int, expected: str
) -> None:
    """What is judged is not among it."""
    judge = Noting()
    passage = passages("The mine shut.\nIt had lost money.")[line]
    placed = replace(passage, article=replace(passage.article, title=title))
    judge_evidence([(asserted("The mine shut."), [Evidence(placed, 1.0, {})])], judge)

    assert [pair.context for pair in judge.given] == [expected]


def test_what_is_denied_is_judged_by_itself() -> None:
    """Neither the sentence before a "denied this" nor a part of a sentence has a context."""
    passage = passages("The mine shut.\nThe bank denied this.")[1]
    assert passage.before is not None

    assert context(passage, passage.before) == ""
    assert context(passage, Span(passage.sentence.span.start, passage.sentence.span.end - 2)) == ""


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        pytest.param("Jane Doe", CLOSED, id="whether she said it"),
        pytest.param(None, "Jane Doe said that the old bridge was closed.", id="whether it is so"),
    ],
)
def test_of_a_claim_that_somebody_said_it_only_what_is_said_is_judged(
    speaker: str | None, words: str
) -> None:
    """Who says so is compared apart; the title is before both."""
    judge = Noting()
    [passage] = passages("Jane Doe said that the old bridge was closed.")
    placed = replace(passage, article=replace(passage.article, title="Bridge shuts"))
    claim = Claim("The old bridge was closed.", speaker=speaker)
    asked = Asserted(claim, Span(0, len(claim.text)), speaker=speaker)
    [[found]] = judge_evidence([(asked, [Evidence(placed, 1.0, {})])], judge)

    assert [(pair.evidence, pair.context) for pair in judge.given] == [(words, "Bridge shuts")]
    assert found.assessment is not None
    compared = [one for one in found.assessment.signals if one.kind is not SignalKind.SPEAKER]
    shown = [span.of(placed.article.text) for one in compared for span in one.in_sentence]
    assert shown
    assert all(text in words for text in shown)


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        pytest.param(
            "The council will plant olive trees.",
            "Jane Doe wants the council to plant olive trees.",
            id="what is only wanted",
        ),
        pytest.param(
            "The bridge will close in May.",
            '"The bridge will close," Jane Doe said, "in May or in June."',
            id="in two pieces",
        ),
        pytest.param(
            "Jane Doe has been arrested.",
            "Jane Doe said that she had been arrested on Monday.",
            id="a charge, which needs the name",
        ),
    ],
)
def test_what_is_said_is_not_always_judged_without_its_sentence(claim: str, line: str) -> None:
    """What is thought, what is in pieces and who is charged need the words around."""
    judge = Noting()
    [passage] = passages(line)
    asked = Asserted(Claim(claim, speaker="Jane Doe"), Span(0, len(claim)), speaker="Jane Doe")

    judge_evidence([(asked, [Evidence(passage, 1.0, {})])], judge)

    assert [pair.evidence for pair in judge.given] == [line]


@pytest.mark.parametrize(
    ("claim", "alone"),
    [
        pytest.param("Troops are in the old port.", True, id="what is told there"),
        pytest.param("Troops in the port were warned of.", False, id="what the rest tells too"),
        pytest.param("The council meets.", False, id="nothing of it"),
        pytest.param("Troops were arrested in the port.", False, id="a charge"),
    ],
)
@pytest.mark.parametrize("speaker", ["a diplomat", None])
def test_what_is_told_in_a_part_of_a_sentence_is_judged_without_the_rest(
    claim: str, speaker: str | None, *, alone: bool
) -> None:
    """Where the rest has no word of the claim."""
    judge, told = Noting(), "foreign troops were in the old port"
    line = f"The warning came two days after a diplomat told the Courier that {told}."
    [passage] = passages(line)
    asked = Asserted(Claim(claim, speaker=speaker), Span(0, len(claim)), speaker=speaker)

    judge_evidence([(asked, [Evidence(passage, 1.0, {})])], judge)

    assert [pair.evidence for pair in judge.given] == [told if alone else line]


@pytest.mark.parametrize(
    ("refutes", "kind", "stance"),
    [
        pytest.param(0.6, SignalKind.WORDING, Stance.NEITHER, id="something else is denied"),
        pytest.param(0.6, SignalKind.NEGATION, Stance.SUPPORTS, id="a not is denied"),
        pytest.param(0.8, SignalKind.WORDING, Stance.SUPPORTS, id="surely the opposite is denied"),
    ],
)
def test_only_whoever_denies_the_opposite_supports(
    refutes: float, kind: SignalKind, stance: Stance
) -> None:
    """Whoever denies that troops are in one place does not say that they are in another."""
    item = sure(said(DOE, stance=Stance.REFUTES), probable=refutes, kind=kind)
    assert item.assessment is not None

    turned = denied(item.assessment)

    assert turned.stance is stance
    assert ("something else" in turned.reason) is (stance is Stance.NEITHER)


@pytest.mark.parametrize("words", ["He lied", "Nobody ever lied", "Nobody has ever lied"])
def test_a_few_words_that_somebody_said_are_judged_with_their_sentence(words: str) -> None:
    """So few say nothing by themselves."""
    judge = Noting()
    text = f"{words}, Jane Doe says."
    claim = Claim("The bridge was closed.", speaker="Jane Doe")
    item = in_text(text, by(DOE, words, text=text))
    judge_evidence([(Asserted(claim, Span(0, 22), speaker="Jane Doe"), [item])], judge)

    few = len(words.split()) < 4
    assert [pair.evidence for pair in judge.given] == [text if few else words]


def test_no_evidence_is_no_work() -> None:
    """Claims for which nothing was found are no special case."""
    assert judge_evidence([], OverlapJudge()) == []
    assert judge_evidence([(asserted("Ten ships sank."), [])], OverlapJudge()) == [[]]


@pytest.mark.parametrize(
    ("attributions", "leading"),
    [
        pytest.param(
            [(DOE, "that the old bridge was"), (ROE, "closed")], "Jane Doe", id="who has more"
        ),
        pytest.param([(DOE, f"that {CLOSED}"), (ROE, CLOSED)], "John Roe", id="who is passed on"),
        pytest.param([(ROE, "closed")], None, id="nobody has half"),
        pytest.param([], None, id="nobody speaks"),
    ],
)
def test_who_has_most_of_a_sentence_leads_it(
    attributions: Sequence[tuple[object, str]], leading: str | None
) -> None:
    """Whose content is most of the sentence, and at least half, says how it is meant."""
    text = f"They say that {CLOSED}."
    made: list[Attribution] = [by(who, content, text=text) for who, content in attributions]  # type: ignore[arg-type]

    found = leading_attribution(in_text(text, *made).passage)

    assert (found and getattr(found.speaker, "name", None)) == leading


def test_who_denies_is_no_part_of_what_is_denied() -> None:
    """A short denial in a sentence of its own leads it, however long the name and the verb are."""
    [passage] = passages("Council leader Gareth Pryce denied that jobs would be lost.")

    leading = leading_attribution(passage)

    assert leading is not None
    assert leading.polarity is Polarity.DENIED
    assessment = judged(asserted("Jobs would be lost."), Evidence(passage, 1.0, {}))
    assert assessment.stance is Stance.REFUTES


def test_a_denial_that_goes_on_beyond_its_sentence_is_cut_to_it() -> None:
    """What is judged are the words that stand in the sentence itself."""
    first = f"Doe denies it: “{CLOSED[0].upper()}{CLOSED[1:]} for good."
    text = f"{first} Nobody could pass,” it was said."
    content = text[text.index("The old") : text.index(",”")]
    whole = in_text(text, by(DOE, content, text=text, polarity=Polarity.DENIED))

    assessment = judged(asserted("The old bridge was closed."), narrowed(whole, first))

    assert assessment.stance is Stance.REFUTES, "the “nobody” of the next sentence is not read"


def test_a_denial_that_another_passes_on_is_the_deniers() -> None:
    """Whoever is credited with the words is the one who denies them."""
    text = f"Mayor Jane Doe said that Len Brown had disputed that {CLOSED} for repairs in May."
    [passage] = passages(text)
    item = Evidence(passage, 1.0, {})

    [[found]] = judge_evidence(
        [(asserted("The old bridge was closed for repairs in May."), [item])], OverlapJudge()
    )

    assert found.assessment is not None
    assert found.assessment.stance is Stance.REFUTES
    word = word_of(found)
    assert word is not None
    assert (word.name, word.attribution.polarity) == ("Len Brown", Polarity.DENIED)


def test_a_denial_of_the_sentence_before_is_read_with_it() -> None:
    """What "Ann Poe denied it" denies was said before; it is judged the other way round."""
    text = f"Jane Doe said that {CLOSED}.\nAnn Poe denied it."
    item = Evidence(passages(text)[1], 1.0, {})

    assessment = judged(asserted("The old bridge was closed."), item)

    assert assessment.stance is Stance.REFUTES
    places = [span for signal in assessment.signals for span in signal.in_sentence]
    assert places
    assert all(span.end <= text.index("\n") for span in places)
    word = word_of(replace(item, assessment=assessment))
    assert word is not None
    assert word.name == "Ann Poe"


def test_who_did_what_is_denied_is_told_to_the_judge() -> None:
    """Without it "taking the money" is anybody's; a claim of a saying has lost its own subject."""
    noting = Noting()
    [item] = [
        assessed(one, Stance.NEITHER) for one in passages("Jane Doe denied taking the money.")
    ]
    matter = asserted("Jane Doe took the money")
    saying = asserted("Jane Doe said she took it", matter="she took it")

    judge_evidence([(matter, [item]), (replace(saying, speaker="Jane Doe"), [item])], noting)

    assert [one.evidence for one in noting.given] == [
        "Jane Doe taking the money",
        "taking the money",
    ]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Ada Quill, who ran the small bank from 2009, denied taking it.", True),
        ("Ada Quill, 46, a banker in the old town, has repeatedly denied taking it.", True),
        ("Ada Quill ran the small bank in Tarne from 2009, and denied taking it.", False),
    ],
)
def test_what_stands_beside_a_name_is_none_of_what_is_told(text: str, denied: bool) -> None:  # noqa: FBT001
    """However long it is; but what the speaker does besides is told."""
    [passage] = passages(text)
    leading = leading_attribution(passage)

    assert (leading is not None and leading.polarity is Polarity.DENIED) is denied


@pytest.mark.parametrize(
    ("printed", "stance"),
    [
        ("Nine sailors died on the old ferry at Ham.", Stance.SUPPORTS),
        ("Doe put the number of dead sailors on the old ferry at Ham at twelve.", Stance.NEITHER),
    ],
)
def test_another_number_of_the_same_supports_nothing(printed: str, stance: Stance) -> None:
    """However sure the verifier is that it does."""
    [passage] = passages(printed)
    [[found]] = judge_evidence(
        [
            (
                asserted("Nine sailors died on the old ferry at Ham."),
                [assessed(passage, Stance.NEITHER)],
            )
        ],
        Agreeing(),
    )

    assert found.assessment is not None
    assert found.assessment.stance is stance


def test_how_long_something_else_lasts_refutes_nothing() -> None:
    """Drivers may queue for two hours at a gate that is unmanned for six."""
    [passage] = passages("Drivers queued for two hours at the gate.")
    claim = asserted("The gate was unmanned for six hours.")

    [[found]] = judge_evidence([(claim, [assessed(passage, Stance.NEITHER)])], Refusing())

    assert found.assessment is not None
    assert found.assessment.stance is Stance.NEITHER
    assert found.assessment.reason == "the sentence tells how long something else lasted"
