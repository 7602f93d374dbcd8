"""`factcheck ingest`."""

import click

from factcheck.cli.exits import Exit
from factcheck.cli.options import json_option
from factcheck.cli.session import Session

_EXAMPLES = """\b
Examples:
  factcheck ingest article.txt page.html
  factcheck ingest news/ 'archive/2024-*/*.jsonl'
  curl -s https://example.org/news.html | factcheck ingest -"""


@click.command(epilog=_EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@json_option
@click.pass_context
def ingest(ctx: click.Context, *, paths: tuple[str, ...]) -> None:
    """Read articles into the archive.

    PATH is a file, a folder, a pattern, or `-` for standard input. Page text, HTML, JSON and
    JSON Lines of {title, text, url, outlet, authors, published, language} are read. Above a page's
    text may stand `title: …`, `outlet: …`, `author: …`, `date: 2024-10-17`, `url: …`, a line each.
    An article that is there already is not added twice; a changed text under the same address is a
    new revision. What cannot be read is named with the reason, and the rest goes in; fields and
    lines that are not known are named, too.

    With --json, one line for each article says what became of it.
    """
    from factcheck.cli.ingesting import ingest_all, summary_page

    session: Session = ctx.obj
    summary = ingest_all(paths, session)
    if session.wants_pages:
        session.show(summary_page(summary, session.out))
    if summary.refused:
        ctx.exit(Exit.PARTLY_REFUSED if summary.kept else Exit.BAD_INPUT)
