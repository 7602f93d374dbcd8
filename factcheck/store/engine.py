"""From an address to an engine that behaves the same on SQLite and on PostgreSQL."""

import os
import sqlite3
import time
import weakref
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Pool, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from factcheck.errors import Misconfigured

# How long a writer waits for its turn: a guess between the milliseconds that an article takes and
# the 30 s after which gunicorn gives a request up. The address may overrule it: `?timeout=` for
# SQLite, `?connect_timeout=` and `?options=` for PostgreSQL.
PATIENCE_SECONDS = 15
# A guess: a day, longer than anybody waits for an answer.
_LONGEST_PATIENCE = 86_400.0

_LOOKS = "it looks like sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME"

_DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "sqlite+pysqlite": "sqlite+pysqlite",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}

_IN_MEMORY = (None, "", ":memory:")

# The file is mapped up to so many bytes: a claim reads some hundred vectors from all over it.
_MAPPED = 8_000_000_000
_PRAGMAS = (f"PRAGMA mmap_size={_MAPPED}", "PRAGMA foreign_keys=ON")


def open_engine(address: str) -> Engine:
    """Return an engine for the archive at `address`; nothing is connected yet.

    An engine is safe for threads, and for processes forked after it was made: each child makes its
    own connections. Raises Misconfigured for an address that cannot be one of an archive.
    """
    url = _parse(address)
    return _open_sqlite(url) if url.get_backend_name() == "sqlite" else _open_postgresql(url)


def file_of(address: str) -> Path | None:
    """Return the file that the archive at `address` is kept in; None where it is in none.

    Raises Misconfigured for an address that cannot be one of an archive.
    """
    url = _parse(address)
    return Path(url.database or "") if _is_a_file(url) else None


def is_in_memory(address: str) -> bool:
    """Tell whether the archive at `address` lives no longer than whoever opens it."""
    url = _parse(address)
    return url.get_backend_name() == "sqlite" and not _is_a_file(url)


def place_of(url: URL) -> str:
    """Return where an archive is kept, for people: a path, or an address without its password."""
    known = url.set(password=None, query={}).render_as_string()
    return str(url.database) if _is_a_file(url) else known


def _is_a_file(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and url.database not in _IN_MEMORY


def _parse(address: str) -> URL:
    """Return the parts of an address. No message holds the address, which may hold a password."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise Misconfigured(f"the archive's address cannot be read; {_LOOKS}") from error
    if url.drivername not in _DRIVERS:
        raise Misconfigured(f"the archive cannot be kept in {url.drivername}; {_LOOKS}")
    if url.get_backend_name() == "sqlite" and (url.host or url.username):
        raise Misconfigured(f"an SQLite address names no host; {_LOOKS} with three slashes or four")
    if "@" in (url.host or ""):
        raise Misconfigured("the archive's address holds a second @: in a password, write %40")
    return url.set(drivername=_DRIVERS[url.drivername])


def _open_postgresql(url: URL) -> Engine:
    limits = {
        "connect_timeout": PATIENCE_SECONDS,
        "options": f"-c lock_timeout={PATIENCE_SECONDS}s",
    }
    given = {name: value for name, value in limits.items() if name not in url.query}
    try:
        # `pool_pre_ping`: a restart of the server costs no request.
        engine = create_engine(url, pool_pre_ping=True, connect_args=given)
    except ModuleNotFoundError as error:
        raise Misconfigured("PostgreSQL needs psycopg: install factcheck[postgresql]") from error
    _part_at_fork(engine)
    return engine


def _open_sqlite(url: URL) -> Engine:
    patience = _patience(url)
    options: dict[str, Any] = {"connect_args": {"timeout": patience, "check_same_thread": False}}
    if not _is_a_file(url):
        # Such a database lives as long as its one connection, and threads take turns with it.
        options |= {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0}
    else:
        _make_folder(Path(url.database or "").parent)
    engine = create_engine(url, **options)

    @event.listens_for(engine, "connect")
    def tune(connection: sqlite3.Connection, _: object) -> None:
        # Transactions are begun by `begin` below, not by guess as Python's sqlite3 does.
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        _use_wal(connection, patience)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        for statement in connection.get_execution_options().get("begin", ("BEGIN",)):
            connection.exec_driver_sql(statement)

    if "poolclass" not in options:
        _part_at_fork(engine)
    return engine


def _patience(url: URL) -> float:
    for name in url.query:
        if name != "timeout":
            raise Misconfigured(f"an SQLite address takes ?timeout= and nothing else, not {name}")
    given = url.query.get("timeout", PATIENCE_SECONDS)
    try:
        seconds = float(str(given))
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= _LONGEST_PATIENCE:  # not a number is neither
        raise Misconfigured(
            f"timeout={given} in the archive's address: not seconds, 0 to {_LONGEST_PATIENCE:,.0f}"
        )
    return seconds


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Misconfigured(f"the archive's folder {folder} cannot be made: {reason}") from error


def _use_wal(connection: sqlite3.Connection, patience: float) -> None:
    """Let readers read while one process writes; the file remembers it.

    Where two processes change a new file's mode together, SQLite gives one of them up at once
    whatever its timeout, because waiting would be a deadlock; hence the loop.
    """
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether SQLite gave up waiting for another process."""
    # The low byte is the error, the rest its particular kind.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def _part_at_fork(engine: Engine) -> None:
    """Give every child process connections of its own.

    What the child inherits is kept, unused: to close it would talk into the parent's connection,
    and SQLite forbids a child even to close what its parent opened.
    """
    alive = weakref.ref(engine)
    inherited: list[Pool] = []

    def part() -> None:
        engine = alive()
        if engine is not None:
            inherited.append(engine.pool)
            engine.dispose(close=False)

    os.register_at_fork(after_in_child=part)
