"""Which words of a text are negated, and by which words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.attribution.tokens import Token
from factcheck.attribution.words import verbs
from factcheck.model import Span
from factcheck.verification.signals.countries import alias_at
from factcheck.verification.signals.number_words import lower_at
from factcheck.verification.signals.printed import listed, span_of, tokens_of

# In words: "rejected Mr Holt's earlier claim".
_ASIDE = 3
_LINKS = frozenset("that of about".split())


@dataclass(frozen=True, slots=True)
class Negator:
    """Words that turn round the tokens `start` to `end`; `rejecting` where they reject a report."""

    place: Span
    start: int
    end: int
    rejecting: bool

    def covers(self, number: int) -> bool:
        """Tell whether a token is turned round."""
        return self.start <= number < self.end


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    name: str


@lru_cache(256)
def negators_of(text: str) -> tuple[Negator, ...]:
    """Return what negates in a text, in order, with how far it reaches."""
    return tuple(_found(tokens_of(text)))


def _found(words: Sequence[Token]) -> Iterator[Negator]:
    at = 0
    while at < len(words):
        phrase = None if _opens_name(words, at) else _phrase(words, at)
        end = _rejected(words, at)
        if end:
            yield _forward(words, at, end, rejecting=True)
            at = end
            continue
        if phrase is None:
            if words[at].lower.endswith("n't"):
                yield _forward(words, at, at + 1, rejecting=False)
            at += 1
            continue
        end = at + len(phrase.words)
        if phrase.name == "after":
            yield _backward(words, at, end)
        elif phrase.name != "idle":
            yield _forward(words, at, end, rejecting=phrase.name == "rejecting")
        at = end


def _phrase(words: Sequence[Token], at: int) -> _Phrase | None:
    for phrase in _phrases().get(words[at].lower, ()):
        there = words[at : at + len(phrase.words)]
        # "It is untrue that" rejects what follows, "that is untrue" what is before.
        forward = phrase.name == "after" and lower_at(words, at + len(phrase.words)) == "that"
        if tuple(word.lower for word in there) == phrase.words and not forward:
            return phrase
    return None


def _opens_name(words: Sequence[Token], at: int) -> bool:
    """Tell "No Country for Old Men" from "No British soldiers"."""
    if not words[at].is_capitalised or at + 1 == len(words) or words[at].text.isupper():
        return False
    return words[at + 1].is_capitalised and alias_at(words, at + 1) is None


def _rejected(words: Sequence[Token], at: int) -> int:
    """Return where "rejected the claim that", "false reports of", "falsely said" end, or 0."""
    word, lists = words[at].lower, _lists()
    after = [token.lower for token in words[at + 1 : at + 2 + _ASIDE]]
    if word in lists["falsely"]:
        return at + 2 if after and after[0] in verbs() else 0
    if word in lists["false"]:
        named = len(after) > 1 and after[0] in lists["reported"] and after[1] in _LINKS
        return at + 3 if named else 0
    if word not in lists["rejecting_verbs"]:
        return 0
    for number, token in enumerate(after):
        if token in lists["reported"]:
            return at + 2 + number
        if token in lists["ends"] or token in {"that", "as"}:
            break
    return 0


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    names = ("rejecting_verbs", "reported", "false", "falsely", "ends")
    return {name: _ends(name) for name in names}


@cache
def _phrases() -> Mapping[str, Sequence[_Phrase]]:
    """Return all phrases by their first word, the longest first."""
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for name in ("idle", "rejecting", "after", "before"):
        for printed in listed("negations")[name]:
            phrase = _Phrase(tuple(printed.split()), name)
            found[phrase.words[0]].append(phrase)
    return {word: sorted(those, key=lambda p: -len(p.words)) for word, those in found.items()}


def _forward(words: Sequence[Token], at: int, end: int, *, rejecting: bool) -> Negator:
    ends = _ends("ends_rejection" if rejecting else "ends")
    reach = end
    while reach < len(words) and words[reach].lower not in ends:
        reach += 1
    return Negator(span_of(words, at, end), end, reach, rejecting)


def _backward(words: Sequence[Token], at: int, end: int) -> Negator:
    ends, start = _ends("ends_rejection"), at
    while start and words[start - 1].lower not in ends:
        start -= 1
    return Negator(span_of(words, at, end), start, at, rejecting=True)


@cache
def _ends(name: str) -> frozenset[str]:
    return frozenset(listed("negations")[name].split())
