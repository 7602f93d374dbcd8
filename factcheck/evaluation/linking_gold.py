"""Gold for linking: articles of several papers, and which of those who speak in them are one.

A line of `gold/linking.jsonl` is one group of articles. In their texts each mention of somebody who
says something is marked, with who it is: "[Zelenskyy](president) said". Within a group the same
word means the same source, and no other word does.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.evaluation.lines import explained, read_rows
from factcheck.evaluation.printings import Half
from factcheck.model import Article, Block, BlockKind, Span

_MARK = re.compile(r"\[([^\[\]]+)\]\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an article mentions a source, and which of the group's sources it is."""

    article: Article
    span: Span
    source: str

    @property
    def words(self) -> str:
        """The words that are printed."""
        return self.span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class Group:
    """Articles in the order in which they are filed, and the mentions in them."""

    line: str
    half: Half
    kind: str
    articles: tuple[Article, ...]
    mentions: tuple[Mention, ...]


def read_groups(path: Path) -> tuple[Group, ...]:
    """Return the groups of a gold file. Raises BadInput where a line is not one of such a file."""
    found: list[Group] = []
    for where, row in read_rows(path):
        with explained(where):
            found.append(_group(row, where))
    return tuple(found)


def _group(row: Any, where: str) -> Group:
    articles = [_article(one, f"{where}/{number}") for number, one in enumerate(row["articles"])]
    mentions = tuple(
        mention
        for article, one in zip(articles, row["articles"], strict=True)
        for mention in _mentions(article, one["text"])
    )
    if not mentions:
        raise ValueError("no mention is marked")
    return Group(where, Half(row["part"]), row["kind"], tuple(articles), mentions)


def _article(row: Mapping[str, str], url: str) -> Article:
    text = _MARK.sub(r"\1", row["text"])
    return Article(
        text,
        url=url,
        outlet=row["outlet"],
        published=date.fromisoformat(row["date"]),
        blocks=(Block(Span(0, len(text)), BlockKind.BODY),),
    )


def _mentions(article: Article, marked: str) -> Iterator[Mention]:
    """Yield the mentions of an article, each at its place in the text without marks."""
    taken_out = 0
    for mark in _MARK.finditer(marked):
        start = mark.start() - taken_out
        yield Mention(article, Span(start, start + len(mark[1])), mark[2])
        taken_out += len(mark[0]) - len(mark[1])
