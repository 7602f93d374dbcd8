"""Which body "the company" means."""

import pytest

from tests.attribution.reading import said


@pytest.mark.parametrize(
    ("before", "noun", "name"),
    [
        ("Brightwater Foods closed a mill.", "company", "Brightwater Foods"),
        ("The Allied Bakers' Union called off talks.", "union", "Allied Bakers' Union"),
        ("The Ham Ramblers’ Association lost.", "association", "Ham Ramblers’ Association"),
        ("Ardwell Rovers banned a goat.", "club", "Ardwell Rovers"),
        ("The French farm ministry said it rains.", "ministry", "French farm ministry"),
    ],
)
def test_the_only_body_that_fits_is_meant(before: str, noun: str, name: str) -> None:
    """By its full name, with the place where the article prints it."""
    last = said(f"{before}\nThe {noun} said it snows.")[-1]

    assert (last.kind, last.name) == ("organisation", name)
    assert last.chain


@pytest.mark.parametrize(
    ("before", "noun"),
    [
        ("Brightwater Foods sued Ham Holdings.", "company"),
        ("Ardwell Rovers beat Ham United.", "club"),
        ("The Allied Bakers' Union called off talks.", "company"),
        ("Brightwater Foods closed a mill.", "club"),
        ("It rained.", "company"),
    ],
)
def test_two_that_fit_or_none_leave_it_at_the_noun(before: str, noun: str) -> None:
    """Nothing is guessed."""
    last = said(f"{before}\nThe {noun} said it snows.")[-1]

    assert (last.kind, last.name) == ("organisation", f"The {noun}")


@pytest.mark.parametrize(
    "text",
    [
        "The Joint Institute for Tropical Disease (JITD) met.\nJITD said it rains.",
        "The Joint Institute of Tropical Disease (JITD), a charity, met.\nThe JITD said it rains.",
    ],
)
def test_initials_in_brackets_are_the_words_before_them(text: str) -> None:
    """Small words between count for nothing."""
    [one] = said(text)

    assert one.kind == "organisation"
    assert one.name is not None
    assert one.name.startswith("Joint Institute")
    assert one.name.endswith("Tropical Disease")


@pytest.mark.parametrize(
    "before",
    ["Orvane Biologics, which makes it, paid.", "The operator, Orvane Biologics, paid."],
)
def test_what_is_said_of_a_name_shows_a_body(before: str) -> None:
    """A person is "who", and no operator."""
    [one] = said(f"{before}\nOrvane Biologics said it rains.")

    assert (one.kind, one.name) == ("organisation", "Orvane Biologics")
