"""What a list of claims is, whatever file it came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from factcheck.errors import BadInput
from factcheck.model import Claim, Filters


class Form(StrEnum):
    """How a list is written."""

    CSV = "csv"
    JSON_LINES = "jsonl"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold what; `speaker` and `as_of` may be missing from a list, so called."""

    claim: str = "claim"
    speaker: str = "speaker"
    as_of: str = "as_of"

    def refuse_without_claims(self, found: Sequence[str]) -> None:
        """Raise BadInput where the column of claims is not among those of a list."""
        if self.claim not in found:
            raise BadInput(
                f"there is no column {self.claim!r} among {', '.join(found)};"
                " --claim-column names the one that holds the claims"
            )

    def refuse_absent(self, found: Sequence[str]) -> None:
        """Raise BadInput where a column that somebody has named is not among those of a list."""
        usual = Columns()
        named = (
            ("--speaker-column", self.speaker, usual.speaker),
            ("--as-of-column", self.as_of, usual.as_of),
        )
        for option, name, so_called in named:
            if name != so_called and name not in found:
                raise BadInput(
                    f"there is no column {name!r}, which {option} names, among {', '.join(found)}"
                )


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins on, its cells by column, and why it is no row, if it is none."""

    line: int
    cells: Mapping[str, Any]
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list as it was read; what is written back keeps its columns, delimiter and mark."""

    form: Form
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str = ","
    byte_order_mark: bool = False


def claim_of(row: Row, columns: Columns, filters: Filters) -> Claim:
    """Return the claim that a row holds. Raises BadInput for a row that cannot be checked."""
    if row.problem:
        raise BadInput(row.problem)
    text = _text(row, columns.claim)
    if text is None:
        told = "is empty" if columns.claim in row.cells else "is not there"
        raise BadInput(f"{columns.claim!r} {told}")
    return Claim(text, _text(row, columns.speaker), _day(row, columns.as_of), filters)


def _text(row: Row, column: str) -> str | None:
    value = row.cells.get(column)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadInput(f"{column!r} is not text")
    return value.strip() or None


def _day(row: Row, column: str) -> date | None:
    text = _text(row, column)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadInput(f"{column!r} is {text!r}, not a date like 2024-10-17") from error
