"""Claims with their answers, in the two ways in which they are written.

What is written can be read again, to go on where a run was stopped: every record repeats the row
that it answers, in the order of the list, and ends with its line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Protocol

from factcheck.cli.sheets.rows import Row
from factcheck.model import Check


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one row: a check, or why there is none."""

    row: Row
    check: Check | None = None
    error: str | None = None


class Written(Protocol):
    """One way to write answers: CSV or JSON Lines."""

    def head(self) -> bytes:
        """Return what the file begins with."""
        ...

    def record(self, answer: Answer) -> bytes:
        """Return one answer, written."""
        ...

    def start(self, row: Row) -> bytes:
        """Return what every answer to this row begins with, whatever was found."""
        ...

    def records(self, file: IO[bytes]) -> Iterator[bytes]:
        """Yield each whole record of a file that stands behind its head."""
        ...
