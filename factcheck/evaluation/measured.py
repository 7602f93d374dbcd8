"""What measuring something comes to."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.evaluation.figures import Table
from factcheck.evaluation.misses import Miss


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures by their names, the tables that show them, and everything that came out wrong."""

    figures: Mapping[str, float]
    tables: tuple[Table, ...]
    misses: tuple[Miss, ...]
