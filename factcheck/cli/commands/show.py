"""`factcheck show`."""

import click

from factcheck.cli.options import json_option
from factcheck.cli.session import Session

_EXAMPLES = """\b
Examples:
  factcheck show 9f2b61c0d4e8a713
  factcheck show 9f2b61c0d4e8a713 --why
  factcheck show 9f2b61c0d4e8a713 --revision 1
  factcheck show 9f2b61c0d4e8a713 --json | jq -r .sentences[].text"""


@click.command(epilog=_EXAMPLES)
@click.argument("article_id")
@click.option("--revision", type=click.IntRange(1), help="An earlier revision, by its number.")
@click.option(
    "--why",
    is_flag=True,
    help="Show for each attributed sentence what decided it; --json always holds that.",
)
@json_option
@click.pass_obj
def show(session: Session, *, article_id: str, revision: int | None, why: bool) -> None:
    """Show an article, every sentence beside the name of whoever says it.

    `factcheck articles` lists the ids. Sentences without a name beside them are in the outlet's own
    voice. Other articles that print the same story are listed at the end.
    """
    from factcheck.cli.pages.article import article_page
    from factcheck.cli.pages.why import why_page
    from factcheck.services.shapes import filed_shape

    page = why_page if why else article_page
    session.answer(session.desk.article(article_id, revision), shape=filed_shape, page=page)
