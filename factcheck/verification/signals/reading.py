"""All signals of a claim and a sentence, one after another."""

from factcheck.model import Signal
from factcheck.verification.signals.dates import dates
from factcheck.verification.signals.names import names
from factcheck.verification.signals.negation import negation, rejections
from factcheck.verification.signals.opposites import opposites
from factcheck.verification.signals.places import places
from factcheck.verification.signals.quantities import quantities
from factcheck.verification.signals.values import Words
from factcheck.verification.wording import wording


def signals(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Compare what the claim says of quantities, dates, names, places, negation; and its words.

    One signal for each thing that the claim says; of negation and of wording one for both texts.
    Who speaks is compared elsewhere, by whoever knows the attribution.
    """
    return (
        *quantities(claim, sentence),
        *dates(claim, sentence),
        *names(claim, sentence),
        *places(claim, sentence),
        *negation(claim, sentence),
        *rejections(claim, sentence),
        *opposites(claim, sentence),
        *wording(claim.text, sentence.text),
    )
