"""Tests of what in a draft is worth checking."""

import time

import pytest

from factcheck.model import (
    Act,
    Anonymous,
    Attribution,
    Narrator,
    Polarity,
    Span,
    Speaker,
    Voice,
)
from factcheck.verification.worth import worth

SOMEBODY = Anonymous(Span(0, 3), "She")


def said(
    speaker: Speaker = SOMEBODY,
    *,
    act: Act = Act.SPEECH,
    polarity: Polarity = Polarity.ASSERTED,
    confidence: float = 0.9,
) -> Attribution:
    """Return a statement of somebody."""
    content = (Span(4, 20),)
    return Attribution(
        speaker, content, Voice.INDIRECT, None, "verb", confidence, polarity=polarity, act=act
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("The storm killed 14 people in Aldmoor.", "number", id="a number"),
        pytest.param("Some 9,000 geese winter here.", "9,000 geese", id="a number, no verb known"),
        pytest.param("Half of the fleet has been grounded.", "number", id="a number in words"),
        pytest.param("Lorries now pay three times as much.", "three times", id="a measure"),
        pytest.param("Prices in Harrow rose faster than wages.", "compares", id="a comparison"),
        pytest.param("It is the oldest pier in the county.", "oldest pier", id="a superlative"),
        pytest.param("The court was told that Ms Vance resigned.", "Vance", id="a name"),
        pytest.param("Owen Strand took bribes.", "Strand", id="an accusation"),
        pytest.param("Owen Strand lied in Aldmoor.", "did or is", id="a lie"),
        pytest.param("Judges found that it was a bribe.", "public life", id="nobody named"),
        pytest.param("Nobody there has ever been fined for it.", "“fined”", id="public verb"),
        pytest.param("A bell has never been found there.", "not done", id="not done"),
        pytest.param("Makers must keep spares under the directive.", "rule", id="must, by law"),
        pytest.param("“We knew about it all along.”", "quotes", id="a quotation alone"),
        pytest.param("“Who let them in then?”", "quotes", id="a quoted question"),
        pytest.param("“Ask my sister.”", "quotes", id="a short quotation"),
        pytest.param("World War I was begun in Sarajevo.", "did or is", id="a numeral"),
    ],
)
def test_what_can_be_wrong_is_checked_with_the_sign_that_says_so(text: str, reason: str) -> None:
    """A sentence with such a sign is picked out, and the reason shows it."""
    found = worth(text)

    assert found.checkable
    assert reason in found.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Here is why.", "too short", id="short"),
        pytest.param("Did 14 people die in Aldmoor that night?", "a question", id="question"),
        pytest.param("The mayor of Aldmoor should resign over 14 deaths.", "opinion", id="wish"),
        pytest.param("Of course, Aldmoor has had 14 mayors.", "opinion", id="the writer's voice"),
        pytest.param("I have been to Aldmoor 14 times.", "the writer", id="the writer's life"),
        pytest.param("Read more about the 14 victims in Aldmoor here.", "article", id="own affair"),
        pytest.param("This story has been updated in Aldmoor.", "article", id="about itself"),
        pytest.param("The mayor of Aldmoor did not respond on Friday.", "answer", id="no answer"),
        pytest.param("The rain has stopped over Aldmoor.", "a scene", id="a scene"),
        pytest.param("and so it goes on and on without an end", "nothing", id="nothing stated"),
        pytest.param("(Aldmoor is at it again, it seems.)", "nothing", id="no name but the first"),
    ],
)
def test_what_states_nothing_is_passed_over_with_the_reason(text: str, reason: str) -> None:
    """A question, an opinion or a line to the reader is not checked, and the reason says why."""
    found = worth(text)

    assert not found.checkable
    assert reason in found.reason


def test_figures_make_a_scene_weather() -> None:
    """How much rain fell is in an archive."""
    assert worth("The rain came to 84 millimetres.").checkable


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She says that it was lovely.", id="an opinion"),
        pytest.param("She says that they should resign.", id="a wish"),
        pytest.param("She tells me that it went on for ages.", id="told to the writer"),
    ],
)
def test_who_said_something_is_checked_whatever_was_said(text: str) -> None:
    """That somebody said it can be confirmed, also where it is an opinion."""
    assert worth(text, [said()]).reason == "reports what somebody said"


def test_words_in_quotation_marks_are_a_quotation_where_somebody_speaks() -> None:
    """Without a speaker they may be a title or a sneer."""
    text = "The leader calls it “a mugging in slow motion”."

    assert worth(text, [said()]).reason == "quotes somebody"
    assert not worth(text).checkable


@pytest.mark.parametrize(
    "attribution",
    [
        pytest.param(said(Narrator()), id="the outlet's own"),
        pytest.param(said(act=Act.ATTITUDE), id="only wanted"),
        pytest.param(said(polarity=Polarity.ASKED), id="only asked"),
        pytest.param(said(confidence=0.39), id="as likely nothing"),
    ],
)
def test_what_nobody_is_known_to_have_said_is_no_reason(attribution: Attribution) -> None:
    """A thought, a question or a doubtful find says nothing that can be looked up."""
    assert not worth("She longs for a quiet life.", [attribution]).checkable


@pytest.mark.parametrize(
    "piece", ["“aaaaaaaa ", "A-", "the largest a ", "under a a ", "aaaaed", "‘a"]
)
def test_a_long_sentence_takes_no_longer_than_its_length(piece: str) -> None:
    """A megabyte of anything is read in a moment: no pattern goes back over it again and again."""
    text = "so it goes on " + piece * (1_000_000 // len(piece))
    before = time.process_time()

    worth(text)

    # Three seconds at most here, on a busy machine; quadratic patterns take hours.
    assert time.process_time() - before < 20
