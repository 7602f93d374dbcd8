"""Denials of what was said just before, in the sentence or the one before it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.attribution.words import lexicon
from factcheck.model import Attribution, Narrator, Passage, Polarity, Span
from factcheck.verification.denying import (
    CALLED_UNTRUE,
    CALLS,
    COUNTED,
    DENIES,
    NAMES_WORDS,
    OF_ITS_OWN,
    POINTS_BACK,
    REJECTS,
    RENAMED,
    SAYS_UNTRUE,
    WHICH,
)
from factcheck.verification.unsaid import says_nothing, says_plainly

# The share of a sentence from which what else is said in it is what it is about. A guess.
_MUCH = 1 / 3
# The share of a sentence before a denial from which that may be what is denied. A guess.
_BEFORE = 1 / 4
# "Asked whether it sank, Quill denied it", "Speaking in Ham, ...": nobody says that by itself.
_ASKED = re.compile(
    r"(?:asked|pressed|questioned|contacted|reached|approached|\w+ing)$", re.IGNORECASE
)
# Whoever will deny it, or once did, does not; but Will Pike may.
_NOT_NOW = re.compile(r"\b(?:will|would|may|might|could|used to|once|first|initially)\b")
# Words between what somebody says and who denies it, "a claim that". A guess.
_FEW = 4
# In characters: the sentence before, and the first of a word that its verb has too. Guesses.
_NEAR_BEFORE, _STEM = 250, 5
_GRANTING = frozenset({"although", "though", "while", "whereas"})
_ACCUSES = re.compile(
    r"\b(?:accus(?:e[sd]?|ing|ations?)|alleg(?:e[sd]?|edly|ations?)|blame[sd]?"
    r"|claim(?:s|ed|ing)?(?! \d)|charged with|charges against|indict\w*|on trial|prosecut\w+"
    r"|su(?:ed|es|ing)|suspected of|arrest(?:s|ed)?|detained|convicted|sentenced|jailed|fined"
    r"|raided|extradited)\b",
    re.IGNORECASE,
)


def bare_denial(passage: Passage) -> Attribution | None:
    """Return who denies what the sentence before says, as in "The bank denied this."; else None.

    None where the sentence is mostly what somebody else, or the same one, goes on to say, where it
    asks, and where the sentence before has words that deny: that might be a denial of a denial.
    """
    text, span = passage.article.text, passage.sentence.span
    for one in _denying_before(passage):
        plain = one.polarity is Polarity.DENIED and not OF_ITS_OWN.match(_first(one, text, span))
        if plain and one.cue and not CALLS.search(one.cue.of(text)):
            goes_on = (other for other in passage.attributions if other is not one)
            return None if _told(goes_on, span) else one
    return None


def reply(passage: Passage) -> Attribution | None:
    """Return who denies what is said in the sentence before, if it is somebody's word; else None.

    Then it may also be "called the story fiction", and said why: "denied this, saying that".
    """
    text, span = passage.article.text, passage.sentence.span
    one = next(_denying_before(passage), None)
    if one is None:
        return None
    others = (other for other in passage.attributions if other is not one)
    goes_on = (other for other in others if not _explains(one, other, text))
    return None if _told(goes_on, span) else one


def _denying_before(passage: Passage) -> Iterator[Attribution]:
    """Yield those in a sentence who deny what must stand in the one before."""
    text, span, before = passage.article.text, passage.sentence.span, passage.before
    if before is None or _denied_before(before.of(text)) or passage.text.rstrip().endswith("?"):
        return
    within = denial_within(passage)
    for one in passage.attributions:
        if isinstance(one.speaker, Narrator) or one is within:
            continue
        if _is_bare(one, text, span) and _denies_now(one, text):
            yield one


def _told(others: Iterable[Attribution], span: Span) -> bool:
    """Tell whether much of a sentence is what others, or the same one, say besides."""
    said = (one for one in others if not isinstance(one.speaker, Narrator))
    return any(one.covered(span) >= _MUCH * len(span) for one in said)


def may_be_denied(passage: Passage) -> bool:
    """Tell whether the sentence behind has words with which somebody might deny this one."""
    behind = passage.after.of(passage.article.text) if passage.after else ""
    return any(sign.search(behind) for sign in (DENIES, REJECTS, CALLS, SAYS_UNTRUE))


def denial_within(passage: Passage) -> Attribution | None:
    """Return who denies what somebody says before in the sentence: ", a claim [Moscow] denies".

    None where nobody else says it, where what stands before is a denial itself, is only asked, or
    tells when or where: "Asked whether it sank, Quill denied it.", "In a letter, Quill denied it."
    """
    found = _within(passage)
    return found[0] if found else None


def told_part(passage: Passage) -> Span:
    """Return what a sentence tells: all of it, or what stands before a denial of that."""
    found = _within(passage)
    return found[1] if found else passage.sentence.span


def _within(passage: Passage) -> tuple[Attribution, Span] | None:
    """Return the denial in a sentence of what it says before, and where that stands."""
    text, span = passage.article.text, passage.sentence.span
    if not _opens_with_a_clause(passage.text):
        return None
    said = [one for one in passage.attributions if not isinstance(one.speaker, Narrator)]
    for one in said:
        start = _begins(one, span, said)
        if start - span.start < _BEFORE * len(span) or _denied_before(text[span.start : start]):
            continue
        others = [part for other in said if other is not one for part in _parts(other)]
        ends = max((part.end for part in others if span.start < part.end <= start), default=None)
        if ends is None or len(text[ends : _points_from(one, start)].split()) > _FEW:
            continue
        if _is_of_before(one, text, span):
            return one, Span(span.start, ends)
    return None


def points_back(one: Attribution, passage: Passage) -> bool:
    """Tell whether an attribution is a denial of what its sentence says before, whoever says it.

    "Police arrested Lund, an allegation he denies": it is not what the sentence tells.
    """
    return _names_again(one, passage.article.text)


def _names_again(one: Attribution, text: str) -> bool:
    """Tell whether a denial names again what stands before it: ", a claim [Moscow denies]"."""
    cue, between = one.cue.of(text) if one.cue else "", _between(one, text)
    denies = DENIES.search(cue) is not None
    again = RENAMED.search(between) or (WHICH.search(between) if denies else None)
    return again is not None and (denies or REJECTS.search(cue) is not None)


def _points_from(one: Attribution, start: int) -> int:
    """Return where "which" stands, else where the denial begins."""
    cue = one.cue.start if one.cue else start
    return max([start, *(part.start for part in one.content if part.end <= cue)])


def _parts(one: Attribution) -> Iterator[Span]:
    """Yield where somebody's words stand, and what shows that they are."""
    yield from one.content
    if one.cue is not None:
        yield one.cue
    if one.source is not None:
        yield one.source


