"""Signals: each compares one thing that claim and sentence say, and can be read."""

from factcheck.model import Signal
from factcheck.verification.signals.values import Words
from factcheck.verification.wording import wording


def signals(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Compare a claim with a sentence in everything that can be compared."""
    return wording(claim.text, sentence.text)


__all__ = ["Words", "signals"]
