"""`factcheck batch`."""

from pathlib import Path

import click

from factcheck.cli.exits import Exit
from factcheck.cli.options import filter_options, gathered, json_option, limit_option
from factcheck.cli.session import Session
from factcheck.cli.sheets.rows import Columns, Form
from factcheck.cli.sheets.target import Target
from factcheck.model import Filters

_EXAMPLES = """\b
Examples:
  factcheck batch claims.csv
  factcheck batch claims.csv --output answers.csv
  factcheck batch claims.csv --claim-column statement --output answers.jsonl
  factcheck batch - --format csv --limit 1 < claims.jsonl"""

column_options = gathered(
    "columns",
    Columns,
    click.option(
        "--claim-column",
        "claim",
        default=Columns().claim,
        show_default=True,
        help="The column that holds the claims.",
    ),
    click.option(
        "--speaker-column",
        "speaker",
        default=Columns().speaker,
        show_default=True,
        help="The column that says who is said to have said it, if there is one.",
    ),
    click.option(
        "--as-of-column",
        "as_of",
        default=Columns().as_of,
        show_default=True,
        help="The column with the day after which nothing counts, if there is one.",
    ),
)


def _target(output: Path | None, form: str | None, overwrite: bool) -> Target:  # noqa: FBT001
    return Target(output, Form(form) if form else None, overwrite)


target_options = gathered(
    "target",
    _target,
    click.option(
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Where to write; run again with the same file, it goes on where it stopped.",
    ),
    click.option(
        "--format",
        "form",
        type=click.Choice([form.value for form in Form], case_sensitive=False),
        help="By default as the output is named; else a table for a terminal, or as FILE is.",
    ),
    click.option("--overwrite", is_flag=True, help="Start anew, whatever the output holds."),
)


def _is_same(output: Path, file: str) -> bool:
    return file != "-" and output.exists() and Path(file).exists() and output.samefile(file)


@click.command(epilog=_EXAMPLES)
@click.argument("file")
@column_options
@filter_options
@limit_option(3, most=100, what="sentences for each claim")
@target_options
@json_option
@click.pass_context
def batch(
    ctx: click.Context,
    *,
    file: str,
    columns: Columns,
    filters: Filters,
    limit: int,
    target: Target,
) -> None:
    """Check every claim of a list.

    FILE is CSV or JSON Lines, or `-` for standard input. The output has a row for every row of
    FILE, with all of its columns. A row that cannot be checked is reported, and stands in the
    output with the reason in `error`. A run that was stopped goes on where it stopped when it
    is started again with the same --output. Sentences that a ruling rests on are given even where
    --limit is smaller.
    """
    if target.output and _is_same(target.output, file):
        raise click.UsageError("--output is FILE itself; the list would be lost. Name another.")
    from factcheck.cli.batching import Ask, check_sheet
    from factcheck.cli.sheets.reading import open_sheet

    sheet = open_sheet(file, columns)
    session: Session = ctx.obj
    ask = Ask(columns, session.meant(filters), limit)
    tally = check_sheet(sheet, ask, target=target, session=session)
    if tally.bad:
        ctx.exit(Exit.PARTLY_REFUSED if tally.bad < tally.done else Exit.BAD_INPUT)
