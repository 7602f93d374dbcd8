"""Sentences with their article, their neighbours and who said them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, select

from factcheck.errors import NotFound
from factcheck.model import Article, Attribution, Block, Filed, Passage, Span
from factcheck.store import listing, printings
from factcheck.store.batches import batches
from factcheck.store.rows import article_of, sentence_of
from factcheck.store.tables import attributed, attributions, names, revisions, sentences
from factcheck.store.values import decode_attribution

_BEFORE = sentences.alias("before")
_AFTER = sentences.alias("after")
# The statements are made once: to make them anew took longer than to run them.
_SENTENCES = (
    select(
        sentences.c.id,
        sentences.c.revision_id,
        sentences.c.ordinal,
        sentences.c.paragraph,
        sentences.c.starts,
        sentences.c.ends,
        sentences.c.block,
        _BEFORE.c.starts.label("before_starts"),
        _BEFORE.c.ends.label("before_ends"),
        _AFTER.c.starts.label("after_starts"),
        _AFTER.c.ends.label("after_ends"),
    )
    .outerjoin(
        _BEFORE,
        and_(
            _BEFORE.c.revision_id == sentences.c.revision_id,
            _BEFORE.c.ordinal == sentences.c.ordinal - 1,
            _BEFORE.c.block == sentences.c.block,
        ),
    )
    .outerjoin(
        _AFTER,
        and_(
            _AFTER.c.revision_id == sentences.c.revision_id,
            _AFTER.c.ordinal == sentences.c.ordinal + 1,
            _AFTER.c.block == sentences.c.block,
        ),
    )
    .where(sentences.c.id.in_(bindparam("ids", expanding=True)))
)
_ARTICLES = select(
    revisions.c.id,
    revisions.c.revision,
    revisions.c.text,
    revisions.c.title,
    revisions.c.url,
    revisions.c.outlet,
    revisions.c.authors,
    revisions.c.published,
    revisions.c.language,
    revisions.c.blocks,
).where(revisions.c.id.in_(bindparam("ids", expanding=True)))
_ATTRIBUTIONS = (
    select(
        attributed.c.sentence_id,
        attributions.c.id,
        attributions.c.name_id,
        attributions.c.value,
        names.c.source_id,
    )
    .join(attributions, attributions.c.id == attributed.c.attribution_id)
    .outerjoin(names, names.c.id == attributions.c.name_id)
    .where(attributed.c.sentence_id.in_(bindparam("ids", expanding=True)))
    .order_by(attributions.c.id)
)

_REVISIONS = select(revisions.c.id, revisions.c.revision, revisions.c.filed_at).order_by(
    revisions.c.revision
)


def read(
    connection: Connection, ids: Iterable[int], *, said_by: frozenset[str] | None = None
) -> list[Passage]:
    """Return the passages of these sentences in the order asked; unknown ones are left out.

    With `said_by`, their attributions are only those to these names, by their ids.
    """
    wanted = [int(number) for number in ids]
    rows = {row.id: row for row in _select(connection, _SENTENCES, set(wanted))}
    pages = _pages(connection, {row.revision_id for row in rows.values()})
    said = _said(connection, rows, said_by=said_by)
    passages = {
        number: pages[row.revision_id].passage(row, said[number]) for number, row in rows.items()
    }
    return [passages[number] for number in wanted if number in passages]


def filed(connection: Connection, article_id: str, revision: int | None) -> Filed:
    """Return one revision of an article, or the newest. Raises NotFound."""
    rows = connection.execute(_REVISIONS.where(revisions.c.article_id == article_id)).all()
    if not rows:
        raise listing.no_article(connection, article_id)
    latest = rows[-1].revision
    wanted = latest if revision is None else revision
    row = next((row for row in rows if row.revision == wanted), None)
    if row is None:
        raise NotFound(f"article {article_id} has no revision {revision}, only 1 to {latest}")
    its = select(sentences.c.id).where(sentences.c.revision_id == row.id)
    ids = connection.execute(its.order_by(sentences.c.ordinal)).scalars()
    passages = tuple(read(connection, ids))
    article = passages[0].article if passages else _pages(connection, {row.id})[row.id].article
    others = printings.read(connection, [article_id]).get(article_id, ())
    return Filed(article, row.revision, latest, row.filed_at, passages, others)


@dataclass(frozen=True, slots=True)
class _Said:
    """An attribution, and the source that its speaker's name means, if it is linked to one."""

    attribution: Attribution
    source_id: str | None


class _Page:
    """An article and its revision, with its blocks in a form that can be searched."""

    def __init__(self, article: Article, revision: int) -> None:
        self.article = article
        self.revision = revision
        self._starts = [block.span.start for block in article.blocks]

    def passage(self, row: Row[Any], said: Sequence[_Said]) -> Passage:
        sentence = sentence_of(row)
        block = self._block_at(row.starts)

        def beside(starts: int | None, ends: int | None) -> Span | None:
            if starts is None or ends is None or self._block_at(starts) is not block:
                return None
            return Span(starts, ends)

        return Passage(
            id=row.id,
            sentence=sentence,
            article=self.article,
            revision=self.revision,
            attributions=tuple(one.attribution for one in said),
            before=beside(row.before_starts, row.before_ends),
            after=beside(row.after_starts, row.after_ends),
            source_ids=tuple(one.source_id for one in said),
        )

    def _block_at(self, place: int) -> Block | None:
        """Say what `Article.block_at` says without looking at every block."""
        number = bisect_right(self._starts, place) - 1
        if number < 0 or place >= self.article.blocks[number].span.end:
            return None
        return self.article.blocks[number]


def _pages(connection: Connection, revision_ids: Iterable[int]) -> dict[int, _Page]:
    rows = _select(connection, _ARTICLES, revision_ids)
    return {row.id: _Page(article_of(row), row.revision) for row in rows}


def _said(
    connection: Connection, sentence_ids: Iterable[int], *, said_by: frozenset[str] | None
) -> dict[int, list[_Said]]:
    decoded: dict[int, _Said] = {}
    said: dict[int, list[_Said]] = defaultdict(list)
    for row in _select(connection, _ATTRIBUTIONS, sentence_ids):
        if said_by is None or row.name_id in said_by:
            if row.id not in decoded:
                decoded[row.id] = _Said(decode_attribution(row.value), row.source_id)
            said[row.sentence_id].append(decoded[row.id])
    return said


def _select(connection: Connection, query: Select[Any], ids: Iterable[int]) -> Iterator[Row[Any]]:
    for batch in batches(ids):
        yield from connection.execute(query, {"ids": batch})
