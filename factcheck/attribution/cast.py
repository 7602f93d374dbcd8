"""The people whom an article names, and every place where it does."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from factcheck.attribution.beside import beside
from factcheck.attribution.calling import Callings
from factcheck.attribution.mentions import is_place_or_body
from factcheck.attribution.people import introduce, introduce_alone
from factcheck.attribution.person import Person
from factcheck.attribution.runs import GENERATIONS, known_as, without_letters, without_opening
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, span_of
from factcheck.attribution.words import first_names, lexicon, nation_of
from factcheck.model import BlockKind, Span

# People of one post or name that are weighed against each other: more are too many anyhow.
MOST_WEIGHED = 12
# People whom one word describes: among more, no post tells who is meant. A guess.
_MOST_TOLD = 200
# People of one gender, or of one surname, that are told apart from a single one.
_SEVERAL = 2

# People by surname, then by first name.
Namesakes = dict[str, dict[str, Person]]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where the article names a person, in full or by surname."""

    place: Span
    person: Person
    story: int


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of an article; `sightings` are in the order of the text."""

    people: tuple[Person, ...]
    sightings: tuple[Sighting, ...]
    _starts: tuple[int, ...]
    _by_last: Namesakes
    _by_first: dict[str, list[Person]]
    # By a nickname, or the first of two surnames.
    _by_further: dict[str, list[Person]]
    _by_word: dict[str, list[Person]]
    _by_gender: dict[tuple[int, bool | None], list[Person]]

    def called(self, name: Sequence[Token]) -> list[Person]:
        """Return the people whom a name, or part of one, fits: of very many, the first."""
        first, last = known_as(name)
        namesakes = self._by_last.get(last, {})
        if len(name) > 1 and (first in namesakes or first not in lexicon().particles):
            also = [one for one in namesakes.values() if first in one.also]
            return _first_named(namesakes, [first]) or also[:MOST_WEIGHED]
        fits = namesakes.values() or self._by_first.get(first) or self._by_further.get(first, [])
        return list(islice(fits, MOST_WEIGHED))

    def named(self, first: str, last: str) -> Person | None:
        """Return who has this first name and surname, in lower case."""
        return self._by_last.get(last, {}).get(first)

    def with_word(self, word: str) -> list[Person]:
        """Return the people among whose posts and descriptions a word is; nobody, if too many.

        Under the name of a country are also those described by its adjective: Spain, Spanish.
        """
        told = self._by_word.get(word, [])
        return told if len(told) <= _MOST_TOLD else []

    def alone(self, person: Person, story: int) -> tuple[bool, bool]:
        """Tell whether nobody else of a person's gender is named in a story.

        First of those whose gender is known, then of those too of whom it is not.
        """
        known = [one for one in self._by_gender[story, person.female] if one is not person]
        unknown = [one for one in self._by_gender[story, None] if one is not person]
        sure = person.female is not None and not known
        return sure, sure and not unknown

    def seen(self, start: int, end: int, story: int) -> Iterator[Sighting]:
        """Yield the sightings of one story that begin between two places, the latest first."""
        for number in range(bisect_left(self._starts, end) - 1, -1, -1):
            sighting = self.sightings[number]
            if sighting.place.start < start:
                return
            if sighting.story == story:
                yield sighting


def assemble(sheet: Sheet, called: Callings) -> Cast:
    """Find the people whom the article names, then every place where it names them.

    Those who are `called` by one name count where nobody's full name holds it.
    """
    named = [
        (line, run) for line in sheet.lines for run in line.runs if not _only_elsewhere(line, run)
    ]
    single = {run[0].stem for _, run in named if len(run) == 1}
    single |= {calling.name.stem for calling in called.alone}
    people: dict[tuple[str, str], Person] = {}
    for line, run in named:
        introduce(sheet.text, line, run, people=people, alone=single, called=called)
    people = {
        name: one
        for name, one in people.items()
        if not _is_longer(one, people, single) and not _is_surname(one, people)
    }
    in_full = {stem for name, one in people.items() for stem in (*name, *one.also)}
    for calling in called.alone:
        if calling.name.stem not in in_full:
            introduce_alone(sheet.text, calling, people=people)
    by_last = _by_surname(people.values())
    found = list(_sightings(named, by_last))
    for line, name, person in found:
        if len(name) == 1:
            person.describe(token.stem for token in beside(line, name))
    seen = (Sighting(span_of(name), person, line.story) for line, name, person in found)
    sightings = sorted(seen, key=lambda sighting: sighting.place)
    everybody = tuple(one for namesakes in by_last.values() for one in namesakes.values())
    by_first: dict[str, list[Person]] = defaultdict(list)
    by_word: dict[str, list[Person]] = defaultdict(list)
    by_gender: dict[tuple[int, bool | None], list[Person]] = defaultdict(list)
    for person in everybody:
        by_first[person.first].append(person)
        for word in person.told | {nation_of().get(word, word) for word in person.told}:
            by_word[word].append(person)
        for story in person.stories:
            if len(by_gender[story, person.female]) < _SEVERAL:
                by_gender[story, person.female].append(person)
    starts = tuple(sighting.place.start for sighting in sightings)
    further = _by_further_name(everybody, [run for _, run in named])
    return Cast(everybody, tuple(sightings), starts, by_last, by_first, further, by_word, by_gender)


def _by_further_name(
    people: Iterable[Person], runs: Iterable[list[Token]]
) -> dict[str, list[Person]]:
    """Group people by further names with which nobody else's name begins."""
    lasts: dict[str, set[str]] = defaultdict(set)
    for run in runs:
        if len(run) > 1 and not is_place_or_body(run):
            lasts[run[0].stem].add(run[-1].stem)
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for name in person.also:
            if lasts[name] <= {person.last}:
                found[name].append(person)
    return found


