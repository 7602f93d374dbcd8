"""Which sentences can be found, by their keys."""

from collections.abc import Iterator
from datetime import date

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, Select, Text, cast, func, or_, select

from factcheck.model import Filters
from factcheck.store import links
from factcheck.store.columns import folded, outlet_key
from factcheck.store.tables import attributed, attributions, names, sentences

Ids = NDArray[np.int64]


def passing(connection: Connection, filters: Filters, as_of: date | None) -> Ids:
    """Return the keys of the searchable sentences that pass, in ascending order."""
    return _keys(connection, select(sentences.c.id).where(*_conditions(connection, filters, as_of)))


def searchable(connection: Connection, *, after: int, limit: int) -> Ids:
    """Return the next searchable keys above `after`, in ascending order."""
    query = select(sentences.c.id).where(sentences.c.searchable, sentences.c.id > after)
    return _keys(connection, query.order_by(sentences.c.id).limit(limit))


def _conditions(
    connection: Connection, filters: Filters, as_of: date | None
) -> Iterator[ColumnElement[bool]]:
    """Yield what must hold; an unknown date is null there, and passes no comparison."""
    yield sentences.c.searchable
    if filters.outlets:
        yield sentences.c.outlet_key.in_({outlet_key(outlet) for outlet in filters.outlets})
    if filters.sources:
        yield sentences.c.id.in_(_said_by(connection, filters.sources))
    if filters.published_from:
        yield sentences.c.published >= filters.published_from
    if filters.published_until:
        yield sentences.c.published <= filters.published_until
    if as_of:
        yield sentences.c.published <= as_of


def _said_by(connection: Connection, wanted: tuple[str, ...]) -> Select[tuple[int]]:
    """Select what the sources with these ids, or with a name that is one of these, said."""
    by_id = {found for given in wanted if (found := links.leading(connection, given))}
    by_name = select(names.c.source_id).where(names.c.folded_name.in_(map(folded, wanted)))
    return (
        select(attributed.c.sentence_id)
        .join(attributions, attributions.c.id == attributed.c.attribution_id)
        .join(names, names.c.id == attributions.c.name_id)
        .where(or_(names.c.source_id.in_(by_id), names.c.source_id.in_(by_name)))
    )


def _keys(connection: Connection, query: Select[tuple[int]]) -> Ids:
    """Return what a query for keys finds.

    The database joins them to one string, because a million rows cost three times as much to
    fetch as to compare.
    """
    keys = query.subquery().c.id
    joined = connection.execute(select(func.aggregate_strings(cast(keys, Text), ","))).scalar()
    return np.sort(np.fromstring(joined or "", np.int64, sep=","))
