"""Claims in: the evidence, and what is kept of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import BadInput, NotFound
from factcheck.model import (
    Agreement,
    Anonymous,
    Claim,
    Evidence,
    Filters,
    Finding,
    Named,
    Probabilities,
    Ruling,
    Signal,
    SignalKind,
    Stance,
)
from factcheck.reading import Read
from factcheck.services import Desk
from factcheck.services.check import JUDGED, SPEAKER, STANCE, reordered
from tests.factories import an_article
from tests.judges import OverlapJudge
from tests.services.desks import a_desk
from tests.verification.evidence import a_person, said, sure

TEXT = (
    "President Ivan Holub said that Norland had sent 500 soldiers. "
    "A Western diplomat told Reuters that 900 soldiers were on their way. It rained."
)

DOE = a_person("Jane Doe")
BRIDGE = Claim("The old bridge was closed on Monday.")
QUOTED = "“The old bridge was closed on Monday.”"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = a_desk(tmp_path)
    list(desk.ingest([Read("a file", an_article(TEXT, published=date(2024, 10, 17)))]))
    return desk


@pytest.fixture
def judging(tmp_path: Path) -> Desk:
    """Return a desk that judges, over articles in which three people disagree on a bridge."""
    desk = a_desk(tmp_path, OverlapJudge())
    texts = {
        "Capital Post": "The old bridge was closed on Monday, Jane Doe said. It rained.",
        "Brin Herald": "“The old bridge was closed on Monday,” John Roe said. Nobody cheered.",
        "The Daily Test": "The old bridge was not closed on Monday, Ann Poe said. Ships passed.",
    }
    articles = [an_article(text, outlet=outlet) for outlet, text in texts.items()]
    list(desk.ingest([Read(article.outlet or "", article) for article in articles]))
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


def test_a_claim_is_ruled_on_by_what_was_found(judging: Desk) -> None:
    """Each sentence says what it does to the claim, and the verdict what it all comes to."""
    check = judging.check(BRIDGE, limit=10)

    stances = {
        item.passage.article.outlet: item.assessment.stance.value
        for item in check.evidence
        if item.assessment and "bridge" in item.passage.text
    }
    assert stances == {
        "Capital Post": "supports",
        "Brin Herald": "supports",
        "The Daily Test": "refutes",
    }
    assert check.verdict is not None
    assert check.verdict.ruling is Ruling.CONFLICTING
    assert check.verdict.independent_sources == 3
    assert check.judge == "overlap"


def test_a_verdict_keeps_what_it_rests_on_however_little_is_asked_for(judging: Desk) -> None:
    """With a limit of one, the sentences that the verdict names are there all the same."""
    check = judging.check(BRIDGE, limit=1)

    assert check.verdict is not None
    shown = {item.passage.id for item in check.evidence}
    assert len(check.verdict.sentence_ids) == 3
    assert check.verdict.sentence_ids <= shown
    assert len(shown) == 3, "and nothing else is"


def test_a_verdict_does_not_depend_on_how_much_is_shown(judging: Desk) -> None:
    """The same sentences are judged whatever the limit."""
    one, all_of_them, more = (judging.check(BRIDGE, limit=n) for n in (1, JUDGED, 100))

    assert one.verdict == all_of_them.verdict == more.verdict


def test_sentences_are_ordered_by_search_and_judge(judging: Desk) -> None:
    """Whether a sentence decides the claim is one more score of it, beside the others."""
    evidence = judging.check(BRIDGE, limit=10).evidence

    scores = [item.score for item in evidence]
    assert scores == sorted(scores, reverse=True)
    for item in evidence:
        assert item.assessment is not None
        assert item.scores[STANCE] == 1 - item.assessment.probabilities.neither
    assert {item.scores[STANCE] > 0.5 for item in evidence[:3]} == {True}
    assert evidence[-1].scores[STANCE] < 0.5


def test_what_decides_a_claim_goes_before_what_was_found_a_little_sooner() -> None:
    """But what was found much sooner stays before it, and what nobody judged comes behind."""
    decides, does_not = sure(said(DOE)), sure(said(DOE, stance=Stance.NEITHER))
    found = [
        replace(does_not, score=1.0),
        replace(does_not, score=0.6),
        replace(decides, score=0.35),
        replace(decides, score=0.34, assessment=None),
    ]

    ordered = reordered(found)

    assert [bool(item.scores.get(STANCE, 0) > 0.5) for item in ordered] == [
        False,
        True,
        False,
        False,
    ]
    assert STANCE not in ordered[-1].scores


def told(agreement: Agreement, score: float) -> Evidence:
    """Return a sentence that decides nothing, with what is known of its speaker."""
    signal = Signal(SignalKind.SPEAKER, agreement, (), (), "a test")
    judged = sure(said(DOE))
    assert judged.assessment is not None
    unsure = replace(
        judged.assessment, signals=(signal,), probabilities=Probabilities(0.0, 0.0, 1.0)
    )
    return replace(judged, score=score, assessment=unsure)


def test_what_the_speaker_says_goes_before_what_was_found_a_little_sooner() -> None:
    """Somebody else's words, and those that the text does not settle, have none of that share."""
    another, unsettled = told(Agreement.DIFFER, 0.61), told(Agreement.SILENT, 0.6)
    own, much_sooner = told(Agreement.AGREE, 0.59), told(Agreement.DIFFER, 0.9)

    ordered = reordered([much_sooner, another, unsettled, own])

    assert [item.scores[SPEAKER] for item in ordered] == [0, 1, 0, 0]
    assert [item.assessment for item in ordered[2:]] == [another.assessment, unsettled.assessment]


