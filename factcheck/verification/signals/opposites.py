"""Words of which only one can hold: where a claim says "safe", and the sentence "at risk"."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.attribution.tokens import Token
from factcheck.attribution.words import lexicon
from factcheck.model import Agreement, Signal, SignalKind, Span
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.dates import compare
from factcheck.verification.signals.moments import moments_of
from factcheck.verification.signals.number_words import number_word
from factcheck.verification.signals.printed import listed, shown, span_of, tokens_of
from factcheck.verification.signals.scopes import negators_of
from factcheck.verification.signals.shared import cue_of, same_matter
from factcheck.verification.signals.values import Words
from factcheck.verification.signals.wording import differing

_TAKES_BACK = frozenset(
    """but except if unless until although though however only error mistake mistakenly wrongly
    wrongfully falsely allegedly supposedly himself herself itself themselves ?""".split()
)
# In words: "at the old dam". A guess.
_NEAR = 3
# Words of meaning after what claim and sentence share: more may take it back. A guess.
_REST = 2
# Before an hour of the day, or a day of the week.
_CLOCK = frozenset("on at until till".split())
_HOURS = frozenset("noon midday midnight dawn dusk sunrise sunset night lunchtime".split())
# A side of a line of `opposites.toml`: its number, and whether it stands before the bar.
_Side = tuple[int, bool]


def opposites(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Find a word of the claim of which the sentence has the opposite, of the same thing.

    It is of the same thing where the word of meaning before it is the same: "the dam is safe", "dam
    at risk"; or where it is done to the same: "took the loan", "a loan, which it turned down". Not
    where the sentence has the claim's word too, or one like it, or where one of the two is denied:
    who is "not safe" is in danger. Nor where each tells of its own day or hour: who joined in 2010
    may have left in 2015.
    """
    if _at_other_times(claim, sentence):
        return ()
    theirs = _sided(sentence.text)
    said = {side for _, side, _ in theirs}
    for place, side, denied in _sided(claim.text):
        other = (side[0], not side[1])
        if side in said or other not in said:
            continue
        there, _, denied_there = next(one for one in theirs if one[1] == other)
        if (
            (_told_alike(claim, place, sentence, there) or _done_to(claim, place, sentence, there))
            and denied is denied_there
            and same_matter(claim, sentence, apart=[place])
        ):
            return (differing(SignalKind.NEGATION, claim, sentence, places=(place, there)),)
    return ()


def _at_other_times(claim: Words, sentence: Words) -> bool:
    """Tell whether both texts give dates, or both hours or weekdays, and none that is in both."""
    days, their_days = moments_of(claim), moments_of(sentence)
    met = any(compare(one, other) is not Agreement.DIFFER for one in days for other in their_days)
    hours, their_hours = _hours(claim.text), _hours(sentence.text)
    other_hours = bool(hours and their_hours) and hours.isdisjoint(their_hours)
    return other_hours or bool(days and their_days and not met)


def _hours(text: str) -> frozenset[str]:
    """Return the hours and weekdays that a text prints, as it prints them: "nine", "noon"."""
    named = _HOURS | lexicon().weekdays
    return frozenset(
        word.lower
        for before, word in pairwise(tokens_of(text))
        if before.lower in _CLOCK
        and (word.lower in named or word.text[0].isdigit() or number_word(word.lower) is not None)
    )


def says_it(claim: Words, sentence: Words) -> bool:
    """Tell whether a sentence begins with all of a claim's words, and takes nothing back.

    Then it does not refute the claim, but it need not support it: no list knows all that may turn
    it round behind its words, as "in error" and "to be scrapped" do. Not where much follows.
    """
    ours = [word.lower for word in tokens_of(claim.text.rstrip(" ."))]
    theirs = [word.lower for word in tokens_of(sentence.text)]
    rest = theirs[len(ours) :]
    goes_on = sum(at >= len(ours) for at in content_of(sentence.text)) > _REST
    takes_back = not _TAKES_BACK.isdisjoint(rest) or negators_of(sentence.text)
    turns = goes_on or takes_back or ("to", "be") in pairwise(rest)
    return len(ours) > 1 and theirs[: len(ours)] == ours and not turns


