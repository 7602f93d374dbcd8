"""Nouns that are a cue: "Zelensky's claim that", "reports that", "a report by the bank that"."""

from functools import cache

from factcheck.attribution.announcing import owner_of
from factcheck.attribution.beginnings import LONGEST
from factcheck.attribution.contents import Contents
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import Words, lexicon

_BY = frozenset({"by", "from"})


@cache
def cued_nouns() -> Words:
    """Return the nouns that can be a cue."""
    return lexicon().reports | lexicon().nominal | lexicon().documents


def noun(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:
    """Return the frame of the noun at `at`, where "that" leads from it to what is said."""
    words, known = line.tokens, lexicon()
    ahead = words[at + 1].lower if at + 1 < len(words) else ""
    if ahead in _BY:
        return _by(number, line, at, contents=contents)
    if ahead != "that" or words[at].lower not in known.reports | known.nominal:
        return None
    content = contents.forward(line, at + 2)
    if content is None:
        return None
    cue, outer = (at, at + 1), (at, at + 2)
    if words[at].lower in known.reports:
        return Frame(number, Rule.REPORTS, cue, cue, (at, at), outer, (content,))
    owner = owner_of(line, at)
    if owner is None:
        return None
    return Frame(number, Rule.NOMINAL, cue, owner, (at, at), (owner[0], at + 2), (content,))


def _by(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:
    """Read "the claim by [Senator Rosa Tillman] that her rival never paid"."""
    words, known = line.tokens, lexicon()
    start = at + 2
    for end in range(start, min(len(words), start + LONGEST)):
        word = words[end]
        if word.lower == "that":
            content = contents.forward(line, end + 1) if end > start else None
            if content is None:
                return None
            outer = (at, end + 1)
            return Frame(
                number, Rule.NOMINAL, (at, at + 1), (start, end), (end, end), outer, (content,)
            )
        if not word.is_word or line.quoted[end] >= 0 or word.lower in known.subordinators:
            return None
    return None
