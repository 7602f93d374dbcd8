"""Attribution measured on sets of annotated articles, each set apart and never averaged."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from factcheck.evaluation.collections import Collection
from factcheck.evaluation.datasets import Attribute, DataSet, Format, Skipped, find_sets
from factcheck.evaluation.figures import Table
from factcheck.evaluation.measured import Measured, together
from factcheck.evaluation.measures import ced1k, gum, marked, polnear, shapes
from factcheck.evaluation.measures.readings import Reading, read
from factcheck.evaluation.misses import Miss

Set = TypeVar("Set", DataSet, Collection)


@dataclass(frozen=True, slots=True)
class DataReport:
    """What was measured on sets of other people, and what of them was passed over."""

    figures: Mapping[str, float]
    tables: tuple[Table, ...]
    misses: tuple[Miss, ...]
    skipped: tuple[Skipped, ...]


def evaluate_data(paths: Sequence[Path], *, attribute: Attribute) -> DataReport:
    """Measure `attribute` on every set at the paths. Raises BadInput for a path without one."""
    sets = apart([found for path in paths for found in find_sets(path)])
    skipped = tuple(skipped for data in sets for skipped in data.skipped)
    return joined([measure(data, attribute) for data in sets], skipped)


def measure(data: DataSet, attribute: Attribute) -> Measured:
    """Measure `attribute` on one set."""
    return _MEASURES[data.format](data, [read(article, attribute) for article in data.articles])


def joined(measured: Sequence[Measured], skipped: tuple[Skipped, ...]) -> DataReport:
    """Return as one report what was measured on each set."""
    whole = together(measured)
    return DataReport(whole.figures, whole.tables, whole.misses, skipped)


def names_of(paths: Sequence[Path]) -> dict[Path, str]:
    """Return how files are called in figures, each once; a second of one name is "name@2"."""
    names: dict[Path, str] = {}
    for path in paths:
        number = 1 + sum(name.partition("@")[0] == path.stem for name in names.values())
        names.setdefault(path, path.stem if number == 1 else f"{path.stem}@{number}")
    return names


def apart(sets: Sequence[Set]) -> list[Set]:
    """Return each set once, and sets that have one name under names of their own."""
    kept: list[Set] = []
    for data in sets:
        number = 1 + sum(one.key.partition("@")[0] == data.key for one in kept)
        if any(one.articles == data.articles for one in kept):
            continue
        if number > 1:
            name, key = f"{data.name} ({number})", f"{data.key}@{number}"
            kept.append(replace(data, name=name, key=key))
        else:
            kept.append(data)
    return kept


_MEASURES: Mapping[Format, Callable[[DataSet, Sequence[Reading]], Measured]] = {
    Format.POLNEAR: polnear.measure,
    Format.GUM: gum.measure,
    Format.CED1K: ced1k.measure,
    Format.MARKED: marked.measure,
    Format.SHAPES: shapes.measure,
}
