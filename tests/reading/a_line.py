"""One line, as the readers of lines take it."""

from factcheck.model import Span
from factcheck.reading.lines import Line


def a_line(words: str) -> Line:
    """Return a line that begins its text, with blank lines around it."""
    return Line(Span(0, len(words)), words, gap_before=True, gap_after=True)
