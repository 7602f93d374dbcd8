"""The archive as a list of articles, and in figures."""

from sqlalchemy import ColumnElement, Connection, exists, func, select

from factcheck.errors import MOST_NAMED, NotFound
from factcheck.model import Counts, Listed
from factcheck.store.columns import outlet_key
from factcheck.store.tables import attributions, checks, names, revisions

_LISTED = select(
    revisions.c.article_id,
    revisions.c.title,
    revisions.c.outlet,
    revisions.c.authors,
    revisions.c.published,
    revisions.c.url,
    revisions.c.revision,
    revisions.c.sentences,
    revisions.c.filed_at,
)


def page(
    connection: Connection, *, offset: int, limit: int, outlet: str | None
) -> tuple[list[Listed], int]:
    """Return a page of newest revisions, the newest filed first, and how many there are."""
    where: list[ColumnElement[bool]] = [revisions.c.newest]
    if outlet is not None:
        # `IN`, because a blank name's key is null and shall find nothing, as it does in a filter.
        where.append(revisions.c.outlet_key.in_([outlet_key(outlet)]))
    query = _LISTED.where(*where).order_by(revisions.c.id.desc()).offset(offset).limit(limit)
    listed = [
        Listed(
            id=row.article_id,
            title=row.title,
            outlet=row.outlet,
            authors=tuple(row.authors),
            published=row.published,
            url=row.url,
            revision=row.revision,
            sentences=row.sentences,
            filed_at=row.filed_at,
        )
        for row in connection.execute(query)
    ]
    total = select(func.count(revisions.c.id)).where(*where)
    return listed, connection.execute(total).scalar_one()


def no_article(connection: Connection, article_id: str) -> NotFound:
    """Return the error for an id that no article has; it names the ids that begin so."""
    begins = revisions.c.article_id.startswith(article_id, autoescape=True)
    query = select(revisions.c.article_id).where(revisions.c.newest, begins)
    ids = connection.execute(query.order_by(revisions.c.id.desc()).limit(MOST_NAMED + 1)).scalars()
    meant = list(ids) if article_id else []
    more = ", …" if len(meant) > MOST_NAMED else ""
    hint = f"; beginning so: {', '.join(meant[:MOST_NAMED])}{more}" if meant else ""
    return NotFound(f"there is no article {article_id}{hint}")


def counts(connection: Connection) -> Counts:
    """Count what newest revisions hold, and the checks made."""
    newest = select(
        func.count(revisions.c.id), func.coalesce(func.sum(revisions.c.sentences), 0)
    ).where(revisions.c.newest)
    articles, sentences = connection.execute(newest).one()
    printed = exists().where(attributions.c.name_id == names.c.id, attributions.c.newest)
    quoted = select(func.count(names.c.source_id.distinct())).where(printed)
    made = select(func.count()).select_from(checks)
    return Counts(
        articles=articles,
        sentences=sentences,
        sources=connection.execute(quoted).scalar_one(),
        checks=connection.execute(made).scalar_one(),
    )
