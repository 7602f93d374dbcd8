"""The numbers that a text prints, in digits and in words, each as an interval."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.bounds import bound_after, bound_before
from factcheck.verification.signals.intervals import Bound, Interval, bounded
from factcheck.verification.signals.number_words import (
    MOST_FIGURES,
    Value,
    digits,
    known_numbers,
    lower_at,
    number_word,
    value_at,
)
from factcheck.verification.signals.printed import tokens_of

_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)(?![^\W_])", re.ASCII)
_DASHES = frozenset("-–—‐")


class Form(Enum):
    """What sort of number is printed."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: tokens `start` to `end`, "more than" before and "or more" after it in.

    `first` is the first token of the number itself. `attached` is what a hyphen ties to it
    ("three[-year]"), `letter` the letter that multiplied it ("40[k]"). Shares are per cent.
    """

    start: int
    first: int
    end: int
    value: float
    interval: Interval
    form: Form = Form.CARDINAL
    bound: Bound = Bound.NONE
    attached: str = ""
    letter: str = ""


@lru_cache(256)
def numbers_of(text: str) -> tuple[Number, ...]:
    """Return the numbers of a text, in order; ranges are one number each."""
    return tuple(_numbers(tokens_of(text)))


def _numbers(words: Sequence[Token]) -> Iterator[Number]:
    at = 0
    while at < len(words):
        number = _ordinal(words, at) or _share(words, at)
        number = number or _vague(words, at) or _cardinal(words, at)
        if number is None:
            at += 1
            continue
        yield number
        at = number.end


def _cardinal(words: Sequence[Token], at: int) -> Number | None:
    value = _times(words, at) or value_at(words, at)
    if value is None:
        return None
    start, bound = bound_before(words, at)
    ranged = _range(words, at, value, start=start)
    if ranged is not None:
        return ranged
    end = value.end
    if not value.attached:
        end, after = bound_after(words, end)
        bound = after if after is not Bound.NONE else bound
    interval = bounded(value.value, bound, unit=value.unit)
    number = Number(start, at, end, value.value, interval, bound=bound)
    return replace(number, attached=value.attached, letter=value.letter)


def _times(words: Sequence[Token], at: int) -> Value | None:
    """Read "twice" as two times; "once" is as often another word for "when"."""
    value = {"twice": 2.0, "thrice": 3.0}.get(words[at].lower)
    return Value(value, 0.0, at + 1, "time") if value else None


def _range(words: Sequence[Token], at: int, low: Value, *, start: int) -> Number | None:
    """Read "10 to 12", "between 10 and 12", "10-12", "one or two"."""
    end = low.end
    if low.attached or end + 1 >= len(words):
        return None
    between = start == at and at > 0 and words[at - 1].lower == "between"
    link = words[end].lower
    if link not in ({"and"} if between else {"to", "or"}) and link not in _DASHES:
        return None
    high = value_at(words, end + 1)
    if high is None:
        return None
    scale = _scale(words, end + 1, high)
    value = low.value * scale if low.value < high.value / scale and scale > 1 else low.value
    if not value < high.value:
        return None
    first = at - 1 if between or (at and words[at - 1].lower == "from" and link == "to") else start
    interval = Interval(value, high.value)
    number = Number(first, at, high.end, high.value, interval, attached=high.attached)
    return replace(number, letter=high.letter)


def _scale(words: Sequence[Token], at: int, value: Value) -> float:
    """Return what multiplies the second number of "10 to 12 million", and so the first, too."""
    printed = digits(words[at].lower) or known_numbers().values.get(words[at].lower)
    return value.value / printed if printed else 1.0


def _vague(words: Sequence[Token], at: int) -> Number | None:
    """Read "dozens", "tens of thousands", "hundreds of thousands"."""
    word, known = words[at].lower, known_numbers()
    low, high = known.vague.get(word, (0, 0))
    if (not low and word != "tens") or (word == "scores" and lower_at(words, at + 1) != "of"):
        return None
    more = lower_at(words, at + 2) if lower_at(words, at + 1) == "of" else ""
    if more in known.vague:
        scale = known.vague[more][0] / 2
        interval = Interval((low or 20) * scale, (high or 200) / 2 * scale)
        return Number(at, at, at + 3, interval.low, interval)
    return Number(at, at, at + 1, low, Interval(low, high)) if low else None


def _ordinal(words: Sequence[Token], at: int) -> Number | None:
    """Read "first", "21st", "twenty-first"; "a third of" is a share and "ten-second" a length.

    The top seed is the first.
    """
    word, known = words[at].lower, known_numbers()
    if word == "top" and lower_at(words, at + 1) in {"seed", "seeds"}:
        return Number(at, at, at + 1, 1.0, Interval(1.0, 1.0), form=Form.ORDINAL)
    match = _ORDINAL.match(word) if word[0].isdigit() and len(word) < MOST_FIGURES else None
    if match:
        value = float(match[1])
    else:
        tens, _, last = word.rpartition("-")
        head = known.values.get(tens, 0) if tens else 0
        value = float(known.ordinals.get(last, 0)) + head
        if (tens and head < 20) or value == head:
            return None
    if _fraction(words, at) or (at and _fraction(words, at - 1)):
        return None
    return Number(at, at, at + 1, value, Interval(value, value), form=Form.ORDINAL)


def _share(words: Sequence[Token], at: int) -> Number | None:
    """Read "a third of", "two-thirds", "half the", "nine in ten", "9 out of 10" as per cent."""
    parts = _fraction(words, at)
    if parts is None:
        return None
    over, under, end = parts
    start, bound = bound_before(words, at)
    value = 100 * over / under
    # A share in words is rounded as "a third" is of 35 per cent.
    interval = bounded(value, bound, unit=value)
    return Number(start, at, end, value, interval, form=Form.SHARE, bound=bound)


def _fraction(words: Sequence[Token], at: int) -> tuple[float, float, int] | None:
    known, (first, _, rest) = known_numbers(), words[at].lower.partition("-")
    if (
        first == "half"
        and not rest
        and lower_at(words, at + 1) in {"of", "the", "its", "their", "all"}
    ):
        return 1, 2, at + 1
    over = 1.0 if first in {"a", "one"} else number_word(first)
    if over is None or at + 1 >= len(words):
        return None
    under, end = (rest, at + 1) if rest else (words[at + 1].lower, at + 2)
    if (under in known.fractions and lower_at(words, end) == "of") or (
        rest in known.fractions and rest
    ):
        fits = over < known.fractions[under]
        return (over, known.fractions[under], end) if fits else None
    link = 2 if under == "in" else 3 if under == "out" and lower_at(words, at + 2) == "of" else 0
    total = number_word(lower_at(words, at + link)) if link and not rest and first != "a" else None
    # "Two in 2015" is no share, "one in 2,000" is one that no sentence gives as per cent.
    return (over, total, at + link + 1) if total and over < total <= 100 else None
