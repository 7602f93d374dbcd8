"""`factcheck`: the commands, in the order in which its help shows them."""

import difflib
import importlib
import sys
from typing import Any

import click

from factcheck.cli.exits import Exit, explained, leave_at_once_if_interrupted_again
from factcheck.cli.printable import write_plainly
from factcheck.cli.session import Session

SECTIONS = {
    "Ask": ("check", "batch", "draft", "sources", "articles", "show"),
    "Keep the archive": ("ingest", "delete", "export", "rebuild"),
    "Run": ("serve", "doctor", "evaluate", "demo", "completion"),
}

_EXAMPLES = """\b
Examples:
  factcheck ingest news/ 'pages/*.html'
  factcheck check "North Korea is sending 10,000 soldiers"
  factcheck check "The bill was signed" --speaker Zelensky --json
  factcheck batch claims.csv --output answers.csv

\b
Settings come from the environment (FACTCHECK_DATABASE_URL, FACTCHECK_INDEX_DIR, …);
`factcheck doctor` shows them and says what is wrong with them."""


class Program(click.Group):
    """A group that loads a command's module when the command is asked for."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Return every command's name, in the order of the sections."""
        return [name for names in SECTIONS.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command, or return None where there is none of this name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"factcheck.cli.commands.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one is refused with the nearest known one."""
        known = self.list_commands(ctx)
        if not args[0].startswith("-") and args[0] not in known:
            nearest = difflib.get_close_matches(args[0], known, n=1)
            hint = f" Did you mean {nearest[0]}?" if nearest else ""
            raise click.UsageError(f"There is no command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands section by section."""
        for section, names in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(name, self._summary(ctx, name)) for name in names])

    def _summary(self, ctx: click.Context, name: str) -> str:
        command = self.get_command(ctx, name)
        return command.get_short_help_str(limit=80) if command else ""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what fails is explained on standard error, never by a traceback."""
        if ctx.params["debug"]:
            return super().invoke(ctx)
        with explained():
            return super().invoke(ctx)


@click.group(
    cls=Program,
    epilog=_EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--debug", is_flag=True, help="Show the traceback of whatever fails.")
@click.version_option(package_name="factcheck", message="%(prog)s %(version)s")
@click.pass_context
def factcheck(ctx: click.Context, *, debug: bool) -> None:  # noqa: ARG001 -- Program.invoke reads it
    """Ask a news archive who said what: a claim in, a ruling and its evidence out."""
    write_plainly(sys.stdout)
    write_plainly(sys.stderr)
    session = ctx.ensure_object(Session)
    ctx.call_on_close(session.close)


def main() -> None:
    """Run `factcheck` on the process's own command line."""
    leave_at_once_if_interrupted_again()
    try:
        factcheck(prog_name="factcheck")
    except KeyboardInterrupt:  # before or after a command ran
        sys.exit(Exit.INTERRUPTED)
