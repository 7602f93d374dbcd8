"""How well printings of one story are told from what else is printed about it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from pathlib import Path
from typing import TypeVar

from factcheck.copies import (
    Likeness,
    Pair,
    Wording,
    compare,
    extent,
    fingerprints,
    group,
    is_copy,
    same_words,
    story_text,
    wording,
)
from factcheck.evaluation.figures import Finding, Rate, Table
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.misses import Miss
from factcheck.evaluation.printings import GoldPair, GoldPrinting, Half, read_pairs, read_printings

Item = TypeVar("Item")

FOLDER = "gold/copies"
PAIRS = "gold/copies.jsonl"

# The archive compares texts that share so many fingerprints (factcheck.store.printings).
LEAST_SHARED = 2

_COLUMNS = ("", "precision", "recall", "right", "of")


class Fault(StrEnum):
    """What can be wrong with a pair."""

    NOT_SEEN = "copy not seen"
    INVENTED = "taken for a copy"
    PARTED = "same sentence parted"
    JOINED = "taken for the same sentence"


@dataclass(frozen=True, slots=True)
class Judged:
    """Two printings: whether they are copies, what the rule says, and what comes of grouping."""

    one: GoldPrinting
    other: GoldPrinting
    likeness: Likeness
    found: bool
    candidates: bool
    together: bool

    @property
    def copies(self) -> bool:
        """Whether the gold says that they are printings of one story."""
        return self.one.story == self.other.story

    @property
    def edits(self) -> frozenset[str]:
        """What was done to either; nothing where they are of different events."""
        if self.one.event != self.other.event:
            return frozenset({"another event"})
        return frozenset(self.one.edits + self.other.edits) - {"original"}


def measure(seeds: Path) -> Measured:
    """Measure on the gold of `seeds`. Raises BadInput for gold that cannot be read."""
    printings = read_printings(seeds / FOLDER)
    pairs = read_pairs(seeds / PAIRS)
    measured = [_measure_half(half, printings[half], pairs) for half in Half]
    return Measured(
        {name: value for one in measured for name, value in one.figures.items()},
        tuple(table for one in measured for table in one.tables),
        tuple(miss for one in measured for miss in one.misses),
    )


def judge(printings: Sequence[GoldPrinting]) -> tuple[Judged, ...]:
    """Judge every pair of printings alone, and group them by what was found."""
    texts = [story_text(printing.article) for printing in printings]
    wordings = [wording(text) for text in texts]
    kept = [fingerprints(text) for text in texts]
    places = list(combinations(range(len(printings)), 2))
    likenesses = {(a, b): compare(wordings[a], wordings[b]) for a, b in places}
    found = {pair: likeness for pair, likeness in likenesses.items() if is_copy(likeness)}
    stories = _grouped(wordings, found)
    return tuple(
        Judged(
            printings[a],
            printings[b],
            likenesses[a, b],
            found=(a, b) in found,
            candidates=len(kept[a] & kept[b]) >= LEAST_SHARED,
            together=stories[a] == stories[b],
        )
        for a, b in places
    )


def _grouped(
    wordings: Sequence[Wording], found: Mapping[tuple[int, int], Likeness]
) -> dict[int, int]:
    lengths = {number: one.words for number, one in enumerate(wordings)}
    pairs = [Pair(a, b, likeness.containment) for (a, b), likeness in found.items()]
    return group(lengths, pairs)


def _measure_half(
    half: Half, printings: Sequence[GoldPrinting], pairs: Sequence[GoldPair]
) -> Measured:
    judged = judge(printings)
    own = [pair for pair in pairs if pair.half is half]
    rows = {
        "pairs": _finding(judged, lambda pair: pair.copies, lambda pair: pair.found),
        "stories": _finding(judged, lambda pair: pair.copies, lambda pair: pair.together),
        "sentences": _finding(
            own, lambda pair: pair.same, lambda pair: same_words(pair.one, pair.other)
        ),
    }
    rates = {
        "candidates": Rate.count(pair.candidates for pair in judged if pair.copies),
        "extent": Rate.count(_extents(printings)),
    }
    kinds = {f"recall.{kind}": rate for kind, rate in _by_edit(judged, copies=True).items()}
    kinds |= {f"apart.{kind}": rate for kind, rate in _by_edit(judged, copies=False).items()}
    return Measured(
        _figures(half, rows, rates | kinds),
        (_table(half, judged, rows, rates), _kinds_table(half, kinds)),
        (*_misses(judged), *_sentence_misses(half, own)),
    )


def _finding(
    items: Sequence[Item], wanted: Callable[[Item], bool], given: Callable[[Item], bool]
) -> Finding:
    both = [(wanted(item), given(item)) for item in items]
    return Finding(
        precision=Rate.count(right for right, found in both if found),
        recall=Rate.count(found for right, found in both if right),
    )


def _by_edit(judged: Sequence[Judged], *, copies: bool) -> dict[str, Rate]:
    """Return how many copies are seen, or how many others told apart, by what was done to either.

    A pair counts under everything that was done.
    """
    ours = [pair for pair in judged if pair.copies is copies]
    kinds = sorted({kind for pair in ours for kind in pair.edits})
    if not copies:
        # What was done to a copy says nothing about another text.
        done = {kind for pair in judged if pair.copies for kind in pair.edits}
        kinds = [kind for kind in kinds if kind not in done]
    return {
        kind: Rate.count(pair.found is copies for pair in ours if kind in pair.edits)
        for kind in kinds
    }


def _extents(printings: Sequence[GoldPrinting]) -> Iterator[bool]:
    lengths = [wording(story_text(printing.article)).words for printing in printings]
    longest: dict[str, int] = {}
    for printing, length in zip(printings, lengths, strict=True):
        longest[printing.story] = max(length, longest.get(printing.story, 0))
    for printing, length in zip(printings, lengths, strict=True):
        yield extent(length, longest[printing.story]) is printing.extent


def _figures(
    half: Half, findings: Mapping[str, Finding], rates: Mapping[str, Rate]
) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, finding in findings.items():
        found[f"copies.{half}.{name}.precision"] = finding.precision.value
        found[f"copies.{half}.{name}.recall"] = finding.recall.value
    return found | {f"copies.{half}.{name}": rate.value for name, rate in rates.items()}


def _table(
    half: Half,
    judged: Sequence[Judged],
    findings: Mapping[str, Finding],
    rates: Mapping[str, Rate],
) -> Table:
    rows = [
        (name, f"{one.precision.value:.3f}", f"{one.recall.value:.3f}", *_counts(one.recall))
        for name, one in findings.items()
    ]
    rows += [(name, "", f"{rate.value:.3f}", *_counts(rate)) for name, rate in rates.items()]
    return Table(f"Copies among {len(judged):,} pairs, {half}", _COLUMNS, tuple(rows))


def _kinds_table(half: Half, kinds: Mapping[str, Rate]) -> Table:
    rows = [(name, f"{rate.value:.3f}", *_counts(rate)) for name, rate in kinds.items()]
    return Table(f"Copies by kind, {half}", ("kind", "share", "right", "of"), tuple(rows))


def _counts(rate: Rate) -> tuple[str, str]:
    return str(rate.right), str(rate.of)


def _misses(judged: Sequence[Judged]) -> Iterator[Miss]:
    for pair in judged:
        if pair.found is not pair.copies:
            likeness = pair.likeness
            yield Miss(
                article=pair.one.event,
                fault=Fault.NOT_SEEN if pair.copies else Fault.INVENTED,
                wanted=" | ".join(", ".join(each.edits) for each in (pair.one, pair.other)),
                given=(
                    f"shared {likeness.containment:.2f}, of both {likeness.jaccard:.2f}, leads"
                    f" {likeness.leads[0]:.2f} {likeness.leads[1]:.2f},"
                    f" figures {likeness.figures:.2f}"
                ),
                context=f"{pair.one.article.title} ⟦ ⟧ {pair.other.article.title}",
            )


def _sentence_misses(half: Half, pairs: Sequence[GoldPair]) -> Iterator[Miss]:
    for pair in pairs:
        if same_words(pair.one, pair.other) is not pair.same:
            fault = Fault.PARTED if pair.same else Fault.JOINED
            yield Miss(f"copies.jsonl, {half}", fault, pair.one, pair.other, "")
