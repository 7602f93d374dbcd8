"""An article's text, cut into sentences block by block and line by line."""

import re
from collections.abc import Iterator

from factcheck.model import Article, Block, BlockKind, Sentence, Span
from factcheck.sentences.boundaries import sentences_in

# A line with something on it, from its first visible character to its last. Any line break ends a
# paragraph; the set is that of `str.splitlines`, which is what readers of a text file go by.
_BREAKS = r"\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_PARAGRAPH = re.compile(rf"[^\s{_BREAKS}](?:[^{_BREAKS}]*[^\s{_BREAKS}])?")

# What is set as a line and not as prose: a full stop ends nothing there.
_LINES = frozenset({BlockKind.HEADLINE, BlockKind.TAGS, BlockKind.BYLINE, BlockKind.CREDIT})


def split(article: Article) -> tuple[Sentence, ...]:
    """Return the article's sentences in the order of the text.

    They are free of surrounding white space, do not overlap, and together cover every visible
    character of every block. None crosses the edge of a block, of a block's title or of a line;
    a headline, tags, a byline, a credit and a block's title are one sentence a line.
    """
    found: list[Sentence] = []
    paragraph = -1
    for block in article.blocks:
        for part, is_line in _parts(block):
            for words in _paragraphs(article.text, part):
                paragraph += 1
                spans = [words] if is_line else sentences_in(article.text, words)
                for span in spans:
                    found.append(Sentence(span, len(found), paragraph, block.kind))
    return tuple(found)


def _parts(block: Block) -> Iterator[tuple[Span, bool]]:
    """Yield the block's parts around its title, and whether each is set as a line."""
    whole, title = block.span, block.title
    if title is None or not whole.contains(title):
        yield whole, block.kind in _LINES
        return
    yield Span(whole.start, title.start), block.kind in _LINES
    yield title, True
    yield Span(title.end, whole.end), block.kind in _LINES


def _paragraphs(text: str, part: Span) -> Iterator[Span]:
    for found in _PARAGRAPH.finditer(text, part.start, part.end):
        yield Span(*found.span())
