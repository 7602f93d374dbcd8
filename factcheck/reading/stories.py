"""Find the other stories that a page prints with its own: teasers, and briefs below its end.

A page's own story is never cut short on a guess. Its subheadings look like other stories'
headlines, so a headline alone tells nothing: a teaser must break off or carry another author's
line, and briefs are looked for only below a line that ends the story.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.model import BlockKind, Span
from factcheck.reading.bylines import Byline, Card
from factcheck.reading.furniture import Footer, More
from factcheck.reading.labels import Related
from factcheck.reading.layout import Page
from factcheck.reading.lines import is_cut_off, is_heading


@dataclass(frozen=True, slots=True)
class Story:
    """Another story on the page: its first and last line, its headline, its author if printed."""

    first: int
    last: int
    kind: BlockKind
    title: Span | None
    author: tuple[Span, ...] = ()


def find_teasers(page: Page, end: int) -> list[Story]:
    """Return the teasers that stand inside the page's own story, before line `end`."""
    found = []
    index = page.opening
    while index < end:
        stories = list(_linked(page, index)) or list(_teaser(page, index))
        found += stories
        index = stories[-1].last + 1 if stories else index + 1
    return [story for story in found if story.last < end]


def _teaser(page: Page, index: int) -> Iterator[Story]:
    """Read a headline with a text that breaks off, or that another author's line follows."""
    if not page.heads(index) or not page.is_plain(index + 1) or index + 2 >= len(page.lines):
        return
    text, below = page.lines[index + 1].words, page.marks[index + 2]
    # a byline below may be the page's own, unless that was printed above already
    other = isinstance(below, Byline) and (below.labelled or page.signed)
    cut = is_cut_off(text) and (other or isinstance(below, Footer | Related))
    if cut or isinstance(below, Card):
        yield _story(page, index, index + 1, BlockKind.TEASER)


def _linked(page: Page, index: int) -> Iterator[Story]:
    """Read the headlines below "Related stories", with a text where one is joined to them."""
    if not isinstance(page.marks[index], More):
        return
    index += 1
    while index < len(page.lines) and page.heads(index):
        last = index
        joined = page.is_plain(index + 1) and not page.lines[index].gap_after
        if joined and not page.heads(index + 1):
            last = index + 1
        complete = last > index and not is_cut_off(page.lines[last].words)
        yield _story(page, index, last, BlockKind.BRIEF if complete else BlockKind.TEASER)
        index = last + 1
        while index < len(page.lines) and isinstance(page.marks[index], Byline | Card):
            index += 1


def find_briefs(page: Page, start: int) -> list[Story]:
    """Return the stories from line `start` on; what furniture parts from one stays with it."""
    found: list[Story] = []
    index = start
    while index < len(page.lines):
        last = index
        if page.is_plain(index):
            while page.is_plain(last + 1) and not page.follows(last + 1):
                last += 1
            found.append(_brief(page, index, last, above=found[-1] if found else None))
        index = last + 1
    return found


def _brief(page: Page, first: int, last: int, *, above: Story | None) -> Story:
    if above and not page.starts(first):
        goes_on = above if above.kind is BlockKind.BRIEF else replace(above, title=None, author=())
        return replace(goes_on, first=first, last=last, kind=BlockKind.BRIEF)
    told = last > first and not is_cut_off(page.lines[last].words)
    story = _story(page, first, last, BlockKind.BRIEF if told else BlockKind.TEASER)
    # where blank lines mean nothing, a further headline with a full stop looks like a paragraph
    certain = page.uneven or last == first + 1 or is_heading(page.lines[first].words)
    return story if certain else replace(story, title=None)


def _story(page: Page, first: int, last: int, kind: BlockKind) -> Story:
    below = page.marks[last + 1] if last + 1 < len(page.lines) else None
    author: tuple[Span, ...] = ()
    if isinstance(below, Card):
        author = (below.author,)
    elif isinstance(below, Byline) and below.by and not below.labelled:
        author = below.authors
    return Story(first, last, kind, page.lines[first].span, author)
