"""An article laid out for reading: its sentences as tokens, its quotations, its stories."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from factcheck.attribution.quotations import quotations
from factcheck.attribution.runs import is_nickname, runs
from factcheck.attribution.tokens import Token, tokens
from factcheck.attribution.words import first_names
from factcheck.model import Article, BlockKind, Sentence, Span

# A longer one is no prose: a table, a list, a page without punctuation. It is left unread, which
# also bounds what any one sentence can cost. Ten times the longest sentence, 504 characters, of
# the 84 news articles of PolNeAR's dev part, split at full stops.
_LONGEST_SENTENCE = 5_000

_START = attrgetter("start")


# A first name at the end of what stands before a quotation, and the letters looked at for it.
_FIRST_NAME = re.compile(r"\b([^\W\d_]+) \Z")
_LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its tokens; `story` numbers the story of the page that it belongs to."""

    sentence: Sentence
    tokens: list[Token]
    # For each token, the number of the quotation it stands in, or -1.
    quoted: list[int]
    story: int
    # The runs of capitalised words, where names stand.
    runs: list[list[Token]]

    @property
    def span(self) -> Span:
        """The place of the sentence."""
        return self.sentence.span

    def number_at(self, place: int) -> int:
        """Return the number of the first token that begins at a place or after it."""
        return bisect_left(self.tokens, place, key=_START)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The article, its lines in order, its quotations in order."""

    article: Article
    lines: list[Line]
    quotations: list[Span]
    _starts: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def before(self, number: int) -> Line | None:
        """Return the line before one, if one of the same story stands there."""
        before = self.lines[number - 1] if number > 0 else None
        return before if before and before.story == self.lines[number].story else None

    def line_at(self, place: int) -> int:
        """Return the number of the line in which a place stands, or after which it comes."""
        return max(0, bisect_right(self.lines, place, key=lambda line: line.span.start) - 1)

    def quotation_at(self, place: int) -> Span | None:
        """Return the quotation in which a place stands, marks included."""
        number = bisect_right(self._starts, place) - 1
        if number >= 0 and place < self.quotations[number].end:
            return self.quotations[number]
        return None


def lay_out(article: Article, sentences: Sequence[Sentence]) -> Sheet:
    """Read the tokens, quotations and stories of an article whose sentences are known."""
    found = [
        quotation
        for block in article.blocks or ()
        if block.kind.states
        for quotation in quotations(article.text, block.span)
        if not _is_nickname(article.text, quotation)
    ]
    starts = [quotation.start for quotation in found]
    sheet = Sheet(article, [], found, starts)
    stories = [(b.span.start, b.span.end) for b in article.blocks if b.kind.foreign]
    for sentence in sentences:
        if sentence.block.states or sentence.block is BlockKind.TAGS:
            readable = len(sentence.span) <= _LONGEST_SENTENCE
            words = tokens(article.text, sentence.span) if readable else []
            story = _story(stories, sentence) if sentence.block.foreign else 0
            quoted = _quoted(words, found, starts)
            sheet.lines.append(Line(sentence, words, quoted, story, [*runs(words)]))
    return sheet


def _is_nickname(text: str, quotation: Span) -> bool:
    """Tell whether a quotation is but a nickname inside a name: Jane "The Red" Doe."""
    first = _FIRST_NAME.search(text, max(0, quotation.start - _LONGEST_NAME), quotation.start)
    inside = text[quotation.start + 1 : quotation.end - 1]
    surname = text[quotation.end : quotation.end + 2]
    return (
        first is not None
        and first[1].lower() in first_names()
        and surname[:1] == " "
        and surname[1:].isupper()
        and inside[-1:] not in {",", "!", "?"}
        and is_nickname(inside.split())
    )


def _story(stories: Sequence[tuple[int, int]], sentence: Sentence) -> int:
    """Return the number, from 1, of the other story in which a sentence stands."""
    return bisect_right(stories, (sentence.span.start, sentence.span.end + 1))


def _quoted(words: Sequence[Token], found: Sequence[Span], starts: Sequence[int]) -> list[int]:
    if not found:
        return [-1] * len(words)
    numbers = []
    for token in words:
        number = bisect_right(starts, token.start) - 1
        inside = number >= 0 and token.start < found[number].end
        numbers.append(number if inside else -1)
    return numbers
