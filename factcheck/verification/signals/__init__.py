"""Signals: each compares one thing that claim and sentence say, and can be read."""

from factcheck.verification.signals.reading import signals
from factcheck.verification.signals.values import Words

__all__ = ["Words", "signals"]
