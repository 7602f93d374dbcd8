"""Texts that somebody points to, and what they say."""

import pytest

from factcheck.attribution.telling import text_before
from tests.attribution.sheets import a_line, place, shown


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Doe cited a survey that found it was late.", "found", "a survey"),
        ("Doe pointed to a study by Ham which says it is.", "says", "a study by Ham"),
        ("Doe shared a report, which had concluded that it was.", "concluded", "a report"),
        ("Doe read a letter that said it was late.", "said", "a letter"),
    ],
)
def test_what_a_text_says_is_not_said_by_who_points_to_it(
    text: str, cue: str, expected: str
) -> None:
    """The clause has the text for its subject."""
    line = a_line(text)

    assert shown(line, text_before(line, place(line, cue))) == expected


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Doe cited a survey that Roe said was late.", "said"),
        ("Doe met a man that said it was late.", "said"),
        ("Doe wrote in a report that found its readers.", "readers"),
        ("Doe said it was late.", "said"),
    ],
)
def test_other_clauses_tell_of_no_text(text: str, cue: str) -> None:
    """Where somebody else is the subject, or no text stands before it."""
    line = a_line(text)

    assert text_before(line, place(line, cue)) is None
