"""Names of bodies that look like a person's."""

from collections.abc import Sequence

from factcheck.attribution.grammar import ARTICLES
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import first_names, lexicon, sorts, verbs

_OF_WHICH = frozenset("by of at from for".split())
_OF_STATES = frozenset(
    "troops soldiers forces army navy border borders territory airspace citizens neighbour neighbor"
    " ambassador".split()
)
_BEFORE_ITS = frozenset("that any all some most none one of on".split())
_LEAST = 3


def is_firm(line: Line, name: Sequence[Token]) -> bool:
    """Tell "Orvane Biologics, which makes it" from a person's name, and surnames in a row.

    They are five, or four after "at" or "with".
    """
    at, end = line.number_at(name[0].start), line.number_at(name[-1].start) + 1
    ahead = [token.lower for token in line.tokens[end : end + 2]]
    goes_on = ahead == [",", "which"] and _is_topic(line, at)
    body = goes_on or _is_body(line, at) or _speaks_of_its_own(line, at, end)
    if body and name[0].lower not in first_names():
        return True
    within = at > 0 and line.tokens[at - 1].lower in {"at", "with", "firm"}
    return is_row_of_surnames(name, least=4 if within else 5)


def _is_topic(line: Line, at: int) -> bool:
    """Tell whether "which" goes on about a name: at the beginning, or after "by", "of", "at"."""
    before = line.tokens[at - 1].lower if at else ""
    return not before or before in ARTICLES or before in _OF_WHICH


def _speaks_of_its_own(line: Line, at: int, end: int) -> bool:
    """Tell whether a name that opens a sentence is a state: "[Sarvia] said that its troops".

    "Rivera said its players were fit" may be of a club that was named before.
    """
    words = line.tokens
    if (at and words[at - 1].is_word) or end >= len(words) or words[end].lower not in verbs():
        return False
    ahead = [token.lower for token in words[end + 1 : end + 6]]
    own = next((n for n, word in enumerate(ahead) if word == "its"), None)
    if own is None or not all(word in _BEFORE_ITS for word in ahead[:own]):
        return False
    return not _OF_STATES.isdisjoint(ahead[own + 1 : own + 2])


def _is_body(line: Line, at: int) -> bool:
    """Tell whether a noun says that a name is a body's: "the operator, [...]", "utility [...]"."""
    words, known = line.tokens, sorts()
    if at and words[at - 1].lower in known and not words[at - 1].is_capitalised:
        return True
    if at < _LEAST or words[at - 1].text != "," or words[at - 2].is_capitalised:
        return False
    owned = words[at - 3].lower in ARTICLES or words[at - 3].is_possessive
    return owned and words[at - 2].stem in known


def may_be_body(name: Sequence[Token]) -> bool:
    """Tell Hayat Tahrir al-Sham from Mohammed al-Amr and Abdel-Fattah al-Amr.

    They have a known first name.
    """
    article = any(token.is_capitalised and token.text[0].islower() for token in name)
    return article and first_names().isdisjoint({name[0].lower, name[0].lower.split("-")[0]})


def is_row_of_surnames(name: Sequence[Token], *, least: int = 5) -> bool:
    """Tell whether a name is that of a firm's partners: Jones Smith Bryson Phillips Grossman."""
    particles = lexicon().particles
    return len(name) >= least and not any(
        token.lower in particles or token.lower in first_names() for token in name
    )