def is_of_numbers(denial: Attribution, text: str) -> bool:
    """Tell whether only a number is denied: "a figure the army disputes"."""
    first = denial.content[0].of(text) if denial.content else ""
    return COUNTED.search(_between(denial, text) or first) is not None


def accuses(claim: str) -> bool:
    """Tell whether a claim is about a charge itself, or what followed from it.

    Who denies the charge does not deny that it was made, or that he was arrested.
    """
    return _ACCUSES.search(claim) is not None


def _is_of_before(one: Attribution, text: str, span: Span) -> bool:
    """Tell whether an attribution denies words that stand before it in the sentence."""
    cue = one.cue.of(text) if one.cue and span.contains(one.cue) else ""
    if not cue or not _denies_now(one, text):
        return False
    denies = DENIES.search(cue) is not None
    if not denies and not REJECTS.search(cue):
        return _calls_untrue(one, text, span) or _says_untrue(one, text, span)
    sign = POINTS_BACK if denies else NAMES_WORDS
    return _names_again(one, text) or sign.match(_first(one, text, span)) is not None


def _between(one: Attribution, text: str) -> str:
    """Return what stands between words and who denies them after them; "" where not after."""
    start = one.cue.start if one.cue else 0
    ends = [part.end for part in one.content if part.end <= start]
    return text[max(ends) : start] if ends else ""


