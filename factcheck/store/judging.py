"""What the desk decides on sources: merged, split, undone.

Nothing that was said is changed by it. Whoever calls holds the ledger's lock.
"""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, select, update

from factcheck.errors import BadInput, NotFound
from factcheck.model import Judge, Link, Source, SourceKind
from factcheck.store import links, parting
from factcheck.store.tables import attributions, judgements, names, sources

_SOURCE: Select[Any] = select(sources.c.id, sources.c.kind, sources.c.name)


def merge(connection: Connection, source_id: str, other_ids: Sequence[str], *, reason: str) -> str:
    """Link every name of the other sources to the first; return its id.

    Raises NotFound, and BadInput where a source is merged with itself, or a person with a body.
    """
    target = _source(connection, source_id)
    others = [_source(connection, other_id) for other_id in dict.fromkeys(other_ids)]
    if not others:
        raise BadInput("no other source is named to be merged")
    for other in others:
        if other.id == target.id:
            raise BadInput(f"{target.name} ({target.id}) cannot be merged with itself")
        if other.kind != target.kind:
            raise BadInput(
                f"{target.name} is a{'n' if target.kind[0] == 'o' else ''} {target.kind} and"
                f" {other.name} is not: they cannot be one source"
            )
    for other_id in dict.fromkeys(other.id for other in others):
        _move(
            connection,
            _names_of(connection, other_id),
            target=target.id,
            reason=_why("merged", reason),
            decision=_decision(),
        )
    found: str = target.id
    return found


def split(
    connection: Connection,
    source_id: str,
    *,
    called: Sequence[str],
    sentence_ids: Sequence[int],
    reason: str,
) -> str:
    """Make a source of its own of some names of a source, or of what it says in some sentences.

    Names are given as printed or by their ids. Returns the new source's id. Raises NotFound for an
    unknown source, BadInput for what is not the source's, or where nothing would be left of it.
    """
    source = _source(connection, source_id)
    parted = parting.named(connection, source.id, called=called)
    parted |= parting.within_articles(connection, source.id, sentence_ids, but=parted)
    if not parted:
        raise BadInput("neither a name nor a statement is given to be split off")
    if not _prints(connection, source.id, but=parted):
        raise BadInput(f"nothing would be left of {source.name} ({source.id})")
    decision, why = _decision(), _why("split", reason)
    found = _fresh(connection, min(parted), decision, of=source.id)
    links.judge(
        connection,
        Link.NOT_LINKED,
        source_id=source.id,
        name_ids=sorted(parted),
        reason=why,
        decision=decision,
    )
    _move(connection, sorted(parted), target=found, reason=why, decision=decision)
    return found


def undo(connection: Connection, judgement_id: int) -> str:
    """Take back what was decided at the desk in one go; return the id of the source concerned.

    Raises NotFound, and BadInput for what a rule judged, is undone, or was judged anew since.
    """
    own = judgements.c.id == judgement_id
    row = connection.execute(select(judgements).where(own)).one_or_none()
    if row is None:
        raise NotFound(f"there is no judgement {judgement_id}")
    if row.made_by != Judge.USER:
        instead = "split the name off" if row.link == Link.LINKED else "merge the two"
        raise BadInput(f"judgement {judgement_id} was made by a rule; {instead} instead")
    if row.undone_at is not None:
        raise BadInput(f"judgement {judgement_id} was undone on {row.undone_at:%Y-%m-%d}")
    decided = judgements.c.decision == row.decision
    concerned = select(judgements.c.name_id).where(decided).distinct()
    name_ids = sorted(connection.execute(concerned).scalars())
    _refuse_if_judged_since(connection, name_ids, row)
    now = {"undone_at": datetime.now(UTC)}
    connection.execute(update(judgements).where(decided).values(now))
    links.place(connection, name_ids)
    return links.resolve(connection, row.source_id)


def _refuse_if_judged_since(connection: Connection, name_ids: Sequence[str], row: Row[Any]) -> None:
    later = (
        select(judgements.c.id, names.c.name)
        .join(names, names.c.id == judgements.c.name_id)
        .where(
            judgements.c.name_id.in_(name_ids),
            judgements.c.made_by == Judge.USER,
            judgements.c.undone_at.is_(None),
            judgements.c.decision != row.decision,
            judgements.c.id > row.id,
        )
        .order_by(judgements.c.id.desc())
    )
    found = connection.execute(later).first()
    if found is not None:
        raise BadInput(
            f"judgement {found.id} on {found.name} was made after judgement {row.id}: undo that"
            " first"
        )


def _move(
    connection: Connection, name_ids: Sequence[str], *, target: str, reason: str, decision: str
) -> None:
    links.judge(
        connection,
        Link.LINKED,
        source_id=target,
        name_ids=name_ids,
        reason=reason,
        decision=decision,
    )
    links.place(connection, name_ids)


def _source(connection: Connection, source_id: str) -> Row[Any]:
    found = links.resolve(connection, source_id)
    return connection.execute(_SOURCE.where(sources.c.id == found)).one()


def _names_of(connection: Connection, source_id: str) -> list[str]:
    query = select(names.c.id).where(names.c.source_id == source_id).order_by(names.c.id)
    return list(connection.execute(query).scalars())


def _prints(connection: Connection, source_id: str, *, but: set[str]) -> bool:
    """Tell whether any article prints a name of the source besides these."""
    printed = exists().where(
        names.c.source_id == source_id,
        names.c.id.not_in(but),
        attributions.c.name_id == names.c.id,
    )
    return bool(connection.execute(select(printed)).scalar())


def _fresh(connection: Connection, name_id: str, decision: str, *, of: str) -> str:
    """Make a source for a name that is split off: under the name's own id, if that is free."""
    name = connection.execute(select(names).where(names.c.id == name_id)).one()
    key = name.key
    if name_id == of or links.leading(connection, name_id) == name_id:
        key = f"{name.key}#{decision}"
    source = Source(SourceKind(name.kind), name.name, key)
    links.make_source(connection, source, origin_id=name_id)
    return source.id


def _decision() -> str:
    return uuid.uuid4().hex


def _why(what: str, reason: str) -> str:
    return f"{what} by hand: {reason}" if reason else f"{what} by hand"
