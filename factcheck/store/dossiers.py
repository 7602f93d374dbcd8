"""A source with its names, its roles over time, and why each name means it."""

from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from factcheck.model import Dossier, Judge, Judgement, Link, PrintedName, Role
from factcheck.store import links, quoting
from factcheck.store.tables import attributions, judgements, names, revisions

_ROLE = attributions.c.value["speaker"]["role"].as_string()
_WHEN = (
    func.count(attributions.c.revision_id.distinct()).label("articles"),
    func.min(revisions.c.published).label("first"),
    func.max(revisions.c.published).label("last"),
)
_NEWEST = (attributions.c.name_id == names.c.id) & attributions.c.newest
_PRINTED = (
    select(
        names.c.id,
        names.c.name,
        names.c.article_id,
        func.count(attributions.c.id).label("statements"),
        *_WHEN,
    )
    .outerjoin(attributions, _NEWEST)
    .outerjoin(revisions, revisions.c.id == attributions.c.revision_id)
    .group_by(names.c.id)
    .order_by(func.count(attributions.c.id).desc(), names.c.name, names.c.id)
)
_ROLES = (
    select(_ROLE.label("role"), *_WHEN)
    .select_from(names)
    .join(attributions, _NEWEST)
    .join(revisions, revisions.c.id == attributions.c.revision_id)
    .where(_ROLE.is_not(None))
    .group_by(_ROLE)
    .order_by(func.min(revisions.c.published), func.max(revisions.c.published), _ROLE)
)
_JUDGED = (
    select(judgements, names.c.name, names.c.article_id)
    .join(names, names.c.id == judgements.c.name_id)
    .order_by(judgements.c.id)
)


def read(connection: Connection, source_id: str) -> Dossier:
    """Return the dossier of the source that an id leads to. Raises NotFound."""
    found = links.resolve(connection, source_id)
    its = names.c.source_id == found
    about = or_(its, judgements.c.source_id == found)
    return Dossier(
        quoted=quoting.one(connection, found),
        names=tuple(PrintedName(*row) for row in connection.execute(_PRINTED.where(its))),
        roles=tuple(
            Role(row.role, row.articles, row.first, row.last)
            for row in connection.execute(_ROLES.where(its))
        ),
        judgements=tuple(_judgement(row) for row in connection.execute(_JUDGED.where(about))),
    )


def _judgement(row: Row[Any]) -> Judgement:
    return Judgement(
        id=row.id,
        source_id=row.source_id,
        name_id=row.name_id,
        name=row.name,
        link=Link(row.link),
        reason=row.reason,
        made_by=Judge(row.made_by),
        made_at=row.made_at,
        article_id=row.article_id,
        undone_at=row.undone_at,
    )
