"""The names that articles print, linked to sources by rule as they come in.

A name is linked to the source of those that are folded alike, where all of these mean one source
(`factcheck.store.alike`); else to the only one whom it could mean (`factcheck.store.likely`).
Whoever calls holds the ledger's lock.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, or_, select

from factcheck.model import Judge, Link, Record, Source, SourceKind
from factcheck.names import Spelling, fields_of, spelling_of, surname_of
from factcheck.store import alike, bearers, likely, links, namesakes
from factcheck.store.batches import batches
from factcheck.store.columns import folded
from factcheck.store.tables import attributions, judgements, names, sources

Values = dict[str, Any]


def keep_names(connection: Connection, record: Record) -> dict[str, str]:
    """Keep the names that are not known yet; return the id of each source's name here.

    Where somebody at the desk, or a rule, has told this article's use of a name from the others',
    that is the name's own within this article.
    """
    article_id = record.article.id
    printed = {s.source.id: s.source for s in record.statements if s.source is not None}
    within = {source_id: source.within(article_id).id for source_id, source in printed.items()}
    known: set[str] = set()
    for batch in batches({*printed, *within.values()}):
        known.update(connection.execute(select(names.c.id).where(names.c.id.in_(batch))).scalars())
    here = {source_id: own if own in known else source_id for source_id, own in within.items()}
    new = [source for source_id, source in printed.items() if here[source_id] not in known]
    old = [
        source
        for source_id, source in printed.items()
        if here[source_id] == source_id in known and _is_anybodys(source, article_id)
    ]
    _keep_new(connection, record, new)
    return here | namesakes.keep_apart(connection, record, old)


def _keep_new(connection: Connection, record: Record, new: Sequence[Source]) -> None:
    roles = {source.id: bearers.roles_in(record, source.id) for source in new}
    rows = {source.id: _row(source, record.article.id, roles[source.id]) for source in new}
    times = Counter(row["spelling"] for row in rows.values() if row["spelling"])
    shared = _known_spellings(connection, times) | {
        key for key, found in times.items() if found > 1
    }
    unlike = [source for source in new if rows[source.id]["spelling"] not in shared]
    meant = likely.meant(connection, [one for one in unlike if rows[one.id]["surname"]], roles)
    _keep_alone(connection, [source for source in unlike if source.id not in meant], rows)
    for source in new:
        if source.id in meant:
            connection.execute(insert(names), rows[source.id])
            _link(connection, source.id, meant[source.id])
        elif rows[source.id]["spelling"] in shared:
            connection.execute(insert(names), rows[source.id])
            alike.link(connection, source, rows[source.id]["spelling"], roles[source.id])


def _keep_alone(connection: Connection, new: Sequence[Source], rows: Mapping[str, Values]) -> None:
    """Keep new names as sources of their own, all at once: most names have no other spelling."""
    if new:
        links.make_sources(connection, new)
        own = [rows[source.id] | {"source_id": source.id} for source in new]
        connection.execute(insert(names), own)
        links.judge_own(connection, [source.id for source in new])


def _link(connection: Connection, name_id: str, meant: likely.Meant) -> None:
    links.judge(
        connection,
        Link.LINKED,
        source_id=meant.source_id,
        name_ids=[name_id],
        reason=meant.reason,
    )
    links.place(connection, [name_id])


def _is_anybodys(source: Source, article_id: str) -> bool:
    """Tell whether a name is a person's that reaches beyond the article."""
    return source.kind is SourceKind.PERSON and not source.key.endswith(f"@{article_id}")


def _row(source: Source, article_id: str, roles: Iterable[str]) -> Values:
    own = source.key.endswith(f"@{article_id}")
    spelling = Spelling("") if own else spelling_of(source.name, source.kind)
    whole = _is_anybodys(source, article_id)
    return {
        "id": source.id,
        "kind": source.kind,
        "name": source.name,
        "key": source.key,
        "folded_name": folded(source.name),
        "spelling": spelling.key or None,
        "initials": spelling.initials,
        "surname": (surname_of(source.name) or None) if whole else None,
        "fields": (" ".join(sorted(fields_of(roles))) or None) if whole else None,
        "article_id": article_id if own else None,
    }


def _known_spellings(connection: Connection, spellings: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for batch in batches(spellings):
        query = select(names.c.spelling).where(names.c.spelling.in_(batch)).distinct()
        found.update(connection.execute(query).scalars())
    return found


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
            judged = select(judgements.c.source_id).where(judgements.c.name_id.in_(gone))
            told_of = set(connection.execute(judged).scalars())
            connection.execute(delete(names).where(names.c.id.in_(gone)))
            # The first names of their sources may have been kept for their sake alone.
            first = select(sources.c.origin_id).where(sources.c.id.in_(gone.values()))
            origins = set(connection.execute(first).scalars()) - set(gone)
            drop_orphans(connection, origins)
            _drop_sources(connection, {*gone, *gone.values(), *told_of})


def _drop_sources(connection: Connection, source_ids: Iterable[str]) -> None:
    used = or_(
        exists().where(names.c.source_id == sources.c.id),
        exists().where(names.c.id == sources.c.origin_id),
        exists().where(judgements.c.source_id == sources.c.id),
    )
    for batch in batches(source_ids):
        connection.execute(delete(sources).where(sources.c.id.in_(batch), ~used))
