"""Cleaning: what cannot be seen goes, what is printed stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.cleaning import clean, clean_line


@pytest.mark.parametrize(
    ("printed", "cleaned"),
    [
        ("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\tb", "a b"),
        ("a\x00b\x07c\x1bd\x7fe", "abcde"),
        ("Zelen\u00adsky, Zelen\u200bsky, \ufeffZelensky", "Zelensky, Zelensky, Zelensky"),
        ("no\u202eesrever\u202c", "noesrever"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("cafe\u0301", "café"),
        ("it\x92s \x93so\x94", "it’s “so”"),
        ("“He’s in” — 10\xa0000 – ‘so’ …", "“He’s in” — 10\xa0000 – ‘so’ …"),
        ("می\u200cخواهم 👩\u200d🌾", "می\u200cخواهم 👩\u200d🌾"),
    ],
    ids=[
        "every line end",
        "tab",
        "control characters",
        "hidden inside words",
        "overrides",
        "surrogates",
        "composed",
        "Windows quotes read as Latin-1",
        "printed marks stay",
        "joiners stay",
    ],
)
def test_a_text_is_cleaned(printed: str, cleaned: str) -> None:
    """Line ends are newlines, nothing invisible is left, and printed marks are kept."""
    assert clean(printed) == cleaned


def test_marks_piled_on_a_letter_are_cut() -> None:
    """A letter keeps thirty marks, so that normalising a pile of them takes no time."""
    cleaned = clean("a" + "\u0316\u0301" * 200_000)

    assert len(cleaned) <= 31


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """A cleaned text is in NFC, holds no control character but newlines, and is stable."""
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in cleaned if c != "\n")


def test_a_value_is_put_on_one_line() -> None:
    """Line ends inside a title become spaces."""
    assert clean_line(" One\r\ntwo\u2028three ") == "One two three"
