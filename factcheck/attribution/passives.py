"""Verbs of saying of which the subject does not speak: it is told, asked or accused."""

from dataclasses import replace

from factcheck.attribution.apart import taken_apart
from factcheck.attribution.frames import Frame
from factcheck.attribution.phrases import before
from factcheck.attribution.sheet import Line
from factcheck.attribution.words import lexicon, verbs

_ACCUSED = frozenset("accused blamed charged criticised criticized suspected denounced".split())
_UNTOLD = frozenset("who whom which that no nobody none it this".split())
_BE = frozenset("is are was were be been being".split())
# "[told]" after "was": a passive of these has its listener for a subject.
_ADDRESSING = frozenset(
    "told asked warned advised informed reminded ordered urged invited questioned pressed assured"
    " notified".split()
)
# Their subject says nothing, but may be a thing: "A new hospital was promised."
_GIVING = frozenset("promised offered shown referred".split())


def is_asked(line: Line, cue: tuple[int, int], source: tuple[int, int]) -> bool:
    """Tell "Doe, [asked] whether it was so, said" from "The mayor, Doe, asked whether it was so".

    A further verb of saying has the subject, and "asked" is no more than an aside.
    """
    words, at = line.tokens, cue[0]
    apart = words[at].lower == "asked" and 0 < source[1] <= at and words[at - 1].text == ","
    after = (n for n in range(at + 1, len(words)) if words[n].text == "," and line.quoted[n] < 0)
    said = (words[n + 1].lower for n in after if n + 1 < len(words))
    return apart and any(word in verbs() and not word.endswith("ing") for word in said)


def addressed(line: Line, cue: tuple[int, int]) -> tuple[int, int] | None:
    """Return the subject of a passive that is spoken to: "[Doe] was told", "[he] was asked"."""
    words, at, known = line.tokens, cue[1] - 1, lexicon()
    if words[at].lower not in _ADDRESSING | _GIVING:
        return None
    while at > 0 and words[at - 1].lower in known.auxiliaries | known.adverbs | {"not", "never"}:
        at -= 1
    if not any(word.lower in _BE for word in words[at : cue[1] - 1]):
        return None
    if at > 0 and words[at - 1].lower in known.pronouns:
        return None if words[at - 1].lower in _UNTOLD else (at - 1, at)
    subject = before(line, at)
    if subject is None or words[subject.start].lower in _UNTOLD:
        return None
    end = next((n for n in range(at, subject.outer_start, -1) if words[n - 1].is_word), at)
    return (subject.outer_start, end) if subject.outer_start < end else None


def turned_to(frame: Frame, line: Line) -> Frame | None:
    """Return a passive as spoken by whoever is asked: it is their turn, "asked by Roe" or not."""
    by = frame.mention is None or frame.mention[0] >= frame.cue[1]
    if not by or frame.told_to is None or not is_passive(line, frame.cue):
        return None
    if not any(token.lower in _ADDRESSING for token in line.tokens[slice(*frame.cue)]):
        return None
    mention, aside = taken_apart(line, frame.told_to)
    return replace(frame, mention=mention, aside=aside)


def is_passive(line: Line, cue: tuple[int, int]) -> bool:
    """Tell whether a cue is a passive or an adverb, whose sentence need not name who speaks."""
    words = line.tokens
    first = words[cue[0]].lower
    before = [token.lower for token in words[max(0, cue[0] - 3) : cue[0]]]
    return first.endswith("ly") or (bool(_BE & set(before)) and not first.endswith("ing"))


def is_spoken_of(line: Line, cue: tuple[int, int]) -> bool:
    """Tell whether whoever stands before a cue is spoken of or to: "Doe is now accused"."""
    words, at = line.tokens, cue[0]
    while at > 0 and words[at - 1].lower in lexicon().adverbs | {"not", "never"}:
        at -= 1
    passive = any(token.lower in _ACCUSED | _ADDRESSING | _GIVING for token in words[slice(*cue)])
    return passive and at > 0 and words[at - 1].lower in _BE
