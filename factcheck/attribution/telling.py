"""Texts that somebody points to, and that say what follows: "cited a survey that found"."""

from factcheck.attribution.grammar import ARTICLES
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon, verbs

_WHICH = frozenset("that which".split())
# In words: the longest description of a text. A guess.
_LONGEST = 8


def text_before(line: Line, cue: tuple[int, int]) -> tuple[int, int] | None:
    """Return the text of which a clause tells what it says: "Doe cited [a survey] that found".

    Whoever cites it has not found it.
    """
    words, known, at = line.tokens, lexicon(), cue[0]
    while at > 0 and words[at - 1].lower in known.auxiliaries | known.adverbs:
        at -= 1
    if at < 2 or words[at - 1].lower not in _WHICH or words[cue[1] - 1].lower not in verbs():
        return None
    end = at - 1 - (words[at - 2].text == ",")
    for start in range(end - 1, max(-1, end - _LONGEST), -1):
        word = words[start]
        if not word.is_word or line.quoted[start] >= 0 or word.lower in verbs() - known.ambiguous:
            return None
        opens = word.lower in ARTICLES | known.determiners
        if opens and any(one.stem in known.documents for one in words[start:end]):
            return (start, end)
    return None
