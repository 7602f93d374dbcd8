"""Personal names among the words of a mention: where one begins, and whether words are one."""

from collections.abc import Sequence

from factcheck.attribution.tokens import Token
from factcheck.attribution.words import first_names, lexicon


def given_name(words: Sequence[Token], start: int) -> int:
    """Return where a known first name begins after an unlisted post: "Comptroller [Bill Hasek]"."""
    known = first_names()
    if len(words) - start < 3 or words[start].lower in known:
        return start
    for at in range(start + 1, len(words) - 1):
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
    if not words or not words[0].is_capitalised or len(words) > 6:
        return ()
    particles = lexicon().particles
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
