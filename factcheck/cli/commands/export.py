"""`factcheck export`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from factcheck.cli.options import json_option
from factcheck.cli.session import Session
from factcheck.errors import BadInput
from factcheck.model import Filters

if TYPE_CHECKING:
    from factcheck.model import Block, Filed, Listed, Span
    from factcheck.services import Desk

# As many as HTTP lists at once.
_AT_ONCE = 100

_EXAMPLES = """\b
Examples:
  factcheck export > archive.jsonl
  factcheck export --output archive.jsonl --outlet "Kyiv Independent"
  factcheck export | jq -r .sentences[].text
  factcheck ingest archive.jsonl"""


@click.command(epilog=_EXAMPLES)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; it appears when it is whole. By default standard output.",
)
@click.option("--outlet", help="Only this outlet's articles.")
@json_option
@click.pass_obj
def export(session: Session, *, output: Path | None, outlet: str | None) -> None:
    """Write every article with who said each sentence, as JSON Lines.

    The lines are what HTTP answers for an article, with the blocks of its text besides, and
    `factcheck ingest` reads them again: into another archive, they make the same articles.
    Earlier revisions are not written.
    """
    from factcheck.cli.progress import progress
    from factcheck.cli.session import as_json

    unknown = session.desk.unknown(Filters(outlets=() if outlet is None else (outlet,)))
    if unknown:  # a file that is there already shall not become an empty one
        raise BadInput("; ".join(unknown))
    articles = list(listed(session.desk, outlet))
    with _opened(output) as file, progress(session, "Exporting articles") as report:
        for number, article in enumerate(articles, start=1):
            print(as_json(exported_shape(session.desk.article(article.id))), file=file)
            report(number, len(articles))
    if output:
        session.note(f"{len(articles):,} articles are in {output}.")


def exported_shape(filed: "Filed") -> dict[str, Any]:
    """Return an article as HTTP answers it, with the blocks that its text was found to have."""
    from factcheck.services.shapes import filed_shape

    return {**filed_shape(filed), "blocks": [_block_shape(b) for b in filed.article.blocks]}


def _block_shape(block: "Block") -> dict[str, Any]:
    return {
        "kind": block.kind.value,
        **_span_shape(block.span),
        "title": _span_shape(block.title) if block.title else None,
        "authors": [_span_shape(author) for author in block.authors],
    }


def _span_shape(span: "Span") -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def listed(desk: "Desk", outlet: str | None) -> "Iterator[Listed]":
    """Yield every article once, the first filed first, as they stand when this is asked."""
    found: dict[str, Listed] = {}
    offset, total = 0, 1
    while offset < total:
        page, total = desk.articles(offset=offset, limit=_AT_ONCE, outlet=outlet)
        found |= {article.id: article for article in page}
        offset += _AT_ONCE
    yield from reversed(found.values())


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    unfinished = output.with_name(f".{output.name}.part")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            yield file
        unfinished.replace(output)
    except OSError as error:  # of the file that was asked for, whichever is written until then
        raise OSError(error.errno, error.strerror, str(output)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
