"""How long something takes: "for three years", "within 48 hours", "a 10-minute walk"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.dated import known, lower
from factcheck.verification.signals.intervals import Interval
from factcheck.verification.signals.numbers import Form, Number, numbers_of
from factcheck.verification.signals.printed import tokens_of

# "Six months" and "26 weeks" are a day apart, "30 days" and "a month" half a day.
_CALENDAR = 0.02


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in days, in tokens `start` to `end`."""

    start: int
    end: int
    days: Interval


@lru_cache(256)
def durations_of(text: str) -> tuple[Duration, ...]:
    """Return the lengths of time of a text, in order, without ages and "two years ago"."""
    words = tokens_of(text)
    found = [_duration(words, number) for number in numbers_of(text)]
    halves = [at for at in range(len(words) - 2) if words[at].lower.startswith("half")]
    found += [_half(words, at) for at in halves]
    named = (duration for duration in found if duration is not None)
    return tuple(sorted(named, key=lambda duration: duration.start))


def _half(words: Sequence[Token], at: int) -> Duration | None:
    """Read "half an hour", which is no number of something. Half a year is seldom meant so well."""
    if [lower(words, at + n) for n in range(3)] != ["half", "an", "hour"]:
        return None
    length = known()["units"]["hour"]
    return Duration(at, at + 3, Interval(length / 2, length / 2).widened(_CALENDAR))


def _duration(words: Sequence[Token], number: Number) -> Duration | None:
    if number.form is not Form.CARDINAL:
        return None
    unit, end = number.attached, number.end
    if not unit:
        if lower(words, end) in {"-", "consecutive", "straight", "full", "whole"}:
            end += 1
        unit, end = lower(words, end), end + 1
    length = known()["units"].get(unit.removesuffix("s"))
    after = lower(words, end).partition("-")[0]
    if length is None or after in {"ago", "old", "earlier", "later"}:
        return None
    return Duration(number.start, end, number.interval.times(length).widened(_CALENDAR))
