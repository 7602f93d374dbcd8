"""How right stances are: accuracy, F1 of each, and whether their probabilities hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from factcheck.evaluation.figures import Finding, Rate, Table
from factcheck.model import Probabilities, Stance

_BINS = 10


@dataclass(frozen=True, slots=True)
class Taken:
    """The stance that is right, the one that was taken, and how probable it was said to be."""

    gold: Stance
    stance: Stance
    probability: float

    @property
    def right(self) -> bool:
        """Whether the two are the same."""
        return self.gold is self.stance


def take(gold: Stance, judged: Probabilities, among: Sequence[Stance]) -> Taken:
    """Take the likeliest of some stances; its probability is its share of theirs."""
    stance = max(among, key=judged.of)
    total = sum(judged.of(one) for one in among)
    return Taken(gold, stance, judged.of(stance) / total if total else 1 / len(among))


def among(golds: Sequence[Stance]) -> tuple[Stance, ...]:
    """Return the stances to choose from: where no pair is neither, supporting and refuting."""
    if Stance.NEITHER in golds:
        return tuple(Stance)
    return (Stance.SUPPORTS, Stance.REFUTES)


def accuracy(taken: Sequence[Taken]) -> Rate:
    """Return how many are right."""
    return Rate.count(one.right for one in taken)


def finding(taken: Sequence[Taken], stance: Stance) -> Finding:
    """Return precision and recall of one stance."""
    return Finding(
        precision=Rate.count(one.right for one in taken if one.stance is stance),
        recall=Rate.count(one.right for one in taken if one.gold is stance),
    )


def macro_f1(taken: Sequence[Taken]) -> float:
    """Return the mean F1 of the stances that the gold has."""
    golds = [stance for stance in Stance if any(one.gold is stance for one in taken)]
    return fmean(finding(taken, stance).f1 for stance in golds)


def calibration_error(taken: Sequence[Taken]) -> float:
    """Return the expected calibration error over ten equal bins of probability.

    The mean distance of a bin's probability from the share of it that is right, each weighted by
    how many are in it (Guo et al., 2017, "On Calibration of Modern Neural Networks").
    """
    total = 0.0
    for inside in binned(taken):
        if inside:
            stated = fmean(one.probability for one in inside)
            total += len(inside) * abs(stated - accuracy(inside).value)
    return total / len(taken)


def binned(taken: Sequence[Taken]) -> list[list[Taken]]:
    """Return what was taken by how probable it was said to be, in tenths."""
    bins: list[list[Taken]] = [[] for _ in range(_BINS)]
    for one in taken:
        bins[min(_BINS - 1, int(one.probability * _BINS))].append(one)
    return bins


def figures(taken: Sequence[Taken], *, key: str) -> dict[str, float]:
    """Return every figure by its name."""
    own = {
        f"{key}.accuracy": accuracy(taken).value,
        f"{key}.macro_f1": macro_f1(taken),
        f"{key}.ece": calibration_error(taken),
    }
    golds = {one.gold for one in taken}
    for stance in Stance:
        if stance in golds:
            found = finding(taken, stance)
            own[f"{key}.{stance}.precision"] = found.precision.value
            own[f"{key}.{stance}.recall"] = found.recall.value
            own[f"{key}.{stance}.f1"] = found.f1
    return own


def tables(taken: Sequence[Taken], *, title: str) -> tuple[Table, ...]:
    """Return the figures of each stance, what was taken for what, and the reliability table."""
    golds = [stance for stance in Stance if any(one.gold is stance for one in taken)]
    head = (
        f"{title}: {len(taken):,} pairs, accuracy {accuracy(taken).value:.3f}, "
        f"macro-F1 {macro_f1(taken):.3f}"
    )
    rows = []
    for stance in golds:
        found = finding(taken, stance)
        given = [sum(t.gold is stance and t.stance is other for t in taken) for other in Stance]
        three = (found.precision.value, found.recall.value, found.f1)
        rows.append((stance.value, *(f"{value:.3f}" for value in three), *map(str, given)))
    columns = ("", "precision", "recall", "F1", *(f"taken: {stance}" for stance in Stance))
    return Table(head, columns, tuple(rows)), _reliability(taken, title)


def _reliability(taken: Sequence[Taken], title: str) -> Table:
    rows = [
        (
            f"{number / _BINS:.1f} to {(number + 1) / _BINS:.1f}",
            str(len(inside)),
            f"{fmean(one.probability for one in inside):.3f}",
            f"{accuracy(inside).value:.3f}",
        )
        for number, inside in enumerate(binned(taken))
        if inside
    ]
    error = calibration_error(taken)
    return Table(
        f"{title}: probability; expected calibration error {error:.3f}",
        ("probability", "count", "mean probability", "share right"),
        tuple(rows),
    )
