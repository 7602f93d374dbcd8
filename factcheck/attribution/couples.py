"""Whether somebody was last named beside another who fits as well: "Doe and Roe left. He said".

Neither is then nearer to the pronoun than the other, and nobody is named.
"""

from collections.abc import Sequence
from itertools import islice, takewhile

from factcheck.attribution.candidates import Pronoun
from factcheck.attribution.cast import Cast
from factcheck.attribution.counting import is_plural
from factcheck.attribution.grammar import is_finite
from factcheck.attribution.heard import Spoken
from factcheck.attribution.person import Person
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import lexicon, persons
from factcheck.model import Span

# How far back, in sentences, two are still side by side. A guess.
_REACH = 3
# Words and marks between two names, and names that are looked at. Guesses.
_MOST_BETWEEN, _MOST_SEEN = 14, 30
# Verbs that turn to somebody, whose turn it then may be; words of an aside before one, and of whom
# it turns to. Guesses.
_TURNING = frozenset(
    "asked asks questioned questions urged urges pressed told tells invited begged ordered warned"
    " cross-examined quizzed challenged reminded".split()
)
# Who "told El País that" goes on; who "told the mate to" has turned to him.
_GOING_ON = frozenset("told tells warned reminded".split())
_TELLING = frozenset("that whether if to about what why how when who".split())
_LONGEST_ASIDE, _LISTENER = 8, 7
_SIDES = {"he": "men", "his": "men", "she": "women", "her": "women"}
_BOTH = (("the", "two", "{}"), ("both", "{}"), ("the", "two", "of", "them"), ("both", "of", "them"))


def beside_another(
    person: Person, pronoun: Pronoun, heard: Spoken | None, *, sheet: Sheet, cast: Cast
) -> bool:
    """Tell whether a person was last named beside somebody else whom a pronoun can mean.

    So is who has just asked somebody: after "Doe asked Roe whether it was late" he may be either.
    """
    number = min(pronoun.frame.line, sheet.line_at(pronoun.frame.content[0].start))
    lines = sheet.lines[max(0, number - _REACH) : pronoun.frame.line + 1]
    place = _last_named(person, pronoun, lines[0].span.start, cast)
    if place is None:
        return False
    at = sheet.line_at(place.start)
    line = sheet.lines[at]
    if number - at <= 1 and _asks_another(line, place, pronoun, cast):
        return heard is None or heard.line <= at
    if _heard_since(person, place, heard):
        return False
    others = [
        sighting.place
        for sighting in cast.seen(
            line.span.start, min(line.span.end, pronoun.span.start), line.story
        )
        if sighting.person is not person and sighting.person.fits(pronoun.word)
    ]
    return (
        any(_joined(line, *sorted((place, other))) for other in others)
        or _has_another_beside(line, place, person, pronoun.word, cast)
        or any(_tells_of_both(one, place, pronoun) for one in lines)
    )


def _asks_another(line: Line, place: Span, pronoun: Pronoun, cast: Cast) -> bool:
    """Tell whether a name's sentence turns to somebody else: "[Doe] asked Roe whether it was"."""
    words, start = line.tokens, line.number_at(place.end)
    verbs = range(start, min(start + _LONGEST_ASIDE, len(words)))
    at = next((n for n in verbs if words[n].lower in _TURNING and line.quoted[n] < 0), None)
    if at is None or any(_acts(word) for word in words[start:at]):
        return False
    ahead = words[at + 1 : at + 1 + _LISTENER]
    near = list(takewhile(lambda word: word.lower not in _TELLING, ahead))
    after = ahead[len(near)].lower if len(near) < len(ahead) else ""
    if words[at].lower in _GOING_ON and after != "to":
        return False
    if not near or words[at + 1].start >= pronoun.span.start:
        return False
    end = min(near[-1].end, pronoun.span.start)
    word = pronoun.word
    named = cast.seen(near[0].start, end, line.story)
    objects = {"him"} if _SIDES[word] == "men" else {"her"}
    return (
        near[0].lower in objects
        or any(sighting.person.fits(word) for sighting in named)
        or any(_is_somebody(near[:n], word) for n in range(2, len(near) + 1))
    )


