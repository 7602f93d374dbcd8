"""Which texts are printings of one story."""

from factcheck.copies.grouping import Pair, extent, group
from factcheck.copies.likeness import Likeness, compare, is_copy
from factcheck.copies.sentences import same_words
from factcheck.copies.stories import story_text
from factcheck.copies.wordings import SCALE, Wording, fingerprints, wording

__all__ = [
    "SCALE",
    "Likeness",
    "Pair",
    "Wording",
    "compare",
    "extent",
    "fingerprints",
    "group",
    "is_copy",
    "same_words",
    "story_text",
    "wording",
]
