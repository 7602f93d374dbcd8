"""The words of searchable sentences, for an index of words."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from factcheck.store.batches import batches
from factcheck.store.tables import revisions, sentences

# Made once: they are run for every claim.
_PLACES = (
    select(sentences.c.id, sentences.c.revision_id, sentences.c.starts, sentences.c.ends)
    .where(sentences.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(sentences.c.id)
)
_PAGES = select(revisions.c.id, revisions.c.title, revisions.c.text).where(
    revisions.c.id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True, slots=True)
class Worded:
    """A sentence by its key, with its words, its article's revision and that one's title."""

    id: int
    revision_id: int
    title: str
    text: str


def read(connection: Connection, ids: Iterable[int]) -> list[Worded]:
    """Return the words of these sentences in ascending order; unknown ones are left out."""
    found: list[Worded] = []
    for batch in batches(sorted({int(number) for number in ids})):
        places = connection.execute(_PLACES, {"ids": batch}).all()
        pages = _pages(connection, {place.revision_id for place in places})
        for place in places:
            title, text = pages[place.revision_id]
            found.append(
                Worded(place.id, place.revision_id, title, text[place.starts : place.ends])
            )
    return found


def _pages(connection: Connection, revision_ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    pages: dict[int, tuple[str, str]] = {}
    for batch in batches(revision_ids):
        rows = connection.execute(_PAGES, {"ids": batch})
        pages.update((row.id, (row.title or "", row.text)) for row in rows)
    return pages