def _last_named(person: Person, pronoun: Pronoun, start: int, cast: Cast) -> Span | None:
    """Return where somebody was last named, but for the words of the pronoun's own frame."""
    content = pronoun.frame.content
    seen = islice(cast.seen(start, pronoun.span.start, pronoun.line.story), _MOST_SEEN)
    return next(
        (
            sighting.place
            for sighting in seen
            if sighting.person is person
            and not any(one.contains(sighting.place) for one in content)
        ),
        None,
    )


def _heard_since(person: Person, place: Span, heard: Spoken | None) -> bool:
    if heard is None or heard.resolved.person is not person:
        return False
    return max(content.end for content in heard.content) > place.end


def _joined(line: Line, one: Span, other: Span) -> bool:
    """Tell whether nothing but "and", with asides and posts, stands between two names."""
    between = line.tokens[line.number_at(one.end) : line.number_at(other.start)]
    lowers = [token.lower for token in between]
    if not 0 < len(between) <= _MOST_BETWEEN or "and" not in lowers:
        return False
    joint = len(lowers) - 1 - lowers[::-1].index("and")
    set_off = joint == 0 or lowers[0] == ","
    apart = any(map(_acts, between)) or _is_possessive(line, one)
    return set_off and not apart


def _has_another_beside(line: Line, place: Span, person: Person, word: str, cast: Cast) -> bool:
    """Tell "he and [Doe] met", "the nurse and [Doe] met", "[Doe] and Sir Anthony met"."""
    words, start, end = line.tokens, line.number_at(place.start), line.number_at(place.end)
    while start > 0 and words[start - 1].stem.rstrip(".") in lexicon().courtesies:
        start -= 1
    before = words[max(0, start - 4) : start - 1] if _is_and(words, start - 1) else []
    after = words[end + 1 : end + 3] if _is_and(words, end) else []
    if before and before[-1].lower == word:
        return True
    if before and (_is_somebody(before, word) or _fits_another(before[-1], person, word, cast)):
        return True
    if not after or _is_possessive(line, place):
        return False
    titled = after[0].stem.rstrip(".") in lexicon().courtesies
    name = after[-1 if titled else 0]
    return _is_somebody(after, word) or _fits_another(name, person, word, cast)


def _is_and(words: Sequence[Token], at: int) -> bool:
    return 0 < at < len(words) - 1 and words[at].lower == "and"


def _fits_another(name: Token, person: Person, word: str, cast: Cast) -> bool:
    """Tell whether a surname or a first name can be somebody else's whom a pronoun can mean."""
    if not name.is_capitalised:
        return False
    return any(one is not person and one.fits(word) for one in cast.called([name]))


def _is_somebody(words: Sequence[Token], word: str) -> bool:
    """Tell whether words end in one person's description whom a pronoun can mean: "the nurse"."""
    described = next((n for n, t in enumerate(words) if t.lower in {"a", "an", "the"}), None)
    if described is None:
        return False
    stem, known = words[-1].stem, lexicon()
    female = stem in known.hers or stem.endswith("woman")
    male = stem in known.his or (stem.endswith("man") and not female)
    other = female if _SIDES[word] == "men" else male
    return stem in persons() and not is_plural(stem) and not other


def _tells_of_both(line: Line, place: Span, pronoun: Pronoun) -> bool:
    """Tell whether a line after a name tells of "the two women", before the pronoun."""
    words = [t.lower for t in line.tokens if place.end <= t.start < pronoun.span.start]
    side = _SIDES[pronoun.word]
    phrases = [tuple(part.format(side) for part in phrase) for phrase in _BOTH]
    return any(
        tuple(words[at : at + len(phrase)]) == phrase
        for phrase in phrases
        for at in range(len(words) - len(phrase) + 1)
    )


def _acts(word: Token) -> bool:
    return is_finite(word) or word.lower in lexicon().clause or word.text in {".", ";", ":"}


def _is_possessive(line: Line, place: Span) -> bool:
    return line.tokens[line.number_at(place.end) - 1].is_possessive
