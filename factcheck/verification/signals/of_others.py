"""Quantities of one thing that need not gainsay each other: of another time, a whole, the rest.

On 34,892 pairs whose claim may give a quantity (FEVER's paper_test, SciFact, a quarter of MNLI and
ConjNLI, our own `seeds/training/verification/`) quantities differed in 1,876, of which 1,147 were
refuted. What is told here to be silent were 385 of these, with 126 refuted.
"""

from factcheck.verification.signals.amounts import Amount
from factcheck.verification.signals.another_time import at_another_time
from factcheck.verification.signals.counted import words_of
from factcheck.verification.signals.dated import lower
from factcheck.verification.signals.intervals import Interval
from factcheck.verification.signals.printed import tokens_of
from factcheck.verification.signals.scopes import negators_of
from factcheck.verification.signals.shared import shared
from factcheck.verification.signals.values import Words

# Per cent by which two shares may miss a whole: "a third" and "two-thirds" are rounded. A guess.
_ROUNDED = 2.0
# Shares that can be anything within more per cent than that, as "most", leave no rest. A guess.
_VAGUE = 35.0
# In words: "was only the third", "30 acres more".
_NEAR = 3
_ABOUT = frozenset({"about", "some"})


def need_not_be_same(claim: Words, sentence: Words, amount: Amount, rival: Amount) -> bool:
    """Tell whether a sentence may give a quantity of its own beside the claim's, both being so."""
    return (
        at_another_time(claim, sentence)
        or (is_whole(sentence, rival) and not is_whole(claim, amount))
        or (_is_rest(amount, rival) and not _says_as_much(claim, sentence, amount))
        or _is_more(claim, amount) is not _is_more(sentence, rival)
        or (amount.sort == "ordinal" and not _tells_place(claim, amount))
    )


def is_whole(words: Words, amount: Amount) -> bool:
    """Tell "six of the 40 houses", "of 40 houses six": the 40 of which part is told."""
    tokens, at = tokens_of(words.text), _first(words, amount)
    while at and lower(tokens, at - 1) in words_of("wholes") | _ABOUT:
        at -= 1
    return amount.sort == "count" and lower(tokens, at - 1) == "of"


def _is_rest(amount: Amount, rival: Amount) -> bool:
    """Tell whether two shares make a whole: where a third left, two-thirds may have stayed."""
    if not amount.sort == rival.sort == "per cent":
        return False
    ours, theirs = amount.interval, rival.interval
    wide = any(min(100.0, one.high) - one.low > _VAGUE for one in (ours, theirs))
    rest = Interval(100 - ours.high - _ROUNDED, 100 - ours.low + _ROUNDED)
    return not wide and rest.meets(theirs)


def _says_as_much(claim: Words, sentence: Words, amount: Amount) -> bool:
    """Tell whether a sentence has all other words of a claim, and a "no" where that has one."""
    alike = bool(negators_of(claim.text)) is bool(negators_of(sentence.text))
    return alike and shared(claim, sentence, apart=[amount.place]) >= 1


def _is_more(words: Words, amount: Amount) -> bool:
    """Tell "30 acres more", "12 fewer trains": by how much something grew, not how much it is."""
    tokens, first = tokens_of(words.text), _first(words, amount)
    end = first
    while end < len(tokens) and tokens[end].start < amount.place.end:
        end += 1
    return any(
        lower(tokens, at) in words_of("changes") and (at == end or lower(tokens, at + 1) != "than")
        for at in range(first + 1, end + 1)
    )


def _tells_place(words: Words, amount: Amount) -> bool:
    """Tell "was the third", "his third": an ordinal that says how many, not only which."""
    tokens, at = tokens_of(words.text), _first(words, amount)
    before = [token.lower for token in tokens[max(0, at - _NEAR) : at]]
    whose = before[-1] if before else ""
    owned = whose in words_of("possessives") or whose.endswith(("'s", "’s"))
    return owned or not words_of("ranks").isdisjoint(before)


def _first(words: Words, amount: Amount) -> int:
    tokens = tokens_of(words.text)
    return next(at for at, token in enumerate(tokens) if token.end > amount.place.start)
