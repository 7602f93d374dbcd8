"""What a line of a page is, as far as the line by itself tells."""

from factcheck.reading.bylines import Byline, Card, read_byline, read_card
from factcheck.reading.captions import Caption, Credit, read_caption
from factcheck.reading.furniture import Footer, More, Titled, read_furniture
from factcheck.reading.labels import Labelled, Related, read_label
from factcheck.reading.lines import Line
from factcheck.reading.tags import Tags, read_tags

Mark = Byline | Caption | Card | Credit | Footer | Labelled | More | Related | Tags | Titled


def read_mark(line: Line) -> Mark | None:
    """Return what a line is; None for one that may be a headline or a paragraph.

    The order settles what fits two shapes: a date with a section's name is a byline before it is
    a list of topics.
    """
    return (
        read_furniture(line)
        or read_label(line)
        or read_card(line)
        or read_caption(line)
        or read_byline(line)
        or read_tags(line)
    )
