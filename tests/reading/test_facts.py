"""Facts about an article: which line goes before which."""

from datetime import date

import pytest

from factcheck.model import BlockKind
from factcheck.reading.pages import read_page

STORY = (
    "Old bridge to close soon\n{}\nIt closes in May, the mayor said.\n\nShops fear for trade.\n{}"
)
DAY = date(2025, 3, 4)


@pytest.mark.parametrize(
    ("above", "below", "published"),
    [
        ("4 March 2025", "", DAY),
        ("Updated 6 March 2025 | Published 4 March 2025", "", DAY),
        ("date 2025-03-01 See our offers\n4 March 2025", "", DAY),
        ("date 2025-03-04 See our offers", "", DAY),
        ("Share", "Published on 4 March 2025", DAY),
        ("By Ada Moll", "By Ben Roe, 4 March 2025", DAY),
        ("Updated 4 March 2025", "", DAY),
        ("03/04/2025", "", None),
        ("Share", "4 March 2025", None),
        ("Share", "Related stories\nFerry hits quay in Aster\nPublished\n4 March 2025", None),
        ("Share", "© 2025 The Example Times", None),
    ],
    ids=[
        "above",
        "published, not updated",
        "the byline before the banner",
        "the banner",
        "below, with a label",
        "below, signed",
        "an update is better than nothing",
        "two readings",
        "a date alone below",
        "another story's",
        "a copyright year",
    ],
)
def test_the_date_is_the_articles_own(above: str, below: str, published: date | None) -> None:
    """A date above the story goes first; one that could be another's is not taken."""
    assert read_page(STORY.format(above, below)).published == published


@pytest.mark.parametrize(
    ("label", "outlet"),
    [
        ("outlet: taz", "taz"),
        ("outlet: AP", "AP"),
        ("outlet: news.example.com", "news.example.com"),
        ("outlet: Trade & Industry Daily", "Trade & Industry Daily"),
        ("publisher: taz", None),
        ("publisher: Example Media Holdings Ltd", None),
    ],
)
def test_an_outlet_that_is_stated_is_taken_as_it_is(label: str, outlet: str | None) -> None:
    """A publisher may own many, and must prove that it is one."""
    article = read_page(STORY.format(label, ""))

    assert article.outlet == outlet
    body = [one.span.of(article.text) for one in article.blocks if one.kind is BlockKind.BODY]
    assert not any(text.startswith(("outlet:", "publisher:")) for text in body)


def test_authors_of_other_stories_are_not_the_articles() -> None:
    """A link's author is not cited for the article, even where nobody else is named."""
    links = "Related stories\nFerry hits quay in Aster, police say\nBy Ada Moll"

    assert read_page(STORY.format("Share", links)).authors == ()


def test_the_author_may_stand_below_the_story() -> None:
    """Without a byline above, an author's line or an agency's last line names the author."""
    assert read_page(STORY.format("Share", "Author: Ada Moll")).authors == ("Ada Moll",)
    assert read_page(STORY.format("Share", "(Reporting by Ada Moll)")).authors == ("Ada Moll",)
