"""How right the stances of sentences to claims are: on our own contrast pairs, and on any file."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.evaluation.data import DataReport, joined, names_of
from factcheck.evaluation.figures import Rate, Table
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures import stances
from factcheck.evaluation.misses import Miss
from factcheck.evaluation.pairs import GoldPair, read_gold_pairs
from factcheck.model import Assessment
from factcheck.services.desk import Progress
from factcheck.verification import Bearing, StanceJudge, Words, assess

GOLD = "gold/contrast.jsonl"
# Pairs that are judged before progress is told.
_AT_ONCE = 256


class Fault(StrEnum):
    """What can be wrong with a stance."""

    WRONG = "wrong stance"


def measure(seeds: Path, judge: StanceJudge) -> Measured:
    """Measure on our own contrast pairs, in all and by kind of contrast. Raises BadInput."""
    path = seeds / GOLD
    pairs = read_gold_pairs(path)
    return _measured(_Set(path.name, "stance", "Contrast pairs"), pairs, _assess(pairs, judge))


def evaluate_stance(paths: Sequence[Path], judge: StanceJudge, *, progress: Progress) -> DataReport:
    """Measure on files of pairs, each apart; `progress` hears of pairs. Raises BadInput."""
    names = names_of(paths)
    golds = {path: read_gold_pairs(path) for path in names}
    total, done = sum(map(len, golds.values())), 0
    measured = []
    for path, pairs in golds.items():
        assessed: list[Assessment] = []
        for start in range(0, len(pairs), _AT_ONCE):
            assessed += _assess(pairs[start : start + _AT_ONCE], judge)
            progress(done + len(assessed), total)
        done += len(pairs)
        one = _Set(path.name, f"stance.{names[path]}", names[path])
        measured.append(_measured(one, pairs, assessed))
    return joined(measured, ())


@dataclass(frozen=True, slots=True)
class _Set:
    """How a set is called: its file, what its figures begin with, the title of its tables."""

    file: str
    key: str
    title: str


def _assess(pairs: Sequence[GoldPair], judge: StanceJudge) -> list[Assessment]:
    bearings = [Bearing(Words(pair.claim), Words(pair.evidence)) for pair in pairs]
    return assess(bearings, judge)


def _measured(one: _Set, pairs: Sequence[GoldPair], assessed: Sequence[Assessment]) -> Measured:
    choices = stances.among([pair.stance for pair in pairs])
    taken = [
        stances.take(pair.stance, assessment.probabilities, choices)
        for pair, assessment in zip(pairs, assessed, strict=True)
    ]
    kinds = {
        kind: Rate.count(t.right for p, t in zip(pairs, taken, strict=True) if p.kind == kind)
        for kind in sorted({pair.kind for pair in pairs if pair.kind})
    }
    by_kind = {f"{one.key}.{kind}.accuracy": rate.value for kind, rate in kinds.items()}
    tables = stances.tables(taken, title=one.title)
    if kinds:
        rows = tuple((kind, str(rate)) for kind, rate in kinds.items())
        tables = (*tables, Table(f"{one.title}: by kind", ("kind", "right"), rows))
    rows_ = zip(pairs, assessed, taken, strict=True)
    misses = tuple(_miss(one.file, *row) for row in rows_ if not row[2].right)
    return Measured(stances.figures(taken, key=one.key) | by_kind, tables, misses)


def _miss(file: str, pair: GoldPair, assessment: Assessment, taken: stances.Taken) -> Miss:
    article = f"{file}, {pair.kind}" if pair.kind else file
    given = f"{taken.stance} ({taken.probability:.2f}): {assessment.reason}"
    return Miss(article, Fault.WRONG, pair.stance, given, f"{pair.claim} ⟦{pair.evidence}⟧")
