"""Lines and their shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.cleaning import clean
from factcheck.reading.lines import find_lines, is_cut_off, is_ended, is_heading


@given(st.text())
def test_lines_hold_every_word_and_nothing_else(text: str) -> None:
    """Each line is what stands at its place, and together they hold all words."""
    cleaned = clean(text)

    lines = find_lines(cleaned)

    assert all(line.span.of(cleaned).replace("\n", " ") == line.words for line in lines)
    assert [w for line in lines for w in line.words.split()] == cleaned.split()


def test_blank_lines_are_noticed() -> None:
    """A line knows whether a blank line stands above and below it, white space or not."""
    one, two, three = find_lines("one\ntwo\n  \nthree")

    assert (one.gap_before, one.gap_after) == (True, False)
    assert (two.gap_before, two.gap_after) == (False, True)
    assert (three.gap_before, three.gap_after) == (True, True)


def test_lines_broken_to_a_width_are_one() -> None:
    """A paragraph out of a mail program is one line, a headline above its byline is not."""
    broken = "The fleet stayed in port on Monday because\ndiesel has become too dear, they said."
    page = "The fleet stays in port until Monday, it says\nby Ada Moll in the port of Lorn itself"
    labels = (
        "title: the fleet stays in port\nauthor: ada moll, lorn, at port\ndate: 2025-03-04, at noon"
    )

    assert len(find_lines(broken)) == 1
    assert len(find_lines(page)) == 2
    assert len(find_lines(labels)) == 3


@pytest.mark.parametrize(
    ("words", "ended"),
    [
        ("He left.", True),
        ('"He left."', True),
        ("He left?”)", True),
        ("他走了。", True),
        ("He left", False),
        ("", False),
    ],
)
def test_the_end_of_a_sentence_is_seen_behind_quotation_marks(words: str, ended: bool) -> None:  # noqa: FBT001
    """Closing marks after the full stop do not hide it."""
    assert is_ended(words) is ended


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("Storm hits coast, U.K. says", True),
        ("Who pays for the storm?", True),
        ("Storm hits coast.", False),
        ("Storm hits coast:", False),
        ("- Storm hits coast", False),
        ("The storm is over. Repairs begin", False),
        ("word " * 40, False),
        ("***", False),
    ],
)
def test_a_heading_is_short_and_has_no_full_stop(words: str, heading: bool) -> None:  # noqa: FBT001
    """A headline is one sentence that is not closed."""
    assert is_heading(words.strip()) is heading


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("For two hundred years nobody wanted the port, then the ice", True),
        ("For two hundred years nobody wanted the port, then the...", True),
        ("For two hundred years nobody wanted the port, then they did.", False),
        ("Nobody wanted it", False),
    ],
)
def test_a_text_that_breaks_off_is_noticed(words: str, cut: bool) -> None:  # noqa: FBT001
    """A paragraph without an end is cut off; a short line may be a heading."""
    assert is_cut_off(words) is cut
