"""Put blocks together: in the order of the text, none over another, every word in one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.model import Block, BlockKind, Span
from factcheck.reading.bylines import Byline, Card
from factcheck.reading.captions import Caption, Credit
from factcheck.reading.furniture import Footer, More, Titled
from factcheck.reading.labels import Field, Labelled, Related
from factcheck.reading.lines import Line
from factcheck.reading.marks import Mark
from factcheck.reading.tags import Tags

# What a line is as a whole, whatever it says.
_KINDS: dict[type[Mark], BlockKind] = {
    Byline: BlockKind.BYLINE,
    Tags: BlockKind.TAGS,
    Footer: BlockKind.FOOTER,
    More: BlockKind.FOOTER,
    Labelled: BlockKind.FOOTER,
    Card: BlockKind.CREDIT,
    Caption: BlockKind.CAPTION,
    Credit: BlockKind.CREDIT,
}

# One teaser or brief is one block, and so is one caption; the others run on.
_RUNS = frozenset({BlockKind.BODY, BlockKind.FOOTER, BlockKind.TAGS})


def blocks_of(line: Line, mark: Mark) -> Iterator[Block]:
    """Yield the blocks of one marked line: one, or two where a line holds two things."""
    match mark:
        case Related(title):
            yield Block(line.span, BlockKind.TEASER, title=title)
        case Caption(Span() as credit):
            yield from _parted(line, BlockKind.CAPTION, credit, BlockKind.CREDIT)
        case Credit(Span() as before):
            yield Block(before, BlockKind.BODY)
            yield Block(_rest(line, before.end), BlockKind.CREDIT)
        case Labelled(Field.TITLE, value):
            yield from _parted(line, BlockKind.FOOTER, value, BlockKind.HEADLINE)
        case Titled(title):
            yield Block(title, BlockKind.HEADLINE)
            yield Block(_rest(line, title.end), BlockKind.CREDIT)
        case _:
            yield Block(line.span, _KINDS[type(mark)])


def merge(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Join neighbouring blocks of a kind that runs over several lines."""
    merged: list[Block] = []
    for block in blocks:
        last = merged[-1] if merged else None
        if last and last.kind is block.kind and block.kind in _RUNS:
            merged[-1] = replace(last, span=Span(last.span.start, block.span.end))
        else:
            merged.append(block)
    return tuple(merged)


def _parted(line: Line, kind: BlockKind, part: Span, kind_of_part: BlockKind) -> Iterator[Block]:
    """Yield a line whose end is of another kind."""
    words = line.words[: part.start - line.span.start].rstrip()
    if words:
        yield Block(Span(line.span.start, line.span.start + len(words)), kind)
    yield Block(part, kind_of_part)


def _rest(line: Line, start: int) -> Span:
    """Return what a line holds from `start` on, without white space before it."""
    words = line.words[start - line.span.start :]
    return Span(line.span.end - len(words.lstrip()), line.span.end)
