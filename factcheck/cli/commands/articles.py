"""`factcheck articles`."""

import click

from factcheck.cli.options import json_option, limit_option, offset_option
from factcheck.cli.session import Session
from factcheck.model import Filters

_EXAMPLES = """\b
Examples:
  factcheck articles
  factcheck articles --outlet "Kyiv Independent" --limit 100
  factcheck articles --json | jq -r .articles[].id"""


@click.command(epilog=_EXAMPLES)
@click.option("--outlet", help="Only this outlet's.")
@limit_option(20, most=100, what="articles")
@offset_option
@json_option
@click.pass_obj
def articles(session: Session, *, outlet: str | None, limit: int, offset: int) -> None:
    """List the articles of the archive, the newest filed first."""
    from factcheck.cli.pages.lists import Leaf, articles_page
    from factcheck.services.shapes import articles_shape

    filters = Filters(outlets=() if outlet is None else (outlet,))
    session.note_unknown(filters)
    found, total = session.desk.articles(offset=offset, limit=limit, outlet=outlet)
    leaf = Leaf(offset, limit, total)
    session.answer(
        found,
        shape=lambda rows: {
            **articles_shape(rows, session.desk.unknown(filters)),
            **leaf.shape,
        },
        page=lambda rows, _: articles_page(rows, leaf),
    )
