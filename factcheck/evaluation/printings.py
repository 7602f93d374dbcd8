"""Gold for copies: stories with their printings, and pairs of sentences.

A file of `gold/copies/` is one event: `part:` in the first line, then what was printed about it,
with a line of `===` before each. What bears the same letter under `story:` is one story; all else
is not. `gold/copies.jsonl` has two sentences of one story a line, and whether they are the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from factcheck.evaluation.lines import explained, read_rows
from factcheck.model import Article, Block, BlockKind, Extent, Span

_LINE = re.compile(r"^===\n", re.MULTILINE)


class Half(StrEnum):
    """Which gold the rules were chosen on, and which they were not."""

    DEV = "dev"
    HELD_OUT = "held-out"


@dataclass(frozen=True, slots=True)
class GoldPrinting:
    """A printing of the story with this name; `edits` are what its desk did, or why it is none."""

    event: str
    story: str
    edits: tuple[str, ...]
    extent: Extent
    article: Article


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two sentences, and whether they are the same but for a desk's edits."""

    half: Half
    one: str
    other: str
    same: bool


def read_printings(folder: Path) -> dict[Half, tuple[GoldPrinting, ...]]:
    """Return the printings of all files of a folder, by halves.

    Raises BadInput for a file that is not one of such a folder.
    """
    found: dict[Half, list[GoldPrinting]] = {half: [] for half in Half}
    for path in sorted(folder.glob("*.txt")):
        with explained(path.name):
            head, *printings = _LINE.split(path.read_text(encoding="utf-8"))
            half = Half(_fields(head)["part"])
            found[half] += [_printing(path.name, printed) for printed in printings]
    return {half: tuple(printings) for half, printings in found.items()}


def read_pairs(path: Path) -> tuple[GoldPair, ...]:
    """Return the pairs of a gold file. Raises BadInput where a line is not one of such a file."""
    found: list[GoldPair] = []
    for where, row in read_rows(path):
        with explained(where):
            found.append(_pair(row))
    return tuple(found)


def _printing(event: str, printed: str) -> GoldPrinting:
    head, _, text = printed.strip().partition("\n\n")
    fields = _fields(head)
    return GoldPrinting(
        event=event,
        story=f"{event}/{fields['story']}",
        edits=tuple(fields["edits"].split(", ")),
        extent=Extent(fields["text"]),
        article=_article(text, outlet=fields["outlet"], published=fields["date"]),
    )


def _article(text: str, *, outlet: str, published: str) -> Article:
    headline, _, _ = text.partition("\n\n")
    title = headline.removeprefix("# ")
    if not text.startswith("# ") or not title:
        raise ValueError(f"no headline: {headline[:40]!r}")
    text = text.removeprefix("# ")
    blocks = (
        Block(Span(0, len(title)), BlockKind.HEADLINE),
        Block(Span(len(title) + 2, len(text)), BlockKind.BODY),
    )
    day = date.fromisoformat(published)
    return Article(text, title, outlet=outlet, published=day, blocks=blocks)


def _fields(head: str) -> Mapping[str, str]:
    return dict(line.split(": ", 1) for line in head.strip().split("\n"))


def _pair(row: Mapping[str, Any]) -> GoldPair:
    if not isinstance(row["same"], bool):
        raise TypeError(f"not true or false: {row['same']!r}")
    return GoldPair(Half(row["part"]), row["a"], row["b"], row["same"])
