"""What measuring something comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.evaluation.figures import Table
from factcheck.evaluation.misses import Miss


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures by their names, the tables that show them, and everything that came out wrong."""

    figures: Mapping[str, float]
    tables: tuple[Table, ...]
    misses: tuple[Miss, ...]


def together(found: Sequence[Measured]) -> Measured:
    """Return as one what was measured apart, under names of its own each."""
    return Measured(
        figures={name: value for one in found for name, value in one.figures.items()},
        tables=tuple(table for one in found for table in one.tables),
        misses=tuple(miss for one in found for miss in one.misses),
    )
