"""What is said of somebody between commas, and names there."""

import pytest

from factcheck.attribution.apart import taken_apart
from factcheck.attribution.asides import aside_end, describes_body
from tests.attribution.sheets import a_line, place, shown


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("It rained, said Ann Roe, mayor of Ham.", ", mayor of Ham"),
        ("It rained, said Ann Roe, the mayor, “and it snowed”.", ", the mayor"),
        ("It rained, said Ann Roe, the mayor, adding that it snowed.", ", the mayor"),
        ("It rained, said Ann Roe, adding that it snowed.", ""),
    ],
)
def test_an_aside_ends_where_something_else_is_told(text: str, aside: str) -> None:
    """What somebody adds is no part of it."""
    line = a_line(text)
    at = place(line, "Ann Roe")[1]

    assert (shown(line, (at, aside_end(line, at))) or "") == aside


@pytest.mark.parametrize(
    ("described", "name", "body"),
    [
        ("The manufacturer", "Orvane", True),
        ("Its supplier", "Delphi", True),
        ("The manufacturer", "Jane", False),
        ("A resident of Ham", "Orvane", False),
        ("The mayor", "Pike", False),
    ],
)
def test_one_word_after_the_sort_of_a_body_is_its_name(
    described: str, name: str, *, body: bool
) -> None:
    """Not after a person, and no first name."""
    assert describes_body(a_line(described).tokens, a_line(name).tokens) is body


def test_the_name_that_is_set_off_is_who_speaks() -> None:
    """What stands before it says what the body is."""
    line = a_line("The manufacturer, Orvane, denied the report.")

    mention, aside = taken_apart(line, (0, 4))

    assert (shown(line, mention), shown(line, aside)) == ("Orvane", "The manufacturer")
