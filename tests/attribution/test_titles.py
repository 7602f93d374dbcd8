"""Titles, particles and pronouns: what tells of a name's bearer."""

import pytest

from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.person import Person
from factcheck.model import Span
from tests.attribution.reading import said
from tests.attribution.sheets import a_line


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jasmine de la Cruz left.\nMs de la Cruz said it was late.", "Jasmine de la Cruz"),
        ("Jasmine de la Cruz left.\nDe la Cruz said it was late.", "Jasmine de la Cruz"),
        ("Tom van der Meer left.\nVan der Meer said it was late.", "Tom van der Meer"),
        ("Van der Meer said it was late.\nTom van der Meer left.", "Tom van der Meer"),
        ("Van Morrison, a singer, left.\nVan Morrison said it was late.", "Van Morrison"),
        ("Detective Sue Harker left.\nDI Harker said it was late.", "Sue Harker"),
    ],
)
def test_a_surname_with_its_particle_or_rank_is_nobody_new(text: str, name: str) -> None:
    """A capital at the beginning of a sentence makes no first name of "Van"."""
    assert said(text)[0].name == name


@pytest.mark.parametrize(
    "text",
    [
        "Tom Pike left.\nMrs Pike said it was late.",
        "Ms Jane Roe left.\nMr Roe said it was late.",
    ],
)
def test_a_title_that_does_not_fit_means_another(text: str) -> None:
    """Of the surname alone no first name is known."""
    assert said(text)[-1].name in {"Pike", "Roe"}


def test_who_was_he_is_not_she() -> None:
    """A name that tells no gender has one when a pronoun has meant it."""
    ito = Person("Ren Ito", "ito", "ren", Span(0, 7))
    assert ito.fits("he")
    assert ito.fits("she")

    ito.been_she = False

    assert ito.fits("he")
    assert not ito.fits("she")


@pytest.mark.parametrize(
    "text",
    [
        "Tom Oakes said it was late.\nMr Bill Marsh had not replied, he told the court.",
        "Tom Oakes said it was late.\nBill Marsh had left, he added.",
    ],
)
def test_who_is_named_in_what_he_says_is_not_he(text: str) -> None:
    """Where it may be another."""
    assert said(text)[-1].name == "Tom Oakes"


def test_who_is_named_in_what_he_says_is_he_where_nobody_else_is() -> None:
    """As the first sentence of a story puts it."""
    assert said("Bill Marsh will retire, he said.")[-1].name == "Bill Marsh"


def test_two_posts_that_speak_are_not_one_of_them() -> None:
    """The rabbi is named, and the imam with whom he speaks is another."""
    text = "Rabbi Saul Katz left.\nThe rabbi of Ham and the imam of its mosque said it was late."

    assert said(text)[-1].kind == "unresolved"


@pytest.mark.parametrize("words", ["a man posing as Jane Doe", "a woman calling herself Jane Doe"])
def test_who_goes_by_a_name_is_not_its_bearer(words: str) -> None:
    """The name is what was given."""
    assert take_apart(a_line(words).tokens).shape not in (Shape.FULL_NAME, Shape.SINGLE_NAME)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The buyer, Jun Abad, 43, said it was late.", "named"),
        ("April Jones, a nurse, said it was late.", "named"),
        ("Jan van der Meer said it was late.", "named"),
        ("Delphi Marine said it was late.", "organisation"),
        ("Marine Le Pen said it was late.", "named"),
    ],
)
def test_a_month_may_be_a_first_name_and_a_first_name_a_firms_last_word(
    text: str, kind: str
) -> None:
    """By where it stands in the name."""
    assert said(text)[0].kind == kind
