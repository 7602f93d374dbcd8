"""An article, every sentence beside the name of whoever says it."""

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.cli import speakers
from factcheck.cli.pages.evidence import page_width, sentence_marks, speech_legend
from factcheck.cli.pages.marks import marked, wrapped
from factcheck.cli.printable import printable
from factcheck.model import BlockKind, Extent, Filed, Narrator, Passage, Printing

# The names' column: a quarter of the page, wide enough for a surname, no wider than a full name.
_NARROWEST, _WIDEST = 14, 26
# What is set as lines above and below a story needs no space between.
_LINES = frozenset(BlockKind) - {BlockKind.BODY, BlockKind.TEASER}


def article_page(filed: Filed, console: Console) -> Iterator[RenderableType]:
    """Show one revision: how it is to be cited, then sentence by sentence."""
    width = page_width(console)
    for line in article_head(filed):
        yield wrapped(line, console, width=width)
    yield Text()
    after = None
    for passages in _by_block(filed):
        kind = passages[0].sentence.block
        if after is not None and not {kind, after} <= _LINES:
            yield Text()
        if kind is not BlockKind.BODY and not _beside(passages):
            yield Text(kind.value, "dim italic")
        yield _sentences(passages, console)
        after = kind
    yield Text()
    for line in _printings(filed):
        yield wrapped(line, console, width=width, indent=2)
    yield wrapped(speech_legend(console), console, width=width)


def article_head(filed: Filed) -> Iterator[Text]:
    """Say how one revision is to be cited, and which one it is."""
    article = filed.article
    yield Text(printable(article.title or "untitled"), "bold")
    published = speakers.day(article.published) if article.published else ""
    printed = [article.outlet or "", ", ".join(article.authors), published]
    if any(printed):
        yield Text(printable(" · ".join(part for part in printed if part)), "dim")
    if article.url:
        yield Text(printable(article.url), "dim", no_wrap=True, overflow="ignore")
    count = f"{len(filed.passages):,} sentences"
    yield Text(f"{article.id} · revision {filed.revision} of {filed.latest} · {count}", "dim")


def _printings(filed: Filed) -> Iterator[Text]:
    """Say in which other articles the story stands."""
    if filed.printings:
        yield Text("Also printed in", "dim italic")
    for printing in filed.printings:
        yield _printing(printing)
    if filed.printings:
        yield Text()


def _printing(printing: Printing) -> Text:
    published = speakers.day(printing.published) if printing.published else ""
    title = f"“{printing.title or 'untitled'}”"
    part = "in part" if printing.extent is Extent.PART else ""
    printed = [printing.outlet or "", title, ", ".join(printing.authors), published, part]
    words = printable(" · ".join(each for each in printed if each))
    return Text(words).append(f"  {printing.article_id}", "dim")


def _by_block(filed: Filed) -> Iterator[list[Passage]]:
    """Yield the passages block by block: two briefs in a row are two blocks."""
    block: list[Passage] = []
    place = None
    for passage in filed.passages:
        found = filed.article.block_at(passage.sentence.span.start)
        if block and found != place:
            yield block
            block = []
        place = found
        block.append(passage)
    if block:
        yield block


def _beside(passages: list[Passage]) -> bool:
    """Tell whether what a block is stands beside it: it is one sentence that nobody says."""
    [*rest, last] = passages
    return last.sentence.block is not BlockKind.BODY and not rest and not _speakers(last).plain


def _sentences(passages: list[Passage], console: Console) -> Table:
    width = page_width(console)
    names = max(_NARROWEST, min(width // 4, _WIDEST))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=names, overflow="fold")
    table.add_column(width=width - names - 2, overflow="fold")
    said, paragraph = "", passages[0].sentence.paragraph
    kind = Text(passages[0].sentence.block.value, "dim italic") if _beside(passages) else Text()
    for passage in passages:
        if passage.sentence.paragraph != paragraph:
            table.add_row()
            said, paragraph = "", passage.sentence.paragraph
        who = kind if kind.plain else _speakers(passage)
        text = marked(passage.text, sentence_marks(passage), console)
        table.add_row(Text() if who.plain == said else who, text)
        said = who.plain
    return table


def _speakers(passage: Passage) -> Text:
    who = Text()
    for attribution in passage.attributions:
        speaker = attribution.speaker
        if isinstance(speaker, Narrator):
            continue
        name = printable(speakers.name(speaker, passage.article))
        if name not in who.plain.split("\n"):
            who.append("\n" if who.plain else "").append(name, speakers.colour(speaker))
    return who
