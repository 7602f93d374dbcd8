"""Numbers whose thousands are parted by spaces: "27 000" is one, "in 2024 300 people" has two."""

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.attribution.tokens import Token

# Hardly any text has one, and each word of it need not be looked at.
_MAY_HOLD = re.compile("[0-9][ \u00a0\u2007\u2009\u202f][0-9]{3}")
_FIRST = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_GROUP = re.compile(r"\d{3}(?:\.\d+)?(?:-[^\W\d_]+)*", re.ASCII)
_WHOLE_GROUP = 3
# No-break, figure, thin and narrow no-break space part the thousands of one number; a plain space
# parts two numbers as well.
_PARTING = frozenset("\u00a0\u2007\u2009\u202f")


def joined(text: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words of a text with such a number as one, in lower case as with commas."""
    if not _MAY_HOLD.search(text):
        return tuple(words)
    made: list[Token] = []
    at = 0
    while at < len(words):
        end = _end(text, words, at)
        made.append(_one(text, words[at:end]) if end > at + 1 else words[at])
        at = end
    return tuple(made)


def _end(text: str, words: Sequence[Token], at: int) -> int:
    """Return where the number ends that begins at a token: after it, where no group follows."""
    end = at + 1
    if not _FIRST.fullmatch(words[at].text):
        return end
    while end < len(words) and _follows(text, words[end - 1], words[end]):
        end += 1
        if len(words[end - 1].text) > _WHOLE_GROUP:
            break
    return end if end > at + 1 and _is_one(text, words, at, end) else at + 1


def _follows(text: str, word: Token, group: Token) -> bool:
    between = text[word.end : group.start]
    return (between == " " or between in _PARTING) and _GROUP.fullmatch(group.text) is not None


def _is_one(text: str, words: Sequence[Token], at: int, end: int) -> bool:
    """Tell one number from two: "000" is none; before a plain space "May 27 300 people" are two."""
    groups = words[at:end]
    if any(group.text.startswith("0") for group in groups):
        return True
    if all(text[one.end] in _PARTING for one, _ in pairwise(groups)):
        return True
    before = words[at - 1] if at else None
    return before is None or not (before.is_capitalised or before.text[0].isdigit())


def _one(text: str, groups: Sequence[Token]) -> Token:
    start, end = groups[0].start, groups[-1].end
    lower = ",".join(group.lower for group in groups)
    return groups[0]._replace(text=text[start:end], lower=lower, end=end)
