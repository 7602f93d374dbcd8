"""From what a person types to the one source that is meant."""

from typing import TYPE_CHECKING

from factcheck.errors import BadInput, NotFound
from factcheck.model import Quoted

if TYPE_CHECKING:
    from factcheck.services import Desk

# As many as a person wants to read in an error message.
_MOST_NAMED = 5


def named(words: str, desk: "Desk") -> Quoted:
    """Return the source with this id, or the only one whose name this is or holds these words.

    Raises NotFound where there is none, BadInput where several fit: nobody is guessed.
    """
    try:
        return desk.source(words)
    except NotFound:
        found, total = desk.sources(offset=0, limit=100, name=words)
    exactly = [row for row in found if row.source.name.casefold() == words.casefold()]
    fits = exactly or found
    if not fits:
        raise NotFound(f"no source has the id or the name {words!r}")
    if len(fits) > 1:
        names = ", ".join(_told(row, desk) for row in fits[:_MOST_NAMED])
        more = ", …" if total > _MOST_NAMED else ""
        raise BadInput(f"several sources fit {words!r}: {names}{more}; give the id of one")
    return fits[0]


def _told(row: Quoted, desk: "Desk") -> str:
    """Name a source with its last role, which tells it from others of its name."""
    roles = desk.dossier(row.source.id).roles
    role = f", {roles[-1].role}" if roles else ""
    return f"{row.source.name}{role} ({row.source.id})"
