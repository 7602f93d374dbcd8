"""Lists: articles, sources, what became of what was read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.cli.pages.evidence import cited, in_context, page_width, speaker_lines
from factcheck.cli.pages.marks import wrapped
from factcheck.cli.printable import printable
from factcheck.model import Listed, Passage, Quoted

_INDENT = 4


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of a list: where it begins, how many it may hold, how many there are in all."""

    offset: int
    limit: int
    total: int

    @property
    def shape(self) -> dict[str, int]:
        """Where the page stands in the list, in the shape that HTTP has."""
        return {"total": self.total, "offset": self.offset, "limit": self.limit}


def articles_page(articles: Sequence[Listed], leaf: Leaf) -> Iterator[RenderableType]:
    """Show articles as a table, the newest filed first."""
    table = _table("Published", "Title", "Outlet", "Sentences", "Id")
    for row in articles:
        title = Text(printable(row.title or "untitled"))
        if row.revision > 1:
            title.append(f" (revision {row.revision})", "dim")
        published = row.published.isoformat() if row.published else "-"
        outlet = printable(row.outlet or "-")
        table.add_row(published, title, outlet, f"{row.sentences:,}", Text(row.id, "dim"))
    if articles:
        yield table
    yield _counted(len(articles), leaf, "article")


def sources_page(sources: Sequence[Quoted], leaf: Leaf) -> Iterator[RenderableType]:
    """Show sources as a table, the most quoted first."""
    table = _table("Source", "Kind", "Statements", "Articles", "Id")
    for row in sources:
        name = Text(printable(row.source.name), "bold")
        numbers = f"{row.statements:,}", f"{row.articles:,}"
        table.add_row(name, row.source.kind.value, *numbers, Text(row.source.id, "dim"))
    if sources:
        yield table
    yield _counted(len(sources), leaf, "source")


def statements_page(
    passages: Sequence[Passage], *, leaf: Leaf, console: Console
) -> Iterator[RenderableType]:
    """Show what a source said, sentence by sentence, each with where it is printed."""
    for number, passage in enumerate(passages, start=leaf.offset + 1):
        yield from _statement(number, passage, console)
    yield _counted(len(passages), leaf, "statement")


def _statement(number: int, passage: Passage, console: Console) -> Iterator[Text]:
    parts = [in_context(passage, console)]
    for attribution in passage.attributions:
        parts += list(speaker_lines(attribution, passage))[1:]
    first, *others = (
        wrapped(part, console, width=page_width(console), indent=_INDENT)
        for part in (*parts, *cited(passage), Text(f"statement {passage.id}", "dim"), Text())
    )
    yield Text(f"{number:>{_INDENT - 2}}  ", "bold").append_text(first[_INDENT:])
    yield from others


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for name in columns:
        is_number = name in ("Sentences", "Statements", "Articles")
        table.add_column(
            name,
            justify="right" if is_number else "left",
            no_wrap=name in ("Id", "Published", "Kind") or is_number,
            overflow="fold",
        )
    return table


def _counted(shown: int, leaf: Leaf, what: str) -> Text:
    if not leaf.total:
        return Text(f"No {what}s.", "dim")
    if shown == leaf.total:
        return Text(number_of(shown, what), "dim")
    if not shown:
        return Text(f"There are only {number_of(leaf.total, what)}.", "dim")
    last = leaf.offset + shown
    more = f"; --offset {last} shows the next" if last < leaf.total else ""
    return Text(f"{leaf.offset + 1:,} to {last:,} of {number_of(leaf.total, what)}{more}", "dim")


def number_of(count: int, what: str) -> str:
    """Return a count with its word, as in "2 articles"."""
    return f"{count:,} {what}" + ("" if count == 1 else "s")
