"""Dates that mean the same on every day, but for the year that some leave out."""

import re
from collections.abc import Sequence
from datetime import date

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.dated import Moment, known, lower, year_at
from factcheck.verification.signals.days import Grain, month_of, one_day, yearless, years
from factcheck.verification.signals.printed import grammar

_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.ASCII)
_DECADE = re.compile(r"(?:early-|mid-|late-)?(1\d|20)(\d)0s", re.ASCII)
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)(-century)?", re.ASCII)
_DASHES = frozenset("-–—/")


def _month_at(words: Sequence[Token], at: int) -> int | None:
    month = known()["months"].get(lower(words, at))
    return month if month and words[at].is_capitalised else None


def _day_at(words: Sequence[Token], at: int) -> int | None:
    word = lower(words, at)
    match = _DAY.fullmatch(word) if len(word) <= 4 else None
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def _year_after(words: Sequence[Token], at: int) -> tuple[int | None, int]:
    """Return the year after a day or month, with or without a comma, and where it ends."""
    for skipped in (0, 1):
        if skipped and lower(words, at) not in {",", "of", "in"}:
            break
        year = year_at(words, at + skipped)
        if year is not None:
            return year, at + skipped + 1
    return None, at


def calendar_day(words: Sequence[Token], at: int, near: date | None) -> Moment | None:
    """Read "17 October 2024", "17th of October", "Oct. 17, 2024"."""
    day, month, end = _day_at(words, at), None, at + 2
    if day is not None:
        end += lower(words, at + 1) == "of"
        month = _month_at(words, end - 1)
    elif (month := _month_at(words, at)) is not None:
        day = _day_at(words, at + 1)
        if day is None or lower(words, at + 2) in {"%", "per", "percent"}:
            return None
    if day is None or month is None:
        return None
    year, end = _year_after(words, end)
    if year is None:
        days = yearless(month, day, near) if near else ()
        return Moment(at, end, days, Grain.DAY, month, day)
    exact = one_day(year, month, day)
    return Moment(at, end, (exact,), Grain.DAY, month, day) if exact else None


def month(words: Sequence[Token], at: int, near: date | None) -> Moment | None:
    """Read "March 2024", "in March"."""
    month = _month_at(words, at)
    if month is None:
        return None
    year, end = _year_after(words, at + 1)
    if year is not None:
        return Moment(at, end, (month_of(year, month),), Grain.MONTH, month)
    if lower(words, at - 1) not in known()["before"]:
        return None
    days = yearless(month, None, near) if near else ()
    return Moment(at, at + 1, days, Grain.MONTH, month)


def figures(words: Sequence[Token], at: int, _: date | None) -> Moment | None:
    """Read "2024-10-17" and "17/10/2024"; not "3/4/2024", which is two days."""
    marks = {lower(words, at + 1), lower(words, at + 3)}
    if len(marks) != 1 or not marks <= {"-", "/", "."}:
        return None
    year, day = year_at(words, at), _day_at(words, at + 4)
    month = _day_at(words, at + 2)
    if year is None:
        year, day = year_at(words, at + 4), _day_at(words, at)
        if day and month and month > 12 >= day:
            day, month = month, day
        elif day and month and day <= 12 and day != month:
            return None
    if not (year and month and day):
        return None
    exact = one_day(year, month, day)
    return Moment(at, at + 5, (exact,), Grain.DAY, month, day) if exact else None


def some_years(words: Sequence[Token], at: int, _: date | None) -> Moment | None:
    """Read "in 2019", "2010-14", "from 2010 to 2014"."""
    first = year_at(words, at)
    if lower(words, at + 1) in {"bc", "bce"}:
        return None
    if first is None or not _reads_as_year(words, at):
        return None
    link, last, end = lower(words, at + 1), year_at(words, at + 2), at + 3
    short = lower(words, at + 2)
    if last is None and link in _DASHES and len(short) == 2 and short.isdecimal():
        last = first // 100 * 100 + int(short)
    spanned = link in _DASHES or (link == "to" and lower(words, at - 1) == "from")
    spanned = spanned or (link == "and" and lower(words, at - 1) == "between")
    if not spanned or last is None or last <= first:
        return Moment(at, at + 1, (years(first, first),), Grain.YEAR)
    grain = Grain.YEAR if last - first < 10 else Grain.DECADE
    return Moment(at, end, (years(first, last),), grain)


def _reads_as_year(words: Sequence[Token], at: int) -> bool:
    """Tell "in 2019" from "2000 soldiers" and "$2000"."""
    before, after = lower(words, at - 1), lower(words, at + 1)
    if before in known()["before"] or before in {"(", "-", "–"}:
        return True
    if before in {"$", "£", "€", "than", "least", "over", "nearly", "almost", "about", "some"}:
        return False
    if at and words[at - 1].is_capitalised and before not in grammar():
        return False  # "Blade Runner 2049"
    counted = after.endswith("s") and after.isalpha() and words[at + 1].text.islower()
    return not counted and after not in {"%", "percent", "people", "men", "women", "children"}


def long_years(words: Sequence[Token], at: int, _: date | None) -> Moment | None:
    """Read "the 1990s", "the mid-1990s", "the 19th century"."""
    word, end = lower(words, at), at + 1
    if len(word) == 4 and lower(words, at + 1) in {"s", "'s"} and year_at(words, at):
        word, end = f"{word}s", at + 2
    if len(word) == 4 and lower(words, at + 1) in {"'", "’"} and lower(words, at + 2) == "s":
        word, end = f"{word}s", at + 3
    match = _DECADE.fullmatch(word) if len(word) <= 12 else None
    if match:
        first = int(f"{match[1]}{match[2]}0")
        # "The 1900s" are as often the century.
        long = 99 if first % 100 == 0 else 9
        grain = Grain.CENTURY if long == 99 else Grain.DECADE
        return Moment(at, end, (years(first, first + long),), grain)
    match = _CENTURY.fullmatch(word) if len(word) <= 12 else None
    number = int(match[1]) if match else 0
    spelled = bool(match and match[2])
    if not 1 <= number <= 21 or not (spelled or lower(words, at + 1) in {"century", "centuries"}):
        return None
    end = at + 1 if spelled else at + 2
    if lower(words, end) in {"bc", "bce"}:
        return None
    first = max(1, 100 * (number - 1))
    return Moment(at, end, (years(first, 100 * number),), Grain.CENTURY)
