"""Find the headline of a page, and where its story begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Span
from factcheck.reading.bylines import Byline, is_role, read_names
from factcheck.reading.furniture import Footer, Titled
from factcheck.reading.labels import Field, Labelled, Related
from factcheck.reading.lexicon import CALLS
from factcheck.reading.lines import Line, count_words, is_heading, is_single_sentence
from factcheck.reading.marks import Mark
from factcheck.reading.tags import Tags

# A section's name or "Exclusive" above the headline is shorter than the headline itself. A guess.
MOST_WORDS_OF_A_KICKER = 3


@dataclass(frozen=True, slots=True)
class Header:
    """Which line holds the headline and where in it; the line where the story's text begins."""

    headline: int | None
    title: Span | None
    opening: int


def read_header(lines: Sequence[Line], marks: Sequence[Mark | None]) -> Header:
    """Find the headline, if there is one, and the first paragraph."""
    first = _paragraph(lines, marks, 0)
    labelled = _labelled(marks[:first])
    if labelled is not None:
        mark = marks[labelled]
        title = mark.value if isinstance(mark, Labelled) else None
        return Header(labelled, title, first)
    index = _choose(lines, marks, first)
    if index is None:
        return Header(None, None, first)
    mark = marks[index]
    title = mark.title if isinstance(mark, Titled) else lines[index].span
    if index == first or _is_standfirst(marks, first):
        first = _paragraph(lines, marks, first + 1)
    return Header(index, title, first)


def _paragraph(lines: Sequence[Line], marks: Sequence[Mark | None], start: int) -> int:
    """Return the first line from `start` on that is too much of a sentence to be a headline."""
    for i in range(start, len(lines)):
        words = lines[i].words
        if marks[i] is None and not is_heading(words) and any(map(str.isalnum, words)):
            return i
    return len(lines)


def _is_standfirst(marks: Sequence[Mark | None], first: int) -> bool:
    """Tell a paragraph above the byline; below the author's line at the end stands no story."""
    if any(isinstance(mark, Byline) for mark in marks[:first]) or first + 1 >= len(marks):
        return False
    below = marks[first + 1]
    return isinstance(below, Byline) and not below.labelled


def _labelled(marks: Sequence[Mark | None]) -> int | None:
    titles = (i for i, m in enumerate(marks) if isinstance(m, Labelled) and m.field is Field.TITLE)
    return next(titles, None)


def _choose(lines: Sequence[Line], marks: Sequence[Mark | None], first: int) -> int | None:
    """Return the headline's line: the first above the story that is no kicker and no call.

    A page of lines none of which is a paragraph has a headline only if it has a byline.
    """
    above = [i for i in range(first) if marks[i] is None]
    bar = next((i for i in range(first) if isinstance(marks[i], Titled)), None)
    if bar is not None:
        return _repeated(lines, above, marks[bar], bar)
    if not above:
        listed = _like_furniture(lines, marks, first)
        return _with_full_stop(lines, marks, first) if listed is None else listed
    if first == len(lines) and not any(isinstance(mark, Byline) for mark in marks):
        return None
    for telling in (_is_no_kicker_and_no_call, _is_no_kicker):
        chosen = next((i for i in above if telling(lines[i].words)), None)
        if chosen is not None:
            return chosen
    return max(above, key=lambda i: len(lines[i].words))


def _repeated(lines: Sequence[Line], above: Sequence[int], mark: Mark | None, bar: int) -> int:
    """Let a title bar's line give way to the same headline printed on its own."""
    length = len(mark.title) if isinstance(mark, Titled) else 0
    title = lines[bar].words[:length].casefold()
    return next((i for i in above if lines[i].words.casefold() == title), bar)


def _is_no_kicker_and_no_call(words: str) -> bool:
    return _is_no_kicker(words) and words.split(maxsplit=1)[0].casefold() not in CALLS


def _is_no_kicker(words: str) -> bool:
    return count_words(words) > MOST_WORDS_OF_A_KICKER


def _like_furniture(lines: Sequence[Line], marks: Sequence[Mark | None], first: int) -> int | None:
    """Take "Moll, Poe, Roe sign pact" or "Watch: storm hits" if no other line can be a headline."""
    above = (i for i in reversed(range(first)) if not isinstance(marks[i], Byline | Footer))
    last = next(above, None)
    if last is None or not _is_no_kicker(lines[last].words):
        return None
    small = any(word.islower() and word.isalpha() for word in lines[last].words.split())
    listed = small and marks[last] == Tags(certain=False)
    return last if listed or isinstance(marks[last], Related) else None


def _with_full_stop(lines: Sequence[Line], marks: Sequence[Mark | None], first: int) -> int | None:
    """Take one sentence with a full stop for a headline only if a byline follows at once."""
    if first + 1 >= len(lines) or not isinstance(marks[first + 1], Byline):
        return None
    return first if is_single_sentence(lines[first].words) else None


def name_authors(
    lines: Sequence[Line], marks: Sequence[Mark | None], header: Header
) -> list[Mark | None]:
    """Return the marks with those added that only their place above the story tells.

    A bare name is an author's where a byline, a date or a role stands next to it; a bare outlet's
    name is the masthead.
    """
    named = list(marks)
    for i in range(header.opening):
        if named[i] is None and i != header.headline:
            named[i] = _named(lines, named, i)
    return named


def _named(lines: Sequence[Line], marks: Sequence[Mark | None], i: int) -> Mark | None:
    line, before = lines[i], marks[i - 1] if i else None
    after = marks[i + 1] if i + 1 < len(lines) else None
    names = read_names(line)
    if isinstance(before, Byline) and (_is_role(line) or (names and before.by and before.authors)):
        # below an author stands the author's employer, whatever its name looks like
        return Byline(desk=names.desk if names else None)
    if names and names.desk and not names.authors:
        return Footer(outlet=names.desk)
    beside = isinstance(before, Byline) or isinstance(after, Byline)
    if names and names.authors and (beside or (i + 1 < len(lines) and _is_role(lines[i + 1]))):
        return names
    return None


def _is_role(line: Line) -> bool:
    return is_role(line) and count_words(line.words) <= 2 * MOST_WORDS_OF_A_KICKER
