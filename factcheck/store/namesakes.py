"""Two people of one name: what an article prints is told from who bears the name elsewhere.

An article's John Smith is a name of the article's own where he keeps goal and the John Smith who is
known is a judge. Whoever calls holds the ledger's lock.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, insert, update

from factcheck.model import Link, Record, Source
from factcheck.names import fields_of, told_apart
from factcheck.store import bearers, links
from factcheck.store.bearers import Bearer
from factcheck.store.columns import folded
from factcheck.store.tables import names


def keep_apart(connection: Connection, record: Record, known: Sequence[Source]) -> dict[str, str]:
    """Return the id of a name of this article's own for those names that are hardly the known ones.

    What is found of the field of the others is kept with their names.
    """
    own: dict[str, str] = {}
    general = {one.id: one for one in bearers.with_ids(connection, [one.id for one in known])}
    alike: dict[str, list[Bearer]] = defaultdict(list)
    for other in bearers.told_apart_before(connection, {folded(one.name) for one in known}):
        alike[folded(other.name)].append(other)
    for source in known:
        fields = fields_of(bearers.roles_in(record, source.id))
        first, others = general[source.id], alike[folded(source.name)]
        target, reason = _meant(first, others, fields)
        if target == first.source_id:
            _note(connection, first, fields)
        else:
            here = source.within(record.article.id)
            _keep(connection, here, fields, record.article.id)
            _tell_apart(connection, here, first, target=target, reason=reason)
            own[source.id] = here.id
    return own


def _meant(
    first: Bearer, others: Sequence[Bearer], fields: frozenset[str]
) -> tuple[str | None, str]:
    """Return the source that is meant by a name in an article, None for a new one, and why."""
    known: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in (first, *others):
        known[one.source_id] |= one.fields
    if not fields:
        either = f"{first.name} is the name of several: any could be meant"
        return (first.source_id, "") if len(known) == 1 else (None, either)
    fits = [source_id for source_id, its in known.items() if not told_apart(fields, its)]
    if len(fits) == 1:
        return fits[0], f"same name as {first.name}, and {_words(fields)} in both"
    if fits:
        return None, f"{first.name} is the name of several: any could be meant"
    told = f"{_words(fields)} here, {_words(known[first.source_id])} elsewhere"
    return None, f"another {first.name}: {told}"


def _words(fields: Iterable[str]) -> str:
    return " and ".join(sorted(fields))


def _note(connection: Connection, name: Bearer, fields: frozenset[str]) -> None:
    if fields - name.fields:
        kept = " ".join(sorted(fields | name.fields))
        connection.execute(update(names).where(names.c.id == name.id).values(fields=kept))


def _keep(connection: Connection, source: Source, fields: frozenset[str], article_id: str) -> None:
    row = {
        "id": source.id,
        "kind": source.kind,
        "name": source.name,
        "key": source.key,
        "folded_name": folded(source.name),
        "fields": " ".join(sorted(fields)) or None,
        "article_id": article_id,
    }
    connection.execute(insert(names), row)


def _tell_apart(
    connection: Connection, source: Source, first: Bearer, *, target: str | None, reason: str
) -> None:
    """Link a name to the source that is meant, or make one; say of the first that it is not."""
    if target is None:
        links.make_source(connection, source, origin_id=source.id)
        links.judge(
            connection,
            Link.NOT_LINKED,
            source_id=first.source_id,
            name_ids=[source.id],
            reason=reason,
        )
        reason = "same name"
    links.judge(
        connection,
        Link.LINKED,
        source_id=target or source.id,
        name_ids=[source.id],
        reason=reason,
    )
    links.place(connection, [source.id])
