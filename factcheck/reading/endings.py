"""Find where a page's own story ends and briefs of other events begin."""

from factcheck.reading.bylines import Byline, Card
from factcheck.reading.captions import Credit
from factcheck.reading.furniture import Closing, Footer, More
from factcheck.reading.layout import Page
from factcheck.reading.marks import Mark
from factcheck.reading.tags import Tags

# Above an author's line there may be a standfirst; two paragraphs are a story.
_FEWEST_PARAGRAPHS = 2

# Below a copyright line a story may go on, because it may be a picture's: a brief runs to fewer
# paragraphs than what is left of a story. A guess.
_MOST_PARAGRAPHS = 4


def find_end(page: Page) -> int:
    """Return the line where the briefs begin below the page's own story; the last line's next.

    An author's line, an agency's last line, a heading such as "In brief" or the page's last
    copyright line ends the story if a headline and a text follow. After a notice or a teaser the
    page must also go on as a feed does: with headlines that end in a full stop, joined to the
    text above them and parted from their own by a blank line.
    """
    story = range(page.opening, len(page.lines))
    feed = next((i for i in story[1:] if page.is_joined(i)), None)
    rights = max((i for i in story if _closing(page.marks[i]) is Closing.RIGHTS), default=None)
    paragraphs = 1 if page.signed else 0
    for index in story:
        mark = page.marks[index]
        paragraphs += page.is_paragraph(index) or (isinstance(mark, Credit) and bool(mark.before))
        if mark is None or paragraphs < _FEWEST_PARAGRAPHS:
            continue
        closing = _closing(mark)
        start = index + 1 if closing is Closing.PERHAPS else _next_plain(page, index)
        if closing is Closing.NO or not page.is_plain(start) or not page.starts(start):
            continue
        if feed is not None and start + 1 < feed and not page.heads(start):
            return start
        if closing is Closing.SURELY or (index == rights and _is_short(page, start)):
            return start
    return len(page.lines)


def _closing(mark: Mark | None) -> Closing:
    """Say how far a line tells that the story above it has ended."""
    match mark:
        case Footer(closing=closing):
            return closing
        case Byline(labelled=True) | Credit(sign_off=True) | More(briefs=True):
            return Closing.SURELY
        case Card() | More() | Tags(certain=True) | Byline(by=True):
            return Closing.PERHAPS
        case _:
            return Closing.NO


def _next_plain(page: Page, index: int) -> int:
    """Return the next line that furniture does not explain; it stands between briefs, too."""
    while index < len(page.lines) and not page.is_plain(index):
        index += 1
    return index


def _is_short(page: Page, start: int) -> bool:
    below = range(start + 1, start + _MOST_PARAGRAPHS + 2)
    return any(not page.is_plain(i) or page.follows(i) for i in below)
