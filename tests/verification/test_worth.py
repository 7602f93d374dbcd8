"""Tests of what in a draft is worth checking."""

import pytest

from factcheck.verification.worth import worth


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("The storm killed 14 people in Aldmoor.", "number", id="a number"),
        pytest.param("Prices in Harrow rose faster than wages.", "compares", id="a comparison"),
        pytest.param("The court was told that Ms Vance resigned.", "Vance", id="a name"),
        pytest.param("Half of the fleet has been grounded.", "number", id="a number in words"),
    ],
)
def test_what_can_be_wrong_is_checked_with_the_sign_that_says_so(text, reason):
    """A sentence with a number, a comparison or a name is picked out, and the reason shows it."""
    found = worth(text)

    assert found.checkable
    assert reason in found.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Here is why.", "too short", id="short"),
        pytest.param("Did 14 people die in Aldmoor that night?", "a question", id="question"),
        pytest.param("The mayor of Aldmoor should resign over 14 deaths.", "opinion", id="wish"),
        pytest.param("Read more about the 14 victims in Aldmoor here.", "article", id="own affair"),
        pytest.param("and so it goes on and on without an end", "nothing", id="nothing stated"),
    ],
)
def test_what_states_nothing_is_passed_over_with_the_reason(text, reason):
    """A question, an opinion or a line to the reader is not checked, and the reason says why."""
    found = worth(text)

    assert not found.checkable
    assert reason in found.reason
