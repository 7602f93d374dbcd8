"""Put an article together from a text that is known to be its story, and its title.

Such a text holds little furniture, so only lines that cannot be anything else are told apart: the
first lines' byline, captions and credits, links to other stories, copyright lines.
"""

import re
from collections.abc import Iterator

from factcheck.model import Article, Block, BlockKind
from factcheck.reading.blocks import blocks_of, merge
from factcheck.reading.bylines import Byline
from factcheck.reading.captions import Caption, Credit
from factcheck.reading.facts import authors_of, published_of
from factcheck.reading.furniture import Closing, Footer
from factcheck.reading.labels import Related
from factcheck.reading.lines import Line, find_lines, is_page
from factcheck.reading.marks import Mark, read_mark

# Above the byline stand at most the title and a standfirst. A guess.
_LINES_ABOVE = 3


def read_plain(text: str, *, title: str | None) -> Article:
    """Return the article; the title goes before the text unless the text begins with it."""
    text = text.strip()
    lines = find_lines(text)
    if title and not _is_title(lines[0].words, title):
        text = f"{title}\n\n{text}"
        lines = find_lines(text)
    marked = is_page(text)
    marks = [_mark(i, line) if marked else None for i, line in enumerate(lines)]
    if title:
        marks[0] = None
    return Article(
        text=text,
        title=title,
        authors=authors_of(text, marks),
        published=published_of(marks, min(_LINES_ABOVE + 1, len(marks))),
        blocks=merge(_blocks(lines, marks, titled=title is not None)),
    )


def _is_title(line: str, title: str) -> bool:
    """Tell whether a line prints the title, whatever its case and its marks."""
    return re.findall(r"\w+", line.casefold()) == re.findall(r"\w+", title.casefold())


def _mark(index: int, line: Line) -> Mark | None:
    mark = read_mark(line)
    match mark:
        case Caption() | Credit() | Related() | Footer(closing=Closing.RIGHTS):
            return mark
        case Byline(by=by, dated=dated) if index <= _LINES_ABOVE and (by or dated):
            return mark
    return None


def _blocks(lines: list[Line], marks: list[Mark | None], *, titled: bool) -> Iterator[Block]:
    for index, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if titled and index == 0:
            yield Block(line.span, BlockKind.HEADLINE)
        elif mark is None:
            yield Block(line.span, BlockKind.BODY)
        else:
            yield from blocks_of(line, mark)
