"""Signals with their reasons in words, both wordings as they are printed."""

from collections.abc import Sequence

from factcheck.model import Agreement, Signal, SignalKind, Span
from factcheck.verification.signals.printed import shown
from factcheck.verification.signals.values import Words


def agreeing(
    kind: SignalKind, claim: Words, sentence: Words, *, places: tuple[Span, Span]
) -> Signal:
    """Return that the sentence says what the claim says, in the same or in other words."""
    ours, theirs = shown(places[0], claim.text), shown(places[1], sentence.text)
    reason = f"claim and sentence both say {ours}"
    if ours.lower() != theirs.lower():
        reason = f"the claim says {ours}, the sentence {theirs}: both can hold"
    return Signal(kind, Agreement.AGREE, (places[0],), (places[1],), reason)


def differing(
    kind: SignalKind, claim: Words, sentence: Words, *, places: tuple[Span, Span]
) -> Signal:
    """Return that the sentence says something that excludes what the claim says."""
    ours, theirs = shown(places[0], claim.text), shown(places[1], sentence.text)
    reason = f"the claim says {ours}, the sentence {theirs}"
    return Signal(kind, Agreement.DIFFER, (places[0],), (places[1],), reason)


def silent(
    kind: SignalKind, claim: Words, place: Span, *, beside: Sequence[Span], lacks: str
) -> Signal:
    """Return that the sentence tells nothing of it; `lacks` says what it does not give."""
    reason = f"the claim says {shown(place, claim.text)}, the sentence {lacks}"
    return Signal(kind, Agreement.SILENT, (place,), tuple(beside), reason)
