"""Verbs of saying that tell of a deed: "was denied bail", "showed no emotion"."""

from factcheck.attribution.grammar import holds_finite_verb
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.phrases import Phrase
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon

# Only a text shows a thing in words; who shows no emotion says nothing.
_SHOWING = frozenset("show shows showed showing".split())
_PERSONAL = (Shape.FULL_NAME, Shape.SINGLE_NAME, Shape.PRONOUN, Shape.PEOPLE, Shape.ROLE)


def is_refusal(line: Line, cue: int, start: int) -> bool:
    """Tell whether a verb of denying refuses what begins at token `start`: "denied [bail]"."""
    words, known = line.tokens, lexicon()
    plain = start < len(words) and line.quoted[start] < 0
    refused = plain and words[cue].lower in known.denied and words[start].lower in known.refused
    return refused and not holds_finite_verb(words[start:])


def is_deed(line: Line, cue: int, start: int, subject: Phrase) -> bool:
    """Tell whether a verb, with what begins at token `start`, tells of no words of its subject's.

    It refuses something, or somebody shows what is no words: it is not quoted.
    """
    words, named = line.tokens, line.tokens[subject.start : subject.end]
    if is_refusal(line, cue, start):
        return True
    shows = words[cue].lower in _SHOWING and start < len(words) and line.quoted[start] < 0
    return shows and bool(named) and take_apart(named).shape in _PERSONAL
