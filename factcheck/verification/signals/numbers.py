"""The numbers that a text prints, in digits and in words, each as an interval."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.bounds import bound_after, bound_before
from factcheck.verification.signals.intervals import EXACT_BELOW, Bound, Interval, bounded
from factcheck.verification.signals.printed import listed, tokens_of

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)(?![^\W_])", re.ASCII)
# More figures than that are a key or a telephone number.
_MOST_FIGURES = 20
# Trillions of thousands count nothing: what goes on is not read.
_MOST = 1e15
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
    ("three[-year]"). `unit` is that of the last figure printed, 0 where the number is exact.
    `letter` is the letter that multiplied it ("40[k]"). Shares are per cent.
    """

    start: int
    first: int
    end: int
    value: float
    interval: Interval
    form: Form = Form.CARDINAL
    bound: Bound = Bound.NONE
    unit: float = 0.0
    attached: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class _Value:
    value: float
    unit: float
    end: int
    attached: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    values: Mapping[str, int]
    scales: Mapping[str, int]
    letters: Mapping[str, int]
    vague: Mapping[str, Sequence[float]]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, int]


@lru_cache(256)
def numbers_of(text: str) -> tuple[Number, ...]:
    """Return the numbers of a text, in order; ranges are one number each."""
    return tuple(_numbers(tokens_of(text)))


def number_word(word: str) -> float | None:
    """Return the value of one number word or of digits, None of any other word."""
    return _digits(word) if word[:1].isdigit() else _known().values.get(word)


@cache
def _known() -> _Lexicon:
    lists = listed("numbers")
    return _Lexicon(**{name: lists[name] for name in _Lexicon.__slots__})


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
    value = _value(words, at)
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
    number = Number(start, at, end, value.value, interval, bound=bound, unit=value.unit)
    return replace(number, attached=value.attached, letter=value.letter)


def _range(words: Sequence[Token], at: int, low: _Value, *, start: int) -> Number | None:
    """Read "10 to 12", "between 10 and 12", "10-12", "one or two"."""
    end = low.end
    if low.attached or end + 1 >= len(words):
        return None
    between = start == at and at > 0 and words[at - 1].lower == "between"
    link = words[end].lower
    if link not in ({"and"} if between else {"to", "or"}) and link not in _DASHES:
        return None
    high = _value(words, end + 1)
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


def _scale(words: Sequence[Token], at: int, value: _Value) -> float:
    """Return what multiplies the second number of "10 to 12 million", and so the first, too."""
    printed = _digits(words[at].lower) or _known().values.get(words[at].lower)
    return value.value / printed if printed else 1.0


def _value(words: Sequence[Token], at: int) -> _Value | None:
    word = words[at].lower
    if word[0].isdigit():
        return _of_digits(words, at)
    if word in {"a", "an", "half", "another"}:
        return _of_article(words, at)
    return _of_words(words, at) if word.partition("-")[0] in _known().values else None


def _digits(word: str) -> float | None:
    fits = len(word) <= _MOST_FIGURES and _DIGITS.fullmatch(word)
    return float(word.replace(",", "")) if fits else None


def _of_digits(words: Sequence[Token], at: int) -> _Value | None:
    head, _, tail = words[at].lower.partition("-")
    value = _digits(head)
    pointed = at and words[at - 1].text == "." and words[at - 1].end == words[at].start
    if value is None or pointed:
        return None  # ".500" of a batting average, "4.5.6" of a version
    if tail:
        scale = _known().scales.get(tail.partition("-")[0], 0)
        rest = tail.partition("-")[2] if scale else tail
        return _Value(value * (scale or 1), _last_figure(head) * (scale or 1), at + 1, rest)
    unit, end, letter = _last_figure(head), at + 1, ""
    touching = end < len(words) and words[end].start == words[at].end
    if touching and words[end].lower in _known().letters:
        letter, scale = words[end].lower, _known().letters[words[end].lower]
        return _Value(value * scale, unit * scale or scale, end + 1, letter=letter)
    return _scaled(words, end, value, unit or (1.0 if "," not in head else 0.0))


def _scaled(words: Sequence[Token], at: int, value: float, unit: float) -> _Value:
    """Multiply by the "million" that follows, if one does; without it small numbers are exact."""
    scaled = False
    while at < len(words) and value < _MOST and _head(words[at]) in _known().scales:
        word, _, rest = words[at].lower.partition("-")
        value, unit, scaled = value * _known().scales[word], unit * _known().scales[word], True
        at += 1
        if rest:
            return _Value(value, unit, at, rest)
    exact = not scaled and value == int(value) and value < EXACT_BELOW
    return _Value(value, 0.0 if exact else unit, at)


def _head(token: Token) -> str:
    return token.lower.partition("-")[0]


