"""Whether a claim tells what somebody said, or something that is done by saying it.

"The White House has declared a disaster" and "the union asks for talks" are about what is so or is
wanted, and held against the archive as such; "said that", "denied" and "called it cruel" are about
words.
"""

import re

from factcheck.attribution.words import lexicon
from factcheck.model import Attribution
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


def tells_words(attribution: Attribution, text: str) -> bool:
    """Tell whether words are reported: a quotation, a clause, a denial, a promise, a judgement."""
    cue = attribution.cue
    if cue is None:
        return False
    printed, content = cue.of(text), attribution.content[0].of(text)
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


def _is_clause(content: str) -> bool:
    """Tell whether words have a verb in a finite form, as far as it can be known by its form.

    In lower case only: "May" is a month.
    """
    known = lexicon()
    return any(word in known.finite | known.auxiliaries for word in _WORD.findall(content))
