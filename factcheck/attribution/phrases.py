"""Noun phrases beside a cue: the words that mention who speaks.

Positions are indexes into a line's tokens; `end` is exclusive.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import lexicon

# Words that carry a noun phrase on to the right of its head: "a diplomat familiar with the matter".
_CARRIES_ON = frozenset(
    "of for with from in at to on about close familiar briefed involved knowledgeable based near"
    " who by inside within".split()
)
_PARTICIPLES = frozenset("seen written made sent held led drawn known shown".split())
# No mention of a speaker seen in news is longer; it bounds the search.
_LONGEST = 30


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


def before(line: Line, cue: int) -> Phrase | None:
    """Return the subject that ends where the verb at `cue` begins."""
    words = line.tokens
    end = _skip_adverbs(line, cue)
    if end > 0 and words[end - 1].text == "," and line.quoted[end - 1] < 0:
        opening = _aside_opening(line, end - 1)
        return _shared_subject(line, cue) if opening is None else _beside(line, opening, end - 1)
    end = _before_bracket(line, end)
    start = _start(line, end)
    return Phrase(start, end, start, cue) if start < end else _shared_subject(line, cue)


def _beside(line: Line, opening: int, closing: int) -> Phrase | None:
    """Return the subject of which an aside between two commas is a part.

    Where the aside is the name ("The top diplomat, David Lammy, said"), the name is the mention.
    """
    start = _start(line, opening)
    if start >= opening:
        return None
    inside = (opening + 1, closing)
    if _is_name(line.tokens[slice(*inside)]):
        return Phrase(*inside, start, closing + 1, aside=(start, opening))
    return Phrase(start, opening, start, closing + 1, aside=inside)


def _before_bracket(line: Line, end: int) -> int:
    """Return where a phrase ends that is followed by its short form in brackets."""
    words = line.tokens
    if end < 3 or words[end - 1].text != ")":
        return end
    return next((n for n in range(end - 2, max(-1, end - 8), -1) if words[n].text == "("), end)


def _named_aside(line: Line, at: int, comma: int) -> bool:
    """Tell whether two commas set off the name of the one whom the words before describe."""
    words = line.tokens
    if not _is_name(words[at + 1 : comma]):
        return False
    described = words[_start(line, at) : at]
    return any(token.stem in lexicon().roles | lexicon().people for token in described)


def after(line: Line, cue: int) -> Phrase | None:
    """Return the subject that follows the verb at `cue`: "...", said Jane Doe, the mayor."""
    words, at = line.tokens, cue + 1
    start = at
    while at < len(words) and at - start < _LONGEST and line.quoted[at] < 0:
        word = words[at]
        if not word.is_word or (at > start and _stops(words, at, start)):
            break
        at += 1
    if at == start:
        return None
    end = _aside_end(line, at)
    closing = next((n for n in range(at + 1, len(words)) if not words[n].is_word), len(words))
    if at < len(words) and words[at].text == "," and _named_aside(line, at, closing):
        return Phrase(at + 1, closing, start, closing, aside=(start, at))
    return Phrase(start, at, start, end, aside=(at, end))


def following(line: Line, start: int) -> Phrase | None:
    """Return the noun phrase after a preposition such as "according to", up to a comma."""
    words, at = line.tokens, start
    while at < len(words) and at - start < _LONGEST:
        word = words[at]
        if line.quoted[at] >= 0 or word.text in {",", ";", ":", ".", "—", "–", "(", "?", "!"}:
            break
        if at > start and word.lower in {"that", "which", "while", "as"}:
            break
        if at > start and _is_finite(word) and _relative(words, at) is None:
            break
        at += 1
    return Phrase(start, at, start, at) if at > start else None


def aside_after(line: Line, end: int) -> int:
    """Return where an aside between two commas after a phrase closes, or `end` without one."""
    words = line.tokens
    if end >= len(words) or words[end].text != ",":
        return end
    closing = next((n for n in range(end + 1, len(words)) if words[n].text == ","), None)
    if closing is None or line.quoted[closing] >= 0 or closing - end > _LONGEST:
        return end
    inside = words[end + 1 : closing]
    post = any(token.stem in lexicon().roles for token in inside)
    return closing if post and not holds_finite_verb(inside) else end


def head_of(core: Sequence[Token]) -> int:
    """Return which token is the head: the last before "of", "for", "who", "familiar with"..."""
    for number, token in enumerate(core):
        if number and token.lower in _CARRIES_ON:
            return number - 2 if _is_participle(core, number - 1) else number - 1
    return len(core) - 1


def _is_participle(core: Sequence[Token], at: int) -> bool:
    """Tell whether a word is no noun but "published" in "a study published in"."""
    if at < 1 or core[at - 1].lower in lexicon().determiners:
        return False
    return core[at].lower.endswith("ed") or core[at].lower in _PARTICIPLES


def holds_finite_verb(found: Sequence[Token]) -> bool:
    """Tell whether some words hold a verb that can stand in a main clause."""
    return any(
        _is_finite(token) or (token.lower.endswith("ed") and len(token.lower) > 4)
        for token in found
    )


def _is_finite(token: Token) -> bool:
    words = lexicon()
    return token.lower in words.auxiliaries or token.lower in words.finite


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


def _aside_opening(line: Line, comma: int) -> int | None:
    """Return where the aside that ends at `comma` opens: Jane Doe[,] the mayor, said."""
    words = line.tokens
    for at in range(comma - 1, max(-1, comma - _LONGEST), -1):
        if line.quoted[at] >= 0 or words[at].text in {";", ":", "—", "–", '"', "”"}:
            return None
        if words[at].text != "," or at == 0:
            continue
        inside, ahead = words[at + 1 : comma], words[at - 1]
        if not inside:
            return None
        if _named_aside(line, at, comma):
            return at
        # "Jane Doe, 46, a baker, said": asides follow one another.
        if _is_aside(inside):
            further = _aside_opening(line, at)
            if further is not None and not ahead.is_capitalised:
                return further
            return at if ahead.is_word else None
        return None
    return None


def _is_aside(inside: Sequence[Token]) -> bool:
    words = lexicon()
    first = inside[0]
    return (
        first.lower in words.determiners
        or first.lower in {"who", "which", "whose", "himself", "herself", "speaking", "aged"}
        or first.lower in {"in", "at", "during", "on", "from", "for", "meanwhile", "however"}
        or first.text[0].isdigit()
        or first.is_possessive
        or any(token.stem in words.roles or token.stem in words.people for token in inside)
    )


def _is_name(inside: Sequence[Token]) -> bool:
    return 1 < len(inside) < 5 and all(token.is_capitalised for token in inside)


def _start(line: Line, end: int) -> int:
    """Return where the noun phrase that ends at `end` begins."""
    words, at = line.tokens, end
    while at > 0 and end - at < _LONGEST and line.quoted[at - 1] < 0:
        word = words[at - 1]
        if not word.is_word and word.text not in {"&", "%"}:
            break
        if _is_finite(word) or word.lower in lexicon().subordinators or _acts(words, at - 1):
            joined = word.lower == "and" and _joins_names(words, at - 1)
            relative = _relative(words, at - 1)
            if not joined and relative is None:
                break
            at = relative if relative is not None else at - 1
            continue
        at -= 1
    return _trim(words, at, end)


def _acts(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word in -ed is a verb with an object: "addressed the", not "a retired"."""
    if not words[at].lower.endswith("ed") or words[at].is_capitalised or at + 1 >= len(words):
        return False
    return words[at + 1].lower in {"the", "a", "an", "his", "her", "their", "its"}


