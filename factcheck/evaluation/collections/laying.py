"""Documents made into articles whose sentences are those that the set tells apart."""

from collections.abc import Sequence

from factcheck.evaluation.collections.values import Searched
from factcheck.model import Article, Block, BlockKind, Sentence, Span


def lay_out(
    name: str, *, within: str, title: str, sentences: Sequence[str], heading: str = ""
) -> Searched:
    """Return a document as an article: its title, and its sentences as one paragraph.

    `heading` is a line that is printed above them, such as who said what follows. `within` tells
    documents of one name in two sets apart. Raises ValueError for a document with a sentence that
    is empty, or with what no archive can hold.
    """
    told = [_one_line(sentence) for sentence in sentences]
    if not told or not all(told):
        raise ValueError("there is a sentence without words")
    lines = [(_one_line(title), BlockKind.HEADLINE), (_one_line(heading), BlockKind.BODY)]
    above = [(line, kind) for line, kind in lines if line]
    blocks: list[Block] = []
    found: list[Sentence] = []
    for number, (line, kind) in enumerate([*above, *((one, BlockKind.BODY) for one in told)]):
        start = found[-1].span.end + 1 if found else 0
        span = Span(start, start + len(line))
        found.append(Sentence(span, number, min(number, len(above)), kind))
        if number < len(above):
            blocks.append(Block(span, kind))
    blocks.append(Block(Span(found[len(above)].span.start, found[-1].span.end), BlockKind.BODY))
    article = Article(
        text=_keepable("\n".join([*(line for line, _ in above), " ".join(told)])),
        title=_one_line(title) or None,
        url=f"{within}:{name}",
        language="en",
        blocks=tuple(blocks),
    )
    return Searched(name, article, tuple(found), tuple(range(len(above), len(found))))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _keepable(text: str) -> str:
    text.encode("utf-8")
    if "\0" in text:
        raise ValueError("the text holds a NUL")
    return text
