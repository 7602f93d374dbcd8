"""Whose report it is that an article prints."""

import pytest

from factcheck.verification.outlets import (
    cited_outlet,
    key_of,
    named_outlet,
    own_outlet,
    passed_on_by,
    reporter,
    same_outlet,
)
from tests.factories import an_article
from tests.verification.evidence import a_body, a_person, by, said, unnamed


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Reuters", "reuters"),
        ("the Associated Press", "ap"),
        ("AP", "ap"),
        ("the AFP news agency", "afp"),
        ("the Harbour Post", "harbour post"),
        ("the Guardian", "guardian"),
        ("BBC", "bbc"),
        ("the Kremlin", None),
        ("Independent Electoral Commission", None),
        ("reporters", None),
        ("", None),
    ],
)
def test_an_outlet_is_known_by_its_name(name: str, key: str | None) -> None:
    """Agencies are listed with all their names; papers' names are made of certain nouns."""
    assert named_outlet(name) == key


def test_a_person_may_be_called_as_a_paper_but_not_as_an_agency() -> None:
    """A surname Post is somebody's; nobody is called Reuters."""
    assert cited_outlet(a_person("Post")) is None
    assert cited_outlet(a_person("Reuters")) == "reuters"
    assert cited_outlet(a_body("The Harbour Post")) == "harbour post"
    assert cited_outlet(unnamed("Reuters")) is None


@pytest.mark.parametrize(
    ("text", "authors", "expected"),
    [
        ("It rains.", (), "daily test"),
        ("It rains.", ("AFP",), "afp"),
        ("OSK, March 3 (Reuters) — It rains.", (), "reuters"),
        ("OSK (AP) - It rains.", (), "ap"),
        ("The Water Board (WB) - a body - met.", (), "daily test"),
    ],
)
def test_an_agency_that_signs_an_article_reports_it(
    text: str, authors: tuple[str, ...], expected: str
) -> None:
    """By the byline or before the first words."""
    assert reporter(an_article(text, authors=authors)) == expected


def test_an_article_without_an_outlet_is_its_own() -> None:
    """It shares an outlet with no other article."""
    one, other = (an_article(text, outlet=None) for text in ("One.", "Other."))

    assert own_outlet(one) != own_outlet(other)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"via": "Reuters"}, "reuters"),
        ({"told_to": "Reuters"}, "reuters"),
        ({"told_to": "reporters"}, None),
        ({"via": "his aide"}, None),
        ({"told_to": "the Test"}, None),
    ],
)
def test_another_outlets_report_is_told(fields: dict[str, str], expected: str | None) -> None:
    """A paper that says "the Test" of itself passes nothing on."""
    passage = said(a_person("Jane Doe"), outlet="The Harbour Test", **fields).passage  # type: ignore[arg-type]

    assert passed_on_by(passage.attributions[0], passage.article) == expected


def test_a_cited_agency_passes_on() -> None:
    """It is the speaker where nobody is named whom it cites."""
    text = "It rains, Reuters reported."

    assert passed_on_by(by(a_body("Reuters"), "It rains", text=text), an_article(text)) == "reuters"


def test_a_paper_is_called_by_a_part_of_its_name() -> None:
    """The Courier is the Osk Courier, and no courier of another place."""
    assert same_outlet(key_of("the Courier"), key_of("Osk Courier"))
    assert not same_outlet(key_of("Tarn Courier"), key_of("Osk Courier"))
