"""Whether somebody speaks with somebody else: "Jane Doe, 34, and Tom Pike, 40, said"."""

from collections.abc import Sequence

from factcheck.attribution.frames import Frame
from factcheck.attribution.grammar import is_finite
from factcheck.attribution.runs import openings
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import THEIRS, lexicon, persons, relations

_WHO = frozenset("who whose whom which".split())


def speaks_with_others(frame: Frame, line: Line) -> bool:
    """Tell whether a mention is one of several subjects, with asides between them.

    They stand before it, with no verb but in a clause with "who", or in its aside after an "and".
    """
    aside = line.tokens[slice(*frame.aside)]
    return _follows_others(frame, line) or _others_follow(aside) or _is_followed(frame, line)


def _follows_others(frame: Frame, line: Line) -> bool:
    """Tell "Jane Doe, 34, and [two friends] said" from "It rained, and [two friends] said"."""
    words = line.tokens
    start = min(frame.outer[0], frame.mention[0]) if frame.mention else 0
    joint = start - 1
    if joint < 2 or words[joint].lower != "and" or line.quoted[0] >= 0:
        return False
    before = words[: joint - (words[joint - 1].text == ",")]
    if before and len(before) < 3 and all(word.is_capitalised for word in before):
        return words[start].is_capitalised and before[0].lower not in openings()  # "Doe and [Roe]"
    if len(before) < 2 or _acts(before):
        return False
    named = before[0].is_capitalised and before[1].is_capitalised
    described = before[0].lower in lexicon().determiners and any(
        word.stem in persons() for word in before
    )
    owned = words[start].lower in THEIRS
    return described or (named and (owned or any(word.text == "," for word in before)))


def _is_followed(frame: Frame, line: Line) -> bool:
    """Tell whether another name stands after a mention and before the verb: ", and Lena Holt"."""
    words, end = line.tokens, frame.mention[1] if frame.mention else len(line.tokens)
    ahead = words[end : min(end + 4, max(end, frame.cue[0]))]
    joined = [word.text for word in ahead[:2]] == [",", "and"]
    return joined and len(ahead) > 3 and ahead[2].is_capitalised and ahead[3].is_capitalised


def _acts(words: Sequence[Token]) -> bool:
    """Tell whether some words hold a verb outside a clause that opens with "who"."""
    inside = False
    for word in words:
        if word.text == ",":
            inside = False
        elif word.lower in _WHO:
            inside = True
        elif not inside and word.is_word and not word.is_capitalised and _is_verb(word):
            return True
    return False


def _is_verb(word: Token) -> bool:
    return is_finite(word) or word.lower in lexicon().clause or word.lower.endswith("ed")


def _others_follow(aside: Sequence[Token]) -> bool:
    """Tell whether an aside goes on to somebody else: ", 34, and [her husband], Tom Pike"."""
    known = lexicon()
    for at in range(1, len(aside) - 2):
        if aside[at].lower != "and" or aside[at - 1].text != ",":
            continue
        first, second = aside[at + 1], aside[at + 2]
        related = first.lower in THEIRS and second.lower in relations()
        comma = next((n for n in range(at + 2, len(aside) - 1) if aside[n].text == ","), None)
        described = first.lower in known.determiners and second.stem in persons()
        related = related or (described and comma is not None and aside[comma + 1].is_capitalised)
        if related or (first.is_capitalised and second.is_capitalised):
            return True
    return False
