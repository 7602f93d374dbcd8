"""What a set of annotated articles holds, in one shape for all sets.

Sets differ in what they tell. What a set does not tell is empty, and is then not measured on it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.attribution import Attributor
from factcheck.evaluation.gold import SpeakerKind
from factcheck.model import (
    Act,
    Article,
    Attribution,
    Polarity,
    Sentence,
    Span,
    Voice,
)

Attribute = Callable[[Article, Sequence[Sentence]], tuple[Attribution, ...]]


def one_by_one(attributor: Attributor) -> Attribute:
    """Return what says who said each part of one article, from what does of several."""

    def attribute(article: Article, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
        [said] = attributor([(article, sentences)])
        return said

    return attribute


class Format(StrEnum):
    """The sets that can be read; the value is the name they are known by."""

    POLNEAR = "PolNeAR"
    GUM = "GUM"
    CED1K = "CED-1K"
    MARKED = "our own gold"
    SHAPES = "our own cases by shape"


@dataclass(frozen=True, slots=True)
class Row:
    """What our own gold says of an attribution beside what other sets say too."""

    name: str
    several: bool
    act: Act
    said_on: date | None
    # The places of the marks by their letters: `seeds/gold/attribution/README.md`.
    told_to: tuple[Span, ...] = ()
    knowledge: tuple[Span, ...] = ()
    reason: tuple[Span, ...] = ()
    via: tuple[Span, ...] = ()
    principal: tuple[Span, ...] = ()
    hard: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One attribution as a person annotated it.

    `wording` is what was said, in the words of the set: those of the text, or a paraphrase where
    there is no `content`. `called` are names or descriptions of the speaker, any of which is right.
    `mentions` are all the places where the article mentions the speaker. `manner` is the set's own
    word for how the content is given.
    """

    id: str
    wording: str
    content: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    kind: SpeakerKind | None = None
    called: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    voice: Voice | None = None
    polarity: Polarity | None = None
    manner: str = ""
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with what was annotated in it.

    `genre` is the set's own word for its kind of text; `cases` say what is difficult in it.
    `silent` are words that nobody but the outlet says.
    """

    name: str
    article: Article
    references: tuple[Reference, ...]
    genre: str = ""
    cases: tuple[str, ...] = ()
    silent: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line or file that could not be used, where it stands, and why."""

    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


@dataclass(frozen=True, slots=True)
class DataSet:
    """A set of annotated articles, and what of it was passed over.

    `key` is what the names of its figures begin with.
    """

    name: str
    key: str
    format: Format
    articles: tuple[Annotated, ...]
    skipped: tuple[Skipped, ...] = ()
