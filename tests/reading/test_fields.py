"""Articles from JSON objects."""

from datetime import date
from typing import Any

import pytest

from factcheck.errors import BadInput
from factcheck.model import BlockKind
from factcheck.reading.fields import read_fields


def test_every_field_is_read() -> None:
    """Known fields become the article's; others are left alone."""
    article = read_fields(
        {
            "title": " Old bridge\nto close ",
            "text": "It closes in May.\r\n\r\nShops fear.",
            "url": "https://example.org/a",
            "outlet": "The Example Times",
            "authors": ["Ada Moll", "", "Ada Moll", "Ben Roe"],
            "published": "2025-03-04T23:10:00-05:00",
            "language": "en_GB",
            "section": {"anything": 1},
        }
    )

    assert article.text == "Old bridge to close\n\nIt closes in May.\n\nShops fear."
    assert article.title == "Old bridge to close"
    assert (article.url, article.outlet) == ("https://example.org/a", "The Example Times")
    assert article.authors == ("Ada Moll", "Ben Roe")
    assert article.published == date(2025, 3, 4)
    assert article.language == "en-GB"
    assert [block.kind for block in article.blocks] == [BlockKind.HEADLINE, BlockKind.BODY]


def test_missing_and_null_fields_are_none() -> None:
    """Only the text is needed."""
    article = read_fields({"text": "It closes in May.", "title": None, "authors": None, "url": ""})

    assert (article.title, article.url, article.authors) == (None, None, ())
    assert (article.published, article.language) == (None, None)


@pytest.mark.parametrize(
    ("authors", "read"),
    [
        ("Ada Moll", ("Ada Moll",)),
        ("By Ada Moll, Ben Roe and Cy Poe", ("Ada Moll", "Ben Roe", "Cy Poe")),
        ("Moll, Ada", ("Moll, Ada",)),
        ("The Example Times", ("The Example Times",)),
        ("", ()),
        ([], ()),
    ],
)
def test_authors_come_as_a_list_or_a_string(authors: Any, read: tuple[str, ...]) -> None:
    """A string is taken apart only where every part is a name."""
    assert read_fields({"text": "It closes.", "authors": authors}).authors == read


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "text is missing"),
        ({"text": None}, "text is missing"),
        ({"title": "Old bridge", "body": "It closes."}, "text is missing beside title, body"),
        ({"text": " \n\u200b"}, "text holds no words"),
        ({"text": "<div class='a'></div>"}, "text holds no words"),
        ({"text": 5}, "text must be a string, not a number"),
        ({"text": ["a"]}, "text must be a string, not a list"),
        ({"text": "a", "title": True}, "title must be a string, not true or false"),
        ({"text": "a", "title": "a" * 1001}, "title has 1,001 characters, more than 1,000"),
        ({"text": "a", "authors": {"name": "a"}}, "authors must be a string or a list of strings"),
        ({"text": "a", "authors": ["a", 1]}, "authors must be a string or a list of strings"),
        ({"text": "a", "published": "03/04/2025"}, "published: '03/04/2025' is not one certain"),
        ({"text": "a", "published": 1741046400}, "published must be a string, not a number"),
        ({"text": "a", "url": "example.org/a"}, "url is not an address"),
        ({"text": "a", "url": "javascript:alert(1)"}, "url is not an address"),
        ({"text": "a", "url": "https://[x"}, "url is not an address"),
        ({"text": "a", "language": "English"}, "language is not a tag"),
        ("a", "is a string, not an object with a text"),
        ([1], "is a list, not an object with a text"),
        (None, "is null, not an object with a text"),
    ],
)
def test_a_wrong_field_is_named(fields: Any, reason: str) -> None:
    """The refusal names the field and what is wrong with it."""
    with pytest.raises(BadInput) as refused:
        read_fields(fields)

    assert str(refused.value).startswith(reason)
