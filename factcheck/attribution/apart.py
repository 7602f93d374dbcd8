"""A source taken apart: who is mentioned, and what is said of whom beside."""

from collections.abc import Sequence

from factcheck.attribution.asides import describes_body, is_name, speaks_for
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token

_RELATIVE = frozenset("who whose which as when while himself herself themselves itself".split())
_NAMES = (Shape.FULL_NAME, Shape.SINGLE_NAME)


def taken_apart(line: Line, source: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Tell the mention of a source from the aside that says more: "Len Brown[, head of ...]".

    Where the aside is the name ("one of the lawyers, Justin Bamberg"), the name is the mention.
    """
    words, (start, end) = line.tokens, source
    comma = next((n for n in range(start + 1, end - 1) if words[n].text in {",", "("}), None)
    if comma is not None and any(words[n].text == "and" for n in range(start, comma)):
        return source, (end, end)  # "Lisle and her deputy, Oscar Penn"
    if comma == start + 1 and words[start].lower.endswith(("ing", "ed")):
        return (comma + 1, end), (start, comma)  # "[Prosecuting], Jane Doe"
    relative = next((n for n in range(start + 1, end) if words[n].lower in _RELATIVE), end)
    led_up_to = _led_up_to(line, source, relative)
    if led_up_to is not None:
        return led_up_to, (relative + 1 if relative < led_up_to[0] else start, led_up_to[0] - 1)
    if comma is None or relative < comma:
        named = relative > start and take_apart(words[start:relative]).shape in _NAMES
        return ((start, relative), (relative, end)) if named else (source, (end, end))
    if words[comma].text == "," and _listed(line, comma, end):
        return source, (end, end)
    if words[comma].text == "," and take_apart(words[start:comma]).shape not in _NAMES:
        after = comma + 1
        closing = next((n for n in range(after, end) if words[n].text in {",", "("}), end)
        described, name = words[start:comma], words[after:closing]
        if speaks_for(described, name):
            return source, (end, end)
        if _is_name_of_somebody(name) or describes_body(described, name):
            return (after, closing), (start, comma)
    if not is_worded(line, start, comma):
        return source, (end, end)
    return (start, comma), (comma, end)


def _led_up_to(line: Line, source: tuple[int, int], relative: int) -> tuple[int, int] | None:
    """Return who stands at the end of a source that begins with somebody else.

    "Consulted by Roe, [Jane Doe]", "the museum, whose director, [Jane Doe]".
    """
    words, (start, end) = line.tokens, source
    opening = [token.lower for token in words[start : min(start + 2, end)]]
    opens = opening[-1] == "by" and opening[0].endswith("ed")
    owned = relative < end and words[relative].lower == "whose"
    commas = [n for n in range(relative if owned else start, end) if words[n].text == ","]
    if not commas or not (opens or owned):
        return None
    last = commas[-1] + 1
    return (last, end) if opens or _is_name_of_somebody(words[last:end]) else None


def _is_name_of_somebody(words: Sequence[Token]) -> bool:
    """Tell whether words are a person's name, with a title or post or without."""
    return bool(words) and take_apart(words).shape is Shape.FULL_NAME and is_name(words[-2:])


def _listed(line: Line, comma: int, end: int) -> bool:
    """Tell whether a comma parts the members of a list: "Spain, France and Italy"."""
    words = line.tokens
    ahead = [token.lower for token in words[comma + 1 : end]]
    return (
        "and" in ahead[:6]
        and words[comma - 1].is_capitalised
        and words[comma + 1].is_capitalised
        and not is_name(words[comma + 1 : end])
    )


def is_worded(line: Line, start: int, end: int) -> bool:
    """Tell whether some of a line's tokens are words."""
    return any(token.is_word for token in line.tokens[start:end])
