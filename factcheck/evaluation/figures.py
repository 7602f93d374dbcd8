"""How measurements are counted and shown."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """So many right of so many."""

    right: int
    of: int

    @classmethod
    def count(cls, answers: Iterable[bool | None]) -> "Rate":
        """Count the answers that are right; None is a question that does not arise."""
        arisen = [answer for answer in answers if answer is not None]
        return cls(sum(arisen), len(arisen))

    @property
    def value(self) -> float:
        """The share that is right; 1.0 where there was nothing to get wrong."""
        return self.right / self.of if self.of else 1.0

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.right} of {self.of})"


@dataclass(frozen=True, slots=True)
class Finding:
    """How well things were found: `precision` of what was given, `recall` of what there is."""

    precision: Rate
    recall: Rate

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision.value, self.recall.value
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words under columns, ready to be printed."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
