"""Adverbs of hearsay: "has reportedly paid $40m", "who allegedly stole it".

They say that somebody says so, and not who.
"""

from collections.abc import Sequence, Set

from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.grammar import holds_finite_verb
from factcheck.attribution.quotations import MARKS
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token, is_time, span_of
from factcheck.model import Polarity, Span

HEARSAY = frozenset("reportedly allegedly supposedly purportedly".split())
_RELATIVE = frozenset("who which that whose".split())
_JOINING = frozenset("but and while although though because".split())
_CLAUSES = _RELATIVE | _JOINING
# Words and marks before the adverb in one clause. A guess.
_LONGEST = 40
_MARKS = frozenset(";:—–")


def hearsay(number: int, line: Line, at: int) -> Frame | None:
    """Return the frame of the adverb at `at`: the clause around it is what is said."""
    words = line.tokens
    aside = at > 0 and words[at - 1].text == ","
    start = at if aside else _begin(line, at)
    end = _end(line, at, marks=_MARKS | {","} if aside else _MARKS)
    if not any(word.is_word for word in words[at + 1 : end]):
        return None
    parts = words[start:at], words[at + 1 : end]
    content = tuple(_worded(part) for part in parts if any(word.is_word for word in part))
    return Frame(
        number, Rule.HEARSAY, (at, at + 1), None, (0, 0), (at, at + 1), content, Polarity.HEDGED
    )


def _begin(line: Line, at: int) -> int:
    """Return where the clause begins: behind "who", a mark, or at the sentence's first word."""
    words = line.tokens
    closed = verb = False
    for number in range(at - 1, max(-1, at - _LONGEST), -1):
        word = words[number]
        if word.text in _MARKS or line.quoted[number] >= 0 or word.lower in _JOINING:
            return number + 1
        over = closed or verb  # "who saw it [reportedly] won": the clause of "who" has ended
        if word.lower in _RELATIVE and not over:
            return number + 1
        closed = closed or word.text == ","
        verb = verb or (number < at - 1 and holds_finite_verb([word]))
    first = max(0, at - _LONGEST + 1)
    return next(n for n in range(first, at + 1) if words[n].is_word and not is_time(words, n))


def _end(line: Line, at: int, *, marks: Set[str]) -> int:
    """Return where the clause ends: before a mark, another clause, or the full stop."""
    words = line.tokens
    for number in range(at + 1, len(words)):
        word = words[number]
        ahead = words[number + 1].lower if number + 1 < len(words) else ""
        if word.text in marks or (word.text == "," and ahead in _CLAUSES):
            return number
    return len(words) - (not words[-1].is_word)


def _worded(part: Sequence[Token]) -> Span:
    """Return the place of some words without the marks around them but those of a quotation."""
    kept = [n for n, word in enumerate(part) if word.is_word or word.text in MARKS]
    return span_of(part[kept[0] : kept[-1] + 1])
