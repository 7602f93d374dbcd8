"""Plots of time and memory against size, from what has been measured.

python -m benchmarks.plots
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygal
from pygal.style import CleanStyle

from benchmarks.figures import Built, LaidOut, Searched, Served, Started, WordsSearched
from benchmarks.results import SIZES, Results

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "plots"
_CANDIDATES = 100
# pygal writes who made a picture and when, which would make each run's another one.
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

# One figure for each name at one size.
Points = Callable[[Results, int], Iterator[tuple[str, float]]]


@dataclass(frozen=True, slots=True)
class Plot:
    """Lines over the sizes; both axes are logarithmic."""

    name: str
    title: str
    unit: str
    points: Points


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for plot in PLOTS:
        (FOLDER / f"{plot.name}.svg").write_text(drawn(plot, Results()) + "\n", encoding="utf-8")


def drawn(plot: Plot, results: Results) -> str:
    """Return a plot as SVG; what has not been measured has no point."""
    chart = pygal.Line(
        logarithmic=True,
        js=[],
        disable_xml_declaration=True,
        explicit_size=True,
        width=760,
        height=420,
        title=plot.title,
        x_title="sentences",
        y_title=plot.unit,
        style=CleanStyle(background="white", plot_background="white"),
        formatter=lambda value: f"{value:,.3g}",
    )
    # Another one for each picture would be drawn by lot.
    chart.uuid = plot.name
    chart.x_labels = [f"{size:,}" for size in SIZES]
    for name, values in lines(plot, results).items():
        chart.add(name, values)
    return _COMMENT.sub("", chart.render(is_unicode=True))


def lines(plot: Plot, results: Results) -> Mapping[str, Sequence[float | None]]:
    """Return the values of each line, one a size, None where nothing has been measured."""
    found = {size: dict(plot.points(results, size)) for size in SIZES}
    names = dict.fromkeys(name for points in found.values() for name in points)
    return {name: [found[size].get(name) for size in SIZES] for name in names}


def _searches(results: Results, size: int) -> Iterator[tuple[str, float]]:
    rows = results.rows("index", size, Searched)
    for row in (row for row in rows if row.limit == _CANDIDATES):
        yield row.kind, row.median_ms
    for worded in results.rows("index", size, WordsSearched):
        yield f"words, claims of {worded.words:.0f}", worded.median_ms


def _memory(results: Results, size: int) -> Iterator[tuple[str, float]]:
    for row in results.rows("index", size, Built):
        yield f"{row.kind}, own", row.own * size / 1e6
        yield f"{row.kind}, with what is mapped", row.mapped * size / 1e6


def _checks(results: Results, size: int) -> Iterator[tuple[str, float]]:
    for row in results.rows("scale", size, Served):
        if row.filter == "none":
            yield f"{row.clients} at a time, median", row.median_ms
            yield f"{row.clients} at a time, p99", row.p99_ms
    for laid in results.rows("scale", size, LaidOut):
        yield "while the index is laid out anew, median", laid.during_ms


def _process(results: Results, size: int) -> Iterator[tuple[str, float]]:
    for row in results.rows("scale", size, Started):
        if row.cache == "warm":
            yield "resident after the first answer", row.first / 1e6
            yield "resident after more", row.later / 1e6


PLOTS = (
    Plot("index-time", "One claim in each index, the best hundred, median", "ms", _searches),
    Plot("index-memory", "Memory of an index of vectors", "MB", _memory),
    Plot("service-time", "One claim over HTTP", "ms", _checks),
    Plot("service-memory", "Memory of a process that checks claims", "MB", _process),
)


if __name__ == "__main__":
    main()
