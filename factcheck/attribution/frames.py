"""A frame: words that show that somebody speaks, before it is known who that is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from factcheck.model import Act, Polarity, Span


class Rule(StrEnum):
    """The shape by which a frame was recognised."""

    CONTENT_FIRST = "the words, then who says them"
    SPEAKER_FIRST = "who says it, then the words"
    INVERTED = "the words, then the verb, then who says them"
    INTERRUPTED = "the words, interrupted by who says them"
    PARTICIPLE = "a verb that goes on with the same speaker"
    WITH = "with somebody who says it"
    ACCORDING_TO = "according to somebody"
    CITING = "cited by who reports it"
    NOMINAL = "somebody's claim that"
    HEARSAY = "hearsay, whose is not told"
    QUOTED_AS = "quoted by who reports it"
    REPORTS = "reports that"
    LABEL = "a name, a colon, the words"
    TURN = "a turn of a transcript"
    ANSWER = "the answer in an interview"
    HEARD = "somebody said it to a court"
    DECLINED = "somebody declined to comment"
    TAGGED = "read by the tagger"
    CONTINUED = "the quotation goes on in the same paragraph"
    UNCLOSED = "the quotation before was never closed, and goes on"
    ANNOUNCED = "words of somebody's, announced before"
    SIGNED = "the words, and whose name stands under them"
    LISTED = "one more quotation of those announced"
    FLOATING = "a quotation of its own, after its speaker was named"
    UNEXPLAINED = "a quotation whose speaker is not shown"
    NARRATION = "nobody else is shown to say it"


# A label opens them, and they hold everything that follows.
TURNS = frozenset({Rule.TURN, Rule.ANSWER})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the tagger adds to a frame.

    `certainty` and `firmness` (0 to 1) are its own, of the cue and of the source; `kinds` says how
    likely the speaker is of each kind; `words` are further parts by name, as token numbers.
    """

    certainty: float
    firmness: float
    kinds: Mapping[str, float]
    words: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def is_body(self) -> bool:
        """Whether a body or a text is likelier to speak than a person with a name."""
        return self.likely("organisation", "document") > self.likely("named")

    def likely(self, *kinds: str) -> float:
        """Return how likely the speaker is of one of some kinds."""
        return sum(self.kinds.get(kind, 0.0) for kind in kinds)


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame in line `line`: places are indexes into its tokens, ends exclusive.

    `mention` is None where the speaker is that of the frame before ("..., adding that ...").
    `outer` covers mention, cue, listener and circumstances: everything that is not content.
    `content` are places in the text. `reading` is None where only the rules saw the frame.
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
    act: Act = Act.SPEECH
    reading: Reading | None = None

    def cut_at(self, place: int) -> Self:
        """Return the frame with nothing of its content from `place` on."""
        kept = (Span(c.start, min(c.end, place)) for c in self.content if c.start < place)
        return replace(self, content=tuple(kept))

    @property
    def source(self) -> tuple[int, int] | None:
        """Return the mention with its aside, where there is one."""
        if self.mention is None:
            return None
        if self.aside[0] >= self.aside[1]:
            return self.mention
        return min(self.mention[0], self.aside[0]), max(self.mention[1], self.aside[1])
