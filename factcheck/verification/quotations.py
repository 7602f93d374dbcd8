"""A claim's quotation beside a printed one, word by word.

Case, marks, contractions and a desk's spelling are no difference; any other word is one. Printed
words before and behind those that were quoted do not count, unless a "not" was cut off. What the
claim leaves out with "…" or "[…]", or puts in brackets, is shown as such, and is faithful: but not
where a "not" falls away with it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from factcheck.attribution.quotations import quotations
from factcheck.model import Act, Attribution, Difference, Edit, Narrator, Passage, Span, Voice
from factcheck.verification.spoken_words import DENYING, Token, clause, parts, tokens

# Of the words of both quotations, so many are shared in the same order; with fewer they are two
# statements. Best of .4 to .9 by .05 on the development half of seeds/gold/sayings.jsonl.
ALIKE = 0.6
# A run of words that is left out with a mark and is longer is a part of its own: what it denies is
# not what the rest denies. A guess.
_A_PART = 3
# So many printed words on either side of where a quotation is expected are looked at, beside a
# quarter of its own: what was put in or left out before its first certain word. A guess.
_SLACK = 3


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


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of words of one kind, with the words themselves, of either side."""

    difference: Difference
    tokens: tuple[Token, ...]


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
    runs = _aligned(parts(text, quotation), printed, article)
    shared = _count(runs, Difference.SAME)
    changed = sum(map(len, (run.tokens for run in runs))) - shared
    ratio = 2 * shared / (2 * shared + changed) if shared else 0.0
    likeness = Likeness.ALTERED if changed else Likeness.IDENTICAL
    if ratio < ALIKE:
        return Printed(passage, attribution, Likeness.OTHER, ratio, ())
    return Printed(passage, attribution, likeness, ratio, tuple(map(_edit, runs)))


def printed_unquoted(text: str, quotation: Span, passage: Passage) -> bool:
    """Tell whether a sentence has a quotation's words as they are, but not in quotation marks."""
    words = [token.word for part in parts(text, quotation) for token in part]
    printed = [token.word for token in tokens(passage.article.text, passage.sentence.span)]
    starts = range(len(printed) - len(words) + 1)
    return bool(words) and any(printed[at : at + len(words)] == words for at in starts)


def _bare(attribution: Attribution, content: Span) -> list[Span]:
    """Return what is quoted whole where its marks stand outside of it."""
    return [content] if attribution.voice is Voice.DIRECT else []


def _count(runs: Sequence[_Run], difference: Difference) -> int:
    return sum(len(run.tokens) for run in runs if run.difference is difference)


def _edit(run: _Run) -> Edit:
    return Edit(run.difference, Span(run.tokens[0].span.start, run.tokens[-1].span.end))


def _aligned(claimed: Sequence[Sequence[Token]], printed: Sequence[Token], text: str) -> list[_Run]:
    """Align the parts of a claim's quotation with what is printed, each behind the one before."""
    runs: list[_Run] = []
    at = 0
    for number, part in enumerate(claimed):
        found = _best(part, printed, at)
        if found is None:
            runs.append(_Run(Difference.ADDED, tuple(part)))
            continue
        start, end, between = found
        left_out = printed[at:start] if number else clause(printed, start, text)
        dropped = [token for token in left_out if token.word in DENYING]
        if dropped and len(left_out) <= _A_PART:
            runs.append(_Run(Difference.REMOVED, tuple(dropped)))
        runs += between
        at = end
    return _joined(runs)


def _best(
    part: Sequence[Token], printed: Sequence[Token], at: int
) -> tuple[int, int, list[_Run]] | None:
    """Return from where to where a part is printed, from a place on, and what was done to it."""
    ours = [token.word for token in part]
    theirs = [token.word for token in printed]
    whole = SequenceMatcher(None, ours, theirs, autojunk=False)
    anchor = whole.find_longest_match(0, len(ours), at, len(theirs))
    if not anchor.size:
        return None
    slack = _SLACK + len(ours) // 4
    low = max(at, anchor.b - anchor.a - slack)
    high = min(len(theirs), anchor.b + len(ours) - anchor.a + slack)
    codes = SequenceMatcher(None, ours, theirs[low:high], autojunk=False).get_opcodes()
    same = [code for code in codes if code[0] == "equal"]
    first, last = codes.index(same[0]), codes.index(same[-1])
    start, end = low + same[0][3], low + same[-1][4]
    runs: list[_Run] = []
    for number, (tag, a, b, c, d) in enumerate(codes):
        if tag == "equal":
            runs.append(_Run(Difference.SAME, tuple(printed[low + c : low + d])))
            continue
        put_in = part[a:b]
        if first < number < last:
            _note(runs, Difference.REMOVED, printed[low + c : low + d])
        elif put_in and number < first:
            # As many printed words as were put in before the first that is the same.
            start = max(low, start - len(put_in))
            _note(runs, Difference.REMOVED, printed[start : low + same[0][3]])
        elif put_in:
            end = min(len(printed), end + len(put_in))
            _note(runs, Difference.REMOVED, printed[low + same[-1][4] : end])
        _note(runs, Difference.ADDED, put_in)
    return start, end, runs


def _note(runs: list[_Run], difference: Difference, words: Sequence[Token]) -> None:
    if words:
        runs.append(_Run(difference, tuple(words)))


def _joined(runs: Sequence[_Run]) -> list[_Run]:
    """Join runs of one kind that follow one another."""
    return [
        _Run(difference, tuple(token for run in same for token in run.tokens))
        for difference, same in groupby(runs, key=lambda run: run.difference)
    ]
