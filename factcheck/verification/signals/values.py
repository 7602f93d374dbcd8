"""What is compared: a text, and the day against which its "yesterday" is reckoned."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Words:
    """A claim's or sentence's text, and the day on which it was published or said, if known."""

    text: str
    day: date | None = None
