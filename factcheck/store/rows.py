"""A record as rows of the tables, and rows as what they were made from.

The keys of new rows follow those that the ledger gave out last.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any

from sqlalchemy import Row

from factcheck.model import Article, Attribution, BlockKind, Record, Sentence, Span
from factcheck.store.columns import outlet_key
from factcheck.store.ledger import Last
from factcheck.store.values import decode_blocks, encode_attribution, encode_blocks
from factcheck.store.vectors import text_hash

Values = dict[str, Any]


def revision_row(record: Record, revision: int, last: Last) -> Values:
    """Return the row of a record's article as its newest revision."""
    article = record.article
    return {
        "id": last.revision + 1,
        "article_id": article.id,
        "revision": revision,
        "newest": True,
        "digest": article.digest,
        "filed_at": datetime.now(UTC),
        "sentences": len(record.sentences),
        "title": article.title,
        "url": article.url,
        "outlet": article.outlet,
        "outlet_key": outlet_key(article.outlet),
        "authors": article.authors,
        "published": article.published,
        "language": article.language,
        "blocks": encode_blocks(article.blocks),
        "text": article.text,
    }


def sentence_rows(record: Record, last: Last) -> list[Values]:
    """Return the rows of a record's sentences."""
    article = record.article
    key = outlet_key(article.outlet)
    return [
        {
            "id": number,
            "revision_id": last.revision + 1,
            "ordinal": sentence.ordinal,
            "paragraph": sentence.paragraph,
            "starts": sentence.span.start,
            "ends": sentence.span.end,
            "block": sentence.block,
            "text_hash": text_hash(sentence.span.of(article.text)),
            "searchable": sentence.block.states,
            "outlet_key": key,
            "published": None if sentence.block.foreign else article.published,
        }
        for number, sentence in enumerate(record.sentences, start=last.sentence + 1)
    ]


def attribution_rows(record: Record, last: Last, names: Mapping[str, str]) -> list[Values]:
    """Return the rows of a record's attributions; `names` has each source's name here."""
    return [
        {
            "id": number,
            "revision_id": last.revision + 1,
            "name_id": names[statement.source.id] if statement.source else None,
            "newest": True,
            "value": encode_attribution(statement.attribution),
        }
        for number, statement in enumerate(record.statements, start=last.attribution + 1)
    ]


def link_rows(record: Record, last: Last) -> list[Values]:
    """Return the rows that say which attribution covers which sentence."""
    covered = _Covered(record.sentences)
    return [
        {"sentence_id": last.sentence + 1 + place, "attribution_id": number}
        for number, statement in enumerate(record.statements, start=last.attribution + 1)
        for place in covered.by(statement.attribution)
    ]


def article_of(row: Row[Any]) -> Article:
    """Return the article that `revision_row` was given."""
    return Article(
        text=row.text,
        title=row.title,
        url=row.url,
        outlet=row.outlet,
        authors=tuple(row.authors),
        published=row.published,
        language=row.language,
        blocks=decode_blocks(row.blocks),
    )


def sentence_of(row: Row[Any]) -> Sentence:
    """Return the sentence that `sentence_rows` was given."""
    return Sentence(Span(row.starts, row.ends), row.ordinal, row.paragraph, BlockKind(row.block))


class _Covered:
    """Finds the sentences that an attribution covers without trying each."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._order = sorted(range(len(sentences)), key=lambda place: sentences[place].span)
        spans = [sentences[place].span for place in self._order]
        self._starts = [span.start for span in spans]
        # How far any sentence up to here reaches; it only grows, so that it can be searched.
        self._reach = list(accumulate((span.end for span in spans), max))

    def by(self, attribution: Attribution) -> list[int]:
        """Return the places of the sentences that the attribution covers, in order."""
        found: set[int] = set()
        for content in attribution.content:
            first = bisect_right(self._reach, content.start)
            behind = bisect_left(self._starts, content.end)
            near = self._order[first:behind]
            found.update(i for i in near if content.overlaps(self._sentences[i].span))
        return sorted(found)
