"""From what a person types to the one source that is meant."""

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.errors import BadInput, NotFound
from factcheck.model import Filters, Quoted

if TYPE_CHECKING:
    from factcheck.cli.session import Session
    from factcheck.services import Desk

# As many as a person wants to read in an error message.
_MOST_NAMED = 5


def named(words: str, desk: "Desk") -> Quoted:
    """Return the source with this id, or the only one whose name this is or holds these words.

    Raises NotFound where there is none, BadInput where several fit: nobody is guessed.
    """
    if not any(map(str.isalnum, words)):
        raise BadInput(f"{words!r} names no source: give a name, a part of one, or an id")
    try:
        return desk.source(words)
    except NotFound:
        found, _ = desk.sources(offset=0, limit=100, name=words)
    exactly = [row for row in found if row.source.name.casefold() == words.casefold()]
    fits = exactly or [row for row in found if _is_part(words, row.source.name)] or found
    if not fits:
        raise NotFound(f"no source has the id or the name {words!r}")
    if len(fits) > 1:
        names = ", ".join(_told(row, desk) for row in fits[:_MOST_NAMED])
        more = ", …" if len(fits) > _MOST_NAMED else ""
        raise BadInput(f"several sources fit {words!r}: {names}{more}; give the id of one")
    return fits[0]


def meant(filters: Filters, session: "Session") -> Filters:
    """Return filters with the whole name of each source of which a part was given, and say so.

    A name that no source has stays as it is: that it is not known is told with the answer. Raises
    BadInput where several sources have the name in theirs.
    """
    names = tuple(_whole(words, session.desk) for words in filters.sources)
    for words, name in zip(filters.sources, names, strict=True):
        if words != name:
            session.note(f"factcheck: {words!r} is taken for {name}")
    return replace(filters, sources=names)


def _whole(words: str, desk: "Desk") -> str:
    if not desk.unknown(Filters(sources=(words,))):
        return words
    try:
        name = named(words, desk).source.name
    except NotFound:
        return words
    return name if _is_part(words, name) else words


def _is_part(words: str, name: str) -> bool:
    """Tell whether these are whole words of a name: "Pike" of "Tom Pike", not of "Pikes"."""
    return f" {' '.join(words.casefold().split())} " in f" {name.casefold()} "


def _told(row: Quoted, desk: "Desk") -> str:
    """Name a source with its last role, which tells it from others of its name."""
    roles = desk.dossier(row.source.id).roles
    role = f", {roles[-1].role}" if roles else ""
    return f"{row.source.name}{role} ({row.source.id})"
