"""By what names speakers are called, and which are persons': by title, or by the tagger."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from factcheck.attribution.firms import is_firm
from factcheck.attribution.frames import Frame, Reading
from factcheck.attribution.mentions import Mention, Shape, is_place_or_body, take_apart
from factcheck.attribution.personal import is_rank
from factcheck.attribution.runs import without_opening
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import given_names, lexicon, nation_of, persons, relations

# How sure the tagger must be that a name is a person's, or a body's, on the average over its
# frames. Guesses; with .5 or .7 the share of speakers right on our own gold changes by .001.
_A_PERSON = 0.6
_A_BODY = 0.6
_BEFORE_PLACES = frozenset("in near outside into across throughout around".split())

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calling:
    """A place where somebody is called by one name, with the title or post before it."""

    line: Line
    name: Token
    role: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Callings:
    """Who is called by one name, and which longer names are persons' and which are bodies'."""

    alone: tuple[Calling, ...] = ()
    people: frozenset[Name] = frozenset()
    bodies: frozenset[Name] = frozenset()


def callings(sheet: Sheet, frames: Sequence[Frame]) -> Callings:
    """Return what titles and the tagger's reading of the frames show of the article's names."""
    read = list(_read(sheet, frames))
    sure: dict[Name, list[Reading]] = defaultdict(list)
    for _, mention, reading in read:
        sure[_stems(mention)].append(reading)
    people = {name for name, found in sure.items() if _mean(found, "named") >= _A_PERSON}
    bodies = {
        name for name, found in sure.items() if _mean(found, "organisation", "document") >= _A_BODY
    }
    bodies |= _firms(sheet)
    people -= bodies
    elsewhere = _places(sheet) | _shortened(sheet, bodies)
    titled = [calling for line in sheet.lines for calling in _titled(line)]
    related = (calling for line in sheet.lines for calling in _related(line))
    titled += [calling for calling in related if calling.name.stem not in elsewhere]
    single = [
        Calling(line, mention.name[0], mention.role)
        for line, mention, _ in read
        if mention.shape is Shape.SINGLE_NAME
        and _stems(mention) in people
        and mention.name[0].stem not in elsewhere
        and _is_single(mention.name[0])
        and not _opens_as_participle(line, mention.name[0])
    ]
    return Callings((*titled, *single), frozenset(people), frozenset(bodies))


def _read(sheet: Sheet, frames: Sequence[Frame]) -> Iterator[tuple[Line, Mention, Reading]]:
    """Yield the frames that the tagger read whose mention is a name."""
    for frame in frames:
        if frame.reading is None or frame.mention is None:
            continue
        line = sheet.lines[frame.line]
        mention = take_apart(line.tokens[slice(*frame.mention)])
        if mention.shape in (Shape.SINGLE_NAME, Shape.FULL_NAME):
            yield line, mention, frame.reading


def _places(sheet: Sheet) -> set[str]:
    """Return the single names that stand after "in" or "near": places, whoever speaks for them."""
    found: set[str] = set()
    for line in sheet.lines:
        words = line.tokens
        for at in range(1, len(words)):
            if words[at - 1].lower not in _BEFORE_PLACES or not words[at].is_capitalised:
                continue
            if at + 1 == len(words) or not words[at + 1].is_capitalised:
                found.add(words[at].stem)
    return found


def _firms(sheet: Sheet) -> set[Name]:
    """Return the names that what stands beside them shows to be bodies'."""
    runs = ((line, without_opening(run)) for line in sheet.lines for run in line.runs)
    return {tuple(token.stem for token in name) for line, name in runs if is_firm(line, name)}


def _shortened(sheet: Sheet, bodies: Set[Name]) -> set[str]:
    """Return the first words of bodies' names: "Marlowe" for Marlowe Freight."""
    found = {name[0] for name in bodies if len(name) > 1}
    for line in sheet.lines:
        for run in line.runs:
            words = without_opening(run)
            if len(words) > 1 and is_place_or_body(words):
                found.add(words[0].stem)
    return found


def _stems(mention: Mention) -> Name:
    return tuple(token.stem for token in mention.name)


def _mean(found: Sequence[Reading], *kinds: str) -> float:
    return sum(reading.likely(*kinds) for reading in found) / len(found)


def _titled(line: Line) -> Iterator[Calling]:
    """Yield "Mr Trump", "President Trump", "Sen. Cruz"."""
    known = lexicon()
    for run in line.runs:
        words = without_opening(run)
        role = words[:-1]
        if not role or not (_is_single(words[-1]) or _is_mr(role, words[-1])):
            continue
        post = role[-1].stem.rstrip(".") in known.courtesies | known.roles or is_rank(role[-1])
        if post and all(_is_title(word) for word in role):
            yield Calling(line, words[-1], tuple(role))


def _related(line: Line) -> Iterator[Calling]:
    """Yield "his daughter Zoya", "their father, Nils": by a first name alone."""
    words = line.tokens
    for at, word in enumerate(words):
        if word.text not in relations():
            continue
        name = at + 1 + (at + 1 < len(words) and words[at + 1].text == ",")
        known = name < len(words) and words[name].stem in given_names()
        further = words[name + 1] if name + 1 < len(words) else None
        alone = further is None or not further.is_capitalised
        if alone and known and _is_single(words[name]):
            yield Calling(line, words[name], (word,))


def _opens_as_participle(line: Line, word: Token) -> bool:
    """Tell "Prosecuting, Jane Doe said" from a name: a sentence opens with it."""
    return word.start == line.tokens[0].start and word.lower.endswith(("ing", "ed"))


def _is_title(word: Token) -> bool:
    known = lexicon()
    stem = word.stem.rstrip(".")
    return stem in known.courtesies | known.roles or stem in nation_of() or is_rank(word)


def _is_mr(role: Sequence[Token], word: Token) -> bool:
    """Tell whether a word is a surname because of what stands before it: "Mr [Bill]"."""
    return role[-1].stem.rstrip(".") in lexicon().courtesies and word.stem in lexicon().documents


def _is_single(word: Token) -> bool:
    """Tell whether a word may be somebody's only name."""
    known = lexicon()
    return (
        word.is_capitalised
        and len(word.stem) > 2
        and not is_place_or_body([word])
        and word.stem not in nation_of()
        and word.stem not in persons()
        and word.stem not in known.documents
    )
