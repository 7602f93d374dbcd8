"""A reporter's own text, checked sentence by sentence against the archive."""

from dataclasses import dataclass

from factcheck.model.evidence import Check
from factcheck.model.spans import Span


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence of a draft: why it is worth checking or not, and the check if it is.

    `claim` is the part that was checked: what is said, where the draft says who says it.
    """

    span: Span
    reason: str
    claim: Span | None = None
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """A draft with its sentences in the order of its text."""

    text: str
    sentences: tuple[DraftSentence, ...]
