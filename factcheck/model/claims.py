"""What is to be checked, and against which part of the archive."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Filters:
    """Which sentences may answer; an empty filter lets every sentence pass.

    `outlets` are compared without regard to case or a leading "the"; `sources` are source ids or
    names. A sentence whose date is not known passes no filter by date.
    """

    outlets: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    published_from: date | None = None
    published_until: date | None = None

    def __bool__(self) -> bool:
        return self != Filters()


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim; nothing published after `as_of` counts. `speaker` is whom it is ascribed to."""

    text: str
    speaker: str | None = None
    as_of: date | None = None
    filters: Filters = field(default_factory=Filters)
