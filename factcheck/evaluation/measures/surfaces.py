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

    A capital shows a name unless it only begins a sentence: then a second word must have one too.
    """
    if not spans:
        return Surface.NONE
    words = [word for span in spans for word in re.finditer(r"\w+", span.of(text))]
    printed = [word[0] for word in words]
    if len(printed) == 1 and printed[0].casefold() in _PRONOUNS:
        return Surface.PRONOUN
    capitals = [word for word in printed if word[:1].isupper() and word.casefold() not in _PLAIN]
    start = spans[0].start
    begins = bool(_SENTENCE_ENDS.search(text[max(0, start - _BEFORE) : start]))
    own = begins and bool(printed) and capitals[:1] == printed[:1]
    return Surface.NAME if len(capitals) > own else Surface.OTHER


_PLAIN = _PRONOUNS | _DETERMINERS
