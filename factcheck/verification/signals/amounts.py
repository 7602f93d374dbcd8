"""The quantities that a text gives: numbers with what they measure or count."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from factcheck.attribution.tokens import Token
from factcheck.model import Span
from factcheck.verification.signals.ages import Age, age_at, decades_of
from factcheck.verification.signals.counted import fates, thing, words_of
from factcheck.verification.signals.dated import lower
from factcheck.verification.signals.durations import durations_of
from factcheck.verification.signals.intervals import Interval
from factcheck.verification.signals.measured import Measured, measured
from factcheck.verification.signals.moments import moments_of
from factcheck.verification.signals.numbers import Form, Number, numbers_of
from factcheck.verification.signals.printed import grammar, span_of, tokens_of
from factcheck.verification.signals.values import Words

# In words: "12,000 North Korean combat soldiers".
_REACH = 5
# In words: "the toll of the floods in the valley of the Kesh rose on Thursday to 33". A guess.
_FAR = 14
# In words: "the number of people injured".
_NEAR = 4
_CLAUSES = frozenset(';:.,()“”"')
_SCORED = frozenset("win won beat beaten lost lose drew draw victory defeat score scored".split())
_ERAS = frozenset("ad bc bce ce".split())
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity at a place in a text.

    `sort` is what it is measured in ("length", "per cent", "dollar a year"), "count", "ordinal",
    "age" or "score"; only amounts of one sort are compared. `things` are the names of what is
    counted, `fate` what became of it ("dead"), `marked` the capitalised words about it.
    """

    place: Span
    interval: Interval
    sort: str
    things: frozenset[str] = frozenset()
    fate: str = ""
    marked: frozenset[str] = frozenset()
    # The numbers of a score, the smaller one first.
    pair: tuple[float, float] | None = None
    # Whether it was reckoned from two numbers: such a share is of these things and of no others.
    reckoned: bool = False


@lru_cache(256)
def amounts_of(words: Words) -> tuple[Amount, ...]:
    """Return the quantities of a text, in order: neither dates nor numbers within names."""
    line = tokens_of(words.text)
    dated = [(each.start, each.end) for each in moments_of(words)]
    dated += [(each.start, each.end) for each in durations_of(words.text)]
    free = [
        number
        for number in numbers_of(words.text)
        if not any(start < number.end and number.first < end for start, end in dated)
    ]
    scores = [_score(line, one, other) for one, other in pairwise(free)]
    scored = [score for score in scores if score is not None]
    scored += [_aged(line, age) for age in decades_of(line)]
    found = [
        amount
        for number in free
        if (amount := _amount(line, number)) is not None
        and not any(score.place.overlaps(amount.place) for score in scored)
    ]
    return tuple(sorted([*found, *scored], key=lambda amount: amount.place))


def _score(words: Sequence[Token], one: Number, other: Number) -> Amount | None:
    """Read "2-1"."""
    plain = one.form is other.form is Form.CARDINAL and not one.attached and not other.attached
    if not plain or other.first != one.end + 1 or words[one.end].text not in _DASHES:
        return None
    if max(one.value, other.value) >= 200 or one.value != int(one.value):
        return None
    pair = (min(one.value, other.value), max(one.value, other.value))
    place = span_of(words, one.first, other.end)
    return Amount(place, Interval(*pair), "score", pair=pair)


def _amount(words: Sequence[Token], number: Number) -> Amount | None:
    if _is_time_of_day(words, number):
        return None
    age = age_at(words, number)
    if age is not None:
        return _aged(words, age)
    found = measured(words, number)
    if found is not None:
        return _measured(words, number, found)
    if _in_name(words, number) or lower(words, number.end) in _ERAS:
        return None
    return _count(words, number)


def _is_time_of_day(words: Sequence[Token], number: Number) -> bool:
    after = lower(words, number.end)
    if after in {"am", "pm", "o'clock"} or lower(words, number.first - 1) == ":":
        return True
    return after in {"a", "p"} and lower(words, number.end + 2) == "m"


def _aged(words: Sequence[Token], age: Age) -> Amount:
    return Amount(span_of(words, age.start, age.end), age.years, "age")


