"""Words marked in a running text."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from factcheck.cli.pages.marks import Mark, marked, wrapped
from factcheck.cli.printable import printable
from factcheck.model import Span

PLAIN = Console(file=io.StringIO(), width=80)
COLOURS = Console(file=io.StringIO(), width=80, color_system="standard", force_terminal=True)


def a_mark(start: int, end: int, signs: str) -> Mark:
    return Mark(Span(start, end), "bold", signs[0], signs[1])


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([a_mark(0, 3, "{}")], "{one} two"),
        ([a_mark(0, 7, "{}"), a_mark(0, 3, "**")], "{*one* two}"),
        ([a_mark(4, 7, "**"), a_mark(0, 7, "{}")], "{one *two*}"),
        ([a_mark(0, 3, "{}"), a_mark(3, 7, "<>")], "{one}< two>"),
        ([a_mark(2, 2, "{}")], "one two"),
    ],
    ids=["one", "same start", "same end", "side by side", "empty"],
)
def test_signs_nest_as_the_places_do(marks: list[Mark], expected: str) -> None:
    """A mark inside another has its signs inside the other's."""
    assert marked("one two", marks, PLAIN).plain == expected


@given(st.text(), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20))))
def test_styles_change_no_word(text: str, places: list[tuple[int, int]]) -> None:
    """Where colours mark, the words are those of the article, character by character."""
    marks = [a_mark(min(place), max(place), "{}") for place in places]

    assert marked(text, marks, COLOURS).plain == printable(text)


def test_lines_are_indented_and_end_without_blanks() -> None:
    """Every line but an empty one begins at the indent."""
    lines = wrapped(Text("one two three"), PLAIN, width=10, indent=4).plain

    assert lines == "    one\n    two\n    three"
    assert not wrapped(Text(), PLAIN, width=10, indent=4).plain
