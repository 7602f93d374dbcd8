"""Read the text of a scraped page: an article between the furniture of its site.

Each line is first read by itself, then by its place; what nothing marks is the article's text.
"""

from collections.abc import Iterator, Sequence

from factcheck.model import Article, Block, BlockKind, Span
from factcheck.reading.bios import tell_bios
from factcheck.reading.blocks import blocks_of, merge
from factcheck.reading.bylines import Byline, Card
from factcheck.reading.captions import Credit
from factcheck.reading.endings import find_end
from factcheck.reading.facts import (
    authors_of,
    language_of,
    outlet_of,
    published_of,
    url_of,
)
from factcheck.reading.furniture import Titled
from factcheck.reading.headers import MOST_WORDS_OF_A_KICKER, Header, name_authors, read_header
from factcheck.reading.labels import Labelled
from factcheck.reading.layout import Page, lay_out
from factcheck.reading.lines import Line, count_words, find_lines, is_page
from factcheck.reading.marks import Mark, read_mark
from factcheck.reading.places import put_in_place
from factcheck.reading.stated import take_stated
from factcheck.reading.stories import Story, find_briefs, find_teasers

# A longer paragraph above a picture's credit is no caption. A guess.
_LONGEST_CAPTION = 400


def read_page(text: str) -> Article:
    """Return the article on a scraped page, with every word of the page in one block."""
    if not is_page(text):
        start = len(text) - len(text.lstrip())
        return Article(text, blocks=(Block(Span(start, len(text.rstrip())), BlockKind.BODY),))
    lines = find_lines(text)
    marks = take_stated(lines, [read_mark(line) for line in lines])
    header = read_header(lines, marks)
    marks = name_authors(lines, marks, header)
    marks = tell_bios(lines, marks, authors_of(text, marks), header.opening)
    page = lay_out(lines, put_in_place(lines, marks, header.opening), header.opening)
    end = find_end(page)
    stories = [*find_teasers(page, end), *find_briefs(page, end)]
    own = _own(page, stories, end)
    url = url_of(text, own)
    return Article(
        text=text,
        title=" ".join(header.title.of(text).split()) if header.title else None,
        url=url,
        outlet=outlet_of(text, page.marks, url=url),
        authors=authors_of(text, own),
        published=published_of(own, header.opening),
        language=language_of(text, own),
        blocks=merge(_blocks(page, header, stories)),
    )


def _own(page: Page, stories: Sequence[Story], end: int) -> list[Mark | None]:
    """Return the marks that speak of the page's own story."""
    own = [mark if i < end else None for i, mark in enumerate(page.marks)]
    for story in stories:
        below = story.last + 1
        while below < end and isinstance(own[below], Byline | Card) and not _signs(own[below]):
            own[below] = None
            below += 1
    return own


def _signs(mark: Mark | None) -> bool:
    return isinstance(mark, Byline) and mark.labelled


def _blocks(page: Page, header: Header, stories: Sequence[Story]) -> Iterator[Block]:
    starts = {story.first: story for story in stories}
    index = 0
    while index < len(page.lines):
        line, mark = page.lines[index], page.marks[index]
        story = starts.get(index)
        if story:
            span = Span(line.span.start, page.lines[story.last].span.end)
            yield Block(span, story.kind, story.title, story.author)
            index = story.last
        elif index == header.headline:
            yield from _headline(line, mark)
        elif mark is None and header.headline and index < header.headline:
            yield Block(line.span, _kind_above(line))
        elif isinstance(mark, Labelled | Titled):
            yield Block(line.span, BlockKind.FOOTER)
        elif mark is not None:
            yield from blocks_of(line, mark)
        else:
            yield Block(line.span, _kind(page, index))
        index += 1


def _headline(line: Line, mark: Mark | None) -> Iterator[Block]:
    if isinstance(mark, Labelled | Titled):
        yield from blocks_of(line, mark)
    else:
        yield Block(line.span, BlockKind.HEADLINE)


def _kind_above(line: Line) -> BlockKind:
    """Tell a kicker or a section's name above the headline from a notice."""
    words = count_words(line.words)
    return BlockKind.TAGS if words <= MOST_WORDS_OF_A_KICKER else BlockKind.FOOTER


def _kind(page: Page, index: int) -> BlockKind:
    """Tell a caption, which its credit follows at once, from a paragraph."""
    line = page.lines[index]
    below = page.marks[index + 1] if index + 1 < len(page.lines) else None
    credited = isinstance(below, Credit) and not below.before and not below.sign_off
    parted = line.gap_before or page.marks[index - 1] is not None
    if credited and parted and not line.gap_after and len(line.words) <= _LONGEST_CAPTION:
        return BlockKind.CAPTION
    if index < page.opening and not any(map(str.isalnum, line.words)):
        return BlockKind.FOOTER
    return BlockKind.BODY
