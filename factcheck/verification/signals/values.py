"""What signals compare."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the day it was published or said on, from which "yesterday" counts."""

    text: str
    day: date | None = None
