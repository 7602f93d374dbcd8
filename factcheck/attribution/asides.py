"""Asides: what commas or brackets set off beside a name or a description."""

from collections.abc import Sequence

from factcheck.attribution.beginnings import LONGEST, beginning
from factcheck.attribution.grammar import head_of, holds_finite_verb
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import OWNERS, first_names, lexicon, persons, sorts

# Participles of whoever was spoken to: Jane Doe, [asked] whether it was so, said that it was.
_SPOKEN_TO = frozenset("asked pressed questioned reached contacted approached interviewed".split())
# Asides that follow one another: a guess, "Jane Doe, 46, a baker from Ham, the mayor, said".
_MOST = 6


def aside_opening(line: Line, comma: int, *, deep: int = 0) -> int | None:
    """Return where the aside that ends at `comma` opens: Jane Doe[,] the mayor, said."""
    words = line.tokens
    for at in range(comma - 1, max(-1, comma - LONGEST), -1):
        if line.quoted[at] >= 0 or words[at].text in {";", ":", "—", "–", '"', "”"}:
            return None
        if words[at].text != "," or at == 0:
            continue
        inside, ahead = words[at + 1 : comma], words[at - 1]
        if not inside:
            return None
        if _sets_off_name(line, at, comma):
            return at
        # "Jane Doe, 46, a baker, said": asides follow one another.
        if is_aside(inside):
            further = aside_opening(line, at, deep=deep + 1) if deep < _MOST else None
            if further is not None and not ahead.is_capitalised:
                return further
            return at if ahead.is_word or ahead.text == ")" else None
        return None
    return None


def aside_end(line: Line, at: int) -> int:
    """Return where the asides after a name end: up to a quotation or the end of the sentence."""
    words = line.tokens
    if at >= len(words) or words[at].text != ",":
        return at
    end = at
    while end < len(words) and words[end].text == ",":
        close = end + 1
        while close < len(words) and words[close].text != "," and line.quoted[close] < 0:
            close += 1
        inside = words[end + 1 : close]
        if not inside or not is_aside(inside) or inside[0].lower.endswith("ing"):
            break
        end = close
        if close < len(words) and line.quoted[close] >= 0:
            break
    while end > at and not words[end - 1].is_word:
        end -= 1
    return end


def aside_after(line: Line, end: int) -> int:
    """Return where an aside after a phrase closes, at a comma or the sentence's end; else `end`.

    At the end it is a name and no more: "according to the coroner, Jane Doe."
    """
    words = line.tokens
    if end >= len(words) or words[end].text != ",":
        return end
    closing = next((n for n in range(end + 1, len(words)) if words[n].text == ","), None)
    if closing is None:
        last = max((n for n in range(end + 1, len(words)) if words[n].is_word), default=end)
        return last + 1 if is_name(words[end + 1 : last + 1]) else end
    if line.quoted[closing] >= 0 or closing - end > LONGEST:
        return end
    inside = words[end + 1 : closing]
    post = any(token.stem in lexicon().roles for token in inside)
    return closing if post and not holds_finite_verb(inside) else end


def before_bracket(line: Line, end: int) -> int:
    """Return where a phrase ends that is followed by its short form in brackets."""
    words = line.tokens
    if end < 3 or words[end - 1].text != ")":
        return end
    return next((n for n in range(end - 2, max(-1, end - 8), -1) if words[n].text == "("), end)


def is_aside(inside: Sequence[Token]) -> bool:
    """Tell whether words between commas say more about the one named before them."""
    if not inside:
        return False
    words = lexicon()
    first = inside[0]
    return (
        first.lower in words.determiners
        or first.lower in {"who", "which", "whose", "himself", "herself", "aged"}
        or (first.lower.endswith("ing") and first.lower != "according")
        or first.lower in {"in", "at", "during", "on", "of", "from", "for", "meanwhile", "however"}
        or first.lower in _SPOKEN_TO
        or first.text[0].isdigit()
        or first.is_possessive
        or any(token.stem in words.roles or token.stem in words.people for token in inside)
    )


def is_named(line: Line, at: int, comma: int) -> bool:
    """Tell whether two commas set off the name of the one whom the words before describe."""
    described, inside = line.tokens[beginning(line, at) : at], line.tokens[at + 1 : comma]
    return _sets_off_name(line, at, comma) and names(described, inside)


def _sets_off_name(line: Line, at: int, comma: int) -> bool:
    """Tell whether two commas set off a name beside somebody described, whosever name it is."""
    described = line.tokens[beginning(line, at) : at]
    person = any(token.stem in persons() for token in described)
    return person and is_name(line.tokens[at + 1 : comma])


def is_name(inside: Sequence[Token]) -> bool:
    """Tell whether words read as one name: two to four, all with capitals."""
    return 1 < len(inside) < 5 and all(token.is_capitalised for token in inside)


def names(description: Sequence[Token], name: Sequence[Token]) -> bool:
    """Tell whether a name beside a description is that of whom it describes, person or body."""
    if take_apart(name).shape is Shape.BODY:
        return describes_body(description, name)
    return not (speaks_for(description, name) or _describes_others(description))


def _describes_others(description: Sequence[Token]) -> bool:
    """Tell whether a name after a description may be another's, or that of one of several.

    "Neighbours", "a nurse and her brother", "the widow of the pilot", "the man who shot a priest".
    """
    head = head_of(description)
    plural = description[head].stem.endswith("s") and description[head].stem in persons()
    several = plural and description[0].lower not in {"one", "another"}
    further = description[head + 1 :]
    others = any(word.stem in persons() and not word.stem.endswith("s") for word in further)
    joined = any(word.lower == "and" and not word.is_capitalised for word in description)
    return several or others or joined


def speaks_for(description: Sequence[Token], name: Sequence[Token]) -> bool:
    """Tell whether a name is that of whom somebody speaks for: its commander, General Strakh.

    In "a lawyer for the president, John Doe", it is the lawyer's: the name has no title, and nobody
    owns the president.
    """
    known = lexicon()
    at = next((n for n, word in enumerate(description) if word.lower == "for"), 0)
    if not at or description[at - 1].stem not in known.spokespeople:
        return False
    principal = description[at + 1 :]
    owned = any(word.is_possessive or word.lower in OWNERS for word in principal)
    titled = bool(name) and name[0].stem.rstrip(".") in known.roles | known.courtesies
    person = bool(principal) and principal[-1].stem in persons()
    return (person and (owned or titled)) or take_apart(name).shape is Shape.BODY


def describes_body(description: Sequence[Token], name: Sequence[Token]) -> bool:
    """Tell "the insurer, Ham Bank" from "a resident of Lviv, Ukraine"."""
    known = lexicon()
    if any(word.lower in known.prepositions or word.stem in persons() for word in description):
        return False
    named = name[1:] if name and name[0].lower == "the" else name
    whole = bool(named) and all(word.is_capitalised or not word.is_word for word in named)
    letters = whole and len(named) == 1 < len(named[0].text) and named[0].text.isupper()
    if letters and bool(description) and description[-1].stem in known.bodies:
        return True  # "the union, FNB"
    return whole and (take_apart(name).shape is Shape.BODY or _is_called(description, named))


def _is_called(description: Sequence[Token], named: Sequence[Token]) -> bool:
    """Tell whether one word is the name of a body of a sort: "the manufacturer, Orvane,"."""
    pointed = bool(description) and (
        description[0].lower == "the" or description[0].lower in OWNERS
    )
    sort = pointed and description[-1].stem in sorts()
    return sort and len(named) == 1 and named[0].stem not in first_names()
