"""`factcheck evaluate`."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.exits import Exit
from factcheck.cli.measuring import PARTS, Asked, measure_data
from factcheck.cli.options import json_option
from factcheck.cli.session import Session

if TYPE_CHECKING:
    from factcheck.evaluation import DataReport, Report

_EXAMPLES = """\b
Examples:
  factcheck evaluate
  factcheck evaluate attribution --misses
  factcheck evaluate linking --misses
  factcheck evaluate attribution --data polnear/dev --data ced1k-dev.jsonl
  factcheck evaluate retrieval --data scifact --data checkthat2022-2a
  factcheck evaluate stance --data pairs.jsonl --json
  factcheck evaluate rulings --data rulings.jsonl --articles news/
  factcheck evaluate --gate --json"""


@click.command(epilog=_EXAMPLES)
@click.argument("parts", nargs=-1, type=click.Choice(PARTS), metavar="[PART]...")
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
    "or SciFact. Or a folder that holds such. Stance: JSON Lines of claim, evidence and label "
    "(S, R or N). Rulings: JSON Lines of claim, speaker, as_of, ruling and independent_sources. "
    "Repeatable.",
)
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the articles that the claims of rulings are checked against.",
)
@click.option("--gate", is_flag=True, help="Fail where a figure is below its floor.")
@click.option("--misses", is_flag=True, help="Show everything that came out wrong, in context.")
@json_option
@click.pass_context
def evaluate(ctx: click.Context, /, *, gate: bool, misses: bool, **asked: Any) -> None:
    """Measure how good the answers are, on gold files.

    PART is sentences, attribution, retrieval, copies, sayings, stance, rulings, origins, linking
    or worth; without one, everything is measured. Your archive is neither asked nor changed.
    """
    what = Asked(**asked)
    if what.data:
        what.admit(gate=gate)
        _answer_data(ctx.obj, measure_data(ctx.obj, what), misses=misses)
        return
    if what.articles:
        raise click.UsageError("--articles goes with rulings --data FILE.")
    from factcheck.cli.pages.figures import report_page
    from factcheck.evaluation import evaluate as measure
    from factcheck.evaluation.report import Part
    from factcheck.settings import home

    session: Session = ctx.obj
    chosen = [Part(part) for part in what.parts] or list(Part)
    report = measure(what.seeds or home() / "seeds", parts=chosen)
    session.answer(
        report,
        shape=lambda made: report_shape(made, misses=misses),
        page=lambda made, console: report_page(made, console, misses=misses),
    )
    if gate and report.breaches:
        ctx.exit(Exit.BELOW_FLOOR)


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
