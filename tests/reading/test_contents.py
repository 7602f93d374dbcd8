"""Reading bytes: an article or a reason, whatever comes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.contents import read_bytes
from factcheck.reading.readings import Media, Read, Reading, Unread
from factcheck.reading.rows import too_large

MILLION = 1_000_000
NO_TEXT = "holds no text: there is nothing below the lines that say what it is"


def read_one(data: bytes, media: Media = Media.TEXT, largest: int = 10 * MILLION) -> Reading:
    [reading] = read_bytes(data, media, origin="a", largest=largest)
    return reading


@pytest.mark.parametrize(
    ("data", "media", "reason"),
    [
        (b"", Media.TEXT, "is empty"),
        (b" \r\n\t\xc2\xa0", Media.TEXT, "holds nothing but white space"),
        (b"--- *** ---", Media.TEXT, "holds no words"),
        (b"<p></p>", Media.TEXT, "holds no words"),
        (b"%PDF-1.7", Media.TEXT, "seems to be a PDF document, not text"),
        (b"%PDF-1.7", Media.JSON, "seems to be a PDF document, not text"),
        (b"\x89PNG\r\n\x1a\n", Media.HTML, "seems to be a PNG image, not text"),
        (b"word " * 100, Media.TEXT, too_large(100)),
        (b"", Media.JSON, "is empty"),
        (b"author: Jane Doe\ndate: 2024-10-17\n", Media.TEXT, NO_TEXT),
        (b"title: Old bridge to close\nurl:\nsection: local\n", Media.TEXT, NO_TEXT),
        (b"It\x00 closes in May.", Media.TEXT, "holds NUL characters: it is damaged, or no text"),
        (b'{"text": "It\\u0000 closes"}', Media.JSON, "text holds a NUL character"),
        (b"<html></html>", Media.HTML, "holds no article: there is no text in this HTML"),
    ],
)
def test_what_cannot_be_read_has_a_reason(data: bytes, media: Media, reason: str) -> None:
    """Nothing is raised."""
    assert read_one(data, media, largest=100) == Unread("a", reason)


def test_each_media_is_read() -> None:
    """Text is read as a page, JSON by its fields, HTML by its tags, JSON Lines by rows."""
    text = "Old bridge to close\n\nIt closes in May, the mayor said."
    html = b"<h1>Old bridge to close</h1><p>It closes in May, the mayor said.</p>"
    json = b'{"title": "Old bridge to close", "text": "It closes in May, the mayor said."}'

    for data, media in [
        (text.encode(), Media.TEXT),
        (html, Media.HTML),
        (json, Media.JSON),
        (json, Media.JSON_LINES),
    ]:
        reading = read_one(data, media)
        assert isinstance(reading, Read)
        assert reading.article.text == text


@pytest.mark.parametrize(
    ("data", "media"),
    [
        ("Old bridge\n\n“It closes,” she said.", Media.TEXT),
        ("<p>“It closes,” she said, when the café closed.</p>", Media.HTML),
        ('{"text": "“It closes,” she said."}', Media.JSON),
    ],
)
def test_text_that_was_garbled_before_is_read_and_told(data: str, media: Media) -> None:
    """Nobody is credited with a quotation whose marks are lost; whoever filed it learns why."""
    reading = read_one(data.encode().decode("cp1252", "replace").encode(), media)

    assert isinstance(reading, Read)
    assert [remark[:5] for remark in reading.remarks] == ['"â€œ"']


def test_the_marks_of_markdown_headings_are_no_words() -> None:
    """A headline in Markdown is the headline without its mark."""
    reading = read_one(b"# Old bridge to close\n\nIt closes in May.\n\n## Why #now\n\nIt is old.")

    assert isinstance(reading, Read)
    assert reading.article.title == "Old bridge to close"
    assert reading.article.text.endswith("\n\nWhy #now\n\nIt is old.")


@settings(max_examples=100)
@given(st.binary(max_size=400), st.sampled_from([Media.TEXT, Media.JSON, Media.JSON_LINES]))
def test_random_bytes_raise_nothing(data: bytes, media: Media) -> None:
    """Whatever the bytes, there is an article or a reason."""
    assert list(read_bytes(data, media, origin="a", largest=1000))


@pytest.mark.parametrize(
    "text",
    [
        "a " * (MILLION // 2),
        "A" * MILLION,
        "x" + '"' * MILLION,
        "x" + "(" * MILLION,
        "x" + "[(]" * (MILLION // 3),
        "x\n" + " " * MILLION + "\nx",
        "x" + "\n" * MILLION,
        "By Ada Moll, " * (MILLION // 13),
        ("By Ada Moll, Ben Roe and " * 10 + "\n") * (MILLION // 251),
        ("3 March 2025 " * 20 + "\n") * 2_000,
        "x " + "© " * (MILLION // 2),
        "read more: " * (MILLION // 11),
        "(Reporting by " * (MILLION // 14),
        "Related stories\nHeadline one two three\n" * 4_900,
        "Author: Ada Moll\nX says y and z.\n\n" * 3_300,
        "a" + "\u0301\u0316" * (MILLION // 2),
        "漢" * MILLION,
    ],
    ids=lambda text: f"{text[:8]!r} {len(text)}",
)
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    """No rule goes back over a long line: the slowest megabyte takes two seconds on a slow machine.

    What is quadratic in a line of this length takes hours.
    """
    started = time.process_time()

    assert isinstance(read_one(text.encode()), Read)
    assert time.process_time() - started < 20
