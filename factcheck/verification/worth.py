"""Which sentences of a draft are worth checking, and why.

ClaimBuster (Hassan et al., 2017, "Toward Automated Fact-Checking") scores sentences by a classifier
over words, parts of speech and kinds of names, and cannot say why. These are rules: each is one
sign that an editor would name, and the first that is there is the reason. They were chosen on the
dev half of `seeds/gold/worth.jsonl` (docs/decisions/worth.md).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.model import Act, Attribution, Narrator, Polarity

# Fewer words than this state nothing that can be looked up: "Here is why."
_FEWEST_WORDS = 4
# Below this a statement is as likely none: of those that the tagger finds in sentences of the dev
# half, 5 of 9 are below it where there is nothing to check, and 2 of 69 where there is.
_SURE_ENOUGH = 0.4
_WORD = re.compile(r"[^\W_]+")
_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?"
    r"|millions?|billions?|half|third|quarter|double|twice|most|majority|none)"
)
_DIGITS = re.compile(r"\d[\d.,]*")
_COUNTED = re.compile(rf"\b{_COUNT}\b", re.IGNORECASE)
_MEASURED = re.compile(
    rf"\b{_COUNT} (?:times|percent|per cent|points?|in|of (?:the|every)|people|jobs)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{8,}[”\"»“]")
_OPENS_QUOTED = re.compile(r"[“\"«„‘].{8}")
_CAPITALISED = re.compile(r"(?<![.!?(“\"‘]\s)(?<!^)(?<![(“\"‘])\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_COMPARED = re.compile(
    r"\b(?:more|less|fewer|higher|lower|larger|smaller|biggest|largest|highest|lowest|first|worst"
    r"|best|record|rose|fell|risen|fallen|increased?|decreased?|grew|dropped|cut)\b",
    re.IGNORECASE,
)
# "The first woman to lead it": there is one such, and the archive may know another.
_ALONE = re.compile(
    r"\bthe (?:only|last|first|largest|biggest|smallest|longest|shortest|highest|lowest|oldest"
    r"|youngest|fastest|richest|poorest|busiest|deadliest|hottest|coldest)"
    r"(?: \w+){1,2} (?:in|of|to|since|for|ever|with)\b|\bthe \w+est (?:in|since|ever)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|will)\b"
    r"|\b\w{3,}(?:ed|ught|ound|old|ade|ent|ost|ook)\b"
    r"|\b(?:left|fell|rose|went|came|gave|began|broke|held|kept|led|met|paid|ran|won|wrote"
    r"|hit|put|shut|struck|drew|grew|shot|stood|took|stole|lied|sold|bought|spent|lost|sent|made"
    r"|knew|threw|hid|beat|built|lent|fled|sued|fought|caught|sought|spoke|chose|drove|quit)\b",
    re.IGNORECASE,
)
# Who acts and what happens in news, where no name is given: "Judges found that …". Common nouns and
# verbs of politics, courts, work and harm.
_PUBLIC = re.compile(
    r"\b(?:governments?|ministers?|ministry|parliament|president|mayor|councils?|councillors?"
    r"|courts?|judges?|jury|jurors|trial|charges|charged|convicted|acquitted|sentenced|jailed"
    r"|arrested|police|prosecutors?|laws?|tax|taxes|duty|budget|benefits?|pensions?|elections?"
    r"|votes?|voters|party|parties|unions?|strikes?|army|troops|soldiers|border|compan(?:y|ies)"
    r"|banks?|shares|jobs|workers|prices|rents|wages|debt|insurers|hospitals?|patients|schools?"
    r"|pupils|teachers|university|agency|regulators?|commission|killed|died|injured|wounded"
    r"|resigned|dismissed|elected|appointed|banned|fined|national|public)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not (?:a|one) \w+ of|(?:has|have|had) (?:never|not) been|(?:has|have|had) never"
    r"|there (?:was|were|has been|have been|are) (?:no|not))\b",
    re.IGNORECASE,
)
_BY_LAW = re.compile(
    r"\b(?:by law|under (?:the|its|a|an|\w+) (?:\w+ )?(?:law|act|charter|constitution|directive"
    r"|treaty|rules)|required to|obliged to|entitled to|illegal|legal)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:should|ought to|must|let us|let’s|I think|I believe|I feel|in my view|in our view"
    r"|perhaps|arguably|we need to|one (?:might|could|would)|of course|in other words)\b",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"(?<!War )\bI\b|\b(?:[Mm]y|me|myself)\b")
_OWN_AFFAIR = re.compile(
    r"\b(?:this (?:newspaper|article|story|live blog|interview|conversation) (?:has|is|was)"
    r"|this newspaper|this article|read more|sign up|subscribe|contact us|click here"
    r"|stay with us|our (?:correspondent|newsdesk|website|full report))\b",
    re.IGNORECASE,
)
_UNANSWERED = re.compile(
    r"\b(?:(?:has|have) been contacted for comment|approached for comment|declined to comment"
    r"|no immediate comment|could not (?:immediately )?be reached"
    r"|did not (?:immediately |then )?(?:answer|reply|respond|return)|had no reply)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:smell\w*|laugh\w*|smil(?:e|es|ed|ing)|sighs?|sky|clouds?|rain|raining|sunshine|sun|hum"
    r"|silence|tears|waves at|looks? (?:up|away|down))\b"
)


@dataclass(frozen=True, slots=True)
class Worth:
    """Whether a sentence is worth checking, and the sign that says so, in words."""

    checkable: bool
    reason: str


def worth(text: str, attributions: Sequence[Attribution] = ()) -> Worth:
    """Say whether a sentence of a draft is worth checking, and why or why not."""
    said = [one for one in attributions if _says(one)]
    for sign, checkable in _SIGNS:
        if reason := sign(text, said):
            return Worth(checkable, reason)
    return Worth(checkable=False, reason="states nothing that an archive could confirm or deny")


def is_quoted(text: str, said: Sequence[Attribution]) -> str:
    """Check words in quotation marks: they must be those that were said."""
    quoted = _OPENS_QUOTED.match(text) or (said and _QUOTED.search(text))
    return "quotes somebody" if quoted else ""


def is_short(text: str, _: Sequence[Attribution]) -> str:
    """Pass over too few words, which state nothing that can be looked up."""
    return "too short to state anything" if len(_WORD.findall(text)) < _FEWEST_WORDS else ""


def is_question(text: str, _: Sequence[Attribution]) -> str:
    """Pass over a question, which states nothing."""
    return "a question" if text.rstrip("”\"’' ").endswith("?") else ""


def is_own_affair(text: str, _: Sequence[Attribution]) -> str:
    """Pass over what an outlet says about itself and to its readers."""
    return "about the article itself" if _OWN_AFFAIR.search(text) else ""


def is_unanswered(text: str, _: Sequence[Attribution]) -> str:
    """Pass over that nobody answered the outlet, which it knows best itself."""
    return "about an answer that did not come" if _UNANSWERED.search(text) else ""


def is_said(_: str, said: Sequence[Attribution]) -> str:
    """Check whether whoever is said to have said something said it."""
    return "reports what somebody said" if said else ""


def is_of_oneself(text: str, _: Sequence[Attribution]) -> str:
    """Pass over what a writer thinks, feels and goes through, which is printed nowhere else."""
    found = _OF_ONESELF.search(text)
    return f"about the writer: “{found[0]}”" if found else ""


def demands(text: str, _: Sequence[Attribution]) -> str:
    """Check what a law or rule is said to demand or forbid."""
    found = _BY_LAW.search(text)
    return f"says what a rule demands: “{found[0]}”" if found else ""


def is_wish(text: str, _: Sequence[Attribution]) -> str:
    """Pass over what ought to be, in the writer's own voice: an opinion."""
    wished = _WISHED.search(text)
    return f"an opinion: “{wished[0]}”" if wished else ""


