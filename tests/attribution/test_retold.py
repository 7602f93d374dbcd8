"""Whoever ends a sentence says all of it: also that somebody else told something."""

import pytest

from tests.attribution.reading import only, said

TOLD = "Tom Pike found his wife Ann.\nAnn had told her doctor that she was ill, he said."


def test_who_ends_a_sentence_says_that_another_told_something() -> None:
    """The words are his, from the name of the one who told somebody something on."""
    [whole] = [item for item in said(TOLD) if item.cue == "said"]

    assert whole.name == "Tom Pike"
    assert whole.content == ("Ann had told her doctor that she was ill",)


def test_who_told_something_in_it_is_retold() -> None:
    """Her words are hers, and she is not the one who is heard."""
    [hers] = [item for item in said(TOLD) if item.cue == "told"]
    [last] = [item for item in said(f"{TOLD}\nHe added that it was late.") if item.cue == "added"]

    assert (hers.name, hers.content) == ("Ann", ("she was ill",))
    assert last.name == "Tom Pike"


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe said it rained.",
        "Jane Doe told the court that it rained, and Tom Pike said it snowed.",
        "“It rained,” Jane Doe told the court.",
    ],
)
def test_who_says_a_part_says_no_more(text: str) -> None:
    """Where nobody ends the sentence, nothing is widened."""
    assert not any("Doe" in part for item in said(text) for part in item.content)


@pytest.mark.parametrize(
    ("listener", "content"),
    [
        ("her GP that it rained", "it rained"),
        ("her Labour colleagues that it rained", "it rained"),
        ("her it rained", "it rained"),
        ("her that it rained", "it rained"),
        ("her Pike was ill", "Pike was ill"),
    ],
)
def test_whom_she_told_is_no_part_of_what_she_said(listener: str, content: str) -> None:
    """Before "that" what follows "her" is whom she told; else "her" is."""
    assert only(said(f"Jane Doe told {listener}.")).content == (content,)
