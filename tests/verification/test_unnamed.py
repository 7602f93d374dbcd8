"""Whether two descriptions can be of one unnamed source."""

import pytest

from factcheck.verification.unnamed import can_be_one, described, told_apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a Western diplomat", "the diplomat"),
        ("a senior official", "an official"),
        ("a source", "an intelligence officer"),
        ("people familiar with the matter", "an executive"),
        ("a European diplomat", "a French diplomat"),
        ("a Western official", "an American official"),
        ("one of the officials", "two officials"),
        ("a government official", "a diplomat"),
        ("residents", "a neighbour"),
        ("three people briefed on the talks", "a person close to the president"),
        ("an adviser", "two advisors"),
        ("a South Korean official", "an official"),
    ],
)
def test_descriptions_that_can_be_of_one(one: str, other: str) -> None:
    """Nothing in them shows two, whichever comes first."""
    assert can_be_one(one, other)
    assert can_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("a diplomat", "an intelligence officer", id="two trades"),
        pytest.param("a farmer", "a nurse", id="two trades of people"),
        pytest.param("a man", "a woman", id="a man and a woman"),
        pytest.param("a French diplomat", "a Turkish diplomat", id="two countries"),
        pytest.param("a Western diplomat", "a Russian diplomat", id="a region without it"),
        pytest.param("a former aide", "an aide", id="a former"),
        pytest.param("a defence official", "a hospital official", id="two bodies"),
        pytest.param(
            "an official in the treasury", "an official at the mayor's office", id="two places"
        ),
        pytest.param("a South Korean official", "a North Korean official", id="two words"),
    ],
)
def test_descriptions_that_show_two(one: str, other: str) -> None:
    """They are of different trades, countries, bodies or times."""
    assert not can_be_one(one, other)
    assert not can_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("an official", "another official", True),
        ("one official", "a second official", True),
        ("a second official", "a third official", True),
        ("an official", "the official", False),
        ("officials", "other officials", True),
    ],
)
def test_an_article_can_tell_two_apart(one: str, other: str, *, apart: bool) -> None:
    """Another and a second are somebody else."""
    assert told_apart(one, other) is apart


def test_a_description_is_taken_apart() -> None:
    """Its noun, what says who it is, its country and its place."""
    found = described("two senior Western defence officials in the treasury")

    assert found.head == "official"
    assert found.kinds == {"defence"}
    assert found.nations == {"western"}
    assert found.places == {"treasury"}


@pytest.mark.parametrize("odd", ["", "—", "the", "who was there"])
def test_odd_descriptions_are_read(odd: str) -> None:
    """Nothing that a page may print is too odd to be compared."""
    assert can_be_one(odd, odd)
