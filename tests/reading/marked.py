"""Pages written for these tests, with a mark such as ‹body› where each block begins."""

import re
from dataclasses import dataclass
from pathlib import Path

from factcheck.model import BlockKind, Span

FOLDER = Path(__file__).parent / "pages"

_MARK = re.compile(r"‹(\w+)›")


@dataclass(frozen=True, slots=True)
class Marked:
    """A page's text, and the place and kind of each of its blocks."""

    text: str
    blocks: tuple[tuple[Span, BlockKind], ...]


def a_page(name: str) -> Marked:
    """Return the page of this name; a block ends where white space before the next one begins."""
    _, *parts = _MARK.split((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    text = ""
    blocks = []
    for kind, part in zip(parts[::2], parts[1::2], strict=True):
        start = len(text) + len(part) - len(part.lstrip())
        text += part
        blocks.append((Span(start, len(text.rstrip())), BlockKind(kind)))
    return Marked(text, tuple(blocks))


def names() -> list[str]:
    """Return the names of all pages."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))
