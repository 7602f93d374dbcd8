"""The names that articles print, linked to sources by rule as they come in.

A name is linked to the source of those that are folded alike, where all of these mean one source.
Whoever calls holds the ledger's lock.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, exists, func, insert, or_, select

from factcheck.model import Judge, Link, Named, Record, Source, SourceKind
from factcheck.names import Spelling, kin, relation, spelling_of
from factcheck.store import links
from factcheck.store.batches import batches
from factcheck.store.columns import folded
from factcheck.store.tables import attributions, judgements, names, sources

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Known:
    """A name among those that are folded alike."""

    id: str
    kind: str
    name: str
    key: str
    initials: str
    source_id: str


def keep_names(connection: Connection, record: Record) -> dict[str, str]:
    """Keep the names that are not known yet; return the id of each source's name here.

    Where somebody at the desk has told this article's use of a name from the others', that is the
    name's own within this article.
    """
    article_id = record.article.id
    printed = {s.source.id: s.source for s in record.statements if s.source is not None}
    within = {source_id: source.within(article_id).id for source_id, source in printed.items()}
    known: set[str] = set()
    for batch in batches({*printed, *within.values()}):
        known.update(connection.execute(select(names.c.id).where(names.c.id.in_(batch))).scalars())
    here = {source_id: own if own in known else source_id for source_id, own in within.items()}
    new = [source for source_id, source in printed.items() if here[source_id] not in known]
    rows = {source.id: _row(source, article_id) for source in new}
    folded_alike = Counter(row["spelling"] for row in rows.values())
    known_alike = _known_spellings(connection, [key for key in folded_alike if key])
    shared = known_alike | {key for key, times in folded_alike.items() if times > 1 and key}
    alone = [source for source in new if rows[source.id]["spelling"] not in shared]
    _keep_alone(connection, alone, rows)
    for source in new:
        if rows[source.id]["spelling"] in shared:
            roles = _roles_in(record, source.id)
            _keep_among_others(connection, source, rows[source.id], roles)
    return here


def _keep_alone(connection: Connection, new: Sequence[Source], rows: dict[str, Values]) -> None:
    """Keep new names as sources of their own, all at once: most names have no other spelling."""
    if new:
        links.make_sources(connection, new)
        own = [rows[source.id] | {"source_id": source.id} for source in new]
        connection.execute(insert(names), own)
        links.judge_own(connection, [source.id for source in new])


def _keep_among_others(
    connection: Connection, source: Source, row: Values, roles: frozenset[str]
) -> None:
    """Keep a new name with those that are folded alike in view."""
    connection.execute(insert(names), row)
    group = _folded_alike(connection, source, row["spelling"])
    initials = row["initials"]
    same = kin(initials, [other.initials for other in group])
    peers = [
        other
        for other in group
        if other.initials in same
        # George Martin and George R. R. Martin are two, for all that is known of either.
        and (other.initials == initials or roles & _roles_of(connection, other.id))
    ]
    _part(connection, [other for other in group if other.initials not in same], group, source.name)
    _link(connection, source, peers, group)


def _roles_in(record: Record, source_id: str) -> frozenset[str]:
    """Return the roles that an article prints beside a source's name."""
    said = [
        s.attribution.speaker for s in record.statements if s.source and s.source.id == source_id
    ]
    roles = {speaker.role for speaker in said if isinstance(speaker, Named)}
    return frozenset(folded(role) for role in roles if role)


def _roles_of(connection: Connection, name_id: str) -> frozenset[str]:
    role = attributions.c.value["speaker"]["role"].as_string()
    query = select(role).where(attributions.c.name_id == name_id, role.is_not(None)).distinct()
    return frozenset(folded(found) for found in connection.execute(query).scalars())


def _row(source: Source, article_id: str) -> Values:
    own = source.key.endswith(f"@{article_id}")
    spelling = Spelling("") if own else spelling_of(source.name, source.kind)
    return {
        "id": source.id,
        "kind": source.kind,
        "name": source.name,
        "key": source.key,
        "folded_name": folded(source.name),
        "spelling": spelling.key or None,
        "initials": spelling.initials,
        "article_id": article_id if own else None,
    }


def _link(
    connection: Connection, source: Source, peers: Sequence[_Known], group: Sequence[_Known]
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
    connection: Connection, others: Sequence[_Known], group: Sequence[_Known], newcomer: str
) -> None:
    """Take back what linked a name without initials to one with, now that it could mean two."""
    origins = {other.id: other.initials for other in group}
    for other in others:
        rule = _by_rule(connection, other.id)
        if origins.get(rule, other.initials) == other.initials:
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


def _known_spellings(connection: Connection, spellings: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for batch in batches(spellings):
        query = select(names.c.spelling).where(names.c.spelling.in_(batch)).distinct()
        found.update(connection.execute(query).scalars())
    return found


def _folded_alike(connection: Connection, source: Source, spelling: str) -> list[_Known]:
    """Return the other names of this kind and spelling, those known first at the front."""
    query = (
        select(names, func.min(judgements.c.id).label("since"))
        .join(judgements, judgements.c.name_id == names.c.id)
        .where(
            names.c.spelling == spelling,
            names.c.kind == source.kind,
            names.c.id != source.id,
        )
        .group_by(names.c.id)
        .order_by("since")
    )
    return [
        _Known(other.id, other.kind, other.name, other.key, other.initials, other.source_id)
        for other in connection.execute(query)
    ]


def drop_orphans(connection: Connection, name_ids: Iterable[str]) -> None:
    """Forget those of the names that nobody prints any more, and their sources.

    What was judged at the desk stays, for the day on which the name is printed again; so does the
    first name of a source that has others.
    """
    others = names.alias("others")
    of_origin = sources.c.origin_id == names.c.id
    kept = or_(
        exists().where(attributions.c.name_id == names.c.id),
        exists().where(judgements.c.name_id == names.c.id, judgements.c.made_by == Judge.USER),
        exists().where(of_origin, others.c.source_id == sources.c.id, others.c.id != names.c.id),
    )
    for batch in batches(name_ids):
        unprinted = select(names.c.id, names.c.source_id).where(names.c.id.in_(batch), ~kept)
        gone = {row.id: row.source_id for row in connection.execute(unprinted)}
        if gone:
            connection.execute(delete(names).where(names.c.id.in_(gone)))
            # The first names of their sources may have been kept for their sake alone.
            first = select(sources.c.origin_id).where(sources.c.id.in_(gone.values()))
            origins = set(connection.execute(first).scalars()) - set(gone)
            drop_orphans(connection, origins)
            _drop_sources(connection, {*gone, *gone.values()})


def _drop_sources(connection: Connection, source_ids: Iterable[str]) -> None:
    used = or_(
        exists().where(names.c.source_id == sources.c.id),
        exists().where(names.c.id == sources.c.origin_id),
        exists().where(judgements.c.source_id == sources.c.id),
    )
    for batch in batches(source_ids):
        connection.execute(delete(sources).where(sources.c.id.in_(batch), ~used))
