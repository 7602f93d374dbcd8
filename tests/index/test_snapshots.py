"""Snapshots that fit are used; all others are refused."""

import json
import os
from pathlib import Path

import pytest

from factcheck.errors import IndexMismatch
from factcheck.index import snapshots as snapshot_module
from factcheck.index.snapshots import Contents, Snapshots


def snapshots(folder: Path, *, archive: str = "a", model: str = "m") -> Snapshots:
    return Snapshots(folder, archive, model)


def something(folder: Path) -> None:
    (folder / "vectors").mkdir()
    (folder / "vectors" / "one.index").write_bytes(b"a hundred vectors" * 100)


def holding(change: int) -> Contents:
    return Contents("flat", "bm25", dimension=2, count=100, change=change)


def only_one(folder: Path) -> bool:
    """Tell whether there is one snapshot with its manifest, and else no more than locks."""
    left = {path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"}
    [kept] = folder.glob("snapshot-*")
    return left == {folder / "manifest.json", kept / "vectors" / "one.index"}


def test_a_snapshot_comes_back_with_the_change_it_covers(tmp_path: Path) -> None:
    """Reading returns the index and its change number."""
    snapshots(tmp_path).write(something, holding(3))

    contents, folder = snapshots(tmp_path).read(newest=lambda: 9)

    assert contents == holding(3)
    assert (folder / "vectors" / "one.index").is_file()


def test_a_new_snapshot_replaces_the_old(tmp_path: Path) -> None:
    """One snapshot is in force, and no other file is left behind."""
    snapshots(tmp_path).write(something, holding(3))
    snapshots(tmp_path).write(something, holding(4))

    assert snapshots(tmp_path).read(newest=lambda: 4)[0].change == 4
    assert only_one(tmp_path)


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
    snapshots(tmp_path).write(something, holding(3))

    with pytest.raises(IndexMismatch, match=reason):
        snapshots(tmp_path, **asked).read(newest=lambda: 9)


def test_what_was_never_put_in_force_is_swept(tmp_path: Path) -> None:
    """A process may be killed between a snapshot and its manifest, whatever change that covers."""
    snapshots(tmp_path).write(something, holding(3))
    (tmp_path / "snapshot-9-0123abcd" / "vectors").mkdir(parents=True)

    snapshots(tmp_path).sweep()

    assert only_one(tmp_path)


def test_nothing_is_swept_where_it_is_not_known_what_is_in_force(tmp_path: Path) -> None:
    """A manifest of a newer format names a snapshot that is of use to somebody."""
    snapshots(tmp_path).write(something, holding(3))
    _newer_format(tmp_path)

    snapshots(tmp_path).sweep()

    assert len(list(tmp_path.glob("snapshot-*"))) == 1


def test_a_snapshot_that_goes_while_it_is_read_is_followed_by_the_newer(tmp_path: Path) -> None:
    """Another process puts one in its place, and nothing is made anew for that."""
    ours = snapshots(tmp_path)
    ours.write(something, holding(3))

    def load(contents: Contents, folder: Path) -> int:
        if contents.change == 3:
            snapshots(tmp_path).write(something, holding(4))
        if not folder.is_dir():
            raise IndexMismatch("gone")
        return contents.change

    assert ours.open(load, newest=lambda: 9) == 4


def test_a_snapshot_that_cannot_be_loaded_is_refused_once(tmp_path: Path) -> None:
    """It does not become better by being read again."""
    ours = snapshots(tmp_path)
    ours.write(something, holding(3))

    def load(contents: Contents, folder: Path) -> int:
        raise IndexMismatch(f"{contents.vectors} in {folder.name} is of no known kind")

    with pytest.raises(IndexMismatch, match="no known kind"):
        ours.open(load, newest=lambda: 9)


def test_a_foreign_file_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    """Only what was written here is swept."""
    foreign = tmp_path / "snapshot-x"
    foreign.write_text("not ours")

    snapshots(tmp_path).write(something, holding(3))

    assert foreign.read_text() == "not ours"


def test_a_file_of_the_format_before_is_swept(tmp_path: Path) -> None:
    """Nobody reads it any more, and it may be large."""
    former = tmp_path / "vectors-3-0123abcd.index"
    former.write_text("format 1")

    snapshots(tmp_path).write(something, holding(3))

    assert not former.exists()


def test_a_file_that_stays_is_not_read_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is linked from snapshot to snapshot has the digest that it had."""
    kept, read = tmp_path / "kept", []
    kept.write_bytes(b"large")
    digest = snapshot_module._sha256

    def counted(path: Path) -> str:
        read.append(path)
        return digest(path)

    monkeypatch.setattr(snapshot_module, "_sha256", counted)
    ours = snapshots(tmp_path / "snapshots")

    for change in (3, 4):
        ours.write(lambda folder: os.link(kept, folder / "kept"), holding(change))

    assert ours.read(newest=lambda: 9)[0].change == 4
    assert len(read) == 1


def test_a_snapshot_from_the_archives_future_is_refused(tmp_path: Path) -> None:
    """It covers changes that an archive put back from an older copy does not have."""
    snapshots(tmp_path).write(something, holding(3))

    with pytest.raises(IndexMismatch, match="covers change 3"):
        snapshots(tmp_path).read(newest=lambda: 2)


def _truncate(folder: Path) -> None:
    [path] = folder.glob("snapshot-*/vectors/*")
    path.write_bytes(path.read_bytes()[:-7])


def _flip(folder: Path) -> None:
    [path] = folder.glob("snapshot-*/vectors/*")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def _lose(folder: Path) -> None:
    [path] = folder.glob("snapshot-*/vectors/*")
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
    snapshots(tmp_path).write(something, holding(3))
    harm(tmp_path)  # type: ignore[operator]

    with pytest.raises(IndexMismatch):
        snapshots(tmp_path).read(newest=lambda: 9)


def test_a_snapshot_that_fails_leaves_the_old_one_in_force(tmp_path: Path) -> None:
    """Writing is all or nothing."""
    snapshots(tmp_path).write(something, holding(3))

    def full(folder: Path) -> None:
        (folder / "half").write_bytes(b"half of it")
        raise OSError("no space left on device")

    with pytest.raises(OSError, match="no space"):
        snapshots(tmp_path).write(full, holding(4))

    assert snapshots(tmp_path).read(newest=lambda: 4)[0].change == 3
    assert only_one(tmp_path)
