"""Quantities: whether what the claim counts or measures is as much in the sentence."""

from collections.abc import Sequence

from factcheck.model import Signal, SignalKind
from factcheck.verification.signals.amounts import Amount
from factcheck.verification.signals.counted import thing
from factcheck.verification.signals.of_others import need_not_be_same
from factcheck.verification.signals.parts import quantities_of
from factcheck.verification.signals.shared import cue_of, more_than_names, same_matter
from factcheck.verification.signals.values import Words
from factcheck.verification.signals.wording import agreeing, differing, silent

_QUANTITY = SignalKind.QUANTITY
# Of these the number tells by itself what it is of.
_TOLD = frozenset({"count", "ordinal", "age", "score"})


def quantities(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Compare each quantity in the claim with those in the sentence.

    Every number is read as what it can be: "about 12,000" a tenth more or less, "more than 10,000"
    anything above. They agree where something lies in both. They differ where the same thing is
    counted or measured, the sentence gives it once, and nothing lies in both. Units are converted,
    currencies and "a month" and "a year" are not. A sentence that counts something else is silent.
    """
    ours = quantities_of(claim)
    if not ours:
        return ()
    theirs = quantities_of(sentence)
    return tuple(_compared(claim, sentence, amount, ours=ours, theirs=theirs) for amount in ours)


def _compared(
    claim: Words,
    sentence: Words,
    amount: Amount,
    *,
    ours: Sequence[Amount],
    theirs: Sequence[Amount],
) -> Signal:
    same = [other for other in theirs if same_thing(amount, other)]
    fits = [other for other in same if _fits(amount, other)]
    if fits:
        return agreeing(_QUANTITY, claim, sentence, places=(amount.place, fits[0].place))
    rival = _rival(claim, sentence, amount, same=same, ours=ours)
    if rival is not None and _is_of_same(claim, sentence, amount, rival):
        return differing(_QUANTITY, claim, sentence, places=(amount.place, rival.place))
    places = [other.place for other in (same or theirs)]
    lacks = "gives no quantity"
    if same:
        lacks = "gives quantities that need not be the same one"
    elif theirs:
        lacks = "gives quantities of other things"
    return silent(_QUANTITY, claim, amount.place, beside=places, lacks=lacks)


def _rival(
    claim: Words,
    sentence: Words,
    amount: Amount,
    *,
    same: Sequence[Amount],
    ours: Sequence[Amount],
) -> Amount | None:
    """Return the quantity of the sentence that stands where the claim's does, None if none does.

    That is the only one of the same thing, or else the only one after the same word.
    """
    named = [other for other in same if amount.sort != "count" or (amount.things and other.things)]
    twice = sum(1 for each in ours if same_thing(each, amount)) > 1
    if len(named) > 1 and amount.sort == "ordinal":
        return None
    if len(named) > 1 or twice:
        cue = cue_of(claim, amount.place)
        named = [other for other in named if cue and cue_of(sentence, other.place) == cue]
    lone = named[0] if len(named) == 1 else None
    # What agrees with another quantity of the claim is that one.
    taken = lone is None or any(each.sort == lone.sort and _meets(each, lone) for each in ours)
    return None if taken else lone


def _is_of_same(claim: Words, sentence: Words, amount: Amount, rival: Amount) -> bool:
    """Tell whether claim and sentence give a quantity of the same, by the words beside it.

    Of what is counted the noun tells; a share or a sum can be of anything that a name is told of.
    """
    if need_not_be_same(claim, sentence, amount, rival):
        return False
    apart = [amount.place]
    told = amount.sort in _TOLD or amount.things or rival.things
    return same_matter(claim, sentence, apart=apart) and (
        bool(told) or more_than_names(claim, sentence, apart=apart)
    )


def same_thing(amount: Amount, other: Amount) -> bool:
    """Tell whether two quantities are of one thing, as far as the words beside them tell."""
    if amount.sort != other.sort or amount.fate != other.fate:
        return False
    if amount.marked and other.marked and not amount.marked & other.marked:
        return False  # "12,000 North Korean soldiers", "10,000 Russian soldiers"
    both = amount.things and other.things
    if both:
        # "12,000 men" may be the "12,000 soldiers"; 10,000 may be others.
        anybody = thing("people") in amount.things | other.things
        same_number = anybody and amount.interval == other.interval
        return bool(amount.things & other.things) or same_number
    if amount.reckoned or other.reckoned:
        return False
    # A bare number is of the same thing only where it is the same number.
    return amount.sort not in {"count", "ordinal"} or amount.interval == other.interval


def _meets(amount: Amount, other: Amount) -> bool:
    if amount.pair is not None:
        return amount.pair == other.pair
    return amount.interval.meets(other.interval)


def _fits(amount: Amount, other: Amount) -> bool:
    return _meets(amount, other) and (
        amount.pair is not None or amount.interval.bears_on(other.interval)
    )
