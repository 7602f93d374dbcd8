"""Personal names and posts among the words of a mention: where they begin and end."""

from collections.abc import Sequence

from factcheck.attribution.tokens import Token
from factcheck.attribution.words import first_names, lexicon, nation_of, persons

# Whoever has such a post has it of a body, whatever the body is for.
_OF_BODIES = frozenset(
    "representative spokesman spokeswoman spokesperson coordinator envoy".split()
)
# Whoever goes by a name may have another: "a man calling himself Jane Doe".
CALLING = frozenset("calling posing pretending impersonating".split())
_RANKS = frozenset("DI DS".split())
_BEFORE_TITLES = frozenset("prime foreign former then deputy vice acting interior".split())


def is_rank(word: Token) -> bool:
    """Tell a rank of the police in capitals, "DI Harker", from the particle in "Di Stefano"."""
    return word.text in _RANKS


def given_name(words: Sequence[Token], start: int) -> int:
    """Return where a known first name begins after an unlisted post: "Comptroller [Bill Hasek]"."""
    known = first_names()
    # No post in English has an accent: "António Manuel Soares" has two first names.
    if len(words) - start < 3 or words[start].stem in known or not words[start].text.isascii():
        return start
    for at in range(start + 1, len(words) - 1):
        if words[at - 1].lower in CALLING:
            return start
        if words[at - 1].lower.endswith("ing") and not words[at - 1].is_capitalised:
            return start  # "a lawyer representing Jane Doe"
        if words[at].lower in known:
            return at
    return start


def second_name(words: Sequence[Token], start: int) -> int:
    """Return where a second name begins: "Mayor Jane Doe and [Tom Pike]"; else `start`."""
    for at in range(start + 1, len(words) - 2):
        if words[at].text == "and" and name_of(words[start:at]) and name_of(words[at + 1 :]):
            return at + 1
    return start


def name_of(words: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words if they are one personal name: capitals, initials and particles."""
    particles = lexicon().particles
    if not words or len(words) > 6 or (len(words) == 1 and not words[0].is_capitalised):
        return ()
    for word in words:
        if not word.is_capitalised and word.lower not in particles:
            return ()
    return tuple(words) if words[-1].is_capitalised else ()


def trailing_name(words: Sequence[Token]) -> int:
    """Return how many capitalised words stand at the end."""
    count = 0
    for word in reversed(words):
        if not word.is_capitalised and word.lower not in lexicon().particles:
            break
        count += 1
    return count


def last_role(words: Sequence[Token]) -> int:
    """Return the last word that is a post or says who somebody is, or -1."""
    roles = persons()
    found = -1
    for number, word in enumerate(words):
        if (word.stem.rstrip(".") not in roles and not is_rank(word)) or word.is_possessive:
            continue
        first_name = number == 0 and len(words) == 2 and word.is_capitalised  # "Dean Pollard"
        if first_name and word.lower in first_names():
            continue
        surname = number == len(words) - 1 and number and word.is_capitalised  # "Ed Priest"
        if surname and words[number - 1].lower in first_names() - roles:
            continue
        # "Secretary of State Antony Blinken": the post goes on after "of" for one word and more.
        found = number
    of_office = 0 <= found < len(words) - 3 and words[found].is_capitalised
    if of_office and words[found + 1].lower == "of" and words[found + 2].is_capitalised:
        return _end_of_post(words, found)
    return _end_of_long_post(words, found)


def _end_of_long_post(words: Sequence[Token], role: int) -> int:
    """Return where "chairman of the bench" ends before a name with a known first name."""
    known, name = lexicon(), len(words) - trailing_name(words)
    beyond = role >= 0 and role + 2 < name < len(words) - 1 and words[role + 1].lower == "of"
    if not beyond or words[role].stem not in known.roles - known.spokespeople:
        return role
    small = known.prepositions | known.determiners
    named = words[name].stem in first_names() and words[name - 1].lower not in small
    return name - 1 if named else role


def _end_of_post(words: Sequence[Token], role: int) -> int:
    for number in range(role + 3, len(words)):
        if words[number].lower in first_names():
            return number - 1
    trailing = trailing_name(words)
    return len(words) - min(trailing, 2) - 1 if trailing >= 2 else role


def is_of_another(core: Sequence[Token], head: int) -> bool:
    """Tell whether a titled name is another's than whose the head is: "an aide to Mr. Doe".

    In "the minister for Health Dr Jane Doe" it is the minister's.
    """
    at, titles = last_role(core), persons() | nation_of().keys() | _BEFORE_TITLES
    while at - 1 > head and core[at - 1].stem in titles:
        at -= 1
    return at - 1 > head and core[at - 1].lower in lexicon().prepositions | {"of"}


def is_officer(core: Sequence[Token], head: int) -> bool:
    """Tell whether a name follows a body's and a post: "Bank of England governor Andrew Bailey".

    In "the party of Labour leader Jane Doe" it is the body that is meant.
    """
    known, role = lexicon(), last_role(core)
    if not head + 2 < role < len(core) - 1 or core[head].stem not in known.bodies:
        return False
    speaks = core[role].stem in _OF_BODIES and core[head + 1].lower in {"for", "on"}
    proper = core[head].is_capitalised or speaks
    beside = core[role - 1].is_capitalised and not core[role].is_capitalised
    return proper and beside and trailing_name(core) == len(core) - 1 - role