def _last_figure(printed: str) -> float:
    """Return the unit of the last figure that counts: 0.1 of "2.5", 1,000 of "12,000"."""
    whole, _, decimals = printed.partition(".")
    if decimals:
        return float(10 ** -len(decimals))
    figures = whole.replace(",", "")
    zeros = len(figures) - len(figures.rstrip("0"))
    return 0.0 if len(figures) <= 3 else float(10**zeros)


def _of_article(words: Sequence[Token], at: int) -> _Value | None:
    """Read "a hundred", "a dozen", "half a million", "a couple of hundred"."""
    half = words[at].lower == "half"
    end = at + 1 + (half and _lower(words, at + 1) in {"a", "an"})
    scale = _known().scales.get(_lower(words, end))
    if scale is None or (half and end == at + 1):
        return None
    value = scale / 2 if half else float(scale)
    return _Value(value, 0.0 if value < EXACT_BELOW else value / 10, end + 1)


def _of_words(words: Sequence[Token], at: int) -> _Value | None:
    """Read a run of number words: "one hundred and twenty-three", "two and a half million"."""
    total, current, end, attached = 0.0, 0.0, at, ""
    while end < len(words) and not attached:
        if words[end].lower == "and" and current >= 100 and _begins(_lower(words, end + 1)):
            end += 1
        attached = words[end].lower
        while attached and (sum_ := _joined(total, current, attached.partition("-")[0])):
            total, current = sum_
            attached = attached.partition("-")[2]
        if attached == words[end].lower:
            attached = ""
            break
        end += 1
    value = total + current
    if [_lower(words, end + n) for n in range(3)] == ["and", "a", "half"] and not attached:
        return _scaled(words, end + 3, value + 0.5, 0.5)
    unit = 0.0 if value < EXACT_BELOW else _last_figure(str(int(value)))
    return _Value(value, unit, end, attached)


def _begins(word: str) -> bool:
    return word.partition("-")[0] in _known().values


def _joined(total: float, current: float, word: str) -> tuple[float, float] | None:
    """Return total and current part with one more number word, None where it does not go on."""
    known = _known()
    added = known.values.get(word)
    if added is not None:
        # "Two three" is two numbers; "twenty three" and "hundred twenty" are one.
        room = current % 100 if added < 10 else current % 100 * 10
        fits = room == 0 or (added < 10 and room >= 20 and room % 10 == 0)
        return (total, current + added) if fits else None
    scale = known.scales.get(word)
    if scale is None or not current or total > _MOST:
        return None
    return (total, current * 100) if scale == 100 else (total + current * scale, 0.0)


def _lower(words: Sequence[Token], at: int) -> str:
    return words[at].lower if at < len(words) else ""


def _vague(words: Sequence[Token], at: int) -> Number | None:
    """Read "dozens", "tens of thousands", "hundreds of thousands"."""
    word, known = words[at].lower, _known()
    low, high = known.vague.get(word, (0, 0))
    if (not low and word != "tens") or (word == "scores" and _lower(words, at + 1) != "of"):
        return None
    more = _lower(words, at + 2) if _lower(words, at + 1) == "of" else ""
    if more in known.vague:
        scale = known.vague[more][0] / 2
        interval = Interval((low or 20) * scale, (high or 200) / 2 * scale)
        return Number(at, at, at + 3, interval.low, interval)
    return Number(at, at, at + 1, low, Interval(low, high)) if low else None


def _ordinal(words: Sequence[Token], at: int) -> Number | None:
    """Read "first", "21st", "twenty-first"; "a third of" is a share and "ten-second" a length."""
    word, known = words[at].lower, _known()
    match = _ORDINAL.match(word) if word[0].isdigit() and len(word) < _MOST_FIGURES else None
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
    return Number(start, at, end, value, interval, form=Form.SHARE, bound=bound, unit=value)


def _fraction(words: Sequence[Token], at: int) -> tuple[float, float, int] | None:
    known, (first, _, rest) = _known(), words[at].lower.partition("-")
    if (
        first == "half"
        and not rest
        and _lower(words, at + 1) in {"of", "the", "its", "their", "all"}
    ):
        return 1, 2, at + 1
    over = 1.0 if first in {"a", "one"} else number_word(first)
    if over is None or at + 1 >= len(words):
        return None
    under, end = (rest, at + 1) if rest else (words[at + 1].lower, at + 2)
    if (under in known.fractions and _lower(words, end) == "of") or (
        rest in known.fractions and rest
    ):
        fits = over < known.fractions[under]
        return (over, known.fractions[under], end) if fits else None
    link = 2 if under == "in" else 3 if under == "out" and _lower(words, at + 2) == "of" else 0
    total = number_word(_lower(words, at + link)) if link and not rest and first != "a" else None
    # "Two in 2015" is no share, "one in 2,000" is one that no sentence gives as per cent.
    return (over, total, at + link + 1) if total and over < total <= 100 else None
