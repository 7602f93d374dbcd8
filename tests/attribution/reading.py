"""What attribution made of a few sentences, as plain words to compare."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.attribution import attribute
from factcheck.model import (
    Anonymous,
    Article,
    Attribution,
    Document,
    Named,
    Narrator,
    Organisation,
    Polarity,
    Unresolved,
    Voice,
)
from tests.factories import an_article, sentences_of


@dataclass(frozen=True)
class Said:
    """One attribution in words: its speaker's kind and name, its cue, its content."""

    kind: str
    name: str | None
    cue: str | None
    content: tuple[str, ...]
    voice: Voice | None
    polarity: Polarity
    role: str | None
    mention: str | None
    chain: tuple[str, ...]
    told_to: str | None
    said_on: date | None
    attribution: Attribution


def said(text: str, **fields: Any) -> list[Said]:
    """Return what is said in an article of one sentence a line, without the narrator's parts."""
    return [item for item in everything(text, **fields) if item.kind != "narrator"]


def everything(text: str, **fields: Any) -> list[Said]:
    """Return everything that is said in an article of one sentence a line."""
    article = an_article(text, **fields)
    return [_in_words(article, a) for a in attribute(article, sentences_of(article))]


def only(items: Sequence[Said]) -> Said:
    """Return the one item that there is."""
    [item] = items
    return item


def _in_words(article: Article, attribution: Attribution) -> Said:
    text, speaker = article.text, attribution.speaker
    mention = None if isinstance(speaker, Narrator) else speaker.mention.of(text)
    chain = () if isinstance(speaker, Narrator) else tuple(s.of(text) for s in speaker.chain)
    name: str | None
    match speaker:
        case Named(name=name) | Organisation(name=name) | Document(name=name):
            pass
        case Anonymous(description=name):
            pass
        case Unresolved() | Narrator():
            name = None
    return Said(
        type(speaker).__name__.lower(),
        name,
        attribution.cue.of(text) if attribution.cue else None,
        tuple(span.of(text) for span in attribution.content),
        attribution.voice,
        attribution.polarity,
        speaker.role if isinstance(speaker, Named) else None,
        mention,
        chain,
        attribution.told_to.of(text) if attribution.told_to else None,
        attribution.said_on,
        attribution,
    )
