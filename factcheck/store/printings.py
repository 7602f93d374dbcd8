"""In which other articles the same story stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from factcheck.copies import extent
from factcheck.model import BlockKind, Printing
from factcheck.store.batches import batches
from factcheck.store.tables import revisions, sentences, stories

_OWN = [kind for kind in BlockKind if not kind.foreign]
# Made once: it is run for every claim.
_STORIES = (
    select(sentences.c.id, stories.c.story)
    .join(stories, stories.c.revision_id == sentences.c.revision_id)
    .where(sentences.c.block.in_(_OWN), sentences.c.id.in_(bindparam("ids", expanding=True)))
)


def read(connection: Connection, article_ids: Iterable[str]) -> dict[str, tuple[Printing, ...]]:
    """Return the other printings of these articles' stories; only articles that have some."""
    told = _told(connection, set(article_ids))
    printed = _printed(connection, set(told.values()))
    found = {
        article_id: tuple(p for p in printed[story] if p.article_id != article_id)
        for article_id, story in told.items()
    }
    return {article_id: printings for article_id, printings in found.items() if printings}


def stories_of(connection: Connection, sentence_ids: Iterable[int]) -> dict[int, int]:
    """Return the story of each sentence of a newest revision's own blocks."""
    found: dict[int, int] = {}
    for batch in batches({int(number) for number in sentence_ids}):
        rows = connection.execute(_STORIES, {"ids": batch})
        found.update((number, story) for number, story in rows)
    return found


def _told(connection: Connection, article_ids: set[str]) -> dict[str, int]:
    query = select(revisions.c.article_id, stories.c.story).join(
        stories, stories.c.revision_id == revisions.c.id
    )
    told: dict[str, int] = {}
    for batch in batches(article_ids):
        rows = connection.execute(query.where(revisions.c.article_id.in_(batch)))
        told.update((row.article_id, row.story) for row in rows)
    return told


def _printed(connection: Connection, numbers: set[int]) -> dict[int, list[Printing]]:
    """Return all printings of these stories, the earliest published first."""
    query = select(
        stories.c.story,
        stories.c.words,
        revisions.c.id,
        revisions.c.article_id,
        revisions.c.title,
        revisions.c.outlet,
        revisions.c.authors,
        revisions.c.published,
        revisions.c.url,
    ).join(revisions, revisions.c.id == stories.c.revision_id)
    rows: dict[int, list[Any]] = defaultdict(list)
    for batch in batches(numbers):
        for row in connection.execute(query.where(stories.c.story.in_(batch))):
            rows[row.story].append(row)
    return {story: _printings(own) for story, own in rows.items()}


def _printings(rows: Sequence[Row[Any]]) -> list[Printing]:
    longest = max(row.words for row in rows)
    return [
        Printing(
            article_id=row.article_id,
            title=row.title,
            outlet=row.outlet,
            authors=tuple(row.authors),
            published=row.published,
            url=row.url,
            extent=extent(row.words, longest),
        )
        for row in sorted(rows, key=lambda row: (row.published or date.max, row.id))
    ]
