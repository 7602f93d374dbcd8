"""Fingerprints and shingles."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.copies.wordings import FINGERPRINT_WORDS, LEAST_WORDS, SCALE, fingerprints, wording
from tests.copies.texts import BACKGROUND, CUT, STORY


def test_fingerprints_of_a_part_are_among_those_of_the_whole() -> None:
    """A run of words is kept of every text that has it, so that a cut printing is found."""
    assert fingerprints(CUT) <= fingerprints(STORY)
    assert len(fingerprints(CUT) & fingerprints(STORY)) >= 2


def test_a_known_text_keeps_its_fingerprints() -> None:
    """They are kept in archives: what changes them needs a migration that makes them anew."""
    assert sorted(fingerprints(BACKGROUND))[:3] == [
        -8_414_586_437_565_048_580,
        -7_262_024_665_306_347_920,
        -5_355_318_354_795_523_740,
    ]


def test_about_one_run_of_words_in_four_is_kept() -> None:
    """The share is that of the scale, over a text long enough to tell."""
    text = " ".join(f"word{number} said{number % 7}" for number in range(4_000))
    runs = 8_000 * 2 - FINGERPRINT_WORDS + 1  # "word7" is a word and a figure

    assert 0.9 < len(fingerprints(text)) * SCALE / runs < 1.1


def test_a_text_too_short_to_be_known_again_has_none() -> None:
    """Half a sentence is nobody's story."""
    assert fingerprints("word " * (LEAST_WORDS - 1)) == frozenset()
    assert fingerprints("") == frozenset()


def test_a_wording_counts_words_and_finds_figures() -> None:
    """What is written out counts as a figure too."""
    found = wording("Nine men and 1,400 women came. Nobody went.")

    assert found.words == 8
    assert found.figures == {"9", "1400"}


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Fingerprints fit a signed 64-bit column, whatever is read."""
    assert all(-(2**63) <= number < 2**63 for number in fingerprints(text * 20))
    assert wording(text).words >= len(wording(text).figures)
