"""How old somebody is: "aged 46", "a 46-year-old", "Jane Doe, 46,", "in her forties"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.counted import words_of
from factcheck.verification.signals.dated import lower
from factcheck.verification.signals.intervals import Interval
from factcheck.verification.signals.numbers import Form, Number

_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_PARTS = frozenset("early mid late mid- middle".split())


@dataclass(frozen=True, slots=True)
class Age:
    """The years that somebody can have, in tokens `start` to `end`."""

    start: int
    end: int
    years: Interval


def age_at(words: Sequence[Token], number: Number) -> Age | None:
    """Read "46-year-old", "46 years old", "aged 46", "at the age of 46", "Jane Doe, 46,"."""
    before, end = lower(words, number.first - 1), number.end
    old = number.attached.startswith(("year-old", "years-old"))
    if not old and lower(words, end) in {"years", "year"} and lower(words, end + 1) == "old":
        old, end = True, end + 2
    old = old or before in {"aged", "age"}
    old = old or (before == "of" and lower(words, number.first - 2) == "age")
    commas = before == lower(words, end) == "," and 15 < number.value < 110
    old = old or (commas and number.first > 1 and words[number.first - 2].is_capitalised)
    if not old or number.form is not Form.CARDINAL:
        return None
    return Age(number.start, end, number.interval)


def decades_of(words: Sequence[Token]) -> Iterator[Age]:
    """Yield "in her forties", "in his early 40s", "in their mid-forties": ten years each."""
    for at, word in enumerate(words):
        if word.lower != "in" or lower(words, at + 1) not in words_of("possessives"):
            continue
        start = at + 2 + (lower(words, at + 2) in _PARTS)
        tens, end = _tens(words, start)
        if tens:
            yield Age(at, end, Interval(tens, tens + 9))


def _tens(words: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the ten of "forties", "mid-forties", "40s", and where it ends; 0 of others."""
    word = lower(words, at).removeprefix("mid-")
    if word in _TENS:
        return 20 + 10 * _TENS.index(word), at + 1
    figures, parted = word.removesuffix("s"), lower(words, at + 1) == "s"
    printed = len(figures) == 2 and figures.isdecimal() and (figures != word or parted)
    tens = int(figures) if printed else 0
    fits = tens >= 20 and tens % 10 == 0
    return (tens, at + 1 + (figures == word)) if fits else (0, at)
