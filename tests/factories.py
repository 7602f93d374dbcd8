"""Small values for tests."""

from datetime import date

from factcheck.model import Article, Block, BlockKind, Sentence, Span


def an_article(text: str, *, kind: BlockKind = BlockKind.BODY, **fields: object) -> Article:
    """Return an article of one block; `fields` are those of `Article`."""
    given: dict[str, object] = {
        "published": date(2024, 10, 17),
        "outlet": "The Daily Test",
    } | fields
    blocks = (Block(Span(0, len(text)), kind),) if text else ()
    return Article(text=text, **({"blocks": blocks} | given))  # type: ignore[arg-type]


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """Return one sentence a line, for tests that must not depend on the splitter."""
    found: list[Sentence] = []
    start = 0
    for number, line in enumerate(article.text.splitlines(keepends=True)):
        words = line.rstrip()
        if words:
            span = Span(start, start + len(words))
            block = article.block_at(start)
            kind = block.kind if block else BlockKind.BODY
            found.append(Sentence(span, len(found), number, kind))
        start += len(line)
    return tuple(found)
