"""A person whom an article names, and the words with which it introduces somebody."""

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from factcheck.attribution.beside import LONGEST, beside, describes, named_after, own_words
from factcheck.attribution.calling import Calling, Callings
from factcheck.attribution.firms import is_firm, may_be_body
from factcheck.attribution.further_names import further_names, without_nation
from factcheck.attribution.mentions import is_place_or_body
from factcheck.attribution.person import NO_PART_OF_A_POST, Person
from factcheck.attribution.personal import given_name, last_role
from factcheck.attribution.runs import known_as, openings, without_letters, without_opening
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token, bare, span_of
from factcheck.attribution.words import first_names, lexicon, persons, relations
from factcheck.model import BlockKind, Span

# Letters of a first name in which one vowel may be a slip: brothers are called Amar and Amir. A
# guess.
_LONG = range(6, 20)
_VOWELS = "aeiouy"
_BEFORE_POSTS = frozenset(
    "former then acting deputy prime foreign senior chief vice presidential gubernatorial".split()
)


def introduce(
    text: str,
    line: Line,
    run: list[Token],
    *,
    people: dict[tuple[str, str], Person],
    alone: Set[str],
    called: Callings,
) -> None:
    """Note a run of capitalised words as a person, if it introduces one, with what it says.

    So are those noted who share the surname: Luis and Elena Barrientos.
    """
    name = _noted(text, line, run, people=people, alone=alone, called=called)
    while name is not None:
        partner = _partner(line, name)
        if partner is None or (partner.stem, name[-1].stem) in people:
            return
        pair = [partner, name[-1]]
        name = _noted(text, line, pair, people=people, alone=alone, called=called)


def _noted(
    text: str,
    line: Line,
    run: list[Token],
    *,
    people: dict[tuple[str, str], Person],
    alone: Set[str],
    called: Callings,
) -> Sequence[Token] | None:
    """Return the name in a run of capitalised words, noted, or None where it introduces nobody."""
    run = without_nation(without_opening(run))
    role_end = given_name(run, last_role(run) + 1)
    name = without_letters(run[role_end:])
    role = _role_before(line, run, role_end)
    if not 2 <= len(name) <= 5 or not _reads_as_name(name) or (not role and is_firm(line, name)):
        return None
    first, last = known_as(name)
    whole_name = tuple(token.stem for token in name)
    if whole_name in called.bodies and not role:
        return None
    if _born(line, name) and any(first == known for known, _ in people):
        return None  # "She was born Jane Roe": Jane Doe was
    person = people.get((first, last)) or _misspelt(line, name, role, people)
    if person is None:
        introduced = whole_name in called.people or _is_person(line, name, role=role)
        introduced = introduced and (bool(role) or not may_be_body(name))
        if not introduced and not (last in alone and len(last) > 2 and len(name) in (2, 3)):
            return None
        span = span_of(name)
        whole = Span(role[0].start, span.end) if role else span
        shown = bare(span.of(text)) if _together(name) else f"{name[0].text} {bare(name[-1].text)}"
        person = Person(shown, last, first, whole, female=_gender(name, role))
        person.introduced = introduced
        people[first, last] = person
    person.stories.add(line.story)
    person.also.update(further_names(line, name))
    person.opening &= not any(
        token.is_word for token in line.tokens[: line.number_at(name[0].start)]
    )
    _give_role(text, line, person, name=name, role=role)
    return name


def _born(line: Line, name: Sequence[Token]) -> bool:
    """Tell whether a name is one that somebody had before: "was born Jane Roe", "née Jane Roe".

    "British-born" and "British born Jane Roe" tell of somebody else.
    """
    at = line.number_at(name[0].start)
    before = [token.lower for token in line.tokens[max(0, at - 2) : at]]
    return before[-1:] in (["née"], ["nee"]) or before in (["was", "born"], [",", "born"])


def _misspelt(
    line: Line,
    name: Sequence[Token],
    role: Sequence[Token],
    people: Mapping[tuple[str, str], Person],
) -> Person | None:
    """Return who is written with one other vowel inside a long first name: Kristin and Kristen.

    Not where both spellings stand in one sentence, or both are described and share no word.
    """
    first, last = known_as(name)
    if len(first) not in _LONG:
        return None
    spellings = (
        first[:at] + vowel + first[at + 1 :]
        for at in range(1, len(first) - 1)
        if first[at] in _VOWELS
        for vowel in _VOWELS
    )
    person = next((people[name, last] for name in spellings if (name, last) in people), None)
    if person is None or line.span.start <= person.place.start:
        return None
    told = {token.stem for token in role} | set(own_words([t.stem for t in beside(line, name)]))
    female = _gender(name, role)
    other = female is not None and person.female is not None and female is not person.female
    return None if other or (told and not told & person.told) else person


def introduce_alone(text: str, calling: Calling, *, people: dict[tuple[str, str], Person]) -> None:
    """Note who is called by one name."""
    name = calling.name.stem
    if calling.name.text.isupper() and not calling.role:
        return  # "JITD", as the tagger may take it for somebody
    person = people.get((name, name))
    if person is None:
        span = span_of([*calling.role, calling.name])
        shown = bare(calling.name.text)
        person = Person(shown, name, name, span, female=_gender([calling.name], calling.role))
        person.relative = any(t.lower in relations() for t in calling.role)
        people[name, name] = person
    person.stories.add(calling.line.story)
    _give_role(text, calling.line, person, name=[calling.name], role=calling.role)


def _together(name: Sequence[Token]) -> bool:
    """Tell a name in one piece from [Luis] and Elena [Barrientos], who shares the surname."""
    return not any(after.start - token.end > 1 for token, after in pairwise(name))


