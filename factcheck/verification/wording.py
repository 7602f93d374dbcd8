"""Which words of a sentence stand in the claim too, and who is credited with them."""

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

from factcheck.model import Agreement, Attribution, Passage, Signal, SignalKind, Span

# A word, with what joins its parts: "10,000", "U.K", "Kyiv's".
_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_POSSESSIVE = re.compile(r"['’]s$")

# English words that carry no subject of their own: articles, pronouns, prepositions,
# conjunctions, forms of be, have and do, and the verbs of speech that every article repeats.
_EMPTY = frozenset(
    """
    a about after all also am an and any are as at be because been before being but by can could
    did do does doing during each few for from further had has have having he her here hers him
    his how i if in into is it its just me more most my no nor not now of off on once only or
    other our out over own said same say says she should so some such than that the their them
    then there these they this those through to told too under until up very was we were what
    when where which while who whom why will with would you your
    """.split()
)

# What English puts behind a stem. Two words with a common beginning of four letters and such
# endings count as one: prepare, preparing; Korea, Korean.
_ENDINGS = frozenset(" s e es ed d er ers ing ings y ies ied ly n ns an ans ian ians".split(" "))
_SHORTEST_STEM = 4

# A claim is compared with about ten sentences one after another, and is read once.
_KEPT = 256

# Of the claim's words, for the two to be said to agree in wording: half. A guess.
_HALF = 0.5


def wording(claim: str, sentence: str) -> tuple[Signal, ...]:
    """Compare the words themselves: which of the claim's the sentence has, in any form of them.

    They agree where it has at least half; else the signal is silent: other words may say the same.
    """
    wanted, found = _words(claim), _words(sentence)
    both = [(a, b) for a, one in wanted for b, other in found if _alike(one, other)]
    in_claim = tuple(dict.fromkeys(a for a, _ in both))
    if not wanted:
        return ()
    agree = len(in_claim) >= _HALF * len(wanted)
    reason = f"the sentence has {len(in_claim)} of the claim's {len(wanted)} words"
    places = tuple(sorted({b for _, b in both}))
    agreement = Agreement.AGREE if agree else Agreement.SILENT
    return (Signal(SignalKind.WORDING, agreement, in_claim, places, reason),)


def shared(claim: str, text: str) -> list[Span]:
    """Return the places in `text` of the words that the claim has too."""
    wanted = {word for _, word in _words(claim)}
    return [span for span, word in _words(text) if any(_alike(word, other) for other in wanted)]


def by_words(passage: Passage, claim: str) -> list[Attribution]:
    """Return a sentence's attributions, those of most of the claim's words first."""
    start = passage.sentence.span.start
    words = [span.shifted(start) for span in shared(claim, passage.text)]
    return sorted(
        passage.attributions,
        key=lambda attribution: -sum(attribution.covers(word) for word in words),
    )


@lru_cache(_KEPT)
def _words(text: str) -> tuple[tuple[Span, str], ...]:
    found = ((Span(*match.span()), _plain(match.group())) for match in _WORD.finditer(text))
    return tuple((span, word) for span, word in found if word not in _EMPTY)


def _plain(word: str) -> str:
    """Write a word without case, accents, possessive ending and thousands separators."""
    letters = word.casefold()
    if not letters.isascii():
        decomposed = unicodedata.normalize("NFKD", letters)
        letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _THOUSANDS.sub("", _POSSESSIVE.sub("", letters))


def _alike(word: str, other: str) -> bool:
    if word == other:
        return True
    if word[:_SHORTEST_STEM] != other[:_SHORTEST_STEM]:
        return False
    if not (word.isalpha() and other.isalpha()):
        return False
    pairs = zip(word, other, strict=False)
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return stem >= _SHORTEST_STEM and {word[stem:], other[stem:]} <= _ENDINGS
