"""Answers as JSON Lines."""

import json
from collections.abc import Iterator
from typing import IO, Any

from factcheck.cli.sheets.answers import Answer
from factcheck.cli.sheets.rows import Row
from factcheck.services.check_shapes import check_shape


class JsonAnswers:
    """One object a row: its line, the row as it was, and the check or the error."""

    def head(self) -> bytes:
        """Return nothing: the first line is the first answer."""
        return b""

    def record(self, answer: Answer) -> bytes:
        """Return one line."""
        row, check = answer.row, answer.check
        came_of_it = check_shape(check) if check else {"error": {"detail": answer.error}}
        return _line({"line": row.line, "row": row.cells, **came_of_it})

    def start(self, row: Row) -> bytes:
        """Return the line up to the row's end."""
        return _line({"line": row.line, "row": row.cells}).removesuffix(b"}\n")

    def records(self, file: IO[bytes]) -> Iterator[bytes]:
        """Yield each line that is whole."""
        return (line for line in file if line.endswith(b"\n"))


def _line(value: Any) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # half of a character, which JSON can hold and UTF-8 cannot
        return json.dumps(value).encode() + b"\n"
