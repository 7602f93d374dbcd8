"""Texts of other people's sets made into articles, and their offsets into spans.

The text stays as it is, to the last code point: the offsets of the set point into it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from factcheck.model import Article, Block, Span
from factcheck.reading.plain import read_plain


def lay_out(text: str, *, title: str | None, published: date | None) -> Article:
    """Return a text as an article; a first line that is the title becomes the headline.

    Raises ValueError for a text without words, or with half of a character.
    """
    text.encode("utf-8")
    story = text.strip()
    if not re.search(r"[^\W_]", story):
        raise ValueError("the text holds no words")
    before = len(text) - len(text.lstrip())
    first = story.partition("\n")[0]
    headed = title is not None and _words(first) == _words(title)
    plain = read_plain(story, title=first if headed else None)
    if plain.text != story:
        raise ValueError("the text cannot be read as it stands")
    return replace(
        plain,
        text=text,
        title=title or None,
        published=published or plain.published,
        language="en",
        blocks=tuple(_shifted(block, before) for block in plain.blocks),
    )


def span_in(text: str, start: object, end: object) -> Span:
    """Return a place that holds words of the text. Raises ValueError or TypeError for others."""
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError(f"{start!r} to {end!r} is no place in the text")
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start} to {end} is no place in a text of {len(text):,} characters")
    return Span(start, end)


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in the order of the text, each once."""
    return tuple(sorted(set(spans)))


def day_of(printed: object) -> date | None:
    """Return the day that a timestamp begins with, or None where it does not begin with one."""
    try:
        return date.fromisoformat(str(printed)[:10])
    except ValueError:
        return None


def _shifted(block: Block, by: int) -> Block:
    title = block.title.shifted(by) if block.title else None
    authors = tuple(span.shifted(by) for span in block.authors)
    return replace(block, span=block.span.shifted(by), title=title, authors=authors)


def _words(line: str) -> list[str]:
    return re.findall(r"\w+", line.casefold())
