"""Whom the words around a name introduce as a person."""

import pytest

from factcheck.attribution.calling import Callings
from factcheck.attribution.cast import assemble
from tests.attribution.sheets import a_sheet


def introduced(text: str) -> list[str]:
    """Return who is introduced as a person, and not only named again."""
    cast = assemble(a_sheet(text), Callings())
    return [person.name for person in cast.people if person.introduced]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zorn Quill said it was safe.", id="the verb follows"),
        pytest.param("Zorn Quill said it was safe in Ham", id="a capital ends the line"),
        pytest.param("“It is safe,” said Zorn Quill.", id="the verb stands before"),
        pytest.param("Zorn Quill, 46, said it was safe.", id="an age"),
        pytest.param("Zorn Quill, the mayor, said it was safe.", id="a post"),
    ],
)
def test_who_speaks_under_a_full_name_is_a_person(text: str) -> None:
    """Whatever stands elsewhere in the sentence."""
    assert introduced(text) == ["Zorn Quill"]


def test_the_end_of_a_longer_name_introduces_nobody() -> None:
    """A capital before a name, parted from it by its mark, shows that it is not whole."""
    assert introduced("Ann's Zorn Quill said it was safe.") == []


@pytest.mark.parametrize("adjective", ["North Korean", "South Korean", "South African"])
def test_a_nations_adjective_is_nobodys_name(adjective: str) -> None:
    """Not even where its last word stands alone elsewhere, as a surname that returns does."""
    text = f"Troops may include {adjective} specialists. {adjective.split()[1]} ships sailed."

    assert not assemble(a_sheet(text), Callings()).people
