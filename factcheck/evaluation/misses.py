"""What came out wrong, shown where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Span

# How much of the text on either side of some content is shown: about a line of a terminal.
CONTEXT = 80


class Fault(StrEnum):
    """What can be wrong before anything is compared."""

    NOT_FOUND = "not found"
    INVENTED = "invented"
    NOT_NARRATED = "taken from the narrator"


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that is wrong: what was wanted and what was given instead.

    `context` is the content, marked, in its surroundings; for a sentence not found, the claim.
    """

    article: str
    fault: StrEnum
    wanted: str
    given: str
    context: str


def in_context(content: Sequence[Span], text: str) -> str:
    """Return content marked by ⟦ ⟧ on one line, with some of the text on either side."""
    at = max(0, content[0].start - CONTEXT)
    pieces = []
    for span in content:
        pieces += [text[at : span.start], "⟦", span.of(text), "⟧"]
        at = span.end
    pieces.append(text[at : at + CONTEXT])
    return " ".join("".join(pieces).split())
