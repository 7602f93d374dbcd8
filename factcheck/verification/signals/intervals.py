"""Numbers as intervals: all that "about 12,000" or "up to a third" can be."""

from dataclasses import dataclass
from enum import Enum
from math import inf


class Bound(Enum):
    """What is printed beside a number: "more than", "up to", "nearly", "about", or nothing."""

    MORE = "more"
    LESS = "less"
    ALMOST = "almost"
    ABOUT = "about"
    NONE = "none"


# A tenth, a guess: "about 12,000" is printed of 11,400 and 12,900, but of 10,000 or 14,000 another
# round figure is.
_ABOUT = 0.1
# At most so much is lost where a desk rounds to the last figure that it prints: 10,000 is hardly
# printed of 10,700. A guess between the rounding of one figure (10 %) and of two (1 %).
_ROUNDED = 0.05
# Just short of half a unit, so that 20 and 21 per cent are two figures.
_HALF = 0.499
# Smaller whole numbers are counted, not rounded: the style books print figures in full.
EXACT_BELOW = 1_000


@dataclass(frozen=True, slots=True)
class Interval:
    """Everything from `low` to `high`, both included; unbounded where one is infinite."""

    low: float
    high: float

    def times(self, factor: float, plus: float = 0.0) -> "Interval":
        """Return the interval in another unit."""
        return Interval(self.low * factor + plus, self.high * factor + plus)

    def widened(self, share: float) -> "Interval":
        """Return the interval with so much more on either side."""
        return Interval(self.low - abs(self.low) * share, self.high + abs(self.high) * share)

    def meets(self, other: "Interval") -> bool:
        """Tell whether something lies in both."""
        return self.low <= other.high and other.low <= self.high

    def bears_on(self, other: "Interval") -> bool:
        """Tell whether the two can be compared: "over 300" and "over 400" are both true of 500.

        So are "up to 300" and "up to 400" of 200; only the same bound says the same.
        """
        up = self.high == other.high == inf
        down = self.low == other.low == 0 and min(self.high, other.high) > 0
        return not (up or down) or (self.low, self.high) == (other.low, other.high)


def bounded(value: float, bound: Bound, *, unit: float) -> Interval:
    """Return what a printed number can be; `unit` is that of its last figure, 0 if it is exact."""
    slack = min(_HALF * unit, _ROUNDED * abs(value))
    match bound:
        case Bound.MORE:
            return Interval(value, inf)
        case Bound.LESS:
            return Interval(0.0, value)
        case Bound.ALMOST:
            return Interval(value * (1 - _ABOUT), value)
        case Bound.ABOUT:
            return Interval(value * (1 - _ABOUT), value * (1 + _ABOUT))
        case Bound.NONE:
            return Interval(value - slack, value + slack)
