"""Negation: whether claim and sentence both deny what they share, or only one of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Agreement, Signal, SignalKind
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.other_numbers import denies_another_number
from factcheck.verification.signals.printed import shown
from factcheck.verification.signals.scopes import Negator, negators_of
from factcheck.verification.signals.values import Words

_NEGATION = SignalKind.NEGATION
# Of the claim's words of meaning so many must be in the sentence before a negation of them counts,
# and so many of those must be negated in either text. Swept on FEVER's gold evidence and FM2 (of
# pairs that differ, refuted): .5 and .25 find 337 with .94 and 21 with .71; .67 finds 211 and 5, no
# share of negated words 341 with .94 and 26 with .62.
_ENOUGH = 0.5
_NEGATED = 0.25
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Bearing:
    """What negates the words that both share, and whether that turns only one of them round."""

    opposed: bool
    in_claim: tuple[Negator, ...]
    in_sentence: tuple[Negator, ...]


def negation(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Compare whether claim and sentence deny the words that they share.

    Both denied or neither agrees, and is told only where one of them denies at all; one denied
    differs. Two negations in one text cancel each other. A negation reaches from its word to the
    end of the clause. What denies another number of the same denies nothing of the claim's.
    """
    bearing = _bearing(claim, sentence)
    if bearing is None or _is_rejection(bearing):
        return ()
    if bearing.opposed and denies_another_number(claim, sentence):
        return ()
    ours, theirs = _shown(claim, bearing.in_claim), _shown(sentence, bearing.in_sentence)
    said = f"the claim says {ours}, the sentence {theirs}"
    if not bearing.in_sentence:
        said = f"the claim says {ours}, the sentence says it without"
    elif not bearing.in_claim:
        said = f"the sentence says {theirs}, the claim says it without"
    agreement = Agreement.DIFFER if bearing.opposed else Agreement.AGREE
    return (_signal(bearing, agreement, said),)


def rejections(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Find that the sentence reports the claim only to reject it: "no evidence that", "a hoax"."""
    bearing = _bearing(claim, sentence)
    if bearing is None or not _is_rejection(bearing):
        return ()
    rejecting = tuple(each for each in bearing.in_sentence if each.rejecting)
    reason = f"the sentence reports it in order to reject it: {_shown(sentence, rejecting)}"
    bearing = _Bearing(bearing.opposed, bearing.in_claim, rejecting)
    return (_signal(bearing, Agreement.DIFFER, reason),)


def _is_rejection(bearing: _Bearing) -> bool:
    return bearing.opposed and any(each.rejecting for each in bearing.in_sentence)


def _signal(bearing: _Bearing, agreement: Agreement, reason: str) -> Signal:
    ours = tuple(each.place for each in bearing.in_claim)
    theirs = tuple(each.place for each in bearing.in_sentence)
    return Signal(_NEGATION, agreement, ours, theirs, reason)


def _bearing(claim: Words, sentence: Words) -> _Bearing | None:
    """Weigh what negates the shared words; None where nothing does, or too few are shared."""
    ours, theirs = negators_of(claim.text), negators_of(sentence.text)
    if not ours and not theirs:
        return None
    pairs = _pairs(content_of(claim.text), content_of(sentence.text))
    fewest = min(_FEWEST, len(set(content_of(claim.text).values())))
    if len(pairs) < max(fewest, _ENOUGH * len(set(content_of(claim.text).values()))):
        return None
    negated = opposed = 0
    for mine, its in pairs:
        here = [each for each in ours if each.covers(mine)]
        there = [each for each in theirs if each.covers(its)]
        negated += bool(here or there)
        opposed += len(here) % 2 != len(there) % 2
    if negated < _NEGATED * len(pairs) or not negated:
        return None
    in_claim = tuple(each for each in ours if any(each.covers(mine) for mine, _ in pairs))
    in_sentence = tuple(each for each in theirs if any(each.covers(its) for _, its in pairs))
    return _Bearing(2 * opposed > negated, in_claim, in_sentence)


def _pairs(ours: Mapping[int, str], theirs: Mapping[int, str]) -> list[tuple[int, int]]:
    """Return where claim and sentence first have each word that both have."""
    first, theirs_first = (
        {word: number for number, word in reversed(list(those.items()))} for those in (ours, theirs)
    )
    return [(first[word], theirs_first[word]) for word in first if word in theirs_first]


def _shown(words: Words, negators: tuple[Negator, ...]) -> str:
    return ", ".join(shown(each.place, words.text) for each in negators)
