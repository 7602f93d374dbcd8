"""What somebody says of themselves is no word of another."""

import pytest

from factcheck.model import Claim, Span, Stance
from factcheck.verification import Asserted
from factcheck.verification.oneself import told_of_another
from tests.verification.spoken import assessed, last_said, passages
from tests.verification.test_judging import judged

BEFORE = "Nora Hume and Karl Voss ran for the post.\n"


@pytest.mark.parametrize(
    ("claim", "line", "another"),
    [
        pytest.param(
            "Hume never sought the post",
            "“I never sought the post,” Karl Voss said.",
            "Hume",
            id="another",
        ),
        pytest.param(
            "Mayor Nora Hume sought the post",
            "“But I sought the post,” Karl Voss said.",
            "Nora Hume",
            id="with a title",
        ),
        pytest.param(
            "Voss never sought the post",
            "“I never sought the post,” Karl Voss said.",
            None,
            id="the speaker",
        ),
        pytest.param(
            "Hume beat Voss",
            "“I was beaten for the post,” Karl Voss said.",
            None,
            id="the speaker is in the claim too",
        ),
        pytest.param(
            "Hume lost the post",
            "“I saw Hume lose the post,” Karl Voss said.",
            None,
            id="told of by name",
        ),
        pytest.param(
            "Hume lost the post",
            "“I saw her lose the post,” Karl Voss said.",
            None,
            id="told of by a pronoun",
        ),
        pytest.param(
            "Hume never sought the post",
            "“She never sought the post,” Karl Voss said.",
            None,
            id="of somebody else",
        ),
        pytest.param(
            "Hume never sought the post",
            "Karl Voss said that I never sought the post.",
            None,
            id="not quoted",
        ),
        pytest.param(
            "The post was never sought",
            "“I never sought the post,” Karl Voss said.",
            None,
            id="a claim of nobody",
        ),
        pytest.param(
            "Hume's party lost the post",
            "“I lost the post,” Karl Voss said.",
            None,
            id="a claim of what is hers",
        ),
    ],
)
def test_who_says_i_tells_of_nobody_else(claim: str, line: str, another: str | None) -> None:
    """A quoted "I" is the speaker's, as long as nothing names the one whom the claim is of."""
    said, _ = last_said(BEFORE + line)

    assert told_of_another(claim, said, passages(BEFORE + line)[-1]) == another


def test_what_another_says_of_himself_is_no_evidence() -> None:
    """It neither supports nor refutes what is claimed of somebody else, however alike it is."""
    claim = "Hume never sought the post"
    [*_, passage] = passages(f"{BEFORE}“I never sought the post,” Karl Voss said.")

    assessment = judged(
        Asserted(Claim(claim), Span(0, len(claim))), assessed(passage, Stance.SUPPORTS)
    )

    assert assessment.stance is Stance.NEITHER
    assert assessment.reason == "nobody's word for it: its speaker only says “I”, and is not Hume"
