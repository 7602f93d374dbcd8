"""Countries: whether claim and sentence mean the same one, by whatever name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.attribution.tokens import Token
from factcheck.model import Signal, SignalKind, Span
from factcheck.verification.signals.content import content_of
from factcheck.verification.signals.countries import Called, alias_at
from factcheck.verification.signals.printed import grammar, listed, span_of_name, stem, tokens_of
from factcheck.verification.signals.shared import same_matter
from factcheck.verification.signals.values import Words
from factcheck.verification.signals.wording import agreeing, differing, silent

_PLACE = SignalKind.PLACE
_WITHIN = frozenset("in from at to near of".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a country; `slot` says where in the sentence it stands, "" where nowhere sure.

    Two countries in one slot exclude each other: "born in France", "the German chancellor".
    """

    country: str
    span: Span
    slot: str
    called: Called
    part: str = ""

    def agrees_with(self, other: "Place") -> bool:
        """Tell whether the two are one country, or one is a part of the other."""
        parts = self.part == other.part or not self.part or not other.part
        return self.country == other.country and parts


def places(claim: Words, sentence: Words) -> tuple[Signal, ...]:
    """Compare each country that the claim names with those of the sentence.

    A country is its name, its people, its adjective, its capital and what stands for its
    government: Pyongyang and "North Korean" are North Korea. They differ where the sentence has
    another country in the same place, such as "born in", or before the same noun, and the claim's
    nowhere.
    """
    return tuple(_compared(claim, sentence))


def _compared(claim: Words, sentence: Words) -> Iterator[Signal]:
    ours = places_of(claim.text)
    theirs = places_of(sentence.text) if ours else ()
    seen = set[tuple[str, str]]()
    for place in ours:
        if (place.country, place.part) in seen:
            continue
        seen.add((place.country, place.part))
        same = [other for other in theirs if place.agrees_with(other)]
        rival = _rival(place, ours=ours, theirs=theirs)
        if same:
            spans = (place.span, same[0].span)
            yield agreeing(_PLACE, claim, sentence, places=spans)
        elif rival is not None and same_matter(claim, sentence, apart=[place.span]):
            spans = (place.span, rival.span)
            yield differing(_PLACE, claim, sentence, places=spans)
        else:
            lacks = "names other countries" if theirs else "names no country"
            beside = [other.span for other in theirs]
            yield silent(_PLACE, claim, place.span, beside=beside, lacks=lacks)


def _rival(place: Place, *, ours: Sequence[Place], theirs: Sequence[Place]) -> Place | None:
    """Return the other country in the claim's slot, if only one is there and the claim has none."""
    named = {each.country for each in ours}
    rivals = [other for other in theirs if place.slot and other.slot == place.slot]
    countries = {other.country for other in rivals}
    return rivals[0] if len(countries) == 1 and not countries & named else None


@lru_cache(256)
def places_of(text: str) -> tuple[Place, ...]:
    """Return the countries that a text names, in order, without those inside other names."""
    words = tokens_of(text)
    return tuple(_found(text, words))


def _found(text: str, words: Sequence[Token]) -> Iterator[Place]:
    at = 0
    while at < len(words):
        alias = alias_at(words, at)
        if alias is None:
            at += 1
            continue
        end = at + len(alias.words)
        if not _inside_name(words, at, end, called=alias.called):
            slot = _slot(text, words, at, end=end, called=alias.called)
            span = span_of_name(words, at, end)
            yield Place(alias.country, span, slot, alias.called, alias.part)
        at = end


def _inside_name(words: Sequence[Token], at: int, end: int, *, called: Called) -> bool:
    """Tell "Michael Jordan", "Paris Hilton", "South American", "New England" from countries."""
    before = words[at - 1] if at else None
    after = words[end] if end < len(words) else None
    if called is Called.ADJECTIVE:
        return before is not None and before.stem in listed("countries")["before_others"].split()
    if words[end - 1].is_possessive or words[at].text.isupper() or "." in words[at].text:
        return False
    opens = before is None or not before.is_capitalised or before.lower in grammar()
    closes = after is None or not after.is_capitalised or alias_at(words, end) is not None
    return not (opens and closes)


def _slot(text: str, words: Sequence[Token], at: int, *, end: int, called: Called) -> str:
    """Return the slot of a country: the noun after an adjective, or the words before a name."""
    content = content_of(text)
    if called is Called.PART:
        return ""
    if called is Called.ADJECTIVE:
        after = words[end] if end < len(words) else None
        lower = after is not None and after.text.islower() and end in content
        return f"adjective {content[end]}" if lower else ""
    if at > 1 and words[at - 1].lower in _WITHIN and at - 2 in content:
        return f"{words[at - 1].lower} {stem(words[at - 2].lower)}"
    return ""
