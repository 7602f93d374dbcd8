"""Parts of a whole as shares: "120 of the 240 seats", "one seat in ten", "most of the seats"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from factcheck.attribution.tokens import Token
from factcheck.model import Span
from factcheck.verification.signals.amounts import Amount, amounts_of, things_after
from factcheck.verification.signals.counted import words_of
from factcheck.verification.signals.dated import lower
from factcheck.verification.signals.intervals import Interval
from factcheck.verification.signals.numbers import Form, Number, numbers_of
from factcheck.verification.signals.printed import grammar, span_of, tokens_of
from factcheck.verification.signals.values import Words

_SHARE = "per cent"
# Half a per cent, as a share is rounded where it is printed as a number.
_ROUNDED = 0.5
# More than half, and not all: a desk prints "most" of neither.
_MOST = Interval(50.01, 99.0)
_MOSTLY = (("most", "of"), ("majority", "of"))
# "One in 2,000" is a share that no sentence gives as per cent.
_LARGEST = 100
# In words: "one young driver in ten".
_NEAR = 3
# In words: "of the 31 workers who were in the hall at night, 22 ...". A guess.
_FAR = 12
_CLAUSES = frozenset(';:,.–—“"')
_PREPOSITIONS = frozenset("of in on at per % percent".split())


@lru_cache(256)
def quantities_of(words: Words) -> tuple[Amount, ...]:
    """Return the quantities of a text, in order, also the shares that two numbers make.

    "120 of the 240 seats" are 120 seats, 240 seats, and half of the seats; "one seat in ten" is a
    tenth of the seats and nothing else.
    """
    line, numbers = tokens_of(words.text), numbers_of(words.text)
    shares = [
        share
        for one, other in pairwise(numbers)
        if (share := _of_whole(line, one, other) or _of_which(line, one, other)) is not None
    ]
    in_ten = [share for two in pairwise(numbers) if (share := _one_in(line, *two)) is not None]
    found = [
        _counted(one, shares)
        for one in amounts_of(words)
        if not any(one.place.overlaps(share.place) for share in in_ten)
    ]
    return tuple(sorted([*found, *in_ten, *shares, *_most(line)], key=lambda one: one.place))


def _counted(amount: Amount, shares: Sequence[Amount]) -> Amount:
    """Return the 120 of "120 of the 240 seats" as 120 seats."""
    bare = amount.sort == "count" and not amount.things
    ends = (amount.place.start, amount.place.end)
    whole = (one for one in shares if one.place.start == ends[0] or one.place.end == ends[1])
    share = next(whole, None) if bare else None
    return replace(amount, things=share.things) if share else amount


def _of_whole(words: Sequence[Token], part: Number, whole: Number) -> Amount | None:
    """Read "120 of the 240 seats", "120 out of 240 seats"."""
    between = [token.lower for token in words[part.end : whole.start]]
    if between[:1] == ["out"]:
        del between[0]
    if between[:1] != ["of"] or not set(between[1:]) <= words_of("wholes"):
        return None
    things, end = things_after(words, whole.end)
    place = span_of(words, part.start, end)
    return _share(part, whole, things=things, place=place)


def _of_which(words: Sequence[Token], whole: Number, part: Number) -> Amount | None:
    """Read "Of the 240 seats 120 are free", "of 240 seats in all, 120 are free"."""
    at = whole.start
    while lower(words, at - 1) in words_of("wholes"):
        at -= 1
    opens = lower(words, at - 1) == "of" and (at == 1 or words[at - 2].text in _CLAUSES)
    things, end = things_after(words, whole.end)
    after = lower(words, part.end)
    bare = after.endswith("ed") or not things_after(words, part.end)[0]
    if not opens or not bare or after in _PREPOSITIONS or part.start - end > _FAR:
        return None
    return _share(part, whole, things=things, place=span_of(words, whole.start, part.end))


def _share(part: Number, whole: Number, *, things: frozenset[str], place: Span) -> Amount | None:
    if not things or whole.interval.low <= 0 or not _are_counted(part, whole):
        return None
    low = 100 * part.interval.low / whole.interval.high
    high = 100 * part.interval.high / whole.interval.low
    share = Interval(low - _ROUNDED, min(100.0, high + _ROUNDED))
    return Amount(place, share, _SHARE, things, reckoned=True)


def _are_counted(part: Number, whole: Number) -> bool:
    plain = part.form is whole.form is Form.CARDINAL
    return plain and not part.attached and not whole.attached and part.value <= whole.value


def _one_in(words: Sequence[Token], one: Number, all_: Number) -> Amount | None:
    """Read "one seat in ten", but not "one goal in ten games"."""
    between = words[one.end : all_.first]
    if one.value != 1 or not 1 < all_.value <= _LARGEST or not _are_counted(one, all_):
        return None
    if not 2 <= len(between) <= _NEAR or between[-1].lower != "in" or all_.start != all_.first:
        return None
    things, end = things_after(words, one.end)
    if not things or end != all_.first - 1 or things_after(words, all_.end)[0]:
        return None
    place = span_of(words, one.start, all_.end)
    return _share(one, all_, things=things, place=place)


def _most(words: Sequence[Token]) -> Iterator[Amount]:
    """Read "most of the seats", "a majority of seats"."""
    for at in range(len(words) - 2):
        if (words[at].lower, words[at + 1].lower) not in _MOSTLY:
            continue
        start = at + 2
        while lower(words, start) in words_of("wholes"):
            start += 1
        things, end = things_after(words, start)
        if things and lower(words, start) not in grammar():
            yield Amount(span_of(words, at, end), _MOST, _SHARE, things, reckoned=True)
