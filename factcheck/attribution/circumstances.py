"""What stands between a verb of saying and its content: when, where, and to whom."""

from collections.abc import Sequence
from functools import cache

from factcheck.attribution.grammar import holds_finite_verb
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import lexicon, nation_of, persons, verbs

_VENUES = frozenset(
    "statement interview speech post letter message report address briefing filing email e-mail"
    " note tweet comment comments remarks release conference meeting summit rally hearing event"
    " forum trial inquest ceremony visit call session debate podcast video broadcast programme"
    " program show article column book memo telegram channel facebook twitter x media committee"
    " inquiry court update bulletin phone telephone morning evening afternoon night week month"
    " year day".split()
)
_TIMES = frozenset(
    "week month year day night morning evening afternoon today yesterday tonight".split()
)
_OPENERS = frozenset("on in at during to from by via after before following through".split())
# A list of listeners, in words and marks, is no longer: a guess, five of them.
_LONGEST_LIST = 25
# Words of one who is hers: "her Labour colleagues". A guess.
_HERS = 4
_OBJECTS = frozenset("him her them us me it you".split())


def skip(line: Line, at: int) -> int:
    """Return the first token after "on Oct. 17", "in a statement", "in Brussels", "late Monday"."""
    while True:
        further = _one(line, at)
        if further == at:
            return at
        at = further


def up_to_that(line: Line, at: int) -> int:
    """Return the first token after the circumstances; whatever they are, if "that" ends them."""
    at = skip(line, at)
    words = line.tokens
    if at + 2 < len(words) and words[at].text == "," and words[at + 1].lower == "however":
        return at + 2 + (words[at + 2].text == ",")
    if at >= len(words) or words[at].lower not in _OPENERS:
        return at
    for end in range(at + 1, min(len(words), at + 13)):
        if line.quoted[end] >= 0 or not words[end].is_word:
            return at
        if words[end].lower == "that":
            return at if holds_finite_verb(words[at:end]) else end
    return at


def _one(line: Line, at: int) -> int:
    words, known = line.tokens, lexicon()
    if at >= len(words) or line.quoted[at] >= 0:
        return at
    lower = words[at].lower
    if lower in known.adverbs and lower not in known.auxiliaries:
        return at + 1
    if lower.endswith("ly") and len(lower) > 4:
        return at + 1
    dated = _date(line, at + 1 if lower in {"on", "late", "early"} else at)
    if dated > at + 1 or (dated == at + 1 and lower in known.weekdays | _TIMES):
        return dated
    if lower in {"earlier", "last", "this", "late", "early"} and at + 1 < len(words):
        timed = words[at + 1].lower in _TIMES | known.weekdays
        return at + 2 if timed else at
    return _place(line, at) if lower in _OPENERS else at


def _date(line: Line, at: int) -> int:
    """Return the token after a date that begins at `at`, or `at` where none does."""
    words, known = line.tokens, lexicon()
    if at >= len(words):
        return at
    if words[at].lower in known.weekdays | {"yesterday", "today", "tonight"}:
        at += 1
        while at < len(words) and words[at].lower in _TIMES:
            at += 1
        return at
    months = [
        n for n in (at, at + 1) if n < len(words) and words[n].lower.rstrip(".") in known.months
    ]
    if not months:
        return at
    end = months[0] + 1
    if end < len(words) and months[0] == at and words[end].text[0].isdigit():
        end += 1
    if end + 1 < len(words) and words[end].text == "," and words[end + 1].text.isdigit():
        end += 2
    return end


def _place(line: Line, at: int) -> int:
    """Return the token after "in Brussels" or "at a press conference", or `at` otherwise."""
    words, known = line.tokens, lexicon()
    end = at + 1
    if end < len(words) and (words[end].lower in known.determiners or words[end].is_possessive):
        for venue in range(end + 1, min(len(words), end + 7)):
            if not words[venue].is_word or words[venue].lower == "that":
                return at
            if words[venue].lower in _VENUES:
                return _with_whom(line, venue + 1)
        return at
    while end < len(words) and words[end].is_capitalised and line.quoted[end] < 0:
        end += 1
    if end > at + 1:
        subject = end < len(words) and holds_finite_verb(words[end : end + 1])
        return end - 1 if subject and end > at + 2 else at if subject else end
    if end < len(words) and words[end].lower in _VENUES | {"reporters", "journalists", "lawmakers"}:
        return end + 1
    return at


def _with_whom(line: Line, at: int) -> int:
    """Return the token after "with CNN" in "in an interview with CNN", or `at`."""
    words = line.tokens
    if at + 1 >= len(words) or words[at].lower not in {"with", "to", "on"}:
        return at
    end = at + 1 + (words[at + 1].lower in {"the", "a"})
    named = end
    while end < len(words) and words[end].is_capitalised and line.quoted[end] < 0:
        end += 1
    return end if end > named else at


