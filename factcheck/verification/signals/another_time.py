"""Whether claim and sentence tell of two times, or the sentence of one by another.

Of the 1,162 pairs of FEVER's paper_test, SciFact's rationales and `seeds/training/verification/`
in which a date differed, 753 were refuted: of the 80 at another time 26, of the 215 whose
sentence reckons 87.
"""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.counted import words_of
from factcheck.verification.signals.dated import Side, known
from factcheck.verification.signals.moments import moments_of
from factcheck.verification.signals.printed import tokens_of
from factcheck.verification.signals.values import Words

_IS = frozenset("is are was were".split())
_FROM_THERE = frozenset("later earlier after before ahead".split())


def at_another_time(claim: Words, sentence: Words) -> bool:
    """Tell whether the claim alone says what will be or is wanted, or what was before.

    "Ham will pay 40 euros" is not gainsaid by "Ham pays 30 euros", nor "it had paid 20" by either.
    """
    ours, theirs = _undated(claim), _undated(sentence)
    ahead = _looks_ahead(ours) and not _looks_ahead(theirs)
    return ahead or (_looks_back(ours) and not _looks_back(theirs))


def _undated(words: Words) -> list[Token]:
    """Return the words of a text without its dates: "before 1950" is one."""
    dated: set[int] = set()
    for moment in moments_of(words):
        dated.update(range(moment.start - (moment.side is not Side.AT), moment.end))
    return [word for at, word in enumerate(tokens_of(words.text)) if at not in dated]


def is_reckoned(words: Words) -> bool:
    """Tell whether a text tells one time by another: "a year later", "a day after the vote"."""
    units = known()["units"]
    return any(
        one.lower.removesuffix("s") in units and two.lower in _FROM_THERE
        for one, two in pairwise(tokens_of(words.text))
    )


def _has(words: Sequence[Token], name: str) -> bool:
    return any(word.text in words_of(name) for word in words)


def _looks_ahead(words: Sequence[Token]) -> bool:
    """Tell "will pay", "wants to pay", "is to pay" from "pays"."""
    is_to = any(two.lower == "to" and one.lower in _IS for one, two in pairwise(words))
    return is_to or _has(words, "ahead")


def _looks_back(words: Sequence[Token]) -> bool:
    """Tell "it was 40 before", "it had been 40", "it had climbed" from "it was 40"."""
    had = (two.lower for one, two in pairwise(words) if one.lower == "had")
    return _has(words, "back") or any(word == "been" or word.endswith("ed") for word in had)
