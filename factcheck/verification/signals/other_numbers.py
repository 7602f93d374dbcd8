"""Numbers that may be of what a claim counts, and are all other ones: such a sentence says no such.

"The mayor put the number of dead at eleven" shares too few words with "seven people died" for the
quantities to differ, which would refute it. That it supports seven nobody would say.
"""

import re

from factcheck.model import Span
from factcheck.verification.signals.amounts import Amount
from factcheck.verification.signals.counted import thing
from factcheck.verification.signals.of_others import is_whole, need_not_be_same
from factcheck.verification.signals.parts import quantities_of
from factcheck.verification.signals.scopes import negators_of
from factcheck.verification.signals.values import Words

_NOT = re.compile(r"^(?:not|never|cannot)$|n['’]t$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.—–]|\b(?:and|but|while|who|which|that)\b")


def another_number(claim: Words, sentence: Words) -> tuple[Span, Span] | None:
    """Return what a claim counts beside the number that a sentence gives instead of it.

    That is another number of the same, or the same of people of whom something else became. None
    where one of the sentence's numbers is the claim's, where all of them together make it, or
    where none can be of the same: they count other things, or a part of it, or what is to be.
    """
    ours, theirs = quantities_of(claim), quantities_of(sentence)
    for amount in ours:
        if amount.sort != "count":
            continue
        if any(_is_it(amount, other) for other in theirs):
            continue
        of_others = next((other for other in theirs if _is_of_others(amount, other)), None)
        if of_others is not None:
            return amount.place, of_others.place
        rivals = [
            other
            for other in theirs
            if _may_be_of_same(amount, other) and not _is_left_out(sentence, other)
        ]
        rivals = [one for one in rivals if not any(_is_it(each, one) for each in ours)]
        if not rivals or _together(rivals) == amount.interval.low:
            continue
        if not any(need_not_be_same(claim, sentence, amount, other) for other in rivals):
            return amount.place, rivals[0].place
    return None


def denies_another_number(claim: Words, sentence: Words) -> bool:
    """Tell whether a sentence denies only another number of the same than a claim's.

    "Fourteen is not the real figure" does not deny that forty is. Of several numbers nothing tells
    which is denied, and "14 were hurt and nobody died" denies none.
    """
    ours = [one for one in quantities_of(claim) if one.sort == "count"]
    theirs = [one for one in quantities_of(sentence) if one.sort == "count"]
    if len(theirs) != 1 or any(_is_as_many(one, theirs[0]) for one in ours):
        return False
    [other] = theirs
    if is_whole(sentence, other) or not _is_denied(sentence, other):
        return False
    return any(
        not _fares_otherwise(one, other)
        and (one.things & other.things or not (one.things or other.things))
        for one in ours
    )


def _is_denied(words: Words, amount: Amount) -> bool:
    """Tell whether all that denies in a text is a "not" in the clause of a number."""
    places = [each.place for each in negators_of(words.text)]
    return bool(places) and all(
        _NOT.search(place.of(words.text)) and not _CLAUSE.search(_between(words, place, amount))
        for place in places
    )


def _between(words: Words, place: Span, amount: Amount) -> str:
    first, last = sorted((place, amount.place))
    return words.text[first.end : last.start]


def _is_it(amount: Amount, other: Amount) -> bool:
    """Tell whether two counts can be the same number, whatever is counted but the hurt as dead."""
    return _is_as_many(amount, other) and not _fares_otherwise(amount, other)


def _is_of_others(amount: Amount, other: Amount) -> bool:
    """Tell whether there are as many, of whom another thing became: nine dead are no nine hurt."""
    return _is_as_many(amount, other) and _fares_otherwise(amount, other)


def _is_as_many(amount: Amount, other: Amount) -> bool:
    return other.sort == amount.sort and amount.interval.meets(other.interval)


def _fares_otherwise(amount: Amount, other: Amount) -> bool:
    return bool(amount.fate and other.fate) and amount.fate != other.fate


def _may_be_of_same(amount: Amount, other: Amount) -> bool:
    """Tell whether a count may be of the same things.

    Of the dead or hurt a number without a noun may be, too: "could confirm only seven".
    """
    if other.sort != amount.sort or _fares_otherwise(amount, other):
        return False
    bare = bool(amount.fate) and not other.things
    anybody = bool(amount.fate and other.fate) and thing("people") in amount.things | other.things
    return bare or anybody or bool(amount.things & other.things)


def _is_left_out(words: Words, amount: Amount) -> bool:
    """Tell "all but three": those of whom it is not so."""
    return words.text[: amount.place.start].lower().endswith("all but ")


def _together(rivals: list[Amount]) -> float:
    return sum(rival.interval.low for rival in rivals)
