"""How many a description means: "an official", "three people", "one in ten"."""

from collections.abc import Sequence

from factcheck.attribution.tokens import Token
from factcheck.attribution.words import lexicon, nation_of
from factcheck.model import Number

_SEVERAL = frozenset(
    "some many several few both two three four five six most others all they their we everybody"
    " everyone".split()
)
_ONE = frozenset("a an one another".split())
# "9 per cent", "a [third] of those asked"; but "a third official".
_PERCENT = frozenset("percent cent".split())
_SHARES = frozenset("third half quarter majority".split())
# Nouns for several where "of" follows: a group of officials.
_GROUPS = frozenset("group number pair handful".split())
_PLURALS = frozenset("people men women police children".split()) | _GROUPS
# How nouns for one of a country's people end: "Russian", "Israeli", "Spaniard", "Greek".
_OF_ONE = ("an", "i", "ard", "eek", "iot", "ton", "ede", "erb")
_SINGULAR_IN_S = ("ss", "us", "is")
# The digits of a year, as in "the 2016 nominee".
_YEAR = 4


def number(mention: Sequence[Token]) -> Number:
    """Tell one from several by the determiner or the share, else by the ending of the noun."""
    words = [token.lower for token in mention if token.is_word]
    if not words:
        return Number.ONE
    counted = words[1:2] if words[0] in {"the", "only"} else words[:1]
    if any(word in _SEVERAL or _is_count(word) for word in counted) or _is_share(words):
        return Number.SEVERAL
    if words[0] in _ONE and words[1:2] and words[1] not in _GROUPS:
        return Number.ONE
    known = lexicon()
    stops = (n for n, word in enumerate(words) if word in known.prepositions | {"who", "of"} and n)
    head = words[next(stops, len(words)) - 1]
    irregular = head in _PLURALS or head.endswith(("men", "women", "people"))
    return Number.SEVERAL if irregular or is_plural(head) else Number.ONE


def are_many(words: Sequence[Token]) -> bool:
    """Tell some of a country's people, "many Mexicans", from a name after a post."""
    return len(words) > 1 and words[0].lower in _SEVERAL and words[-1].stem in nation_of()


def is_one_of(words: Sequence[Token]) -> bool:
    """Tell whether but one of a country is meant: "the Spaniard", not "the French"."""
    if len(words) != 2 or words[0].lower not in {"the", "a", "an", "another"}:
        return False
    people, nation = words[1].stem, nation_of()
    return people in nation and nation[people] != people and people.endswith(_OF_ONE)


def is_plural(noun: str) -> bool:
    """Tell whether a noun means several: "leaders", not "boss", "census" or "analysis"."""
    return noun.endswith("s") and not noun.endswith(_SINGULAR_IN_S)


def _is_count(word: str) -> bool:
    return word[0].isdigit() and "-year-old" not in word and len(word) != _YEAR


def _is_share(words: Sequence[str]) -> bool:
    parts = (n for n, word in enumerate(words) if word in _SHARES)
    of_them = any(words[n + 1 : n + 2] in ([], ["of"]) for n in parts)
    return of_them or words[:2] == ["one", "in"] or not _PERCENT.isdisjoint(words)
