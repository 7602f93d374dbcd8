"""What an article says of its own story."""

from factcheck.model import Article, BlockKind


def story_text(article: Article) -> str:
    """Return the text of an article by which its story is known again.

    That is its body. Teasers and briefs tell other stories, footers none; every desk writes its own
    headlines and captions, and with them in, the pairs of seeds/gold/copies are told apart worse.
    """
    bodies = (block.span for block in article.blocks if block.kind is BlockKind.BODY)
    return "\n".join(span.of(article.text) for span in bodies)