def _by_surname(people: Iterable[Person]) -> Namesakes:
    """Group people by surname, then by first name.

    Two of one surname are too many even where only one was introduced; but "Adds Trump", which
    opens a sentence, is no namesake of Donald Trump's.
    """
    by_last: Namesakes = defaultdict(dict)
    for person in people:
        by_last[person.last][person.first] = person
    for last, namesakes in by_last.items():
        found = namesakes.items()
        sure = {first: one for first, one in found if one.introduced or not one.opening}
        by_last[last] = sure or namesakes
    return by_last


def _first_named(namesakes: Mapping[str, Person], firsts: Iterable[str]) -> list[Person]:
    """Return who has one of these first names; a junior where nobody else of his name is known."""
    asked = dict.fromkeys(firsts)
    exactly = [namesakes[first] for first in asked if first in namesakes]
    juniors = (f"{first} {generation}" for first in asked for generation in sorted(GENERATIONS))
    return exactly or [namesakes[junior] for junior in juniors if junior in namesakes]


def _is_longer(person: Person, people: Mapping[tuple[str, str], Person], single: Set[str]) -> bool:
    """Tell whether a name is another's and one more word, which is nobody's: Jane Doe Credit."""
    words = person.name.lower().split()
    longer = len(words) == 3 and (words[0], words[1]) in people and " " not in person.first
    return longer and person.role is None and person.last not in single


def _is_surname(person: Person, people: Mapping[tuple[str, str], Person]) -> bool:
    """Tell whether a name is another's surnames: Jan [Van der Meer], Luis [García Mendoza]."""
    others = [one for name, one in people.items() if name[1] == person.last and one is not person]
    if person.first not in lexicon().particles:
        return any(person.first in one.also for one in others)
    return any(person.name.lower() in one.name.lower() for one in others)


def _only_elsewhere(line: Line, run: Sequence[Token]) -> bool:
    """Tell whether a headline or list of tags is all that shows a name, by no known first name."""
    loose = line.sentence.block in (BlockKind.HEADLINE, BlockKind.TAGS)
    return loose and not (len(run) in (2, 3) and run[0].lower in first_names()) and len(run) > 1


def _sightings(
    named: Sequence[tuple[Line, list[Token]]], by_last: Namesakes
) -> Iterator[tuple[Line, Sequence[Token], Person]]:
    """Yield every name in a line that is one person's."""
    for line, run in named:
        stripped = without_opening(run)
        stripped = list(without_letters(stripped))
        first, last = known_as(stripped)
        namesakes = by_last.get(last, {})
        fits = list(islice(namesakes.values(), _SEVERAL))
        if len(stripped) > 1:
            firsts = [first] if " " in first else [token.stem for token in stripped]
            fits = _first_named(namesakes, firsts) or fits
        if len(fits) == 1:
            yield line, stripped, fits[0]
