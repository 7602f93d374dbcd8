"""Which words are listed as cues."""

from factcheck.attribution.tagging.gate import stem
from factcheck.attribution.words import verbs
from tests.training.lines import a_plain_example, an_example
from training.cues import LEAST_SHARE, stems


def test_a_word_that_is_a_cue_often_enough_is_listed() -> None:
    """By its stem, with the forms of it that were never cues."""
    found = stems([an_example("Doe forecasts rain.", "forecasts")])

    assert "forecast" in found
    assert "rain" not in found


def test_a_word_that_hardly_ever_is_a_cue_is_not_listed() -> None:
    """The rarest would have every line read."""
    example = an_example("Doe bridges said rain.", "bridges")
    often = round(1 / LEAST_SHARE)

    assert stem("bridges") in stems([example, a_plain_example("Bridges.")])
    assert stem("bridges") not in stems([example, *[a_plain_example("Bridges.")] * (2 * often)])


def test_the_verbs_of_saying_are_listed_whatever_was_seen() -> None:
    """The rules know them."""
    assert stems([]) == {stem(verb) for verb in verbs()}


def test_only_the_first_word_of_a_cue_is_listed() -> None:
    """What follows it is no cue by itself."""
    found = stems([an_example("Doe zooms uphill rain.", "zooms uphill")])

    assert "zoom" in found
    assert "uphill" not in found
