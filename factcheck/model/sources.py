"""Sources: who is known across articles, and the judgements that say so."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from factcheck.model.articles import Article, Sentence
from factcheck.model.attributions import Attribution


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Source:
    """A person or body; `key` tells it from every other and says how far the link reaches.

    The key ends in an article's id where the name alone does not identify the source across
    articles ("the ministry", a bare surname), and in a number where the name was split from another
    source that is known by it.
    """

    kind: SourceKind
    name: str
    key: str

    @property
    def id(self) -> str:
        """A short stable id made from the key."""
        return hashlib.sha256(self.key.encode("utf-8")).hexdigest()[:12]

    def within(self, article_id: str) -> "Source":
        """Return this name as one article alone means it."""
        behind = f"@{article_id}"
        key = self.key if self.key.endswith(behind) else self.key + behind
        return Source(self.kind, self.name, key)


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution, and the source that its speaker was linked to, if any."""

    attribution: Attribution
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """An article read to the end: what the archive keeps in one transaction."""

    article: Article
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]


class Link(StrEnum):
    """Whether a printed name means a source."""

    LINKED = "linked"
    NOT_LINKED = "not_linked"


class Judge(StrEnum):
    """Who judged: a rule of ours, or somebody at the desk. Whoever is at the desk overrules."""

    RULE = "rule"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement on whether a printed name means a source, with its reason in words.

    `article_id` is that of the only article whose use of the name is meant, if it is only one. What
    was undone stays to be read, and decides nothing.
    """

    id: int
    source_id: str
    name_id: str
    name: str
    link: Link
    reason: str
    made_by: Judge
    made_at: datetime
    article_id: str | None = None
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name under which newest revisions print a source, and from when to when they do."""

    id: str
    name: str
    article_id: str | None
    statements: int
    articles: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Role:
    """A role that articles print beside a source's name, and from when to when they do."""

    role: str
    articles: int
    first: date | None
    last: date | None
