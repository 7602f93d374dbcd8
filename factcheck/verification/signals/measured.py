"""Numbers with a unit: lengths, masses, money, per cent, degrees, and so much a year."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.dated import lower
from factcheck.verification.signals.intervals import Bound, Interval, bounded
from factcheck.verification.signals.numbers import Form, Number
from factcheck.verification.signals.units import celsius, currencies, money_words, units

_TIMES = frozenset("second minute hour day night week month year".split())
_PER = frozenset("a an per each every /".split())
_SHORT = {"h": "hour", "hr": "hour"}
_YEARLY = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week"}
_SQUARE = frozenset({"square", "sq"})
_POUNDS = frozenset({"pound", "pounds"})


@dataclass(frozen=True, slots=True)
class Measured:
    """An interval in base units, of tokens `start` to `end`; `sort` names the measure."""

    sort: str
    interval: Interval
    start: int
    end: int


def measured(words: Sequence[Token], number: Number) -> Measured | None:
    """Return what a number measures by the unit beside it, None where there is none."""
    if number.form is not Form.CARDINAL:
        return None
    found = _money_before(words, number) or _per_cent(words, number) or _degrees(words, number)
    found = found or _unit(words, number)
    return _rated(words, found) if found is not None else None


def rounded(number: Number) -> Interval:
    """Return a measured number as an interval: it is rounded where a counted one is exact."""
    plain = number.bound is Bound.NONE and number.interval.low == number.interval.high
    return bounded(number.value, Bound.NONE, unit=1.0) if plain else number.interval


def _money_before(words: Sequence[Token], number: Number) -> Measured | None:
    """Read "$3.4 million", "US$40", "£1.5bn"."""
    sign = lower(words, number.first - 1)
    currency = currencies().get(sign)
    if currency is None or (sign.isalpha() and sign not in {"usd", "eur", "gbp"}):
        return None
    start = number.first - 1
    country = words[start - 1] if start else None
    if country is not None and country.end == words[start].start and country.text.isupper():
        # "A$", "C$", "HK$" are dollars of their own.
        currency = currency if country.text.startswith("US") else f"{country.text} {currency}"
        start -= 1
    return Measured(currency, number.interval, min(start, number.start), number.end)


def _per_cent(words: Sequence[Token], number: Number) -> Measured | None:
    """Read "20%", "20 per cent"; "percentage points" are not per cent."""
    unit, after = number.attached or lower(words, number.end), lower(words, number.end + 1)
    interval = rounded(number)
    if unit in {"%", "percent", "pct"}:
        points = after in {"point", "points"}
        end = number.end + (not number.attached) + points
        sort = "percentage points" if points else "per cent"
        return Measured(sort, interval, number.start, end)
    if unit == "per" and after == "cent":
        return Measured("per cent", interval, number.start, number.end + 2)
    if unit == "percentage" and after in {"point", "points"}:
        return Measured("percentage points", interval, number.start, number.end + 2)
    return None


def _degrees(words: Sequence[Token], number: Number) -> Measured | None:
    """Read "20C", "68°F", "20 degrees Celsius"; of bare degrees nobody knows which they are."""
    at = number.end
    marked = lower(words, at) in {"°", "degrees", "degree"}
    at += marked
    scale = lower(words, at)
    if scale in {"c", "f", "celsius", "fahrenheit", "centigrade"} and (
        marked or words[at].text.rstrip(".") in {"C", "F"}
    ):
        interval = celsius(rounded(number), scale=scale)
        return Measured("temperature", interval, number.start, at + 1)
    return Measured("degrees", rounded(number), number.start, at) if marked else None


def _unit(words: Sequence[Token], number: Number) -> Measured | None:
    word, at = number.attached.partition("-")[0], number.end
    if not word:
        word, at = lower(words, at), at + 1
    squared = word in _SQUARE
    if squared or word == "nautical":
        word, at = lower(words, at), at + 1
    if word in currencies() and word not in _POUNDS:
        return Measured(currencies()[word], number.interval, number.start, at)
    if word in _POUNDS and any(token.lower in money_words() for token in words):
        return Measured("pound sterling", number.interval, number.start, at)
    if word in {"m", "metre"} and number.letter:
        return None
    unit = units().get(word)
    if unit is None or (squared and unit.measure != "length"):
        return None
    interval = rounded(number)
    if squared:
        return Measured("area", interval.times(unit.low**2), number.start, at)
    return Measured(unit.measure, unit.in_base(interval), number.start, at)


def _rated(words: Sequence[Token], found: Measured) -> Measured:
    """Add "a year", "per month": what is so much a year is not so much."""
    period = lower(words, found.end + 1).removesuffix("s")
    period = _SHORT.get(period, period)
    if lower(words, found.end) in _PER and period in _TIMES | {"person", "head", "capita"}:
        speed = found.sort == "length" and period == "hour"
        sort = "speed" if speed else f"{found.sort} a {period}"
        return Measured(sort, found.interval, found.start, found.end + 2)
    period = _YEARLY.get(lower(words, found.end), "")
    if period:
        sort = f"{found.sort} a {period}"
        return Measured(sort, found.interval, found.start, found.end + 1)
    return found
