"""Heads of states and governments, whom news calls by their posts and introduces to nobody.

"The US president" in an article that names Donald Trump, and tells nobody's post: who it was on the
day of the article is general knowledge (`lexicon/leaders.toml`). It never names anybody whom the
article does not name in full, and nobody after the day up to which that file was kept.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from factcheck.attribution.cast import Cast
from factcheck.attribution.mentions import Mention
from factcheck.attribution.people import Person
from factcheck.attribution.words import leaders, nation_of

# The reason in words.
KNOWN = "who held that post, as is generally known"
_ARTICLES = frozenset({"the", "current"})
# Words that mean the post whatever it is called, where the country is told: the Russian leader.
_ANY = "leader"


def leading(mention: Mention, cast: Cast, story: int, day: date | None) -> list[Person]:
    """Return the people of a story who held the post named on a day, as is generally known.

    Nobody, where the words tell no country ("the president" may be a club's), or more than a post
    and its country ("the former US president").
    """
    stems = [token.stem.rstrip(".") for token in mention.words if token.lower not in _ARTICLES]
    nations, post = _split(stems)
    if day is None or not nations:
        return []
    found = (cast.named(first, last) for first, last in _holders(post, nations, day))
    people = [person for person in found if person is not None and story in person.stories]
    return list({person.name: person for person in people}.values())


def _split(stems: list[str]) -> tuple[frozenset[str], str]:
    """Return the countries that words name, and the other words."""
    nations, rest, at = set(), list[str](), 0
    while at < len(stems):
        pair = "_".join(stems[at : at + 2])
        if pair in nation_of():
            nations.add(nation_of()[pair])
            at += 1
        elif stems[at] in nation_of():
            nations.add(nation_of()[stems[at]])
        else:
            rest.append("prime minister" if stems[at] in {"pm", "premier"} else stems[at])
        at += 1
    return frozenset(nations), " ".join(rest)


@cache
def _holders(post: str, nations: frozenset[str], day: date) -> tuple[tuple[str, str], ...]:
    """Return first names and surnames, in every spelling, of who held a post."""
    return tuple(
        name
        for called, nation, begins, ends, names in _terms()
        if post in (called, _ANY) and nation in nations and begins <= day < ends
        for name in names
    )


@cache
def _terms() -> tuple[tuple[str, str, date, date, tuple[tuple[str, str], ...]], ...]:
    return tuple(_read())


def _read() -> Iterator[tuple[str, str, date, date, tuple[tuple[str, str], ...]]]:
    table = leaders()
    until: date = table["known_until"]
    for post, countries in table.items():
        if post == "known_until":
            continue
        for nation, told in countries.items():
            lines = [line.split(" ", 1) for line in told["terms"].strip().splitlines()]
            days = [*(date.fromisoformat(day) for day, _ in lines), until]
            for (begins, ends), (_, names) in zip(pairwise(days), lines, strict=True):
                spelled = (name.lower().split() for name in names.split("/") if name != "-")
                yield post, nation, begins, ends, tuple((one[0], one[-1]) for one in spelled)
