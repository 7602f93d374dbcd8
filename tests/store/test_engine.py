"""From an address to an archive, or to what is wrong with it."""

import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection

from factcheck.errors import Misconfigured, NoArchive
from factcheck.store import Archive
from tests.store.records import a_record


@pytest.mark.parametrize(
    ("url", "message"),
    [
        pytest.param("", "cannot be read; it looks like sqlite:///PATH", id="empty"),
        pytest.param("archive.sqlite3", "cannot be read", id="a path"),
        pytest.param("postgresql://u:secret@host:port/db", "cannot be read", id="port"),
        pytest.param("mysql://u:secret@host/db", "cannot be kept in mysql", id="other database"),
        pytest.param("postgresql+psycopg2://u:secret@host/db", "psycopg2", id="other driver"),
        pytest.param("sqlite+aiosqlite:///x", "sqlite[+]aiosqlite", id="asynchronous driver"),
        pytest.param("sqlite://archive.sqlite3", "three slashes", id="two slashes"),
        pytest.param("postgresql://u:my@secret@host/db", "write %40", id="second @"),
        pytest.param("sqlite:///x?timeout=soon", "timeout=soon", id="timeout"),
        pytest.param("sqlite:///x?timeout=nan", "timeout=nan", id="timeout that is no number"),
        pytest.param("sqlite:///x?timeout=inf", "timeout=inf", id="timeout without end"),
        pytest.param("sqlite:///x?timeout=-1", "timeout=-1", id="timeout below nought"),
        pytest.param("sqlite:///x?mode=ro", "nothing else, not mode", id="unknown parameter"),
    ],
)
def test_a_malformed_address(url: str, message: str) -> None:
    """The message says how an address looks, and never tells a password."""
    with pytest.raises(Misconfigured, match=message) as caught:
        Archive.open(url)

    assert "secret" not in str(caught.value)


def test_folders_are_made(tmp_path: Path) -> None:
    """A fresh checkout has no `instance/` yet."""
    path = tmp_path / "new" / "folder" / "archive.sqlite3"

    Archive.open(f"sqlite:///{path}").close()

    assert path.is_file()


@pytest.mark.parametrize("name", ["archive.sqlite3", "new/folder/archive.sqlite3", "?timeout=3"])
def test_an_archive_that_is_not_there_is_not_made_for_its_readers(
    tmp_path: Path, name: str
) -> None:
    """A mistyped address is no empty archive: the path is named, and nothing is written."""
    folder = tmp_path / "typed"

    with pytest.raises(NoArchive, match=f"no archive at {folder}.*factcheck ingest"):
        Archive.existing(f"sqlite:///{folder}/a{name}")

    assert list(tmp_path.iterdir()) == []


def test_a_database_of_something_else_is_no_archive(tmp_path: Path) -> None:
    """An empty file, or somebody else's tables, get none of ours from a reader."""
    empty, other = tmp_path / "empty.sqlite3", tmp_path / "other.sqlite3"
    empty.touch()
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()

    for path in (empty, other):
        with pytest.raises(NoArchive, match=f"no archive at {path}"):
            Archive.existing(f"sqlite:///{path}")

    with sqlite3.connect(other) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("mine",)]
    connection.close()


def test_an_archive_that_is_there_is_opened_for_its_readers(sqlite_url: str) -> None:
    """Reading needs nothing made; an archive in memory is there for the asking."""
    for url in (sqlite_url, sqlite_url.replace("sqlite:", "sqlite+pysqlite:"), "sqlite://"):
        archive = Archive.existing(url)

        assert archive.change == 0
        archive.close()


