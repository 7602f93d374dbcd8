"""Finding files: in order, each once, and a reason for what cannot be read."""

import inspect
import os
import socket
import sys
from pathlib import Path

import pytest

from factcheck.reading.paths import find


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.")


def test_a_folder_stands_for_all_files_below_it(tmp_path: Path) -> None:
    """Files come by name, hidden files and folders are passed over."""
    write(tmp_path, "b.txt", "a/z.html", "c.png", ".hidden", ".git/config")

    found = find([str(tmp_path)])

    assert [item.path for item in found] == [
        tmp_path / "a/z.html",
        tmp_path / "b.txt",
        tmp_path / "c.png",
    ]


def test_paths_keep_their_order_and_come_once(tmp_path: Path) -> None:
    """What is named twice is read once, where it was named first."""
    write(tmp_path, "a.txt", "b.txt")
    a, b = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")

    assert [item.origin for item in find([b, "-", a, b, str(tmp_path)])] == [
        b,
        "standard input",
        a,
    ]


def test_a_pattern_matches_files_and_folders(tmp_path: Path) -> None:
    """Stars reach into folders; a file whose name holds brackets is that file."""
    write(tmp_path, "a/one.txt", "b/c/two.txt", "b/three.html", "[x].txt")

    found = find([f"{tmp_path}/**/*.txt"])

    assert [item.path and item.path.name for item in found] == ["[x].txt", "one.txt", "two.txt"]
    assert [i.path and i.path.name for i in find([f"{tmp_path}/[x].txt"])] == ["[x].txt"]
    assert [i.path and i.path.name for i in find([f"{tmp_path}/b*"])] == ["two.txt", "three.html"]


def test_what_cannot_be_read_is_found_with_the_reason(tmp_path: Path) -> None:
    """Missing paths, empty folders, links in a circle and broken ones are named, not raised."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    paths = ["missing.txt", "empty", "loop", "dangling", "*.zzz", "x\0y", "n" * 300]

    reasons = [item.reason for item in find([str(tmp_path / path) for path in paths])]

    assert reasons[:2] == ["no such file or folder", "is a folder without files"]
    assert "symbolic links" in (reasons[2] or "")
    assert reasons[3:6] == ["is a link to nothing", "matches no file", "is not a path"]
    assert "too long" in (reasons[6] or "")
    assert find([""])[0].reason == "is not a path"


def test_folders_that_link_to_each_other_end(tmp_path: Path) -> None:
    """A link back to a folder above is reported once instead of being followed for ever."""
    write(tmp_path, "a/one.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)

    found = find([str(tmp_path)])

    assert [item.reason for item in found] == [
        None,
        "leads back to a folder that is read already",
    ]


def test_pipes_sockets_and_devices_are_not_opened(tmp_path: Path) -> None:
    """Reading them might never end."""
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
        found = find([str(tmp_path), "/dev/zero"])

    assert [item.reason for item in found] == [
        "is a named pipe, not a file",
        "is a socket, not a file",
        "is a device, not a file",
    ]


@pytest.mark.skipif(os.name != "posix", reason="other systems allow no such names")
def test_a_name_that_is_no_utf_8_can_be_printed(tmp_path: Path) -> None:
    """The file is found under its true path; its origin has no lone surrogates."""
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text("Text.")

    [found] = find([str(tmp_path)])

    assert found.origin.endswith("caf\\udce9.txt")
    assert found.path
    assert found.path.read_text() == "Text."


def test_deep_folders_are_walked(tmp_path: Path) -> None:
    """Folders may nest deeper than functions may call one another."""
    write(tmp_path, "d/" * 150 + "a.txt")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 100)
    try:
        found = find([str(tmp_path)])
    finally:
        sys.setrecursionlimit(limit)

    assert [item.path and item.path.name for item in found] == ["a.txt"]
