"""A page as its lines: where each stands, and the shapes that lines have."""

import re
from dataclasses import dataclass
from functools import partial
from itertools import pairwise, starmap

from factcheck.model import Span

_LINE = re.compile(r"[^\n]+")
_CLOSING = "\"'”’»›)]*_"
_FULL_STOPS = frozenset(".!?…。！？؟।")
_CUT = ("...", "…", "[…]", "[...]", "(…)", "(...)")

# A full stop after four letters or digits, because abbreviations are shorter ("Gov.", "U.S.").
_NEXT_SENTENCE = re.compile(r"[^\W_]{4}[.!?…][\"'”’)\]]{0,3}[ ]+[\"'“‘(\[]{0,3}\w")

# Headlines: on front pages from two words up to some thirty, as in "X — Y, Z says". Guesses.
_LONGEST_HEADING, _MOST_WORDS = 250, 32

# A page with more lines is no article but a list or a dump. A guess: long live blogs have 2,000.
_MOST_LINES = 10_000

# Shorter lines may be cut off as well, but they cannot be told from headings.
_CUT_WORDS = 8

# A point of a list may be as short as a headline.
_BULLETS = frozenset({"- ", "* ", "• ", "– ", "·\xa0", "· ", "•\xa0"})

# Bylines and labels begin in lower case and go on from nothing.
_ON_ITS_OWN = re.compile(r"by |date[ :=]|[a-z_]{2,12}:", re.IGNORECASE)

# Mail programs and agency wires break lines at 65 to 80 columns, headlines in them at fewer. A
# line is broken where the next word would not fit, so that none is much shorter than the widest.
_NARROWEST, _WIDEST = 30, 100
_LEAST_FILLED = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it; whether a blank line stands before and after it.

    A paragraph that was broken into lines of like width is one line, its breaks spaces.
    """

    span: Span
    words: str
    gap_before: bool
    gap_after: bool


def is_page(text: str) -> bool:
    """Tell whether a text has no more lines than a page may have."""
    return text.count("\n") <= _MOST_LINES


def find_lines(text: str) -> list[Line]:
    """Return the lines of `text` that hold more than white space, in their order."""
    found: list[tuple[int, str]] = []
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            found.append((match.start() + match.group().index(words[0]), words))
    gaps = [True, *starmap(partial(_is_gap, text), pairwise(found)), True]
    lines = [
        Line(Span(start, start + len(words)), words, gaps[i], gaps[i + 1])
        for i, (start, words) in enumerate(found)
    ]
    return _unwrapped(text, lines)


def _is_gap(text: str, above: tuple[int, str], below: tuple[int, str]) -> bool:
    """Tell whether a blank line stands between two lines."""
    return text.count("\n", above[0] + len(above[1]), below[0]) > 1


def count_words(words: str) -> int:
    """Return how many words a line has; a very long line is not counted to its end."""
    return len(words[:2000].split())


def is_ended(words: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return words.rstrip(_CLOSING)[-1:] in _FULL_STOPS if words else False


def is_cut_off(words: str) -> bool:
    """Tell whether a paragraph breaks off in the middle of a sentence."""
    return count_words(words) >= _CUT_WORDS and (words.endswith(_CUT) or not is_ended(words))


def is_heading(words: str) -> bool:
    """Tell whether a line has the shape of a headline: short, one sentence, no full stop."""
    if not is_single_sentence(words) or words[-1] in ",;:-–—" or words[:2] in _BULLETS:
        return False
    return not is_ended(words) or words.rstrip(_CLOSING)[-1] in "!?！？؟"


def is_single_sentence(words: str) -> bool:
    """Tell whether a line is as short as a headline and one sentence, whatever its end."""
    return (
        len(words) <= _LONGEST_HEADING
        and count_words(words) <= _MOST_WORDS
        and not _NEXT_SENTENCE.search(words)
        and any(map(str.isalpha, words))
    )


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """Join the lines of paragraphs that were broken to a width."""
    joined: list[Line] = []
    run: list[Line] = []
    for line in lines:
        run.append(line)
        if line.gap_after:
            joined += [_join(text, run)] if _is_wrapped(run) else run
            run = []
    return joined + run


def _is_wrapped(run: list[Line]) -> bool:
    """Tell broken lines by their like width, and by a line that goes on in lower case."""
    if len(run) == 1:
        return False
    if any(_ON_ITS_OWN.match(line.words) for line in run):
        return False
    widths = [len(line.words) for line in run]
    widest = max(widths)
    if not _NARROWEST <= widest <= _WIDEST or min(widths[:-1]) < _LEAST_FILLED * widest:
        return False
    going_on = sum(b.words[0].islower() and not is_ended(a.words) for a, b in pairwise(run))
    return 2 * going_on > len(run) - 1


def _join(text: str, run: list[Line]) -> Line:
    span = Span(run[0].span.start, run[-1].span.end)
    words = span.of(text).replace("\n", " ")
    return Line(span, words, run[0].gap_before, run[-1].gap_after)
