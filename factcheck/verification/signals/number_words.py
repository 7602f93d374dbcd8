"""One number of a text, in digits or in words: "12,000", "1.5bn", "two and a half million"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.intervals import EXACT_BELOW
from factcheck.verification.signals.printed import listed

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)
# More figures than that are a key or a telephone number.
MOST_FIGURES = 20
# Trillions of thousands count nothing: what goes on is not read.
_MOST = 1e15


@dataclass(frozen=True, slots=True)
class Value:
    """A number up to token `end`; `unit` is that of its last figure, 0 where it is exact.

    `attached` is what a hyphen ties to it, `letter` the letter that multiplied it.
    """

    value: float
    unit: float
    end: int
    attached: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of `numbers.toml` that are numbers."""

    values: Mapping[str, int]
    scales: Mapping[str, int]
    letters: Mapping[str, int]
    vague: Mapping[str, Sequence[float]]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, int]


@cache
def known_numbers() -> Lexicon:
    """Return the words that are numbers."""
    lists = listed("numbers")
    return Lexicon(**{name: lists[name] for name in Lexicon.__slots__})


def number_word(word: str) -> float | None:
    """Return the value of one number word or of digits, None of any other word."""
    return digits(word) if word[:1].isdigit() else known_numbers().values.get(word)


def value_at(words: Sequence[Token], at: int) -> Value | None:
    """Return the number that begins at a token, None where none does."""
    word = words[at].lower
    if word[0].isdigit():
        return _of_digits(words, at)
    if word in {"a", "an", "half", "another"}:
        return _of_article(words, at)
    return _of_words(words, at) if word.partition("-")[0] in known_numbers().values else None


def digits(word: str) -> float | None:
    """Return the number that digits are, with or without thousands separators and decimals."""
    fits = len(word) <= MOST_FIGURES and _DIGITS.fullmatch(word)
    return float(word.replace(",", "")) if fits else None


def _of_digits(words: Sequence[Token], at: int) -> Value | None:
    head, _, tail = words[at].lower.partition("-")
    value = digits(head)
    pointed = at and words[at - 1].text == "." and words[at - 1].end == words[at].start
    if value is None or pointed:
        return None  # ".500" of a batting average, "4.5.6" of a version
    if tail:
        scale = known_numbers().scales.get(tail.partition("-")[0], 0)
        rest = tail.partition("-")[2] if scale else tail
        return Value(value * (scale or 1), last_figure(head) * (scale or 1), at + 1, rest)
    unit, end, letter = last_figure(head), at + 1, ""
    touching = end < len(words) and words[end].start == words[at].end
    if touching and words[end].lower in known_numbers().letters:
        letter, scale = words[end].lower, known_numbers().letters[words[end].lower]
        return Value(value * scale, unit * scale or scale, end + 1, letter=letter)
    return _scaled(words, end, value, unit or (1.0 if "," not in head else 0.0))


def _scaled(words: Sequence[Token], at: int, value: float, unit: float) -> Value:
    """Multiply by the "million" that follows, if one does; without it small numbers are exact."""
    scaled = False
    while at < len(words) and value < _MOST and _head(words[at]) in known_numbers().scales:
        word, _, rest = words[at].lower.partition("-")
        value, unit, scaled = (
            value * known_numbers().scales[word],
            unit * known_numbers().scales[word],
            True,
        )
        at += 1
        if rest:
            return Value(value, unit, at, rest)
    exact = not scaled and value == int(value) and value < EXACT_BELOW
    return Value(value, 0.0 if exact else unit, at)


def _head(token: Token) -> str:
    return token.lower.partition("-")[0]


def last_figure(printed: str) -> float:
    """Return the unit of the last figure that counts: 0.1 of "2.5", 1,000 of "12,000"."""
    whole, _, decimals = printed.partition(".")
    if decimals:
        return float(10 ** -len(decimals))
    figures = whole.replace(",", "")
    zeros = len(figures) - len(figures.rstrip("0"))
    return 0.0 if len(figures) <= 3 else float(10**zeros)


def _of_article(words: Sequence[Token], at: int) -> Value | None:
    """Read "a hundred", "a dozen", "half a million", "a couple of hundred"."""
    half = words[at].lower == "half"
    end = at + 1 + (half and lower_at(words, at + 1) in {"a", "an"})
    scale = known_numbers().scales.get(lower_at(words, end))
    if scale is None or (half and end == at + 1):
        return None
    value = scale / 2 if half else float(scale)
    return Value(value, 0.0 if value < EXACT_BELOW else value / 10, end + 1)


def _of_words(words: Sequence[Token], at: int) -> Value | None:
    """Read a run of number words: "one hundred and twenty-three", "two and a half million"."""
    total, current, end, attached = 0.0, 0.0, at, ""
    while end < len(words) and not attached:
        if words[end].lower == "and" and current >= 100 and _begins(lower_at(words, end + 1)):
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
    if [lower_at(words, end + n) for n in range(3)] == ["and", "a", "half"] and not attached:
        return _scaled(words, end + 3, value + 0.5, 0.5)
    unit = 0.0 if value < EXACT_BELOW else last_figure(str(int(value)))
    return Value(value, unit, end, attached)


def _begins(word: str) -> bool:
    return word.partition("-")[0] in known_numbers().values


def _joined(total: float, current: float, word: str) -> tuple[float, float] | None:
    """Return total and current part with one more number word, None where it does not go on."""
    known = known_numbers()
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


def lower_at(words: Sequence[Token], at: int) -> str:
    """Return a token in lower case, "" after the last."""
    return words[at].lower if at < len(words) else ""
