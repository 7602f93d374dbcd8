"""`factcheck draft`."""

from datetime import date
from pathlib import Path

import click

from factcheck.cli.options import DAY, json_option, limit_option
from factcheck.cli.session import Session
from factcheck.cli.stdin import piped
from factcheck.errors import BadInput, TooLarge

_EXAMPLES = """\b
Examples:
  factcheck draft story.txt
  factcheck draft story.txt --as-of 2024-10-20
  pbpaste | factcheck draft - --json | jq '.sentences[] | select(.check) | .check.verdict.ruling'"""


@click.command(epilog=_EXAMPLES)
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path))
@click.option("--as-of", type=DAY, help="Nothing published after this day counts.")
@limit_option(3, most=100, what="sentences for each statement")
@json_option
@click.pass_obj
def draft(session: Session, *, file: Path, as_of: date | None, limit: int) -> None:
    """Check a draft of your own, sentence by sentence.

    FILE is plain text in UTF-8; `-` reads standard input. Sentences worth checking are picked out,
    with the reason; each is checked, and the draft comes back annotated: which statements have a
    source in the archive, which are contradicted, which quotations differ from what was printed.
    """
    from factcheck.cli.pages.draft import draft_page
    from factcheck.cli.progress import progress
    from factcheck.services import Draft
    from factcheck.services.check_shapes import draft_shape

    text = _read(file, largest=session.settings.max_article_bytes)
    asked = Draft(text, as_of)
    with progress(session, "Checking") as shown:
        made = session.desk.check_draft(asked, limit=limit, progress=shown)
    session.answer(made, shape=draft_shape, page=draft_page)


def _read(file: Path, *, largest: int) -> str:
    given = _given(file, largest + 1)
    if len(given) > largest:
        raise TooLarge(f"{file} is larger than {largest:,} bytes (FACTCHECK_MAX_ARTICLE_BYTES)")
    if b"\0" in given:
        raise BadInput(f"{file} holds NUL characters: it is damaged, or no plain text in UTF-8")
    try:
        return given.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise BadInput(f"{file} is not plain text in UTF-8") from error


def _given(file: Path, most: int) -> bytes:
    if str(file) == "-":
        return piped(most)
    try:
        with file.open("rb") as opened:
            return opened.read(most)
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}") from error
