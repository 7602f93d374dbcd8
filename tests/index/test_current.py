"""The index in use follows the archive."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from factcheck.embedding import HashingEmbedder
from factcheck.index import CurrentIndex
from factcheck.model import Article, Record
from factcheck.store import Archive, Embeddings, text_hash
from tests.factories import an_article, sentences_of

EMBEDDER = HashingEmbedder()


def a_record(article: Article) -> tuple[Record, Embeddings]:
    """Return an article of one sentence a line, with its vectors."""
    sentences = sentences_of(article)
    texts = {text_hash(t): t for t in (s.span.of(article.text) for s in sentences)}
    vectors = EMBEDDER.embed_sentences(list(texts.values())).astype(np.float16)
    held = Embeddings(EMBEDDER.model, tuple(texts), vectors)
    return Record(article, sentences, ()), held


def the_index(archive: Archive, folder: Path, *, every: int = 1000) -> CurrentIndex:
    return CurrentIndex(archive, EMBEDDER, folder=folder, snapshot_every=every)


def found(index: CurrentIndex, archive: Archive, text: str) -> str:
    """Return the sentence that is found first."""
    index.catch_up()
    keys, _ = index.nearest(EMBEDDER.embed_claims([text]), 1)
    return next((p.text for p in archive.passages(keys[0].tolist())), "")


@pytest.fixture
def memory() -> Archive:
    return Archive.open("sqlite://")


def test_an_article_is_found_after_the_next_catching_up(memory: Archive, tmp_path: Path) -> None:
    """What is added after the index was opened can be found."""
    index = the_index(memory, tmp_path)
    memory.add(*a_record(an_article("The bridge is closed.\nThe river is high.")))

    assert found(index, memory, "closed bridge") == "The bridge is closed."
    assert index.covered == memory.change


def test_a_deleted_article_is_gone_at_once(memory: Archive, tmp_path: Path) -> None:
    """Nothing of it is found any more."""
    index = the_index(memory, tmp_path)
    kept = memory.add(*a_record(an_article("The bridge is closed.")))
    index.catch_up()
    memory.delete(kept.article_id)

    assert found(index, memory, "closed bridge") == ""
    assert len(index) == 0


def test_a_new_revision_replaces_the_old_sentences(memory: Archive, tmp_path: Path) -> None:
    """Only the newest revision's sentences are found."""
    index = the_index(memory, tmp_path)
    memory.add(*a_record(an_article("The bridge is closed.", url="https://a.example/1")))
    memory.add(*a_record(an_article("The bridge is open.", url="https://a.example/1")))

    assert found(index, memory, "bridge closed") == "The bridge is open."
    assert len(index) == 1


def test_vectors_that_are_missing_are_made_and_kept(memory: Archive, tmp_path: Path) -> None:
    """An archive that was filled under another model is searched all the same."""
    record, _ = a_record(an_article("The bridge is closed."))
    memory.add(record)

    assert found(the_index(memory, tmp_path), memory, "bridge") == "The bridge is closed."
    assert memory.unembedded(EMBEDDER.model, limit=1) == []


def test_a_snapshot_is_written_when_enough_has_changed(memory: Archive, tmp_path: Path) -> None:
    """A process that starts later begins where the snapshot ends."""
    index = the_index(memory, tmp_path, every=2)
    memory.add(*a_record(an_article("One is here.\nTwo is here.")))
    index.catch_up()

    assert (tmp_path / "snapshots" / "manifest.json").is_file()
    assert found(the_index(memory, tmp_path), memory, "two") == "Two is here."


def test_what_is_read_from_the_archive_is_written_for_the_next(
    memory: Archive, tmp_path: Path
) -> None:
    """A process that had to make the index leaves a snapshot of it."""
    memory.add(*a_record(an_article("One is here.")))

    the_index(memory, tmp_path).catch_up()

    assert (tmp_path / "snapshots" / "manifest.json").is_file()


def test_a_start_sweeps_what_was_never_put_in_force(memory: Archive, tmp_path: Path) -> None:
    """A process was killed before the manifest named the snapshot that it had written."""
    index = the_index(memory, tmp_path)
    memory.add(*a_record(an_article("One is here.")))
    index.catch_up()
    left = tmp_path / "snapshots" / "snapshot-9-0123abcd"
    left.mkdir()

    the_index(memory, tmp_path)

    assert not left.exists()
    assert len(list((tmp_path / "snapshots").glob("snapshot-*"))) == 1


def test_a_damaged_snapshot_is_made_anew(memory: Archive, tmp_path: Path) -> None:
    """Starting on a snapshot that does not fit rebuilds from the archive."""
    index = the_index(memory, tmp_path)
    memory.add(*a_record(an_article("One is here.")))
    index.catch_up()
    index.snapshot()
    for path in (tmp_path / "snapshots").glob("snapshot-*/vectors/*"):
        path.write_bytes(b"no index")

    assert found(the_index(memory, tmp_path), memory, "one") == "One is here."


def test_a_snapshot_of_another_archive_is_not_searched(memory: Archive, tmp_path: Path) -> None:
    """An archive begun anew in the same folders has other sentences under the same keys."""
    index = the_index(memory, tmp_path)
    memory.add(*a_record(an_article("One is here.")))
    index.catch_up()
    index.snapshot()
    anew = Archive.open("sqlite://")
    anew.add(*a_record(an_article("Another is here.")))

    assert found(the_index(anew, tmp_path), anew, "one") == "Another is here."


def test_an_archive_put_back_from_an_older_copy_is_read_anew(tmp_path: Path) -> None:
    """What the newer archive held is found no more."""
    path, copy = tmp_path / "archive.sqlite3", tmp_path / "copy.sqlite3"
    archive = Archive.open(f"sqlite:///{path}")
    archive.add(*a_record(an_article("One is here.")))
    archive.close()
    shutil.copy(path, copy)
    archive = Archive.open(f"sqlite:///{path}")
    archive.add(*a_record(an_article("Two is here.")))
    index = the_index(archive, tmp_path)
    archive.close()
    shutil.copy(copy, path)

    assert found(index, archive, "two") == "One is here."


def test_rebuilding_reports_its_progress(memory: Archive, tmp_path: Path) -> None:
    """The last report says that all is done."""
    index = the_index(memory, tmp_path)
    memory.add(*a_record(an_article("One is here.\nTwo is here.")))
    seen: list[tuple[int, int]] = []

    index.rebuild(lambda done, total: seen.append((done, total)))

    assert seen[-1] == (2, 2)


def test_another_process_sees_an_article_at_the_next_question(tmp_path: Path) -> None:
    """Two processes on one archive share what either is given."""
    url = f"sqlite:///{tmp_path / 'archive.sqlite3'}"
    archive = Archive.open(url)
    index = the_index(archive, tmp_path / "here")
    assert found(index, archive, "bridge") == ""
    script = (
        "import sys; from factcheck.store import Archive;"
        "from tests.factories import an_article; from tests.index.test_current import a_record;"
        "Archive.open(sys.argv[1]).add(*a_record(an_article('The bridge is closed.')))"
    )

    subprocess.run([sys.executable, "-c", script, url], check=True)

    assert found(index, archive, "bridge") == "The bridge is closed."
    archive.close()
