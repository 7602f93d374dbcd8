"""`factcheck sources`."""

import click

from factcheck.cli.options import json_option, limit_option, offset_option
from factcheck.cli.session import Session

_EXAMPLES = """\b
Examples:
  factcheck sources
  factcheck sources --name zelensky
  factcheck sources show 4be1c09f27ad
  factcheck sources show "Volodymyr Zelensky" --json"""

_SHOW_EXAMPLES = """\b
Examples:
  factcheck sources show 4be1c09f27ad
  factcheck sources show "Volodymyr Zelensky" --limit 50"""


@click.group(invoke_without_command=True, epilog=_EXAMPLES)
@click.option("--name", help="Only those whose name holds these words.")
@limit_option(20, most=100, what="sources")
@offset_option
@json_option
@click.pass_context
def sources(ctx: click.Context, *, name: str | None, limit: int, offset: int) -> None:
    """List who is quoted, the most quoted first.

    `factcheck sources show` says what one of them said.
    """
    if ctx.invoked_subcommand:
        return
    from factcheck.cli.pages.lists import Leaf, sources_page
    from factcheck.services.shapes import quoted_shape

    session: Session = ctx.obj
    found, total = session.desk.sources(offset=offset, limit=limit, name=name)
    leaf = Leaf(offset, limit, total)
    session.answer(
        found,
        shape=lambda rows: {"sources": [quoted_shape(row) for row in rows], **leaf.shape},
        page=lambda rows, _: sources_page(rows, leaf),
    )


@sources.command(epilog=_SHOW_EXAMPLES)
@click.argument("source")
@limit_option(20, most=100, what="statements")
@offset_option
@json_option
@click.pass_obj
def show(session: Session, *, source: str, limit: int, offset: int) -> None:
    """Show what SOURCE said: an id of `factcheck sources`, or a name that only one source has."""
    from factcheck.cli.naming import named
    from factcheck.cli.pages.lists import Leaf, statements_page
    from factcheck.services.shapes import passage_shape, quoted_shape

    quoted = named(source, session.desk)
    found, total = session.desk.statements(quoted.source.id, offset=offset, limit=limit)
    leaf = Leaf(offset, limit, total)
    session.answer(
        found,
        shape=lambda rows: {
            "source": quoted_shape(quoted),
            "statements": [passage_shape(row) for row in rows],
            **leaf.shape,
        },
        page=lambda rows, console: statements_page(quoted, rows, leaf=leaf, console=console),
    )
