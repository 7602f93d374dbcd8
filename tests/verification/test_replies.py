"""Who denies a sentence in the one behind it."""

from dataclasses import replace

import pytest

from factcheck.attribution import Attributor
from factcheck.model import (
    Agreement,
    Claim,
    Evidence,
    Filters,
    Probabilities,
    SignalKind,
    Stance,
)
from factcheck.verification.asserted import Asserted, read_claim
from factcheck.verification.relevance import bears
from factcheck.verification.replies import answered
from tests.verification.spoken import assessed, passages

SHIP, REPLY = passages(
    "Two ships sank in the strait, Jane Doe said.\nAda Quill rejected the account."
)
SUPPORTS, REFUTES, NEITHER = Stance.SUPPORTS, Stance.REFUTES, Stance.NEITHER


def a_claim(text: str, speaker: str | None = None) -> Asserted:
    return read_claim(Claim(text, speaker), attributor=Attributor())


def stances(asserted: Asserted, *judged: Evidence) -> list[tuple[int, Stance]]:
    """Return key and stance of the evidence, with Quill's reply to that on the ships."""
    found = answered(asserted, judged, {SHIP.id: REPLY})
    return [(item.passage.id, item.assessment.stance) for item in found if item.assessment]


SANK = a_claim("Two ships sank in the strait.")


@pytest.mark.parametrize(("stance", "opposite"), [(SUPPORTS, REFUTES), (REFUTES, SUPPORTS)])
def test_a_reply_says_the_opposite(stance: Stance, opposite: Stance) -> None:
    """As surely as the sentence that it denies says it."""
    found = stances(SANK, assessed(SHIP, stance))

    assert found == [(SHIP.id, stance), (REPLY.id, opposite)]


def test_a_reply_that_was_found_by_itself_is_judged_by_what_it_denies() -> None:
    """It is there once, with the scores that the search gave it."""
    by_itself = replace(assessed(REPLY, NEITHER), scores={"before": 0.9})

    found = answered(SANK, [assessed(SHIP, SUPPORTS), by_itself], {SHIP.id: REPLY})

    assert [item.scores for item in found] == [{}, {"before": 0.9}]
    assert [item.assessment and item.assessment.stance for item in found] == [SUPPORTS, REFUTES]


def test_what_is_not_ruled_on_needs_no_reply() -> None:
    """Nor does what nobody judged."""
    nothing = assessed(SHIP, NEITHER)

    assert stances(SANK, nothing) == [(SHIP.id, NEITHER)]
    assert answered(SANK, [replace(nothing, assessment=None)], {SHIP.id: REPLY})[1:] == []


def test_who_denies_a_charge_does_not_deny_that_it_was_made() -> None:
    """A claim about the charge itself has no reply."""
    charged = a_claim("Two captains were charged with sinking ships.")

    assert stances(charged, assessed(SHIP, SUPPORTS)) == [(SHIP.id, SUPPORTS)]


def test_who_asks_for_the_words_of_some_sources_gets_no_others() -> None:
    """A filter narrows what is heard, denials too."""
    asked = Claim("Two ships sank in the strait.", filters=Filters(sources=("doe",)))
    asserted = read_claim(asked, attributor=Attributor())

    assert stances(asserted, assessed(SHIP, SUPPORTS)) == [(SHIP.id, SUPPORTS)]


def test_a_reply_is_compared_with_the_speaker_of_the_claim() -> None:
    """It is Quill who speaks in it, whoever spoke in the sentence before."""
    asserted = a_claim("Two ships sank in the strait.", "Ada Quill")

    _, reply = answered(asserted, [assessed(SHIP, SUPPORTS)], {SHIP.id: REPLY})

    assert reply.assessment is not None
    told = [one for one in reply.assessment.signals if one.kind is SignalKind.SPEAKER]
    assert [one.agreement for one in told] == [Agreement.AGREE]


def test_what_the_outlet_tells_is_not_denied_with_a_charge() -> None:
    """Who was arrested was, whatever he denies."""
    arrest, denial = passages("Police arrested two captains.\nAda Quill rejected the account.")
    asserted = a_claim("Two captains were arrested.")

    found = answered(asserted, [assessed(arrest, SUPPORTS)], {arrest.id: denial})

    assert [item.passage.id for item in found] == [arrest.id]


def test_who_disputes_a_number_denies_a_claim_only_if_it_has_one() -> None:
    """And the number is the claim's."""
    said, denial = passages("Two ships sank, Jane Doe said.\nAda Quill rejected the figure.")
    item = assessed(said, SUPPORTS)
    assert item.assessment is not None
    [shown] = item.assessment.signals
    counted = replace(shown, kind=SignalKind.QUANTITY)
    with_number = replace(item, assessment=replace(item.assessment, signals=(counted,)))

    assert len(answered(SANK, [item], {said.id: denial})) == 1
    assert len(answered(SANK, [with_number], {said.id: denial})) == 2


def test_a_charge_that_is_not_ruled_on_brings_no_reply() -> None:
    """The verifier must be sure enough of it."""
    item = assessed(SHIP, SUPPORTS)
    assert item.assessment is not None
    unsure = replace(item.assessment, probabilities=Probabilities(0.35, 0.33, 0.32))

    assert len(answered(SANK, [replace(item, assessment=unsure)], {SHIP.id: REPLY})) == 1


def test_a_reply_is_as_near_to_the_claim_as_what_it_denies() -> None:
    """It has none of the claim's words itself."""
    near = replace(assessed(SHIP, SUPPORTS), scores={"vector": 0.9})

    _, found = answered(SANK, [near], {SHIP.id: REPLY})

    assert found.scores == {"before": 0.9}
    assert bears(found)
