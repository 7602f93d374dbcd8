"""Articles go in once, are revised, and come out again."""

from datetime import UTC, datetime

import pytest

from factcheck.errors import BadInput, NotFound
from factcheck.model import BlockKind, Counts, Kept
from factcheck.store import Archive, Embeddings, text_hash
from tests.store.records import a_record, a_source, said, vectors_of

URL = "https://example.org/news"


def keys(archive: Archive) -> list[int]:
    found: list[int] = archive.searchable(after=0, limit=1_000).tolist()
    return found


def test_an_article_comes_back_as_it_was_filed(archive: Archive) -> None:
    """What is read from the archive is what was read from the page."""
    record = a_record("One.\nTwo.", title="Title", url=URL, authors=("A. Writer", "B. Writer"))
    before = datetime.now(UTC)

    kept = archive.add(record)

    filed = archive.get(kept.article_id)
    assert kept == Kept(record.article.id, 1, 2)
    assert (filed.article, filed.revision, filed.latest) == (record.article, 1, 1)
    assert tuple(passage.sentence for passage in filed.passages) == record.sentences
    assert before <= filed.filed_at <= datetime.now(UTC)


def test_the_same_article_twice_is_one(archive: Archive) -> None:
    """To file an article again changes nothing, and says where it stands."""
    record = a_record("One.\nTwo.", url=URL)

    first = archive.add(record)
    again = archive.add(record)

    assert again == first
    assert archive.change == 1
    assert archive.counts() == Counts(articles=1, sentences=2, sources=0, checks=0)


def test_a_known_article_is_recognised_by_its_digest(archive: Archive) -> None:
    """An article is known only while its newest revision is this very one."""
    old, new = a_record("Old.", url=URL), a_record("New.", url=URL)
    assert archive.known(old.article) is None

    kept = archive.add(old)
    assert archive.known(old.article) == kept
    assert archive.known(new.article) is None

    archive.add(new)
    assert archive.known(old.article) is None


def test_a_changed_article_is_a_new_revision(archive: Archive) -> None:
    """The newest revision answers; the old one stays to be cited, word for word."""
    old = a_record(
        "She said it was ten.", said("She said it was ten.", "it was ten", "She"), url=URL
    )
    new = a_record("She said it was twelve.\nMore.", url=URL)
    archive.add(old)

    kept = archive.add(new)

    assert kept.revision == 2
    newest, cited = archive.get(kept.article_id), archive.get(kept.article_id, revision=1)
    assert (newest.article, newest.revision, newest.latest) == (new.article, 2, 2)
    assert (cited.article, cited.revision, cited.latest) == (old.article, 1, 2)
    assert cited.passages[0].attributions == (old.statements[0].attribution,)


def test_sentences_of_an_old_revision_are_no_longer_found(archive: Archive) -> None:
    """They leave the searchable ones and the counts, and the change log tells the indexes."""
    archive.add(a_record("Old one.\nOld two.", said("Old one.", "one", "Old"), url=URL))
    old = keys(archive)

    archive.add(a_record("New.", url=URL))

    [change] = archive.changes(1)
    assert change.removed == tuple(old)
    assert list(change.added) == keys(archive)
    assert archive.counts() == Counts(articles=1, sentences=1, sources=0, checks=0)
    assert archive.sources(offset=0, limit=10) == ([], 0)
    assert [p.text for p in archive.passages(old)] == ["Old one.", "Old two."]


def test_an_article_may_return_to_an_earlier_text(archive: Archive) -> None:
    """Only the newest revision counts as known, so an earlier text is a revision of its own."""
    first, second = a_record("First.", url=URL), a_record("Second.", url=URL)

    assert [archive.add(r).revision for r in (first, second, first)] == [1, 2, 3]


def test_delete_removes_every_revision(archive: Archive) -> None:
    """Nothing of a deleted article can be read or found, and the indexes are told."""
    kept = archive.add(a_record("Old.", url=URL))
    archive.add(a_record("New.", url=URL))
    found = keys(archive)

    archive.delete(kept.article_id)

    for revision in (None, 1, 2):
        with pytest.raises(NotFound):
            archive.get(kept.article_id, revision)
    assert archive.passages([1, 2]) == []
    assert archive.changes(2)[0].removed == tuple(found)
    assert archive.counts() == Counts(articles=0, sentences=0, sources=0, checks=0)


def test_delete_leaves_what_other_articles_need(archive: Archive) -> None:
    """A source and a sentence that stand in another article too outlive the deleted one."""
    shared = "Doe said yes."
    statement = said(shared, "yes", "Doe")
    alone = said("Roe said no.", "no", "Roe")
    gone = a_record(f"{shared}\nRoe said no.", statement, alone, url="https://example.org/1")
    stays = a_record(shared, statement, url="https://example.org/2")
    for record in (gone, stays):
        archive.add(record, vectors_of(record))

    archive.delete(gone.article.id)

    quoted, total = archive.sources(offset=0, limit=10)
    assert [q.source for q in quoted] == [a_source("Doe")]
    assert total == 1
    with pytest.raises(NotFound):
        archive.source(a_source("Roe").id)
    both = [text_hash(shared), text_hash("Roe said no.")]
    assert archive.missing(both, "test") == {text_hash("Roe said no.")}


def test_keys_are_never_used_twice(archive: Archive) -> None:
    """An article that was deleted and filed again has new keys, so no index can mistake it."""
    record = a_record("One.\nTwo.", url=URL)
    archive.add(record)
    before = keys(archive)

    archive.delete(record.article.id)
    kept = archive.add(record)

    assert kept.revision == 1
    assert not set(before) & set(keys(archive))
    assert [p.text for p in archive.get(kept.article_id).passages] == ["One.", "Two."]


def test_only_blocks_that_state_things_can_be_found(archive: Archive) -> None:
    """A footer's sentence is kept and cited, but never found."""
    kept = archive.add(a_record("All rights reserved.", kind=BlockKind.FOOTER))

    assert keys(archive) == []
    assert archive.changes(0)[0].added == ()
    assert archive.get(kept.article_id).passages[0].text == "All rights reserved."


def test_an_article_without_sentences_is_kept(archive: Archive) -> None:
    """An empty page is an article all the same, and known when it comes again."""
    record = a_record("", url=URL)

    archive.add(record)

    assert archive.known(record.article) == Kept(record.article.id, 1, 0)
    assert archive.get(record.article.id).article == record.article


@pytest.mark.parametrize("revision", [None, 0, 1, 3, 10**30], ids=str)
def test_what_is_not_there_is_not_found(archive: Archive, revision: int | None) -> None:
    """An unknown id, and a revision that never was, are both NotFound."""
    with pytest.raises(NotFound):
        archive.get("0123456789abcdef", revision)

    kept = archive.add(a_record("Text.", url=URL))
    archive.add(a_record("Changed.", url=URL))
    if revision not in (None, 1):
        with pytest.raises(NotFound):
            archive.get(kept.article_id, revision)


def test_deleting_an_unknown_article_changes_nothing(archive: Archive) -> None:
    """NotFound leaves no entry in the change log."""
    with pytest.raises(NotFound):
        archive.delete("0123456789abcdef")

    assert archive.change == 0


def test_nothing_of_a_failed_filing_stays(archive: Archive) -> None:
    """Article, sentences, vectors and change are one transaction."""
    record = a_record("One.", said("One.", "One", "O\0ne"), url=URL)

    with pytest.raises(BadInput, match="NUL"):
        archive.add(record, Embeddings("test", (), vectors_of(record).vectors[:0]))

    assert archive.change == 0
    assert archive.known(record.article) is None
