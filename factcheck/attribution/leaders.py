"""Heads of states and governments, whom news calls by their posts and introduces to nobody.

"The US president" in an article that names Donald Trump, and nobody who has that post by its own
words: who held it on the day of the article is general knowledge (`lexicon/leaders.toml`). It never
names anybody whom the article does not name in full, and nobody after the day up to which that file
was kept; nor where the sentence is of another year, or the name is that of a plumber. A leader's
surname alone ("Trump said") shows no more than that a person is meant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.attribution.cast import Cast
from factcheck.attribution.mentions import Mention
from factcheck.attribution.person import Person
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import leaders, nation_of

# The reason in words.
KNOWN = "who held that post, as is generally known"
_ARTICLES = frozenset({"the", "current"})
# What an article may say of a leader besides the post; of a namesake it says something else. From
# reading, a guess.
_SAID_OF_LEADERS = frozenset(
    "president minister prime chancellor pm leader politician republican democrat conservative"
    " tory labour sir mr mrs ms billionaire tycoon candidate former commander winner successor"
    " head ally rival counterpart king populist".split()
)
# Words that mean the post whatever it is called, where the country is told: the Russian leader.
_ANY = "leader"


def leading(mention: Mention, cast: Cast, line: Line, day: date | None) -> list[Person]:
    """Return the people of a line's story who held the post named on a day, as is generally known.

    Nobody, where the words tell no country ("the president" may be a club's), or more than a post
    and its country ("the former US president"), or the sentence tells of another year.
    """
    words = [token for token in mention.words if token.lower not in _ARTICLES]
    nations, post = _split([token.stem for token in words])
    if day is None or not nations or post not in {_ANY, *leaders()} or _other_year(line, day):
        return []
    found = (cast.named(first, last) for first, last in _holders(post, nations, day))
    people = (one for one in found if one is not None and line.story in one.stories)
    return list({one.name: one for one in people if _may_lead(one)}.values())


@lru_cache(maxsize=1024)
def is_leader(surname: str, day: date | None) -> bool:
    """Tell whether somebody with a surname held a post on a day: "Trump", called so alone.

    It says that a person is meant, and names him no further than the article does.
    """
    return day is not None and any(
        term.begins < day < term.ends and any(last == surname.lower() for _, last in term.names)
        for term in _terms()
    )


def _other_year(line: Line, day: date) -> bool:
    """Tell whether a sentence names a year that is not the day's."""
    years = (token.text for token in line.tokens if len(token.text) == 4 and token.text.isdecimal())
    return any(1000 <= int(year) < 2100 and int(year) != day.year for year in years)


def _may_lead(person: Person) -> bool:
    """Tell whether what an article says of somebody, if anything, is said of leaders."""
    return not person.told or bool(person.told & _SAID_OF_LEADERS)


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
            rest.append("prime minister" if stems[at] == "pm" else stems[at])
        at += 1
    return frozenset(nations), " ".join(rest)


@lru_cache(maxsize=1024)
def _holders(post: str, nations: frozenset[str], day: date) -> tuple[tuple[str, str], ...]:
    """Return first names and surnames, in every spelling, of who held a post."""
    return tuple(
        name
        for term in _terms()
        if post == term.post or (post == _ANY and term.alone)
        if term.nation in nations and term.begins < day < term.ends
        for name in term.names
    )


@dataclass(frozen=True, slots=True)
class _Term:
    """Who held a post, and between which days; of those it is not known in which hour.

    `alone` is whether "the country's leader" means whoever holds it.
    """

    post: str
    nation: str
    begins: date
    ends: date
    names: tuple[tuple[str, str], ...]
    alone: bool


@cache
def _terms() -> tuple[_Term, ...]:
    return tuple(_read())


def _read() -> Iterator[_Term]:
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
                called = tuple((one[0], one[-1]) for one in spelled)
                yield _Term(post, nation, begins, ends, called, told.get("leader", True))
