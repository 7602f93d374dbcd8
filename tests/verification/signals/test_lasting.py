"""What it is that takes so long."""

import pytest

from factcheck.model import Agreement, SignalKind
from factcheck.verification.signals import Words, signals
from factcheck.verification.signals.lasting import another_lasts


@pytest.mark.parametrize(
    ("claim", "sentence", "another"),
    [
        pytest.param(
            "The gate was unmanned for six hours.", "Drivers queued for two hours at the gate.",
            True, id="two things",
        ),
        pytest.param(
            "Nurses were on strike for nine days.", "Nurses trained for five days with the army.",
            True, id="two deeds of the same",
        ),
        pytest.param(
            "The gate was unmanned for six hours.", "The gate was unmanned for two hours.",
            False, id="the same word",
        ),
        pytest.param(
            "The pool at Ham will be closed for six days.",
            "The pool at Ham will stay shut for two days.",
            False, id="another word for it",
        ),
        pytest.param(
            "The gallery was closed for nine weeks.", "Ham shut its gallery for two years.",
            False, id="two words for one state",
        ),
        pytest.param(
            "The strike of 2019 lasted for six weeks.", "A strike went on for six days in 2019.",
            False, id="words that only say that it lasts",
        ),
        pytest.param(
            "The gate was unmanned for six hours.", "Drivers queued for six hours at the gate.",
            False, id="as long",
        ),
        pytest.param(
            "The gate was unmanned for six hours.", "Drivers queued at the gate.",
            False, id="one length",
        ),
    ],
)  # fmt: skip
def test_lengths_of_two_things_are_told_apart(claim: str, sentence: str, *, another: bool) -> None:
    """By the word before each, unless the sentence has most of the claim's others."""
    assert another_lasts(Words(claim), Words(sentence)) is another


def test_lengths_of_two_things_do_not_differ() -> None:
    """How long the drivers queued says nothing of how long the gate was unmanned."""
    claim = Words("The gate was unmanned for six hours.")
    compared = signals(claim, Words("Drivers queued for two hours at the gate."))

    assert [one.agreement for one in compared if one.kind is SignalKind.DATE] == [Agreement.SILENT]
