"""What the archive hands out besides passages."""

from dataclasses import dataclass
from datetime import date, datetime

from factcheck.model.articles import Article
from factcheck.model.evidence import Passage
from factcheck.model.printings import Printing
from factcheck.model.sources import Judgement, PrintedName, Role, Source


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an article stands in the archive: its id, its revision, how many sentences it has."""

    article_id: str
    revision: int
    sentences: int


@dataclass(frozen=True, slots=True)
class Filed:
    """One revision of an article with its passages; `latest` is the number of the newest one.

    `printings` are the other articles that print the story of the newest revision.
    """

    article: Article
    revision: int
    latest: int
    filed_at: datetime
    passages: tuple[Passage, ...]
    printings: tuple[Printing, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """An article's newest revision as one row of a list."""

    id: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: date | None
    url: str | None
    revision: int
    sentences: int
    filed_at: datetime


@dataclass(frozen=True, slots=True)
class Quoted:
    """A source with the number of its statements and of the articles that print them."""

    source: Source
    statements: int
    articles: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """A source with its names, the roles it had, and every judgement that made it what it is."""

    quoted: Quoted
    names: tuple[PrintedName, ...]
    roles: tuple[Role, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One step of the archive: the sentence keys that can be found from now on, or no longer."""

    number: int
    added: tuple[int, ...]
    removed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the archive holds; only newest revisions are counted."""

    articles: int
    sentences: int
    sources: int
    checks: int
