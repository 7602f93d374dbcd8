"""What a full stop after a word is worth."""

import pytest

from factcheck.sentences.abbreviations import Stop, continues_clock, starts_sentence, stop_after


@pytest.mark.parametrize(
    ("word", "stop"),
    [
        ("house", Stop.ENDS),
        ("2021", Stop.ENDS),
        ("5", Stop.ENDS),
        ("example.org", Stop.ENDS),
        ("NATO", Stop.ENDS),
        ("SEC", Stop.ENDS),
        ("rep", Stop.ENDS),
        ("", Stop.ENDS),
        ("Mr", Stop.GOES_ON),
        ("vs", Stop.GOES_ON),
        ("e.g", Stop.GOES_ON),
        ("p", Stop.GOES_ON),
        ("No", Stop.BEFORE_FIGURE),
        ("W", Stop.INITIAL),
        ("В", Stop.INITIAL),
        ("p.m", Stop.CLOCK),
        ("A.M", Stop.CLOCK),
        ("U.S", Stop.OPEN),
        ("Ph.D", Stop.OPEN),
        ("Inc", Stop.OPEN),
        ("Sgt", Stop.GOES_ON),
        ("Bldg", Stop.OPEN),
    ],
)
def test_words_are_told_apart(word: str, stop: Stop) -> None:
    """Each word has one class; what is not known ends a sentence."""
    assert stop_after(word) is stop


def test_function_words_start_sentences_and_names_do_not() -> None:
    """A word that no name begins with shows that a sentence begins."""
    assert starts_sentence("The")
    assert not starts_sentence("Treasury")
    assert not starts_sentence("A.")


@pytest.mark.parametrize(
    ("following", "continues"),
    [
        ("Monday and", True),
        ("Sept. 3", True),
        ("Central European Time", True),
        ("GMT.", True),
        ("Mondale said", False),
        ("Marching bands", False),
        ("Officials said", False),
    ],
)
def test_hours_are_followed_by_days_and_zones(following: str, *, continues: bool) -> None:
    """What goes with an hour is told from a sentence that begins behind it."""
    assert continues_clock(following) is continues
