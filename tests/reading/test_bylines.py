"""Bylines: every word accounted for, and nobody named who is not."""

from datetime import date

import pytest

from factcheck.reading.bylines import is_role, read_byline, read_card
from tests.reading.a_line import a_line

DAY = date(2025, 3, 4)


@pytest.mark.parametrize(
    ("printed", "authors", "published", "updated"),
    [
        ("by Ada Moll March 4, 2025 3:50 PM 2 min read", ["Ada Moll"], DAY, None),
        ("By ADA MOLL and B. Roe | Posted 4 March 2025, 10:15", ["ADA MOLL", "B. Roe"], DAY, None),
        ("By Ada Moll, Ben Roe & Cy Poe", ["Ada Moll", "Ben Roe", "Cy Poe"], None, None),
        ("By Ada Moll in Kyiv and Ben Roe in Riga", ["Ada Moll", "Ben Roe"], None, None),
        ("By Ada Moll, New York", ["Ada Moll"], None, None),
        ("By Ada Moll Senior Political Correspondent", ["Ada Moll"], None, None),
        ("By Dr. Ana María de la Cruz, editor, @ana", ["Dr. Ana María de la Cruz"], None, None),
        ("By Seán O’Brien-Ó Sé", ["Seán O’Brien-Ó Sé"], None, None),
        ("By Олена Коваль", ["Олена Коваль"], None, None),
        ("Author: Ada Moll", ["Ada Moll"], None, None),
        ("Words by: Ada Moll", ["Ada Moll"], None, None),
        ("By", [], None, None),
        ("By Staff", [], None, None),
        ("By The Example Times", [], None, None),
        ("Ada Moll - 4 March 2025", ["Ada Moll"], DAY, None),
        ("Updated: 4 March 2025 at 9.30 p.m. EST", [], None, DAY),
        ("Published 4 March 2025 | Last updated Wed 5 March 2025", [], DAY, date(2025, 3, 5)),
        ("2 hours ago", [], None, None),
        ("5 min read", [], None, None),
        ("03/04/2025", [], None, None),
    ],
)  # fmt: skip
def test_a_byline_is_read(
    printed: str, authors: list[str], published: date | None, updated: date | None
) -> None:
    """Authors and dates are those printed; roles, places and outlets are nobody."""
    byline = read_byline(a_line(printed))

    assert byline
    assert [span.of(printed) for span in byline.authors] == authors
    assert (byline.published, byline.updated) == (published, updated)


@pytest.mark.parametrize(
    "printed",
    [
        "By Monday, the river had gone.",
        "By the numbers",
        "By Ada Moll's account, it rained",
        "By and large, the plan holds",
        "In 2024 the council said no",
        "12 people were hurt",
        "Ada Moll",
        "LONDON, March 4 (Example Wire) - The bank said",
        "By " + "Ada Moll, " * 100,
    ],
)
def test_what_only_looks_like_a_byline_is_none(printed: str) -> None:
    """One word that is no part of a byline makes the line something else."""
    assert read_byline(a_line(printed)) is None


def test_a_desk_is_no_person() -> None:
    """An outlet that signs is kept apart from the people, without its role."""
    printed = "by Ada Moll and The Example Times news desk March 4, 2025"

    byline = read_byline(a_line(printed))

    assert byline
    assert [span.of(printed) for span in byline.authors] == ["Ada Moll"]
    assert byline.desk
    assert byline.desk.of(printed) == "The Example Times"


@pytest.mark.parametrize(
    ("printed", "card"),
    [
        ("The Example IndependentChris Moll", ("The Example Independent", "Chris Moll")),
        ("Example Times · Ada Moll", ("Example Times", "Ada Moll")),
        ("Ronald McDonald Smith", None),
        ("The Example Times", None),
        ("YouTube channel", None),
    ],
)
def test_a_card_is_an_outlet_and_a_name(printed: str, card: tuple[str, str] | None) -> None:
    """Names are parted where an outlet's name meets a person's, and nowhere else."""
    found = read_card(a_line(printed))

    assert (found and (found.outlet.of(printed), found.author.of(printed))) == card


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("Political correspondent", True),
        ("BBC News, Kyiv", True),
        ("Reporting from Kyiv", True),
        ("The mayor resigns", False),
        ("Ada Moll", False),
    ],
)
def test_a_role_is_told_from_a_sentence(printed: str, role: bool) -> None:  # noqa: FBT001
    """Only a role or an outlet, with at most a place, is a role."""
    assert is_role(a_line(printed)) is role
