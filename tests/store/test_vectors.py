"""Vectors are kept under the hash of a sentence's text."""

import numpy as np
import pytest

from factcheck.model import BlockKind
from factcheck.store import Archive, Embeddings, text_hash
from tests.store.records import a_record, vectors_of


def test_vectors_come_back_as_they_were_kept(archive: Archive) -> None:
    """Each key comes with its own vector, exact to the bit, whatever the order asked."""
    record = a_record("One.\nThree.\nTwenty.")
    held = vectors_of(record)
    archive.add(record, held)

    ids, vectors = archive.vectors([3, 1, 2, 2], "test")

    assert ids.dtype == np.int64
    assert ids.tolist() == [1, 2, 3]
    assert vectors.dtype == np.float16
    assert np.array_equal(vectors, held.vectors)


def test_only_what_is_kept_comes_back(archive: Archive) -> None:
    """Keys without a vector of this model are left out."""
    archive.add(a_record("One.", url="https://example.org/1"))
    record = a_record("Two.", url="https://example.org/2")
    archive.add(record, vectors_of(record))

    assert archive.vectors([1, 2, 99], "test")[0].tolist() == [2]
    assert archive.vectors([1, 2], "other")[0].size == 0
    assert archive.vectors(np.array([], np.int64), "test")[1].shape[0] == 0


def test_a_reprinted_sentence_is_embedded_once(archive: Archive) -> None:
    """The second article needs no vector of its own, and gets the first one's."""
    first = a_record("Same words.", url="https://example.org/1")
    again = a_record("Same words.\nNew words.", url="https://example.org/2")
    archive.add(first, vectors_of(first))

    hashes = vectors_of(again).hashes
    assert archive.missing(hashes, "test") == {text_hash("New words.")}
    archive.add(again)

    ids, vectors = archive.vectors([1, 2, 3], "test")
    assert ids.tolist() == [1, 2]
    assert np.array_equal(vectors[0], vectors[1])


def test_each_model_has_its_own_vectors(archive: Archive) -> None:
    """What one model has embedded is missing for another."""
    record = a_record("Words.")
    archive.add(record, vectors_of(record, "first"))
    [only] = vectors_of(record).hashes

    assert archive.missing([only], "first") == set()
    assert archive.missing([only], "second") == {only}
    assert archive.unembedded("second", limit=10) == [(only, "Words.")]

    archive.keep_embeddings(vectors_of(record, "second"))

    assert archive.unembedded("second", limit=10) == []


def test_vectors_already_kept_are_not_replaced(archive: Archive) -> None:
    """A vector that an index may hold already does not change under it."""
    record = a_record("Words.")
    held = vectors_of(record)
    archive.add(record, held)

    archive.keep_embeddings(Embeddings("test", held.hashes * 2, np.zeros((2, 3), np.float16)))

    assert np.array_equal(archive.vectors([1], "test")[1], held.vectors)


def test_vectors_of_unknown_texts_are_not_kept(archive: Archive) -> None:
    """A vector whose article was deleted while it was made would never be dropped again."""
    record = a_record("Gone.")

    archive.keep_embeddings(vectors_of(record))

    assert archive.missing(vectors_of(record).hashes, "test") == set(vectors_of(record).hashes)


def test_unembedded_sentences_are_the_searchable_ones(archive: Archive) -> None:
    """Each text once; nothing of old revisions, nothing that states nothing."""
    archive.add(a_record("Old.", url="https://example.org/1"))
    archive.add(a_record("New.\nTwice.\nTwice.", url="https://example.org/1"))
    archive.add(a_record("Footer.", kind=BlockKind.FOOTER, url="https://example.org/2"))

    found = dict(archive.unembedded("test", limit=10))

    assert sorted(found.values()) == ["New.", "Twice."]
    assert all(text_hash(text) == key for key, text in found.items())
    assert len(archive.unembedded("test", limit=1)) == 1


def test_more_ids_than_a_statement_takes(archive: Archive) -> None:
    """A database's limit on the values of one statement is no limit of the archive's."""
    record = a_record("One.\nTwo.")
    archive.add(record, vectors_of(record))

    assert archive.vectors(range(1, 33_001), "test")[0].tolist() == [1, 2]
    assert [p.id for p in archive.passages(range(33_000, 0, -1))] == [2, 1]


def test_rows_and_hashes_must_agree() -> None:
    """A vector without a text is a mistake of the caller's."""
    with pytest.raises(ValueError, match="2 hashes"):
        Embeddings("test", ("a", "b"), np.zeros((1, 3), np.float16))


def test_a_hash_is_short_and_tells_texts_apart() -> None:
    """The same text has the same hash in every process: `printf Words. | b2sum -l 128`."""
    assert text_hash("Words.") == "c2455d7ab26382e2b8546efe5c6f9c18"
    assert text_hash("Words.") != text_hash("Words. ")
