"""Put articles into the archive and take them out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from factcheck.model import Article, Change, Kept, Record
from factcheck.store import copying, ledger, listing, naming, rows, vectors
from factcheck.store.copying import Told
from factcheck.store.ledger import Last
from factcheck.store.tables import attributed, attributions, revisions, sentences
from factcheck.store.vectors import Embeddings

_NEWEST = select(
    revisions.c.id, revisions.c.revision, revisions.c.digest, revisions.c.sentences
).where(revisions.c.article_id == bindparam("article_id"), revisions.c.newest)


@dataclass(frozen=True, slots=True)
class _Newest:
    id: int
    revision: int
    digest: str
    sentences: int


def known(connection: Connection, article: Article) -> Kept | None:
    """Say where the article stands if its newest revision is this very one."""
    newest = _newest(connection, article.id)
    if newest is None or newest.digest != article.digest:
        return None
    return Kept(article.id, newest.revision, newest.sentences)


def add(connection: Connection, record: Record, held: Embeddings | None, *, told: Told) -> Kept:
    """File a record as the newest revision of its article, unless it is that already.

    `told` is what the article says of its story.
    """
    last = ledger.hold(connection)
    article_id = record.article.id
    newest = _newest(connection, article_id)
    if newest and newest.digest == record.article.digest:
        return Kept(article_id, newest.revision, newest.sentences)
    removed = _retire(connection, newest.id) if newest else []
    revision = newest.revision + 1 if newest else 1
    added = _insert(connection, record, revision=revision, last=last)
    copying.link(connection, last.revision + 1, told)
    if held:
        vectors.keep(connection, held)
    _conclude(
        connection,
        Last(
            change=last.change + 1,
            revision=last.revision + 1,
            sentence=last.sentence + len(record.sentences),
            attribution=last.attribution + len(record.statements),
        ),
        added=added,
        removed=removed,
    )
    return Kept(article_id, revision, len(record.sentences))


def remove(connection: Connection, article_id: str) -> None:
    """Take out every revision of an article, and what only it needed. Raises NotFound."""
    last = ledger.hold(connection)
    newest = _newest(connection, article_id)
    if newest is None:
        raise listing.no_article(connection, article_id)
    its = select(revisions.c.id).where(revisions.c.article_id == article_id)
    removed = _searchable(connection, sentences.c.revision_id.in_(its))
    hashes = _distinct(connection, sentences.c.text_hash, sentences.c.revision_id.in_(its))
    names = _distinct(connection, attributions.c.name_id, attributions.c.revision_id.in_(its))
    copying.unlink(connection, newest.id)
    # Its sentences, its attributions and their links go with it: ON DELETE CASCADE.
    connection.execute(delete(revisions).where(revisions.c.article_id == article_id))
    vectors.drop_orphans(connection, hashes)
    naming.drop_orphans(connection, names)
    advanced = Last(last.change + 1, last.revision, last.sentence, last.attribution)
    _conclude(connection, advanced, added=[], removed=removed)


def _newest(connection: Connection, article_id: str) -> _Newest | None:
    row = connection.execute(_NEWEST, {"article_id": article_id}).one_or_none()
    return _Newest(*row) if row else None


def _retire(connection: Connection, revision_id: int) -> list[int]:
    """Make a revision an old one; return the keys that can no longer be found."""
    removed = _searchable(connection, sentences.c.revision_id == revision_id)
    for table, values in (
        (sentences, {"searchable": False}),
        (attributions, {"newest": False}),
    ):
        connection.execute(update(table).where(table.c.revision_id == revision_id).values(values))
    connection.execute(update(revisions).where(revisions.c.id == revision_id).values(newest=False))
    copying.unlink(connection, revision_id)
    return removed


def _insert(connection: Connection, record: Record, *, revision: int, last: Last) -> list[int]:
    """Write a record's rows; return the keys that can be found from now on."""
    _fill(connection, revisions, [rows.revision_row(record, revision, last)])
    filed = rows.sentence_rows(record, last)
    _fill(connection, sentences, filed)
    names = naming.keep_names(connection, record)
    _fill(connection, attributions, rows.attribution_rows(record, last, names))
    _fill(connection, attributed, rows.link_rows(record, last))
    return [row["id"] for row in filed if row["searchable"]]


def _fill(connection: Connection, table: Table, values: list[rows.Values]) -> None:
    if values:
        connection.execute(insert(table), values)


def _conclude(
    connection: Connection, advanced: Last, *, added: Iterable[int], removed: Iterable[int]
) -> None:
    ledger.advance(connection, advanced)
    ledger.log(connection, Change(advanced.change, tuple(added), tuple(removed)))


def _searchable(connection: Connection, where: ColumnElement[bool]) -> list[int]:
    query = select(sentences.c.id).where(where, sentences.c.searchable).order_by(sentences.c.id)
    return list(connection.execute(query).scalars())


def _distinct(connection: Connection, column: Column[str], where: ColumnElement[bool]) -> list[Any]:
    query = select(column).where(where, column.is_not(None)).distinct()
    return list(connection.execute(query).scalars())
