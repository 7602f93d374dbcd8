"""Quotations under which a name stands."""

import pytest

from tests.attribution.reading import said

BEFORE = "Tom Pike lost on Friday. Pike said he was sorry."


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        ('"A fine night." — Ann Smith, the new mayor', "Ann Smith"),
        ('"A fine night," - Ann Smith', "Ann Smith"),
        ("“A fine night.” – Dr Ann Smith (Maybury General)", "Ann Smith"),
        ('"A fine night!" (Ann Smith, 41, nurse)', "Ann Smith"),
        ('"A fine night."\n— Ann Smith, the new mayor', "Ann Smith"),
        ('"A fine night.\n"We danced."\n— Mayor Ann Smith', "Ann Smith"),
    ],
)
def test_whose_name_stands_under_a_quotation_says_it(signed: str, name: str) -> None:
    """Not who was heard before."""
    found = [one for one in said(f"{BEFORE}\n{signed}") if "night" in str(one.content)]

    assert [(one.kind, one.name) for one in found] == [("named", name)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('"Casablanca" — Humphrey Bogart', id="a title"),
        pytest.param('"The long night." — a film by Ann Smith', id="no name"),
        pytest.param('"A fine night." — Ann Smith danced', id="a sentence"),
        pytest.param("— Ann Smith, the new mayor", id="no quotation"),
        pytest.param('"A fine night." (Ann Smith, "nurse")', id="another quotation"),
        pytest.param('"A fine night." (Ann Smith', id="a bracket left open"),
        pytest.param('"A fine night." —', id="nothing after the dash"),
        pytest.param('"A fine night." Ann Smith', id="no mark between"),
    ],
)
def test_what_is_no_signature_names_nobody(line: str) -> None:
    """Words that something else follows, or that follow no statement."""
    assert not [one for one in said(line) if one.name == "Ann Smith"]


@pytest.mark.parametrize(
    "under",
    ["(Read More)", "(Reporting by Jane Doe)", "- Harbour Bridge", "Earl Stubbs was there, 66"],
)
def test_what_else_stands_under_a_quotation_signs_nothing(under: str) -> None:
    """A link, a credit, a place, a sentence."""
    found = said(f'{BEFORE}\n"We will go on, all of us, to the end."\n{under}')

    assert {one.name for one in found if one.kind == "named"} <= {"Tom Pike"}


def test_a_name_and_an_age_in_the_line_below_sign_a_quotation() -> None:
    """As papers print what people in the street say."""
    [one] = said("“My cows do not own a watch.”\nEarl Stubbs, 66, dairy farmer")

    assert (one.kind, one.name) == ("named", "Earl Stubbs")


def test_who_signs_a_quotation_says_it_whatever_the_line_before_announces() -> None:
    """One quotation has one speaker."""
    found = said('Mayor Tom Pike said:\n"We will go on to the end."\n— Ann Smith, the new mayor')

    assert [one.name for one in found] == ["Ann Smith"]
