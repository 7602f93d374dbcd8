"""Words from outside, made fit for a terminal."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.printable import printable, write_plainly


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("\x1b[31mred\x1b[0m", id="escape sequence"),
        pytest.param("\x9b31m", id="one-byte escape"),
        pytest.param("\x07bell\x00nul\x7fdelete", id="controls"),
        pytest.param("\u202etxet\u202c", id="turned direction"),
        pytest.param("\u2066isolated\u2069", id="isolated direction"),
    ],
)
def test_what_would_command_the_terminal_is_replaced(hostile: str) -> None:
    """No control character and no mark that turns what follows reaches the terminal."""
    shown = printable(hostile)

    assert not set(shown) & set("\x1b\x9b\x07\x00\x7f\u202e\u202c\u2066\u2069")
    assert "�" in shown


@given(st.text())
def test_places_stay_what_they_were(text: str) -> None:
    """Every character is replaced by one, so that spans of the text are spans of what is shown."""
    assert len(printable(text)) == len(text)


def test_line_ends_and_tabs_become_blanks() -> None:
    """A sentence that was printed on two lines is shown as running text."""
    assert printable("one\ntwo\tthree\u2028four") == "one two three four"


@pytest.mark.parametrize(
    ("encoding", "text", "expected"),
    [
        ("ascii", "“Kyiv’s” — naïve… →", '"Kyiv\'s" - naive... >'),
        ("ascii", "Зеленський", "??????????"),
        ("ascii", "£1.2m, €3½, −4\u00a0×", "GBP 1.2m, EUR 31/2, -4 x"),
        ("latin-1", "naïve – “so”", 'naïve - "so"'),
        ("utf-8", "“ü” Зе", "“ü” Зе"),
        ("utf-8", "half \ud800", "half ?"),
    ],
)
def test_a_stream_writes_the_plainest_likeness(encoding: str, text: str, expected: str) -> None:
    """What an encoding lacks is written as plainly as it can be, and never fails."""
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding=encoding)
    write_plainly(stream)

    stream.write(text)
    stream.flush()

    assert buffer.getvalue().decode(encoding) == expected
