"""Whether a claim tells what somebody said, or something that is done by saying it.

"The White House has declared a disaster" and "the union asks for talks" are about what is so or is
wanted, and held against the archive as such; "said that", "denied" and "called it cruel" are about
words. So it is with what is rejected: a claim, or a plan.
"""

import re

from factcheck.attribution.words import lexicon
from factcheck.model import Attribution, Span
from factcheck.verification.denying import DENIES, POINTS_BACK
from factcheck.verification.unsaid import says_plainly

_QUOTED = re.compile("[\"“”„«»]|(?<!\\w)[‘']|[’'](?!\\w)")
_THAT = re.compile(r"\bthat\W*$", re.IGNORECASE)
# Of these what is said may be no clause: "called it cruel", "warned of a hard winter".
_JUDGING = re.compile(
    r"(?:call|describ|dubb|brand|label|accus|blam|criticis|criticiz|condemn|prais|denounc|mock"
    r"|ridicul|warn|hail|predict|forecast|estimat|admi|complain|apologi)",
    re.IGNORECASE,
)
# Of these what is asked for is not said to be so.
_ASKING = re.compile(
    r"(?:ask|demand|call\w* (?:for|on)|appeal|urg|request|invit|order)", re.IGNORECASE
)
# With a clause these are sayings, without one they are deeds: "concluded their pact".
_DOING = re.compile(r"(?:declar|conclud|continu|f[io]u?nd|state\b|add)", re.IGNORECASE)
# To have agreed or offered to do something is to have done it.
_PROMISING = re.compile(r"(?:promis|vow|pledg|threaten|sw[eo]r)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
# Nouns for what somebody says or thinks, near the beginning of what is denied: of words, not plans.
_BEFORE = (
    r"(?:\W*(?!(?:about|after|at|before|by|for|from|in|of|on|over|to|with|without)\b)[\w’'-]+)"
)
_NAMES_WORDS = re.compile(
    rf"{_BEFORE}{{0,4}}?\W*(?:(?:accusation|account|allegation|argument|assertion|charge|claim|comment"
    r"|comparison|concern|conclusion|contention|criticism|description|diagnosis|estimate|fear|figure"
    r"|finding|idea|interpretation|link|notion|number|reading|remark|report|rumou?r|speculation"
    r"|statement|suggestion|talk|verdict|version|view|warning)s?|analysis|guilt|responsibility"
    r"|stor(?:y|ies)|theor(?:y|ies)|wrongdoing)\b",
    re.IGNORECASE,
)
# What is denied to somebody, and not denied to be so: "denied her bail".
_GRANTED = re.compile(
    r"(?!\w+ing\b)(?:\W*[\w’'-]+){0,5}?\W*(?:access|appeal|application|asylum|bail|bid|boarding"
    r"|care|coverage|credit|entry|extradition|funding|injunction|licen[cs]e|loan|motion|parole"
    r"|permission|permit|petition|request|treatment|visa|vote)s?\b",
    re.IGNORECASE,
)
_AS = re.compile(r"\bas\b", re.IGNORECASE)
_TO_BE_TO = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being)|['’](?:s|re)|n['’]t)(?: \w+)? to $"
    r"|\b(?:not|partly|largely|mainly|also) to $",
    re.IGNORECASE,
)


def tells_words(attribution: Attribution, text: str) -> bool:
    """Tell whether words are reported: a quotation, a clause, a denial, a promise, a judgement."""
    cue = attribution.cue
    if cue is None:
        return False
    printed, content = cue.of(text), attribution.content[0].of(text)
    if is_deed(attribution, text):
        return False
    if says_plainly(attribution, text) or not _WORD.search(printed):
        return True
    before = text[cue.end : attribution.content[0].start]
    if _ASKING.match(printed):
        return False
    if _QUOTED.search(content) or _THAT.search(before):
        return True
    if content.lower().startswith("to "):
        return bool(_PROMISING.match(printed))
    if _JUDGING.match(printed) or printed.lower() in lexicon().denied or _is_clause(content):
        return True
    words = {word.lower() for word in _WORD.findall(printed)}
    return bool(words & lexicon().clause) and not _DOING.match(printed)


def is_deed(attribution: Attribution, text: str) -> bool:
    """Tell whether nobody says anything: a plan is rejected, bail denied, or somebody is to blame.

    Who rejects a claim, or dismisses a letter as alarmist, says something of it.
    """
    cue = attribution.cue
    if cue is None or not attribution.content:
        return False
    if cue.of(text).lower() == "blame":
        return _TO_BE_TO.search(text[: cue.start]) is not None
    content = attribution.content[0]
    denies = cue.of(text).lower() in lexicon().denied
    return denies and content.start >= cue.end and _turns_down(cue, content, text)


def _turns_down(cue: Span, content: Span, text: str) -> bool:
    """Tell whether what is rejected or denied is a thing, and not something that is said."""
    printed = content.of(text)
    said = _THAT.search(text[cue.end : content.start]) or POINTS_BACK.match(printed)
    if said or _QUOTED.search(printed) or _NAMES_WORDS.match(printed):
        return False
    if DENIES.search(cue.of(text)):
        return _GRANTED.match(printed) is not None and not _is_clause(printed)
    return _AS.search(printed) is None


def _is_clause(content: str) -> bool:
    """Tell whether words have a verb in a finite form, as far as it can be known by its form.

    In lower case only: "May" is a month.
    """
    known = lexicon()
    return any(word in known.finite | known.auxiliaries for word in _WORD.findall(content))
