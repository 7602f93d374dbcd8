"""Correct by its place what a line by itself seemed to be."""

from collections.abc import Sequence

from factcheck.reading.bylines import Byline, Card
from factcheck.reading.furniture import Titled
from factcheck.reading.labels import Labelled
from factcheck.reading.lines import Line, count_words, is_cut_off
from factcheck.reading.marks import Mark
from factcheck.reading.names import is_outlet, is_person
from factcheck.reading.tags import Tags, is_tag

# Below "Topics" a line of more words may be a subheading. A guess.
_MOST_WORDS_OF_A_TOPIC = 3


def put_in_place(
    lines: Sequence[Line], marks: Sequence[Mark | None], opening: int
) -> list[Mark | None]:
    """Return the marks as they are below line `opening`, where the story begins.

    A list between two paragraphs may be a list that the story gives, a date alone a heading of
    its time line, and a label a speaker's name. Topics stand below their heading, and an outlet's
    and an author's name below the link to another story.
    """
    placed = list(marks)
    for i in range(opening + 1, len(marks)):
        inside = marks[i - 1] is None and i + 1 < len(marks) and marks[i + 1] is None
        match marks[i]:
            case Labelled() | Titled():
                placed[i] = None
            case Tags(certain=False) | Byline(authors=(), desk=None, by=False, dated=False):
                placed[i] = None if inside else marks[i]
            case None:
                placed[i] = _topic(lines[i], placed[i - 1]) or _card(lines, placed, i)
            case _:
                pass
    return placed


def _topic(line: Line, above: Mark | None) -> Tags | None:
    topical = isinstance(above, Tags) and above.heading
    short = count_words(line.words) <= _MOST_WORDS_OF_A_TOPIC and is_tag(line.words)
    return Tags(certain=True, heading=True) if topical and short else None


def _card(lines: Sequence[Line], marks: Sequence[Mark | None], i: int) -> Card | None:
    """Read an outlet's and an author's name on two lines below a text that breaks off."""
    above = marks[i - 1]
    if isinstance(above, Card):
        return above if above.author == lines[i].span else None
    if above is not None or i + 1 >= len(lines) or not is_cut_off(lines[i - 1].words):
        return None
    named = is_outlet(lines[i].words) and is_person(lines[i + 1].words)
    return Card(lines[i].span, lines[i + 1].span) if named else None
