"""A frame: words that show that somebody speaks, before it is known who that is."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from factcheck.model import Polarity, Span


class Rule(StrEnum):
    """The shape by which a frame was recognised."""

    CONTENT_FIRST = "the words, then who says them"
    SPEAKER_FIRST = "who says it, then the words"
    INVERTED = "the words, then the verb, then who says them"
    INTERRUPTED = "the words, interrupted by who says them"
    PARTICIPLE = "a verb that goes on with the same speaker"
    ACCORDING_TO = "according to somebody"
    NOMINAL = "somebody's claim that"
    REPORTS = "reports that"
    LABEL = "a name, a colon, the words"
    HEARD = "somebody said it to a court"
    DECLINED = "somebody declined to comment"
    CONTINUED = "the quotation goes on in the same paragraph"
    FLOATING = "a quotation of its own, after its speaker was named"
    NARRATION = "nobody else is shown to say it"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame in line `line`: places are indexes into its tokens, ends exclusive.

    `mention` is None where the speaker is that of the frame before ("..., adding that ...").
    `outer` covers mention, cue, listener and circumstances: everything that is not content.
    `content` are places in the text.
    """

    line: int
    rule: Rule
    cue: tuple[int, int]
    mention: tuple[int, int] | None
    aside: tuple[int, int]
    outer: tuple[int, int]
    content: tuple[Span, ...]
    polarity: Polarity = Polarity.ASSERTED
    told_to: tuple[int, int] | None = None

    def cut_at(self, place: int) -> Self:
        """Return the frame with nothing of its content from `place` on."""
        kept = (Span(c.start, min(c.end, place)) for c in self.content if c.start < place)
        return replace(self, content=tuple(kept))
