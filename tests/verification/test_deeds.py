"""Whether a claim tells what somebody said, or what is done by saying it."""

import pytest

from factcheck.attribution import Attributor, Tagger
from factcheck.model import Claim
from factcheck.verification.asserted import read_claim


@pytest.fixture(scope="module")
def tagged() -> Attributor:
    return Attributor(Tagger(threads=1))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The White House has declared a disaster in two counties.", id="declared"),
        pytest.param("Varnia and Ostland concluded their pact in May.", id="concluded"),
        pytest.param("Councillor Doe has asked for a review of the vote.", id="asked for"),
        pytest.param("The committee has agreed to hear the chairman.", id="agreed to"),
        pytest.param("The Dutch federation has appealed against the result.", id="appealed"),
        pytest.param("Prosecutors in Karst have charged Richard Roe.", id="charged"),
        pytest.param("Parliament approved the truce with 112 votes.", id="approved"),
        pytest.param("The manager asked Morrow to come back as a coach.", id="asked to"),
    ],
)
def test_a_deed_is_no_saying(text: str, tagged: Attributor) -> None:
    """It is held against the archive as a whole."""
    assert read_claim(Claim(text), attributor=tagged).speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Doe declared that the strike was over.", "Doe", id="with a clause"),
        pytest.param("Doe called the plan reckless.", "Doe", id="a judgement"),
        pytest.param("Doe promised to end the strike in a week.", "Doe", id="a promise"),
        pytest.param("Doe warned of a hard winter.", "Doe", id="a warning"),
        pytest.param("Doe denied the charge.", "Doe", id="a denial"),
        pytest.param("Doe claims the strike is over.", "Doe", id="without a that"),
    ],
)
def test_words_are_a_saying(text: str, speaker: str, tagged: Attributor) -> None:
    """A clause, a judgement, a promise or a denial is what somebody says."""
    assert read_claim(Claim(text), attributor=tagged).speaker == speaker
