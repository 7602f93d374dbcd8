"""Verbs of saying that tell of a deed: "was denied bail", "showed no emotion"."""

from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon

# Only a text shows a thing in words; who shows no emotion says nothing.
_SHOWING = frozenset("show shows showed showing".split())
_PERSONAL = (Shape.FULL_NAME, Shape.SINGLE_NAME, Shape.PRONOUN, Shape.PEOPLE, Shape.ROLE)


def is_refusal(line: Line, cue: int, start: int) -> bool:
    """Tell whether a verb of denying refuses what begins at token `start`: "denied [bail]"."""
    words, known = line.tokens, lexicon()
    plain = start < len(words) and line.quoted[start] < 0
    return plain and words[cue].lower in known.denied and words[start].lower in known.refused


def shows_itself(line: Line, cue: int, start: int, subject: tuple[int, int]) -> bool:
    """Tell whether somebody shows what is no words: it is not quoted, and no "that" opens it."""
    words, named = line.tokens, line.tokens[slice(*subject)]
    if words[cue].lower not in _SHOWING or start >= len(words) or line.quoted[start] >= 0:
        return False
    return bool(named) and take_apart(named).shape in _PERSONAL
