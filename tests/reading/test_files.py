"""Reading files: lazily, and one bad file never stops the rest."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.reading import Found, Read, Unread, find, read, read_found
from factcheck.reading.rows import too_large

TEXT = "Old bridge to close\n\nIt closes in May, the mayor said.\n"


def test_a_folder_is_read_with_reasons_for_what_was_not(tmp_path: Path) -> None:
    """Every file yields an article or a reason, in the order of their names."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "d").write_bytes(b"PK\x03\x04")
    (tmp_path / "e.jsonl").write_text('{"text": "One."}\n{"text": 2}\n{"text": "Three."}\n')
    (tmp_path / "f.html").write_text(f"<html><body><p>{TEXT}</p></body></html>")
    (tmp_path / "g.json").write_text("{")
    (tmp_path / "g.jsonl").write_bytes(b"\xff\xd8\xff\n\xe0\n\xe1")
    (tmp_path / "h.unknown").write_text('{"text": "Sniffed."}')
    os.mkfifo(tmp_path / "i.txt")

    found = [
        (r.origin.removeprefix(f"{tmp_path}/"), r.reason if isinstance(r, Unread) else "")
        for r in read([str(tmp_path)], largest=1_000)
    ]

    assert [origin for origin, _ in found] == [
        "a.txt", "b.txt", "c.png", "d", "e.jsonl:1", "e.jsonl:2", "e.jsonl:3", "f.html",
        "g.json", "g.jsonl", "h.unknown", "i.txt",
    ]  # fmt: skip
    assert [reason for _, reason in found if reason] == [
        "is empty",
        "seems to be image/png; only text, HTML, JSON and JSON Lines are read",
        "seems to be a ZIP archive or an office document, not text",
        "text must be a string, not a number",
        "is broken JSON at line 1, column 2: expecting property name enclosed in double quotes",
        "seems to be a JPEG image, not text",
        "is a named pipe, not a file",
    ]


def test_files_are_opened_only_when_their_turn_comes(tmp_path: Path) -> None:
    """What happens to a file before its turn is what is read."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT)
    readings = read([str(tmp_path)], largest=1_000)

    first = next(readings)
    (tmp_path / "b.txt").unlink()
    second, third = readings

    assert isinstance(first, Read)
    assert second == Unread(str(tmp_path / "b.txt"), "no such file or directory")
    assert isinstance(third, Read)


def test_a_file_that_became_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """What a path leads to is looked at again when it is opened."""
    os.mkfifo(tmp_path / "a.txt")

    [reading] = read_found([Found("a.txt", tmp_path / "a.txt")], largest=1_000)

    assert reading == Unread("a.txt", "is a named pipe, not a file")


def test_a_large_file_is_not_read_into_memory(tmp_path: Path) -> None:
    """A file of a terabyte is refused at once; one of many short rows is read."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(10**12)
    rows = b'{"text": "One."}\n' * 100
    (tmp_path / "b.jsonl").write_bytes(rows)
    (tmp_path / "c.unknown").write_bytes(b"word " * 1_000)

    large, *articles, unknown = read([str(tmp_path)], largest=len(rows) // 2)

    assert large == Unread(
        str(tmp_path / "a.txt"),
        too_large(len(rows) // 2),
    )
    assert len(articles) == 100
    assert isinstance(unknown, Unread)


def test_json_lines_in_utf_16_are_read(tmp_path: Path) -> None:
    """Rows are parted after decoding where a line does not end with one byte."""
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-16")

    readings = list(read([str(tmp_path)], largest=1_000))
    [refused] = read([str(tmp_path)], largest=50)

    assert [r.article.text for r in readings if isinstance(r, Read)] == ["One.", "Two."]
    assert refused == Unread(str(tmp_path / "a.jsonl"), too_large(50))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """Permission is a reason like any other."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)

    [reading] = read([str(tmp_path)], largest=1_000)

    assert isinstance(reading, Unread)
    assert reading.reason == "permission denied"


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.BytesIO]:
    """Put bytes in the place of standard input."""
    data = io.BytesIO()
    with io.TextIOWrapper(data) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        yield data


@pytest.mark.parametrize(
    ("sent", "origins"),
    [
        (TEXT.encode(), ["standard input"]),
        (b"<html><body><p>It closes in May, the mayor said.</p></body></html>", ["standard input"]),
        (b'{"text": "One."}', ["standard input"]),
        (b'{"text": "One."}\n{"text": "Two."}', ["standard input:1", "standard input:2"]),
    ],
    ids=["text", "HTML", "JSON", "JSON Lines"],
)
def test_standard_input_is_sniffed(
    standard_input: io.BytesIO, sent: bytes, origins: list[str]
) -> None:
    """What comes in tells what it is."""
    standard_input.write(sent)
    standard_input.seek(0)

    readings = list(read(["-"], largest=1_000))

    assert all(isinstance(reading, Read) for reading in readings)
    assert [reading.origin for reading in readings] == origins


def test_a_missing_path_is_unread_and_the_next_is_read(tmp_path: Path) -> None:
    """A wrong path among right ones is told, not raised."""
    (tmp_path / "a.txt").write_text(TEXT)
    paths = [str(tmp_path / "missing.txt"), str(tmp_path / "a.txt")]

    missing, article = read(paths, largest=1_000)

    assert missing == Unread(paths[0], "no such file or folder")
    assert isinstance(article, Read)
    assert len(find(paths)) == 2
