"""What was published, and the parts it falls into."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.model.spans import Span


class BlockKind(StrEnum):
    """What a block of a scraped page is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    TAGS = "tags"
    CAPTION = "caption"
    CREDIT = "credit"
    BODY = "body"
    TEASER = "teaser"
    BRIEF = "brief"
    FOOTER = "footer"

    @property
    def states(self) -> bool:
        """Tell whether such a block states things, and so can bear on a claim."""
        return self in _STATING

    @property
    def foreign(self) -> bool:
        """Tell whether such a block tells another story than the article it is printed with."""
        return self in (BlockKind.TEASER, BlockKind.BRIEF)


_STATING = frozenset(
    {BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.BODY, BlockKind.TEASER, BlockKind.BRIEF}
)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of paragraphs of one kind.

    One teaser or brief with its headline and its text is one block. `title` and `authors` point
    at the headline and the authors printed for a teaser or a brief; a block of the article's own
    story has none, because the article carries them.
    """

    span: Span
    kind: BlockKind
    title: Span | None = None
    authors: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place, its number in the article, its paragraph's, its block's kind."""

    span: Span
    ordinal: int
    paragraph: int
    block: BlockKind


@dataclass(frozen=True, slots=True)
class Citation:
    """The headline, authors and date under which a sentence is to be cited."""

    title: str | None
    authors: tuple[str, ...]
    published: date | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article as published. `text` is cleaned before the first span exists and never after.

    `blocks` are in the order of the text and do not overlap; every word of the text stands in
    one of them. `outlet` is printed as the article prints it; `language` is a BCP 47 tag.
    """

    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()

    @property
    def id(self) -> str:
        """The same for every revision: made from the URL, or from the text where there is none."""
        key = f"url:{self.url}" if self.url else f"text:{self.text}"
        return _digest(key)[:16]

    @property
    def digest(self) -> str:
        """SHA-256 of everything that was published; another digest is another revision."""
        published = self.published.isoformat() if self.published else None
        printed = [self.text, self.title, self.url, self.outlet, self.authors]
        fields = [*printed, published, self.language]
        return _digest(json.dumps(fields))

    def block_at(self, place: int) -> Block | None:
        """Return the block in which the code point `place` stands."""
        return next((b for b in self.blocks if b.span.start <= place < b.span.end), None)

    def citation(self, sentence: Sentence) -> Citation:
        """Say how to cite a sentence: a brief or teaser carries its own headline and authors.

        Its date is not known: it may have been added to the page after the article was published.
        """
        if not sentence.block.foreign:
            return Citation(self.title, self.authors, self.published)
        block = self.block_at(sentence.span.start)
        if block is None:
            return Citation(None, (), None)
        title = block.title.of(self.text) if block.title else None
        return Citation(title, tuple(span.of(self.text) for span in block.authors), None)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
