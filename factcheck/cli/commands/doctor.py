"""`factcheck doctor`."""

import click

from factcheck.cli.exits import Exit
from factcheck.cli.options import json_option
from factcheck.cli.session import Session

_EXAMPLES = """\b
Examples:
  factcheck doctor
  factcheck doctor --json | jq '.findings[] | select(.state == "wrong")'"""


@click.command(epilog=_EXAMPLES)
@json_option
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Say what is wrong with this installation, and how to mend it.

    Nothing is mended, and no archive is made. The exit code is 0 only if all is well.
    """
    from factcheck.cli.doctor.examine import examine
    from factcheck.cli.doctor.findings import findings_shape, is_well
    from factcheck.cli.pages.findings import findings_page

    session: Session = ctx.obj
    findings = examine(lambda: session.settings)
    session.answer(findings, shape=findings_shape, page=findings_page)
    if not is_well(findings):
        ctx.exit(Exit.MISCONFIGURED)