def _denies_now(one: Attribution, text: str) -> bool:
    """Tell whether somebody denies, and not only "will surely deny", "did not deny"."""
    if isinstance(one.speaker, Narrator) or one.cue is None or says_nothing(one, text):
        return False
    return _NOT_NOW.search(text[one.speaker.mention.end : one.cue.end]) is None


def _first(one: Attribution, text: str, span: Span) -> str:
    """Return the first part of what is denied in a sentence."""
    part = next((part for part in one.content if part.overlaps(span)), None)
    return "" if part is None else text[max(part.start, span.start) : min(part.end, span.end)]


def _calls_untrue(one: Attribution, text: str, span: Span) -> bool:
    """Tell "called the report a lie" from "called it a war built on lies"."""
    if one.cue is None or not CALLS.search(one.cue.of(text)):
        return False
    return CALLED_UNTRUE.match(text[one.cue.end : span.end]) is not None


def _says_untrue(one: Attribution, text: str, span: Span) -> bool:
    """Tell "said that was untrue" from "said that was untrue of most towns".

    Of "no such promise" the promise must stand before: "he had promised to resign".
    """
    if one.cue is None or not says_plainly(one, text):
        return False
    found = SAYS_UNTRUE.match(text[one.cue.end : span.end].lstrip(" ,:"))
    if found is None or found["such"] is None or found["such"].lower() == "thing":
        return found is not None
    before = text[max(0, span.start - _NEAR_BEFORE) : one.cue.start].lower()
    return found["such"].lower()[:_STEM].rstrip("s") in before


def _denied_before(words: str) -> bool:
    return DENIES.search(words) is not None or REJECTS.search(words) is not None


def _opens_with_a_clause(sentence: str) -> bool:
    """Tell whether a sentence opens with what may be said, not with when or where."""
    words = sentence.split(None, 1)
    opening = words[0].strip("\"'“‘(").lower() if words else ""
    known = lexicon()
    outside = (known.prepositions | known.subordinators) - _GRANTING
    return opening not in outside and _ASKED.match(opening) is None


def _begins(one: Attribution, span: Span, said: Sequence[Attribution]) -> int:
    """Return where who speaks or the words that show it begin.

    Of who says something else before it is where the verb stands: "Doe promised it, but [denied]".
    """
    mention = None if isinstance(one.speaker, Narrator) else one.speaker.mention
    parts = [part for part in (one.source, mention, one.cue) if part and span.contains(part)]
    start = min((part.start for part in parts), default=span.start)
    if one.cue is None or not span.contains(one.cue):
        return start
    between = Span(start, one.cue.start)
    others = (other for other in said if other is not one)
    return one.cue.start if any(other.covers(between) for other in others) else start


def _explains(denial: Attribution, other: Attribution, text: str) -> bool:
    """Tell whether who denies says why with other words: "denied this, [saying that it rained]"."""
    if isinstance(denial.speaker, Narrator) or isinstance(other.speaker, Narrator):
        return False
    going_on = other.cue is not None and other.cue.of(text).lower().endswith("ing")
    return going_on and other.speaker.mention == denial.speaker.mention


def _is_bare(one: Attribution, text: str, span: Span) -> bool:
    """Tell whether all that is denied must stand before."""
    if one.cue is None or not span.contains(one.cue):
        return False
    cue = one.cue.of(text)
    rejects = REJECTS.search(cue) and one.polarity is Polarity.DENIED
    if DENIES.search(cue) or rejects:
        return POINTS_BACK.match(_first(one, text, span)) is not None
    return _calls_untrue(one, text, span) or _says_untrue(one, text, span)