def in_other_words(claim: Words, sentence: Words) -> str | None:
    """Say where a sentence has all of a claim's words in their order, but one like it for one.

    Whoever "withdrew from the jury" has left it. None where it has them all: then it may say
    "all but", or a word between may turn them round. Nor where the other word stands aside, or
    the sentence goes on: "the airport, shut on Friday", "shut when it was hit, but is open again".
    """
    found = None
    theirs = iter(_in_order(sentence.text))
    for place, word, sides in _in_order(claim.text):
        for there, other, its in theirs:
            if word == other:
                break
            if sides & its and not sentence.text[: there.start].rstrip().endswith(","):
                found = f"the claim says {shown(place, claim.text)}, the sentence much the same: "
                found += shown(there, sentence.text)
                break
        else:
            return None
    goes_on = len(list(theirs)) > _REST
    return None if found is None or goes_on or negators_of(sentence.text) else found


def _in_order(text: str) -> list[tuple[Span, str, frozenset[_Side]]]:
    """Return the words of meaning of a text with the sides on which they stand."""
    words = tokens_of(text)
    return [
        (span_of(words, at, at + 1), stem, frozenset(_sides().get(words[at].lower, ())))
        for at, stem in sorted(content_of(text).items())
    ]


def _told_alike(claim: Words, place: Span, sentence: Words, there: Span) -> bool:
    told = _told(claim, place)
    return told is not None and told == _told(sentence, there)


def _done_to(claim: Words, place: Span, sentence: Words, there: Span) -> bool:
    """Tell whether "which" before the sentence's word is what stands behind the claim's."""
    tokens, content = tokens_of(sentence.text), content_of(sentence.text)
    at = next(number for number, token in enumerate(tokens) if token.end > there.start)
    near = range(at - 1, max(0, at - 1 - _NEAR), -1)
    which = next((number for number in near if tokens[number].lower == "which"), 0)
    before = max((number for number in content if number < which), default=None)
    if before is None or before < which - 2:
        return False
    ours = tokens_of(claim.text)
    behind = {stem for at, stem in content_of(claim.text).items() if ours[at].start >= place.end}
    return content[before] in behind


def _told(words: Words, place: Span) -> tuple[str, bool] | None:
    """Return what a word is told of: the last word of meaning before it, and if after "at", "of".

    "The bridge at the dam is dangerous" tells nothing of the dam.
    """
    cue = cue_of(words, place)
    if not cue:
        return None
    tokens, content = tokens_of(words.text), content_of(words.text)
    known = (n for n, stem in content.items() if stem == cue and tokens[n].start < place.start)
    at = max(known)
    before = {token.lower for token in tokens[max(0, at - _NEAR) : at]}
    return cue, not before.isdisjoint(lexicon().prepositions)


@lru_cache(256)
def _sided(text: str) -> tuple[tuple[Span, _Side, bool], ...]:
    """Return the words of a text that have opposites, with their sides, and which are denied."""
    return tuple(_found(text, tokens_of(text)))


def _found(text: str, words: Sequence[Token]) -> Iterator[tuple[Span, _Side, bool]]:
    denying = negators_of(text)
    for at, word in enumerate(words):
        pair = f"{word.lower}-{words[at + 1].lower}" if at + 1 < len(words) else ""
        for printed, end in ((word.lower, at + 1), (pair, at + 2)):
            for side in _sides().get(printed, ()):
                denied = sum(one.covers(at) for one in denying) % 2 == 1
                yield span_of(words, at, end), side, denied


@cache
def _sides() -> dict[str, tuple[_Side, ...]]:
    """Return the sides on which each word stands, of two words joined by a hyphen as of one."""
    found: dict[str, tuple[_Side, ...]] = {}
    for number, line in enumerate(listed("opposites")["pairs"].strip().splitlines()):
        for first, words in zip((True, False), line.split("|"), strict=True):
            for word in words.split():
                found[word] = (*found.get(word, ()), (number, first))
    return found
