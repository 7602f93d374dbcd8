"""Whether two descriptions can be of one unnamed source: "a Western diplomat", "the diplomat".

Those who are not named are counted as few as they can be: two descriptions are of one source unless
their words show otherwise.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise

from factcheck.attribution.grammar import head_of
from factcheck.attribution.tokens import Token, tokens
from factcheck.attribution.words import lexicon, nation_of
from factcheck.model import Span

_PLACED = frozenset("in at from of inside within for on".split())
# "one of the officials", "some of the workers"
_OF_THEM = frozenset("one two three some several many most others none".split())
# "officers" is kept for "officer": a noun's plural, but not "witness", "staff", "boss".
_SINGULAR_IN_S = ("ss", "us", "is")
# Descriptions that are kept taken apart: those of some hundred claims. A guess.
_REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class Described:
    """A description taken apart, everything in lower case and the singular.

    `head` is its noun, `kinds` what stands before it and says who it is, `nations` those of them
    that are countries or regions, `places` what stands behind it: "official [in the treasury]".
    `ordinal` is "another" or "second" where it tells this source from one before.
    """

    head: str
    kinds: frozenset[str]
    nations: frozenset[str]
    places: frozenset[str]
    ordinal: str | None


def can_be_one(one: str, other: str) -> bool:
    """Tell whether two descriptions can be of the same person or persons.

    They cannot where their nouns are of different trades ("diplomat", "intelligence officer"), or
    they are of different countries, bodies or ages, or one is a former what the other is.
    """
    here, there = described(one), described(other)
    return (
        _heads_agree(here.head, there.head)
        and _nations_agree(here.nations, there.nations)
        and _agree(here.kinds, there.kinds, loose={here.head, there.head} & _words().anybody)
        and (not here.places or not there.places or bool(here.places & there.places))
    )


def told_apart(one: str, other: str) -> bool:
    """Tell whether one article shows two to be two: "an official", "another official"."""
    return described(one).ordinal != described(other).ordinal


@lru_cache(maxsize=_REMEMBERED)
def described(description: str) -> Described:
    """Take a description apart."""
    words = [w for w in tokens(description, Span(0, len(description))) if w.is_word]
    ordinal = next((w.lower for w in words[:2] if w.lower in _words().others), None)
    words = _without_of_them(words)
    if not words:
        return Described("", frozenset(), frozenset(), frozenset(), ordinal)
    head = max(0, head_of(words))
    before = [_folded(word) for word in words[:head]]
    nations = frozenset(filter(None, map(_nation, _joined(before))))
    said = lexicon().determiners | _words().ranks | _words().others
    kinds = frozenset(w for w in before if w not in said and not _nation(w) and not w.isdigit())
    return Described(_folded(words[head]), kinds, nations, _places(words[head + 1 :]), ordinal)


def _without_of_them(words: Sequence[Token]) -> list[Token]:
    """Return "the officials" for "one of the officials"."""
    lower = [word.lower for word in words]
    if len(words) > 3 and lower[0] in _OF_THEM and lower[1] == "of":
        return list(words[2:])
    return list(words)


def _places(words: Sequence[Token]) -> frozenset[str]:
    """Return the telling words of "in the treasury" behind a noun."""
    if not words or words[0].lower not in _PLACED:
        return frozenset()
    known = lexicon()
    stop = next(
        (n for n, w in enumerate(words) if w.lower in {"who", "which", "with", "familiar"}),
        len(words),
    )
    telling = (_folded(word) for word in words[1:stop])
    return frozenset(w for w in telling if w not in known.determiners | known.prepositions | {"of"})


def _heads_agree(one: str, other: str) -> bool:
    known = _words()
    return (
        one == other
        or not {one, other}.isdisjoint(known.anybody)
        or frozenset({one, other}) in known.kin
    )


def _nations_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    regions = _words().regions
    return all(
        a == b or b in regions.get(a, ()) or a in regions.get(b, ()) or {a, b} <= regions.keys()
        for a in one
        for b in other
    )


def _agree(one: frozenset[str], other: frozenset[str], *, loose: set[str]) -> bool:
    """Tell whether what one description says more than the other contradicts nothing.

    "A former official" is no "official"; "a source" may be any.
    """
    if ("former" in one) != ("former" in other):
        return bool(loose)
    return one <= other or other <= one


def _folded(word: Token) -> str:
    lower = word.stem
    known = _words().same
    if lower in known:
        return known[lower]
    if lower.endswith("s") and not lower.endswith(_SINGULAR_IN_S) and len(lower) > 3:
        lower = lower[:-1]
    return known.get(lower, lower)


def _joined(words: Sequence[str]) -> list[str]:
    """Return words with those of two that are one country's name: "south_korean"."""
    pairs = [f"{a}_{b}" for a, b in pairwise(words)]
    joined = [pair for pair in pairs if pair in nation_of()]
    inside = {word for pair in joined for word in pair.split("_")}
    return joined + [word for word in words if word not in inside]


def _nation(word: str) -> str | None:
    return word if word in _words().regions else nation_of().get(word)


@dataclass(frozen=True, slots=True)
class _Lists:
    anybody: frozenset[str]
    kin: frozenset[frozenset[str]]
    same: dict[str, str]
    ranks: frozenset[str]
    others: frozenset[str]
    regions: dict[str, frozenset[str]]


@cache
def _words() -> _Lists:
    file = resources.files("factcheck.verification") / "unnamed.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    same = (line.split() for line in table["same"].strip().splitlines())
    return _Lists(
        frozenset(table["anybody"].split()),
        frozenset(_kin(table["kin"])),
        {word: words[0] for words in same for word in words},
        frozenset(table["ranks"].split()),
        frozenset(table["others"].split()),
        {name: frozenset(words.split()) for name, words in map(_parted, _lines(table["regions"]))},
    )


def _kin(table: str) -> set[frozenset[str]]:
    """Return the pairs of nouns that may be said of one person."""
    pairs = set()
    for line in _lines(table):
        first, rest = _parted(line)
        every, any_of = first.split(), rest.split()
        pairs |= {frozenset({a, b}) for a in every for b in (*every, *any_of)}
    return pairs


def _lines(table: str) -> list[str]:
    """Return the lines of a list, those that are indented joined to the one before."""
    return table.strip().replace("\n ", " ").splitlines()


def _parted(line: str) -> tuple[str, str]:
    first, _, rest = line.partition(":")
    return first.strip(), rest
