"""The numbers that the archive gives out, each once and in the order of commits.

They stand in one row, which a writer locks before anything else and holds until it commits. A
database's own sequences give numbers out in the order in which they are asked for: a transaction
could take change 7 and commit after change 8, and a process that had caught up to 8 would never
see it. With the lock a reader that sees change N has every change before N, without a gap.

The same lock makes writers take turns, so that none needs to fear what another does between its
own question and its own insert, and it gives out the keys of sentences, which are therefore never
used twice, not even after everything has been deleted.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from factcheck.model import Change
from factcheck.store.tables import changes, ledger

_LAST = select(
    ledger.c.change, ledger.c.last_revision, ledger.c.last_sentence, ledger.c.last_attribution
).with_for_update()
_CHANGE = select(ledger.c.change)
_ARCHIVE = select(ledger.c.archive)
_SINCE = (
    select(changes.c.number, changes.c.added, changes.c.removed)
    .where(changes.c.number > bindparam("since"))
    .order_by(changes.c.number)
)


@dataclass(frozen=True, slots=True)
class Last:
    """The numbers given out last."""

    change: int
    revision: int
    sentence: int
    attribution: int


def hold(connection: Connection) -> Last:
    """Wait for the lock and take it until the transaction ends.

    In SQLite the transaction, begun as a writer's, is the lock.
    """
    return Last(*connection.execute(_LAST).one())


def advance(connection: Connection, last: Last) -> None:
    """Keep which numbers have been given out; only for the holder of the lock."""
    connection.execute(
        update(ledger).values(
            change=last.change,
            last_revision=last.revision,
            last_sentence=last.sentence,
            last_attribution=last.attribution,
        )
    )


def log(connection: Connection, change: Change) -> None:
    """Write down a change for the indexes to follow."""
    row = {"number": change.number, "added": change.added, "removed": change.removed}
    connection.execute(insert(changes), row)


def archive(connection: Connection) -> int:
    """Return the number that tells this archive from every other."""
    number: int = connection.execute(_ARCHIVE).scalar_one()
    return number


def newest(connection: Connection) -> int:
    """Return the number of the last change."""
    change: int = connection.execute(_CHANGE).scalar_one()
    return change


def since(connection: Connection, number: int) -> list[Change]:
    """Return the changes after `number`, in order."""
    rows = connection.execute(_SINCE, {"since": number})
    return [Change(number, tuple(added), tuple(removed)) for number, added, removed in rows]
