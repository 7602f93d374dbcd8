"""Transactions; here, and nowhere else, a database's errors become ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    ProgrammingError,
    StatementError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

from factcheck.errors import BadInput, FactcheckError, NotReady
from factcheck.store.engine import is_busy, place_of

# A reader sees one state of the archive from its first query to its last; SQLite's transactions
# are such by nature. A writer takes its turn when it begins: SQLite refuses one that asks only at
# its first write, if another wrote in between; and after it has waited for the ledger's lock, it
# must see what the one before it committed, whatever the server's own default is.
_READER: dict[str, dict[str, Any]] = {
    "sqlite": {"begin": ("BEGIN",)},
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}
# Its commit waits until the log is on the disk, so that not even a power cut takes back what was
# acknowledged: an article of 25 sentences takes 5.8 ms instead of 4.0 (on a virtual disk).
_WRITER: dict[str, dict[str, Any]] = {
    "sqlite": {"begin": ("PRAGMA synchronous=FULL", "BEGIN IMMEDIATE")},
    "postgresql": {"isolation_level": "READ COMMITTED"},
}
# A recorder's commit does not wait. What it wrote outlives the death of any process; a power cut
# may take the last of it.
_RECORDER: dict[str, dict[str, Any]] = _WRITER | {
    "sqlite": {"begin": ("PRAGMA synchronous=NORMAL", "BEGIN IMMEDIATE")},
}
_UNAWAITED = "SET LOCAL synchronous_commit TO off"

# PostgreSQL's code for a lock that was not to be had within `lock_timeout`.
_LOCK_NOT_AVAILABLE = "55P03"


class Database:
    """An engine whose transactions raise only errors that Factcheck explains.

    BadInput for what no archive can hold, `failing` where the database does not do its work,
    NotReady where it is only busy. What shows a mistake of ours is not translated.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.place = place_of(engine.url)
        self._readers = engine.execution_options(**_READER[engine.dialect.name])
        self._writers = engine.execution_options(**_WRITER[engine.dialect.name])
        self._recorders = engine.execution_options(**_RECORDER[engine.dialect.name])

    @contextmanager
    def reading(self, *, failing: type[FactcheckError] = NotReady) -> Iterator[Connection]:
        """Run the body against one state of the archive."""
        with _explained(failing), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def writing(self, *, failing: type[FactcheckError] = NotReady) -> Iterator[Connection]:
        """Commit what the body writes when it ends, or nothing of it."""
        with _explained(failing), self._writers.begin() as connection:
            yield connection

    @contextmanager
    def recording(self) -> Iterator[Connection]:
        """Commit as `writing` does, without waiting for the disk."""
        with _explained(NotReady), self._recorders.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(_UNAWAITED)
            yield connection

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


@contextmanager
def _explained(failing: type[FactcheckError]) -> Iterator[None]:
    try:
        yield
    except PoolTimeout as error:
        raise NotReady("every connection to the archive is busy; try again") from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise _unfit(error) from error
    except StatementError as error:
        raise _translated(error, failing) from error


def _translated(error: StatementError, failing: type[FactcheckError]) -> Exception:
    cause = error.orig
    if isinstance(cause, FactcheckError):
        return cause
    if isinstance(error, DataError) or isinstance(cause, UnicodeEncodeError | OverflowError):
        return _unfit(cause)
    if not isinstance(error, DBAPIError):
        return error
    if _is_busy(cause):
        return NotReady(f"the archive is busy; try again ({_words(cause)})")
    if failing is NotReady and isinstance(error, IntegrityError | ProgrammingError):
        return error
    hint = "; is there room on its disk?" if _is_of_the_disk(cause) else ""
    return failing(f"the archive's database does not work: {_words(cause)}{hint}")


def _unfit(cause: BaseException | None) -> BadInput:
    if isinstance(cause, OverflowError):
        return BadInput("a number that was given is larger than any in the archive")
    return BadInput(f"the archive cannot keep or look for this: {_words(cause)}")


def _is_busy(cause: BaseException | None) -> bool:
    if isinstance(cause, sqlite3.Error):
        return is_busy(cause)
    return getattr(cause, "sqlstate", None) == _LOCK_NOT_AVAILABLE


def _is_of_the_disk(cause: BaseException | None) -> bool:
    """Tell whether SQLite could not write; of a full disk it may say no more than that."""
    # The low byte is the error, the rest its particular kind.
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


def _words(cause: BaseException | None) -> str:
    """Return the driver's own words in one line; SQLAlchemy's would hold the values sent."""
    return " ".join(str(cause).split())
