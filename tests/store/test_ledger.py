"""Numbers are given out in the order of commits."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from factcheck.model import Change, Record
from factcheck.store import Archive, copying, filing
from tests.store.records import a_record, said, vectors_of


def numbered(number: int) -> Record:
    """Return an article that shares a sentence and a source with every other one."""
    text = f"Number {number}.\nDoe said yes."
    return a_record(text, said(text, "yes", "Doe"), url=f"https://example.org/{number}")


def test_each_change_says_what_can_be_found_and_what_no_longer(archive: Archive) -> None:
    """An index that follows the log has exactly the searchable keys."""
    archive.add(a_record("One.\nTwo.", url="a:1"))
    archive.add(a_record("Three.", url="a:1"))
    archive.delete(a_record("", url="a:1").article.id)

    log = [Change(1, (1, 2), ()), Change(2, (3,), (1, 2)), Change(3, (), (3,))]

    assert archive.change == 3
    assert archive.changes(0) == log
    assert archive.changes(2) == log[2:]
    assert archive.changes(3) == []


def test_a_later_change_waits_for_an_earlier_one(archive: Archive) -> None:
    """Nobody sees change 2 while change 1 may still commit: a reader could never go back."""
    later = threading.Thread(target=archive.add, args=(numbered(2),))

    with archive._database.writing() as connection:
        told = copying.read(numbered(1).article)
        filing.add(connection, numbered(1), None, told=told)
        later.start()
        later.join(0.3)
        assert later.is_alive()
        assert archive.changes(0) == []
    later.join(10)

    assert archive.changes(0) == [Change(1, (1, 2), ()), Change(2, (3, 4), ())]
    assert archive.passages([1])[0].text == "Number 1."


def test_a_reader_beside_many_writers_misses_nothing(archive: Archive) -> None:
    """Whoever reads the log while others write gets every change once, in order."""
    writers, articles = 4, 8
    seen: list[Change] = []

    def write(writer: int) -> None:
        for number in range(articles):
            record = numbered(writer * articles + number)
            archive.add(record, vectors_of(record))

    with ThreadPoolExecutor(writers) as pool:
        writing = [pool.submit(write, writer) for writer in range(writers)]
        until = time.monotonic() + 20
        while len(seen) < writers * articles and time.monotonic() < until:
            seen += archive.changes(seen[-1].number if seen else 0)
        for future in writing:
            future.result()

    assert [change.number for change in seen] == list(range(1, writers * articles + 1))
    assert sorted(k for change in seen for k in change.added) == list(range(1, 65))
    assert archive.counts().articles == writers * articles


def test_one_article_filed_by_several_at_once_is_one(archive: Archive) -> None:
    """Writers take turns, so that the second finds what the first has filed."""
    with ThreadPoolExecutor(4) as pool:
        kept = list(pool.map(archive.add, [numbered(1)] * 4))

    assert {k.revision for k in kept} == {1}
    assert archive.change == 1