def _measured(words: Sequence[Token], number: Number, found: Measured) -> Amount:
    after = lower(words, found.end)
    things, _ = things_after(words, found.end) if after == "of" else (frozenset[str](), found.end)
    if after in {"long", "wide", "tall", "high", "deep", "away", "thick", "north", "south"}:
        things = frozenset({after})
    place = span_of(words, min(number.start, found.start), found.end)
    return Amount(place, found.interval, found.sort, things)


def _in_name(words: Sequence[Token], number: Number) -> bool:
    """Tell "Boeing 737", "Article 5", "page 12", "No 10" from what is counted."""
    at = number.first
    if not at or number.start < at or number.form is not Form.CARDINAL or number.attached:
        return False
    before = words[at - 1]
    if before.lower.rstrip(".") in words_of("labels"):
        return True
    named = before.is_capitalised and before.lower not in grammar() | {*fates()}
    grouped = "," in words[at].lower or number.end > at + 1
    return named and not grouped


def _count(words: Sequence[Token], number: Number) -> Amount | None:
    if number.form is Form.SHARE:
        things, _ = things_after(words, number.end)
        place = span_of(words, number.start, number.end)
        return Amount(place, number.interval, "per cent", things)
    sort = "ordinal" if number.form is Form.ORDINAL else "count"
    if number.attached:
        things, end = frozenset({thing(number.attached.partition("-")[0])}), number.end
    else:
        things, end = things_after(words, number.end)
    lone = words[number.first].lower == "one" and number.end == number.first + 1
    if lone and (not things or lower(words, number.end) in words_of("skipped")):
        return None  # "one of them", "one who knows"
    if sort == "ordinal" and not things:
        return None  # "first of all", "on the 17th"
    modifiers = words[number.end : max(number.end, end - 1)]
    marked = frozenset(word.stem for word in modifiers if word.is_capitalised)
    fate = "" if sort == "ordinal" else _fate(words, number, end)
    if not fate and not things and sort == "count":
        fate = _toll(words, number)
    amount = Amount(span_of(words, number.start, max(end, number.end)), number.interval, sort)
    if fate and not things:
        things = frozenset({thing("people")})
    return replace(amount, things=things, fate=fate, marked=marked)


def things_after(words: Sequence[Token], at: int) -> tuple[frozenset[str], int]:
    """Return what the words after a number count, and where they end: a plural, or the last."""
    last = at
    for place in range(at, min(len(words), at + _REACH)):
        word = words[place]
        if word.lower in words_of("skipped"):
            continue
        if not word.text[0].isalpha() or word.lower in grammar() or word.lower in fates():
            break
        if last > at and word.lower.endswith("ed"):
            break  # "the 21st amendment passed"
        last = place + 1
        if _is_plural(word) and not (last < len(words) and _is_plural(words[last])):
            break
    if last == at:
        return frozenset(), at
    return frozenset({thing(words[last - 1].lower)}), last


def _is_plural(word: Token) -> bool:
    if word.lower in words_of("plurals"):
        return True
    plural = word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is", "'s"))
    return plural and word.text.islower() and word.lower not in grammar()


def _fate(words: Sequence[Token], number: Number, end: int) -> str:
    """Return what became of those counted: "killed 12", "12 dead", "a toll of 12"."""
    for word in words[end : end + 4]:
        if word.lower in fates():
            return fates()[word.lower]
        if word.lower not in grammar() or word.lower in {"and", "but", "to", "of", "in"}:
            break
    for word in reversed(words[max(0, number.start - 4) : number.start]):
        if word.lower in fates():
            return fates()[word.lower]
        if word.lower not in grammar() | {"toll", "rose", "risen", "stands", "least"}:
            break
    return ""


def _toll(words: Sequence[Token], number: Number) -> str:
    """Return what a toll before a bare number counts: "the toll of the floods rose to 33"."""
    if lower(words, number.start - 1) not in words_of("reaching"):
        return ""
    for at in range(number.start - 2, max(-1, number.start - 2 - _FAR), -1):
        if words[at].text in _CLAUSES:
            break
        if lower(words, at) == "toll":
            return fates()["toll"]
        before = {token.lower for token in words[max(0, at - _NEAR) : at]}
        if lower(words, at) in fates() and before & words_of("tallies"):
            return fates()[lower(words, at)]
    return ""
