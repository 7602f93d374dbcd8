"""What of an article counts as its story."""

from factcheck.copies import story_text
from factcheck.model import Article, Block, BlockKind, Span


def test_only_the_body_counts() -> None:
    """Neither other stories on the page nor the furniture, and no headline."""
    parts = [
        (BlockKind.HEADLINE, "Ferry aground"),
        (BlockKind.BODY, "It ran aground."),
        (BlockKind.TEASER, "Read also: floods."),
        (BlockKind.BODY, "Tugs came."),
        (BlockKind.FOOTER, "All rights reserved."),
    ]
    text, blocks = "", []
    for kind, words in parts:
        blocks.append(Block(Span(len(text), len(text) + len(words)), kind))
        text += f"{words}\n"

    assert story_text(Article(text, blocks=tuple(blocks))) == "It ran aground.\nTugs came."
