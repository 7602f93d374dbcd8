"""Who said which words, and how we know."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.model.spans import Span
from factcheck.model.speakers import Speaker


class Voice(StrEnum):
    """How the words are given: in quotation marks, in the outlet's words, or in both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Polarity(StrEnum):
    """What the speaker does with the content."""

    ASSERTED = "asserted"
    DENIED = "denied"
    DECLINED = "declined"
    HEDGED = "hedged"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content spans, the speaker they belong to, and the words that show it.

    Content and cue are disjoint. `voice` is None for the narrator, who has no cue either.
    `told_to` points at the listener in "told the Kyiv Independent". `basis` names the rule that
    decided, `confidence` (0 to 1) how far to trust it.
    """

    speaker: Speaker
    content: tuple[Span, ...]
    voice: Voice | None
    cue: Span | None
    basis: str
    confidence: float
    polarity: Polarity = Polarity.ASSERTED
    told_to: Span | None = None
    said_on: date | None = None

    def covers(self, span: Span) -> bool:
        """Tell whether some of the content stands in `span`."""
        return any(content.overlaps(span) for content in self.content)
