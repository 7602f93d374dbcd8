"""What beside a number makes a bound of it: "more than", "up to", "nearly", "or so"."""

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.intervals import Bound
from factcheck.verification.signals.printed import listed

# In words: "no fewer than", "in excess of".
_LONGEST = 3


def bound_before(words: Sequence[Token], at: int) -> tuple[int, Bound]:
    """Return the token at which the words before a number begin that make a bound of it."""
    while at and words[at - 1].text in _CURRENCY_MARKS:
        at -= 1
    for length in range(min(_LONGEST, at), 0, -1):
        phrase = tuple(word.lower for word in words[at - length : at])
        if phrase in _before():
            return at - length, _before()[phrase]
    return at, Bound.NONE


def bound_after(words: Sequence[Token], at: int) -> tuple[int, Bound]:
    """Return the token after the words after a number that make a bound of it: "or more"."""
    if at < len(words) and words[at].text in {"+", "plus"} and words[at].start == words[at - 1].end:
        return at + 1, Bound.MORE
    phrase = tuple(word.lower for word in words[at : at + 2])
    bound = _before().get(phrase) if phrase and phrase[0] == "or" else None
    return (at + 2, bound) if bound else (at, Bound.NONE)


_CURRENCY_MARKS = frozenset("$£€¥₹₽")


@cache
def _before() -> Mapping[tuple[str, ...], Bound]:
    phrases = listed("numbers")["bounds"].items()
    return {tuple(words.split()): Bound(name) for name, those in phrases for words in those}