@pytest.mark.postgres
def test_an_empty_database_is_no_archive(postgresql: Callable[[str], str]) -> None:
    """A reader makes no tables on a server either, and its password is not told."""
    url = postgresql("untouched")

    with pytest.raises(NoArchive, match="/untouched"):
        Archive.existing(url)
    with pytest.raises(NoArchive):
        Archive.existing(url)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    """A file of something else is left as it is."""
    path = tmp_path / "notes.txt"
    path.write_text("Not a database. " * 100)

    with pytest.raises(Misconfigured, match="file is not a database"):
        Archive.open(f"sqlite:///{path}")

    assert path.read_text() == "Not a database. " * 100


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    """A folder cannot be opened as a database."""
    with pytest.raises(Misconfigured, match=f"{tmp_path}: .* unable to open database file"):
        Archive.open(f"sqlite:///{tmp_path}")


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    """The folder that cannot be made is named."""
    (tmp_path / "file").touch()

    with pytest.raises(Misconfigured, match="file cannot be made: File exists"):
        Archive.open(f"sqlite:///{tmp_path}/file/archive.sqlite3")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_written(sqlite_url: str) -> None:
    """An archive that cannot be written is of no use, and says so at once."""
    Path(sqlite_url.removeprefix("sqlite:///")).chmod(0o400)

    with pytest.raises(Misconfigured, match="readonly"):
        Archive.open(sqlite_url)


def pragmas(connection: Connection) -> dict[str, object]:
    names = ("journal_mode", "synchronous", "foreign_keys")
    return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names}


def test_sqlite_keeps_what_it_acknowledges(sqlite_url: str) -> None:
    """Readers do not wait for writers, and a writer's commit reaches the disk."""
    archive = Archive.open(sqlite_url)

    with archive._database.recording() as connection:
        recording = pragmas(connection)
    with archive._database.writing() as connection:
        writing = pragmas(connection)

    archive.close()
    assert writing == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert recording == writing | {"synchronous": 1}


def test_memory_is_one_archive_for_every_thread() -> None:
    """Threads take turns with the one connection that holds it."""
    archive = Archive.open("sqlite://")
    records = [a_record(f"Number {number}.") for number in range(8)]

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(archive.add, records))
        changes = list(pool.map(lambda _: archive.change, range(8)))

    assert changes == [8] * 8
    archive.close()


def test_two_archives_in_memory_are_apart() -> None:
    """Each is its own, as two files are."""
    first, second = Archive.open("sqlite://"), Archive.open("sqlite:///:memory:")

    first.add(a_record("Text."))

    assert (first.change, second.change) == (1, 0)
    first.close()
    second.close()


def test_a_closed_archive_leaves_one_file(sqlite_url: str) -> None:
    """After the last process has gone the file is the whole archive, to be copied as it is."""
    archive = Archive.open(sqlite_url)
    archive.add(a_record("Text."))

    archive.close()

    path = Path(sqlite_url.removeprefix("sqlite:///"))
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM sentences").fetchone() == (1,)
    connection.close()


@pytest.mark.postgres
def test_a_server_that_does_not_answer(tmp_path: Path) -> None:
    """The driver's own words say why, without the password."""
    with pytest.raises(Misconfigured, match="No such file or directory") as caught:
        Archive.open(f"postgresql://u:secret@/db?host={tmp_path}")

    assert "secret" not in str(caught.value)


@pytest.mark.postgres
def test_a_database_that_is_not_there(postgresql_address: str) -> None:
    """A database is not made by itself on a server."""
    with pytest.raises(Misconfigured, match='database "nowhere" does not exist'):
        Archive.open(postgresql_address.replace("/archive?", "/nowhere?"))


@pytest.mark.postgres
def test_a_user_who_may_not_make_tables(postgresql: Callable[[str], str]) -> None:
    """A missing right is a matter of configuration."""
    url = postgresql("forbidden")
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        connection.execute("CREATE ROLE guest LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC")

    with pytest.raises(Misconfigured, match="permission denied for schema public"):
        Archive.open(url.replace("postgres@", "guest@"))


@pytest.mark.postgres
def test_the_driver_need_not_be_named(postgresql_url: str) -> None:
    """`postgresql://` means the one driver that there is."""
    archive = Archive.open(postgresql_url.replace("+psycopg", ""))

    assert archive.change == 0
    archive.close()
