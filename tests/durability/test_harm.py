"""A snapshot that was harmed is refused with a reason, made anew, and everything is found."""

import json
import logging
import re
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.errors import IndexMismatch
from factcheck.index.laying import unseen
from factcheck.index.snapshots import FORMAT, Snapshots
from factcheck.store import Archive
from tests.durability.driver import EMBEDDER, go_on, opened

# As many steps as it takes to have codes of vectors, which lie in several files.
STEPS = 20
MANIFEST = "manifest.json"
# What is done to a file, for which the same file of another index may be used.
Harm = Callable[[Path, Path], None]


def a_filed_folder(folder: Path, owner: str) -> Path:
    """Make a folder with an archive and a snapshot of its index."""
    folder.mkdir()
    with opened(folder) as parts:
        for _ in range(STEPS):
            go_on(folder, owner, parts)
        parts.index.catch_up()
        parts.index.settle()
        parts.index.rebuild(unseen)
        assert parts.index.kind == "faiss-pq"
    return folder


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_filed_folder(tmp_path_factory.mktemp("harm") / "filed", "a")


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_filed_folder(tmp_path_factory.mktemp("harm") / "other", "b")


@pytest.fixture
def folder(filed: Path, tmp_path: Path) -> Path:
    """Return a copy that may be harmed."""
    shutil.copytree(filed, tmp_path / "harmed")
    return tmp_path / "harmed"


def snapshots_in(folder: Path) -> Path:
    return folder / "indexes" / "snapshots"


def snapshots_of(folder: Path) -> Snapshots:
    """Return what reads the snapshots of this folder's archive."""
    with closing(Archive.open(f"sqlite:///{folder / 'archive.sqlite3'}")) as archive:
        return Snapshots(snapshots_in(folder), archive.identity, EMBEDDER.model)


def snapshot_in(folder: Path) -> Path:
    [found] = snapshots_in(folder).glob("snapshot-*")
    return found


def said_on_opening(folder: Path, log: pytest.LogCaptureFixture) -> str:
    """Open the index, in which everything must be found; return what was logged."""
    log.clear()
    with log.at_level(logging.INFO), opened(folder) as parts:
        parts.index.catch_up()
        keys = parts.archive.searchable(after=0, limit=1_000)
        texts = [passage.text for passage in parts.archive.passages(keys.tolist())]
        near, _ = parts.index.nearest(EMBEDDER.embed_claims(texts), 5)
        worded, _ = parts.index.worded(texts, 1)
        assert (near == keys[:, None]).any(axis=1).all()
        assert worded[:, 0].tolist() == keys.tolist()
        assert len(parts.index) == len(keys) > 24
    return "\n".join(record.getMessage() for record in log.records)


def _truncate(path: Path, _: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _flip(path: Path, _: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _empty(path: Path, _: Path) -> None:
    path.write_bytes(b"")


def _remove(path: Path, _: Path) -> None:
    path.unlink()


def _replace(path: Path, other: Path) -> None:
    shutil.copy(other, path)


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (_truncate, "is not as it was written"),
        (_flip, "is not as it was written"),
        (_empty, "is not as it was written"),
        (_remove, "is gone"),
        (_replace, "is not as it was written"),
    ],
)
def test_a_harmed_file_is_refused_by_its_name(
    harm: Harm, reason: str, folder: Path, other: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whichever file of a snapshot it is, the index is made anew, and says why."""
    names = [path.relative_to(snapshot_in(folder)) for path in _files(snapshot_in(folder))]
    assert {"sealed.faiss", "alive.npy", "firsts.npy", "meta.json"} <= {n.name for n in names}
    # One of each folder is enough for what comes after the refusal, which is alike for all.
    opened_with = {name.parent: name for name in names}.values()
    for name in names:
        harmed = snapshot_in(folder) / name
        kept = harmed.read_bytes()
        harm(harmed, _counterpart(name, other))
        if harmed.exists() and harmed.read_bytes() == kept:
            continue  # some files of two indexes are the same
        with pytest.raises(IndexMismatch, match=f"{re.escape(str(name))} {reason}"):
            snapshots_of(folder).read(newest=lambda: 1_000)
        if name in opened_with:
            again = folder.with_name("again")
            shutil.copytree(folder, again)
            assert f"{name} {reason}" in said_on_opening(again, caplog)
            assert said_on_opening(again, caplog) == ""
            shutil.rmtree(again)
        harmed.write_bytes(kept)


def _newer(path: Path, _: Path) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": FORMAT + 1}))


def _older(path: Path, _: Path) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": FORMAT - 1}))


def _ahead(path: Path, _: Path) -> None:
    fields = json.loads(path.read_text())
    fields["contents"]["change"] -= 1
    path.write_text(json.dumps(fields))


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (_truncate, "manifest cannot be read"),
        (_empty, "manifest cannot be read"),
        (_remove, "there is no snapshot yet"),
        (_replace, "the snapshot's archive is"),
        (_newer, f"format {FORMAT + 1} is of a newer Factcheck"),
        (_older, f"format is {FORMAT - 1}, not {FORMAT}"),
        (_ahead, "manifest is not as it was written"),
    ],
)
def test_a_harmed_manifest_is_refused(
    harm: Harm, reason: str, folder: Path, other: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Of another format, of another index, or altered: the index is made anew, and says why."""
    harm(snapshots_in(folder) / MANIFEST, snapshots_in(other) / MANIFEST)

    assert reason in said_on_opening(folder, caplog)
    assert said_on_opening(folder, caplog) == ""


def test_no_bit_of_a_manifest_can_turn(folder: Path) -> None:
    """A change number that is one too high would have a change left out: it is refused."""
    path = snapshots_in(folder) / MANIFEST
    ours = snapshots_of(folder)
    whole, written = ours.manifest(), path.read_bytes()
    for place in range(len(written)):
        content = bytearray(written)
        content[place] ^= 1 << place % 8
        path.write_bytes(content)
        try:
            assert ours.manifest() == whole  # between two fields
        except IndexMismatch:
            continue


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _counterpart(name: Path, other: Path) -> Path:
    """Return the file of another index that is called alike, or is of its kind."""
    paths = _files(snapshot_in(other) / name.parent)
    return next(path for path in paths if (path.name == name.name or path.suffix == name.suffix))
