"""Which source each printed name means: derived from judgements, of which the last one counts.

An attribution is tied to the name that its article prints, for good. A judgement links a name to a
source, or says that it is not linked; whoever is at the desk overrules the rules, and of several
judgements of either the newest counts. `names.source_id` is what comes of it, kept because every
search by source asks for it; nothing else may set it. Whoever calls holds the ledger's lock.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, exists, func, insert, select, update

from factcheck.errors import NotFound
from factcheck.model import Judge, Link, Source
from factcheck.store.batches import batches
from factcheck.store.tables import attributions, judgements, names, sources


def resolve(connection: Connection, source_id: str) -> str:
    """Return the source that an id, of today or of before a merge, leads to. Raises NotFound."""
    found = leading(connection, source_id)
    if found is None:
        raise NotFound(f"there is no source {source_id}")
    return found


def leading(connection: Connection, source_id: str) -> str | None:
    """Return the source that an id leads to: itself, or whoever has its first name today."""
    if connection.execute(select(exists().where(names.c.source_id == source_id))).scalar():
        return source_id
    origin = connection.execute(
        select(sources.c.origin_id).where(sources.c.id == source_id)
    ).scalar_one_or_none()
    query = select(names.c.source_id).where(names.c.id == (origin or source_id))
    found: str | None = connection.execute(query).scalar_one_or_none()
    return found


def make_source(connection: Connection, source: Source, *, origin_id: str) -> None:
    """Keep a source that no name is linked to yet, unless it is kept already."""
    if not connection.execute(select(exists().where(sources.c.id == source.id))).scalar():
        connection.execute(insert(sources), _row(source, origin_id))


def make_sources(connection: Connection, made: Sequence[Source]) -> None:
    """Keep sources that are each known first by their own name, unless they are kept already."""
    kept: set[str] = set()
    for batch in batches([source.id for source in made]):
        known = select(sources.c.id).where(sources.c.id.in_(batch))
        kept.update(connection.execute(known).scalars())
    rows = [_row(source, source.id) for source in made if source.id not in kept]
    if rows:
        connection.execute(insert(sources), rows)


def _row(source: Source, origin_id: str) -> dict[str, Any]:
    row = {"id": source.id, "kind": source.kind, "name": source.name, "key": source.key}
    return row | {"origin_id": origin_id}


def judge(
    connection: Connection,
    link: Link,
    *,
    source_id: str,
    name_ids: Iterable[str],
    reason: str,
    decision: str | None = None,
) -> None:
    """Write down one judgement a name; with a decision it is the desk's, else a rule's."""
    made = {
        "source_id": source_id,
        "link": link,
        "reason": reason,
        "made_by": Judge.USER if decision else Judge.RULE,
        "made_at": datetime.now(UTC),
        "decision": decision,
    }
    rows = [made | {"name_id": name_id} for name_id in name_ids]
    if rows:
        connection.execute(insert(judgements), rows)


def judge_own(connection: Connection, name_ids: Iterable[str]) -> None:
    """Write down that each of these names means the source that is known first by it."""
    own = {"link": Link.LINKED, "reason": "same name", "made_by": Judge.RULE}
    made = own | {"made_at": datetime.now(UTC), "decision": None}
    rows = [made | {"source_id": name_id, "name_id": name_id} for name_id in name_ids]
    connection.execute(insert(judgements), rows)


def withdraw(connection: Connection, *, name_id: str, made_by: Judge) -> None:
    """Undo what was judged of a name so far by a rule, or at the desk."""
    its = (judgements.c.name_id == name_id) & (judgements.c.made_by == made_by)
    undone = {"undone_at": datetime.now(UTC)}
    still = judgements.c.undone_at.is_(None)
    connection.execute(update(judgements).where(its, still).values(undone))


def place(connection: Connection, name_ids: Sequence[str]) -> None:
    """Derive which source each of these names means, and how the sources are called."""
    before = select(names.c.source_id).where(names.c.id.in_(name_ids))
    touched = {found for found in connection.execute(before).scalars() if found}
    # First out of wherever they are, so that none is held in place by another that leaves too.
    connection.execute(update(names).where(names.c.id.in_(name_ids)).values(source_id=None))
    for name_id in name_ids:
        target = _judged(connection, name_id)
        touched.add(target)
        connection.execute(update(names).where(names.c.id == name_id).values(source_id=target))
    for source_id in sorted(touched):
        _entitle(connection, source_id)


def _judged(connection: Connection, name_id: str) -> str:
    """Return the source of the judgement that counts, or where its names have gone since."""
    counts = (
        select(judgements.c.source_id)
        .where(
            judgements.c.name_id == name_id,
            judgements.c.link == Link.LINKED,
            judgements.c.undone_at.is_(None),
        )
        # "user" comes after "rule".
        .order_by(judgements.c.made_by.desc(), judgements.c.id.desc())
        .limit(1)
    )
    target: str = connection.execute(counts).scalar_one()
    return leading(connection, target) or target


def _entitle(connection: Connection, source_id: str) -> None:
    """Call a source by its first name, or by the most printed one where that was split off."""
    printed = select(func.count()).where(attributions.c.name_id == names.c.id).scalar_subquery()
    first = names.c.id == sources.c.origin_id
    query = (
        select(names.c.name)
        .join(sources, sources.c.id == names.c.source_id)
        .where(names.c.source_id == source_id)
        .order_by(first.desc(), printed.desc(), names.c.id)
        .limit(1)
    )
    name: Any = connection.execute(query).scalar_one_or_none()
    if name is not None:
        own = sources.c.id == source_id
        connection.execute(update(sources).where(own).values(name=name))
