"""Noun phrases beside a cue: the words that mention who speaks.

Positions are indexes into a line's tokens; `end` is exclusive.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.attribution.asides import (
    aside_end,
    aside_opening,
    before_bracket,
    is_aside,
    is_name,
    is_named,
    names,
)
from factcheck.attribution.beginnings import LONGEST, beginning, trim
from factcheck.attribution.grammar import head_of, is_finite, relative, verbish
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import THEIRS, lexicon

# Words between "with" and the verb of its subject. A guess.
_LONGEST_AFTER_WITH = 8
_OBJECTS = frozenset("me him her us them it".split())
_WHICH = frozenset({"that", "which"})
# Before these, words are denied with any of the verbs.
_ACCUSING = frozenset("accuse accuses accused accusing allege alleges alleged alleging".split())
_DEFINITE = THEIRS | {"the"}
# Only words are denied with these; requests are "denied" and "rejected" too.
_OF_WORDS = frozenset("deny denies dispute disputes disputed refute refutes refuted".split())
# Marks that set an aside off from its subject, before and after it.
_SET_OFF = frozenset(",—–-")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `start` to `end`; `outer_start` to `outer_end` include its asides."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    aside: tuple[int, int] = (0, 0)
    # True where the phrase is the subject of an earlier verb: "She came and said ...".
    shared: bool = False
    # True where what stands before is named again: "..., a claim [Moscow] denies".
    renamed: bool = False


def before(line: Line, cue: int) -> Phrase | None:
    """Return the subject that ends where the verb at `cue` begins."""
    words = line.tokens
    end = _skip_adverbs(line, cue)
    if end > 0 and words[end - 1].text == "," and line.quoted[end - 1] < 0:
        opening = aside_opening(line, end - 1)
        return _shared_subject(line, cue) if opening is None else _beside(line, opening, end - 1)
    end = before_bracket(line, end)
    start = beginning(line, end)
    return Phrase(start, end, start, cue) if start < end else _shared_subject(line, cue)


def _beside(line: Line, opening: int, closing: int) -> Phrase | None:
    """Return the subject of which an aside between two commas is a part.

    Where the aside is the name ("The top diplomat, David Lammy, said"), the name is the mention.
    """
    ending = before_bracket(line, opening)
    start = beginning(line, ending)
    if start >= ending:
        return None
    inside = (opening + 1, closing)
    described, said = line.tokens[start:ending], line.tokens[slice(*inside)]
    if is_name(said) and names(described, said):
        return Phrase(*inside, start, closing + 1, aside=(start, ending))
    return Phrase(start, ending, start, closing + 1, aside=inside)


def after(line: Line, cue: int) -> Phrase | None:
    """Return the subject that follows the verb at `cue`: "...", said Jane Doe, the mayor."""
    words, at = line.tokens, cue + 1
    start = at
    if (
        at < len(words)
        and words[at].lower in lexicon().prepositions | lexicon().weekdays | _OBJECTS
    ):
        return None
    while at < len(words) and at - start < LONGEST and line.quoted[at] < 0:
        word = words[at]
        if not word.is_word or (at > start and _stops(words, at, start)):
            break
        at += 1
    if at == start:
        return None
    end = at if _names_it_again(words, at) else aside_end(line, at)
    closing = next((n for n in range(at + 1, len(words)) if not words[n].is_word), len(words))
    if at < len(words) and words[at].text == "," and is_named(line, at, closing):
        return Phrase(at + 1, closing, start, closing, aside=(start, at))
    return Phrase(start, at, start, end, aside=(at, end))


def following(line: Line, start: int) -> Phrase | None:
    """Return the noun phrase after a preposition such as "according to", up to a comma."""
    words, at = line.tokens, start
    while at < len(words) and at - start < LONGEST:
        word = words[at]
        if line.quoted[at] >= 0 or word.text in {",", ";", ":", ".", "—", "–", "(", "?", "!"}:
            break
        if at > start and word.lower in {"that", "which", "while", "as"}:
            break
        if at > start and is_finite(word) and relative(words, at) is None:
            break
        at += 1
    return Phrase(start, at, start, at) if at > start else None


def _skip_adverbs(line: Line, end: int) -> int:
    while end > 0 and line.quoted[end - 1] < 0:
        word = line.tokens[end - 1]
        if word.lower in lexicon().weekdays and end > 1:
            end -= 2 if line.tokens[end - 2].lower in {"on", "late", "early", "last"} else 1
            continue
        manner = word.lower.endswith("ly") and not word.is_capitalised
        if word.lower not in lexicon().adverbs and not manner:
            break
        end -= 1
    return end


def _shared_subject(line: Line, cue: int) -> Phrase | None:
    """Return the sentence's own subject, for "Zelensky went to Brussels and said ..."."""
    words = line.tokens
    if cue == 0 or words[cue - 1].lower not in {"and", "but"}:
        return None
    subject = main_subject(line, cue)
    return None if subject is None else replace(subject, outer_start=cue, shared=True)


