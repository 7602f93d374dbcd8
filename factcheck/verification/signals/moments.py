"""The dates that a text prints, as stretches of days."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.absolute import (
    calendar_day,
    figures,
    long_years,
    month,
    some_years,
)
from factcheck.verification.signals.dated import Moment, Side, known
from factcheck.verification.signals.printed import listed, tokens_of
from factcheck.verification.signals.relative import ago, near_days, periods, weekday
from factcheck.verification.signals.values import Words

_Reader = Callable[[Sequence[Token], int, date | None], Moment | None]

# The first that reads a date at a place has it: longer ones stand before the parts of them.
_READERS: tuple[_Reader, ...] = (
    calendar_day,
    figures,
    month,
    long_years,
    some_years,
    near_days,
    weekday,
    periods,
    ago,
)


@lru_cache(256)
def moments_of(words: Words) -> tuple[Moment, ...]:
    """Return the dates of a text, in order."""
    return tuple(_moments(tokens_of(words.text), words.day))


def _moments(words: Sequence[Token], near: date | None) -> Iterator[Moment]:
    at = 0
    while at < len(words):
        if not _may_begin(words[at]):
            at += 1
            continue
        found = next(filter(None, (read(words, at, near) for read in _READERS)), None)
        if found is None:
            at += 1
            continue
        yield _sided(words, found)
        at = found.end


def _may_begin(word: Token) -> bool:
    """Tell cheaply whether a date can begin with a word."""
    first = word.text[0]
    return first.isdigit() or first.isupper() or word.lower in _beginnings() or "-" in word.lower


@cache
def _beginnings() -> frozenset[str]:
    numbers = listed("numbers")["values"]
    return frozenset({*known()["near"], *numbers, *"last this next a an".split()})


def _sided(words: Sequence[Token], moment: Moment) -> Moment:
    at = moment.start
    while at and words[at - 1].lower in {"the", "early", "late", "mid", "on", "in", "of", "end"}:
        at -= 1
    for length in (3, 2, 1):
        side = sides().get(tuple(word.lower for word in words[max(0, at - length) : at]))
        if side is not None:
            return replace(moment, side=side)
    return moment


@cache
def sides() -> dict[tuple[str, ...], Side]:
    """Return what stands before a date and on which side of it something then lies."""
    listed_sides = known()["sides"].items()
    return {tuple(words.split()): Side(side) for side, those in listed_sides for words in those}
