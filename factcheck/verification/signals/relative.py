"""Dates that are told from the text's own day: "yesterday", "on Thursday", "two years ago"."""

from collections.abc import Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.dated import Moment, known, lower
from factcheck.verification.signals.days import Days, Grain, around
from factcheck.verification.signals.number_words import number_word

_GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
}
_BACK = {"last": 1, "this": 0, "next": -1}
# Further back is no news, and soon before the calendar.
_MOST_YEARS = 900


def near_days(words: Sequence[Token], at: int, near: date | None) -> Moment | None:
    """Read "today", "yesterday", "tomorrow", "this morning", "last night"."""
    word, after = lower(words, at), lower(words, at + 1)
    by, end = known()["near"].get(word), at + 1
    if word == "this" and after in {"morning", "afternoon", "evening"}:
        by, end = 0, at + 2
    if word == "last" and after == "night":
        by, end = -1, at + 2
    if by is None or lower(words, end) in {"'s", "’s"}:
        return None
    days = _some(around(near, Grain.DAY, back=-by)) if near else ()
    return Moment(at, end, days, Grain.DAY, relative=True)


def weekday(words: Sequence[Token], at: int, near: date | None) -> Moment | None:
    """Read "on Thursday", "last Thursday", "next Thursday"."""
    number = known()["weekdays"].get(lower(words, at))
    if number is None or not words[at].is_capitalised:
        return None
    before = lower(words, at - 1)
    start = at - 1 if before in {"last", "next", "this"} else at
    if near is None:
        return Moment(start, at + 1, (), Grain.DAY, relative=True)
    back = (near.weekday() - number) % 7
    past, coming = _near(near, -back), _near(near, 7 - back)
    if before == "last":
        # On a Thursday, "last Thursday" is a week ago.
        past = past if back else _near(near, -7)
        return Moment(start, at + 1, _some(past), Grain.DAY, relative=True)
    if before == "next":
        later = _near(near, 14 - back)
        return Moment(start, at + 1, _some(coming, later), Grain.DAY, relative=True)
    return Moment(start, at + 1, _some(past, coming), Grain.DAY, relative=True)


def periods(words: Sequence[Token], at: int, near: date | None) -> Moment | None:
    """Read "last week", "this month", "next year"."""
    back, grain = _BACK.get(lower(words, at)), _GRAINS.get(lower(words, at + 1))
    if back is None or grain is None or grain is Grain.DAY:
        return None
    days = _some(around(near, grain, back=back)) if near else ()
    return Moment(at, at + 2, days, grain, relative=True)


def ago(words: Sequence[Token], at: int, near: date | None) -> Moment | None:
    """Read "two years ago", "a week ago": the week, month or year in which that was."""
    unit = lower(words, at + 1)
    grain = _GRAINS.get(unit.removesuffix("s"))
    if grain is None or lower(words, at + 2) != "ago":
        return None
    article = lower(words, at) in {"a", "an"}
    count = 1.0 if article else number_word(lower(words, at))
    if count is None:
        return None
    days = _back(near, grain, int(count)) if near and count <= _MOST_YEARS else None
    return Moment(at, at + 3, _some(days), grain, relative=True)


def _back(near: date, grain: Grain, count: int) -> Days | None:
    """Return the days that "two weeks ago" is said of: half a week on either side, and so on."""
    try:
        match grain:
            case Grain.DAY:
                return around(near, Grain.DAY, back=count)
            case Grain.WEEK:
                then, slack = near - timedelta(weeks=count), timedelta(days=3)
            case Grain.MONTH:
                then, slack = near - relativedelta(months=count), timedelta(days=15)
            case Grain.YEAR:
                then, slack = near - relativedelta(years=count), timedelta(days=183)
            case _:
                then, slack = near - relativedelta(years=10 * count), timedelta(days=1826)
        return Days(then - slack, then + slack)
    except (OverflowError, ValueError):
        return None


def _near(day: date, by: int) -> Days | None:
    return around(day, Grain.DAY, back=-by)


def _some(*found: Days | None) -> tuple[Days, ...]:
    return tuple(days for days in found if days is not None)
