"""The page says what was measured, and what was not."""

import re
from pathlib import Path

import pytest

from benchmarks.figures import Built, Searched
from benchmarks.page import PAGE, filled
from benchmarks.plots import FOLDER, PLOTS, drawn, lines
from benchmarks.results import SIZES, Results
from benchmarks.tables import MISSING, TABLES

BUILT = Built("faiss-flat", 1.5, 9.0, disk=1544.0, built=1700.0, mapped=1680.0, own=1540.0)
SEARCHED = Searched("faiss-flat", 100, 20.0, 25.5, flat_ms=10.0, recall=0.9987, within=0.9991)


@pytest.fixture
def results(tmp_path: Path) -> Results:
    """Return results of the least size alone."""
    made = Results(tmp_path)
    made.write("index", SIZES[0], [BUILT, SEARCHED])
    return made


def test_rows_are_read_as_they_were_written(results: Results) -> None:
    """Each under its type; what was not measured has none."""
    assert results.rows("index", SIZES[0], Built) == [BUILT]
    assert results.rows("index", SIZES[0], Searched) == [SEARCHED]
    assert results.rows("index", SIZES[1], Built) == []


def test_figures_fill_their_table(results: Results) -> None:
    """What stood between the marks is replaced, what stands around them is not."""
    text = "before\n<!-- figures: index-searched -->\nold\n<!-- end -->\nafter\n"

    page = filled(text, results)

    assert "| 10,000 | faiss-flat | 100 | 20.0 | 25.5 | 0.50 | 0.999 | 0.999 |" in page
    assert "old" not in page
    assert page.startswith("before\n<!-- figures: index-searched -->\n")
    assert page.endswith("<!-- end -->\nafter\n")
    assert filled(page, results) == page


def test_what_was_not_measured_says_so(results: Results) -> None:
    """Each size has a row."""
    table = TABLES["index-searched"].markdown(results)

    assert [row.split(" | ")[0] for row in table.splitlines() if MISSING in row] == [
        f"| {size:,}" for size in SIZES[1:]
    ]


def test_a_size_that_was_not_measured_has_no_point(results: Results) -> None:
    """A line goes as far as there are figures."""
    [searches] = (plot for plot in PLOTS if plot.name == "index-time")

    assert lines(searches, results) == {"faiss-flat": [20.0, None, None]}


def test_every_row_has_a_cell_for_each_column() -> None:
    """Of every table, with whatever has been measured."""
    for name, table in TABLES.items():
        widths = {line.count("|") for line in table.markdown(Results()).splitlines()}

        assert len(widths) == 1, name


def test_the_page_states_what_was_measured() -> None:
    """Its tables and plots are those that `python -m benchmarks.page` makes of the results."""
    text = PAGE.read_text(encoding="utf-8")

    assert filled(text, Results()) == text
    for plot in PLOTS:
        drawing = (FOLDER / f"{plot.name}.svg").read_text(encoding="utf-8")
        assert drawing == drawn(plot, Results()) + "\n"


def test_every_table_and_plot_is_on_the_page() -> None:
    """None is measured for nobody."""
    text = PAGE.read_text(encoding="utf-8")

    assert set(re.findall(r"<!-- figures: (\S+) -->", text)) == set(TABLES)
    assert set(re.findall(r"\(plots/(\S+)\.svg\)", text)) == {plot.name for plot in PLOTS}
