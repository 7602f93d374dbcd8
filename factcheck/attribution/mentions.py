"""What the words of a mention say by themselves, before the rest of the article is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from factcheck.attribution.counting import are_many, is_one_of
from factcheck.attribution.grammar import head_of
from factcheck.attribution.personal import (
    given_name,
    is_of_another,
    is_officer,
    last_role,
    name_of,
    second_name,
    trailing_name,
)
from factcheck.attribution.runs import without_letters, without_nickname
from factcheck.attribution.tokens import Token, bare, span_of
from factcheck.attribution.words import THEIRS, first_names, lexicon, nation_of, persons, sorts

# "The Health and Safety Executive" is a body, a chief executive is none.
_OF_EXECUTIVES = frozenset("chief former senior deputy company football every that".split())
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_SUBJECT_OF = {"him": "he", "them": "they"}
_SUBJECTS = frozenset("he she".split())
_CONTRACTED = frozenset("d ll m ve re s".split())
# "There was no plan, she said", "Everything Doe says is wrong".
_NOBODY = frozenset("there everything".split())
# "Storm Odile: what we know": what is called so says nothing.
_THINGS = frozenset("storm hurricane typhoon cyclone operation hms uss".split())
# Months that are first names: "June Roe said".
_FIRST_MONTHS = frozenset("jan april june jun august".split())
# Places that are common surnames, too.
SURNAMES = frozenset("hill west north park".split())


class Shape(Enum):
    """What kind of words a mention is made of."""

    PRONOUN = auto()
    FULL_NAME = auto()
    SINGLE_NAME = auto()
    ROLE = auto()
    SEVERAL = auto()
    PEOPLE = auto()
    BODY = auto()
    DOCUMENT = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of a mention, taken apart.

    `name` are the tokens of a personal name, `role` those of the post or description before it,
    `head` the noun on which a phrase without a name turns, in lower case.
    """

    shape: Shape
    words: tuple[Token, ...]
    name: tuple[Token, ...] = ()
    role: tuple[Token, ...] = ()
    head: str = ""

    @property
    def is_definite(self) -> bool:
        """Tell whether it points back at somebody ("the president", "Ukraine's president")."""
        first = self.words[0]
        return first.lower in THEIRS | {"the", "this", "that"} or first.is_possessive


def take_apart(words: Sequence[Token]) -> Mention:
    """Say what a mention is made of."""
    core = tuple(
        word for word in without_nickname(words) if word.is_word or word.text in {"&", "%"}
    )
    if len(core) > 1 and core[-1].lower in _REFLEXIVE:
        core = core[:-1]
    closed = lexicon().determiners - lexicon().people - {"all", "both", "most", "few"}
    if (
        not any(word.is_word for word in core)
        or (core[0].lower.endswith("ing") and not core[0].is_capitalised)
        or all(word.lower in closed - THEIRS for word in core)
        or core[0].lower in _NOBODY
        or (core[0].is_capitalised and core[0].lower in _THINGS and len(core) > 1)
    ):
        return Mention(Shape.NOTHING, tuple(words))
    pronoun = without_contraction(core[0].lower)
    pronoun = _SUBJECT_OF.get(pronoun, pronoun) if len(core) == 1 else pronoun
    if len(core) == 1 and pronoun in lexicon().pronouns | THEIRS:
        return Mention(Shape.PRONOUN, core, head=pronoun)
    if pronoun in _SUBJECTS and not core[1].is_capitalised:
        return Mention(Shape.PRONOUN, core[:1], head=pronoun)  # "He at the same time promised"
    named = _named(core)
    if named is not None:
        return named
    return _described(core)


def without_article(text: str, mention: Mention) -> str:
    """Return the words without "the", which a name keeps only where it is no proper name."""
    words = mention.words
    proper = any(word.is_capitalised for word in words[1:])
    if len(words) > 1 and words[0].lower in {"the", "a", "an"} and proper:
        words = words[1:]
    return bare(span_of(words).of(text))


def without_contraction(word: str) -> str:
    """Return the pronoun of "i'd", "he's"; any other word as it is."""
    before, mark, after = word.partition("'")
    return before if mark and after in _CONTRACTED else word


