"""Whose a post or a relative is: "[his] spokesman", "[Delphi's] chief executive", "[her] mother".

That an article has named one spokesman, or one mother, does not make him everybody's: "the Ham
manager" is not the one of Acton.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from factcheck.attribution.cast import Cast
from factcheck.attribution.mentions import Mention
from factcheck.attribution.person import Person
from factcheck.attribution.posts import PARTIES
from factcheck.attribution.runs import openings
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, bare, without_accents
from factcheck.attribution.words import THEIRS, lexicon, nation_of, persons, relations
from factcheck.model import Anonymous

# How far back, in sentences, whoever is "his spokesman" was named. A guess.
_NEAR = 3
_RELATIVE = frozenset("who whom whose which that".split())
# With a capital before a post they are a part of it, and nobody's: the Prime Minister.
_OF_POSTS = frozenset(
    "prime foreign interior home chief vice deputy former then acting first lord senior"
    " north south east west northern southern eastern western new".split()
)
# What a party is called, too.
_ALSO = {"tory": "conservative"}
# What makes of a place's name the word for what is there: Bavaria, Bavarian; Ohio, Ohioan.
_ENDINGS = frozenset("n an ian er ese s".split())


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


def of_the_same(earlier: Iterable[Anonymous], mention: Mention) -> list[Anonymous]:
    """Return those whose description names all that a mention says its post is of."""
    names = _names(mention)
    return [one for one in earlier if _tells(one.description, names)]


def _tells(description: str, names: Sequence[str]) -> bool:
    words = [bare(word).lower() for word in description.replace("’", "'").split()]
    return all(any(_is_same(name, word) for word in words) for name in names)


def _may_be_anothers(
    person: Person, mention: Mention, *, line: Line, sheet: Sheet, cast: Cast
) -> bool:
    owner = mention.words[0]
    if owner.lower in THEIRS:
        kin = mention.head in relations() | persons()
        near = _is_near(person, owner.start, line=line, sheet=sheet, cast=cast)
        return kin and not (near and (owner.lower != "its" or _is_of_this(person, line, sheet)))
    named = _names(mention)
    told = person.told
    if not named or any(_is_same(name, word) for name in named for word in told):
        return False
    heads = [word.text for word in mention.words if word.lower == mention.head]
    in_full = any(head.istitle() for head in heads)  # "the State Secretary", but no "Ham MP"
    return bool(_owners(person)) or not (in_full or _is_named_beside(person, named, sheet))


def _names(mention: Mention) -> list[str]:
    """Return what a post is of by the names beside it: "the [Ham] manager", "the mayor of [Ham]".

    A word of the post itself names nothing: "the Chief Executive".
    """
    words = takewhile(lambda word: word.lower not in _RELATIVE, mention.words)
    return [word.stem for word in words if word.is_capitalised and not _is_of_post(word)]


def _is_of_post(word: Token) -> bool:
    stem = word.stem.rstrip(".")
    return stem in _of_no_owner() or stem in nation_of() or word.lower in openings()


@cache
def _of_no_owner() -> frozenset[str]:
    return persons() | PARTIES.keys() | _OF_POSTS | lexicon().courtesies


def _is_named_beside(person: Person, names: Sequence[str], sheet: Sheet) -> bool:
    """Tell whether the sentence that introduces somebody speaks of what a post is of."""
    line = sheet.lines[sheet.line_at(person.place.start)]
    return any(word.stem in names for word in line.tokens)


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


def _owners(person: Person) -> list[str]:
    """Return the names in somebody's post, in lower case: of what it is the post."""
    words = [bare(word) for word in (person.role or "").replace("’", "'").replace(",", "").split()]
    names = [word.lower().removesuffix("'s") for word in words if word[:1].isupper()]
    return [stem for stem in names if stem not in persons() and stem not in nation_of()]


def _is_same(name: str, other: str) -> bool:
    """Tell whether two words name one place: Ohio, Ohioan."""
    called = _ALSO.get(name, name), _ALSO.get(without_accents(other), without_accents(other))
    short, long = sorted(called, key=len)
    return short == long or (long.startswith(short) and long[len(short) :] in _ENDINGS)