def test_a_claim_of_a_speaker_brings_that_speakers_words(judging: Desk) -> None:
    """Without one, who says it is no score."""
    without = judging.check(BRIDGE, limit=10).evidence
    named = judging.check(Claim(BRIDGE.text, speaker="Ann Poe"), limit=10).evidence

    assert {SPEAKER in item.scores for item in without} == {False}
    assert {item.scores[SPEAKER] for item in named if "Ann Poe" in item.passage.text} == {1}
    assert {item.scores[SPEAKER] for item in named if "Ann Poe" not in item.passage.text} == {0}


def test_what_nobody_judged_stays_behind_what_was_judged() -> None:
    """Also where a claim names a speaker who has said none of it."""
    first = told(Agreement.DIFFER, 0.6)

    ordered = reordered([replace(first, score=0.59, assessment=None), first])

    assert [item.assessment for item in ordered] == [first.assessment, None]


def test_only_the_best_sentences_are_judged(tmp_path: Path) -> None:
    """What is shown beyond them says that nobody judged it."""
    desk = a_desk(tmp_path, OverlapJudge())
    lines = [f"The old bridge was closed by storm number {n}." for n in range(JUDGED + 5)]
    list(desk.ingest([Read("a file", an_article(" ".join(lines)))]))

    evidence = desk.check(BRIDGE, limit=100).evidence

    judged = [item.assessment is not None for item in evidence]
    assert judged == [True] * JUDGED + [False] * (len(evidence) - JUDGED)
    assert len(evidence) > JUDGED


@pytest.mark.parametrize("speaker", [None, "Jane Doe", "Ann Poe"], ids=str)
def test_a_check_that_was_ruled_on_is_read_back_equal(judging: Desk, speaker: str | None) -> None:
    """Verdict, saying, assessments, signals and judge come back as they were answered."""
    made = judging.check(Claim(BRIDGE.text, speaker=speaker), limit=10)

    assert made.verdict is not None
    assert judging.checked(made.id) == made


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        pytest.param(Claim(QUOTED, speaker="John Roe"), Finding.SAID, id="in the field"),
        pytest.param(Claim(f"John Roe said: {QUOTED}"), Finding.SAID, id="in the text"),
        pytest.param(Claim(BRIDGE.text, speaker="Ann Poe"), Finding.DENIED, id="the opposite"),
        pytest.param(Claim("Ships sank.", speaker="Ann Poe"), Finding.NOT_FOUND, id="not found"),
    ],
)
def test_a_claim_with_a_speaker_is_about_the_saying(
    judging: Desk, claim: Claim, finding: Finding
) -> None:
    """The speaker may be named beside the claim or in it."""
    verdict = judging.check(claim, limit=5).verdict

    assert verdict is not None
    assert verdict.saying is not None
    assert verdict.saying.finding is finding


def test_many_claims_have_their_own_verdicts_in_their_order(judging: Desk) -> None:
    """Claims that are checked together do not mix."""
    checks = judging.check_all([BRIDGE, Claim("Ships sank in a storm.")], limit=5)

    rulings = [check.verdict.ruling for check in checks if check.verdict]
    assert rulings == [Ruling.CONFLICTING, Ruling.NOT_ENOUGH_EVIDENCE]


def test_where_nothing_was_found_there_is_not_enough(tmp_path: Path) -> None:
    """An empty archive rules too, and says that it does not know."""
    verdict = a_desk(tmp_path, OverlapJudge()).check(BRIDGE, limit=5).verdict

    assert verdict is not None
    assert verdict.ruling is Ruling.NOT_ENOUGH_EVIDENCE


def test_without_a_judge_nothing_is_ruled(desk: Desk) -> None:
    """Sentences are found, and nobody says what they do."""
    check = desk.check(Claim("Norland sent soldiers"), limit=2)

    assert (check.verdict, check.judge) == (None, None)
    assert [item.assessment for item in check.evidence] == [None, None]


def test_who_denies_it_in_the_next_sentence_is_heard(tmp_path: Path) -> None:
    """A search finds no "Moscow denied this.", and a charge is not shown without its denial."""
    charge, denial = (
        "The old bridge was mined by Norland, Ivan Holub said.",
        "Ann Poe rejected the account.",
    )
    text = f"{charge} {denial} It rained. Ships passed."
    desk = a_desk(tmp_path, OverlapJudge())
    list(desk.ingest([Read("a file", an_article(text))]))

    check = desk.check(Claim("Norland mined the old bridge."), limit=1)

    assert [item.passage.text for item in check.evidence] == [charge, denial]
    verdict = check.verdict
    assert verdict is not None
    assert verdict.ruling is Ruling.CONFLICTING
    assert verdict.reason.endswith("on the record: its speaker denies it")
    assert desk.checked(check.id) == check


def test_a_reply_that_was_found_by_itself_is_there_once(tmp_path: Path) -> None:
    """However many sentences are asked for."""
    charge = "The old bridge was mined by Norland, Ivan Holub said."
    rest = " ".join(f"The old bridge has {number} arches." for number in range(30))
    desk = a_desk(tmp_path, OverlapJudge())
    text = f"{charge} Ann Poe rejected the account. {rest}"
    list(desk.ingest([Read("a file", an_article(text))]))

    found = desk.check(Claim("Norland mined the old bridge."), limit=40).evidence

    replies = [item for item in found if item.passage.text == "Ann Poe rejected the account."]
    assert [item.assessment is not None for item in replies] == [True]
