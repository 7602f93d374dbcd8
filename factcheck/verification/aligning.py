"""Which words of a printed quotation a claim's has, and what was put in and left out between them.

Printed words before and behind those that were quoted do not count, unless a "not" was cut off.
What the claim itself shows as left out is faithful: but not where a "not" of the words kept falls
away with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from factcheck.model import Difference
from factcheck.verification.spoken_words import DENYING, Token, clause_after, clause_before

# So many printed words on either side of where a quotation is expected are looked at, beside a
# quarter of its own, and fewer first: what was left out may be as long. A guess.
_SLACKS = (0, 1, 2, 4)
# A "not" so near to the words that are kept belongs to them: "I do [not really] think". A guess.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words: in both quotations or in the printed one, in its places, or put in."""

    difference: Difference
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    """Runs of words, and the numbers of the printed words from which to which they reach."""

    start: int
    end: int
    runs: tuple[Run, ...]

    @property
    def worth(self) -> int:
        """How many words are the same, less those that are not."""
        same = sum(len(run.tokens) for run in self.runs if run.difference is Difference.SAME)
        return 2 * same - sum(len(run.tokens) for run in self.runs)


def align(claimed: Sequence[Sequence[Token]], printed: Sequence[Token], text: str) -> list[Run]:
    """Align the parts of a claim's quotation with what a text prints, one behind the other."""
    runs: list[Run] = []
    at = 0
    for number, part in enumerate(claimed):
        fit = _best(part, printed, at, text)
        if fit is None:
            runs.append(Run(Difference.ADDED, tuple(part)))
            continue
        before = clause_before(printed, fit.start, text, most=_NEAR)
        if number:
            after = clause_after(printed, at, text, most=_NEAR)
            before = [one for one in printed[at : fit.start] if one in before or one in after]
        _note(runs, Difference.REMOVED, [one for one in before if one.word in DENYING])
        runs += fit.runs
        at = fit.end
    return [
        Run(difference, tuple(token for run in same for token in run.tokens))
        for difference, same in groupby(runs, key=lambda run: run.difference)
    ]


def _best(part: Sequence[Token], printed: Sequence[Token], at: int, text: str) -> _Fit | None:
    """Return where a part is printed from a place on, with as little done to it as can be."""
    ours, theirs = [token.word for token in part], [token.word for token in printed]
    whole = SequenceMatcher(None, ours, theirs, autojunk=False)
    anchor = whole.find_longest_match(0, len(ours), at, len(theirs))
    if not anchor.size:
        return None
    fits: list[_Fit] = []
    for slack in (*_SLACKS, _SLACKS[-1] + len(ours) // 4):
        low = max(at, anchor.b - anchor.a - slack)
        high = min(len(theirs), anchor.b + len(ours) - anchor.a + slack)
        codes = SequenceMatcher(None, ours, theirs[low:high], autojunk=False).get_opcodes()
        placed = [(tag, a, b, low + c, low + d) for tag, a, b, c, d in codes]
        fits.append(_fit(placed, part, printed, text))
    return max(fits, key=lambda fit: fit.worth)


_Code = tuple[str, int, int, int, int]


def _fit(
    codes: Sequence[_Code], part: Sequence[Token], printed: Sequence[Token], text: str
) -> _Fit:
    """Take what was done word by word, without what is printed before and behind."""
    same = [number for number, code in enumerate(codes) if code[0] == "equal"]
    start, end = codes[same[0]][3], codes[same[-1]][4]
    runs: list[Run] = []
    for code in codes[: same[0]]:
        # Words put in before all others stand for as many printed ones, of the same clause.
        put_in = part[code[1] : code[2]]
        instead = clause_before(printed, start, text, most=len(put_in))
        runs += _changed(instead, put_in)
        start -= len(instead)
    for tag, a, b, c, d in codes[same[0] : same[-1] + 1]:
        if tag == "equal":
            _note(runs, Difference.SAME, printed[c:d])
        else:
            runs += _changed(printed[c:d], part[a:b])
    for code in codes[same[-1] + 1 :]:
        put_in = part[code[1] : code[2]]
        instead = clause_after(printed, end, text, most=len(put_in))
        runs += _changed(instead, put_in)
        end += len(instead)
    return _Fit(start, end, tuple(runs))


def _changed(instead: Sequence[Token], put_in: Sequence[Token]) -> Iterator[Run]:
    if instead:
        yield Run(Difference.REMOVED, tuple(instead))
    if put_in:
        yield Run(Difference.ADDED, tuple(put_in))


def _note(runs: list[Run], difference: Difference, words: Sequence[Token]) -> None:
    if words:
        runs.append(Run(difference, tuple(words)))
