"""Whom "one of them", "the former" and "the latter" mean: one of several who were just told of."""

from collections.abc import Sequence

from factcheck.attribution.candidates import MOST_CANDIDATES
from factcheck.attribution.cast import Cast, Sighting
from factcheck.attribution.counting import is_plural
from factcheck.attribution.grammar import head_of
from factcheck.attribution.heard import Resolved, Spoken
from factcheck.attribution.mentions import Mention, is_place_or_body
from factcheck.attribution.pronouns import named
from factcheck.attribution.runs import without_opening
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, span_of, tokens
from factcheck.model import Anonymous, Span, Unresolved

_FORMER_AND_LATTER = ("the former", "the latter")
# How far back, in sentences, the two are named. A guess.
_NEAR = 3
_BEFORE_PLACES = frozenset("in of at from near to on".split())
_ONE_OF_THEM = frozenset({"one", "another", "one of them", "another of them"})


def one_of_several(
    mention: Mention, heard: Spoken | None, *, line: Line, sheet: Sheet, cast: Cast
) -> Resolved | None:
    """Return whom "one", "another" or "one of them" means: one of several without a name.

    "The former" and "the latter" are the first and the last of the only two just named.
    """
    span, words = span_of(mention.words), " ".join(token.text for token in mention.words)
    if words.lower() in _FORMER_AND_LATTER:
        return _of_two(words.lower(), span, line, sheet=sheet, cast=cast)
    several = heard.resolved.speaker if heard is not None else None
    if words.lower() not in _ONE_OF_THEM or not isinstance(several, Anonymous):
        return None
    if several.description.lower() in _ONE_OF_THEM:
        before = several.chain
    else:
        found = tokens(several.description, Span(0, len(several.description)))
        before = (several.mention,) if is_plural(found[head_of(found)].stem) else ()
    if not before:
        return None
    return Resolved(Anonymous(span, words, before), f"{words}: of those who were heard before")


def _of_two(words: str, span: Span, line: Line, *, sheet: Sheet, cast: Cast) -> Resolved:
    """Return the first or the last of the only two whom the last sentence with names names."""
    number = sheet.line_at(line.span.start)
    near = sheet.lines[max(0, number - _NEAR) : number + 1]
    lines = [one for one in reversed(near) if one.story == line.story]
    seen = [list(_seen(one, span, cast)) for one in lines]
    which = next((n for n, found in enumerate(seen) if found), 0)
    people = list({id(one.person): one.person for one in seen[which]}.values())
    names = tuple(person.name for person in people[:MOST_CANDIDATES])
    others = _names_others(lines[which], span, seen[which])
    if len(people) != len(_FORMER_AND_LATTER) or others:
        return Resolved(Unresolved(span, names), f'"{words}": two people are not just named')
    return named(span, people[_FORMER_AND_LATTER.index(words)], f'"{words}": of the two just named')


def _seen(line: Line, span: Span, cast: Cast) -> list[Sighting]:
    """Return who is named in a line before a place, in order."""
    end = min(line.span.end, span.start)
    return list(cast.seen(line.span.start, end, line.story))[::-1]


def _names_others(line: Line, span: Span, seen: list[Sighting]) -> bool:
    """Tell whether a line names somebody else before a place, who is nobody of the cast.

    What stands after "in" or "of" is a place.
    """
    runs = (without_opening(run) for run in line.runs if run[0].end <= span.start)
    return any(
        not is_place_or_body(run)
        and not _is_after_preposition(line, run)
        and not any(span_of(run).overlaps(sighting.place) for sighting in seen)
        for run in runs
    )


def _is_after_preposition(line: Line, run: Sequence[Token]) -> bool:
    at = line.number_at(run[0].start)
    return at > 0 and line.tokens[at - 1].lower in _BEFORE_PLACES
