"""Read a list of claims, whatever its encoding, delimiter or faults."""

import codecs
import json
from pathlib import Path
from typing import Any

from factcheck.cli.sheets.delimited import read_delimited
from factcheck.cli.sheets.rows import Columns, Form, Row, Sheet
from factcheck.cli.sheets.target import FORMS
from factcheck.cli.stdin import piped
from factcheck.errors import BadInput
from factcheck.reading.decoding import decode
from factcheck.reading.objects import named_once

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# What a line that is no JSON is kept under.
UNREAD = "unread"


def open_sheet(path: str, columns: Columns) -> Sheet:
    """Read the list at `path`, or on standard input where it is `-`.

    Raises BadInput where it is no list or lacks a column of claims or one that is named; one bad
    row is kept as such.
    """
    try:
        data = piped() if path == "-" else Path(path).read_bytes()
        return _read(data, FORMS.get(Path(path).suffix.lower()), columns)
    except OSError as error:
        raise BadInput(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except BadInput as error:
        raise BadInput(f"{path}: {error}") from error


def _read(data: bytes, form: Form | None, columns: Columns) -> Sheet:
    text = decode(data)
    seems_json = text.lstrip().startswith(("{", "["))
    if form is Form.JSON_LINES or (form is None and seems_json):
        sheet = _read_json(text, columns)
    else:
        sheet = read_delimited(text, columns, byte_order_mark=data.startswith(_MARKS))
    columns.refuse_absent(sheet.columns)
    return sheet


def _read_json(text: str, columns: Columns) -> Sheet:
    if text.lstrip().startswith("["):
        rows = [_row(number, value, columns) for number, value in enumerate(_listed(text), start=1)]
    else:
        lines = enumerate(text.split("\n"), start=1)
        rows = [_parsed(number, line, columns) for number, line in lines if line.strip()]
    if not rows:
        raise BadInput("holds no claims")
    names = tuple(dict.fromkeys(name for row in rows for name in row.cells))
    if any(row.problem is None for row in rows):  # else each is broken, and says how
        columns.refuse_without_claims(names)
    return Sheet(Form.JSON_LINES, names, tuple(rows))


def _listed(text: str) -> list[Any]:
    try:
        values: list[Any] = json.loads(text, object_pairs_hook=named_once)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"is not JSON: {error}") from error
    return values


def _parsed(number: int, line: str, columns: Columns) -> Row:
    try:
        return _row(number, json.loads(line, object_pairs_hook=named_once), columns)
    except (ValueError, RecursionError) as error:
        return Row(number, {UNREAD: line.strip()}, f"is not JSON: {error}")
    except BadInput as error:
        return Row(number, {UNREAD: line.strip()}, str(error))


def _row(number: int, value: Any, columns: Columns) -> Row:
    if isinstance(value, dict):
        return Row(number, value)
    if isinstance(value, str):
        return Row(number, {columns.claim: value})
    return Row(number, {UNREAD: json.dumps(value)}, "is not an object")
