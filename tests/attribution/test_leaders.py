"""Who leads a country is known, though the article does not say so."""

import tomllib
from dataclasses import replace
from datetime import date
from importlib import resources

import pytest

from factcheck.attribution import attribute
from factcheck.attribution.words import nation_of
from factcheck.model import Named, Speaker
from factcheck.sentences import split
from tests.factories import an_article

IN_2025 = date(2025, 2, 24)
TRUMP = "Donald Trump left. The US president said it rained."


def speaker(text: str, day: date | None = IN_2025) -> Speaker:
    article = replace(an_article(text), published=day)
    [said] = [one for one in attribute(article, split(article)) if one.cue is not None]
    return said.speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(TRUMP, "Donald Trump", id="the country before"),
        pytest.param(
            "Donald Trump left. “It rains,” the US President said.", "Donald Trump", id="S"
        ),
        pytest.param(
            "Emmanuel Macron left. The French leader said it rained.", "Emmanuel Macron", id="any"
        ),
        pytest.param(
            "Emmanuel Macron left. France's president said it rained.", "Emmanuel Macron", id="'s"
        ),
        pytest.param("Keir Starmer left. The British PM said it rained.", "Keir Starmer", id="PM"),
        pytest.param(
            "Donald Trump left. The U.S. president said it rained.", "Donald Trump", id="US"
        ),
        pytest.param(
            "Sir Keir Starmer left. In 2025 the British prime minister said it rained.",
            "Keir Starmer",
            id="the year of the article",
        ),
        pytest.param(
            "Volodymyr Zelenskiy left. Ukraine's president said it rained.",
            "Volodymyr Zelenskiy",
            id="a spelling",
        ),
        pytest.param(
            "Christopher Luxon left. The New Zealand prime minister said it rained.",
            "Christopher Luxon",
            id="a country of two words",
        ),
    ],
)
def test_a_head_of_state_is_meant_by_the_post(text: str, name: str) -> None:
    """Where the article names the holder in full, and tells nobody's post."""
    found = speaker(text)

    assert isinstance(found, Named)
    assert found.name == name
    assert found.chain


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(TRUMP, date(2022, 5, 1), id="when"),
        pytest.param(TRUMP, date(2031, 5, 1), id="unkept"),
        pytest.param(TRUMP, None, id="no day"),
        pytest.param(
            "Donald Trump left. The former US president said it rained.", IN_2025, id="former"
        ),
        pytest.param(
            "Donald Trump left. The US vice president said it rained.", IN_2025, id="vice"
        ),
        pytest.param(
            "Donald Trump left. The club's president said it rained.", IN_2025, id="a club's"
        ),
        pytest.param("Donald Trump left. The president said it rained.", IN_2025, id="no country"),
        pytest.param(
            "Donald Trump left. The French president said it rained.", IN_2025, id="another's"
        ),
        pytest.param("It rained. The US president said it rained.", IN_2025, id="not named"),
        pytest.param(
            "Donald Trump left. In 2022 the US president said it rained.",
            IN_2025,
            id="another year",
        ),
        pytest.param(TRUMP, date(2025, 1, 20), id="the day of a handover"),
        pytest.param(
            "Plumber Gordon Brown left. The British PM said it rained.",
            date(2009, 5, 1),
            id="a namesake",
        ),
        pytest.param(
            "Mark Carney left. The Canadian premier said it rained.",
            date(2025, 4, 1),
            id="a province's",
        ),
        pytest.param(
            "Hassan Rouhani left. Iran's leader said it rained.",
            date(2019, 4, 1),
            id="another post",
        ),
    ],
)
def test_nobody_is_meant_who_may_be_another(text: str, day: date | None) -> None:
    """No name is printed that the article does not print, nor by a post that may be another's."""
    assert not isinstance(speaker(text, day), Named)


def test_superscripts_are_no_year() -> None:
    """Digits that are no number raise nothing."""
    found = speaker("Donald Trump left. The US president said it rained ²²²² times.")

    assert isinstance(found, Named)


def test_what_the_article_says_goes_before_what_is_known() -> None:
    """A transition has two, and a novel its own."""
    found = speaker("US President Jane Doe met Donald Trump. The US president said it rained.")

    assert isinstance(found, Named)
    assert found.name == "Jane Doe"


def test_the_list_of_leaders_is_in_order() -> None:
    """Countries are those of the lexicon, and each term begins after the one before."""
    folder = resources.files("factcheck.attribution") / "lexicon"
    table = tomllib.loads((folder / "leaders.toml").read_text("utf-8"))
    until = table.pop("known_until")

    for countries in table.values():
        for nation, told in countries.items():
            days = [line.split()[0] for line in told["terms"].strip().splitlines()]
            assert nation in nation_of().values()
            assert days == sorted(set(days))
            assert date.fromisoformat(days[-1]) < until


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        pytest.param("Trump said it rained.", IN_2025, "Trump", id="a leader"),
        pytest.param("Biden said it rained.", IN_2025, None, id="one who was"),
        pytest.param("Biden said it rained.", date(2024, 1, 2), "Biden", id="when he was"),
        pytest.param("Trump said it rained.", date(2016, 1, 2), None, id="before"),
        pytest.param("Trump said it rained.", None, None, id="no day"),
        pytest.param("The Trump said it rained.", IN_2025, None, id="no name alone"),
        pytest.param("Zorn said it rained.", IN_2025, None, id="nobody known"),
        pytest.param(
            "Ann Trump left. Trump said it rained.", IN_2025, "Ann Trump", id="somebody else"
        ),
    ],
)
def test_a_leader_is_a_person_by_the_surname_alone(
    text: str, day: date | None, name: str | None
) -> None:
    """Where the article introduces nobody with it, and never by a name that it does not print."""
    found = speaker(text, day)

    assert (found.name if isinstance(found, Named) else None) == name
