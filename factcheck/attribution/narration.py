"""What is left to the outlet's own voice."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.grammar import holds_finite_verb
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import lexicon
from factcheck.model import Attribution, Narrator, Span


def narrated(
    line: Line, said: Sequence[Attribution], frames: Sequence[Frame]
) -> Attribution | None:
    """Return the outlet's own part of a sentence: all of it, or a clause beside what others say."""
    content = [c for attribution in said for c in attribution.content if c.overlaps(line.span)]
    if not content:
        worded = not line.tokens or any(token.is_word for token in line.tokens)
        return _narration(line.span) if worded else None
    free = _free(line, content, frames)
    if not _is_clause(free):
        return None
    return _narration(Span(free[0].start, free[-1].end))


def _narration(span: Span) -> Attribution:
    return Attribution(Narrator(), (span,), None, None, str(Rule.NARRATION), _CONFIDENCE)


# Sentences left to the narrator that are the narrator's, in seeds/gold/attribution.jsonl
# (factcheck evaluate attribution).
_CONFIDENCE = 0.9

_END = attrgetter("end")


def _free(line: Line, content: Sequence[Span], frames: Sequence[Frame]) -> list[Token]:
    """Return the words before the first thing that somebody else says, or is said to say."""
    stops = [span.start for span in content if span.start >= line.span.start]
    stops += [line.tokens[frame.outer[0]].start for frame in frames]
    inside = any(c.start < line.span.start for c in content)
    first = line.span.start if inside else min(stops, default=line.span.end)
    free = line.tokens[: bisect_right(line.tokens, first, key=_END)]
    while free and not free[-1].is_word:
        free.pop()
    return free


def _is_clause(free: Sequence[Token]) -> bool:
    """Tell whether the words before a frame state something: not "Speaking in Kyiv, he said"."""
    if len(free) < 3:
        return False
    first = free[0].lower
    circumstance = (
        first in lexicon().prepositions or first.endswith("ing") or first in {"asked", "but"}
    )
    return not circumstance and holds_finite_verb(free)
