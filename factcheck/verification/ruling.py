"""The ruling: what the evidence comes to, by rules that can be read, each with its reason in words.

Nothing is ruled on a score alone: a sentence is ruled on only where `relevance.bears` says so, by
words that stand in it, or in the sentence that it denies. No ruling is an average: who supports and
who refutes are two sides.
"""

from collections.abc import Sequence

from factcheck.model import (
    Evidence,
    Finding,
    Narrator,
    Origin,
    Ruling,
    Saying,
    SignalKind,
    Stance,
    Superseded,
    Verdict,
)
from factcheck.verification.asserted import Asserted
from factcheck.verification.denials import accuses
from factcheck.verification.newer import superseded
from factcheck.verification.origins import count_in_words, origins
from factcheck.verification.relevance import bears, is_denied, leans, likeness, shows
from factcheck.verification.sayings import CLEAR, saying
from factcheck.verification.sayings import reason as found_in_words

_DENIES = {
    Stance.SUPPORTS: "its speaker denies the opposite",
    Stance.REFUTES: "its speaker denies it",
}
_NOTHING = "no sentence that was found says it, and none says the opposite"
_UNSURE = "no sentence that was found surely says it or the opposite: some lean to one side"
# Signals whose reasons are put into the reason of a ruling, the most telling first.
_TELLING = (
    SignalKind.QUANTITY,
    SignalKind.DATE,
    SignalKind.NEGATION,
    SignalKind.NAME,
    SignalKind.PLACE,
)


def rule(asserted: Asserted, evidence: Sequence[Evidence]) -> Verdict:
    """Rule on a claim: on the saying where it names a speaker, else on the matter."""
    bearing = [item for item in evidence if bears(item)]
    given_way = superseded(bearing)
    gone = {one.sentence_id for one in given_way}
    standing = [item for item in bearing if item.passage.id not in gone]
    charge = accuses(asserted.words.text)
    # Whoever has changed her mind has still said what she said before.
    found = saying(asserted, evidence)
    if found:
        standing = _besides(found, standing, evidence)
        return _on_saying(found, origins(standing, charge=charge), given_way)
    unsure = any(leans(item) and not bears(item) for item in evidence)
    return _on_matter(origins(standing, charge=charge), standing, given_way, unsure=unsure)


def _besides(
    found: Saying, standing: Sequence[Evidence], evidence: Sequence[Evidence]
) -> list[Evidence]:
    """Return what stands beside a finding: who says the same, or the opposite, and nothing else.

    Without the rest of the statement found, which refutes no part of itself; and of others without
    what is no nearer in meaning than much that is said on the same subject.
    """
    said = {
        one.content
        for item in evidence
        if found.finding is Finding.SAID and item.passage.id == found.sentence_id
        for one in item.passage.attributions
        if not isinstance(one.speaker, Narrator)
    }
    return [
        item
        for item in standing
        if (item.passage.id == found.sentence_id or likeness(item) >= CLEAR)
        and (
            item.assessment is None
            or item.assessment.stance is not Stance.REFUTES
            or not any(one.content in said for one in item.passage.attributions)
        )
    ]


def _on_saying(
    found: Saying, sources: tuple[Origin, ...], given_way: tuple[Superseded, ...]
) -> Verdict:
    """Rule on whether somebody said something: what they said may still be untrue."""
    return Verdict(found.finding.ruling, found_in_words(found), sources, found, given_way)


def _on_matter(
    found: tuple[Origin, ...],
    standing: Sequence[Evidence],
    given_way: tuple[Superseded, ...],
    *,
    unsure: bool,
) -> Verdict:
    """Rule on the matter itself, by whose word stands for and against it.

    `unsure` says that a sentence leans to one side, and not surely enough to be ruled on.
    """
    ruling = _by_sides(found)
    undecided = _UNSURE if unsure else _NOTHING
    reason = _reason(ruling, found, standing) or undecided
    return Verdict(ruling, reason, found, None, given_way)


def _by_sides(found: Sequence[Origin]) -> Ruling:
    """Return the ruling by who stands on which side; one source on each is a conflict."""
    sides = {origin.stance for origin in found if origin.counts}
    if sides == {Stance.SUPPORTS, Stance.REFUTES}:
        return Ruling.CONFLICTING
    if Stance.SUPPORTS in sides:
        return Ruling.SUPPORTED
    if Stance.REFUTES in sides:
        return Ruling.REFUTED
    return Ruling.NOT_ENOUGH_EVIDENCE


def _reason(ruling: Ruling, found: Sequence[Origin], standing: Sequence[Evidence]) -> str:
    """Say in a sentence why: who stands for it, who against it, and what differs; "" if nobody."""
    sides = {
        stance: count_in_words(found, stance) + _because(standing, stance)
        for stance in (Stance.SUPPORTS, Stance.REFUTES)
    }
    match ruling:
        case Ruling.SUPPORTED:
            return f"supported by {sides[Stance.SUPPORTS]}"
        case Ruling.REFUTED:
            return f"refuted by {sides[Stance.REFUTES]}"
        case Ruling.CONFLICTING:
            return f"supported by {sides[Stance.SUPPORTS]}; refuted by {sides[Stance.REFUTES]}"
        case Ruling.NOT_ENOUGH_EVIDENCE:
            return ""


def _because(standing: Sequence[Evidence], stance: Stance) -> str:
    """Return what the most telling signal of a side says, or that its speaker denies something."""
    ours = [item for item in standing if item.assessment and item.assessment.stance is stance]
    denied = [item for item in ours if is_denied(item)]
    # Without any sentence of its own a side is those who deny what the others' sentences say.
    if len(denied) == len(ours):
        return f": {_DENIES[stance]}"
    for kind in _TELLING:
        for item in ours:
            if item in denied:
                continue
            if reasons := shows(item, kind):
                return f": {reasons[0]}"
    return ""
