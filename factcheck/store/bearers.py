"""The names that are kept, as new ones are compared with them, and the roles beside them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from factcheck.model import Named, Record, Source
from factcheck.names import same_post
from factcheck.store.batches import batches
from factcheck.store.columns import folded
from factcheck.store.tables import attributions, judgements, names


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name that is kept. `fields` are those in which its bearer is known."""

    id: str
    kind: str
    name: str
    key: str
    initials: str
    source_id: str
    fields: frozenset[str]


def folded_alike(connection: Connection, source: Source, spelling: str) -> list[Bearer]:
    """Return the other names of this kind and spelling, those known first at the front."""
    its = names.c.spelling == spelling, names.c.kind == source.kind, names.c.id != source.id
    since = func.min(judgements.c.id)
    query = (
        select(names, since.label("since"))
        .join(judgements, judgements.c.name_id == names.c.id)
        .where(*its)
        .group_by(names.c.id)
        .order_by("since")
    )
    return _bearers(connection, query)


def with_ids(connection: Connection, name_ids: Iterable[str]) -> list[Bearer]:
    """Return the names with these ids."""
    return _found(connection, names.c.id.in_, name_ids, names.c.source_id.is_not(None))


def told_apart_before(connection: Connection, folded_names: Iterable[str]) -> list[Bearer]:
    """Return what is one article's use of these names, where the article says in what field."""
    own = names.c.article_id.is_not(None) & names.c.fields.is_not(None)
    return _found(connection, names.c.folded_name.in_, folded_names, own)


def roles_in(record: Record, source_id: str) -> frozenset[str]:
    """Return the roles that an article prints beside a source's name, as they are printed."""
    said = [
        s.attribution.speaker for s in record.statements if s.source and s.source.id == source_id
    ]
    roles = {speaker.role for speaker in said if isinstance(speaker, Named)}
    return frozenset(role for role in roles if role)


def roles_of(connection: Connection, name_id: str) -> frozenset[str]:
    """Return the roles that articles print beside a name."""
    return roles_of_each(connection, [name_id]).get(name_id, frozenset())


def roles_of_each(connection: Connection, name_ids: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Return the roles that articles print beside names, by their ids."""
    role = attributions.c.value["speaker"]["role"].as_string()
    query = select(attributions.c.name_id, role).where(role.is_not(None)).distinct()
    found: dict[str, set[str]] = defaultdict(set)
    for batch in batches(name_ids):
        for name_id, printed in connection.execute(query.where(attributions.c.name_id.in_(batch))):
            found[name_id].add(printed)
    return {name_id: frozenset(roles) for name_id, roles in found.items()}


def agree(roles: Collection[str], others: Collection[str]) -> bool:
    """Tell whether a role is printed beside both, or is one post in other words."""
    return any(
        folded(one) == folded(other) or same_post(one, other) for one in roles for other in others
    )


def _found(
    connection: Connection, among: Any, values: Iterable[str], where: ColumnElement[bool]
) -> list[Bearer]:
    return [
        bearer
        for batch in batches(values)
        for bearer in _bearers(connection, select(names).where(among(batch), where))
    ]


def _bearers(connection: Connection, query: Select[Any]) -> list[Bearer]:
    return [_bearer(row) for row in connection.execute(query)]


def _bearer(row: Row[Any]) -> Bearer:
    fields = frozenset((row.fields or "").split())
    source_id = row.source_id
    return Bearer(row.id, row.kind, row.name, row.key, row.initials or "", source_id, fields)
