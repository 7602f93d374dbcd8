"""Scraped pages: what is the article, what is said about it, and what is neither."""

import random
import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Article, BlockKind
from factcheck.reading.cleaning import clean
from factcheck.reading.pages import read_page
from tests.reading.marked import a_page, names

FURNITURE = sorted({line for name in names() for line in a_page(name).text.split("\n")})


def blocks_cover(article: Article) -> bool:
    """Tell whether the blocks are in order, apart, and hold every word once."""
    ordered = all(a.span.end <= b.span.start for a, b in pairwise(article.blocks))
    words = [word for block in article.blocks for word in block.span.of(article.text).split()]
    return ordered and words == article.text.split()


@pytest.mark.parametrize("name", names())
def test_the_blocks_of_a_page_are_told_apart(name: str) -> None:
    """Every block of every sample page has the kind and the place that its author marked."""
    page = a_page(name)

    article = read_page(page.text)

    assert tuple((block.span, block.kind) for block in article.blocks) == page.blocks


@pytest.mark.parametrize(
    ("name", "title", "authors", "published", "outlet"),
    [
        (
            "feed_with_teaser",
            "'We will not wait' — Borland to buy 2 million tons of grain from Estmark, Tamm says",
            ("Oksana Rehm",),
            date(2025, 3, 18),
            "The Borland Independent",
        ),
        (
            "feed",
            "Storm leaves 40,000 homes in Northland without power, grid operator says",
            ("Ilse Maren",),
            date(2025, 2, 11),
            None,  # it told "the Northland Observer", and so might anybody's page
        ),
        (
            "tabloid",
            "Swans block runway as Northport airport delays 14 flights",
            ("JANE DOE", "John Roe"),
            date(2025, 3, 3),
            "The Northport Courier",
        ),
        ("broadcaster", "Harbour wall collapses in Seaton", ("Marta Quill",), None, None),
        ("blog", "A winter without snow", ("Lena Fisk",), date(2025, 1, 19), "The Hill Review"),
        (
            "herald",
            "Mill workers to vote on strike over night shifts, union says",
            ("Tomas Berg",),
            date(2025, 1, 6),
            "The Valley Herald",
        ),
        (
            "cards",
            "Ministers at odds over port deal, minister confirms",
            ("Dana Wolff",),
            date(2025, 3, 9),
            "The Lorn Independent",
        ),
        (
            "no_blank_lines",
            "Village school saved after parents buy the building",
            ("Hana Sorel",),
            date(2025, 2, 14),
            None,
        ),
        (
            "broadsheet",
            "River clean-up will take a decade, watchdog warns",
            ("Nora Finch",),
            date(2025, 3, 4),
            None,
        ),
        (
            "furniture_first",
            "Rents in Lorn rise faster than wages for fifth year",
            ("Peter Sand",),
            date(2024, 12, 12),
            "The Example Times",
        ),
        (
            "advertisements",
            "Lighthouse to be sold for one euro, ministry says",
            ("Clara Nord",),
            date(2024, 5, 10),
            None,
        ),
        (
            "box",
            "Tram drivers call off strike after night of talks",
            ("Jane Doe",),
            date(2025, 3, 4),
            "The Example Times",
        ),
        (
            "local_paper",
            "Dog walker finds Roman coins in ploughed field",
            ("Ben Hollis",),
            date(2025, 1, 12),
            "the Valley Herald",
        ),
        (
            "title_bar",
            "Cable car stops in storm, 32 people rescued",
            ("RUTH AMSEL",),
            date(2025, 2, 9),
            "The Hill Gazette",
        ),
        (
            "wire",
            "Example central bank keeps rates on hold, hints at cut in May",
            ("Steve Poe", "Nandita Lowe"),
            None,
            None,
        ),
        ("live_blog", "Election night: Northland counts its votes", (), None, None),
        ("paragraphs", None, (), None, None),
        ("broken_lines", "Fishing fleet stays in port as diesel price climbs", (), None, None),
        ("release", "Example Foods recalls frozen peas", (), None, None),
    ],
    ids=lambda value: value if isinstance(value, str) and "_" in value else None,
)
def test_what_a_page_says_about_its_article_is_read(
    name: str,
    title: str | None,
    authors: tuple[str, ...],
    published: date | None,
    outlet: str | None,
) -> None:
    """Title, authors, date and outlet are those printed, and None where none is settled."""
    article = read_page(a_page(name).text)

    assert article.title == title
    assert article.authors == authors
    assert article.published == published
    assert article.outlet == outlet


