"""Verbs of saying that tell of a deed."""

import pytest

from tests.attribution.reading import said


@pytest.mark.parametrize(
    "text",
    [
        "Kyle Renton was charged and denied bail.",
        "The court denied entry to Ann Smith.",
        "Tom Pike showed no emotion as he was led away.",
        "She showed him the door that was open.",
    ],
)
def test_a_deed_is_no_saying(text: str) -> None:
    """Whoever refuses or shows something says nothing by it."""
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tom Pike denied the bribe.",
        "Tom Pike showed that it rains.",
        "The report showed prices rose.",
        "Tom Pike denied “bail was paid”.",
    ],
)
def test_words_are_still_heard(text: str) -> None:
    """Of a text, after "that", and in marks."""
    assert len(said(text)) == 1
