"""Options and arguments that several commands share."""

import inspect
import os
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, TypeVar

import click

from factcheck.cli.session import Form, Session
from factcheck.cli.stdin import piped
from factcheck.errors import BadInput
from factcheck.model import Claim, Filters

Command = TypeVar("Command", bound=Callable[..., Any])
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Day(click.ParamType[date]):
    """A day, written as in 2024-10-17."""

    name = "date"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """Show how a day is written."""
        return "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day; refuse anything else."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(f"{value!r} is not a date like 2024-10-17", param, ctx)


DAY = Day()


def json_option(command: Command) -> Command:
    """Add `--json`: the answer in the shapes that HTTP has."""

    def choose(ctx: click.Context, _: click.Parameter, chosen: bool) -> None:  # noqa: FBT001
        if chosen:
            ctx.ensure_object(Session).form = Form.JSON

    option = click.option(
        "--json",
        is_flag=True,
        expose_value=False,
        callback=choose,
        help="Print JSON, in the shapes that HTTP answers with.",
    )
    return option(command)


def limit_option(default: int, *, most: int, what: str) -> Callable[[Command], Command]:
    """Add `--limit`, between 1 and `most`."""
    return click.option(
        "--limit",
        type=click.IntRange(1, most),
        default=default,
        show_default=True,
        help=f"How many {what} at most.",
    )


def offset_option(command: Command) -> Command:
    """Add `--offset`, to leaf through a list."""
    option = click.option(
        "--offset",
        type=click.IntRange(0),
        default=0,
        help="How many to pass over first, to leaf through a long list.",
    )
    return option(command)


def gathered(name: str, make: Callable[..., Any], *options: Decorator) -> Decorator:
    """Add options whose values `make` joins into one, handed to the command as `name`.

    The options are called as the parameters of `make` are.
    """
    parts = list(inspect.signature(make).parameters)

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def gathering(*args: Any, **given: Any) -> Any:
            made = make(**{part: given.pop(part) for part in parts})
            return command(*args, **given, **{name: made})

        decorated: Callable[..., Any] = gathering
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate


def _filters(
    outlet: tuple[str, ...], source: tuple[str, ...], first: date | None, last: date | None
) -> Filters:
    if first and last and last < first:
        raise click.UsageError(f"--until {last} is before --from {first}.")
    return Filters(outlet, source, first, last)


def _claim(claim: str, speaker: str | None, as_of: date | None) -> Claim:
    raw = piped() if claim == "-" else os.fsencode(claim)
    try:
        return Claim(raw.decode("utf-8-sig").strip(), speaker, as_of)
    except UnicodeDecodeError as error:
        raise BadInput(f"the claim is not UTF-8 ({error.reason} at byte {error.start})") from error


filter_options = gathered(
    "filters",
    _filters,
    click.option("--outlet", multiple=True, help="Only what this outlet published. Repeatable."),
    click.option(
        "--source",
        multiple=True,
        help="Only what this source said: a name, a part of one that no other source has, or an id "
        "of `factcheck sources`. Repeatable.",
    ),
    click.option("--from", "first", type=DAY, help="Only what was published from this day on."),
    click.option("--until", "last", type=DAY, help="Only what was published up to this day."),
)


def _one(ctx: click.Context, argument: click.Parameter, words: tuple[str, ...]) -> str:
    """Return the one claim; a sentence without quotation marks comes as its words."""
    if len(words) > 1:
        said = f'put the claim in quotation marks: {ctx.command_path} "{" ".join(words)}"'
        raise click.BadParameter(said, ctx, argument)
    return words[0]


claim_options = gathered(
    "claim",
    _claim,
    click.argument("claim", nargs=-1, required=True, metavar="CLAIM", callback=_one),
    click.option(
        "--speaker",
        help="Who is said to have said it: the ruling is on whether they did (--source narrows).",
    ),
    click.option("--as-of", type=DAY, help="Nothing published after this day counts."),
)
