"""What comes of reading: an article, or the reason why there is none."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Article


class Media(StrEnum):
    """What is read here, by media type."""

    TEXT = "text/plain"
    HTML = "text/html"
    JSON = "application/json"
    JSON_LINES = "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class Read:
    """An article, and the file, row or request that it came from.

    `remarks` say what was written above its text, or in its fields, and could not be taken.
    """

    origin: str
    article: Article
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, row or request that holds no article which can be read, and why."""

    origin: str
    reason: str


Reading = Read | Unread
