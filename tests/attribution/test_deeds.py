"""Verbs of saying that tell of a deed."""

import pytest

from factcheck.attribution.tagged import tagged_frames
from tests.attribution.reading import said
from tests.attribution.sheets import a_sheet, tagged


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


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Doe presented a petition of 40 names.", "presented", "a petition of 40 names"),
        ("Here Doe learnt to read.", "learnt", "to read"),
        ("Doe did not blame the pitch.", "blame", "the pitch"),
        ("Some 54 per cent were in favour of the plan.", "favour", "the plan"),
    ],
)
def test_what_the_tagger_takes_for_words_may_be_a_deed(text: str, cue: str, content: str) -> None:
    """Nobody says anything in it."""
    sheet = a_sheet(text)

    assert tagged_frames(sheet, 0, [tagged(sheet.lines[0], cue, content=content)]) == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Doe learned that it rained.", "learned", "it rained"),
        ("Doe blamed the pitch.", "blamed", "the pitch"),
        ("Doe was in favour of the plan.", "favour", "the plan"),
    ],
)
def test_what_somebody_thinks_is_still_heard(text: str, cue: str, content: str) -> None:
    """The verbs are of words, too."""
    sheet = a_sheet(text)

    assert len(tagged_frames(sheet, 0, [tagged(sheet.lines[0], cue, content=content)])) == 1


@pytest.mark.parametrize("label", ["Interview", "A"])
def test_what_a_text_is_or_whose_turn_is_no_speaker(label: str) -> None:
    """Nor is either a document, or somebody without a name."""
    assert all(item.name != label for item in said(f"{label}: “It was late here”"))


def test_emphasised_may_stand_before_its_subject() -> None:
    """As in copy that is translated."""
    [item] = said("It had rained, emphasised Mayor Jane Doe.")

    assert (item.name, item.content) == ("Jane Doe", ("It had rained",))