def is_scene(text: str, _: Sequence[Attribution]) -> str:
    """Pass over what is only to be seen, heard or smelled; figures make it weather."""
    found = _SEEN.search(text)
    return f"a scene: “{found[0]}”" if found and not _DIGITS.search(text) else ""


def has_number(text: str, _: Sequence[Attribution]) -> str:
    """Check a number; one in words only with a measure, or where something is said to be done."""
    found = _DIGITS.search(text) or _MEASURED.search(text)
    found = found or (_COUNTED.search(text) if _DONE.search(text) else None)
    return f"gives a number: “{_around(text, found)}”" if found else ""


def compares(text: str, _: Sequence[Attribution]) -> str:
    """Check a comparison or a record."""
    found = _COMPARED.search(text) if _CAPITALISED.search(text) else None
    found = _ALONE.search(text) or found
    return f"compares: “{found[0]}”" if found else ""


def names(text: str, _: Sequence[Attribution]) -> str:
    """Check what is said to have been done by or to somebody who is named."""
    found = _CAPITALISED.search(text)
    return f"says what “{found[0]}” did or is" if found and _DONE.search(text) else ""


def is_public(text: str, _: Sequence[Attribution]) -> str:
    """Check what is said to have been done in public life, though nobody is named."""
    found = _PUBLIC.search(text)
    return f"about public life: “{found[0]}”" if found and _DONE.search(text) else ""


def denies(text: str, _: Sequence[Attribution]) -> str:
    """Check that something was never done or is not there."""
    found = _NOT_DONE.search(text)
    return f"says what was not done: “{found[0]}”" if found else ""


_Sign = Callable[[str, Sequence[Attribution]], str]
_SIGNS: tuple[tuple[_Sign, bool], ...] = (
    (is_quoted, True),
    (is_short, False),
    (is_question, False),
    (is_own_affair, False),
    (is_unanswered, False),
    (is_said, True),
    (is_of_oneself, False),
    (demands, True),
    (is_wish, False),
    (is_scene, False),
    (has_number, True),
    (compares, True),
    (names, True),
    (is_public, True),
    (denies, True),
)


def _says(attribution: Attribution) -> bool:
    """Whether somebody is said to have said something: neither asked nor only thought it."""
    return (
        not isinstance(attribution.speaker, Narrator)
        and attribution.act is Act.SPEECH
        and attribution.polarity is not Polarity.ASKED
        and attribution.confidence >= _SURE_ENOUGH
    )


def _around(text: str, found: re.Match[str]) -> str:
    """Return a number with the word after it."""
    after = text[found.start() :].split()[:2]
    return " ".join(after).rstrip('.,;:”"’')
