"""How many a description means."""

import pytest

from factcheck.attribution.counting import are_many, is_one_of, is_plural, number
from factcheck.model import Anonymous, Number
from tests.attribution.reading import said
from tests.attribution.sheets import a_line


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("An official", Number.ONE),
        ("One of the officials", Number.ONE),
        ("The official", Number.ONE),
        ("Another witness", Number.ONE),
        ("A group of officials", Number.SEVERAL),
        ("Only 9 per cent", Number.SEVERAL),
        ("One in ten", Number.SEVERAL),
        ("Only a third of the residents", Number.SEVERAL),
        ("The two", Number.SEVERAL),
        ("Everybody", Number.SEVERAL),
        ("The boss", Number.ONE),
        ("Officials", Number.SEVERAL),
        ("Officials in the ministry", Number.SEVERAL),
        ("The officials who saw it", Number.SEVERAL),
        ("Two people", Number.SEVERAL),
        ("12 people", Number.SEVERAL),
        ("Some", Number.SEVERAL),
        ("Policemen", Number.SEVERAL),
        ("The children", Number.SEVERAL),
        ("They", Number.SEVERAL),
        ("An official in the north of the towns", Number.ONE),
        ("A third official", Number.ONE),
        ("A House majority aide", Number.ONE),
        ("The 2016 nominee", Number.ONE),
        ("An analysis", Number.ONE),
    ],
)
def test_one_is_told_from_several(source: str, expected: Number) -> None:
    """By the first word or the share, else by the ending of the noun."""
    assert number(a_line(source).tokens) is expected


def test_nobody_mentioned_is_one() -> None:
    """There is nothing to count."""
    assert number([]) is Number.ONE


def test_a_plural_ends_in_s() -> None:
    """But for the nouns that end so themselves."""
    assert is_plural("leaders")
    assert not any(map(is_plural, ["boss", "census", "analysis", "letter"]))


@pytest.mark.parametrize(
    ("words", "many", "one"),
    [
        ("the Spaniard", False, True),
        ("another German", False, True),
        ("young Spaniard", False, False),
        ("the French", False, False),
        ("the former Briton", False, False),
        ("the Mexicans", False, False),
        ("many Mexicans", True, False),
        ("many nurses", False, False),
    ],
)
def test_people_of_a_country_are_one_or_many(words: str, *, many: bool, one: bool) -> None:
    """Where the word for them tells it."""
    tokens = a_line(words).tokens

    assert (are_many(tokens), is_one_of(tokens)) == (many, one)


def test_several_who_go_on_are_several() -> None:
    """Though nobody is mentioned again."""
    items = said("Two officials said that it was late, adding that it was cold.")
    speakers = [item.attribution.speaker for item in items]

    assert len(speakers) == 2
    assert all(isinstance(s, Anonymous) and s.number is Number.SEVERAL for s in speakers)
