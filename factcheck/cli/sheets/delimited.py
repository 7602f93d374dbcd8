"""Read CSV as spreadsheets write it: any delimiter, any quoting, and some of it broken."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from factcheck.cli.sheets.rows import Columns, Form, Row, Sheet
from factcheck.errors import BadInput

_DELIMITERS = (",", ";", "\t", "|")
# Excel's own way to say which delimiter follows.
_DELIMITER_LINE = re.compile(r"sep=(.)\r?\n")
# A quotation mark inside a cell, written behind a backslash or doubled. "C:\" at a cell's end and
# "" for an empty cell are neither.
_BACKSLASHED = re.compile(r'\\"[^,;|\t\r\n]')
_DOUBLED = re.compile(r'[^\\,;|\t\r\n]""')
# The module's own limit is 131,072 characters. This is the largest that every platform's C long
# holds; a claim that is too long is refused by the desk, in words.
_LONGEST_CELL = 2**31 - 1


def read_delimited(text: str, columns: Columns, *, byte_order_mark: bool) -> Sheet:
    """Read CSV. Raises BadInput where its header has no column of claims."""
    csv.field_size_limit(_LONGEST_CELL)
    declared = _DELIMITER_LINE.match(text)
    body = text[declared.end() :] if declared else text
    choices = (declared[1],) if declared else _DELIMITERS
    dialect = _dialect(body, _delimiter(body, columns, choices))
    records = _records(body, dialect)
    first = next(records, None)
    if first is None:
        raise BadInput("holds no claims")
    names = _names(first[1], columns)
    skipped = 1 if declared else 0
    rows = tuple(_row(line + skipped, cells, names, fault) for line, cells, fault in records)
    return Sheet(Form.CSV, names, rows, dialect["delimiter"], byte_order_mark)


def _delimiter(text: str, columns: Columns, choices: tuple[str, ...]) -> str:
    """Return the delimiter that makes a column of claims appear, or most columns of any."""

    def fits(delimiter: str) -> tuple[bool, int]:
        header = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
        return _same(columns.claim) in map(_same, header), len(header)

    return max(choices, key=fits)


def _dialect(text: str, delimiter: str) -> dict[str, Any]:
    backslashed = bool(_BACKSLASHED.search(text)) and not _DOUBLED.search(text)
    return {
        "delimiter": delimiter,
        "doublequote": not backslashed,
        "escapechar": "\\" if backslashed else None,
        "skipinitialspace": re.search(re.escape(delimiter) + ' +"', text) is not None,
    }


# In lines; a guess, far longer than a cell of a list of claims. It bounds what a quotation mark
# that is never closed can cost.
_LONGEST_RECORD = 200


def _records(text: str, dialect: dict[str, Any]) -> Iterator[tuple[int, list[str], str | None]]:
    """Yield the line each record begins on, its cells, and what is wrong with it.

    A quotation mark that is never closed would swallow the rest of the file, so that such a record
    is taken to end with its line.
    """
    lines = list(io.StringIO(text, newline=""))
    place = 0
    while place < len(lines):
        reader = csv.reader(_from(lines, place), strict=True, **dialect)
        start = place
        try:
            for cells in reader:
                if cells:
                    yield start + 1, cells, None
                start = place + reader.line_num
            place = start
        except csv.Error as error:
            if start > place:  # the record began late among the lines that were looked at
                place = start
                continue
            cells = next(csv.reader([lines[start]], **dialect), [])
            yield start + 1, cells, f"is not well-formed CSV: {error}"
            place = start + 1


def _from(lines: list[str], place: int) -> Iterator[str]:
    for number in range(place, min(len(lines), place + _LONGEST_RECORD)):
        yield lines[number]


def _names(header: list[str], columns: Columns) -> tuple[str, ...]:
    """Name the columns, each differently; Raises BadInput where none holds claims."""
    wanted = {_same(name): name for name in (columns.claim, columns.speaker, columns.as_of)}
    names: list[str] = []
    seen: Counter[str] = Counter()
    for number, cell in enumerate(header, start=1):
        name = wanted.get(_same(cell), cell.strip()) or f"column {number}"
        names.append(f"{name} ({number})" if seen[name] else name)
        seen[name] += 1
        seen[names[-1]] += names[-1] != name
    columns.refuse_without_claims(names)
    return tuple(names)


def _row(line: int, cells: list[str], names: tuple[str, ...], fault: str | None) -> Row:
    extra = [cell for cell in cells[len(names) :] if cell.strip()]
    if extra and not fault:
        shown = ", ".join(map(repr, extra))
        fault = f"has {len(cells)} cells for {len(names)} columns; too many: {shown}"
    padded = cells + [""] * (len(names) - len(cells))
    return Row(line, dict(zip(names, padded, strict=False)), fault)


def _same(name: str) -> str:
    return name.strip().casefold()
