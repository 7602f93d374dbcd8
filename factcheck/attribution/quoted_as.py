"""Who is quoted by somebody else: "the agency quoted [the minister, Jane Doe,] as saying that"."""

from factcheck.attribution.apart import taken_apart
from factcheck.attribution.circumstances import listeners
from factcheck.attribution.contents import Contents
from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.sheet import Line

AS_SAID = frozenset("saying telling writing stating adding warning".split())
_QUOTED = frozenset("quoted quotes quoting cited cites citing".split())
_OPENING = frozenset({"that", ":", ","})
# In words and marks: "the head of the rescue team, Ma Liwen, a former miner,". A guess.
_LONGEST = 25


def quoted_as(number: int, line: Line, at: int, *, contents: Contents) -> Frame | None:
    """Return the frame of the "saying" at `at` if "quoted somebody as" stands before it."""
    words = line.tokens
    if at < 3 or words[at - 1].lower != "as":
        return None
    verb = next(
        (n for n in range(at - 2, max(-1, at - _LONGEST), -1) if words[n].lower in _QUOTED), None
    )
    if verb is None:
        return None
    end = at - 1 - (words[at - 2].text == ",")
    if end <= verb + 1:
        return None
    start = listeners(line, at + 1)
    while start < len(words) and words[start].lower in _OPENING and line.quoted[start] < 0:
        start += 1
    content = contents.forward(line, start)
    if content is None:
        return None
    mention, aside = taken_apart(line, (verb + 1, end))
    return Frame(number, Rule.QUOTED_AS, (at, at + 1), mention, aside, (verb, start), (content,))
