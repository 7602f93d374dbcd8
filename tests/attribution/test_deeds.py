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
        "Tom Pike denied “entry to the park”.",
    ],
)
def test_words_are_still_heard(text: str) -> None:
    """Of a text, after "that", and in marks."""
    assert len(said(text)) == 1


@pytest.mark.parametrize("opening", ["What", "Everything", "All"])
def test_what_is_said_of_words_is_not_said_by_their_speaker(opening: str) -> None:
    """The outlet says that "what she says is wrong"."""
    assert said(f"{opening} Ann Smith says is wrong.") == []


@pytest.mark.parametrize(
    "text",
    [
        "What Ann Smith says is that it is wrong.",
        "What Ann Smith says is “it is wrong”.",
        "All Ann Smith said “was late”.",
    ],
)
def test_what_somebody_says_may_hold_the_words(text: str) -> None:
    """After "that", and in marks."""
    assert [one.name for one in said(text)] == ["Ann Smith"]


def test_having_is_nobody() -> None:
    """It helps the verb."""
    found = said("Jane Doe said it was late, having recalled that it rained.")

    assert [(one.cue, one.name) for one in found] == [("said", "Jane Doe")]
