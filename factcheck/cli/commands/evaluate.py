"""`factcheck evaluate`."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.exits import Exit
from factcheck.cli.options import json_option
from factcheck.cli.session import Session

if TYPE_CHECKING:
    from factcheck.evaluation import DataReport, Report

# The values of `factcheck.evaluation.Part`, which costs a second to import.
PARTS = ("sentences", "attribution", "retrieval", "copies", "origins")
# The parts that other sets than the gold files can be measured for; without a part, the first.
_ATTRIBUTION, _RETRIEVAL = "attribution", "retrieval"

_EXAMPLES = """\b
Examples:
  factcheck evaluate
  factcheck evaluate attribution --misses
  factcheck evaluate attribution --data polnear/dev --data ced1k-dev.jsonl
  factcheck evaluate retrieval --data scifact --data checkthat2022-2a
  factcheck evaluate --gate --json"""


@click.command(epilog=_EXAMPLES)
@click.argument("parts", nargs=-1, type=click.Choice(PARTS), metavar=f"[{'|'.join(PARTS)}]...")
@click.option(
    "--seeds",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder with the demo articles and the gold files; the checkout's by default.",
)
@click.option(
    "--data",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    help="Measure on this set instead. Attribution: a part of PolNeAR, a file of GUM or CED-1K, a "
    "folder of marked texts. Retrieval: a folder of CheckThat 2020 T2, CheckThat 2022 2A or 2B, "
    "or SciFact. Or a folder that holds such. Repeatable.",
)
@click.option("--gate", is_flag=True, help="Fail where a figure is below its floor.")
@click.option("--misses", is_flag=True, help="Show everything that came out wrong, in context.")
@json_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    *,
    parts: tuple[str, ...],
    seeds: Path | None,
    data: tuple[Path, ...],
    gate: bool,
    misses: bool,
) -> None:
    """Measure how good the answers are, on gold files.

    Without a part, everything is measured. Your archive is neither asked nor changed.
    """
    if data:
        if set(parts) not in ({_ATTRIBUTION}, {_RETRIEVAL}, set()) or seeds or gate:
            raise click.UsageError(
                "--data goes with attribution or with retrieval, without --seeds or --gate."
            )
        measure_data = _search if _RETRIEVAL in parts else _attribute
        _answer_data(ctx.obj, measure_data(ctx.obj, data), misses=misses)
        return
    from factcheck.cli.pages.figures import report_page
    from factcheck.evaluation import evaluate as measure
    from factcheck.evaluation.report import Part
    from factcheck.settings import home

    session: Session = ctx.obj
    chosen = [Part(part) for part in parts] or list(Part)
    report = measure(seeds or home() / "seeds", parts=chosen)
    session.answer(
        report,
        shape=lambda made: report_shape(made, misses=misses),
        page=lambda made, console: report_page(made, console, misses=misses),
    )
    if gate and report.breaches:
        ctx.exit(Exit.BELOW_FLOOR)


def _attribute(session: Session, paths: tuple[Path, ...]) -> "DataReport":
    del session
    from factcheck.evaluation import evaluate_data, one_by_one
    from factcheck.settings import load
    from factcheck.wiring import open_attributor

    return evaluate_data(paths, attribute=one_by_one(open_attributor(load())))


def _search(session: Session, paths: tuple[Path, ...]) -> "DataReport":
    from factcheck.cli.progress import progress
    from factcheck.evaluation import evaluate_search, scratch_desk
    from factcheck.settings import load

    with progress(session, "Searching") as shown:
        return evaluate_search(paths, open_empty=lambda: scratch_desk(load()), progress=shown)


def _answer_data(session: Session, report: "DataReport", *, misses: bool) -> None:
    from factcheck.cli.pages.figures import data_page

    session.answer(
        report,
        shape=lambda made: data_shape(made, misses=misses),
        page=lambda made, console: data_page(made, console, misses=misses),
    )


def report_shape(report: "Report", *, misses: bool) -> dict[str, Any]:
    """Return a report as plain JSON."""
    breaches = [str(breach) for breach in report.breaches]
    return _measured_shape(report, misses=misses) | {"breaches": breaches}


def data_shape(report: "DataReport", *, misses: bool) -> dict[str, Any]:
    """Return a report on sets of other people as plain JSON."""
    skipped = [asdict(skipped) for skipped in report.skipped]
    return _measured_shape(report, misses=misses) | {"skipped": skipped}


def _measured_shape(report: "Report | DataReport", *, misses: bool) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "figures": dict(report.figures),
        "tables": [asdict(table) for table in report.tables],
    }
    return shape | ({"misses": [asdict(miss) for miss in report.misses]} if misses else {})
