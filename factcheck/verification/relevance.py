"""Which evidence is sure enough to be ruled on."""

from factcheck.model import Agreement, Assessment, Evidence, Polarity, SignalKind, Stance
from factcheck.verification.judging import leading_attribution

# The least probability of a stance, and the least likeness of meaning (cosine) of a sentence, that
# it can be ruled on. Swept on seeds/gold/rulings.jsonl, .42 to .7 and .2 to .4: with less of either
# more is ruled on and less of it right (.46: 180 of 555 claims, .594; as it is: 151, .649).
_PROBABLE, _ALIKE = 0.55, 0.4
# The same of a refutation that no signal shows: the verifier alone reads the opposite. Swept from
# .65 to .85 and .4 to .5: refutations that are ruled on are right in .75 of the cases, not .56.
_UNSHOWN_PROBABLE, _UNSHOWN_ALIKE = 0.75, 0.5


def bears(item: Evidence) -> bool:
    """Tell whether a sentence supports or refutes so clearly that it can be ruled on.

    The verifier must be sure, the sentence must be about the same thing, and some signal must point
    at words of it: nothing is ruled on a score alone. Where nothing differs that a reader could be
    shown, neither a signal nor a speaker who denies it, the verifier must be surer to refute.
    """
    assessment = item.assessment
    if assessment is None or assessment.stance is Stance.NEITHER:
        return False
    if not any(signal.in_sentence for signal in assessment.signals):
        return False
    plain = assessment.stance is Stance.SUPPORTS or _differs(assessment) or is_denied(item)
    probable, alike = (_PROBABLE, _ALIKE) if plain else (_UNSHOWN_PROBABLE, _UNSHOWN_ALIKE)
    probability = assessment.probabilities.of(assessment.stance)
    return probability >= probable and item.scores.get("vector", 1.0) >= alike


def leans(item: Evidence) -> bool:
    """Tell whether a sentence leans to one side at all, surely enough or not."""
    return item.assessment is not None and item.assessment.stance is not Stance.NEITHER


def _differs(assessment: Assessment) -> bool:
    """Tell whether a signal shows what differs; who speaks does not make it so or not so."""
    return any(
        signal.agreement is Agreement.DIFFER and signal.kind is not SignalKind.SPEAKER
        for signal in assessment.signals
    )


def is_denied(item: Evidence) -> bool:
    """Tell whether a sentence's speaker denies what is judged."""
    leading = leading_attribution(item.passage)
    return leading is not None and leading.polarity is Polarity.DENIED


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
