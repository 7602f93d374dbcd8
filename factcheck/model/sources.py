"""Sources: who is known across articles."""

import hashlib
from dataclasses import dataclass
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
    articles ("the ministry", a bare surname).
    """

    kind: SourceKind
    name: str
    key: str

    @property
    def id(self) -> str:
        """A short stable id made from the key."""
        return hashlib.sha256(self.key.encode("utf-8")).hexdigest()[:12]


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
