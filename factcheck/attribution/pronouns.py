"""Who "he", "she", "it", "they" and "who" mean: the one who fits, or nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.attribution.cast import Cast, Person, Sighting
from factcheck.attribution.frames import Frame
from factcheck.attribution.heard import Hearing, Resolved, Spoken, again
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.words import lexicon
from factcheck.model import Anonymous, Document, Named, Organisation, Span, Unresolved

# How far back a pronoun reaches, in sentences. A guess from reading: style guides have a name
# repeated after a paragraph or two.
_REACH = 6

# How far back the only person who fits may have been named last, in sentences: somebody without a
# full name may have come in since. A guess likewise.
_NEAR = 3

_CAN_BE: dict[str, tuple[type, ...]] = {
    "it": (Organisation, Document),
    "its": (Organisation, Document),
    "they": (Anonymous, Organisation),
    "their": (Anonymous, Organisation),
}


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun as the mention of a frame."""

    word: str
    span: Span
    frame: Frame
    line: Line

    def why(self, reason: str) -> str:
        """Return a reason that names the pronoun."""
        return f'"{self.word}": {reason}'


def resolve(pronoun: Pronoun, *, sheet: Sheet, cast: Cast, hearing: Hearing) -> Resolved | None:
    """Return whom a pronoun means; None for a "who" that follows nobody's name."""
    if pronoun.word == "who":
        return _named_just_before(pronoun, sheet, cast)
    heard = hearing.last(pronoun.frame.line, pronoun.line.story)
    if heard is not None and pronoun.frame.line - heard.line > _REACH:
        heard = None
    if pronoun.word in {"he", "she", "his", "her"}:
        return _he_or_she(pronoun, heard, sheet=sheet, cast=cast)
    if heard is not None and isinstance(heard.resolved.speaker, _CAN_BE.get(pronoun.word, ())):
        speaker = again(heard.resolved.speaker, pronoun.span)
        return Resolved(speaker, pronoun.why("who was last heard"))
    return Resolved(Unresolved(pronoun.span), pronoun.why("fits nobody who was heard"))


def _named_just_before(pronoun: Pronoun, sheet: Sheet, cast: Cast) -> Resolved | None:
    """Read "Jane Doe, who said"."""
    line = pronoun.line
    seen = next(cast.seen(line.span.start, pronoun.span.start, line.story), None)
    gap = sheet.text[seen.place.end : pronoun.span.start].strip() if seen else ""
    beside = gap in {"", ","} or (gap[0] == "," and gap[-1] == "," and gap.count(",") == 2)
    if seen is None or not beside:
        return None
    return named(seen.place, seen.person, "named just before")


def _he_or_she(pronoun: Pronoun, heard: Spoken | None, *, sheet: Sheet, cast: Cast) -> Resolved:
    number, line = pronoun.frame.line, pronoun.line
    reach = sheet.lines[max(0, number - _REACH)].span.start
    seen = [
        sighting
        for sighting in cast.seen(reach, pronoun.span.start, line.story)
        if sighting.person.fits(pronoun.word)
    ]
    speaker = _last_heard(pronoun, heard, seen)
    if speaker is not None:
        return speaker
    people = _distinct(seen)
    near = sheet.lines[max(0, number - _NEAR)].span.start
    if len(people) == 1 and seen[0].place.start >= near:
        return named(pronoun.span, people[0], pronoun.why("the only person who fits"))
    candidates = tuple(person.name for person in people)
    reason = pronoun.why(f"{len(people) or 'no'} people fit")
    return Resolved(Unresolved(pronoun.span, candidates), reason)


def _last_heard(
    pronoun: Pronoun, heard: Spoken | None, seen: Sequence[Sighting]
) -> Resolved | None:
    """Return the last speaker, unless somebody else who fits has been named since."""
    if heard is None:
        return None
    person, speaker = heard.resolved.person, heard.resolved.speaker
    others = [s for s in seen if s.person is not person and heard.precedes(s)]
    cue = pronoun.line.tokens[pronoun.frame.cue[0]].lower
    if others and cue not in lexicon().continuing:
        return None
    fits = person.fits(pronoun.word) if person else isinstance(speaker, Anonymous)
    if not fits:
        return None
    return Resolved(again(speaker, pronoun.span), pronoun.why("who was last heard"), person)


def _distinct(seen: Sequence[Sighting]) -> list[Person]:
    people: list[Person] = []
    for sighting in seen:
        if sighting.person not in people:
            people.append(sighting.person)
    return people


def named(
    span: Span, person: Person, reason: str, *, role: str | None = None, in_full: bool = False
) -> Resolved:
    """Return a person of the cast as the speaker, with the place that names him in full."""
    chain = () if in_full or person.place.overlaps(span) else (person.place,)
    return Resolved(Named(span, person.name, role or person.role, chain), reason, person)
