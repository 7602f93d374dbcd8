"""Names of people, outlets and nobody."""

import pytest

from factcheck.reading.names import Called, called


@pytest.mark.parametrize(
    ("printed", "what"),
    [
        ("Ada Moll", Called.PERSON),
        ("J. K. Moll", Called.PERSON),
        ("Ludwig van der Moll", Called.PERSON),
        ("Ada Moll Senior Reporter", Called.PERSON),
        ("Олена Коваль", Called.PERSON),
        ("The Example Times", Called.OUTLET),
        ("BBC News", Called.OUTLET),
        ("Associated Press", Called.OUTLET),
        ("AFP", Called.OUTLET),
        ("The Example Times news desk", Called.OUTLET),
        ("Emily Post", Called.OUTLET),
        ("Staff Writer", Called.NOBODY),
        ("New York", Called.NOBODY),
        ("", Called.NOBODY),
        ("Moll", None),
        ("Breaking Story", None),
        ("the old man", None),
        ("Ada Moll's dog", None),
        ("Ada 7", None),
    ],
)
def test_a_part_of_a_byline_is_called(printed: str, what: Called | None) -> None:
    """A person has two names at least; in doubt it is not a person."""
    assert called(printed) is what
