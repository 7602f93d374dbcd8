"""Which sentences of a draft are worth checking, and why.

ClaimBuster (Hassan et al., 2017, "Toward Automated Fact-Checking") scores sentences by a classifier
over words, parts of speech and kinds of names, and cannot say why. These are rules: each is one
sign that an editor would name, and the first that is there is the reason.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.model import Attribution, Narrator

# Fewer words than this state nothing that can be looked up: "Here is why."
_FEWEST_WORDS = 4
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?"
    r"|hundreds?|thousands?|millions?|billions?|half|third|quarter|double|twice|most|majority|none)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{8,}[”\"»“]")
_CAPITALISED = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_COMPARED = re.compile(
    r"\b(?:more|less|fewer|higher|lower|larger|smaller|biggest|largest|highest|lowest|first|worst"
    r"|best|record|rose|fell|risen|fallen|increased?|decreased?|grew|dropped|cut)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does)\b|\b\w{3,}(?:ed|ught|ound|old|ade|ent|ost|ook)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:should|ought to|must|let us|let’s|I think|I believe|I feel|in my view|in our view"
    r"|perhaps|arguably|we need to)\b",
    re.IGNORECASE,
)
_OWN_AFFAIR = re.compile(
    r"\b(?:this newspaper|this article|read more|sign up|subscribe|contact us|click here"
    r"|has been contacted for comment|was approached for comment|declined to comment)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Worth:
    """Whether a sentence is worth checking, and the sign that says so, in words."""

    checkable: bool
    reason: str


def worth(text: str, attributions: Sequence[Attribution] = ()) -> Worth:
    """Say whether a sentence of a draft is worth checking, and why or why not."""
    for sign in _AGAINST:
        if reason := sign(text, attributions):
            return Worth(checkable=False, reason=reason)
    for sign in _FOR:
        if reason := sign(text, attributions):
            return Worth(checkable=True, reason=reason)
    return Worth(checkable=False, reason="states nothing that an archive could confirm or deny")


def is_short(text: str, _: Sequence[Attribution]) -> str:
    """Pass over too few words, which state nothing that can be looked up."""
    return "too short to state anything" if len(_WORD.findall(text)) < _FEWEST_WORDS else ""


def is_question(text: str, _: Sequence[Attribution]) -> str:
    """Pass over a question, which states nothing."""
    return "a question" if text.rstrip("”\"’' ").endswith("?") else ""


def is_own_affair(text: str, _: Sequence[Attribution]) -> str:
    """Pass over what an outlet says about itself and to its readers."""
    return "about the article itself" if _OWN_AFFAIR.search(text) else ""


def is_wish(text: str, attributions: Sequence[Attribution]) -> str:
    """Pass over what ought to be, in the writer's own voice: an opinion."""
    wished = _WISHED.search(text)
    if wished and not _said(attributions):
        return f"an opinion: “{wished[0]}”"
    return ""


def is_quoted(text: str, attributions: Sequence[Attribution]) -> str:
    """Check words in quotation marks: they must be those that were said."""
    return "quotes somebody" if _QUOTED.search(text) and _said(attributions) else ""


def is_said(text: str, attributions: Sequence[Attribution]) -> str:
    """Check whether whoever is said to have said something said it."""
    del text
    return "reports what somebody said" if _said(attributions) else ""


def has_number(text: str, _: Sequence[Attribution]) -> str:
    """Check a number."""
    found = _NUMBER.search(text)
    return f"gives a number: “{_around(text, found)}”" if found and _DONE.search(text) else ""


def compares(text: str, _: Sequence[Attribution]) -> str:
    """Check a comparison or a record."""
    found = _COMPARED.search(text)
    return f"compares: “{found[0]}”" if found and _CAPITALISED.search(text) else ""


def names(text: str, _: Sequence[Attribution]) -> str:
    """Check what is said to have been done by or to somebody who is named."""
    found = _CAPITALISED.search(text)
    return f"says what “{found[0]}” did or is" if found and _DONE.search(text) else ""


_Sign = Callable[[str, Sequence[Attribution]], str]
_AGAINST: tuple[_Sign, ...] = (is_short, is_question, is_own_affair, is_wish)
_FOR: tuple[_Sign, ...] = (is_quoted, is_said, has_number, compares, names)


def _said(attributions: Sequence[Attribution]) -> bool:
    return any(not isinstance(one.speaker, Narrator) for one in attributions)


def _around(text: str, found: re.Match[str]) -> str:
    """Return a number with the word after it."""
    after = text[found.start() :].split()[:2]
    return " ".join(after).rstrip('.,;:”"’')
