"""Whether two sentences of one story are the same sentence but for a desk's edits."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from factcheck.copies.words import capitals, is_figure, words

# Of the shorter sentence's words, so many stand in the other in their order; of the words of both,
# so many are shared. The strictest of the best F1 (.953) on the development half of
# seeds/gold/copies.jsonl, swept from .3 to .8 by .05.
_SHARED_OF_SHORTER = 0.5
_SHARED_OF_BOTH = 0.4

# A run of changed words this long or longer is a part of its own, cut off or put in: what it denies
# is not what the rest denies. A guess.
_A_PART = 4

# To align two texts of repeated words takes time by the product of their lengths; a longer one is
# the same only word for word. No sentence of the gold has more than 56 words.
_LONGEST = 300

# A claim's sentences are compared one by one with each other, and are read once. A guess.
_KEPT = 1_024

_DENYING = frozenset(
    "not no never nobody none nothing neither nor without cannot cant couldnt didnt doesnt dont"
    " hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt".split()
)
_CONDITIONS = frozenset({"if", "unless", "until"})
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december".split()
)
# In the form that `words` gives them. A guess: the ones that news of prices, votes and trials turns
# on; no list is whole.
_OPPOSITES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "accepted/rejected admitted/denied bought/sold confirmed/denied down/up failed/passed"
        " fal/rise fel/rose fewer/more gained/lost higher/lower increased/decreased joined/left"
        " closed/open closed/opened less/more lost/won opposed/supported first/last after/before"
        " against/for above/below north/south east/west"
    ).split()
)


@dataclass(frozen=True, slots=True)
class _Change:
    """Words that only one of the sentences has, and what the other has in their place."""

    shorter: tuple[str, ...]
    longer: tuple[str, ...]


def same_words(one: str, other: str) -> bool:
    """Tell whether two sentences of one story are the same but for a desk's edits.

    One may be cut, or put in other words in places. They are not the same where a figure, a day, a
    name or a "not" is another: to report these as one sentence would report what neither says.
    """
    (_, few, shorter), (_, many, longer) = sorted(map(_read, (one, other)))
    if few == many:
        return True
    if not few or len(many) > _LONGEST:
        return False
    there = _all(many)
    # No more can stand in order than stand there at all: most pairs need not be aligned.
    if not _enough(sum(map(there.__contains__, few)), few, many) or not _facts_agree(few, many):
        return False
    matcher = SequenceMatcher(None, few, many, autojunk=False)
    if not _enough(sum(block.size for block in matcher.get_matching_blocks()), few, many):
        return False
    named = capitals(shorter) & _all(few), capitals(longer) & _all(many)
    return not any(_turns(change, named) for change in _changes(matcher, few, many))


@lru_cache(_KEPT)
def _read(text: str) -> tuple[int, tuple[str, ...], str]:
    """Return how many words a sentence has, which, and the sentence: in this order they sort."""
    found = words(text)
    return len(found), found, text


def _enough(shared: int, few: Sequence[str], many: Sequence[str]) -> bool:
    """Tell whether so many shared words are enough of the shorter sentence, and of both."""
    both = len(few) + len(many)
    return shared >= _SHARED_OF_SHORTER * len(few) and 2 * shared >= _SHARED_OF_BOTH * both


def _all(sentence: Sequence[str]) -> frozenset[str]:
    return frozenset(sentence)


def _facts_agree(few: Sequence[str], many: Sequence[str]) -> bool:
    """Tell whether the longer sentence has all figures of the shorter, and its days if it has any.

    A desk puts "yesterday" for "on Wednesday", but not "on Monday".
    """
    # "One" is more often a pronoun than a figure.
    figures = Counter(word for word in few if is_figure(word) and word != "1")
    dates, others = _DATES & set(few), _DATES & set(many)
    return not figures - Counter(many) and (not others or dates <= others)


def _changes(
    matcher: SequenceMatcher[str], few: Sequence[str], many: Sequence[str]
) -> Iterator[_Change]:
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag != "equal":
            yield _Change(tuple(few[start:end]), tuple(many[other_start:other_end]))


def _turns(change: _Change, named: tuple[Collection[str], Collection[str]]) -> bool:
    """Tell whether a change makes another statement of a sentence."""
    if not _CONDITIONS.isdisjoint(change.longer) and _CONDITIONS.isdisjoint(change.shorter):
        return True
    if len(change.shorter) == len(change.longer) == 1:
        [word], [instead] = change.shorter, change.longer
        both_named = word in named[0] and instead in named[1]
        return both_named or frozenset({word, instead}) in _OPPOSITES or _denies(change)
    return max(len(change.shorter), len(change.longer)) < _A_PART and _denies(change)


def _denies(change: _Change) -> bool:
    return _DENYING.isdisjoint(change.shorter) != _DENYING.isdisjoint(change.longer)
