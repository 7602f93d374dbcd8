"""Who "he", "she", "it", "they" and "who" mean: the one who fits, or nobody."""

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.candidates import (
    ENOUGH,
    MOST_CANDIDATES,
    REACH,
    Pronoun,
    candidates,
    likelihoods,
)
from factcheck.attribution.cast import Cast
from factcheck.attribution.counting import is_plural
from factcheck.attribution.couples import beside_another
from factcheck.attribution.frames import Rule
from factcheck.attribution.grammar import head_of
from factcheck.attribution.heard import Hearing, Resolved, Spoken, again
from factcheck.attribution.interviews import Interview
from factcheck.attribution.mentions import Mention
from factcheck.attribution.newcomers import comes_up, newly_named
from factcheck.attribution.person import Person
from factcheck.attribution.phrases import main_subject
from factcheck.attribution.posts import age_of
from factcheck.attribution.quoted_on import goes_on_at
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.texts import text_meant
from factcheck.attribution.tokens import span_of, tokens
from factcheck.attribution.words import lexicon, persons
from factcheck.model import Anonymous, Document, Named, Organisation, Span, Speaker, Unresolved

_ASKED = frozenset("asked pressed questioned challenged".split())
# Words in "it", "the allegation", "all the charges": what is denied was said before. A guess.
_BARE = 3
# How likely somebody must be meant for "he" to tell that he is no "she". A guess.
_CERTAIN = 0.8
_BOTH = "the sentence before names two who fit, and is about neither"
_SINCE = "the sentence before is about another who fits"
_NEW = "the sentence before is about somebody new"
_OWNER = {"he": "his", "his": "his", "she": "her", "her": "her"}
_CAN_BE: dict[str, tuple[type, ...]] = {
    "it": (Organisation, Document),
    "its": (Organisation, Document),
    "they": (Anonymous, Organisation),
    "their": (Anonymous, Organisation),
}


def resolve(pronoun: Pronoun, *, sheet: Sheet, cast: Cast, hearing: Hearing) -> Resolved | None:
    """Return whom a pronoun means; None for a "who" that follows nobody's name."""
    if pronoun.word == "who":
        return _named_just_before(pronoun, sheet, cast)
    heard = hearing.last(pronoun.frame.line, pronoun.line.story)
    if heard is not None and pronoun.frame.line - heard.line > REACH:
        heard = None
    if heard is not None and _asks(heard, pronoun):
        heard = None  # "Asked by the judge whether he had, he said"
    goes_on = heard is not None and goes_on_at(sheet, heard.content, pronoun.frame.content[0].start)
    if heard is not None and goes_on and _fits(heard.resolved, pronoun.word):
        speaker = again(heard.resolved.speaker, pronoun.span)
        return replace(heard.resolved, speaker=speaker, reason=pronoun.why(Rule.UNCLOSED))
    if pronoun.word in {"he", "she", "his", "her"}:
        return _he_or_she(pronoun, heard, sheet=sheet, cast=cast)
    text = text_meant(pronoun, heard, sheet, cast)
    if text is not None:
        return text
    if heard is not None and _can_mean(pronoun.word, heard.resolved.speaker):
        speaker = again(heard.resolved.speaker, pronoun.span)
        return Resolved(speaker, pronoun.why("who was last heard"))
    return Resolved(Unresolved(pronoun.span), pronoun.why("fits nobody who was heard"))


def _asks(heard: Spoken, pronoun: Pronoun) -> bool:
    """Tell whether who was heard asks, at the sentence's beginning, whoever a pronoun means."""
    words = pronoun.line.tokens
    opens = words[0].lower in _ASKED and words[0].end <= pronoun.span.start
    comma = next((word.start for word in words if word.text == ","), 0)
    return opens and heard.line == pronoun.frame.line and heard.content[0].start < comma


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
    """Return the likeliest person who fits, if the article leaves little doubt; else nobody."""
    unnamed = _unnamed(pronoun, heard, sheet=sheet, cast=cast)
    if unnamed is None and heard is not None:
        unnamed = newly_named(pronoun, heard, sheet)
    if unnamed is not None:
        return unnamed
    found = candidates(pronoun, heard, sheet=sheet, cast=cast)
    if heard is not None and _takes_back(pronoun, sheet):
        found = [one for one in found if one.person is not heard.resolved.person]
    shares = likelihoods(found)
    names = tuple(candidate.person.name for candidate in found[:MOST_CANDIDATES])
    if not found or shares[0] < ENOUGH:
        return Resolved(Unresolved(pronoun.span, names), pronoun.why(_how_many(len(found))))
    best = found[0]
    if best.gives_way or (best.is_object and any(one.is_object for one in found[1:])):
        why = _SINCE if best.gives_way else _BOTH
        return Resolved(Unresolved(pronoun.span, names), pronoun.why(why))
    if comes_up(best.person, pronoun, sheet=sheet, cast=cast):
        return Resolved(Unresolved(pronoun.span, names), pronoun.why(_NEW))
    if beside_another(best.person, pronoun, heard, sheet=sheet, cast=cast):
        return Resolved(Unresolved(pronoun.span, names), pronoun.why("two who fit stand together"))
    if shares[0] >= _CERTAIN and best.person.been_she is None:
        best.person.been_she = pronoun.word in {"she", "her"}
    reason = pronoun.why(best.reason(len(found)))
    if heard is not None and heard.resolved.person is best.person:
        speaker = again(heard.resolved.speaker, pronoun.span)
        return Resolved(speaker, reason, best.person, shares[0])
    return replace(named(pronoun.span, best.person, reason), likelihood=shares[0])


def _how_many(fit: int) -> str:
    return (
        f"{fit} people fit" if fit > 1 else "one person fits, not surely" if fit else "nobody fits"
    )