def listeners(line: Line, at: int) -> int:
    """Return the token after all who were told: "the board, the mayor and reporters" that ...

    Where no "that" follows them, what stands after the first may be content as well, and is not
    read as another listener.
    """
    words = line.tokens
    first = end = listener(line, at)
    while at < end < len(words) and end - at < _LONGEST_LIST:
        joined = _after_joint(line, end)
        further = listener(line, joined) if joined is not None else None
        if joined is None or further is None or not _can_be_told(words[joined:further]):
            break
        end = further
    closing = end + (end < len(words) and words[end].text == ",")
    that = up_to_that(line, closing)
    return end if that < len(words) and words[that].lower == "that" else first


def _can_be_told(found: Sequence[Token]) -> bool:
    """Tell whether words are no clause: not "adding", nor "the mayor said"."""
    acting = any(token.lower in verbs() or token.lower.endswith("ing") for token in found)
    return bool(found) and not acting and not holds_finite_verb(found)


def _after_joint(line: Line, end: int) -> int | None:
    """Return the token after the comma or "and" that joins a further listener, if one does."""
    words, at = line.tokens, end
    if words[at].text == ",":
        at += 1
    if at < len(words) and words[at].lower in {"and", "or"}:
        at += 1
    joined = at > end or words[end - 1].lower in {"and", "or"}
    return at if joined and at < len(words) and line.quoted[at] < 0 else None


def listener(line: Line, at: int) -> int:
    """Return the token after the one who was told, or `at` where nobody is named."""
    words, known = line.tokens, lexicon()
    if at >= len(words) or line.quoted[at] >= 0:
        return at
    first = words[at]
    if first.lower in _OBJECTS:
        return _after_hers(line, at) if first.lower == "her" else at + 1
    if not first.is_word or first.lower == "that" or first.lower in _OPENERS:
        return at
    end = at + (first.lower in known.determiners or first.is_possessive)
    if end < len(words) and words[end].is_capitalised:
        return _capitals(line, end, at)
    while end < len(words) and end - at < 5 and line.quoted[end] < 0:
        word = words[end]
        if not word.is_word or word.lower in _no_listeners():
            break
        if word.is_capitalised:  # "told state broadcaster RTP"
            return _capitals(line, end, at)
        end += 1
    # "warns gusts could": what a verb follows is no listener.
    return at if end < len(words) and words[end].lower in known.auxiliaries else end


def _after_hers(line: Line, at: int) -> int:
    """Return the token after "her GP" in "told her GP that it rained", else after "her"."""
    words = line.tokens
    start = end = at + 1
    while end < len(words) and end - start < _HERS and _can_be_hers(line, end):
        end += 1
    ahead = words[end].lower if start < end < len(words) else ""
    return end if ahead == "that" and line.quoted[end] < 0 else start


def _can_be_hers(line: Line, at: int) -> bool:
    word = line.tokens[at]
    small = word.lower in _no_listeners() and not word.is_capitalised
    return word.is_word and line.quoted[at] < 0 and not small and not holds_finite_verb([word])


@cache
def _no_listeners() -> frozenset[str]:
    """Return the words that no listener who is described in small letters has in him."""
    known = lexicon()
    clauses = known.prepositions | known.subordinators | known.adverbs | {"that", "of", "not"}
    return clauses | known.determiners | known.pronouns | known.auxiliaries


def _capitals(line: Line, start: int, at: int) -> int:
    """Return the token after a name; the last of it is given back if a verb follows it."""
    words, end = line.tokens, start
    while end < len(words) and line.quoted[end] < 0:
        named = words[end].is_capitalised or words[end].text == "&"
        if not named and words[end].lower not in {"of", "and"}:
            break
        if not named and not (end + 1 < len(words) and words[end + 1].is_capitalised):
            break
        end += 1
    if end < len(words) and _is_plural(words[end].lower) and words[end - 1].lower in nation_of():
        return end + 1
    if end < len(words) and words[end].lower in _PUBLISHED:  # "told the War Zone website"
        return end + 1
    if end < len(words) and _belongs(words, at, end):
        return end + 1
    followed = end < len(words) and holds_finite_verb(words[end : end + 1])
    return end - 1 if followed and end > max(start, at) + 1 else end


def _belongs(words: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a noun ends a listener: "a Post [reporter]", "Leeds [magistrates]" and no more.

    In "told Reuters officials had fled" it begins what is said.
    """
    noun = words[end].lower in persons()
    ahead = words[end + 1] if end + 1 < len(words) else None
    ends = ahead is None or not ahead.is_word or ahead.lower == "that"
    return noun and (words[at].lower in {"a", "an", "one"} or ends)


def _is_plural(word: str) -> bool:
    """Tell whether a word can be the noun of "European leaders"."""
    return (word.endswith("s") and word in lexicon().people) or word in _OUTLETS


# What an outlet is, or who follows it, after its name.
_PUBLISHED = frozenset(
    "website newspaper magazine agency network channel podcast broadcaster journal daily weekly"
    " radio television tv audience".split()
)
_OUTLETS = frozenset("television radio tv media newspaper lawmakers reporters viewers".split())
