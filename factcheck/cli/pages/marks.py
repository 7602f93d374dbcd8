"""Words marked in a running text: by colour and weight, or by signs where these cannot be shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from factcheck.cli.printable import printable
from factcheck.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to be marked, by a style, or by a sign before and one after it."""

    span: Span
    style: str
    opening: str = ""
    closing: str = ""


def is_plain(console: Console) -> bool:
    """Tell whether the console shows no styles: a file, a pipe, a dumb terminal."""
    return console.color_system is None


def marked(text: str, marks: Iterable[Mark], console: Console) -> Text:
    """Return the text, safe to print, with its marks shown as the console can show them."""
    if is_plain(console):
        return Text(printable(_signed(text, list(marks))))
    shown = Text(printable(text))
    for mark in marks:
        shown.stylize(mark.style, mark.span.start, mark.span.end)
    return shown


def wrapped(text: Text, console: Console, *, width: int, indent: int = 0) -> Text:
    """Break a text into lines of at most `width`, each indented; no line ends in blanks."""
    lines = text.wrap(console, max(width - indent, 1), no_wrap=text.no_wrap or False)
    for line in lines:
        line.rstrip()
        if line:
            line.pad_left(indent)
    return Text("\n", no_wrap=True, overflow="ignore").join(lines)


def _signed(text: str, marks: list[Mark]) -> str:
    # Where several begin or end at one place, the longer stands outside the shorter.
    signs = [(m.span.start, 1, -len(m.span), m.opening) for m in marks if len(m.span)]
    signs += [(m.span.end, 0, len(m.span), m.closing) for m in marks if len(m.span)]
    parts, done = [], 0
    for place, _, _, sign in sorted(signs):
        parts += [text[done:place], sign]
        done = place
    return "".join([*parts, text[done:]])
