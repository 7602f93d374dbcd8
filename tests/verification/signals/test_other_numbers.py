"""Numbers that keep a sentence from supporting a claim."""

import pytest

from factcheck.verification.signals import Words
from factcheck.verification.signals.other_numbers import another_number, denies_another_number


@pytest.mark.parametrize(
    ("claim", "sentence", "ours", "theirs"),
    [
        pytest.param(
            "Seven people died at Ham.", "Doe put the number of dead at eleven.",
            "Seven people", "eleven", id="a tally",
        ),
        pytest.param(
            "The storm killed five people.", "The toll of the storm in Ham rose to 12 on Friday.",
            "five people", "12", id="a toll",
        ),
        pytest.param(
            "Nine hikers died.", "The sheriff could confirm only four.",
            "Nine hikers", "four", id="no noun",
        ),
        pytest.param(
            "The crash injured six people.", "The line had put the toll at six.",
            "six people", "six", id="as many dead",
        ),
        pytest.param(
            "A crowd of 40 people came.", "About 300 people stood in the rain.",
            "40 people", "About 300 people", id="the same noun",
        ),
    ],
)  # fmt: skip
def test_another_number_of_the_same_is_found(
    claim: str, sentence: str, ours: str, theirs: str
) -> None:
    """Such a sentence may share few words with the claim, and supports it all the less."""
    found = another_number(Words(claim), Words(sentence))

    assert found is not None
    assert (found[0].of(claim), found[1].of(sentence)) == (ours, theirs)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Seven people died.", "Seven miners died.", id="the same"),
        pytest.param("14 were injured.", "Nine died and 14 were injured.", id="one of two"),
        pytest.param("Seven people died.", "Four men and three men died.", id="the sum"),
        pytest.param("Six houses burned.", "Parts of the 40 houses burned.", id="the whole"),
        pytest.param("Seven people died.", "Police sent two helicopters.", id="other things"),
        pytest.param("Ham has 300 sheep.", "Ham came third, after nine.", id="a bare number"),
        pytest.param("Nine boats sank.", "All but two boats sank.", id="all but"),
        pytest.param("People died.", "Eleven people died.", id="no number in the claim"),
        pytest.param("Ham will hire 40 people.", "Ham employs 30 people.", id="what will be"),
    ],
)
def test_a_number_that_need_not_be_of_the_same_keeps_nothing_from_support(
    claim: str, sentence: str
) -> None:
    """Where the claim's number is there, or the others count something else."""
    assert another_number(Words(claim), Words(sentence)) is None


@pytest.mark.parametrize(
    ("claim", "sentence", "another"),
    [
        pytest.param("Sixty is the right number.", "Six is not the right number.", True, id="bare"),
        pytest.param("Doe sold nine boats.", "Doe did not sell 12 boats.", True, id="of the same"),
        pytest.param("Doe sold nine boats.", "Doe did not sell nine boats.", False, id="that one"),
        pytest.param("Doe sold nine boats.", "Doe sold none of her 12 boats.", False, id="of all"),
        pytest.param("Doe sold nine boats.", "Nobody of the 40 guests bought.", False, id="others"),
        pytest.param("Doe sold nine boats.", "Doe did not sell boats.", False, id="no number"),
        pytest.param(
            "Two people died.", "Of those hurt 14 people left; none died.", False, id="none"
        ),
        pytest.param(
            "Two people died.", "12 people fled and did not die.", False, id="another clause"
        ),
        pytest.param("Two people died.", "Doe saw 12 people and nobody died.", False, id="nobody"),
        pytest.param(
            "Doe sold nine boats.", "Not one of 12 boats, nor of six boats.", False, id="two"
        ),
    ],
)
def test_who_denies_another_number_does_not_deny_the_claims(
    claim: str, sentence: str, *, another: bool
) -> None:
    """It may be that one; but "none of her 12" is none at all."""
    assert denies_another_number(Words(claim), Words(sentence)) is another
