"""Words and marks of a stretch of text, by place."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.model import Span

# Every alternative begins with its own kind of character or is a fixed word, and none can match the
# same text in two ways, so that matching takes linear time.
_TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Adm|Sgt|St|Jr|Sr|Rev|Hon|Inc|Ltd|Corp|Co"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No)\."
    r"|[A-Z]\.(?:[A-Za-z]\.)*"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?:[-‑][^\W\d_]+)*"
    r"|[^\W_]+(?:['’\-‑&][^\W_]+)*(?:['’](?=\s))?"
    r"|[^\w\s]|_"
)

# The words of a few articles.
_KEPT = 8_192

_TIME = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d")
# What stands before an Arabic name, and is no part of it for the alphabet.
_ARTICLES = frozenset("al el as ad ar at an ul".split())


# The body whose letters are a pronoun is lowered like "W.H.O.".
_NO_PRONOUN = re.compile("WHO(?:['’]s)?")


class Token(NamedTuple):
    """A word or a mark, with its place in the article's text.

    `is_word` tells a word or a number from a mark; `is_capitalised` that it begins with a capital
    letter, as "al-Amr" does after its article. Every rule asks for both, and they are told once.
    """

    text: str
    lower: str
    start: int
    end: int
    is_word: bool
    is_capitalised: bool

    @property
    def is_possessive(self) -> bool:
        """Tell whether it ends in 's, or in an apostrophe after an s."""
        return self.lower.endswith(("'s", "’s", "s'", "s’"))

    @property
    def stem(self) -> str:
        """The word in lower case without its possessive ending, its accents and an Arabic article.

        Lefèvre is Lefevre, and al-Sharqawi is Mr Sharqawi.
        """
        return _stem(self.text, self.lower)


@lru_cache(_KEPT)
def _stem(text: str, lower: str) -> str:
    word = bare(lower)
    if word[2:3] == "-" and word[:2] in _ARTICLES and text[3:4].isupper():
        word = word[3:]
    return word if word.isascii() else without_accents(word)


def tokens(text: str, span: Span) -> list[Token]:
    """Return the tokens in a part of the text, in order."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match[0]
        lower, first = word.lower(), word[0]
        if "’" in lower:
            lower = lower.replace("’", "'")
        capital = first.isupper() or (word[2:3] == "-" and _after_article(word, lower))
        found.append(Token(word, lower, *match.span(), first.isalnum(), capital))
    if text.find("WHO", span.start, span.end) >= 0:
        found = [_lowered(found, number) for number in range(len(found))]
    return found


def _after_article(word: str, lower: str) -> bool:
    return word[3:4].isupper() and lower[:2] in _ARTICLES


def _lowered(found: Sequence[Token], number: int) -> Token:
    """Return a word, "WHO" as the body's name unless it stands among capitals: MAN WHO SAID."""
    token = found[number]
    beside = [found[n].text for n in (number - 1, number + 1) if 0 <= n < len(found)]
    shouted = any(len(word) > 1 and word.isupper() for word in beside)
    if shouted or not _NO_PRONOUN.fullmatch(token.text):
        return token
    return token._replace(lower=f"w.h.o.{token.lower[3:]}")


def is_time(words: Sequence[Token], at: int) -> bool:
    """Tell whether a token is a time of day, as live pages put before an entry: "09:40".

    "9.40" is one before a capital letter: "9.40 per cent" is a number.
    """
    if _TIME.fullmatch(words[at].text) is None:
        return False
    ahead = words[at + 1] if at + 1 < len(words) else None
    return ":" in words[at].text or (ahead is not None and ahead.is_capitalised)


def without_accents(word: str) -> str:
    """Return a word without the marks over and under its letters."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)) or word


def bare(word: str) -> str:
    """Return a word without its possessive ending."""
    if word[-1] in "'’":
        return word[:-1]
    return word[:-2] if word.endswith(("'s", "’s")) else word


def span_of(found: Sequence[Token]) -> Span:
    """Return the place from the first to the last of some tokens."""
    return Span(found[0].start, found[-1].end)
