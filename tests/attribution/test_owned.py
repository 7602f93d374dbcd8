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


@pytest.mark.parametrize(
    "text",
    [
        "Orvane manager Jane Doe left.\nThe Delphi manager said it was late.",
        "Jane Doe, the mayor of Ham, left.\nThe mayor of Acton said it was late.",
        "Chief executive Jane Doe left Orvane.\nThe Delphi chief executive said it was late.",
        "Ham Governor Jane Doe left.\nThe Acton Governor said it was late.",
        "The Ham MP, Jane Doe, left.\nThe Acton MP said it was late.",
        "Housing Minister Jane Doe left.\nThe Acton building minister said it was late.",
        "Health Secretary Jane Doe left.\nThe housing secretary said it was late.",
    ],
)
def test_a_post_of_another_place_firm_or_department_is_nobodys(text: str) -> None:
    """Where a post is told to be of something, only who is of that has it."""
    assert said(text)[-1].kind == "anonymous"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Chief executive Jane Doe of Orvane left.\nThe Orvane chief executive said it rained.",
            "Orvane",
        ),
        ("Ohio Governor Jane Doe left.\nThe Ohioan governor said it was late.", "Ohio"),
        ("Conservative leader Jane Doe left.\nThe Tory leader said it was late.", "Tory"),
        (
            "Minister Jane Doe left.\nThe Prime Minister is away.\nThe minister said it rained.",
            "Minister",
        ),
        ("Health Secretary Jane Doe left.\nThe Health Secretary said it was late.", "Health"),
    ],
)
def test_a_post_of_the_same_place_is_the_persons(text: str, name: str) -> None:
    """What a post is of stands in the person's own, or beside the name; a part of it is nothing."""
    assert said(text)[-1].name == "Jane Doe", name


def test_two_without_a_name_who_have_one_post_of_two_places_are_two() -> None:
    """The manager of Acton is not the one of Ham who was heard before."""
    first, second, third = said(
        "The Ham manager said it was late.\nThe Acton manager said it was cold.\n"
        "Ham’s manager said it was dark."
    )

    assert (first.name, second.name) == ("The Ham manager", "The Acton manager")
    assert third.name == "The Ham manager"