def _joins_names(words: Sequence[Token], at: int) -> bool:
    return 0 < at < len(words) - 1 and words[at - 1].is_capitalised and words[at + 1].is_capitalised


def _relative(words: Sequence[Token], at: int) -> int | None:
    """Return where "who ..." opens, if the verb or "with" at `at` stands in such a clause."""
    if words[at].lower == "with" and at > 0 and words[at - 1].lower in {"familiar", "briefed"}:
        return at - 1
    for earlier in range(at, max(0, at - 7), -1):
        if not words[earlier].is_word:
            return None
        if words[earlier].lower == "who":
            return earlier
    return None


def _trim(words: Sequence[Token], start: int, end: int) -> int:
    """Drop what stands before the noun phrase: "But", "On Thursday", "In a statement"."""
    known = lexicon()
    while start < end:
        word = words[start]
        if word.lower in known.prepositions and word.lower not in {"one", "this"}:
            start = _after_preposition(words, start, end)
        elif (
            word.lower in known.adverbs
            or word.lower in {"but", "and", "so", "or", "then", "yet"}
            or word.lower in known.weekdays
            or (word.lower.endswith("ly") and start + 1 < end)
        ):
            start += 1
        else:
            return start
    return start


def _after_preposition(words: Sequence[Token], start: int, end: int) -> int:
    """Return where the next noun phrase begins after "In Kyiv", "At a news conference"."""
    known = lexicon()
    at = start + 1
    if at < end and words[at].lower.rstrip(".") in known.weekdays | known.months:
        at += 1
        while at < end and words[at].text[0].isdigit():
            at += 1
        return at
    if at < end and words[at].lower in known.determiners:
        at += 1
        while (
            at < end and not words[at].is_capitalised and words[at].lower not in known.determiners
        ):
            at += 1
        return at
    while at < end and words[at].is_capitalised:
        at += 1
    return max(start + 1, at)


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
    start = _trim(words, start, cue)
    at = _skip_adverbs(line, _until_verb(words, start, cue))
    aside = (at, at)
    if start < at < cue and words[at].text == ",":
        closing = next((n for n in range(at + 1, cue) if words[n].text == ","), None)
        if closing is None or closing + 1 >= cue or not _verbish(words, closing + 1, start):
            return None
        if _named_aside(line, at, closing):
            return Phrase(at + 1, closing, start, closing, aside=(start, at))
        if not _is_aside(words[at + 1 : closing]):
            return None
        aside = (at + 1, closing)
    elif not (start < at < cue and words[at].is_word):
        return None
    return Phrase(start, at, start, max(at, aside[1]), aside=aside)


