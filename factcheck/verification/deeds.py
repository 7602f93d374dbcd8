"""Whether a claim tells what somebody said, or something that is done by saying it.

"The White House has declared a disaster" and "the union asks for talks" are about what is so or is
wanted, and held against the archive as such; "said that", "denied" and "called it cruel" are about
words. So it is with what is rejected: a claim, or a plan.
"""

import re
from functools import cache
from itertools import islice

from factcheck.attribution.words import lexicon
from factcheck.model import Attribution, Span
from factcheck.verification.denying import DENIES, POINTS_BACK
from factcheck.verification.signals.printed import grammar, tokens_of
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
_WORDS = frozenset(
    """accusation account allegation argument assertion charge claim comment comparison concern
    conclusion contention criticism description diagnosis estimate fear figure finding idea
    interpretation link notion number reading remark report rumor rumour speculation statement
    suggestion talk verdict version view warning""".split()
)
_WORDS_AS_THEY_ARE = frozenset(
    "analysis guilt responsibility story stories theory theories wrongdoing".split()
)
# What is denied to somebody, and not denied to be so: "denied her bail".
_GRANTED = frozenset(
    """access appeal application asylum bail bid boarding care coverage credit entry extradition
    funding injunction licence license loan motion parole permission permit petition request
    treatment visa vote""".split()
)
# Of these "of" tells who did it to whom: "denied cruel treatment of inmates".
_DONE_TO = frozenset("care coverage credit funding treatment".split())
# In words: "denied the clerk and her two sons a visa". A guess.
_NEAR_WORDS, _NEAR_GRANTED = 5, 6
_STOPS = frozenset(",;:.()–—")
# The head of what is denied stands before these.
_ENDS = frozenset("about after at before by for from in of on over to with without".split())
_AS = re.compile(r"\bas\b", re.IGNORECASE)
_TO_BE_TO = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being)|['’](?:s|re)|n['’]t)(?: \w+)? to $"
    r"|\b(?:not|partly|largely|mainly|also) to $",
    re.IGNORECASE,
)
# In characters: "is now partly to ". A guess.
_JUST_BEFORE = 40


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
        return _TO_BE_TO.search(text, max(0, cue.start - _JUST_BEFORE), cue.start) is not None
    content = attribution.content[0]
    denies = cue.of(text).lower() in lexicon().denied
    return denies and content.start >= cue.end and _turns_down(cue, content, text)


def _turns_down(cue: Span, content: Span, text: str) -> bool:
    """Tell whether what is rejected or denied is a thing, and not something that is said."""
    printed = content.of(text)
    said = _THAT.search(text[cue.end : content.start]) or POINTS_BACK.match(printed)
    if said or _QUOTED.search(printed) or _names_words(printed):
        return False
    if DENIES.search(cue.of(text)):
        return _is_granted(printed) and not _is_clause(printed)
    return _AS.search(printed) is None


def _names_words(content: str) -> bool:
    """Tell whether what is rejected is words: "the long and bitter criticism"."""
    return any(
        _is_one(word, _WORDS) or _last_part(word) in _WORDS_AS_THEY_ARE
        for word, _ in _heads(content, _NEAR_WORDS)
    )


def _is_granted(content: str) -> bool:
    """Tell whether what is denied is something that is granted, by the noun at its head.

    "A credit card" is no credit, and whoever denies taking a loan says something of it.
    """
    heads = _heads(content, _NEAR_GRANTED)
    if not heads or heads[0][0].endswith("ing"):
        return False
    return any(
        _is_one(word, _GRANTED)
        and not (after == "of" and _is_one(word, _DONE_TO))
        and not (after[:1].isalnum() and after not in _after_nouns())
        for word, after in heads
    )


@cache
def _after_nouns() -> frozenset[str]:
    """Return the words of which none makes the noun before it a part of another: "a loan on"."""
    known = lexicon()
    return grammar() | known.weekdays | known.adverbs | known.prepositions


def _heads(content: str, most: int) -> list[tuple[str, str]]:
    """Return the first words of what is denied, up to a preposition, each with what follows.

    A comma ends it unless more of it comes: "Roe, 46, bail", "false, bitter criticism", but not
    "the plan, saying the report was thin".
    """
    found: list[tuple[str, str]] = []
    words = [token.lower for token in islice(tokens_of(content), 2 * most)]
    for word, after in zip(words, [*words[1:], ""], strict=True):
        goes_on = after not in grammar() and not after.endswith("ing")
        if (
            word in _ENDS
            or len(found) == most
            or (word in _STOPS and not (word == "," and goes_on))
        ):
            break
        if word[0].isalnum():
            found.append((word, after))
    return found


def _is_one(word: str, nouns: frozenset[str]) -> bool:
    """Tell whether a word is one of some nouns, in the singular or with an s."""
    last = _last_part(word)
    return last in nouns or last.removesuffix("s") in nouns


def _last_part(word: str) -> str:
    """Return the part of a word behind its last hyphen: "claim" of "counter-claim"."""
    return word.rpartition("-")[2]


def _is_clause(content: str) -> bool:
    """Tell whether words have a verb in a finite form, as far as it can be known by its form.

    In lower case only: "May" is a month.
    """
    known = lexicon()
    return any(word in known.finite | known.auxiliaries for word in _WORD.findall(content))
