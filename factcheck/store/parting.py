"""Which of a source's names somebody at the desk means to split off it.

What it says in one article is told from the rest by a name of the article's own, to which that
article's attributions are tied from then on, in every revision, and which new ones will find.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from factcheck.errors import BadInput
from factcheck.model import Link, Source, SourceKind
from factcheck.store import links
from factcheck.store.columns import folded
from factcheck.store.tables import attributed, attributions, names, revisions


def named(connection: Connection, source_id: str, *, called: Iterable[str]) -> set[str]:
    """Return the names of a source that are called so, as printed or by their ids.

    Raises BadInput where one is none of its names.
    """
    query = select(names.c.id, names.c.name, names.c.folded_name)
    its = connection.execute(query.where(names.c.source_id == source_id)).all()
    found: set[str] = set()
    for given in called:
        fits = {name.id for name in its if given == name.id or folded(given) == name.folded_name}
        if not fits:
            known = ", ".join(sorted({name.name for name in its})[:5])
            raise BadInput(f"source {source_id} has no name {given!r}; it has {known}")
        found |= fits
    return found


def within_articles(
    connection: Connection, source_id: str, sentence_ids: Iterable[int], *, but: set[str]
) -> set[str]:
    """Return names of their own for what a source says in the articles of these sentences.

    Raises BadInput where it says nothing in one of them.
    """
    found: set[str] = set()
    for sentence_id in dict.fromkeys(sentence_ids):
        said = _said_in(connection, source_id, sentence_id)
        if not said:
            raise BadInput(f"source {source_id} says nothing in sentence {sentence_id}")
        found |= {_own(connection, name) for name in said if name.id not in but}
    return found


def _said_in(connection: Connection, source_id: str, sentence_id: int) -> Sequence[Row[Any]]:
    query: Select[Any] = (
        select(
            names.c.id,
            names.c.kind,
            names.c.name,
            names.c.key,
            names.c.article_id.label("scope"),
            revisions.c.article_id,
        )
        .join(attributions, attributions.c.name_id == names.c.id)
        .join(attributed, attributed.c.attribution_id == attributions.c.id)
        .join(revisions, revisions.c.id == attributions.c.revision_id)
        .where(attributed.c.sentence_id == sentence_id, names.c.source_id == source_id)
        .distinct()
    )
    return connection.execute(query).all()


def _own(connection: Connection, name: Row[Any]) -> str:
    """Return the article's own name, made where it is not known, and tie its attributions to it."""
    if name.scope is not None:
        found: str = name.id
        return found
    own = Source(SourceKind(name.kind), name.name, name.key).within(name.article_id)
    if connection.execute(select(names.c.id).where(names.c.id == own.id)).first() is None:
        row = {"id": own.id, "kind": own.kind, "name": own.name, "key": own.key}
        row |= {"folded_name": folded(own.name), "article_id": name.article_id}
        connection.execute(insert(names), row)
        general = connection.execute(select(names.c.source_id).where(names.c.id == name.id))
        links.judge(
            connection,
            Link.LINKED,
            source_id=general.scalar_one(),
            name_ids=[own.id],
            reason=f"same name as {name.name} elsewhere",
        )
    its = select(revisions.c.id).where(revisions.c.article_id == name.article_id)
    tied = attributions.c.name_id == name.id
    connection.execute(
        update(attributions).where(tied, attributions.c.revision_id.in_(its)).values(name_id=own.id)
    )
    return own.id
