"""A date as a text prints it, and the words that dates are made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.days import Days, Grain
from factcheck.verification.signals.printed import listed, words_in

_YEAR = re.compile(r"1\d{3}|20\d{2}", re.ASCII)


class Side(Enum):
    """On which side of a date something lies: "before 1950", "since 2016"."""

    AT = "at"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in tokens `start` to `end`.

    `days` are the stretches of days that it can be: none where a year or the text's own day
    would be needed, two where "on Thursday" can be the last or the next. `month` and `day` are
    printed without a year, or with it. `relative` where it is told from the text's own day.
    """

    start: int
    end: int
    days: tuple[Days, ...]
    grain: Grain
    month: int | None = None
    day: int | None = None
    side: Side = Side.AT
    relative: bool = False


@cache
def known() -> dict[str, Any]:
    """Return the words of dates."""
    return {**listed("dates"), "before": words_in([listed("dates")["around"]["before"]])}


def lower(words: Sequence[Token], at: int) -> str:
    """Return a token in lower case without its full stop, "" where there is none."""
    return words[at].lower.rstrip(".") or "." if 0 <= at < len(words) else ""


def year_at(words: Sequence[Token], at: int) -> int | None:
    """Return the year that a token is, if its figures can be one."""
    word = lower(words, at)
    return int(word) if len(word) == 4 and _YEAR.fullmatch(word) else None
