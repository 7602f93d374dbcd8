"""Posts and relatives with an owner: one who is named is not everybody's."""

import pytest

from tests.attribution.reading import said

PASSED = "\nIt rained.\nIt was cold.\nIt snowed.\nIt was dark."


@pytest.mark.parametrize(
    "text",
    [
        f"Hugo Wyatt, the spokesman, left.{PASSED}\nHis spokesman said it was late.",
        f"Tom Pike met his mother, Ann Pike.{PASSED}\nHer mother said it was late.",
        "Orvane chief executive Jane Doe left.\nDelphi’s chief executive said it was late.",
        "Orvane manager Jane Doe left.\nDelphi grew.\nIts manager said it was late.",
    ],
)
def test_another_owners_is_nobody_named(text: str) -> None:
    """A spokesman, a mother or a head who was named long before, or is another's, is not meant."""
    assert said(text)[-1].kind == "anonymous"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hugo Wyatt, his spokesman, left.\nHis spokesman said it was late.", "Hugo Wyatt"),
        ("Orvane manager Jane Doe left.\nOrvane’s manager said it rained.", "Jane Doe"),
        ("Orvane chief executive Jane Doe left.\nThe chief executive said it rained.", "Jane Doe"),
    ],
)
def test_who_was_named_just_before_with_that_owner_is_meant(text: str, name: str) -> None:
    """The post is the same, and so is whose it is."""
    assert said(text)[-1].name == name
