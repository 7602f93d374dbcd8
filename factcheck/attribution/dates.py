"""On which day something was said, relative to the article's date."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from dateutil.parser import ParserError, parse
from dateutil.relativedelta import relativedelta

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_CALENDAR = re.compile(
    rf"\b(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})(?:,?\s\d{{4}})?\b"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(today|yesterday|tonight|this morning|this evening)\b", re.IGNORECASE)


def said_on(words: str, published: date | None) -> date | None:
    """Return the day that the words beside a cue name, or None where they name none for certain.

    A day without a year is the last such day up to the article's date; one without an article's
    date is not known.
    """
    if published is None:
        return None
    readings: tuple[Callable[[str, date], date | None], ...] = (_calendar, _weekday, _relative)
    return next((day for reading in readings if (day := reading(words, published))), None)


def _calendar(words: str, published: date) -> date | None:
    match = _CALENDAR.search(words)
    if match is None:
        return None
    try:
        day = parse(match[0], default=datetime.combine(published, time())).date()
    except (ParserError, OverflowError):
        return None
    if re.search(r"\d{4}$", match[0]):
        return day
    # A day or two ahead of the article's date is another time zone; further ahead is last year.
    return day if day <= published + timedelta(days=2) else day - relativedelta(years=1)


def _weekday(words: str, published: date) -> date | None:
    match = _WEEKDAY.search(words)
    if match is None:
        return None
    back = (published.weekday() - _WEEKDAYS.index(match[1].lower())) % 7
    return published - timedelta(days=back)


def _relative(words: str, published: date) -> date | None:
    match = _RELATIVE.search(words)
    if match is None:
        return None
    return published - timedelta(days=1) if match[1].lower() == "yesterday" else published
