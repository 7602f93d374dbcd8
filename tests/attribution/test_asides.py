"""Names beside a description: whose they are."""

import pytest

from factcheck.attribution.apart import taken_apart
from factcheck.attribution.asides import describes_body
from tests.attribution.sheets import a_line, shown


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
