"""Long lists of values for a query, a part at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

# SQLite takes 32,766 values in one statement and PostgreSQL 65,535.
AT_ONCE = 10_000

Value = TypeVar("Value")


def batches(values: Iterable[Value]) -> Iterator[Sequence[Value]]:
    """Yield `values` in order, no more at once than any database takes in one statement."""
    rest = iter(values)
    while batch := list(islice(rest, AT_ONCE)):
        yield batch
