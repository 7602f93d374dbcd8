"""A claim's quotation beside a printed one, word by word.

Case, marks, contractions and a desk's spelling are no difference; any other word is one. What the
claim leaves out with "…" or "[…]", or puts in brackets, is shown as such, and is faithful.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from factcheck.attribution.quotations import quotations
from factcheck.model import Act, Attribution, Difference, Edit, Narrator, Passage, Span, Voice
from factcheck.verification.aligning import Run, align
from factcheck.verification.retold import only_goes_on, retells
from factcheck.verification.spoken_words import Token, parts, tokens

# Of the words of both quotations, so many are shared in the same order; with fewer they are two
# statements. The best, as .7 is, of .3 to .9 by .05 on the development half of
# seeds/gold/sayings.jsonl (findings .959 right; .897 at .3, .907 at .9).
ALIKE = 0.65
# Words that are found word for word: fewer are a phrase that anybody may say. A guess.
_FEWEST = 3
_ENDS = re.compile(r"[.!?…;]")


class Likeness(StrEnum):
    """How a claim's quotation stands to a printed one."""

    IDENTICAL = "identical"
    ALTERED = "altered"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed quotation beside a claim's; `ratio` (0 to 1) is how much the two share.

    The edits are in the order of the words: what is the same or removed points into the article's
    text, what is added into the claim's. Of what is not alike there are none.
    """

    passage: Passage
    attribution: Attribution
    likeness: Likeness
    ratio: float
    edits: tuple[Edit, ...]


def closest(text: str, quotation: Span, passages: Iterable[Passage]) -> tuple[Printed, ...]:
    """Compare a quotation of a claim's text with all that is quoted in passages, the closest first.

    Only what is credited to somebody is compared, and in full: it may go on in other sentences.
    """
    found = [
        compare(text, quotation, passage, attribution)
        for passage in passages
        for attribution in passage.attributions
        if attribution.act is Act.SPEECH
        and not isinstance(attribution.speaker, Narrator)
        and attribution.voice in (Voice.DIRECT, Voice.MIXED)
    ]
    return tuple(sorted(found, key=lambda one: -one.ratio))


def compare(text: str, quotation: Span, passage: Passage, attribution: Attribution) -> Printed:
    """Compare a quotation of a claim's text with what an attribution quotes."""
    article = passage.article.text
    printed = [
        token
        for content in attribution.content
        for span in quotations(article, content) or _bare(attribution, content)
        for token in tokens(article, span)
    ]
    runs = align(parts(text, quotation), printed, article)
    shared = _count(runs, Difference.SAME)
    changed = sum(map(len, (run.tokens for run in runs))) - shared
    ratio = 2 * shared / (2 * shared + changed) if shared else 0.0
    likeness = Likeness.ALTERED if changed else Likeness.IDENTICAL
    if ratio < ALIKE:
        return Printed(passage, attribution, Likeness.OTHER, ratio, ())
    return Printed(passage, attribution, likeness, ratio, tuple(map(_edit, runs)))


def word_for_word(text: str, matter: Span, passage: Passage, attribution: Attribution) -> bool:
    """Tell whether an attribution has what a claim has somebody say as whole sentences of its own.

    "He stole it" is not in "I never said he stole it." Of a sentence that goes on with "and" the
    first statement is enough, and "he told her" retells "he told me".
    """
    article = passage.article.text
    words = [token.word for part in parts(text, matter) for token in part]
    printed = [token for content in attribution.content for token in tokens(article, content)]
    if len(words) < _FEWEST:
        return False
    for at in range(len(printed) - len(words) + 1):
        run = printed[at : at + len(words)]
        if not retells(words, [token.word for token in run]):
            continue
        before = article[printed[at - 1].span.end : run[0].span.start] if at else "."
        after = _sentence(printed[at + len(words) :], article)
        behind = article[run[-1].span.end : after[0].span.start] if after else "."
        whole = _ENDS.search(behind) or only_goes_on([token.word for token in after])
        if _ENDS.search(before) and whole:
            return True
    return False


def _sentence(printed: Sequence[Token], article: str) -> Sequence[Token]:
    """Return the words up to the end of the sentence in which the first of them stands."""
    for at, (one, other) in enumerate(pairwise(printed), start=1):
        if _ENDS.search(article[one.span.end : other.span.start]):
            return printed[:at]
    return printed


def printed_in(text: str, quotation: Span, passage: Passage) -> bool:
    """Tell whether a sentence has a quotation's words as they are, in quotation marks or not."""
    words = [token.word for part in parts(text, quotation) for token in part]
    printed = [token.word for token in tokens(passage.article.text, passage.sentence.span)]
    starts = range(len(printed) - len(words) + 1)
    return bool(words) and any(printed[at : at + len(words)] == words for at in starts)


def _bare(attribution: Attribution, content: Span) -> list[Span]:
    """Return what is quoted whole where its marks stand outside of it."""
    return [content] if attribution.voice is Voice.DIRECT else []


def _count(runs: Sequence[Run], difference: Difference) -> int:
    return sum(len(run.tokens) for run in runs if run.difference is difference)


def _edit(run: Run) -> Edit:
    return Edit(run.difference, Span(run.tokens[0].span.start, run.tokens[-1].span.end))
