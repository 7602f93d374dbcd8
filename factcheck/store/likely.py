"""Whom a new name means that is folded like no other: whoever has its surname and its post.

Or whose name it is but for the letters of an alphabet: "Juergen Mueller", "Jürgen Müller".

A wrong link is worse than none: where two could be meant, nobody is. Whoever calls holds the
ledger's lock.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from factcheck.model import Source, SourceKind
from factcheck.names import (
    fields_of,
    first_of,
    forms_of,
    likeness,
    same_post,
    surname_of,
    told_apart,
    transcribed,
)
from factcheck.store import bearers
from factcheck.store.batches import batches
from factcheck.store.tables import names

# Names of one surname and first name that are weighed: among more, nobody is meant. A guess.
_MOST_WEIGHED = 50


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


# The known names that a new one could be another form of, each with how.
_Likely = list[tuple[str, _Known]]


def meant(
    connection: Connection, new: Sequence[Source], roles: Mapping[str, frozenset[str]]
) -> dict[str, Meant]:
    """Return whom each new name of a person means, by its id, where that is one source."""
    surnames = {form(one.name) for one in new for form in (surname_of, first_of)} - {""}
    known = _by_form(_of_surnames(connection, surnames))
    likely = {one.id: _likely(one.name, known) for one in new}
    theirs = bearers.roles_of_each(
        connection, {other.id for some in likely.values() for _, other in some}
    )
    found = {one.id: _meant(one, roles[one.id], likely[one.id], theirs) for one in new}
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


def _by_form(known: Iterable[_Known]) -> Mapping[str, Sequence[_Known]]:
    by_form: dict[str, list[_Known]] = defaultdict(list)
    for one in known:
        for form in forms_of(one.name):
            by_form[form].append(one)
    return by_form


def _likely(name: str, known: Mapping[str, Sequence[_Known]]) -> _Likely:
    fits: dict[str, _Known] = {}
    for form in forms_of(name):
        some = known.get(form, ())
        if len(some) > _MOST_WEIGHED:
            return []
        fits |= {one.id: one for one in some}
    weighed = ((likeness(name, other.name), other) for other in fits.values())
    return [(how, other) for how, other in weighed if how]


def _meant(
    source: Source,
    roles: Iterable[str],
    likely: _Likely,
    theirs: Mapping[str, frozenset[str]],
) -> Meant | None:
    fits: dict[str, str] = {}
    for how, other in likely:
        if why := _why(how, source, roles, other, theirs.get(other.id, frozenset())):
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
