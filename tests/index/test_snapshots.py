"""Snapshots that fit are used; all others are refused."""

import json
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import IndexMismatch
from factcheck.index import FaissFlat, InMemory
from factcheck.index.snapshots import Snapshots


def snapshots(folder: Path, *, archive: str = "a", model: str = "m") -> Snapshots:
    return Snapshots(folder, archive, model)


def an_index() -> FaissFlat:
    index = FaissFlat.empty(2)
    index.add(np.array([4, 5]), np.eye(2, dtype=np.float32))
    return index


def test_a_snapshot_comes_back_with_the_change_it_covers(tmp_path: Path) -> None:
    """Reading returns the index and its change number."""
    snapshots(tmp_path).write(an_index(), change=3)

    index, change = snapshots(tmp_path).read(FaissFlat, newest=lambda: 9)

    assert (len(index), change) == (2, 3)


def test_a_new_snapshot_replaces_the_old(tmp_path: Path) -> None:
    """One snapshot is in force, and no other file is left behind."""
    snapshots(tmp_path).write(an_index(), change=3)
    snapshots(tmp_path).write(an_index(), change=4)

    assert snapshots(tmp_path).read(FaissFlat, newest=lambda: 4)[1] == 4
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        pytest.param({"model": "other"}, "model", id="another model"),
        pytest.param({"archive": "other"}, "archive", id="another archive"),
    ],
)
def test_a_snapshot_of_something_else_is_refused(
    asked: dict[str, str], reason: str, tmp_path: Path
) -> None:
    """Another model or archive is IndexMismatch, with what differs."""
    snapshots(tmp_path).write(an_index(), change=3)

    with pytest.raises(IndexMismatch, match=reason):
        snapshots(tmp_path, **asked).read(FaissFlat, newest=lambda: 9)


def test_a_foreign_file_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    """Only what was written here is swept."""
    foreign = tmp_path / "vectors-x.index"
    foreign.write_text("not ours")

    snapshots(tmp_path).write(an_index(), change=3)

    assert foreign.read_text() == "not ours"


def test_a_snapshot_of_another_kind_of_index_is_refused(tmp_path: Path) -> None:
    """One backend never reads another's file."""
    snapshots(tmp_path).write(an_index(), change=3)

    with pytest.raises(IndexMismatch, match="kind"):
        snapshots(tmp_path).read(InMemory, newest=lambda: 9)


def test_a_snapshot_from_the_archives_future_is_refused(tmp_path: Path) -> None:
    """It covers changes that an archive put back from an older copy does not have."""
    snapshots(tmp_path).write(an_index(), change=3)

    with pytest.raises(IndexMismatch, match="covers change 3"):
        snapshots(tmp_path).read(FaissFlat, newest=lambda: 2)


def _truncate(folder: Path) -> None:
    [path] = folder.glob("vectors-*")
    path.write_bytes(path.read_bytes()[:-7])


def _flip(folder: Path) -> None:
    [path] = folder.glob("vectors-*")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def _lose(folder: Path) -> None:
    [path] = folder.glob("vectors-*")
    path.unlink()


def _break_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text("{")


def _newer_format(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": 99}))


def _foreign_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"something": "else"}')


@pytest.mark.parametrize(
    "harm", [_truncate, _flip, _lose, _break_manifest, _newer_format, _foreign_manifest]
)
def test_a_damaged_snapshot_is_refused(harm: object, tmp_path: Path) -> None:
    """Truncated, altered, lost, unreadable or newer: never searched."""
    snapshots(tmp_path).write(an_index(), change=3)
    harm(tmp_path)  # type: ignore[operator]

    with pytest.raises(IndexMismatch):
        snapshots(tmp_path).read(FaissFlat, newest=lambda: 9)


def test_a_snapshot_that_fails_leaves_the_old_one_in_force(tmp_path: Path) -> None:
    """Writing is all or nothing."""
    snapshots(tmp_path).write(an_index(), change=3)

    class Full(FaissFlat):
        def save(self, path: Path) -> None:
            path.write_bytes(b"half of it")
            raise OSError("no space left on device")

    with pytest.raises(OSError, match="no space"):
        snapshots(tmp_path).write(Full.empty(2), change=4)

    assert snapshots(tmp_path).read(FaissFlat, newest=lambda: 4)[1] == 3
    assert len(list(tmp_path.iterdir())) == 2
