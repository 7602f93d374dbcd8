"""What is said where a verb stands after "not"."""

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
