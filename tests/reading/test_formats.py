"""What a file holds, by its name and by how it begins."""

from pathlib import PurePath

import pytest

from factcheck.errors import BadInput
from factcheck.reading.formats import media_of, sniff
from factcheck.reading.readings import Media


@pytest.mark.parametrize(
    ("name", "media"),
    [
        ("a.txt", Media.TEXT),
        ("a.TXT", Media.TEXT),
        ("a.md", Media.TEXT),
        ("a.xhtml", Media.HTML),
        ("a.json", Media.JSON),
        ("a.ndjson", Media.JSON_LINES),
        ("a", None),
        ("a.2024-10-17", None),
    ],
)
def test_a_suffix_tells_the_media(name: str, media: Media | None) -> None:
    """A known suffix decides; an unknown one leaves it to the contents."""
    assert media_of(PurePath(name)) is media


@pytest.mark.parametrize("name", ["a.png", "a.pdf", "a.csv", "a.py", "a.zip"])
def test_a_suffix_of_something_else_is_refused(name: str) -> None:
    """A table or a picture is not read as an article, even where it holds text."""
    with pytest.raises(BadInput, match="seems to be"):
        media_of(PurePath(name))


@pytest.mark.parametrize(
    ("head", "media"),
    [
        (b"<!DOCTYPE html><html>", Media.HTML),
        (b"\xef\xbb\xbf\n <html lang='en'>", Media.HTML),
        (b"<?xml version='1.0'?><html xmlns='x'>", Media.HTML),
        ("<html>".encode("utf-16-le"), Media.TEXT),
        (b"<3 is not a tag", Media.TEXT),
        (b'{"text": "a"}', Media.JSON),
        (b'[\n {"text": "a"}]', Media.JSON),
        (b'{\n "text": "a"\n}', Media.JSON),
        (b'{"text": "a"}\n{"text": "b"}', Media.JSON_LINES),
        (b'{"text": "a"}\n', Media.JSON),
        (b"[Updated at 5 p.m.] The mayor", Media.TEXT),
        (b"The mayor said", Media.TEXT),
        (b"", Media.TEXT),
    ],
)
def test_contents_are_sniffed(head: bytes, media: Media) -> None:
    """Without a name, the first bytes tell; what is not certain is text."""
    assert sniff(head) is media
