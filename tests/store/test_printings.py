"""In which other articles a story stands."""

from datetime import date

from factcheck.model import Article, Block, BlockKind, Extent, Printing, Record, Span
from factcheck.store import Archive
from tests.copies.texts import CUT, STORY
from tests.factories import sentences_of
from tests.store.records import a_record


def test_a_printing_says_how_to_cite_it(archive: Archive) -> None:
    """It has what a reader needs to find the other paper's page."""
    first = archive.add(a_record(STORY, url="https://example.org/1")).article_id
    second = a_record(
        CUT,
        url="https://example.org/2",
        title="Ferry aground",
        outlet="Callan Times",
        authors=("Isa McPhee",),
        published=date(2024, 10, 18),
    )
    archive.add(second)

    assert archive.printings([first]) == {
        first: (
            Printing(
                second.article.id,
                "Ferry aground",
                "Callan Times",
                ("Isa McPhee",),
                date(2024, 10, 18),
                "https://example.org/2",
                Extent.PART,
            ),
        )
    }
    assert archive.get(first).printings == archive.printings([first])[first]


def test_the_earliest_published_comes_first(archive: Archive) -> None:
    """Printings without a date come last."""
    days = [None, date(2024, 5, 3), date(2024, 5, 1), date(2024, 5, 2)]
    ids = [
        archive.add(a_record(STORY, url=f"https://example.org/{n}", published=day)).article_id
        for n, day in enumerate(days)
    ]

    found = archive.printings([ids[3]])[ids[3]]

    assert [p.article_id for p in found] == [ids[2], ids[1], ids[0]]


def test_an_article_that_no_other_prints_has_no_printings(archive: Archive) -> None:
    """Neither has one that is unknown, or nothing at all."""
    alone = archive.add(a_record(STORY)).article_id

    assert archive.printings([alone, "0123456789abcdef"]) == {}
    assert archive.printings([]) == {}
    assert archive.get(alone).printings == ()


def test_sentences_of_one_story_have_its_number(archive: Archive) -> None:
    """Those of another story have another; unknown sentences have none."""
    texts = (STORY, CUT, "Nobody else prints this sentence.")
    records = [a_record(text, url=f"https://example.org/{n}") for n, text in enumerate(texts)]
    for record in records:
        archive.add(record)
    ids = [[p.id for p in archive.get(r.article.id).passages] for r in records]

    found = archive.stories([*ids[0], *ids[1], *ids[2], 10_000])

    assert {found[number] for number in (*ids[0], *ids[1])} == {found[ids[0][0]]}
    assert found[ids[2][0]] != found[ids[0][0]]
    assert 10_000 not in found


def test_sentences_of_old_revisions_have_no_story(archive: Archive) -> None:
    """They cannot be found, and what they tell may have been taken back."""
    old = a_record(STORY, url="https://example.org/1")
    archive.add(old)
    [first, *_] = [p.id for p in archive.get(old.article.id).passages]

    archive.add(a_record(CUT, url="https://example.org/1"))

    assert archive.stories([first]) == {}


def test_a_teaser_is_not_of_its_pages_story(archive: Archive) -> None:
    """It tells another story than the article that it is printed with."""
    text = f"{STORY}\nFloods close the road to Callan."
    blocks = (
        Block(Span(0, len(STORY)), BlockKind.BODY),
        Block(Span(len(STORY) + 1, len(text)), BlockKind.TEASER),
    )
    article = Article(text, url="https://example.org/1", blocks=blocks)
    archive.add(Record(article, sentences_of(article), ()))
    passages = archive.get(article.id).passages

    found = archive.stories([p.id for p in passages])

    assert [p.id in found for p in passages] == [*[True] * (len(passages) - 1), False]