def _takes_back(pronoun: Pronoun, sheet: Sheet) -> bool:
    """Tell whether what was just heard is denied, "He denied it": nobody denies his own words."""
    frame = pronoun.frame
    cue = {token.lower for token in pronoun.line.tokens[slice(*frame.cue)]}
    bare = all(len(part.of(sheet.text).split()) <= _BARE for part in frame.content)
    return bare and bool(cue & lexicon().denied)


def _unnamed(
    pronoun: Pronoun, heard: Spoken | None, *, sheet: Sheet, cast: Cast
) -> Resolved | None:
    """Return somebody without a name who was last heard, if nobody with one came since."""
    if heard is None or heard.resolved.person is not None:
        return None
    speaker = heard.resolved.speaker
    if not isinstance(speaker, Anonymous) or not can_be(speaker, pronoun.word):
        return None
    owned = speaker.description.partition(" ")[0].lower() == _OWNER[pronoun.word]
    if owned and speaker.mention.start > sheet.lines[heard.line].span.start:
        return None  # "She will swim, her agent says": "she" goes on, as in no "Her agent says"
    if _another_acts(pronoun, heard, speaker, sheet):
        return None
    start = min(content.start for content in heard.content)
    since = cast.seen(start, pronoun.span.start, pronoun.line.story)
    if any(s.person.fits(pronoun.word) and heard.precedes(s) for s in since):
        return None
    return Resolved(again(speaker, pronoun.span), pronoun.why("who was last heard"))


def _another_acts(pronoun: Pronoun, heard: Spoken, speaker: Anonymous, sheet: Sheet) -> bool:
    """Tell whether the sentence before is of somebody else who is described: "The agent smiled"."""
    frame = pronoun.frame
    number = min(frame.line, sheet.line_at(frame.content[0].start))
    before = sheet.before(number) if number - 1 > heard.line else None
    subject = main_subject(before, len(before.tokens)) if before is not None else None
    if before is None or subject is None:
        return False
    described = before.tokens[subject.start : subject.end]
    head = described[head_of(described)]
    words = {word.lower() for word in speaker.description.split()}
    return head.stem in persons() and head.lower not in words


def of_an_age(
    mention: Mention, span: Span, story: int, *, sheet: Sheet, cast: Cast
) -> Resolved | None:
    """Return nobody for "the 46-year-old" if nothing tells who is 46: perhaps one named before.

    None where the age stands before, where nobody is named, and for "his 46-year-old wife".
    """
    age = age_of(mention)
    if age is None or mention.words[0].lower != "the" or "year-old" not in mention.words[1].lower:
        return None
    told = re.compile(rf"\b{age}\b").search(sheet.text, 0, span.start) is not None
    if told or next(cast.seen(0, span.start, story), None) is None:
        return None
    return Resolved(Unresolved(span), f"whose age is {age}, the article does not say")


def is_foremost(
    person: Person, line: Line, heard: Spoken | None, *, sheet: Sheet, cast: Cast
) -> bool:
    """Tell whether somebody was last heard, or is the subject of the sentence before a line."""
    if heard is not None and heard.resolved.person is person:
        return True
    before = sheet.before(sheet.line_at(line.span.start))
    subject = main_subject(before, len(before.tokens)) if before is not None else None
    if before is None or subject is None:
        return False
    place = span_of(before.tokens[subject.start : subject.end])
    return any(s.person is person for s in cast.seen(place.start, place.end, line.story))


def _fits(heard: Resolved, pronoun: str) -> bool:
    """Tell whether a pronoun can mean who was heard."""
    speaker = heard.speaker
    if heard.person is not None:
        return heard.person.fits(pronoun)
    if isinstance(speaker, Anonymous) and pronoun in {"he", "she", "his", "her"}:
        return can_be(speaker, pronoun)
    return _can_mean(pronoun, speaker)


def _is_several(description: str) -> bool:
    words = tokens(description, Span(0, len(description)))
    return bool(words) and is_plural(words[head_of(words)].stem)


def _can_mean(pronoun: str, speaker: Speaker) -> bool:
    """Tell whether "it" or "they" can mean somebody or something without a person's name."""
    several = isinstance(speaker, Document) and _is_several(speaker.name)
    if pronoun in {"they", "their"} and several:
        return True
    return isinstance(speaker, _CAN_BE.get(pronoun, ()))


def can_be(speaker: Anonymous, pronoun: str) -> bool:
    """Tell whether "he" or "she" can mean somebody described so: no "sister", no "two leaders"."""
    words = tokens(speaker.description, Span(0, len(speaker.description)))
    head = words[head_of(words)].stem
    male, female = head in lexicon().his, head in lexicon().hers or head.endswith("woman")
    return not is_plural(head) and not (female if pronoun in {"he", "his"} else male)


def named(
    span: Span, person: Person, reason: str, *, role: str | None = None, in_full: bool = False
) -> Resolved:
    """Return a person of the cast as the speaker, with the place that names him in full."""
    chain = () if in_full or person.place.overlaps(span) else (person.place,)
    return Resolved(Named(span, person.name, role or person.role, chain), reason, person)


def answered(span: Span, interview: Interview | None) -> Resolved:
    """Return who gives the answers of an interview."""
    if interview is None:
        return Resolved(Unresolved(span), "an answer, of somebody whom nothing names")
    return named(span, interview.person, "the one interviewed")


def unsettled(span: Span, people: Sequence[Person], reason: str) -> Resolved:
    """Return nobody, with those who fit."""
    names = tuple(person.name for person in people[:MOST_CANDIDATES])
    return Resolved(Unresolved(span, names), reason)
