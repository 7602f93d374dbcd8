"""Sources, and what they said."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, exists, func, insert, select

from factcheck.errors import NotFound
from factcheck.model import Passage, Quoted, Record, Source, SourceKind
from factcheck.store import passages
from factcheck.store.batches import batches
from factcheck.store.columns import folded
from factcheck.store.tables import attributed, attributions, sources

_STATEMENTS = func.count(attributions.c.id)
_ARTICLES = func.count(attributions.c.revision_id.distinct())
_QUOTED = select(
    sources.c.id,
    sources.c.kind,
    sources.c.name,
    sources.c.key,
    _STATEMENTS.label("statements"),
    _ARTICLES.label("articles"),
).group_by(sources.c.id)
_NEWEST = (attributions.c.source_id == sources.c.id) & attributions.c.newest


def keep_sources(connection: Connection, record: Record) -> None:
    """Keep the sources that are not known yet; the caller holds the ledger's lock."""
    named = {s.source.id: s.source for s in record.statements if s.source is not None}
    for batch in batches(list(named)):
        query = select(sources.c.id).where(sources.c.id.in_(batch))
        for known in connection.execute(query).scalars().all():
            del named[known]
    if named:
        connection.execute(insert(sources), [_row(source) for source in named.values()])


def drop_orphans(connection: Connection, source_ids: Iterable[str]) -> None:
    """Forget those of the sources to whom nothing is ascribed any more."""
    used = exists().where(attributions.c.source_id == sources.c.id)
    for batch in batches(source_ids):
        connection.execute(delete(sources).where(sources.c.id.in_(batch), ~used))


def page(
    connection: Connection, *, offset: int, limit: int, name: str | None
) -> tuple[list[Quoted], int]:
    """Return a page of the sources quoted in newest revisions, the most quoted first."""
    where: list[ColumnElement[bool]] = []
    if name and folded(name):
        where.append(sources.c.folded_name.contains(folded(name), autoescape=True))
    quoted = (
        _QUOTED.join(attributions, _NEWEST)
        .where(*where)
        .order_by(_STATEMENTS.desc(), sources.c.folded_name, sources.c.id)
    )
    found = connection.execute(quoted.offset(offset).limit(limit)).all()
    any_newest = exists().where(_NEWEST)
    total = select(func.count()).select_from(sources).where(any_newest, *where)
    return [_quoted(row) for row in found], connection.execute(total).scalar_one()


def one(connection: Connection, source_id: str) -> Quoted:
    """Return one source; a source of old revisions alone has no statements. Raises NotFound."""
    query = _QUOTED.outerjoin(attributions, _NEWEST).where(sources.c.id == source_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound(f"there is no source {source_id}")
    return _quoted(row)


def statements(
    connection: Connection, source_id: str, *, offset: int, limit: int
) -> tuple[list[Passage], int]:
    """Return a page of a source's sentences, of the article filed last first. Raises NotFound."""
    one(connection, source_id)
    said = (
        select(attributed.c.sentence_id, attributions.c.revision_id)
        .join(attributions, attributions.c.id == attributed.c.attribution_id)
        .where(attributions.c.source_id == source_id, attributions.c.newest)
        .distinct()
    )
    ordered = said.order_by(attributions.c.revision_id.desc(), attributed.c.sentence_id)
    ids = connection.execute(ordered.offset(offset).limit(limit)).scalars().all()
    total = connection.execute(select(func.count()).select_from(said.subquery())).scalar_one()
    return passages.read(connection, ids, source_id=source_id), total


def _row(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "kind": source.kind,
        "name": source.name,
        "key": source.key,
        "folded_name": folded(source.name),
    }


def _quoted(row: Row[Any]) -> Quoted:
    source = Source(SourceKind(row.kind), row.name, row.key)
    return Quoted(source, row.statements, row.articles)
