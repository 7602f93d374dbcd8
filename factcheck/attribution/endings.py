"""The name beside a description: "the City of Ham Mayor [Jane Doe]", "[Jane Doe], 58, a nurse"."""

import re
from collections.abc import Sequence

from factcheck.attribution.cast import Cast
from factcheck.attribution.frames import Frame, Reading, Rule
from factcheck.attribution.grammar import head_of
from factcheck.attribution.heard import Resolved
from factcheck.attribution.mentions import Mention, Shape, take_apart
from factcheck.attribution.personal import CALLING
from factcheck.attribution.pronouns import named
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.tokens import Token, span_of
from factcheck.attribution.words import lexicon, persons, verbs
from factcheck.model import Span

_RELATIVE = frozenset("who whom whose that which".split())
# What stands so before a name says that it is somebody else's: the man, [unlike] Jane Doe.
_UNLIKE = frozenset("unlike but not if behind opposite like than ex via before".split())
_OF = frozenset("of for with on against from by".split())
_AGE = re.compile(r", \d{1,3}, ")
# How likely it must be to the tagger that a person is mentioned. A guess.
_LIKELY = 0.5
# In words: a longer one at the end of a description is no name. A guess.
_LONGEST = 4
# With a post before it: "retired judge Jane Doe". A guess.
_LONGEST_POSTED = 6


def at_the_end(mention: Mention, reading: Reading | None, cast: Cast) -> Resolved | None:
    """Return the person whose name ends a description that the lexicon does not know.

    Where the tagger reads a person, a surname is enough ("a few hours later [Waltz]"), and the
    description may be that of a body that is not somebody's: the office of Jane Doe is not she.
    Where it does not, a full name is, that stands beside it ("one festival goer [Jane Doe]").
    """
    odd = mention.shape in (Shape.BODY, Shape.NOTHING) and mention.head not in lexicon().somebodys
    likely = reading is not None and reading.likely("named") >= _LIKELY
    if not odd or not (likely or mention.shape is Shape.NOTHING):
        return None
    words = mention.words
    fewest = 1 if likely and mention.shape is Shape.NOTHING else 2
    for start in range(max(1, len(words) - _LONGEST), len(words) - fewest + 1):
        ending = words[start:]
        if not ending[0].is_capitalised or _is_apart(words[:start], likely=likely):
            continue
        fits = cast.called(ending)
        if len(fits) == 1:
            in_full = len(ending) > 1
            return named(span_of(ending), fits[0], "named at its end", in_full=in_full)
    return None


def just_before(description: Span, line: Line, sheet: Sheet, cast: Cast) -> Resolved | None:
    """Return who is described after a name and an age, or after a name that opens the sentence.

    After any other name and comma somebody else may begin: "In a letter to Jane Doe, a resident".
    """
    seen = next(cast.seen(line.span.start, description.start, line.story), None)
    if seen is None:
        return None
    if not _is_set_off(line, description.end):
        return None
    gap = sheet.text[seen.place.end : description.start]
    opens = seen.place.start == line.span.start and gap == ", "
    if not opens and _AGE.fullmatch(gap) is None:
        return None
    return named(seen.place, seen.person, "named just before")


def just_after(mention: Mention, frame: Frame, line: Line, cast: Cast) -> Resolved | None:
    """Return who is described before a name that two commas set off: "the head[, Mrs Doe,] said".

    Not where the name may be another's: "a friend of the victim, Jane Doe, said", "according to a
    neighbour, Jane Doe, 34, was kind".
    """
    words, known = line.tokens, lexicon()
    at = line.number_at(mention.words[-1].end)
    closing = next((n for n in range(at + 1, len(words)) if not words[n].is_word), len(words))
    if at >= len(words) or words[at].text != "," or not 0 < closing - at - 1 <= _LONGEST_POSTED:
        return None
    goes_on = any(word.is_word for word in words[closing:])
    further = mention.words[head_of(mention.words) + 1 :]
    others = any(word.stem in persons() for word in further)
    joined = any(word.lower == "and" for word in mention.words)
    if others or joined or (frame.rule is Rule.ACCORDING_TO and goes_on):
        return None
    name = take_apart(words[at + 1 : closing])
    if name.shape not in (Shape.FULL_NAME, Shape.SINGLE_NAME):
        return None
    stops = known.prepositions | known.subordinators | known.pronouns | _OF | _RELATIVE | _UNLIKE
    anothers = any(word.is_possessive or word.lower in stops for word in name.role)
    fits = [] if anothers else cast.called(name.name)
    if len(fits) != 1:
        return None
    in_full = name.shape is Shape.FULL_NAME
    return named(span_of(name.name), fits[0], "named just after", in_full=in_full)


def _is_set_off(line: Line, end: int) -> bool:
    """Tell "Jane Doe, 58, a nurse in Ham, said" from "Jane Doe, 58, a nurse said, was kind"."""
    for token in line.tokens[line.number_at(end - 1) :]:
        if token.text == ",":
            return True
        if token.lower in verbs():
            return False
    return False


def _is_apart(ahead: Sequence[Token], *, likely: bool) -> bool:
    """Tell whether a name is another's than who is described: "a fan of", "a medic who treated"."""
    last, known = ahead[-1], lexicon()
    if last.lower == "and":
        return True  # "Doe and Roe": both
    if any(word.lower in CALLING for word in ahead[:-1]):
        return True  # "a man calling himself Jane Doe"
    if last.lower.endswith("ing") and not last.is_capitalised:
        return True
    # "The association of midfielder Luke Harris": his, and not he.
    post = next((word for word in reversed(ahead) if not _is_of_post(word)), None)
    if post is not None and post is not last and post.lower in _OF:
        return True
    verb = any(word.lower in _RELATIVE or word.lower.endswith("ed") for word in ahead)
    return not likely and (verb or last.lower in known.prepositions | {"and"})


def _is_of_post(word: Token) -> bool:
    return word.is_word and word.text.islower() and word.lower not in _OF
