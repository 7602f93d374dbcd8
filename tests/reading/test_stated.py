"""What somebody writes above a text for us."""

from datetime import date

import pytest

from factcheck.model import Article, BlockKind
from factcheck.reading.pages import read_page
from factcheck.reading.stated import untaken

STORY = "The bridge will close for a year, Mayor Jane Doe said.\n\nTraders were angry on Monday."


def under(header: str) -> Article:
    return read_page(f"{header}\n\n{STORY}")


@pytest.mark.parametrize(
    ("stated", "authors"),
    [
        ("van der Berg", ["van der Berg"]),
        ("Madonna", ["Madonna"]),
        ("bell hooks", ["bell hooks"]),
        ("e e cummings", ["e e cummings"]),
        ("Joan of Arc", ["Joan of Arc"]),
        ("op den Kamp", ["op den Kamp"]),
        ("李明", ["李明"]),
        ("Doe, Jane", ["Doe, Jane"]),
        ("Jane Doe, van der Berg", ["Jane Doe", "van der Berg"]),
        ("van der Berg and Jane Doe", ["van der Berg", "Jane Doe"]),
        ("de la Cruz; O'Neil", ["de la Cruz", "O'Neil"]),
        ("van der Berg, Senior Reporter", ["van der Berg"]),
        ("Jane Doe, Senior Reporter", ["Jane Doe"]),
        ("Jane Doe for The Example Times", ["Jane Doe"]),
        ("Reuters", ["Reuters"]),
        ("Editor", []),
        ("unknown", []),
        ("n/a", []),
    ],
)
@pytest.mark.parametrize("label", ["author", "Authors"])
def test_an_author_is_taken_as_written(label: str, stated: str, authors: list[str]) -> None:
    """Whoever writes "author:" above a text says who it is; roles and "unknown" are nobody."""
    article = under(f"{label}: {stated}")

    assert list(article.authors) == authors
    assert {block.kind for block in article.blocks} == {BlockKind.BYLINE, BlockKind.BODY}
    assert bool(untaken(article)) is not bool(authors)


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("title: Bridge closes\nauthor: van der Berg\ndate: 2024-10-17", "Bridge closes"),
        ("date: 17 October 2024\nauthor: van der Berg\noutlet: taz", None),
        ("Bridge closes for the winter\nauthor: van der Berg\ndate: 2024-10-17",
         "Bridge closes for the winter"),
    ],
)  # fmt: skip
def test_the_labels_may_stand_in_any_order(header: str, title: str | None) -> None:
    """Under a title, too; none of them becomes the headline."""
    article = under(header)

    assert (article.title, article.authors) == (title, ("van der Berg",))
    assert article.published == date(2024, 10, 17)
    assert untaken(article) == ()


@pytest.mark.parametrize(
    ("label", "stated"),
    [
        ("date", "17.13.2024"),
        ("date", "03/04/2024"),
        ("Date", "2024-13-40"),
        ("published", "soon"),
        ("date", "yesterday"),
        ("date", "spring 2024"),
    ],
)
def test_a_date_that_cannot_be_read_is_told(label: str, stated: str) -> None:
    """The article is kept without it, and the line is no sentence of the story."""
    article = under(f"title: Bridge closes\n{label}: {stated}\nauthor: Jane Doe")

    assert (article.title, article.authors) == ("Bridge closes", ("Jane Doe",))
    assert article.published is None
    [told] = untaken(article)
    assert told.startswith(f'{label}: "{stated}" is not one certain date')
    assert told.endswith("write it as 2024-10-17")
    body = [block.span.of(article.text) for block in article.blocks if block.kind.states]
    assert body == ["Bridge closes", STORY]


@pytest.mark.parametrize(
    "text",
    [
        f"author: I never said that.\n\n{STORY}",
        f"Author: The man who never said that he would come back\n\n{STORY}",
        f"Author: Well maybe\n{STORY}",
        f"{STORY}\n\nauthor: Madonna\n\nThe bridge was built in 1911.",
        f"Date: The two of them went out to see a film.\n\n{STORY}",
    ],
    ids=["a sentence", "a long one", "an interview", "below the story", "a date of two"],
)
def test_what_is_no_label_is_left_to_the_story(text: str) -> None:
    """A transcript or a sentence with a colon names no author."""
    article = read_page(text)

    assert article.authors == ()
    assert untaken(article) == ()


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("title: Bridge closes\nsection: Local\ndate: 31/02/2024", ["section", "date"]),
        ("Title: Bridge closes\nSection: Local\nDate: 31/02/2024", ["Section", "Date"]),
        ("title: Bridge closes\ndate: 2024-10-17\nkeywords: bridge, river", ["keywords"]),
        ("title: Bridge closes\nurl: foo bar\nlanguage: Englisch\nslug:",
         ["url", "language", "slug"]),
        ("title: Bridge closes\noutlet: the evening post.", []),
    ],
)  # fmt: skip
def test_each_line_that_is_not_taken_is_told(header: str, told: list[str]) -> None:
    """A label that is not known hides none below it, and none of the lines is the story's."""
    article = under(header)

    assert [remark.partition(":")[0] for remark in untaken(article)] == told
    assert article.title == "Bridge closes"
    body = [block.span.of(article.text) for block in article.blocks if block.kind.states]
    assert body == ["Bridge closes", STORY]


def test_a_label_with_nothing_behind_it_states_nothing() -> None:
    """An empty title is none, neither a headline nor a sentence; the lines below it are read."""
    article = under("title:\noutlet: The Example Times\nauthor:\ndate: 2024-10-17")

    assert (article.title, article.authors, untaken(article)) == (None, (), ())
    assert (article.outlet, article.published) == ("The Example Times", date(2024, 10, 17))
    body = [block.span.of(article.text) for block in article.blocks if block.kind.states]
    assert body == [STORY]


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("Harbour: talks fail\nauthor: Jane Doe\ndate: 2024-10-17", "Harbour: talks fail"),
        ("author: Jane Doe\nHarbour: talks fail\ndate: 2024-10-17", "Harbour: talks fail"),
        ("Language: why it matters\nauthor: Jane Doe\ndate: 2024-10-17",
         "Language: why it matters"),
        ("Publisher: no books on paper\nauthor: Jane Doe\ndate: 2024-10-17",
         "Publisher: no books on paper"),
    ],
)  # fmt: skip
def test_a_headline_with_a_colon_is_no_label(header: str, title: str) -> None:
    """What begins with a capital letter may be the title where none is stated."""
    article = under(header)

    assert (article.title, untaken(article)) == (title, ())
