"""From what a person types to the one source that is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.errors import MOST_NAMED, BadInput, NotFound
from factcheck.model import Filters, Quoted
from factcheck.store import Archive


@dataclass(frozen=True, slots=True)
class Meant:
    """Filters with whole names, and in words which of them were given in part."""

    filters: Filters
    remarks: tuple[str, ...] = ()


def named(words: str, archive: Archive) -> Quoted:
    """Return the source with this id, or the only one whose name this is or holds these words.

    Raises NotFound where there is none, BadInput where several fit: nobody is guessed.
    """
    if not any(map(str.isalnum, words)):
        raise BadInput(f"{words!r} names no source: give a name, a part of one, or an id")
    try:
        return archive.source(words)
    except NotFound:
        found, _ = archive.sources(offset=0, limit=100, name=words)
    exactly = [row for row in found if row.source.name.casefold() == words.casefold()]
    fits = exactly or [row for row in found if _is_part(words, row.source.name)] or found
    if not fits:
        raise NotFound(f"no source has the id or the name {words!r}")
    if len(fits) > 1:
        names = ", ".join(_told(row, archive) for row in fits[:MOST_NAMED])
        more = ", …" if len(fits) > MOST_NAMED else ""
        raise BadInput(f"several sources fit {words!r}: {names}{more}; give the id of one")
    return fits[0]


def meant(filters: Filters, archive: Archive) -> Meant:
    """Return filters with the whole name of each source of which a part was given, and say so.

    A name that no source has stays as it is: that it is not known is told with the answer. Raises
    BadInput where several sources have the name in theirs.
    """
    names = tuple(_whole(words, archive) for words in filters.sources)
    return Meant(replace(filters, sources=names), tuple(_taken(filters.sources, names)))


def _taken(given: Sequence[str], names: Sequence[str]) -> list[str]:
    pairs = zip(given, names, strict=True)
    return [f"{words!r} is taken for {name}" for words, name in pairs if words != name]


def _whole(words: str, archive: Archive) -> str:
    if not archive.unknown(Filters(sources=(words,))):
        return words
    try:
        name = named(words, archive).source.name
    except NotFound:
        return words
    return name if _is_part(words, name) else words


def _is_part(words: str, name: str) -> bool:
    """Tell whether these are whole words of a name: "Pike" of "Tom Pike", not of "Pikes"."""
    return f" {' '.join(words.casefold().split())} " in f" {name.casefold()} "


def _told(row: Quoted, archive: Archive) -> str:
    """Name a source with its last role, which tells it from others of its name."""
    roles = archive.dossier(row.source.id).roles
    role = f", {roles[-1].role}" if roles else ""
    return f"{row.source.name}{role} ({row.source.id})"
