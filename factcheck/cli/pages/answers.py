"""The answers to a list of claims as a table: the best sentence for each."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.cli import speakers
from factcheck.cli.printable import printable
from factcheck.cli.sheets.answers import Answer
from factcheck.cli.sheets.rows import Columns
from factcheck.model import Evidence
from factcheck.verification.wording import by_words


def answers_page(answers: Sequence[Answer], columns: Columns) -> Iterator[RenderableType]:
    """Show each claim with the best sentence for it, who said that, and its score."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_lines=True)
    table.add_column("Line", justify="right", no_wrap=True)
    table.add_column("Claim", ratio=2, overflow="fold")
    table.add_column("Said by", ratio=1, overflow="fold")
    table.add_column("Best sentence", ratio=3, overflow="fold")
    table.add_column("Score", justify="right", no_wrap=True)
    for answer in answers:
        claim = printable(str(answer.row.cells.get(columns.claim) or ""))
        table.add_row(str(answer.row.line), Text(claim), *_best(answer))
    yield table


def _best(answer: Answer) -> tuple[Text, Text, str]:
    if answer.check is None:
        return Text(), Text(printable(answer.error or ""), "red"), "-"
    if not answer.check.evidence:
        return Text(), Text("nothing in the archive bears on it", "dim"), "-"
    best = answer.check.evidence[0]
    return (
        _who(best, answer.check.claim.text),
        Text(printable(best.passage.text)),
        f"{best.score:.2f}",
    )


def _who(item: Evidence, claim: str) -> Text:
    sayings = by_words(item.passage, claim)
    if not sayings:
        return Text()
    speaker = sayings[0].speaker
    name = printable(speakers.name(speaker, item.passage.article))
    return Text(name, speakers.colour(speaker))
