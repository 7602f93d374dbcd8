"""Transcripts: paragraphs that begin with who speaks, "WALLACE: ...", and are theirs to the end."""

from collections.abc import Iterator, Sequence

from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import is_time
from factcheck.model import BlockKind, Span

# Labels that make a transcript, and the words one may have: guesses, an exchange and its answer,
# "Councillor Mary Anne Doe (Labour)".
_ENOUGH = 3
_LONGEST = 7


def turns(sheet: Sheet) -> dict[int, Frame]:
    """Return the frame of each line that begins a turn of a transcript."""
    found = list(_labels(sheet))
    if len(found) < _ENOUGH:
        return {}
    ends = _paragraph_ends(sheet.lines)
    return {
        number: _turn(sheet.lines[number], number, label, ends[number]) for number, label in found
    }


def _labels(sheet: Sheet) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the lines that open a paragraph with a name and a colon, and the name's words."""
    before = -1
    for number, line in enumerate(sheet.lines):
        opens = line.sentence.paragraph != before
        before = line.sentence.paragraph
        if opens and line.sentence.block is BlockKind.BODY:
            label = _label(line)
            if label is not None:
                yield number, label


def _label(line: Line) -> tuple[int, int] | None:
    words = line.tokens
    start = next((n for n, w in enumerate(words) if w.is_word and not is_time(w)), len(words))
    colon = next(
        (n for n in range(start, min(len(words), start + _LONGEST)) if words[n].text == ":"), None
    )
    if colon is None or colon == start or colon + 1 == len(words):
        return None
    named = [word for word in words[start:colon] if word.is_word]
    if not all(word.is_capitalised for word in named):
        return None
    letter = len(named) == 1 and named[0].text in {"Q", "A"}
    shape = take_apart(words[start:colon]).shape
    speaks = shape in (Shape.FULL_NAME, Shape.SINGLE_NAME, Shape.ROLE)
    return (start, colon) if speaks and not letter else None


def _paragraph_ends(lines: Sequence[Line]) -> list[int]:
    """Return for each line where its paragraph ends in the text."""
    ends = [line.span.end for line in lines]
    for number in range(len(lines) - 2, -1, -1):
        if lines[number].sentence.paragraph == lines[number + 1].sentence.paragraph:
            ends[number] = max(ends[number], ends[number + 1])
    return ends


def _turn(line: Line, number: int, label: tuple[int, int], end: int) -> Frame:
    start, colon = label
    content = Span(line.tokens[colon + 1].start, end)
    cue = (colon, colon + 1)
    return Frame(number, Rule.TURN, cue, label, (colon, colon), (start, colon + 1), (content,))
