"""Stretches of days: which days "March 2024", "last week" or "the 1990s" are."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from dateutil.relativedelta import relativedelta


class Grain(IntEnum):
    """How finely a date is given."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6


@dataclass(frozen=True, slots=True)
class Days:
    """All days from `first` to `last`, both included."""

    first: date
    last: date

    def meets(self, other: "Days") -> bool:
        """Tell whether some day lies in both."""
        return self.first <= other.last and other.first <= self.last


def one_day(year: int, month: int, day: int) -> Days | None:
    """Return a single day, None of one that no calendar has."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Days(found, found)


def month_of(year: int, month: int) -> Days:
    """Return the days of a month."""
    first = date(year, month, 1)
    return Days(first, first + relativedelta(day=31))


def years(first: int, last: int) -> Days:
    """Return the days of some years."""
    return Days(date(first, 1, 1), date(last, 12, 31))


def around(day: date, grain: Grain, *, back: int) -> Days | None:
    """Return the week, month, year or decade that lies so many before that of a day.

    Weeks begin on Monday. None of what lies before the calendar.
    """
    try:
        match grain:
            case Grain.WEEK:
                monday = day - timedelta(days=day.weekday() + 7 * back)
                return Days(monday, monday + timedelta(days=6))
            case Grain.MONTH:
                then = day - relativedelta(months=back)
                return month_of(then.year, then.month)
            case Grain.YEAR:
                return years(day.year - back, day.year - back)
            case Grain.DECADE:
                first = (day.year // 10 - back) * 10
                return years(first, first + 9)
            case _:
                then = day - timedelta(days=back)
                return Days(then, then)
    except (OverflowError, ValueError):
        return None


def yearless(month: int, day: int | None, near: date) -> tuple[Days, ...]:
    """Return the last and the next such day or month, seen from a text's own day."""
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        if date.min.year <= year <= date.max.year:
            days = one_day(year, month, day) if day else month_of(year, month)
            found += [days] if days else []
    past = [days for days in found if days.first <= near]
    coming = [days for days in found if days.first > near]
    return (*past[-1:], *coming[:1])
