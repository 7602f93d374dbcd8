"""Countries by every name that news articles have for them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from factcheck.attribution.tokens import Token
from factcheck.names import countries, parts


class Called(Enum):
    """By what a country is called."""

    NAME = "name"
    ADJECTIVE = "adjective"
    SEAT = "seat"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of a country, as the words of it in lower case."""

    words: tuple[str, ...]
    country: str
    called: Called
    # Printed in capitals: "US" is the country, "us" and "Us" are people.
    capitals: bool
    # The part of the country that is named, "" where it is the whole.
    part: str = ""


def alias_at(words: Sequence[Token], at: int) -> Alias | None:
    """Return the longest name of a country that begins at a token."""
    if not words[at].is_capitalised:
        return None
    for alias in _by_first_word().get(words[at].stem, ()):
        there = words[at : at + len(alias.words)]
        if tuple(word.stem for word in there) == alias.words and (
            not alias.capitals or words[at].text[:2].isupper() or "." in words[at].text
        ):
            return alias
    return None


@cache
def _by_first_word() -> Mapping[str, Sequence[Alias]]:
    found: dict[str, list[Alias]] = defaultdict(list)
    for one in countries():
        for called, names in (
            (Called.NAME, (one.name,)),
            (Called.ADJECTIVE, one.people),
            (Called.SEAT, one.seats),
            (Called.NAME, one.others),
        ):
            _add(found, names, country=one.name, called=called)
    for part in parts():
        _add(found, part.names, country=part.country, called=Called.PART)
    return {word: sorted(those, key=lambda a: -len(a.words)) for word, those in found.items()}


def _add(
    found: dict[str, list[Alias]], names: Sequence[str], *, country: str, called: Called
) -> None:
    for printed in names:
        words = tuple(printed.lower().removeprefix("the ").split())
        capitals = printed.replace(".", "").isupper() and len(printed) <= 6
        part = names[0] if called is Called.PART else ""
        found[words[0]].append(Alias(words, country, called, capitals, part))
