"""Which words of a text stand in quotation marks, found apart from what is being measured.

Marks are paired within a paragraph. A quotation that is never closed goes on to the paragraph's
end, as one over several paragraphs does, if it stands at its beginning or after a colon or comma,
or the next paragraph begins with a mark. Double marks and guillemets go before single ones, and a
single mark between letters is an apostrophe.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import Span, Voice

_CLOSING = {"“": "”“", '"': '"', "„": "“”", "«": "»", "”": "”"}
_OPENS_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)")
_CLOSES_SINGLE = re.compile(r"(?<=\S)[’'](?!\w)")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BEGINS = re.compile(r"\s*[\"“„«'‘]")
_BEFORE = 3


class Quotations:
    """The quotations of a text, in its order."""

    def __init__(self, text: str) -> None:
        self._text = text
        lines = list(_LINE.finditer(text))
        following = [bool(_BEGINS.match(line[0])) for line in lines[1:]] + [False]
        self._spans = sorted(
            span
            for line, goes_on in zip(lines, following, strict=True)
            for span in _of_line(line[0], line.start(), goes_on=goes_on)
        )
        self._starts = [span.start for span in self._spans]

    def voice(self, spans: Iterable[Span]) -> Voice:
        """Say whether the words of some places stand in marks: all of them, some, or none."""
        inside = [
            self._holds(span.start + word.start())
            for span in spans
            for word in re.finditer(r"\w+", span.of(self._text))
        ]
        if inside and all(inside):
            return Voice.DIRECT
        return Voice.MIXED if any(inside) else Voice.INDIRECT

    def _holds(self, place: int) -> bool:
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and place < self._spans[before].end


def _of_line(line: str, start: int, *, goes_on: bool) -> Iterator[Span]:
    end = 0
    for span in _double(line, goes_on=goes_on):
        yield from (single.shifted(start + end) for single in _single(line[end : span.start]))
        yield span.shifted(start)
        end = span.end
    singles = _single(line[end:], goes_on=goes_on and end == 0)
    yield from (single.shifted(start + end) for single in singles)


def _double(line: str, *, goes_on: bool) -> Iterator[Span]:
    opened: int | None = None
    closing = ""
    for place, character in enumerate(line):
        if opened is None:
            if _opens(line, place):
                opened, closing = place, _CLOSING[character]
        elif character in closing:
            yield Span(opened, place + 1)
            opened = None
    if opened is not None and (goes_on or _may_go_on(line, opened)):
        yield Span(opened, len(line))


def _opens(line: str, place: int) -> bool:
    character = line[place]
    if character == "”":  # set for the other mark by mistake
        return not line[:place].strip()
    return character in _CLOSING and not line[place + 1 : place + 2].isspace()


def _may_go_on(line: str, opened: int) -> bool:
    before = line[max(0, opened - _BEFORE) : opened].rstrip()
    return line[opened] == "“" or not before or before[-1] in ":,"


def _single(line: str, *, goes_on: bool = False) -> Iterator[Span]:
    closings = [match.start() for match in _CLOSES_SINGLE.finditer(line)]
    openings = [match.start() for match in _OPENS_SINGLE.finditer(line)]
    used = 0
    for number, opening in enumerate(openings):
        if opening < used:
            continue
        until = openings[number + 1] if number + 1 < len(openings) else len(line)
        first = bisect_right(closings, opening)
        close = _chosen(closings[first : bisect_right(closings, until)], line)
        if close is not None:
            used = close + 1
            yield Span(opening, used)
        elif until == len(line) and (goes_on or _may_go_on(line, opening)):
            yield Span(opening, until)


def _chosen(closings: Sequence[int], line: str) -> int | None:
    """Return the first mark that closes, passing over a plural's apostrophe before another."""
    for place in closings:
        plural = line[place - 1] in "sS" and line[place + 1 : place + 2] == " "
        if not plural or place == closings[-1]:
            return place
    return None