def _only_described(core: Sequence[Token], head: int) -> bool:
    """Tell a firm with an ampersand, or "a spokesman for Mr Strand", from a person's name."""
    speaks_for = head < len(core) - 2 and core[head].stem in lexicon().spokespeople
    return speaks_for or any(token.text == "&" for token in core)


def _names_body(word: Token, name: Sequence[Token]) -> bool:
    """Tell whether a noun before a name makes it a body's: "the [website] Silver Wire".

    "The producer Hal Greer" is somebody; "the regulator URE" is none.
    """
    if word.is_capitalised or name[0].stem in first_names():
        return False
    letters = len(name) == 1 and len(name[0].text) > 1 and name[0].text.isupper()
    return word.stem in (lexicon().bodies if letters else sorts())


def _ends_in_body(core: Sequence[Token], start: int) -> bool:
    """Tell "Harbor General Hospital" from "Harbor Commissioner Church"."""
    named = len(core) - start == 1 and start > 1
    return (
        named
        and core[start - 2].is_capitalised
        and core[start - 1].text == "General"
        and (core[start].stem in lexicon().bodies)
    )


def _before_one_name(word: Token, name: Sequence[Token]) -> bool:
    """Tell whether a word may stand before one name: an age, or "the [magazine] Dough"."""
    return "year-old" in word.lower or _names_body(word, name)


def is_place_or_body(name: Sequence[Token]) -> bool:
    """Tell whether a run of capitalised words is known to be no person."""
    known = lexicon()
    stems = [token.stem for token in name]
    dated = stems[1:] if len(stems) > 1 and stems[0] in _FIRST_MONTHS else stems
    return (
        "_".join(stems) in known.seats
        or "_".join(stems) in known.firms
        or "_".join(stems) in nation_of()
        or any(stem in known.bodies for stem in stems)
        or any(token.text == "&" for token in name)
        or (len(stems) > 1 and stems[-1] in known.name_endings)
        or (stems[0] in nation_of() and len(stems) > 1 and stems[0] not in first_names())
        or (stems[-1] in known.places and not _is_surname(stems))
        or any(stem.rstrip(".") in known.months | known.weekdays for stem in dated)
        or (len(name) > 1 and all(len(t.text) > 1 and t.text.isupper() for t in name))
    )


def _is_surname(stems: Sequence[str]) -> bool:
    """Tell Christopher Hill from Box Hill."""
    return len(stems) == 2 and stems[1] in SURNAMES and stems[0] in first_names()


def _named(core: tuple[Token, ...]) -> Mention | None:
    """Read a personal name at the end of a phrase, with the post or description before it."""
    head = head_of(core)
    known = lexicon()
    if _only_described(core, head):
        return None
    holds_office = core[head].stem in known.roles
    after_body = is_officer(core, head)
    apart = last_role(core) <= head or not holds_office or is_of_another(core, head)
    if head < len(core) - 1 and not after_body and apart:
        core_to_head = core[: head + 1]
        return _named(core_to_head) if core_to_head[-1].is_capitalised else None
    start = last_role(core) + 1
    if start == 0:
        trailing = trailing_name(core)
        start = len(core) - trailing
        ahead = core[start - 1]
        acts = ahead.lower.endswith("ing") and not ahead.is_capitalised  # "goers backing Jane Doe"
        described = start > 0 and not acts and ahead.lower not in lexicon().prepositions
        enough = trailing > 1 or (0 < start < len(core) and _before_one_name(ahead, core[start:]))
        if start > 0 and not (described and enough):
            return None
    start = second_name(core, given_name(core, start))
    owner = max((n for n, token in enumerate(core[:-1]) if token.is_possessive), default=-1)
    start = max(start, owner + 1)  # "the Met Office's Clare Nasir"
    name = name_of(without_letters(core[start:]))
    if not name or (start == 0 and name[0].lower in lexicon().determiners):
        return None
    # "Reports ..." at the beginning of a sentence
    plural = len(core) == 1 and name[0].stem in lexicon().documents
    if plural or (is_place_or_body(name) and (last_role(core) < 0 or are_many(core))):
        return None
    if _ends_in_body(core, start):
        return None
    if start and _names_body(core[start - 1], name):
        return Mention(Shape.BODY, name, head=core[start - 1].stem)
    if _follows_another(core, start) or _joins_another(core, start):
        return Mention(Shape.SEVERAL, core, name=name)
    shape = Shape.FULL_NAME if len(name) > 1 else Shape.SINGLE_NAME
    return Mention(shape, core, name=name, role=core[:start])


