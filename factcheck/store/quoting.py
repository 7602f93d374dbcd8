"""Sources, and what they said."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, exists, func, select

from factcheck.model import Passage, Quoted, Source, SourceKind
from factcheck.store import links, passages
from factcheck.store.columns import folded
from factcheck.store.tables import attributed, attributions, names, sources

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
_NAMED = names.c.source_id == sources.c.id
_NEWEST = (attributions.c.name_id == names.c.id) & attributions.c.newest


def page(
    connection: Connection, *, offset: int, limit: int, name: str | None
) -> tuple[list[Quoted], int]:
    """Return a page of the sources quoted in newest revisions, the most quoted first.

    With `name`, those of which any printed name holds it.
    """
    where: list[ColumnElement[bool]] = []
    if name and folded(name):
        holding = names.c.folded_name.contains(folded(name), autoescape=True)
        where.append(sources.c.id.in_(select(names.c.source_id).where(holding)))
    quoted = (
        _QUOTED.join(names, _NAMED)
        .join(attributions, _NEWEST)
        .where(*where)
        .order_by(_STATEMENTS.desc(), sources.c.name, sources.c.id)
    )
    found = connection.execute(quoted.offset(offset).limit(limit)).all()
    any_newest = exists().where(_NAMED, _NEWEST)
    total = select(func.count()).select_from(sources).where(any_newest, *where)
    return [_quoted(row) for row in found], connection.execute(total).scalar_one()


def one(connection: Connection, source_id: str) -> Quoted:
    """Return the source that an id leads to. Raises NotFound.

    A source of old revisions alone has no statements.
    """
    found = links.resolve(connection, source_id)
    query = _QUOTED.outerjoin(names, _NAMED).outerjoin(attributions, _NEWEST)
    return _quoted(connection.execute(query.where(sources.c.id == found)).one())


def statements(
    connection: Connection, source_id: str, *, offset: int, limit: int
) -> tuple[list[Passage], int]:
    """Return a page of a source's sentences, of the article filed last first. Raises NotFound."""
    found = links.resolve(connection, source_id)
    its = frozenset(
        connection.execute(select(names.c.id).where(names.c.source_id == found)).scalars()
    )
    said = (
        select(attributed.c.sentence_id, attributions.c.revision_id)
        .join(attributions, attributions.c.id == attributed.c.attribution_id)
        .join(names, names.c.id == attributions.c.name_id)
        .where(names.c.source_id == found, attributions.c.newest)
        .distinct()
    )
    ordered = said.order_by(attributions.c.revision_id.desc(), attributed.c.sentence_id)
    ids = connection.execute(ordered.offset(offset).limit(limit)).scalars().all()
    total = connection.execute(select(func.count()).select_from(said.subquery())).scalar_one()
    return passages.read(connection, ids, said_by=its), total


def _quoted(row: Row[Any]) -> Quoted:
    source = Source(SourceKind(row.kind), row.name, row.key)
    return Quoted(source, row.statements, row.articles)
