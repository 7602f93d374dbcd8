"""Texts in which a bar marks the end of each sentence but the last."""

from factcheck.sentences import split
from tests.factories import an_article


def sentences_of(text: str) -> list[str]:
    """Split a text of one body block and return the sentences' words."""
    return [sentence.span.of(text) for sentence in split(an_article(text))]


def plain(marked: str) -> str:
    """Return the text without its bars."""
    return marked.replace("|", "")


def marks(marked: str) -> list[str]:
    """Return the sentences between the bars."""
    return [sentence.strip() for sentence in marked.split("|")]
