"""Articles in: what is kept, what is acknowledged, and in which order."""

from collections.abc import Generator, Iterator
from pathlib import Path
from threading import Event
from typing import cast

import numpy as np
import pytest

from factcheck.attribution import Attributor
from factcheck.embedding import HashingEmbedder
from factcheck.errors import TooLarge
from factcheck.model import Article, Claim
from factcheck.reading import Media, Read, Reading, Unread, read_bytes
from factcheck.services import Added, Desk, Known, Refused
from factcheck.services.ingest import SENTENCES_AT_ONCE, ingest, not_too_long
from factcheck.store import Archive
from tests.factories import an_article
from tests.services.desks import a_desk

EMBEDDER = HashingEmbedder()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_desk(tmp_path)


def readings(*articles: Article) -> list[Reading]:
    return [Read(f"file {number}", article) for number, article in enumerate(articles)]


def test_an_article_is_added_once(desk: Desk) -> None:
    """The second time it is known, and nothing has changed."""
    article = an_article("The bridge is closed. The river is high.")

    [first] = desk.ingest(readings(article))
    change = desk.archive.change
    [second] = desk.ingest(readings(article))

    assert isinstance(first, Added)
    assert second == Known("file 0", first.kept)
    assert desk.archive.change == change


def test_a_changed_text_under_one_url_is_a_new_revision(desk: Desk) -> None:
    """The old revision stays to be cited and is found no more."""
    old = an_article("The bridge is closed.", url="https://a.example/1")
    new = an_article("The bridge is open.", url="https://a.example/1")

    [_, second] = desk.ingest(readings(old, new))

    assert isinstance(second, Added)
    assert second.kept.revision == 2
    assert desk.article(old.id, revision=1).article.text == old.text
    found = desk.check(Claim("The bridge is closed"), limit=5).evidence
    assert [item.passage.text for item in found] == ["The bridge is open."]


def test_the_same_article_twice_in_one_batch_is_added_once(desk: Desk) -> None:
    """The second is known, although the first was not yet filed when it was read."""
    article = an_article("The bridge is closed.")

    outcomes = list(desk.ingest(readings(article, article)))

    assert [type(outcome) for outcome in outcomes] == [Added, Known]


def test_of_two_texts_in_one_batch_the_last_is_the_newest(desk: Desk) -> None:
    """Also where the archive knew the last one before."""
    old = an_article("The bridge is closed.", url="https://a.example/1")
    new = an_article("The bridge is open.", url="https://a.example/1")
    list(desk.ingest(readings(old)))

    list(desk.ingest(readings(new, old)))

    assert desk.article(old.id).article.text == old.text


def test_what_cannot_be_read_is_told_in_its_place(desk: Desk) -> None:
    """The articles around it are added all the same, in order."""
    one, other = readings(an_article("The bridge is closed."), an_article("The river is high."))

    outcomes = list(desk.ingest([one, Unread("bad.txt", "it is empty"), other]))

    assert [type(outcome) for outcome in outcomes] == [Added, Refused, Added]
    assert outcomes[1] == Refused("bad.txt", "it is empty")


def test_more_than_one_batch_comes_out_in_order(desk: Desk) -> None:
    """However the work is cut, every article is added once and where it stood."""
    count = 2 * SENTENCES_AT_ONCE + 3
    articles = [an_article(f"Number {number} is here.") for number in range(count)]

    outcomes = list(desk.ingest(readings(*articles)))

    assert [outcome.origin for outcome in outcomes] == [f"file {n}" for n in range(count)]
    assert desk.archive.counts().sentences == count


def test_whoever_stops_listening_keeps_what_was_acknowledged(desk: Desk) -> None:
    """What was yielded is in the archive; what was not may be given again."""
    count = 3 * SENTENCES_AT_ONCE

    def source() -> Iterator[Reading]:
        yield from readings(*(an_article(f"Number {n} is here.") for n in range(count)))

    stream = ingest(source(), archive=desk.archive, embedder=EMBEDDER, attributor=Attributor())
    first = next(stream)
    stream.close()  # type: ignore[attr-defined]

    assert isinstance(first, Added)
    assert desk.archive.get(first.kept.article_id).article.text == "Number 0 is here."
    again = list(desk.ingest(source()))
    assert isinstance(again[0], Known)
    assert len(again) == count


def test_a_batch_is_read_while_it_is_embedded(desk: Desk) -> None:
    """Who said what waits for the tagger alone, not for the vectors."""
    is_read = Event()

    class Telling(Attributor):
        def read(self, laid, marked):  # type: ignore[no-untyped-def]
            said = super().read(laid, marked)
            is_read.set()
            return said

    class Waiting(HashingEmbedder):
        def embed_sentences(self, texts):  # type: ignore[no-untyped-def]
            assert is_read.wait(timeout=10)
            return super().embed_sentences(texts)

    source = readings(an_article("The bridge is closed."))
    [outcome] = ingest(source, archive=desk.archive, embedder=Waiting(), attributor=Telling())

    assert isinstance(outcome, Added)


def test_a_reprinted_sentence_is_embedded_once(tmp_path: Path) -> None:
    """The model is run for new texts only."""
    seen: list[str] = []

    class Counting(HashingEmbedder):
        def embed_sentences(self, texts):  # type: ignore[no-untyped-def]
            seen.extend(texts)
            return super().embed_sentences(texts)

    archive, embedder = Archive.open("sqlite://"), Counting()
    for outlet in ("One Paper", "Another Paper"):
        article = an_article("The bridge is closed.", outlet=outlet, url=f"https://{outlet}")
        list(ingest(readings(article), archive=archive, embedder=embedder, attributor=Attributor()))

    assert seen == ["The bridge is closed."]


def test_a_long_article_is_embedded_in_parts(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    """What the model is given at once does not grow with the article."""
    monkeypatch.setattr("factcheck.services.ingest._EMBEDDED_AT_ONCE", 3)
    given: list[int] = []

    class Counting(HashingEmbedder):
        def embed_sentences(self, texts):  # type: ignore[no-untyped-def]
            given.append(len(texts))
            return super().embed_sentences(texts)

    texts = [f"Number {n} is here." for n in range(8)]
    archive, embedder = desk.archive, Counting()
    source = readings(an_article(" ".join(texts)))
    [outcome] = ingest(source, archive=archive, embedder=embedder, attributor=Attributor())

    assert isinstance(outcome, Added)
    ids = [passage.id for passage in archive.get(outcome.kept.article_id).passages]
    _, vectors = archive.vectors(ids, embedder.model)
    assert given == [3, 3, 2]
    assert np.allclose(vectors, EMBEDDER.embed_sentences(texts), atol=1e-3)


def test_only_what_states_something_is_searched(desk: Desk) -> None:
    """A page's tags and bylines answer no claim."""
    text = "World, Bridges, Rivers\nBridge closed\n\nby Jane Doe October 17, 2024\nIt is closed."

    list(desk.ingest(read_bytes(text.encode(), Media.TEXT, origin="page", largest=1000)))
    found = desk.check(Claim("by Jane Doe"), limit=9).evidence

    assert "by Jane Doe October 17, 2024" not in [item.passage.text for item in found]


def test_what_is_too_large_elsewhere_is_not_told_of_this_article() -> None:
    """Whoever takes what was read and finds another thing too large hears of it himself."""
    [short] = readings(an_article("Short."))
    checked = cast("Generator[Reading]", not_too_long([short], longest=1_000))

    assert next(checked) is short
    with pytest.raises(TooLarge, match="another"):
        checked.throw(TooLarge("another"))
