"""A claim's quotation beside the closest printed one, word by word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.model import Difference, Edit, Passage, Span

_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_OMITTED = re.compile(r"\[?(?:\.\.\.|…)\]?|\[[^\]]*\]")
# Two quotations with less of their words in the same order are two, and none is the other altered.
# A guess: of the quotations in seeds/gold no two of different statements share more than half.
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Compared:
    """A printed quotation beside a claim's: how much is alike (0 to 1), and what was done to it."""

    passage: Passage
    likeness: float
    edits: tuple[Edit, ...]

    @property
    def faithful(self) -> bool:
        """Whether no word was put in, and none left out without a mark."""
        return all(edit.difference is Difference.SAME for edit in self.edits)


def closest(text: str, quotation: Span, passages: Iterable[Passage]) -> Compared | None:
    """Return the passage that prints words most like a quotation of a claim's text, if any does."""
    compared = [compare(text, quotation, passage) for passage in passages]
    return max(compared, key=lambda one: one.likeness, default=None)


def compare(text: str, quotation: Span, passage: Passage) -> Compared:
    """Compare a quotation with the words of a sentence that match it; the others do not count."""
    claimed = list(_words(text, quotation))
    printed = list(_words(passage.article.text, passage.sentence.span))
    matcher = SequenceMatcher(
        None, [word for _, word in printed], [word for _, word in claimed], autojunk=False
    )
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return Compared(passage, 0.0, ())
    shared = sum(block.size for block in blocks)
    first, last = blocks[0], blocks[-1]
    # Printed words before and behind those that match are no part of what was quoted.
    start, end = first.a, last.a + last.size
    likeness = 2 * shared / (end - start + len(claimed))
    edits = tuple(
        edit
        for tag, a, b, c, d in matcher.get_opcodes()
        for edit in _edits(tag, printed[max(a, start) : min(b, end)], claimed[c:d], text)
    )
    return Compared(passage, likeness, edits)


_Words = list[tuple[Span, str]]


def _edits(tag: str, printed: _Words, claimed: _Words, text: str) -> Iterator[Edit]:
    if tag == "equal":
        yield Edit(Difference.SAME, _over(printed))
        return
    if printed and not _marked(claimed, text):
        yield Edit(Difference.REMOVED, _over(printed))
    if claimed:
        yield Edit(Difference.ADDED, _over(claimed))


def _marked(claimed: _Words, text: str) -> bool:
    """Tell whether the claim marks that words are left out, which is faithful."""
    del claimed
    return bool(_OMITTED.search(text))


def _over(words: _Words) -> Span:
    return Span(words[0][0].start, words[-1][0].end)


def _words(text: str, within: Span) -> Iterator[tuple[Span, str]]:
    """Yield the words without case and kinds of apostrophes."""
    for found in _WORD.finditer(text, within.start, within.end):
        yield Span(*found.span()), found[0].casefold().replace("’", "'")
