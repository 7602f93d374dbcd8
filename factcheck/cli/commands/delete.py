"""`factcheck delete`."""

import sys

import click

from factcheck.cli.options import json_option
from factcheck.cli.session import Session, as_json

_EXAMPLES = """\b
Examples:
  factcheck delete 9f2b61c0d4e8a713
  factcheck delete --yes 9f2b61c0d4e8a713 04d1c27e90ab36f5"""


@click.command(epilog=_EXAMPLES)
@click.argument("article_ids", nargs=-1, required=True, metavar="ARTICLE_ID...")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@json_option
@click.pass_obj
def delete(session: Session, *, article_ids: tuple[str, ...], yes: bool) -> None:
    """Delete articles with every revision.

    There is no way back but to ingest them again. Where one of the ids is unknown, nothing is
    deleted.
    """
    ids = list(dict.fromkeys(article_ids))
    titles = [session.desk.article(article_id).article.title for article_id in ids]
    if not yes:
        _ask(titles, ids)
    for article_id in ids:
        session.desk.delete(article_id)
    if session.wants_pages:
        session.say(f"Deleted {len(ids)} article" + ("" if len(ids) == 1 else "s") + ".")
    else:
        click.echo(as_json({"deleted": ids}))


def _ask(titles: list[str | None], ids: list[str]) -> None:
    if not sys.stdin.isatty():
        raise click.UsageError("There is nobody to ask; --yes deletes without asking.")
    named = ", ".join(title or article_id for title, article_id in zip(titles, ids, strict=True))
    click.confirm(f"Delete {named}?", abort=True, err=True)
