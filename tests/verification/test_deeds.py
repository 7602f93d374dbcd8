"""Whether a claim tells what somebody said, or what is done by saying it."""

import re
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from factcheck.attribution import Attributor, Tagger
from factcheck.model import Attribution, Claim, Narrator, Polarity, Span, Stance, Voice
from factcheck.verification.asserted import read_claim
from factcheck.verification.deeds import is_deed
from factcheck.verification.parts import leading_attribution
from factcheck.verification.signals.printed import tokens_of
from factcheck.verification.whose_word import word_of
from tests.verification.spoken import assessed, passages

GIVEN = Attribution(Narrator(), (), Voice.INDIRECT, None, "a test", 1.0)


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
        pytest.param("The judge denied Roe, 46, bail on Monday.", id="denied a man of 46"),
        pytest.param("The army denied inmates medical treatment.", id="denied treatment"),
        pytest.param("The city denied an appeal by Roe.", id="denied an appeal"),
        pytest.param("The council rejected the conversion of the mill.", id="no version"),
        pytest.param("The council rejected the review.", id="no view"),
        pytest.param("The council rejected the diversion of traffic.", id="no version either"),
        pytest.param("The bank denied Roe credit yesterday.", id="denied credit"),
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
        pytest.param("Doe denied mistreatment of inmates.", "Doe", id="mistreatment"),
        pytest.param("Doe denied inhumane treatment of inmates.", "Doe", id="treatment of some"),
        pytest.param("Doe denied the theft of a credit card.", "Doe", id="a theft"),
        pytest.param("Doe denied theft of loans.", "Doe", id="theft of loans"),
        pytest.param("Doe denied loan fraud.", "Doe", id="fraud"),
        pytest.param("Doe denied a role in the vote.", "Doe", id="a role"),
        pytest.param("Doe denied re-treatment errors.", "Doe", id="errors"),
        pytest.param("Doe rejected the counter-claim.", "Doe", id="a counter-claim"),
        pytest.param("Doe rejected false, bitter criticism of it.", "Doe", id="after a comma"),
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


@pytest.mark.parametrize("piece", ["a", "/a-a-", "a-", "’a", "a ", "'-’", "a, ", "the ", "is "])
def test_what_is_denied_takes_no_longer_than_its_length(piece: str) -> None:
    """Of twice the text it takes twice as long at most, whatever is denied."""
    _grows_no_faster(lambda size: "The bank denied " + piece * (size // len(piece)), 1_000)


def test_many_who_are_to_blame_take_no_longer_than_their_number() -> None:
    """What stands before each is read, and not the whole article for each."""
    _grows_no_faster(lambda size: "It was he who is to blame. " * (size // 27), 50_000)


def _grows_no_faster(made: Callable[[int], str], size: int) -> None:
    least, more, most = (_seconds(made(times * size)) for times in (1, 2, 4))

    # Less than a fiftieth of a second cannot be compared; a loaded machine is given half again.
    assert more < 3 * max(least, 0.02)
    assert most < 6.5 * max(least, 0.02)


def _seconds(text: str) -> float:
    """Return how long it takes, the least of three times, to tell if each cue is a deed."""
    said = [
        replace(GIVEN, cue=Span(*cue.span()), content=(Span(cue.end() + 1, len(text)),))
        for cue in re.finditer("denied|blame", text)
    ]
    times = []
    for _ in range(3):
        tokens_of.cache_clear()
        before = time.process_time()
        for each in said:
            is_deed(each, text)
        times.append(time.process_time() - before)
    return min(times)