def _partner(line: Line, name: Sequence[Token]) -> Token | None:
    """Return the first name of somebody who shares the surname: [Luis] and Elena Barrientos."""
    words = line.tokens
    at = line.number_at(name[0].start)
    if at < 2 or words[at - 1].lower != "and" or name[0].lower == words[at - 2].lower:
        return None
    lone = at == 2 or not words[at - 3].is_capitalised
    return words[at - 2] if lone and words[at - 2].lower in first_names() else None


def _reads_as_name(name: Sequence[Token]) -> bool:
    known = lexicon()
    whole = name[0].is_capitalised and not any(t.lower in known.determiners for t in name)
    return whole and not is_place_or_body(name)


def _role_before(line: Line, run: Sequence[Token], role_end: int) -> list[Token]:
    """Return the post before a name, with the small words that belong to it."""
    words, known = line.tokens, lexicon()
    role = list(run[:role_end])
    at = line.number_at(run[0].start)
    roles = persons()
    plain = all(token.stem.rstrip(".") in known.courtesies for token in role)
    if plain and at > 1 and words[at - 1].text == "," and words[at - 2].stem in known.roles:
        at -= 1  # "the interior minister, Karin Holt", "the Labour leader, Sir Tom Pike"
    if not role and (at == 0 or words[at - 1].stem not in roles):
        return []
    while at > 0 and words[at - 1].is_word and len(role) < LONGEST:
        ahead = words[at - 1]
        is_post = ahead.stem in roles or ahead.lower in _BEFORE_POSTS
        is_owner = ahead.is_possessive or (
            ahead.is_capitalised
            and ahead.lower not in openings()
            and not all(token.is_capitalised for token in role)
        )
        if not is_post and not is_owner:
            break
        role.insert(0, ahead)
        at -= 1
    return role


def _is_person(line: Line, name: Sequence[Token], *, role: Sequence[Token]) -> bool:
    known = lexicon()
    if role or name[0].lower in first_names():
        return True
    words = line.tokens
    first, at = line.number_at(name[0].start), line.number_at(name[-1].start) + 1
    if _is_set_off(words, first, at):
        return True
    if at + 1 < len(words) and words[at].text == ",":
        ahead = words[at + 1]
        aged = ahead.text.isdigit() and len(ahead.text) == 2
        return aged or _opens_with_post(words[at + 1 : at + 8])
    after = words[at].lower if at < len(words) else ""
    before = words[first - 1] if first else None
    inverted = before is not None and before.lower in known.inverting
    spoken = after in known.clause or (inverted and line.sentence.block is not BlockKind.HEADLINE)
    lone = before is None or not before.is_capitalised
    return spoken and lone and len(name) in (2, 3)


def _is_set_off(words: Sequence[Token], first: int, end: int) -> bool:
    """Tell whether a name stands between two commas after whom it names: "his agent, Tom Pike,"."""
    if first < 2 or words[first - 1].text != "," or end >= len(words) or words[end].text != ",":
        return False
    return words[first - 2].stem in persons() and words[first - 2].text.islower()


def _opens_with_post(words: Sequence[Token]) -> bool:
    known = lexicon()
    for word in words:
        if not word.is_word:
            return False
        if word.stem in known.roles:
            return True
    return False


def _gender(name: Sequence[Token], role: Sequence[Token]) -> bool | None:
    """Return True for a woman, False for a man, None where neither name nor post tells."""
    known = lexicon()
    posts = {token.lower.rstrip(".") for token in role}
    if posts & ({"mr", "sir", "lord"} | known.his) or any(p.endswith("sman") for p in posts):
        return False
    women = {"mrs", "ms", "miss", "dame", "actress"} | known.hers
    if posts & women or any(post.endswith("woman") for post in posts):
        return True
    first = name[0].lower if name[0].lower in first_names() else name[0].stem
    male, female = first in known.male, first in known.female
    if not male and not female and len(name) > 1:
        male, female = first in known.also_male, first in known.also_female
    return None if male == female else female


def _give_role(
    text: str, line: Line, person: Person, *, name: Sequence[Token], role: Sequence[Token]
) -> None:
    person.described |= {token.stem for token in role}
    person.describe(token.stem for token in (*named_after(line, name), *beside(line, name)))
    if person.role is not None:
        return
    courtesies = lexicon().courtesies
    if role and role[0].lower in NO_PART_OF_A_POST:
        role = role[1:]
    if role and role[-1].lower.rstrip(".") not in courtesies:
        person.role_span = span_of(role)
        person.role = person.role_span.of(text)
        person.place = Span(role[0].start, span_of(name).end)
        return
    aside = _aside(line, name)
    if aside:
        person.role_span = span_of(aside)
        person.role = person.role_span.of(text)


def _aside(line: Line, name: Sequence[Token]) -> list[Token]:
    """Return the post that follows a name: Jane Doe, [the mayor of Ham], said."""
    words, known = line.tokens, lexicon()
    at = line.number_at(name[-1].start) + 1
    if at + 1 >= len(words) or words[at].text != ",":
        return []
    start = end = at + 1
    if words[start].text.isdigit() and start + 2 < len(words) and words[start + 1].text == ",":
        start = end = start + 2
    while end < len(words) and words[end].is_word and words[end].lower not in {"who", "which"}:
        if words[end].lower in known.auxiliaries | known.clause:
            return []
        end += 1
    aside = words[start:end]
    if aside and (aside[0].lower in {"and", "or", "but", "as"} or not describes(words, start)):
        return []
    return aside if _opens_with_post(aside) else []