def main_subject(line: Line, cue: int) -> Phrase | None:
    """Return the phrase with which a sentence begins, up to its first verb before `cue`."""
    words, start = line.tokens, 0
    while start < cue and line.quoted[start] >= 0:
        start += 1
    start = trim(words, start, cue)
    if 0 < start < cue and words[start].text == ",":  # "In January, ..."
        start = trim(words, start + 1, cue)
    at = _skip_adverbs(line, _until_verb(words, start, cue))
    aside = (at, at)
    if start < at < cue and (mark := words[at].text) in _SET_OFF:
        closing = next((n for n in range(at + 1, cue) if words[n].text == mark), None)
        if closing is None or closing + 1 >= cue or not verbish(words, closing + 1, start):
            return None
        if is_named(line, at, closing):
            return Phrase(at + 1, closing, start, closing, aside=(start, at))
        if mark == "," and not is_aside(words[at + 1 : closing]):
            return None
        aside = (at + 1, closing)
    elif not (start < at < cue and words[at].is_word):
        return None
    return Phrase(start, at, start, max(at, aside[1]), aside=aside)


def after_with(line: Line, cue: int) -> Phrase | None:
    """Return the subject of a participle of its own: ", with [one resident] saying that"."""
    words = line.tokens
    for at in range(cue - 1, max(-1, cue - _LONGEST_AFTER_WITH), -1):
        if not words[at].is_word or line.quoted[at] >= 0:
            return None
        if words[at].lower == "with":
            set_off = at + 1 < cue and (at == 0 or not words[at - 1].is_word)
            return Phrase(at + 1, cue, at, cue) if set_off else None
    return None


def _names_it_again(words: Sequence[Token], at: int) -> bool:
    """Tell what is of the words from what is of the speaker: said Doe[, a claim] Roe denies."""
    ahead = words[at + 1 : at + 3] if at < len(words) and words[at].text == "," else []
    known = lexicon()
    if ahead and ahead[0].lower in known.determiners - _WHICH:
        ahead = ahead[1:]
    return bool(ahead) and ahead[0].lower in known.reported | _WHICH


def after_reported(line: Line, cue: int, subject: Phrase, *, told: bool) -> Phrase:
    """Return the subject without what it denies: ", a claim [Moscow] denies".

    What stands before the comma is then what is denied, if `told`: if somebody says it. Of a mere
    "which" that may be no words but a thing, "asked for bail, which the judge denied", unless
    somebody is accused; and "he" is whoever is accused before. In ", a move the union rejects"
    the union is the subject, too.
    """
    words, known = line.tokens, lexicon()
    start = subject.start
    while start > 0 and words[start - 1].lower in known.reported | known.determiners | _WHICH:
        start -= 1
    article = words[start].lower in known.determiners - _WHICH
    at = start + article
    noun = words[at]
    named = noun.text in known.reported and (article or noun.text.endswith("s") or at > start)
    named = named or noun.text == "something"
    at += named
    which = at < subject.end and words[at].lower in _WHICH
    at += which
    set_off = start > 0 and words[start - 1].text in _SET_OFF and line.quoted[start - 1] < 0
    accused = any(word.lower in _ACCUSING for word in words[:start])
    renamed = named or (which and (accused or words[cue].lower in _OF_WORDS))
    told = told or accused
    if told and set_off and renamed and at < subject.end and words[at].lower not in known.pronouns:
        return replace(subject, start=at, outer_start=start, renamed=True)
    inner = range(subject.start + 2, subject.end - 1)
    owner = next((n for n in inner if words[n].lower in _DEFINITE), None)
    apart = set_off and article and owner is not None
    return replace(subject, start=owner or start, outer_start=start) if apart else subject


def _until_verb(words: Sequence[Token], start: int, end: int) -> int:
    at = start
    while at < end and words[at].is_word and not verbish(words, at, start):
        at += 1
    return at


def _stops(words: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether a subject after its verb ends before the word at `at`."""
    word = words[at]
    if word.lower in {"on", "during", "after", "when", "as", "before", "that", "while", "because"}:
        return True
    if word.lower in {"in", "at", "to", "by"}:
        return words[head_of(words[start:at]) + start].is_capitalised
    known = lexicon()
    return word.lower in known.adverbs or word.lower in known.weekdays or is_finite(word)
