"""Check a list of claims, group by group, and keep each group's answers before the next."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.cli.progress import Report, progress
from factcheck.cli.session import Session
from factcheck.cli.sheets.answers import Answer, Written
from factcheck.cli.sheets.csv_answers import CsvAnswers
from factcheck.cli.sheets.json_answers import JsonAnswers
from factcheck.cli.sheets.resuming import Output, Stream
from factcheck.cli.sheets.rows import Columns, Form, Row, Sheet, claim_of
from factcheck.cli.sheets.target import Target
from factcheck.errors import BadInput
from factcheck.model import Claim, Filters

if TYPE_CHECKING:
    from factcheck.services import Desk

# Fills the model's own batch, and no more than a few seconds' work is ever lost.
CLAIMS_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Ask:
    """What every claim of a list is asked with."""

    columns: Columns
    filters: Filters
    limit: int


@dataclass(slots=True)
class Tally:
    """How many rows a run has answered, and how many of them with why it could not check them."""

    done: int = 0
    bad: int = 0

    def __str__(self) -> str:
        bad_ones = f", {self.bad:,} of them could not be checked" if self.bad else ""
        return f"{self.done:,} claims{bad_ones}."


def check_sheet(sheet: Sheet, ask: Ask, *, target: Target, session: Session) -> Tally:
    """Answer a list where and how it was asked for, and report every row that is bad."""
    tally = Tally()
    # Before anything is written: what is wrong with the archive or the filters is so of every row.
    session.note_unknown(ask.filters)
    shown = Form.TABLE if sys.stdout.isatty() else sheet.form
    form = target.form_for(sheet.form, shown=shown if session.wants_pages else Form.JSON_LINES)
    if form is Form.TABLE:
        _show(sheet, ask, tally, session)
        return tally
    written: Written = CsvAnswers(sheet, ask.limit) if form is Form.CSV else JsonAnswers()
    if target.output is None:
        stream = Stream(sys.stdout.buffer, written)
        stream.begin()
        _write(stream, sheet, ask=ask, tally=tally, session=session)
        return tally
    if target.overwrite:
        target.output.unlink(missing_ok=True)
    with closing(Output.resume(target.output, written, sheet.rows)) as output:
        if output.done:
            session.note(f"{output.done:,} of {len(sheet.rows):,} claims are answered already.")
        if output.done == len(sheet.rows):
            return tally
        try:
            _write(output, sheet, ask=ask, tally=tally, session=session)
        except KeyboardInterrupt:
            session.note(f"Stopped; the same command goes on behind what is in {target.output}.")
            raise
    return tally


def _write(output: Stream, sheet: Sheet, *, ask: Ask, tally: Tally, session: Session) -> None:
    rows = sheet.rows[output.done :]
    with progress(session, "Checking claims") as report:
        for answers in _reported(rows, ask, tally, report=report, session=session):
            output.keep(answers)


def _show(sheet: Sheet, ask: Ask, tally: Tally, session: Session) -> None:
    from factcheck.cli.pages.answers import answers_page

    with progress(session, "Checking claims") as report:
        groups = list(_reported(sheet.rows, ask, tally, report=report, session=session))
    session.show(answers_page([answer for answers in groups for answer in answers], ask.columns))


def _reported(
    rows: Sequence[Row], ask: Ask, tally: Tally, *, report: Report, session: Session
) -> Iterator[list[Answer]]:
    report(0, len(rows))
    for answers in answer_all(rows, ask, session.desk):
        yield answers
        tally.done += len(answers)
        report(tally.done, len(rows))
        for answer in answers:
            if answer.error:
                tally.bad += 1
                session.note(f"line {answer.row.line}: {answer.error}")
    session.note(str(tally))


def answer_all(rows: Sequence[Row], ask: Ask, desk: "Desk") -> Iterator[list[Answer]]:
    """Yield the answers group by group, in the order of the rows; a bad row is answered by why."""
    for start in range(0, len(rows), CLAIMS_AT_ONCE):
        yield _answers(rows[start : start + CLAIMS_AT_ONCE], ask, desk)


def _answers(rows: Sequence[Row], ask: Ask, desk: "Desk") -> list[Answer]:
    admitted = [_admitted(row, ask, desk) for row in rows]
    claims = [claim for claim in admitted if isinstance(claim, Claim)]
    checks = iter(desk.check_all(claims, limit=ask.limit) if claims else [])
    return [
        Answer(row, check=next(checks))
        if isinstance(claim, Claim)
        else Answer(row, error=str(claim))
        for row, claim in zip(rows, admitted, strict=True)
    ]


def _admitted(row: Row, ask: Ask, desk: "Desk") -> Claim | BadInput:
    try:
        return desk.admit(claim_of(row, ask.columns, ask.filters))
    except BadInput as error:
        return error
