"""What kind of word a word of saying is where it stands."""

import pytest

from factcheck.attribution.grammar import is_helping, is_surname, is_verb
from factcheck.model import BlockKind
from tests.attribution.sheets import a_line, a_sheet, place


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mr Said was late.", True),
        ("Omar Said was late.", True),
        ("Omar said it was late.", False),
        ("The Board Said it was late.", False),
        ("Said Omar was late.", False),
    ],
)
def test_a_verb_with_a_capital_may_be_a_surname(text: str, *, named: bool) -> None:
    """After a courtesy, a role or a first name."""
    line = a_line(text)
    at = place(line, "Said" if "Said" in text else "said")[0]

    assert is_surname(line, at) is named


def test_a_headline_has_capitals_anywhere() -> None:
    """So that they make no name."""
    line = a_sheet("Mr Said Was Late", kind=BlockKind.HEADLINE).lines[0]

    assert not is_surname(line, 1)


@pytest.mark.parametrize(
    ("text", "cue", "verb"),
    [
        ("The New York Times report it rained.", "report", True),
        ("He saw a New York Times report it rained.", "report", False),
        ("Jane Doe claims it rained.", "claims", True),
        ("He liked Mr Claims it rained.", "Claims", False),
    ],
)
def test_a_noun_is_no_verb(text: str, cue: str, *, verb: bool) -> None:
    """As one before which "a" stands, or a name that it belongs to."""
    line = a_line(text)

    assert is_verb(line, place(line, cue)[0]) is verb


@pytest.mark.parametrize(
    ("words", "helping"), [("Having", True), ("has been", True), ("He's", False), ("Doe", False)]
)
def test_a_verb_that_helps_is_nobody(words: str, *, helping: bool) -> None:
    """But "he's" is he."""
    assert is_helping(a_line(words).tokens) is helping
