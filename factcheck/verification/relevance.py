"""Which evidence is sure enough to be ruled on."""

from factcheck.model import Agreement, Evidence, SignalKind, Stance

# The least probability of a stance, and the least likeness of meaning (cosine) of a sentence, that
# it can be ruled on. Swept on seeds/gold/rulings.jsonl, .42 to .7 and .2 to .4: with less of either
# more is ruled on and less of it right (.46: 215 of 555 claims, .544; as it is: 173, .578).
_PROBABLE = 0.55
_ALIKE = 0.4


def bears(item: Evidence) -> bool:
    """Tell whether a sentence supports or refutes so clearly that it can be ruled on.

    The verifier must be sure, the sentence must be about the same thing, and some signal must show
    words of both: nothing is ruled on a score alone.
    """
    assessment = item.assessment
    if assessment is None or assessment.stance is Stance.NEITHER:
        return False
    shown = any(signal.agreement is not Agreement.SILENT for signal in assessment.signals)
    return (
        shown
        and assessment.probabilities.of(assessment.stance) >= _PROBABLE
        and item.scores.get("vector", 1.0) >= _ALIKE
    )


def shows(item: Evidence, kind: SignalKind) -> tuple[str, ...]:
    """Return what the signals of one kind say that speak for the evidence's stance."""
    assessment = item.assessment
    if assessment is None:
        return ()
    telling = {
        Stance.SUPPORTS: Agreement.AGREE,
        Stance.REFUTES: Agreement.DIFFER,
        Stance.NEITHER: Agreement.SILENT,
    }[assessment.stance]
    return tuple(
        signal.reason
        for signal in assessment.signals
        if signal.kind is kind and signal.agreement is telling
    )
