"""Who says the whole of a sentence, and whose words are retold in it: "Doe told Roe so, he said".

The speaker who ends such a sentence says all of it. Whoever is said to have told something in it is
retold, as somebody is in a quotation.
"""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import span_of
from factcheck.model import Polarity, Span

_CLOSING = (Rule.CONTENT_FIRST, Rule.INVERTED)


def with_retold(line: Line, frames: Sequence[Frame]) -> list[Frame]:
    """Return a line's frames, those that close it with all of what they say: also who told it."""
    return [_from_who_told(line, frame, frames) for frame in frames]


def is_retold(line: Line, frame: Frame, others: Sequence[Frame]) -> bool:
    """Tell whether another frame's speaker, who closes the sentence, says what a frame does."""
    cue = span_of(line.tokens[slice(*frame.cue)])
    return any(
        _closes(line, other) and any(part.contains(cue) for part in other.content)
        for other in others
        if other is not frame
    )


def _from_who_told(line: Line, frame: Frame, frames: Sequence[Frame]) -> Frame:
    """Return a closing frame that begins where the one whose words it repeats does."""
    start = frame.content[0].start
    if not _closes(line, frame) or start < line.span.start:
        return frame
    opening = next(
        (
            one
            for one in frames
            if one.rule is Rule.SPEAKER_FIRST
            and one.cue[0] < frame.cue[0]
            and any(part.start <= start < part.end for part in one.content)
            and line.tokens[one.cue[1] - 1].end <= start
        ),
        None,
    )
    if opening is None:
        return frame
    first, *rest = frame.content
    begins = line.tokens[opening.outer[0]].start
    return replace(frame, content=(Span(begins, first.end), *rest))


def _closes(line: Line, frame: Frame) -> bool:
    """Tell whether a frame's speaker says what stands before, in no quotation marks."""
    if frame.rule not in _CLOSING or frame.polarity is Polarity.DENIED:
        return False
    return line.quoted[line.number_at(frame.content[0].start)] < 0
