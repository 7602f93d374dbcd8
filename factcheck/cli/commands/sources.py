"""`factcheck sources`."""

from collections.abc import Callable

import click

from factcheck.cli.options import Command, json_option, limit_option, offset_option
from factcheck.cli.session import Session

_EXAMPLES = """\b
Examples:
  factcheck sources
  factcheck sources --name zelensky
  factcheck sources show 4be1c09f27ad
  factcheck sources show "Volodymyr Zelensky" --json
  factcheck sources merge "Jane Doe" "Jane Roe" --reason "she married in 2025\""""

_SHOW_EXAMPLES = """\b
Examples:
  factcheck sources show 4be1c09f27ad
  factcheck sources show "Volodymyr Zelensky" --limit 50"""

_MERGE_EXAMPLES = """\b
Examples:
  factcheck sources merge "Jane Doe" "Jane Roe" --reason "she married in 2025"
  factcheck sources merge 4be1c09f27ad 9d2b6a1f0c33 07aa41be92d5 --reason "misspelled\""""

_SPLIT_EXAMPLES = """\b
Examples:
  factcheck sources split "John Smith" 1204 1377 --reason "the other one, a judge"
  factcheck sources split 4be1c09f27ad "Jane Roe" --reason "her daughter\""""

_UNDO_EXAMPLES = """\b
Examples:
  factcheck sources show "Jane Doe"
  factcheck sources undo 41"""


class Why(click.ParamType[str]):
    """The reason of a judgement, and one that might be given."""

    name = "text"

    def __init__(self, example: str) -> None:
        self._example = example

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Say how a reason is given."""
        return f'Say why, as in --reason "{self._example}"; it is kept with the judgement.'


def reason_option(example: str) -> Callable[[Command], Command]:
    """Add `--reason`, which must be given; whoever leaves it out is shown an example."""
    told = "Why, in words; kept with the judgement."
    return click.option("--reason", type=Why(example), required=True, help=told)


@click.group(invoke_without_command=True, epilog=_EXAMPLES)
@click.option("--name", help="Only those of whom a printed name holds these words.")
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
    """Show what SOURCE said: an id of `factcheck sources`, or a name that only one source has.

    Before that: the names under which articles print it, the roles it had and when, and the
    judgements that link each name to it, with their reasons.
    """
    from factcheck.cli.pages.dossier import dossier_page
    from factcheck.cli.pages.lists import Leaf, statements_page
    from factcheck.services.shapes import passage_shape
    from factcheck.services.source_shapes import dossier_shape

    source_id = session.desk.named(source).source.id
    dossier = session.desk.dossier(source_id)
    found, total = session.desk.statements(source_id, offset=offset, limit=limit)
    leaf = Leaf(offset, limit, total)
    session.answer(
        found,
        shape=lambda rows: {
            **dossier_shape(dossier),
            "statements": [passage_shape(row) for row in rows],
            **leaf.shape,
        },
        page=lambda rows, console: (
            *dossier_page(dossier, console),
            *statements_page(rows, leaf=leaf, console=console),
        ),
    )


@sources.command(epilog=_MERGE_EXAMPLES)
@click.argument("source")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@reason_option("she married in 2025")
@json_option
@click.pass_obj
def merge(session: Session, *, source: str, others: tuple[str, ...], reason: str) -> None:
    """Say that every OTHER is SOURCE, each given by an id or a name that only one source has.

    Every name of theirs means SOURCE from now on, in articles to come too, and their ids lead to
    it. Nothing that was said is changed; `factcheck sources undo` takes it back.
    """
    from factcheck.cli.pages.dossier import dossier_page
    from factcheck.services.source_shapes import dossier_shape

    target, *rest = (session.desk.named(words).source.id for words in (source, *others))
    merged = session.desk.merge(target, rest, reason=reason)
    session.answer(merged, shape=dossier_shape, page=dossier_page)


@sources.command(epilog=_SPLIT_EXAMPLES)
@click.argument("source")
@click.argument("parts", nargs=-1, required=True, metavar="NAME|STATEMENT...")
@reason_option("the other one, a judge")
@json_option
@click.pass_obj
def split(session: Session, *, source: str, parts: tuple[str, ...], reason: str) -> None:
    """Say that some names or statements of SOURCE are somebody else's, and show who that is.

    A NAME is given as printed, or by its id; a STATEMENT by its number, as `factcheck sources show`
    prints it, and takes with it all that SOURCE says in that article. What is given at once is one
    source. Nothing that was said is changed; `factcheck sources undo` takes it back.
    """
    from factcheck.cli.pages.dossier import dossier_page
    from factcheck.services.source_shapes import dossier_shape

    made = session.desk.split(
        session.desk.named(source).source.id,
        names=[part for part in parts if not part.isdecimal()],
        sentence_ids=[int(part) for part in parts if part.isdecimal()],
        reason=reason,
    )
    session.answer(made, shape=dossier_shape, page=dossier_page)


@sources.command(epilog=_UNDO_EXAMPLES)
@click.argument("judgement", type=click.IntRange(1))
@json_option
@click.pass_obj
def undo(session: Session, *, judgement: int) -> None:
    """Take back what a merge or a split decided, by the number of one of its judgements.

    What was decided later about the same names must be undone first.
    """
    from factcheck.cli.pages.dossier import dossier_page
    from factcheck.services.source_shapes import dossier_shape

    session.answer(session.desk.undo(judgement), shape=dossier_shape, page=dossier_page)
