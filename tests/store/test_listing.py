"""The archive as a list of articles."""

from datetime import date

import pytest

from factcheck.errors import NotFound
from factcheck.model import Listed
from factcheck.store import Archive
from tests.store.records import a_record


def test_a_row_says_what_an_article_is(archive: Archive) -> None:
    """A list needs no text."""
    record = a_record(
        "One.\nTwo.", title="Title", url="a:1", outlet="Post", authors=("A", "B"), published=None
    )
    kept = archive.add(record)

    [[listed], total] = archive.articles(offset=0, limit=10)

    filed_at = archive.get(kept.article_id).filed_at
    assert total == 1
    assert listed == Listed(
        record.article.id, "Title", "Post", ("A", "B"), None, "a:1", 1, 2, filed_at
    )


def test_who_gives_the_beginning_of_an_id_is_told_the_whole(archive: Archive) -> None:
    """As the ids that a table shows are long; an underscore stands for no other sign."""
    whole = archive.add(a_record("One.")).article_id

    for ask in (archive.get, archive.delete):
        with pytest.raises(NotFound, match=f"{whole[:4]}; beginning so: {whole}$"):
            ask(whole[:4])
        for unknown in ("____", "", f"{whole}0"):
            with pytest.raises(NotFound, match=f"there is no article {unknown}$"):
                ask(unknown)


def test_the_newest_filed_come_first(archive: Archive) -> None:
    """A revised article is as new as its newest revision, and stands there once."""
    for number, day in ((1, 5), (2, 1), (3, 9)):
        published = date(2024, 1, day)
        archive.add(a_record(f"{number}.", url=f"a:{number}", published=published))
    archive.add(a_record("1, revised.", url="a:1"))

    def urls(offset: int, limit: int) -> list[str | None]:
        listed, total = archive.articles(offset=offset, limit=limit)
        assert total == 3
        return [row.url for row in listed]

    assert urls(0, 10) == ["a:1", "a:3", "a:2"]
    assert urls(1, 1) == ["a:3"]
    assert urls(3, 10) == []
    assert archive.articles(offset=0, limit=1)[0][0].revision == 2


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [("the post", ["a:1"]), ("POST", ["a:1"]), ("pos", []), ("", []), (None, ["a:2", "a:1"])],
)
def test_articles_of_one_outlet(archive: Archive, outlet: str | None, expected: list[str]) -> None:
    """An outlet is meant without regard to case or a leading "the"."""
    archive.add(a_record("One.", url="a:1", outlet="The Post"))
    archive.add(a_record("Two.", url="a:2", outlet=None))

    listed, total = archive.articles(offset=0, limit=10, outlet=outlet)

    assert [row.url for row in listed] == expected
    assert total == len(expected)
