"""Which evidence is sure enough to be ruled on."""

from factcheck.model import Agreement, Assessment, Evidence, Polarity, SignalKind, Stance
from factcheck.verification.denials import bare_denial, reply
from factcheck.verification.gainsaid import figures_differ
from factcheck.verification.parts import leading_attribution

# The least probability of a stance that can be ruled on, and the least likeness of meaning (cosine)
# of its sentence. A refutation that a signal or a denial shows may be less probable; one that the
# verifier alone reads must be nearer. The likeliest of three is never under .33, so that to support
# asks for little more than that. Swept on the dev half of seeds/gold/rulings.jsonl: .34 to .65
# to support, .34 to .6 for a refutation that is shown, .4 to .75 for others. As it is, 261 of 555
# claims are ruled on, .778 of them right (factcheck evaluate rulings). That to support by few words
# shared asks for .6 was tried: 9 of 18 rulings fewer were right on that half, and 3 floors fell.
_PROBABLE, _ALIKE = 0.36, 0.15
_SHOWN_PROBABLE = 0.4
_UNSHOWN_PROBABLE, _UNSHOWN_ALIKE = 0.55, 0.5
# The least probability of a refutation that only a "no" shows which one side has. Of .65, .7 and
# .75 the dev half is right in .618, .622 and .623, without it .613.
_TURNED_PROBABLE = 0.75


def bears(item: Evidence) -> bool:
    """Tell whether a sentence supports or refutes so clearly that it can be ruled on.

    The verifier must be sure, the sentence must be about the same thing, and some signal must point
    at words of it: nothing is ruled on a score alone. A sentence with another number or day of the
    same thing supports nothing. Where nothing differs that a reader could be shown, neither a
    signal nor a speaker who denies it, a refutation must be nearer in meaning, and no quantity may
    agree: "at least seven" does not refute nine; or more probable, where one side alone has a "no".
    """
    assessment = item.assessment
    if assessment is None or assessment.stance is Stance.NEITHER:
        return False
    if not any(signal.in_sentence for signal in assessment.signals):
        return False
    probable, near = assessment.probabilities.of(assessment.stance), likeness(item)
    if assessment.stance is Stance.SUPPORTS:
        return probable >= _PROBABLE and near >= _ALIKE and not has_other_figures(item)
    if _differs(assessment) or is_denied(item):
        return probable >= _SHOWN_PROBABLE and near >= _ALIKE
    if _counts_alike(assessment):
        return False
    if _is_turned(assessment) and probable >= _TURNED_PROBABLE:
        return near >= _ALIKE
    return probable >= _UNSHOWN_PROBABLE and near >= _UNSHOWN_ALIKE


def has_other_figures(item: Evidence) -> bool:
    """Tell whether a sentence says it of another number or day; what is denied is not said."""
    return item.assessment is not None and figures_differ(item.assessment) and not is_denied(item)


def _counts_alike(assessment: Assessment) -> bool:
    return any(
        signal.kind is SignalKind.QUANTITY and signal.agreement is Agreement.AGREE
        for signal in assessment.signals
    )


def likeness(item: Evidence) -> float:
    """Return how near in meaning what was judged is to the claim; 1 where nobody compared them."""
    before = is_denied(item) and reply(item.passage) is not None
    return item.scores.get("before" if before else "vector", 1.0)


def is_told(item: Evidence) -> bool:
    """Tell whether a sentence has words of a claim, or is as near in meaning as if it had.

    Who speaks is no word of it: "talks would resume in May" is not all that the minister may say.
    """
    assessment = item.assessment
    worded = assessment is not None and any(
        signal.in_sentence for signal in assessment.signals if signal.kind is not SignalKind.SPEAKER
    )
    return worded or likeness(item) >= _UNSHOWN_ALIKE


def leans(item: Evidence) -> bool:
    """Tell whether a sentence leans to one side at all, surely enough or not."""
    return item.assessment is not None and item.assessment.stance is not Stance.NEITHER


def _differs(assessment: Assessment) -> bool:
    """Tell whether a signal shows what differs; who speaks does not make it so or not so."""
    return any(
        signal.agreement is Agreement.DIFFER and signal.kind is not SignalKind.SPEAKER
        for signal in assessment.signals
    )


def _is_turned(assessment: Assessment) -> bool:
    """Tell whether a negation stands on one side alone (turned.py), with few words in common."""
    return any(
        signal.kind is SignalKind.NEGATION and signal.agreement is Agreement.SILENT
        for signal in assessment.signals
    )


def is_denied(item: Evidence) -> bool:
    """Tell whether a sentence's speaker denies what is judged."""
    if item.assessment is not None and item.assessment.denied:
        return True
    leading = leading_attribution(item.passage)
    denied = leading is not None and leading.polarity is Polarity.DENIED
    return denied or bare_denial(item.passage) is not None


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
