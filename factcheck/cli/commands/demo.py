"""`factcheck demo`."""

from pathlib import Path

import click

from factcheck.cli.exits import Exit
from factcheck.cli.session import Session
from factcheck.errors import Misconfigured
from factcheck.model import Claim

# Enough to see sources agree and disagree, and little enough to be read.
_EVIDENCE = 3

_EXAMPLES = """\b
Examples:
  factcheck demo"""


@click.command(epilog=_EXAMPLES)
@click.pass_context
def demo(ctx: click.Context) -> None:
    """See it work: demo articles in, claims checked, evidence out.

    The articles go into the archive that the settings name; a second run finds them there.
    """
    from factcheck.cli.ingesting import ingest_all, summary_page
    from factcheck.cli.pages.demo import next_page
    from factcheck.cli.pages.evidence import evidence_page, legend
    from factcheck.settings import home

    session: Session = ctx.obj
    claims = read_claims(home() / "seeds" / "claims.txt")
    summary = ingest_all([_short(home() / "seeds" / "articles")], session)
    session.show(summary_page(summary, session.out))
    checks = session.desk.check_all([Claim(claim) for claim in claims], limit=_EVIDENCE)
    for check in checks:
        session.out.rule(style="dim")
        session.show(evidence_page(check, session.out))
    session.show([legend(session.out)])
    [newest], _ = session.desk.articles(offset=0, limit=1)
    session.show(next_page(newest, session.out))
    if summary.refused:
        ctx.exit(Exit.PARTLY_REFUSED)


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def read_claims(path: Path) -> list[str]:
    """Return the claims of a file, one a line; `#` begins a remark."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise Misconfigured(f"the demo needs the project's seeds: {path} is not there") from error
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
