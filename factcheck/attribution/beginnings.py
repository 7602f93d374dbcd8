"""Where a noun phrase begins that is read from its end."""

from collections.abc import Sequence

from factcheck.attribution.grammar import acts, is_finite, joins_names, relative
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token, is_time
from factcheck.attribution.words import lexicon

# No mention of a speaker seen in news is longer; it bounds the search.
LONGEST = 30


def beginning(line: Line, end: int) -> int:
    """Return where the noun phrase that ends at `end` begins: there, if it has no word."""
    words, at = line.tokens, end
    while at > 0 and end - at < LONGEST and line.quoted[at - 1] < 0:
        word = words[at - 1]
        if not word.is_word and word.text not in {"&", "%"}:
            break
        if is_finite(word) or word.lower in lexicon().subordinators or acts(words, at - 1):
            joined = word.lower == "and" and joins_names(words, at - 1)
            clause = relative(words, at - 1)
            if not joined and clause is None:
                break
            at = clause if clause is not None else at - 1
            continue
        at -= 1
    start = trim(words, at, end)
    return start if any(word.is_word for word in words[start:end]) else end


def trim(words: Sequence[Token], start: int, end: int) -> int:
    """Drop what stands before the noun phrase: "But", "On Thursday", "In a statement"."""
    known = lexicon()
    while start < end:
        word = words[start]
        if word.lower in known.prepositions and word.lower not in {"one", "this"}:
            start = _after_preposition(words, start, end)
        elif (
            is_time(words, start)
            or word.lower in known.adverbs
            or word.lower in {"but", "and", "so", "or", "then", "yet", "what"}
            or word.lower in known.weekdays
            or (word.lower.endswith("ly") and start + 1 < end)
        ):
            start += 1
        else:
            return start
    return start


def _after_preposition(words: Sequence[Token], start: int, end: int) -> int:
    """Return where the next noun phrase begins after "In Kyiv", "At a news conference"."""
    known = lexicon()
    at = start + 1
    if at + 1 < end and len(words[at].text) == 4 and words[at].text.isdigit():
        following = words[at + 1]  # "In 2025 the mayor", but not "In 2000 villages"
        if following.is_capitalised or following.lower in known.determiners:
            return at + 1
    if at < end and words[at].lower.rstrip(".") in known.weekdays | known.months:
        at += 1
        while at < end and words[at].text[0].isdigit():
            at += 1
        return at
    if at < end and words[at].lower in known.determiners:
        at += 1
        while (
            at < end and not words[at].is_capitalised and words[at].lower not in known.determiners
        ):
            at += 1
        return at
    while at < end and words[at].is_capitalised:
        at += 1
    return max(start + 1, at)
