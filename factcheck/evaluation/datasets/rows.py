"""JSON Lines, read so that one odd line never loses the others."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from factcheck.errors import BadInput
from factcheck.evaluation.datasets.values import Skipped

Value = TypeVar("Value")

# What reading somebody else's rows can run into: a field that is missing, or of another kind.
ODD = (AttributeError, LookupError, RecursionError, TypeError, ValueError)

# Turns a row into a value, and notes with what of it cannot be used.
ReadRow = Callable[[dict[str, Any], str, list[Skipped]], Value]


def first_row(path: Path) -> dict[str, Any]:
    """Return the first line of a file that is a JSON object; nothing where there is none."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            for line in file:
                row = _parsed(line)
                if isinstance(row, dict):
                    return row
    except OSError:
        return {}
    return {}


def read_rows(path: Path, read: ReadRow[Value]) -> tuple[tuple[Value, ...], tuple[Skipped, ...]]:
    """Read every line of a file; those that cannot be read are returned beside the values."""
    values: list[Value] = []
    skipped: list[Skipped] = []
    for where, line in _lines(path):
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise TypeError("not a JSON object")
            values.append(read(row, where, skipped))
        except ODD as error:
            skipped.append(Skipped(where, said(error)))
    return tuple(values), tuple(skipped)


def said(error: Exception) -> str:
    """Say what was wrong with a row."""
    return f"there is no {error}" if isinstance(error, KeyError) else str(error)


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="\n") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield f"{path.name}:{number}", line
    except OSError as error:
        raise BadInput(f"{path}: {error}") from error


def _parsed(line: str) -> object:
    try:
        parsed: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return parsed
