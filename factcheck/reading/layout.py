"""A page once each of its lines has been read by itself: what its lines can be to one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.reading.bylines import Byline
from factcheck.reading.lines import Line, count_words, is_ended, is_heading, is_single_sentence
from factcheck.reading.marks import Mark

# Shorter lines are labels and subheadings. A guess.
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines and what each by itself is; None where it may be a headline or paragraph.

    The story begins at line `opening`. `signed` tells that an author is named above it, `uneven`
    that blank lines stand between some lines and not between others, and so have a meaning.
    """

    lines: Sequence[Line]
    marks: Sequence[Mark | None]
    opening: int
    signed: bool
    uneven: bool

    def is_plain(self, index: int) -> bool:
        """Tell whether there is such a line, and nothing marks it as furniture."""
        return index < len(self.lines) and self.marks[index] is None

    def is_paragraph(self, index: int) -> bool:
        """Tell whether this line is too much of a sentence to be a headline."""
        return self.is_plain(index) and not is_heading(self.lines[index].words)

    def heads(self, index: int) -> bool:
        """Tell whether this line can be the headline of another story."""
        words = self.lines[index].words
        return self.is_plain(index) and is_heading(words) and count_words(words) >= _FEWEST_WORDS

    def starts(self, index: int) -> bool:
        """Tell whether a brief can start here: a headline, or a sentence parted from its text."""
        line = self.lines[index]
        return self.heads(index) or (
            self.is_plain(index + 1)
            and (line.gap_after or not self.uneven)
            and is_single_sentence(line.words)
        )

    def follows(self, index: int) -> bool:
        """Tell whether the next brief starts here, below another one's text."""
        return self.heads(index) or self.is_joined(index)

    def is_joined(self, index: int) -> bool:
        """Tell whether this is a feed's next headline: joined to what is above, parted below."""
        line = self.lines[index]
        plain = self.is_plain(index - 1) and self.is_plain(index) and self.is_plain(index + 1)
        parted = plain and not line.gap_before and line.gap_after
        return parted and is_single_sentence(line.words) and is_ended(line.words)


def lay_out(lines: Sequence[Line], marks: Sequence[Mark | None], opening: int) -> Page:
    """Return the page that these lines make."""
    above = marks[:opening]
    signed = any(isinstance(mark, Byline) and mark.authors for mark in above)
    uneven = len({line.gap_after for line in lines[:-1]}) > 1
    return Page(lines, marks, opening, signed, uneven)
