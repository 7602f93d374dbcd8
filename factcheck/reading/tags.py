"""Recognise lists of topics, names of sections and trails of links ("Home > World > Europe")."""

import re
from dataclasses import dataclass

from factcheck.reading.furniture import bare
from factcheck.reading.lexicon import SECTIONS, TAG_HEADINGS
from factcheck.reading.lines import Line, count_words, is_ended
from factcheck.reading.names import is_capitalised

# Some thirty tags; "President of the United States" is one. Guesses.
_LONGEST_LIST = 500
_MOST_WORDS_OF_A_TAG = 5

# Two names with a comma may be anything ("Paris, France"); a trail of links has its own marks.
_FEWEST_IN_LIST, _FEWEST_IN_TRAIL = 3, 2

_LABEL = re.compile(
    r"(?:(?:(?:related |more on these )?topics?|tags?|keywords?|categor(?:y|ies)|sections?|labels?"
    r"|subjects?|in this (?:story|article)|read more about)[ ]?:"
    r"|(?:filed (?:under|in)|posted in)[ ]?:?)[ ]*(?=\S)",
    re.IGNORECASE,
)
_MARK = re.compile(r"[ ]*(?:,(?![0-9])|[;|·•»›>]|[ ]/(?=[ ]))[ ]*")
_TRAIL = re.compile(r"[|·•»›>]|[ ]/[ ]")


@dataclass(frozen=True, slots=True)
class Tags:
    """Topics; where nothing but the place of a list tells that it is one, it is not `certain`.

    `heading` tells that the line is only a label, and the topics stand below it.
    """

    certain: bool
    heading: bool = False


def read_tags(line: Line) -> Tags | None:
    """Return whether a line lists topics: short names with capitals, no verb, no full stop."""
    words = line.words
    if len(words) > _LONGEST_LIST or is_ended(words):
        return None
    hashtags = all(token[0] == "#" and token[1:2].isalpha() for token in words.split())
    if bare(words) in TAG_HEADINGS:
        return Tags(certain=True, heading=True)
    if hashtags or _LABEL.match(words):
        return Tags(certain=True)
    if bare(words) in SECTIONS:
        return Tags(certain=False)
    items = [item.strip() for item in _MARK.split(words)]
    fewest = _FEWEST_IN_TRAIL if _TRAIL.search(words) else _FEWEST_IN_LIST
    return Tags(certain=False) if len(items) >= fewest and all(map(is_tag, items)) else None


def is_tag(item: str) -> bool:
    """Tell whether `item` can be a topic: a short name."""
    if not item or count_words(item) > _MOST_WORDS_OF_A_TAG:
        return False
    return item[0].isdigit() or is_capitalised(item)
