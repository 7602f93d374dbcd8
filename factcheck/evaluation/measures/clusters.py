"""How well things that were put together are those that belong together."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from factcheck.evaluation.figures import Finding, Rate


@dataclass(frozen=True, slots=True)
class Placed:
    """One thing, with whom it belongs and with whom it was put."""

    gold: Hashable
    found: Hashable


@dataclass(frozen=True, slots=True)
class BCubed:
    """Precision and recall of the average thing."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def pairs(placed: Sequence[Placed]) -> Finding:
    """Return how many pairs that were put together belong so, and how many that belong were put."""
    both = [(a.gold == b.gold, a.found == b.found) for a, b in combinations(placed, 2)]
    return Finding(
        precision=Rate.count(belong for belong, put in both if put),
        recall=Rate.count(put for belong, put in both if belong),
    )


def b_cubed(placed: Sequence[Placed]) -> BCubed:
    """Return the B-cubed measure, in which every thing counts the same.

    Of all that a thing was put with, itself included, the share that belongs with it is its
    precision; of all that belongs with it the share that it was put with is its recall; both are
    averaged over the things. Bagga and Baldwin, 1998, "Algorithms for Scoring Coreference Chains".
    """
    if not placed:
        return BCubed(1.0, 1.0)
    precision = recall = Fraction(0)
    for one in placed:
        belong = sum(other.gold == one.gold for other in placed)
        put = sum(other.found == one.found for other in placed)
        right = sum(other == one for other in placed)
        precision += Fraction(right, put)
        recall += Fraction(right, belong)
    return BCubed(float(precision / len(placed)), float(recall / len(placed)))
