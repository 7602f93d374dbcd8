"""What was measured, as tables."""

from collections.abc import Iterator

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.cli.pages.evidence import page_width
from factcheck.cli.pages.marks import wrapped
from factcheck.cli.printable import printable
from factcheck.evaluation import DataReport, Miss, Report
from factcheck.evaluation import Table as Measured


def report_page(report: Report, console: Console, *, misses: bool) -> Iterator[RenderableType]:
    """Show the figures, what came out wrong where that is wanted, and what is below its floor."""
    yield from _measured(report, console, misses=misses)
    for breach in report.breaches:
        yield wrapped(Text(str(breach), "red"), console, width=console.width)
    if not report.breaches:
        yield Text("No figure is below its floor.", "green")


def data_page(report: DataReport, console: Console, *, misses: bool) -> Iterator[RenderableType]:
    """Show the figures of each set, what came out wrong if wanted, and what was passed over."""
    yield from _measured(report, console, misses=misses)
    for skipped in report.skipped:
        line = Text(printable(f"Passed over: {skipped}"), "yellow")
        yield wrapped(line, console, width=console.width)


def _measured(
    report: Report | DataReport, console: Console, *, misses: bool
) -> Iterator[RenderableType]:
    for measured in report.tables:
        yield Text(printable(measured.title), "bold")
        yield _table(measured)
    if misses:
        for miss in report.misses:
            yield from _miss(miss, console)
    elif report.misses:
        yield Text(f"{len(report.misses):,} came out wrong; --misses shows them.", "dim")


def _table(measured: Measured) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for number, name in enumerate(measured.columns):
        table.add_column(name, justify="left" if number == 0 else "right", overflow="fold")
    for row in measured.rows:
        table.add_row(*map(str, row))
    return table


def _miss(miss: Miss, console: Console) -> Iterator[Text]:
    width = page_width(console)
    head = Text(f"{miss.fault}  ", "bold").append(printable(miss.article), "not bold dim")
    yield wrapped(head, console, width=width)
    for name, words in (("wanted", miss.wanted), ("given", miss.given), ("in", miss.context)):
        line = Text(f"{name:>6}  ", "dim").append(printable(words), "not dim")
        yield wrapped(line, console, width=width, indent=2)
    yield Text()
