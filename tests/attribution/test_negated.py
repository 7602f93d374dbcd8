"""What is said where a verb stands after "not", or a "no" in what is said."""

import pytest

from factcheck.attribution.negated import polarity_of
from factcheck.model import Polarity
from tests.attribution.sheets import a_line, place

DENIED, ASSERTED = Polarity.DENIED, Polarity.ASSERTED


@pytest.mark.parametrize(
    ("text", "cue", "read", "expected"),
    [
        ("She did not deny that it was late.", "deny", DENIED, Polarity.HEDGED),
        ("She didn’t deny that it was late.", "deny", DENIED, Polarity.HEDGED),
        ("She had not ruled out a strike.", "ruled out", DENIED, Polarity.HEDGED),
        ("She did not immediately say whether it was late.", "say", DENIED, Polarity.DECLINED),
        ("She did not say it was late.", "say", DENIED, DENIED),
        ("She did not deny that it was late.", "deny", ASSERTED, ASSERTED),
        ("She denied that it was not late.", "denied", DENIED, DENIED),
        ("She denied whether it was late.", "denied", DENIED, DENIED),
    ],
)
def test_who_does_not_deny_a_thing_neither_denies_nor_asserts_it(
    text: str, cue: str, read: Polarity, expected: Polarity
) -> None:
    """And who does not say whether it is so declines to."""
    line = a_line(text)

    assert polarity_of(line, place(line, cue), read) is expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The ministry said no decision had been taken.", "said", ASSERTED),
        ("The club told reporters that nobody had been hired.", "told", ASSERTED),
        ("The council said no to the plan.", "said", DENIED),
        ("Nobody said a decision had been taken.", "said", DENIED),
        ("The ministry never said a decision had been taken.", "said", DENIED),
        ("The ministry denied that a decision had been taken.", "denied", DENIED),
        ("None of them said a decision had been taken.", "said", DENIED),
        ("The club made no comment on the rumours.", "comment on", Polarity.DECLINED),
        ("The club had no immediate comment on the rumours.", "comment on", Polarity.DECLINED),
        ("The club has yet to comment on the rumours.", "comment on", Polarity.DECLINED),
        ("The club dismissed a comment on the rumours.", "dismissed", DENIED),
    ],
)
def test_who_only_says_that_nothing_was_done_denies_nothing(
    text: str, cue: str, expected: Polarity
) -> None:
    """And who makes no comment declines to."""
    line = a_line(text)

    assert polarity_of(line, place(line, cue), DENIED) is expected


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The firm neither confirmed nor denied that it was late.", "denied"),
        ("The firm would not confirm or deny that it was late.", "deny"),
        ("The firm said nothing about the sale.", "said"),
        ("The firm said nothing about how it was sold.", "said"),
        ("Doe would not be drawn on the sale.", "drawn"),
        ("The firm did not react to the report.", "react"),
        ("The firm did not return calls.", "return"),
        ("Doe has yet to say whether she will go.", "say"),
        ("Doe dodged questions about the sale.", "dodged"),
    ],
)
def test_who_leaves_it_open_declines(text: str, cue: str) -> None:
    """Nothing is asserted by that, and nothing denied."""
    line = a_line(text)

    assert polarity_of(line, place(line, cue), DENIED) is Polarity.DECLINED
    assert polarity_of(line, place(line, cue), ASSERTED) is Polarity.DECLINED


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The firm denied the theft, and Doe confirmed neither.", "denied"),
        ("The firm denied that Doe or Roe was there.", "denied"),
        ("The firm said nobody was there.", "said"),
        ("The firm said nothing bad had come of it.", "said"),
        ("The firm said nothing of value was taken.", "said"),
        ("The firm, with neither staff nor a seat, denied that it was late.", "denied"),
    ],
)
def test_who_denies_or_says_a_thing_still_does(text: str, cue: str) -> None:
    """Whatever stands further on."""
    line = a_line(text)

    assert polarity_of(line, place(line, cue), ASSERTED) is ASSERTED
