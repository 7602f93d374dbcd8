"""What kind of phrase a source is on the page, where a set does not say who it is."""

import re
from collections.abc import Sequence
from enum import StrEnum

from factcheck.model import Span

_PRONOUNS = frozenset(
    """i me we us you he him she her they them it who whom which that this these those one
    someone somebody everyone everybody anyone anybody nobody none many some others all each both
    his hers their theirs our my your its mine ours himself herself themselves itself""".split()
)
_DETERMINERS = frozenset("the a an his her their our my its your this that these those".split())
_PLAIN = _PRONOUNS | _DETERMINERS
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:\n])[\s\"'“”‘’(\[—–-]*$")
_BEFORE = 12


class Surface(StrEnum):
    """A phrase as it is printed."""

    PRONOUN = "pronoun"
    NAME = "name"
    OTHER = "other"
    NONE = "no source"


def surface(spans: Sequence[Span], text: str) -> Surface:
    """Tell what a source is: a pronoun, a phrase with a proper name in it, or another phrase.

    A capital shows a name unless it only begins a sentence: then a second word must have one too,
    or the text must have the same word with a capital inside a sentence.
    """
    if not spans:
        return Surface.NONE
    words = [word[0] for span in spans for word in re.finditer(r"\w+", span.of(text))]
    if len(words) == 1 and words[0].casefold() in _PRONOUNS:
        return Surface.PRONOUN
    capitals = [word for word in words if word[:1].isupper() and word.casefold() not in _PLAIN]
    before = text[max(0, spans[0].start - _BEFORE) : spans[0].start]
    if len(capitals) == 1 and capitals[0] == words[0] and _SENTENCE_ENDS.search(before):
        inside = re.search(rf"(?<=[a-z,] ){re.escape(capitals[0])}\b", text)
        return Surface.NAME if inside else Surface.OTHER
    return Surface.NAME if capitals else Surface.OTHER
