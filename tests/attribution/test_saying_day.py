"""Days beside a cue: of the saying, or of something else."""

from datetime import date

import pytest

from factcheck.attribution.saying_day import of_the_saying
from tests.attribution.reading import only, said
from tests.attribution.sheets import a_line, place

SUNDAY = date(2024, 10, 13)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe, who met Ann Roe on Sunday, said it was late.",
        "Jane Doe, whose trial opens on Sunday, said it was late.",
        "Jane Doe, arrested on Sunday, said it was late.",
        "A man arrested on Sunday said it was late.",
        "A minister who resigned on Sunday said it was late.",
    ],
)
def test_the_day_of_something_else_is_not_the_sayings(text: str) -> None:
    """Whom she met on Sunday, she may tell on Monday."""
    assert not _tells_sunday(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe said on Sunday that it was late.",
        "On Sunday Jane Doe said it was late.",
        "A statement released on Sunday said it was late.",
        "In an interview conducted on Sunday Jane Doe said it was late.",
        "The filing that the firm made on Sunday said it was late.",
        "Jane Doe, who said on Sunday that it was late, left.",
    ],
)
def test_the_day_of_the_saying_stays(text: str) -> None:
    """What is released on a day is said then."""
    assert _tells_sunday(text)


def _tells_sunday(text: str) -> bool:
    line = a_line(text)
    stretches = of_the_saying(line, range(len(line.tokens)), place(line, "said"))
    return any(token.text == "Sunday" for words in stretches for token in words)


def test_the_day_is_looked_for_on_both_sides_of_another() -> None:
    """She was elected in May, and said it on Sunday."""
    text = "Jane Doe, who was elected in May, said on Sunday that it was late."

    assert only(said(text)).said_on == SUNDAY


def test_words_on_either_side_of_another_day_are_looked_at_apart() -> None:
    """The day that is left out parts them, so that no date is read across it."""
    line = a_line("On Monday Doe, who left on Sunday, said it was late.")
    cue = place(line, "said")

    stretches = list(of_the_saying(line, range(cue[1]), cue))

    assert [[t.text for t in words][-1] for words in stretches] == ["on", "said"]
