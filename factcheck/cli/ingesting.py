"""Read articles in and say what became of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import click
from rich.console import Console
from rich.text import Text

from factcheck.cli.pages.marks import wrapped
from factcheck.cli.printable import printable
from factcheck.cli.progress import Report, progress
from factcheck.cli.session import Session, as_json
from factcheck.reading import Found, find, read_found
from factcheck.services import Added, Known, Outcome, Refused
from factcheck.services.shapes import outcome_shape

# As many as are looked through; the numbers say the rest.
_MOST_LISTED = 10


@dataclass(slots=True)
class Summary:
    """What became of everything that was read so far."""

    added: list[Added] = field(default_factory=list)
    known: int = 0
    refused: list[Refused] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)

    @property
    def kept(self) -> int:
        """How many articles are in the archive now, whether they were before or not."""
        return len(self.added) + self.known

    def count(self, outcome: Outcome) -> None:
        """Take one more outcome into account."""
        match outcome:
            case Added():
                self.added.append(outcome)
            case Known():
                self.known += 1
            case Refused():
                self.refused.append(outcome)
                return
        self.remarks += [(outcome.origin, remark) for remark in outcome.remarks]


def ingest_all(paths: Sequence[str], session: Session) -> Summary:
    """Ingest what the paths name, showing progress; what is done stays done when interrupted."""
    found = find(paths)
    session.make_archive()
    readings = read_found(found, largest=session.settings.max_article_bytes)
    summary = Summary()
    try:
        with progress(session, "Reading files") as report:
            for outcome in _followed(session.desk.ingest(readings), found, report):
                summary.count(outcome)
                report.remark(_articles(summary.kept))
                if not session.wants_pages:
                    click.echo(as_json(outcome_shape(outcome)))
    except KeyboardInterrupt:
        session.note(f"Stopped; {_articles(summary.kept)} of these are in the archive.")
        raise
    return summary


def _followed(
    outcomes: Iterable[Outcome], found: Sequence[Found], report: Report
) -> Iterator[Outcome]:
    """Pass outcomes on and report which of the files they came from."""
    places = {item.origin: place for place, item in enumerate(found, start=1)}
    report(0, len(found))
    for outcome in outcomes:
        yield outcome
        # One row of many is named by its file and a number.
        file = outcome.origin if outcome.origin in places else outcome.origin.rpartition(":")[0]
        report(places.get(file, 0), len(found))


def summary_page(summary: Summary, console: Console) -> Iterator[Text]:
    """Say what was added, what was known already, what was not taken and what not read, and why."""
    yield _added(summary)
    for outcome in summary.added[:_MOST_LISTED]:
        yield _line(outcome.origin, _what(outcome), console)
    if len(summary.added) > _MOST_LISTED:
        yield Text(f"  and {len(summary.added) - _MOST_LISTED:,} more", "dim")
    if summary.known:
        yield Text(f"{_articles(summary.known)} already in the archive", "bold")
    if summary.remarks:
        yield Text(f"{len(summary.remarks):,} not taken as given", "bold yellow")
        for remark, origins in _grouped(summary.remarks).items():
            yield _line(_first_of(origins), remark, console)
    if summary.refused:
        yield Text(f"{len(summary.refused):,} not read", "bold red")
        for refused in summary.refused:
            yield _line(refused.origin, refused.reason, console)


def _grouped(remarks: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return where each remark was made: the rows of one file mostly deserve the same."""
    origins: dict[str, list[str]] = {}
    for origin, remark in remarks:
        origins.setdefault(remark, []).append(origin)
    return origins


def _first_of(origins: Sequence[str]) -> str:
    return origins[0] + (f" and {len(origins) - 1:,} more" if len(origins) > 1 else "")


def _added(summary: Summary) -> Text:
    sentences = sum(outcome.kept.sentences for outcome in summary.added)
    if not summary.added:
        return Text("Nothing added", "bold")
    return Text(f"Added {_articles(len(summary.added))}, {sentences:,} sentences", "bold green")


def _what(outcome: Added) -> str:
    kept = outcome.kept
    revision = f", revision {kept.revision}" if kept.revision > 1 else ""
    return f"{kept.sentences:,} sentences{revision}, {kept.article_id}"


def _line(origin: str, what: str, console: Console) -> Text:
    line = Text(printable(origin)).append(f": {printable(what)}", "dim")
    return wrapped(line, console, width=console.width, indent=2)


def _articles(count: int) -> str:
    return f"{count:,} article" + ("" if count == 1 else "s")
