"""The words of a quotation in the form in which two quotations are compared."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.copies.words import words
from factcheck.model import Span

# A figure with its separators, "per cent", or letters with the apostrophes between them.
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|per\s+cent\b|[^\W\d_]+(?:['’][^\W\d_]+)*|%", re.IGNORECASE)
# The words of a few articles.
_KEPT = 8_192
# What the claim marks as left out, or as its own words: "…", "[…]", "[the soldiers]".
_OMITTED = re.compile(r"[\[(]\s*(?:\.\s?\.\s?\.|…)\s*[\])]|\.\s?\.\s?\.|…|\[[^\]]*\]")
_CLAUSE_ENDS = re.compile(r"[.,;:!?…—–()]")
DENYING = frozenset("not no never nobody none nothing neither nor without".split())
_WHOLE = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not"}
_SHORT = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am"}
# Of these the "'s" is a verb.
_WITH_IS = frozenset("it that what there here he she who where how".split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is compared, and its place; two words of one contraction have the same place."""

    word: str
    span: Span


def tokens(text: str, within: Span) -> list[Token]:
    """Return the words of a part of a text."""
    return [
        Token(word, Span(*found.span()))
        for found in _TOKEN.finditer(text, within.start, within.end)
        for word in _plain(found[0])
    ]


def parts(text: str, quotation: Span) -> list[list[Token]]:
    """Return the words of a claim's quotation, parted where it marks that words are left out."""
    places = [quotation.start]
    for found in _OMITTED.finditer(text, quotation.start, quotation.end):
        places += found.span()
    places.append(quotation.end)
    edges = zip(places[::2], places[1::2], strict=True)
    cut = (tokens(text, Span(start, end)) for start, end in edges)
    return [part for part in cut if part]


def clause_before(printed: Sequence[Token], at: int, text: str, *, most: int) -> list[Token]:
    """Return the words before a place, as far as they stand in the same clause."""
    found: list[Token] = []
    for number in range(at - 1, max(-1, at - 1 - most), -1):
        if number + 1 < len(printed) and _ends(printed[number], printed[number + 1], text):
            break
        found.insert(0, printed[number])
    return found


def clause_after(printed: Sequence[Token], at: int, text: str, *, most: int) -> list[Token]:
    """Return the words from a place on, as far as they stand in the clause of the word before."""
    found: list[Token] = []
    for number in range(at, min(len(printed), at + most)):
        if number and _ends(printed[number - 1], printed[number], text):
            break
        found.append(printed[number])
    return found


def _ends(token: Token, after: Token, text: str) -> bool:
    """Tell whether a clause ends between two words."""
    return bool(_CLAUSE_ENDS.search(text[token.span.end : after.span.start]))


@lru_cache(_KEPT)
def _plain(printed: str) -> tuple[str, ...]:
    word = printed.lower().replace("’", "'")
    full = _WHOLE.get(word) or next(
        (word[: -len(end)] + instead for end, instead in _SHORT.items() if word.endswith(end)), word
    )
    if full.endswith("'s") and full[:-2] in _WITH_IS:
        full = f"{full[:-2]} is"
    split = [full] if full.startswith("per") else full.split()
    # The folding of copies turns an ordinal into two words and drops a courtesy title.
    return tuple(word for each in split for word in words(each))
