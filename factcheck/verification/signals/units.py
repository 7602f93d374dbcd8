"""Units of measure and of money, and what one is of another."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.verification.signals.intervals import Interval
from factcheck.verification.signals.printed import listed


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit measures, and its size in base units: one number, or from `low` to `high`."""

    measure: str
    low: float
    high: float

    def in_base(self, interval: Interval) -> Interval:
        """Return an interval of this unit in base units."""
        return Interval(interval.low * self.low, interval.high * self.high)


@cache
def units() -> Mapping[str, Unit]:
    """Return the units by the words for them."""
    lists = listed("units")
    found = {
        word: Unit(measure, size, size)
        for measure in ("length", "mass", "area", "volume", "power", "energy", "speed")
        for word, size in lists[measure].items()
    }
    for word, (low, high) in lists["wide"].items():
        found[word] = Unit(lists["wide_measures"][word], low, high)
    return found


@cache
def currencies() -> Mapping[str, str]:
    """Return the currencies by their signs and the words for them."""
    return dict(listed("units")["currencies"])


@cache
def money_words() -> frozenset[str]:
    """Return the words beside which pounds are money."""
    return frozenset(listed("units")["money"]["words"].split())


def celsius(interval: Interval, *, scale: str) -> Interval:
    """Return degrees of Fahrenheit or Celsius as degrees Celsius."""
    return interval.times(5 / 9, -160 / 9) if scale.startswith("f") else interval
