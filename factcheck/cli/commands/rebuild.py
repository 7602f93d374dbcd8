"""`factcheck rebuild`."""

import click

from factcheck.cli.options import json_option
from factcheck.cli.session import Session, as_json

_EXAMPLES = """\b
Examples:
  factcheck rebuild"""


@click.command(epilog=_EXAMPLES)
@json_option
@click.pass_obj
def rebuild(session: Session) -> None:
    """Make the index anew from the archive.

    Needed where the index was lost or damaged, and after another model was chosen. Vectors are kept
    in the archive, so the model only runs for sentences that it has not seen.
    """
    from factcheck.cli.progress import progress

    with progress(session, "Rebuilding the index") as report:
        count = session.desk.rebuild(report)
    if session.wants_pages:
        session.say(f"The index holds {count:,} sentences.")
    else:
        click.echo(as_json({"indexed": count}))