def _until_verb(words: Sequence[Token], start: int, end: int) -> int:
    at = start
    while at < end and words[at].is_word and not _verbish(words, at, start):
        at += 1
    return at


def _verbish(words: Sequence[Token], at: int, start: int) -> bool:
    word = words[at]
    if at == start or word.is_capitalised:
        return False
    past = word.lower.endswith("ed") and len(word.lower) > 4
    return _is_finite(word) or past or word.lower in lexicon().clause | lexicon().object


def _stops(words: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether a subject after its verb ends before the word at `at`."""
    word = words[at]
    if word.lower in {"on", "during", "after", "when", "as", "before", "that", "while", "because"}:
        return True
    if word.lower in {"in", "at", "to", "by"}:
        return words[head_of(words[start:at]) + start].is_capitalised
    known = lexicon()
    return word.lower in known.adverbs or word.lower in known.weekdays or _is_finite(word)


def _aside_end(line: Line, at: int) -> int:
    """Return where the asides after a name end: up to a quotation or the end of the sentence."""
    words = line.tokens
    if at >= len(words) or words[at].text != ",":
        return at
    end = at
    while end < len(words) and words[end].text == ",":
        close = end + 1
        while close < len(words) and words[close].text != "," and line.quoted[close] < 0:
            close += 1
        inside = words[end + 1 : close]
        if not inside or not _is_aside(inside) or inside[0].lower.endswith("ing"):
            break
        end = close
        if close < len(words) and line.quoted[close] >= 0:
            break
    while end > at and not words[end - 1].is_word:
        end -= 1
    return end
