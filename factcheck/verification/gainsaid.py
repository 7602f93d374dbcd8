"""Who gainsays what a sentence says, in the sentence itself; and another figure than the claim's.

"South Korea says that 10,000 were sent, a claim Moscow denies" has two words on one matter.
"""

from factcheck.model import (
    Agreement,
    Assessment,
    Attribution,
    Evidence,
    Narrator,
    SignalKind,
    Stance,
)
from factcheck.verification.denials import denial_within, is_of_numbers
from factcheck.verification.whose_word import Word, a_word, compared, word_of


def denial_of(item: Evidence) -> Word | None:
    """Return on whose word the opposite stands where somebody denies it in the same sentence."""
    denial = denial_within(item.passage)
    if item.assessment is None or denial is None or not gainsays(denial, item):
        return None
    said = dict(zip(item.passage.attributions, item.passage.source_ids, strict=False))
    supports = item.assessment.stance is Stance.SUPPORTS
    opposite = Stance.REFUTES if supports else Stance.SUPPORTS
    return a_word(item, opposite, item.passage, (denial, said.get(denial)))


def gainsays(denial: Attribution, item: Evidence) -> bool:
    """Tell whether who denies what a piece of evidence says speaks on the claim, the other way.

    Not where the claim is on what the outlet itself tells ("was arrested"), which nobody denies
    who denies a charge; nor where claim and evidence have different figures, or only a number is
    denied and the claim has none.
    """
    word = word_of(item)
    if word is None or word.narrated or item.assessment is None or figures_differ(item.assessment):
        return False
    signals = (one for one in item.assessment.signals if one.kind is not SignalKind.SPEAKER)
    touched = [place for signal in signals for place in compared(signal)]
    said = (one for one in item.passage.attributions if not isinstance(one.speaker, Narrator))
    content = [part for one in said for part in one.content]
    if touched and not any(part.overlaps(place) for part in content for place in touched):
        return False
    return not is_of_numbers(denial, item.passage.article.text) or any(
        signal.kind is SignalKind.QUANTITY and signal.agreement is Agreement.AGREE
        for signal in item.assessment.signals
    )


def figures_differ(assessment: Assessment) -> bool:
    """Tell whether the sentence has another number or another day than the claim, of one thing.

    Of 35 such pairs that the verifier took for support (our contrast pairs, FM2, FEVER, symmetric
    FEVER and Climate-FEVER, counted once) 19 are refutations, 9 are neither and 7 support.
    """
    return any(
        signal.agreement is Agreement.DIFFER
        for signal in assessment.signals
        if signal.kind in (SignalKind.QUANTITY, SignalKind.DATE)
    )
