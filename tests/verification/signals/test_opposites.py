"""Words of which only one can hold, and words that say the same."""

import pytest

from factcheck.model import Agreement
from factcheck.verification.signals import Words
from factcheck.verification.signals.opposites import in_other_words, opposites, says_it


@pytest.mark.parametrize(
    ("claim", "sentence", "reason"),
    [
        (
            "The dam is safe.",
            "Dam at risk of collapse, engineers warn",
            "the claim says safe, the sentence at risk",
        ),
        (
            "The bridge is safe.",
            "The bridge is dangerous, Doe said.",
            "the claim says safe, the sentence dangerous",
        ),
        (
            "Jane Doe has joined the jury.",
            "Jane Doe has withdrawn from the jury.",
            "the claim says joined, the sentence withdrawn",
        ),
        (
            "Roe was convicted of fraud.",
            "Roe was acquitted of fraud in May.",
            "the claim says convicted, the sentence acquitted",
        ),
        (
            "Ham accepted a grant of 90 million euros.",
            "The state offered Ham a grant of 90 million euros, which the town turned down.",
            "the claim says accepted, the sentence turned down",
        ),
        (
            "Every box was sealed.",
            "A clerk told him that the box was open.",
            "the claim says sealed, the sentence open",
        ),
        (
            "Prices fell in Ham.",
            "Prices climbed in Ham.",
            "the claim says fell, the sentence climbed",
        ),
        (
            "Doe joined the club in 2010.",
            "Doe left the club in 2010, in June.",
            "the claim says joined, the sentence left",
        ),
        (
            "The shop opens at nine.",
            "The shop closes at nine.",
            "the claim says opens, the sentence closes",
        ),
        (
            "Taxes rose by 5 percent.",
            "Taxes fell by 3 percent.",
            "the claim says rose, the sentence fell",
        ),
        (
            "Doe survived the crash.",
            "Doe died in the crash.",
            "the claim says survived, the sentence died",
        ),
    ],
)  # fmt: skip
def test_opposites_of_one_thing_differ(claim: str, sentence: str, reason: str) -> None:
    """The word before shows that it is of the same, and the reason prints both."""
    [signal] = opposites(Words(claim), Words(sentence))

    assert (signal.agreement, signal.reason) == (Agreement.DIFFER, reason)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("The dam is safe.", "The dam is not dangerous.", id="denied there"),
        pytest.param("The dam is not safe.", "The dam is dangerous.", id="denied here"),
        pytest.param("The dam is safe.", "The bridge at the dam is dangerous.", id="of another"),
        pytest.param("The dam is safe.", "The dam is safe, the road dangerous.", id="said, too"),
        pytest.param("The mine was reopened.", "The mine, long shut, reopened.", id="both"),
        pytest.param("Sales shrank.", "Profits rose though sales fell.", id="like it"),
        pytest.param("Roe won.", "Roe lost to Doe.", id="two sides of one matter"),
        pytest.param("The dam is safe.", "The dam is old.", id="no opposite"),
        pytest.param(
            "Ham accepted the bid.", "Ham has a mill, which Doe rejected.", id="which else"
        ),
        pytest.param("Doe joined the club in 2010.", "Doe left the club in 2015.", id="years"),
        pytest.param("The inquiry opened in May.", "The inquiry closed in October.", id="months"),
        pytest.param("The hall opened on Monday.", "The hall shut on Friday.", id="weekdays"),
        pytest.param("The shop opens at nine.", "The shop closes at five.", id="hours"),
        pytest.param("The gate opens at 9am.", "The gate shuts at 17:30.", id="in figures"),
        pytest.param("The park opens at dawn.", "The park closes at dusk.", id="dawn and dusk"),
        pytest.param("The gunman survived.", "The gunman killed three.", id="killed others"),
        pytest.param(
            "Police later arrested the man.", "Police earlier arrested his wife.", id="earlier"
        ),
        pytest.param("The army hired a crowd.", "The army fired on the crowd.", id="fired on"),
        pytest.param(
            "Dublin hired 20 nurses.", "Dublin fire crews and 20 nurses came.", id="fire crews"
        ),
    ],
)
def test_what_can_both_hold_is_no_opposite(claim: str, sentence: str) -> None:
    """A denied opposite says the same, and another thing has its own word."""
    assert opposites(Words(claim), Words(sentence)) == ()


@pytest.mark.parametrize(
    ("claim", "sentence", "same"),
    [
        ("Jane Doe has left the jury.", "Jane Doe has withdrawn from the jury.", True),
        ("Prices rose in Ham.", "In May prices climbed in Ham.", True),
        ("The line dismissed two captains.", "The line sacked two captains.", True),
        ("The port closed on Friday.", "The port, shut on Friday, is in use again.", False),
        ("The jury has left Jane Doe.", "Jane Doe has withdrawn from the jury.", False),
        ("Jane Doe has left the jury.", "Jane Doe has not quit the jury.", False),
        ("Jane Doe has left the jury.", "Jane Doe has left the jury.", False),
        ("Jane Doe has left the jury.", "Jane Doe has joined the jury.", False),
        ("The port was closed.", "The port, shut when a shell hit it, is back in use.", False),
    ],
)
def test_other_words_for_the_same(claim: str, sentence: str, *, same: bool) -> None:
    """All words in their order, one by another that is like it, and no "not"."""
    assert (in_other_words(Words(claim), Words(sentence)) is not None) is same


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Holt was acquitted of fraud by the court.", True),
        ("Holt was acquitted.", True),
        ("Holt was acquitted of fraud but not of theft.", False),
        ("Holt was acquitted, which nobody had expected.", False),
        ("The lie that Holt was acquitted went round.", False),
        ("Holt was never acquitted.", False),
    ],
)
def test_a_sentence_that_begins_with_the_claim(sentence: str, *, says: bool) -> None:
    """It says it, unless it takes something back."""
    assert says_it(Words("Holt was acquitted."), Words(sentence)) is says


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Lowe was charged with murder.", "Lowe was charged with murder in error, and released."),
        ("Lowe was charged with murder.", "Lowe was charged with murder by mistake."),
        ("Lowe was jailed.", "Lowe was jailed wrongly."),
        ("The minister plans to resign.", "The minister plans to resign herself to the tax."),
        ("The dam is safe.", "The dam is safe?"),
        ("Doe voted for the plan.", "Doe voted for the plan to be scrapped."),
        ("The shop opens on Sundays.", "The shop opens on Sundays only in May."),
        ("The road is open.", "The road is open in dreams of drivers from Ham."),
        ("Doe.", "Doe left."),
    ],
)
def test_what_follows_may_turn_the_claim(claim: str, sentence: str) -> None:
    """Then the sentence need not say it, and what the verifier reads stands."""
    assert not says_it(Words(claim), Words(sentence))
