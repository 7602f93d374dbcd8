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
    CONDITIONAL = "conditional"
    ASKED = "asked"


class Act(StrEnum):
    """Whether something was said, written or shown, or else thought, felt, wanted or planned.

    The first two of the four kinds of attribution of the Penn Discourse Treebank (Prasad et al.,
    2007): verbs of communication, and all the others: propositional attitudes, factives, control.
    """

    SPEECH = "speech"
    ATTITUDE = "attitude"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content spans, the speaker they belong to, and the words that show it.

    Content and cue are disjoint. `voice` is None for the narrator, who has no cue either.
    `told_to` points at the listener in "told the Kyiv Independent". `basis` names the rule that
    decided, `confidence` (0 to 1) how far to trust it. `source` is the whole phrase that mentions
    the speaker, with the aside that says more: "Len Brown, head of the union". `via` are those who
    pass it on ("the Courier reported, citing officials"), the outermost first, and `principal` is
    the one for whom a spokesman speaks.
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
    act: Act = Act.SPEECH
    source: Span | None = None
    via: tuple[Span, ...] = ()
    principal: Span | None = None

    def covered(self, span: Span) -> int:
        """Return how many code points of `span` stand in the content."""
        return sum(
            max(0, min(part.end, span.end) - max(part.start, span.start)) for part in self.content
        )

    def covers(self, span: Span) -> bool:
        """Tell whether some of the content stands in `span`."""
        return any(content.overlaps(span) for content in self.content)