def _joins_another(words: Sequence[Token], start: int) -> bool:
    """Tell whether another one is named before the post of a name: "Mayor Jane Doe and her [...]".

    "Health and Social Care Secretary" is one post.
    """
    for at in range(1, start):
        if words[at].lower != "and" or words[at].is_capitalised:
            continue
        other = _named(tuple(words[:at]))
        owned = words[at + 1].lower in THEIRS
        if other is not None and (other.shape is Shape.FULL_NAME or owned):
            return True
    return False


def _follows_another(words: Sequence[Token], start: int) -> bool:
    """Tell whether the name at `start` is a second one: "the premier and [Mr] Macron"."""
    if start and words[start - 1].lower.rstrip(".") in lexicon().courtesies:
        start -= 1
    return start > 0 and words[start - 1].lower == "and"


def _described(core: tuple[Token, ...]) -> Mention:
    """Read a phrase without a name; "a Department for Education spokesperson" is somebody."""
    known, last = lexicon(), core[-1]
    if last.lower in known.spokespeople and len(core) > 1 and core[-2].is_capitalised:
        return Mention(Shape.PEOPLE, core, head=last.lower)
    head = core[head_of(core)]
    if _joins_posts(core, head):
        return Mention(Shape.SEVERAL, core, head=bare(head.lower))
    return Mention(_shape(core, head), core, head=bare(head.lower))


def _joins_posts(core: Sequence[Token], head: Token) -> bool:
    """Tell "the rabbi of Ham and the imam" from "the spokesman for the mayor and the clerk"."""
    known = lexicon()
    posts = known.roles - known.spokespeople
    joint = next((n for n, word in enumerate(core) if word.lower == "and"), len(core))
    other = core[joint + 1 : joint + 2]
    owned = bool(other) and other[0].lower in known.determiners
    return owned and head.stem in posts and any(word.stem in posts for word in core[joint + 2 :])


def _shape(core: tuple[Token, ...], head: Token) -> Shape:
    """Say what a phrase without a personal name is, by its head."""
    known, stem = lexicon(), bare(head.lower)
    phrase = core[: head_of(core) + 1]
    capitals = [token for token in phrase if token.is_capitalised]
    indefinite = core[0].lower in {"a", "an", "one", "another"}
    # A capital at the beginning of a sentence says nothing.
    capital = head.is_capitalised and len(phrase) > 1
    alone = len(phrase) == 1 and len(core) > 1  # "Pals of Barry"
    proper = (
        head.is_capitalised
        and not indefinite
        and not alone
        and (core[0].lower == "the" or len(capitals) == len(phrase))
    )
    described = core[0].lower in known.determiners or stem.endswith("s")
    # The first that holds decides: a proper name before its last word's common meaning, a post
    # before the people who could be called by it.
    executive = stem == "executive" and proper and len(capitals) > 1
    cases = (
        (Shape.BODY, executive and _OF_EXECUTIVES.isdisjoint(word.lower for word in phrase)),
        (Shape.DOCUMENT, stem in known.documents and not capital),
        (Shape.PEOPLE, are_many(phrase) or is_one_of(phrase)),
        (
            Shape.BODY,
            stem not in known.roles and head.is_capitalised and is_place_or_body(capitals),
        ),
        (Shape.ROLE, stem in known.roles and not indefinite),
        (Shape.PEOPLE, stem in persons()),
        (Shape.BODY, stem in known.bodies | known.seats),
        (Shape.DOCUMENT, stem in known.documents),
        (Shape.BODY, proper),
        (Shape.PEOPLE, described and _is_personal(stem)),
    )
    return next((shape for shape, holds in cases if holds), Shape.NOTHING)


def _is_personal(stem: str) -> bool:
    """Tell by its ending whether an unlisted noun is somebody's trade, or an age."""
    return stem.endswith(
        ("man", "woman", "men", "women", "ist", "ists", "ologist", "eer", "eers", "year-old")
    ) or (stem.endswith(("er", "ers", "or", "ors", "ian", "ians")) and len(stem) > 5)
