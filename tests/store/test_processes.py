"""Several processes use one archive, and any of them may die."""

import os
import subprocess
import sys

from factcheck.store import Archive

FORK = """
import os, sys
from factcheck.store import Archive
from tests.store.records import a_record
from tests.store.test_processes import connected
archive = Archive.open(sys.argv[1])
archive.add(a_record("Before."))
connection = connected(archive)
child = os.fork()
if child == 0:
    for number in range(20):
        archive.add(a_record(f"Child {number}."))
    os._exit(archive.counts().articles < 21 or connected(archive) == connection)
for number in range(20):
    archive.add(a_record(f"Parent {number}."))
failed = os.waitpid(child, 0)[1]
sys.exit(failed or archive.counts().articles != 41 or connected(archive) != connection)
"""

WRITE = """
import itertools, sys
from factcheck.store import Archive
from tests.store.records import a_record, vectors_of
archive = Archive.open(sys.argv[1])
for number in itertools.count():
    record = a_record(f"{number}.\\nSame.")
    print(archive.add(record, vectors_of(record)).article_id, flush=True)
"""

CHECK = """
import itertools, sys
from factcheck.store import Archive
from tests.store.test_checks import a_check
archive = Archive.open(sys.argv[1])
for number in itertools.count():
    archive.keep_checks([a_check(archive, f"check {number}")])
    print(f"check {number}", flush=True)
"""


def connected(archive: Archive) -> object:
    """Return what tells a connection from any other: on PostgreSQL the process that serves it."""
    with archive._database.reading() as connection:
        if connection.dialect.name == "postgresql":
            return connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        return os.getpid()


def test_an_archive_opened_before_a_fork_serves_both(database_url: str) -> None:
    """A server that opens its archive and then forks its workers breaks nothing."""
    process = subprocess.run([sys.executable, "-c", FORK, database_url], check=False)

    assert process.returncode == 0


def test_a_killed_writer_loses_nothing_acknowledged(database_url: str) -> None:
    """Whatever it was doing when it died, what it said was filed is there, whole, and numbered."""
    acknowledged = _killed(WRITE, database_url)

    archive = Archive.open(database_url)
    for article_id in acknowledged:
        passages = archive.get(article_id).passages
        ids = [passage.id for passage in passages]
        assert len(ids) == archive.vectors(ids, "test")[0].size == 2
    counts, changes = archive.counts(), archive.changes(0)
    assert len(acknowledged) <= counts.articles <= len(acknowledged) + 1
    assert counts.sentences == 2 * counts.articles
    assert [change.number for change in changes] == list(range(1, counts.articles + 1))
    archive.close()


def test_a_killed_checker_loses_no_check(database_url: str) -> None:
    """A check does not wait for the disk, but outlives the process that made it."""
    acknowledged = _killed(CHECK, database_url)

    archive = Archive.open(database_url)
    assert [archive.check(name).id for name in acknowledged] == acknowledged
    archive.close()


def _killed(program: str, url: str) -> list[str]:
    """Kill a program at its work; return the lines that it had printed by then, forty or more."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, url], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    lines = [process.stdout.readline().strip() for _ in range(40)]
    process.kill()
    lines += [line.strip() for line in process.stdout if line.endswith("\n")]
    process.stdout.close()
    process.wait()
    return lines
