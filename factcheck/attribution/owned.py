"""Whose a post or a relative is: "[his] spokesman", "[Delphi's] chief executive", "[her] mother".

That an article has named one spokesman, or one mother, does not make him everybody's.
"""

from collections.abc import Iterable, Iterator

from factcheck.attribution.cast import Cast
from factcheck.attribution.mentions import Mention
from factcheck.attribution.person import Person
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import bare
from factcheck.attribution.words import THEIRS, nation_of, persons, relations

# How far back, in sentences, whoever is "his spokesman" was named. A guess.
_NEAR = 3


def own(
    people: Iterable[Person], mention: Mention, *, line: Line, sheet: Sheet, cast: Cast
) -> Iterator[Person]:
    """Yield those of the people whom a description fits who can be its owner's, if it has one.

    Where "his" stands, they are those named just before; where a name does, those of whom the
    article does not say that they are another's.
    """
    for person in people:
        if not _may_be_anothers(person, mention, line=line, sheet=sheet, cast=cast):
            yield person


def _may_be_anothers(
    person: Person, mention: Mention, *, line: Line, sheet: Sheet, cast: Cast
) -> bool:
    owner = mention.words[0]
    if owner.lower in THEIRS:
        kin = mention.head in relations() | persons()
        near = _is_near(person, owner.start, line=line, sheet=sheet, cast=cast)
        return kin and not (near and (owner.lower != "its" or _is_of_this(person, line, sheet)))
    named = owner.is_possessive and owner.is_capitalised and owner.stem not in nation_of()
    return named and _has_another_owner(person, owner.stem)


def _is_near(person: Person, place: int, *, line: Line, sheet: Sheet, cast: Cast) -> bool:
    number = sheet.line_at(line.span.start)
    start = sheet.lines[max(0, number - _NEAR)].span.start
    return any(s.person is person for s in cast.seen(start, place, line.story))


def _is_of_this(person: Person, line: Line, sheet: Sheet) -> bool:
    """Tell whether "its" can mean what a post is of: the sentence before, or this, names that."""
    owners = _owners(person)
    before = sheet.before(sheet.line_at(line.span.start))
    words = [*(before.tokens if before is not None else ()), *line.tokens]
    return not owners or any(word.stem in owners for word in words)


def _has_another_owner(person: Person, owner: str) -> bool:
    """Tell "Bellweather chief executive" from Delphi's, where both are names."""
    owners = _owners(person)
    return bool(owners) and owner not in owners


def _owners(person: Person) -> list[str]:
    """Return the names in somebody's post, in lower case: of what it is the post."""
    words = [bare(word) for word in (person.role or "").replace("’", "'").replace(",", "").split()]
    names = [word.lower().removesuffix("'s") for word in words if word[:1].isupper()]
    return [stem for stem in names if stem not in persons() and stem not in nation_of()]
