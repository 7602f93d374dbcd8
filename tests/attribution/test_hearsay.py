"""Adverbs of hearsay."""

import pytest

from factcheck.model import Polarity
from tests.attribution.reading import only, said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Vey has reportedly paid $40m.", ["Vey has", "paid $40m"]),
        ("Reportedly, the generals met three times.", ["the generals met three times"]),
        ("Police held a man who allegedly stole it, and left.", ["stole it"]),
        ("The men who saw it reportedly now sue.", ["The men who saw it", "now sue"]),
        ("The striker, reportedly worth £40m, missed.", ["worth £40m"]),
        ("It rains; half of it has supposedly gone.", ["half of it has", "gone"]),
        ("Doe, which owns it, will reportedly sue.", ["Doe, which owns it, will", "sue"]),
        ("09:40 The rebels have allegedly fled.", ["The rebels have", "fled"]),
    ],
)
def test_the_clause_around_the_adverb_is_said(text: str, content: list[str]) -> None:
    """By whom, is not told; the cue is no part of it."""
    one = only(said(text))

    assert (one.kind, one.name, one.polarity) == ("unresolved", None, Polarity.HEDGED)
    assert list(one.content) == content


def test_an_adverb_with_nothing_after_it_says_nothing() -> None:
    """It may belong to words that were lost."""
    assert said("They met, reportedly.") == []
