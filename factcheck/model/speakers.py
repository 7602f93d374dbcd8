"""Who speaks: six cases, to be matched exhaustively.

Each but the narrator points at the words that mention it. `chain` holds the further mentions that
resolved those words, in the order in which they were followed: for "he" first "the president", then
"President Volodymyr Zelensky". It is empty where the mention speaks for itself.
"""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.spans import Span


@dataclass(frozen=True, slots=True)
class Named:
    """A person whom the article names; `name` in its fullest form, `role` as it is printed."""

    mention: Span
    name: str
    role: str | None = None
    chain: tuple[Span, ...] = ()


class Number(StrEnum):
    """How many speak."""

    ONE = "one"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A person or persons whom the article does not name; `description` is word for word.

    `knowledge` points at how they claim to know ("familiar with the matter"), `reason` at why they
    are not named ("who was not authorised to speak"), where the article says so.
    """

    mention: Span
    description: str
    chain: tuple[Span, ...] = ()
    number: Number = Number.ONE
    knowledge: Span | None = None
    reason: Span | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that speaks as such: a ministry, a company, "the Kremlin"."""

    mention: Span
    name: str
    chain: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A report, filing, post, letter or study."""

    mention: Span
    name: str
    chain: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Somebody speaks and the text does not settle who; `candidates` names those who fit."""

    mention: Span
    candidates: tuple[str, ...] = ()
    chain: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Narrator:
    """The outlet's own voice."""


Speaker = Named | Anonymous | Organisation | Document | Unresolved | Narrator
