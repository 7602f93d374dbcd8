"""Whether a claim tells what somebody said, or what is done by saying it."""

import pytest

from factcheck.attribution import Attributor, Tagger
from factcheck.model import Claim, Polarity, Stance
from factcheck.verification.asserted import read_claim
from factcheck.verification.judging import leading_attribution
from factcheck.verification.whose_word import word_of
from tests.verification.spoken import assessed, passages


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
        pytest.param("The council rejected the plan.", id="rejected"),
        pytest.param("Roe rejected the offer without reading it.", id="rejected an offer"),
        pytest.param("Workers reject the pay deal.", id="reject"),
        pytest.param("The court dismissed the appeal.", id="dismissed"),
        pytest.param("The school dismissed the teacher.", id="dismissed a person"),
        pytest.param("The bank denied her a loan.", id="denied a loan"),
        pytest.param("The judge denied Roe bail.", id="denied bail"),
        pytest.param("The city denied the permit.", id="denied a permit"),
        pytest.param("The driver was to blame for the crash.", id="was to blame"),
        pytest.param("Human error is to blame for the crash.", id="is to blame"),
        pytest.param("The captain was not to blame for the crash.", id="not to blame"),
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
        pytest.param("Doe denied wrongdoing.", "Doe", id="a denial in a word"),
        pytest.param("Doe denied asking for a loan.", "Doe", id="a denial of a deed"),
        pytest.param("Doe denied that the loan was late.", "Doe", id="a denial with a clause"),
        pytest.param("Doe rejected the claim.", "Doe", id="a claim rejected"),
        pytest.param("Doe rejected accusations that he lied.", "Doe", id="what was said rejected"),
        pytest.param("Doe dismissed the letter as alarmist.", "Doe", id="dismissed as"),
        pytest.param("Doe blamed the driver for the crash.", "Doe", id="blamed"),
        pytest.param("Doe claims the strike is over.", "Doe", id="without a that"),
    ],
)
def test_words_are_a_saying(text: str, speaker: str, tagged: Attributor) -> None:
    """A clause, a judgement, a promise or a denial is what somebody says."""
    assert read_claim(Claim(text), attributor=tagged).speaker == speaker


@pytest.mark.parametrize(
    ("printed", "polarity"),
    [
        pytest.param("The council rejected the plan on Monday.", None, id="a plan"),
        pytest.param("The bank denied Roe a loan.", None, id="a loan"),
        pytest.param("Jane Doe rejected claims that it sank.", Polarity.DENIED, id="claims"),
        pytest.param("Jane Doe denied that the ship had sunk.", Polarity.DENIED, id="a denial"),
    ],
)
def test_a_deed_in_an_article_is_the_outlets_word(printed: str, polarity: Polarity | None) -> None:
    """A plan that is rejected is not denied to be so: the sentence is read as it stands."""
    [passage] = passages(printed)

    leading = leading_attribution(passage)

    assert (leading.polarity if leading else None) is polarity
    word = word_of(assessed(passage, Stance.SUPPORTS))
    assert word is not None
    assert word.narrated is (polarity is None)
