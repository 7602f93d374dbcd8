"""What goes wrong in a database is told in our words."""

import re
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from factcheck.errors import NotReady
from factcheck.store import Archive, ledger
from tests.store.records import a_record


def test_a_reader_sees_one_state(archive: Archive) -> None:
    """What is committed while a reader reads does not show between two of its queries."""
    with archive._database.reading() as connection:
        assert ledger.newest(connection) == 0
        with ThreadPoolExecutor(1) as pool:
            pool.submit(archive.add, a_record("One.")).result()
        assert ledger.newest(connection) == 0
    assert archive.change == 1


@contextmanager
def another_writer(url: str) -> Iterator[None]:
    """Hold the archive's lock, as a process does that is writing."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.close()
    else:
        with psycopg.connect(url.replace("+psycopg", "")) as locking:
            locking.execute("SELECT * FROM ledger FOR UPDATE")
            yield


def impatient(url: str) -> str:
    """Return the address with a patience of a tenth of a second."""
    if url.startswith("sqlite"):
        return f"{url}?timeout=0.1"
    return f"{url}&options=-c%20lock_timeout%3D100ms"


def test_a_lock_held_too_long(database_url: str) -> None:
    """A writer gives up with NotReady, nothing is lost, and readers never wait."""
    archive = Archive.open(impatient(database_url))
    archive.add(a_record("One."))

    with another_writer(database_url):
        with pytest.raises(NotReady, match="busy; try again"):
            archive.add(a_record("Two."))
        assert archive.counts().articles == 1
    archive.add(a_record("Two."))

    assert archive.counts().articles == 2
    archive.close()


def test_a_full_disk(sqlite_url: str) -> None:
    """What does not fit is refused whole, and what was there stays."""
    archive = Archive.open(sqlite_url)
    archive.add(a_record("One."))
    with archive._database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    with pytest.raises(NotReady, match="database or disk is full"):
        archive.add(a_record("Two. " * 10_000))

    assert archive.counts().articles == archive.change == 1
    archive.close()


def test_a_damaged_file(sqlite_url: str) -> None:
    """A file that was overwritten is not read as if nothing had happened."""
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    archive = Archive.open(sqlite_url)
    archive.close()
    with path.open("r+b") as file:
        file.write(b"no database any more")

    with pytest.raises(NotReady, match="does not work: file is not a database"):
        archive.counts()
    archive.close()


@pytest.mark.postgres
def test_a_recorder_does_not_wait_for_the_disk(postgresql_url: str) -> None:
    """Only its own commit does not: the next writer's does."""
    archive = Archive.open(postgresql_url)

    with archive._database.recording() as connection:
        recording = connection.exec_driver_sql("SHOW synchronous_commit").scalar()
    with archive._database.writing() as connection:
        writing = connection.exec_driver_sql("SHOW synchronous_commit").scalar()

    archive.close()
    assert (recording, writing) == ("off", "on")


@pytest.mark.postgres
def test_a_lost_connection(postgresql_url: str) -> None:
    """The request in hand fails with NotReady; the next one has a new connection."""
    archive = Archive.open(postgresql_url)

    def lose_connections() -> None:
        with psycopg.connect(postgresql_url.replace("+psycopg", "")) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )

    def lose_it_while_reading() -> None:
        with archive._database.reading() as connection:
            lose_connections()
            connection.execute(text("SELECT 1"))

    with pytest.raises(NotReady, match="terminat"):
        lose_it_while_reading()
    assert archive.change == 0
    lose_connections()
    assert archive.change == 0
    archive.close()


def test_a_mistake_of_ours_is_not_blamed_on_the_database(archive: Archive) -> None:
    """A row that breaks a rule of the tables is a fault to be found, not a moment to wait out."""
    insert = text("INSERT INTO models (id, name) VALUES (1, 'same')")

    with archive._database.writing() as connection:
        connection.execute(insert)

    with pytest.raises(DBAPIError), archive._database.writing() as connection:
        connection.execute(insert)


def test_no_message_tells_what_was_sent(database_url: str) -> None:
    """A message is for the caller's eyes; SQL and the values sent are not."""
    archive = Archive.open(impatient(database_url))

    with another_writer(database_url), pytest.raises(NotReady) as caught:
        archive.add(a_record("Confidential."))

    assert not re.search("(?i)confidential|insert|select|sqlalche", str(caught.value))
    archive.close()