def test_a_brief_has_its_own_headline_and_no_author() -> None:
    """A sentence of a brief is not cited under the article's headline, author or date."""
    article = read_page(a_page("feed_with_teaser").text)

    first, second = (b for b in article.blocks if b.kind is BlockKind.BRIEF)

    assert first.title
    assert first.title.of(article.text) == "Parliament votes to reopen the border railway."
    assert second.title
    assert second.title.of(article.text).startswith("Doctors end two-week strike")
    assert first.authors == second.authors == ()


def test_a_teaser_has_the_headline_and_author_of_the_story_it_links_to() -> None:
    """A teaser's author is read from the line below it, where outlet and name are glued."""
    article = read_page(a_page("feed_with_teaser").text)

    [teaser] = (b for b in article.blocks if b.kind is BlockKind.TEASER)

    assert teaser.title
    assert teaser.title.of(article.text) == "Why the price of bread decides elections in Borland"
    assert [span.of(article.text) for span in teaser.authors] == ["Teo Marsh"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Author: Oksana Rehm\n", ""),
        ("The Borland IndependentTeo Marsh\n", ""),
        ("Author: Oksana Rehm", "© 2025 The Borland Independent. All rights reserved."),
        ("Author: Oksana Rehm", "Share\nAuthor: Oksana Rehm\nAdvertisement\nNews Feed"),
        ("railway.", "railway"),
        ("by Oksana Rehm March 18, 2025 4:05 PM 3 min read\n", ""),
    ],
    ids=[
        "no author's line",
        "no card",
        "copyright instead",
        "more furniture",
        "no full stop",
        "no byline",
    ],
)
def test_briefs_are_found_by_more_than_one_sign(old: str, new: str) -> None:
    """Briefs keep their kind when one piece of furniture around them is missing or another."""
    text = a_page("feed_with_teaser").text
    assert old in text

    article = read_page(text.replace(old, new))

    briefs = [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.BRIEF]
    assert [brief.split()[0] for brief in briefs] == ["Parliament", "Doctors"]


def test_where_blank_lines_mean_nothing_a_brief_goes_without_a_headline() -> None:
    """Two briefs that cannot be told apart carry no headline rather than a wrong one."""
    lines = [line for line in a_page("feed_with_teaser").text.split("\n") if line]

    article = read_page("\n".join(lines))

    [briefs] = (b for b in article.blocks if b.kind is BlockKind.BRIEF)
    assert briefs.span.of(article.text).startswith("Parliament votes")
    assert briefs.title is None


def test_subheadings_do_not_end_a_story() -> None:
    """A subheading with a full stop and a paragraph below looks like a brief and is none."""
    article = read_page(a_page("subheadings").text)

    assert not any(block.kind.foreign for block in article.blocks)


def test_a_text_cut_off_by_the_scraper_is_still_the_article() -> None:
    """The last section of an article that breaks off is no teaser."""
    text = a_page("subheadings").text.rstrip()

    article = read_page(text[: text.rindex("until")])

    assert article.blocks[-1].kind is BlockKind.BODY


def test_a_dump_of_lines_is_kept_whole() -> None:
    """A text of more lines than any page is one block of body, without facts."""
    article = read_page("By Jane Doe\n" * 10_001)

    assert [block.kind for block in article.blocks] == [BlockKind.BODY]
    assert article.authors == ()


@settings(max_examples=150)
@given(st.lists(st.sampled_from(FURNITURE), min_size=1, max_size=30))
def test_furniture_in_any_order_leaves_every_word_in_one_block(lines: list[str]) -> None:
    """However furniture and paragraphs are shuffled, blocks keep order and cover every word."""
    article = read_page("\n".join(lines))

    assert blocks_cover(article)


@settings(max_examples=150)
@given(st.text(min_size=1, max_size=300))
def test_any_text_leaves_every_word_in_one_block(text: str) -> None:
    """Blocks cover random Unicode, whatever it looks like."""
    cleaned = clean(text)

    article = read_page(cleaned)

    assert article.text == cleaned
    assert blocks_cover(article)


def test_shuffled_paragraphs_never_become_the_headline() -> None:
    """Whatever order a page's lines come in, a paragraph of several sentences is no headline."""
    lines = a_page("feed_with_teaser").text.split("\n")
    shuffled = random.Random(7)

    for _ in range(50):
        shuffled.shuffle(lines)
        article = read_page("\n".join(lines))
        headlines = [b for b in article.blocks if b.kind is BlockKind.HEADLINE]
        assert len(headlines) <= 1
        assert not any(re.search(r"\w{4}\. \w", b.span.of(article.text)) for b in headlines)
