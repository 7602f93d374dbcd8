"""A new name among those that are folded alike (`factcheck.names`).

Whoever calls holds the ledger's lock.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from factcheck.model import Judge, Link, Source, SourceKind
from factcheck.names import fields_of, kin, relation, told_apart
from factcheck.store import bearers, links
from factcheck.store.bearers import Bearer
from factcheck.store.tables import judgements, names


def link(connection: Connection, source: Source, spelling: str, roles: frozenset[str]) -> None:
    """Link a name that is kept by now to the source that those folded alike mean, if it is one."""
    group = bearers.folded_alike(connection, source, spelling)
    initials = _initials(connection, source.id)
    same = kin(initials, [other.initials for other in group])
    peers = [
        other
        for other in group
        # George Martin and George R. R. Martin are two, for all that is known of either.
        if (other.initials == initials and not told_apart(fields_of(roles), other.fields))
        or (
            (other.initials in same or not initials)
            and other.initials != initials
            and bearers.agree(roles, bearers.roles_of(connection, other.id))
        )
    ]
    strangers = [other for other in group if other.initials not in same]
    _part(connection, strangers, group, source.name, roles)
    _link(connection, source, peers, group)


def _initials(connection: Connection, name_id: str) -> str:
    query = select(names.c.initials).where(names.c.id == name_id)
    return connection.execute(query).scalar_one() or ""


def _link(
    connection: Connection, source: Source, peers: Sequence[Bearer], group: Sequence[Bearer]
) -> None:
    targets = {peer.source_id for peer in peers}
    if len(targets) == 1:
        reason = relation(source.name, peers[0].name)
        [target] = targets
    else:
        target, reason = source.id, "same name"
        links.make_source(connection, source, origin_id=source.id)
        for source_id, other in {other.source_id: other for other in group}.items():
            why = f"{other.name} is another of this name, or could be"
            _deny(connection, source.id, source_id, why)
    links.judge(connection, Link.LINKED, source_id=target, name_ids=[source.id], reason=reason)
    links.place(connection, [source.id])


def _part(
    connection: Connection,
    others: Sequence[Bearer],
    group: Sequence[Bearer],
    newcomer: str,
    roles: frozenset[str],
) -> None:
    """Take back what linked a name without initials to one with, now that it could mean two.

    Who is printed in no role that the other has, but in one, is not meant by it.
    """
    origins = {other.id: other.initials for other in group}
    for other in others:
        rule = _by_rule(connection, other.id)
        if origins.get(rule, other.initials) == other.initials:
            continue
        if roles and not bearers.agree(roles, bearers.roles_of(connection, other.id)):
            continue
        links.withdraw(connection, name_id=other.id, made_by=Judge.RULE)
        _deny(connection, other.id, rule, f"{newcomer} bears the name too: either could be meant")
        own = next(o for o in others if o.initials == other.initials)
        source = Source(SourceKind(own.kind), own.name, own.key)
        links.make_source(connection, source, origin_id=own.id)
        links.judge(
            connection, Link.LINKED, source_id=own.id, name_ids=[other.id], reason="same name"
        )
        links.place(connection, [other.id])


def _deny(connection: Connection, name_id: str, source_id: str, reason: str) -> None:
    links.judge(connection, Link.NOT_LINKED, source_id=source_id, name_ids=[name_id], reason=reason)


def _by_rule(connection: Connection, name_id: str) -> str:
    """Return the source that a rule links a name to, whatever the desk says."""
    query = select(judgements.c.source_id).where(
        judgements.c.name_id == name_id,
        judgements.c.made_by == Judge.RULE,
        judgements.c.link == Link.LINKED,
        judgements.c.undone_at.is_(None),
    )
    source_id: str = connection.execute(query).scalar_one()
    return source_id
