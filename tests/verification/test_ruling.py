"""Rulings: what the evidence comes to, and why."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck.model import Claim, Evidence, Finding, Polarity, Ruling, SignalKind, Span, Stance
from factcheck.verification import Asserted, rule
from tests.verification import spoken
from tests.verification.evidence import a_person, narrated, said, sure, unnamed

MATTER = Asserted(Claim("It was so."), Span(0, 10))
SAYING = Asserted(Claim("Jane Doe said that this was it."), Span(19, 30), "Jane Doe")
DOE, ROE = a_person("Jane Doe"), a_person("John Roe")
MAY, JUNE = date(2024, 5, 3), date(2024, 6, 4)
AGAINST = Stance.REFUTES
ONE = "1 independent source: 1 on the record"

DOE_FOR, ROE_FOR = sure(said(DOE)), sure(said(ROE, outlet="Capital Post"))
DOE_AGAINST = sure(said(DOE, stance=AGAINST))
ROE_AGAINST = sure(said(ROE, stance=AGAINST))
POE_AGAINST = sure(said(a_person("Ann Poe"), stance=AGAINST))
UNSURE = sure(said(ROE, stance=AGAINST), probable=0.35)
NEITHER = sure(said(ROE, stance=Stance.NEITHER))


@pytest.mark.parametrize(
    ("evidence", "ruling", "sources"),
    [
        pytest.param([DOE_FOR, NEITHER], Ruling.SUPPORTED, 1, id="only support"),
        pytest.param([DOE_FOR, ROE_FOR], Ruling.SUPPORTED, 2, id="two who support it"),
        pytest.param([DOE_AGAINST], Ruling.REFUTED, 1, id="only refutation"),
        pytest.param([DOE_FOR, ROE_AGAINST], Ruling.CONFLICTING, 2, id="one on each side"),
        pytest.param([DOE_FOR, ROE_FOR, POE_AGAINST], Ruling.CONFLICTING, 3, id="two against one"),
        pytest.param([], Ruling.NOT_ENOUGH_EVIDENCE, 0, id="nothing found"),
        pytest.param([NEITHER], Ruling.NOT_ENOUGH_EVIDENCE, 0, id="nothing to the point"),
        pytest.param([UNSURE], Ruling.NOT_ENOUGH_EVIDENCE, 0, id="nothing sure"),
        pytest.param([DOE_FOR, UNSURE], Ruling.SUPPORTED, 1, id="a guess is no side"),
        pytest.param([sure(narrated())], Ruling.SUPPORTED, 1, id="an outlet on its own word"),
        pytest.param(
            [sure(said(DOE, article="a:1")), sure(narrated(article="a:1"))],
            Ruling.SUPPORTED,
            1,
            id="an outlet that repeats its source",
        ),
        pytest.param(
            [sure(said(DOE, said_on=MAY)), sure(said(DOE, said_on=JUNE, stance=AGAINST))],
            Ruling.REFUTED,
            1,
            id="who has changed her mind",
        ),
    ],
)
def test_the_matter_is_ruled_on_by_who_stands_on_which_side(
    evidence: list[Evidence], ruling: Ruling, sources: int
) -> None:
    """One source is enough, two that differ are a conflict, and nothing is ever averaged."""
    verdict = rule(MATTER, evidence)

    assert (verdict.ruling, verdict.independent_sources) == (ruling, sources)
    assert verdict.saying is None


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ([DOE_FOR, ROE_FOR], "supported by 2 independent sources: 2 on the record"),
        (
            [sure(said(unnamed("an official"))), DOE_FOR],
            "supported by 2 independent sources: 1 on the record, 1 unnamed",
        ),
        (
            [
                sure(
                    said(DOE, stance=AGAINST),
                    kind=SignalKind.QUANTITY,
                    reason="12,000 against 10,000",
                )
            ],
            f"refuted by {ONE}: 12,000 against 10,000",
        ),
        (
            [DOE_FOR, ROE_AGAINST],
            f"supported by {ONE}; refuted by {ONE}",
        ),
        ([NEITHER], "no sentence that was found says it, and none says the opposite"),
        (
            [UNSURE],
            "no sentence that was found surely says it or the opposite: some lean to one side",
        ),
    ],
    ids=["named", "named and unnamed", "with what differs", "conflict", "nothing", "unsure"],
)
def test_a_ruling_says_why(evidence: list[Evidence], reason: str) -> None:
    """The reason counts who stands for it and against it, and names what differs."""
    assert rule(MATTER, evidence).reason == reason


def test_a_denial_is_the_reason_where_nothing_else_is() -> None:
    """Who denies it refutes it by that, and the reason says so."""
    [own] = ROE_AGAINST.passage.attributions
    whole = (ROE_AGAINST.passage.sentence.span,)
    denied = replace(own, polarity=Polarity.DENIED, content=whole)
    passage = replace(ROE_AGAINST.passage, attributions=(denied,))

    verdict = rule(MATTER, [replace(ROE_AGAINST, passage=passage)])

    assert verdict.reason == f"refuted by {ONE}: its speaker denies it"


def test_what_gave_way_is_shown_and_not_counted() -> None:
    """The older statement is named with the newer one, and is no side any more."""
    was = sure(said(DOE, said_on=MAY))
    now = sure(said(DOE, said_on=JUNE, stance=AGAINST))

    verdict = rule(MATTER, [was, now])

    assert [one.sentence_id for one in verdict.superseded] == [was.passage.id]
    assert [one.sentence_ids for one in verdict.origins] == [(now.passage.id,)]
    assert verdict.sentence_ids == {was.passage.id, now.passage.id}, "both are shown"


@pytest.mark.parametrize(
    ("evidence", "finding", "ruling"),
    [
        pytest.param([DOE_FOR], Finding.SAID, Ruling.SUPPORTED, id="she said it"),
        pytest.param(
            [sure(said(DOE, said_on=MAY)), sure(said(DOE, said_on=JUNE, stance=AGAINST))],
            Finding.SAID,
            Ruling.SUPPORTED,
            id="she said it, and the opposite later",
        ),
        pytest.param([ROE_FOR], Finding.MISATTRIBUTED, Ruling.REFUTED, id="another said it"),
        pytest.param([DOE_AGAINST], Finding.DENIED, Ruling.REFUTED, id="she said the opposite"),
        pytest.param([], Finding.NOT_FOUND, Ruling.NOT_ENOUGH_EVIDENCE, id="nobody said it"),
        pytest.param(
            [DOE_FOR, ROE_AGAINST], Finding.SAID, Ruling.SUPPORTED, id="said, and disputed"
        ),
    ],
)
def test_a_claim_that_names_a_speaker_is_ruled_on_as_a_saying(
    evidence: list[Evidence], finding: Finding, ruling: Ruling
) -> None:
    """The ruling is about whether it was said, whatever others hold of the matter."""
    verdict = rule(SAYING, evidence)

    assert verdict.saying is not None
    assert (verdict.saying.finding, verdict.ruling) == (finding, ruling)


def test_a_denial_within_a_sentence_is_the_reason_against_it() -> None:
    """Both sides stand on one sentence."""
    text = "South Korea says that troops were sent, a claim Moscow denies."
    [item] = spoken.evidence(text, [Stance.SUPPORTS])

    verdict = rule(MATTER, [item])

    assert verdict.ruling is Ruling.CONFLICTING
    assert verdict.reason == f"supported by {ONE}; refuted by {ONE}: its speaker denies it"


def test_who_denies_a_charge_does_not_gainsay_that_it_was_made() -> None:
    """In the same sentence neither."""
    [item] = spoken.evidence(
        "South Korea says that Moscow sent troops, a claim Moscow denies.", [Stance.SUPPORTS]
    )
    accused = Asserted(Claim("Moscow is accused of it."), Span(0, 24))

    assert rule(accused, [item]).ruling is Ruling.SUPPORTED


def test_beside_a_saying_stands_who_says_the_same() -> None:
    """Not whoever said something else on the subject."""
    own, far, near = (sure(said(a_person(n))) for n in ("Jane Doe", "Ann Poe", "Ada Quill"))
    far, near = replace(far, scores={"vector": 0.3}), replace(near, scores={"vector": 0.6})

    verdict = rule(SAYING, [own, far, near])

    assert verdict.saying is not None
    assert [origin.name for origin in verdict.origins] == ["Jane Doe", "Ada Quill"]
