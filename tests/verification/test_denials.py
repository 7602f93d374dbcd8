"""Whether an attribution says anything, or only that somebody did not say it."""

import pytest

from factcheck.model import Attribution, Named, Polarity, Span, Voice
from factcheck.verification.denials import says_nothing, says_plainly

ASSERTED, DENIED, DECLINED = Polarity.ASSERTED, Polarity.DENIED, Polarity.DECLINED


def said(text: str, cue: str, polarity: Polarity) -> Attribution:
    """Return what Quill is read to say of a ship by a cue, whatever it is."""
    who, by = text.index("Quill"), text.index(cue)
    ship = text.index("the ship" if "the ship" in text else "The ship")
    return Attribution(
        speaker=Named(Span(who, who + 5), "Quill"),
        content=(Span(ship, ship + 8),),
        voice=Voice.INDIRECT,
        cue=Span(by, by + len(cue)),
        basis="given",
        confidence=1.0,
        polarity=polarity,
    )


@pytest.mark.parametrize(
    ("text", "cue", "polarity"),
    [
        pytest.param(
            "Quill said the ship had not sunk.", "said", ASSERTED, id="a not that is said"
        ),
        pytest.param(
            "Quill said the ship had not sunk.", "said", DECLINED, id="misread as refused"
        ),
        pytest.param("Quill denied that the ship had sunk.", "denied", DENIED, id="a denial"),
        pytest.param("The ship has not sunk, said Quill.", "said", ASSERTED, id="behind it"),
        pytest.param("Quill, who was not there, said the ship sank.", "said", ASSERTED, id="aside"),
    ],
)
def test_what_is_said_is_said(text: str, cue: str, polarity: Polarity) -> None:
    """A "not" elsewhere takes nothing back."""
    assert not says_nothing(said(text, cue, polarity), text)


@pytest.mark.parametrize(
    ("text", "cue", "polarity"),
    [
        pytest.param("Quill never said the ship had sunk.", "said", DENIED, id="never said"),
        pytest.param("Quill didn’t say the ship had sunk.", "say", DENIED, id="not said"),
        pytest.param(
            "Quill could not confirm that the ship sank.", "confirm", DENIED, id="could not"
        ),
        pytest.param(
            "Quill declined to say whether the ship sank.", "declined", DECLINED, id="declined"
        ),
        pytest.param("Quill asked whether the ship had sunk.", "asked", Polarity.ASKED, id="asked"),
        pytest.param("Quill would say the ship had sunk.", "say", Polarity.CONDITIONAL, id="would"),
    ],
)
def test_what_is_not_said_is_nothing(text: str, cue: str, polarity: Polarity) -> None:
    """Neither for a claim nor against it."""
    assert says_nothing(said(text, cue, polarity), text)


@pytest.mark.parametrize(
    ("cue", "plain"), [("said", True), ("has said", True), ("told", True), ("rejected", False)]
)
def test_a_plain_cue_denies_nothing(cue: str, plain: bool) -> None:  # noqa: FBT001
    """Of "said" alone the polarity is in the words."""
    text = f"Quill {cue} the ship had sunk."

    assert says_plainly(said(text, cue, ASSERTED), text) is plain
