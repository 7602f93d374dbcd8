"""Where answers are written, and how many stand there already.

A run may be stopped at any instant. The next one compares what was written with the list, row by
row, takes away a last record that was cut short, and goes on behind it. There is no other trace of
a run that could disagree with the file. A file that holds anything else is left as it is.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Self

from factcheck.cli.sheets.answers import Answer, Written
from factcheck.cli.sheets.rows import Row
from factcheck.errors import BadInput


class Stream:
    """Where answers are written, from the beginning; `done` rows are written already."""

    def __init__(self, file: IO[bytes], form: Written, *, done: int = 0) -> None:
        self.done = done
        self._file = file
        self._form = form

    def begin(self) -> None:
        """Write what stands before the answers."""
        self.write(self._form.head())

    def keep(self, answers: Iterable[Answer]) -> None:
        """Write answers; they have left this process once this returns."""
        self.write(b"".join(map(self._form.record, answers)))

    def write(self, data: bytes) -> None:
        """Write bytes at once."""
        self._file.write(data)
        self._file.flush()


class Output(Stream):
    """A file of answers that may stand there already; not even a crash of the machine loses one."""

    @classmethod
    def resume(cls, path: Path, form: Written, rows: Sequence[Row]) -> Self:
        """Open a file to go on behind the answers that stand there.

        Raises BadInput where it holds something else than answers to these rows.
        """
        path.touch()
        file = path.open("r+b")
        try:
            done, end = _answered(file, form, rows)
        except ValueError as error:
            file.close()
            hint = "name another --output, or start anew with --overwrite"
            raise BadInput(f"{path} {error}; {hint}") from error
        file.seek(end)
        file.truncate()
        output = cls(file, form, done=done)
        if not end:
            output.begin()
        return output

    def write(self, data: bytes) -> None:
        """Write bytes and wait until the disk has them."""
        super().write(data)
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _answered(file: IO[bytes], form: Written, rows: Sequence[Row]) -> tuple[int, int]:
    """Return how many rows are answered, and how many bytes that takes."""
    head = form.head()
    start = file.read(len(head))
    if start != head:
        if head.startswith(start):  # stopped while it wrote the head
            return 0, 0
        raise ValueError("does not hold answers to these claims in this form")
    done, end = 0, len(head)
    for record in form.records(file):
        _compare(record, done, form, rows)
        done, end = done + 1, end + len(record)
    file.seek(end)
    if rest := file.read():
        _compare(rest, done, form, rows)
    return done, end


def _compare(record: bytes, place: int, form: Written, rows: Sequence[Row]) -> None:
    """Raise ValueError unless this is the answer to the row in this place, or its beginning."""
    if place == len(rows):
        raise ValueError("holds more than the answers to these claims")
    start = form.start(rows[place])
    if not (record.startswith(start) or start.startswith(record)):
        raise ValueError(f"holds something else than the answer to line {rows[place].line}")
