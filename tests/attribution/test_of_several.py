"""The former and the latter: of the two whom the last sentence with names names."""

import pytest

from tests.attribution.reading import said

TWO = "Jane Roe met Tom Pike in Acton.\n"
BOTH = "The former said it rained.\nThe latter said it snowed."


@pytest.mark.parametrize("text", [f"{TWO}{BOTH}", f"Ann Doe left.\nAnn Doe wept.\n{TWO}{BOTH}"])
def test_they_are_the_first_and_the_last_of_the_two_just_named(text: str) -> None:
    """Whoever was named before is neither."""
    assert [item.name for item in said(text)][-2:] == ["Jane Roe", "Tom Pike"]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Pike left.\nStobbs left with Gary Farr.\nThe former said it rained.",
        "Jane Roe met Tom Pike and Ann Doe.\nThe latter said it rained.",
    ],
)
def test_of_others_than_two_neither_is_named(text: str) -> None:
    """Of three, or where one of the two is nobody whom the article introduces, nobody is meant."""
    assert said(text)[-1].kind == "unresolved"
