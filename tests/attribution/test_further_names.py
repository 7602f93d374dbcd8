"""What somebody is called, too: by a nickname, or the first of two surnames."""

import pytest

from tests.attribution.reading import said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bert “Nobby” Clegg left.\nNobby said it rained.", "Bert Clegg"),
        ('Walter "Buck" Sandoval left.\nBuck said it rained.', "Walter Sandoval"),
        ("Luis García Mendoza left.\nGarcía said it rained.", "Luis García Mendoza"),
        ("Luis García Mendoza left.\nGarcía Mendoza said it rained.", "Luis García Mendoza"),
        ("Korean engineer Park Jong-su left.\nPark said it rained.", "Park Jong-su"),
    ],
)
def test_a_further_name_means_who_has_it(text: str, name: str) -> None:
    """Nobody else of the article is called so."""
    assert said(text)[-1].name == name


@pytest.mark.parametrize(
    "text",
    [
        "Bert “Nobby” Clegg and Tom “Nobby” Pike left.\nNobby said it rained.",
        "Bert “Nobby” Clegg met Nobby Pike.\nNobby said it rained.",
        "Mary Tyler Moore left.\nTyler said it rained.",
    ],
)
def test_a_further_name_of_two_or_a_first_name_means_nobody_for_certain(text: str) -> None:
    """Two have the nickname, another has it for a first name, or it is a mere middle name."""
    assert said(text)[-1].name not in {"Bert Clegg", "Tom Pike", "Mary Tyler Moore"}
