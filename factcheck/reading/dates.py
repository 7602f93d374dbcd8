"""Dates as they are printed.

Nothing is guessed: a date has a day, a month and a year, and one of digits alone that could be
read two ways (03/04/2024) settles nothing. The day is the one printed, whatever the time zone.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from factcheck.errors import BadInput

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<{name}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"

# 2024-10-17, and with a time as machines write it; 2024/10/17; October 17th, 2024; 17 October 2024;
# 17/10/2024.
_ISO = (
    rf"(?P<y1>[0-9]{{4}})-(?P<m1>[0-9]{{1,2}})-(?P<d1>[0-9]{{1,2}})"
    rf"(?:[T ]{_CLOCK}(?:Z|[ ]?[+-][0-9]{{2}}:?[0-9]{{2}})?)?"
)
_YEAR_FIRST = r"(?P<y2>[0-9]{4})[/.](?P<m2>[0-9]{1,2})[/.](?P<d2>[0-9]{1,2})"
_MONTH_FIRST = (
    rf"{_MONTH.format(name='m3')}[ ]{{1,3}}(?P<d3>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    r",?[ ]{1,3}(?P<y3>[0-9]{4})"
)
_DAY_FIRST = (
    rf"(?P<d4>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?(?:[ ]of)?[ -]{{1,3}}{_MONTH.format(name='m4')}"
    r",?[ -]{1,3}(?P<y4>[0-9]{4})"
)
_DIGITS = r"(?P<a5>[0-9]{1,2})(?P<sep>[/.-])(?P<b5>[0-9]{1,2})(?P=sep)(?P<y5>[0-9]{4})"
_DATE = re.compile(
    rf"(?<![\w/.-])(?:{_WEEKDAY}\.?,?[ ]{{1,3}})?"
    rf"(?:{_ISO}|{_YEAR_FIRST}|{_MONTH_FIRST}|{_DAY_FIRST}|{_DIGITS})(?![\w/-])",
    re.IGNORECASE,
)

_ZONE = (
    r"(?:GMT|UTC|BST|IST|CET|CEST|EET|EEST|MSK|TRT|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT"
    r"|AEST|AEDT|JST|Z|(?:GMT|UTC)?[+-][0-9]{1,2}:?(?:[0-9]{2})?)"
)
_HALF = r"[ap]\.?m\.?"
TIME = re.compile(
    rf"(?<!\w)(?:{_CLOCK}|[0-9]{{1,2}}\.[0-9]{{2}}(?=[ ]?{_HALF}|[ ]{{1,3}}{_ZONE})"
    rf"|[0-9]{{1,2}}(?=[ ]?{_HALF}))"
    rf"[ ]{{0,2}}(?:{_HALF})?(?:[ ]{{0,2}}\(?{_ZONE}\)?)?(?!\w)",
    re.IGNORECASE,
)

# A date with its time and zone takes no more; longer values are something else.
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Dated:
    """Where a line prints a date; `value` is None where it could be read two ways or is no day."""

    start: int
    end: int
    value: date | None


def dates_in(line: str) -> list[Dated]:
    """Return the dates that `line` prints, in their order."""
    return [Dated(match.start(), match.end(), _value(match)) for match in _DATE.finditer(line)]


def read_date(printed: str) -> date:
    """Return the one date that `printed` holds besides a time of day.

    Raises BadInput where it is something else, or could be read two ways.
    """
    printed = printed.strip()
    try:
        return datetime.fromisoformat(printed).date()
    except ValueError:
        pass
    found = dates_in(printed) if len(printed) <= _LONGEST else []
    if len(found) != 1:
        raise BadInput(f"{printed[:_LONGEST]!r} is not a date; write it as 2024-10-17")
    [only] = found
    rest = TIME.sub("", printed[: only.start] + " " + printed[only.end :])
    if only.value is None or re.search(r"\w", re.sub(r"\bat\b", "", rest)):
        raise BadInput(f"{printed!r} is not one certain date; write it as 2024-10-17")
    return only.value


def _value(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    if part["y5"]:
        return _numeric(part)
    for n in "1234":
        if part[f"y{n}"]:
            return _day(part[f"y{n}"], _month(part[f"m{n}"]), part[f"d{n}"])
    return None


def _numeric(part: dict[str, str | None]) -> date | None:
    """Read digits alone; full stops are only ever put after the day first."""
    first, second, year = part["a5"], part["b5"], part["y5"]
    readings = {_day(year, second, first)}
    if part["sep"] != ".":
        readings.add(_day(year, first, second))
    certain = readings - {None}
    return certain.pop() if len(certain) == 1 else None


def _month(printed: str | None) -> str | None:
    name = (printed or "")[:3].lower()
    return str(_MONTHS.index(name) + 1) if name in _MONTHS else printed


def _day(year: str | None, month: str | None, day: str | None) -> date | None:
    try:
        return date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None
