"""Whom a new name means that is folded like no other: whoever has its surname and its post.

Or whose name it is but for the letters of an alphabet: "Juergen Mueller", "Jürgen Müller".

A wrong link is worse than none: where two could be meant, nobody is. Whoever calls holds the
ledger's lock.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from factcheck.model import Source, SourceKind
from factcheck.names import (
    fields_of,
    first_of,
    likeness,
    same_post,
    surname_of,
    told_apart,
    transcribed,
)
from factcheck.store import bearers
from factcheck.store.batches import batches
from factcheck.store.tables import names


@dataclass(frozen=True, slots=True)
class Meant:
    """The source that a name means, and the reason in words."""

    source_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Known:
    id: str
    name: str
    source_id: str


def meant(
    connection: Connection, new: Sequence[Source], roles: Mapping[str, frozenset[str]]
) -> dict[str, Meant]:
    """Return whom each new name of a person means, by its id, where that is one source."""
    surnames = {form(one.name) for one in new for form in (surname_of, first_of)} - {""}
    known = _of_surnames(connection, surnames)
    found = {one.id: _meant(connection, one, roles[one.id], known) for one in new}
    return {name_id: one for name_id, one in found.items() if one is not None}


def _of_surnames(connection: Connection, surnames: Iterable[str]) -> list[_Known]:
    """Return who is known everywhere by one of these surnames, in the form looked up."""
    people = select(names.c.id, names.c.name, names.c.source_id).where(
        names.c.kind == SourceKind.PERSON
    )
    return [
        _Known(*row)
        for batch in batches(surnames)
        for row in connection.execute(people.where(names.c.surname.in_(batch)))
    ]


def _meant(
    connection: Connection, source: Source, roles: Iterable[str], known: Sequence[_Known]
) -> Meant | None:
    fits: dict[str, str] = {}
    for other in known:
        how = likeness(source.name, other.name)
        why = how and _why(how, source, roles, other, bearers.roles_of(connection, other.id))
        if why:
            fits.setdefault(other.source_id, why)
    if len(fits) != 1:
        return None
    [(source_id, reason)] = fits.items()
    return Meant(source_id, reason)


def _why(
    how: str, source: Source, roles: Iterable[str], other: _Known, theirs: Iterable[str]
) -> str:
    """Say why a name means another's bearer; empty where nothing shows it."""
    theirs = sorted(theirs)
    for role in sorted(roles):
        if any(same_post(role, one) for one in theirs):
            return f"{how}, and in the same post: {role}"
    same = transcribed(source.name) == transcribed(other.name)
    return how if same and not told_apart(fields_of(roles), fields_of(theirs)) else ""
