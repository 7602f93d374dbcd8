"""Verbs of saying that tell of a deed: "was denied bail", "showed no emotion"."""

from factcheck.attribution.grammar import holds_finite_verb
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.phrases import Phrase
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon

# Only a text shows a thing in words; who shows no emotion says nothing.
_SHOWING = frozenset("show shows showed showing".split())
# "What she says is wrong" tells of her words; "what she said was that it was wrong" holds them.
_WHATEVER = frozenset("what whatever everything anything all nothing".split())
_LEARNING = frozenset("learnt learned learn learns".split())
_HANDING = frozenset("presented presents hands handed".split())
_FAVOUR, _SHARES = frozenset({"favour", "favor"}), frozenset({"percent", "cent", "%"})
# Words before "in favour" among which a number stands. A guess.
_NEAR = 8
_BLAMING = frozenset("blame blamed".split())
_OF_IT = frozenset("is are was were isn't wasn't has will would can could should makes".split())
_PERSONAL = (Shape.FULL_NAME, Shape.SINGLE_NAME, Shape.PRONOUN, Shape.PEOPLE, Shape.ROLE)


def is_refusal(line: Line, cue: int, start: int) -> bool:
    """Tell whether a verb of denying refuses what begins at token `start`: "denied [bail]"."""
    words, known = line.tokens, lexicon()
    refused = start < len(words) and words[start].lower in known.refused
    denied = words[cue].lower in known.denied
    return denied and refused and not holds_finite_verb(words[start:])


def is_no_saying(line: Line, cue: tuple[int, int], start: int) -> bool:
    """Tell whether a cue with what begins at token `start` is nothing that anybody says.

    "Presented a petition" hands it over, who "learnt to read" can read, who "did not blame the
    pitch" has not spoken of it, and "54 per cent were in favour" is a number.
    """
    words = [token.lower for token in line.tokens]
    verb, ahead = words[cue[0]], words[cue[1]] if cue[1] < len(words) else ""
    if start < len(words) and line.quoted[start] >= 0:
        return False
    if verb in _LEARNING:
        return ahead == "to" or words[start - 1 : start + 1] == ["to", words[start]]
    if verb in _HANDING:
        return not holds_finite_verb(line.tokens[start:])
    if verb in _FAVOUR:
        return any(word in _SHARES or word[0].isdigit() for word in words[: cue[0]][-_NEAR:])
    before = words[max(0, cue[0] - 1) : cue[0]]
    return verb in _BLAMING and before in (["not"], ["never"], ["n't"], ["didn't"])


def is_of_words(line: Line, subject: int, start: int) -> bool:
    """Tell whether what begins at token `start` is said of a speaker's words, not by the speaker.

    The speaker begins at token `subject`: "what [Doe] says is wrong".
    """
    words = line.tokens
    opening = {token.lower for token in words[max(0, subject - 1) : subject + 1]}
    if _WHATEVER.isdisjoint(opening) or start + 1 >= len(words) or line.quoted[start] >= 0:
        return False
    told = words[start + 1].lower == "that" or line.quoted[start + 1] >= 0
    return words[start].lower in _OF_IT and not told


def is_deed(line: Line, cue: int, start: int, subject: Phrase) -> bool:
    """Tell whether a verb, with what begins at token `start`, tells of no words of its subject's.

    It refuses something, something is said of the words, or somebody shows what is no words: it is
    not quoted.
    """
    words, named = line.tokens, line.tokens[subject.start : subject.end]
    if is_refusal(line, cue, start) or is_of_words(line, subject.start, start):
        return True
    shows = words[cue].lower in _SHOWING and start < len(words) and line.quoted[start] < 0
    return shows and bool(named) and take_apart(named).shape in _PERSONAL
