"""Printings of one story: the same report in several papers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Extent(StrEnum):
    """Whether a printing has the whole story, or a part of its fullest printing."""

    WHOLE = "whole"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Printing:
    """An article's newest revision as one of the printings of a story."""

    article_id: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: date | None
    url: str | None
    extent: Extent
