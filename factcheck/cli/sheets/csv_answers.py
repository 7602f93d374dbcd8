"""Answers as CSV, for spreadsheets: the list's own columns, then ours."""

import codecs
import csv
import io
import json
from collections.abc import Iterator
from typing import IO, Any

from factcheck.cli import speakers
from factcheck.cli.sheets.answers import Answer
from factcheck.cli.sheets.rows import Row, Sheet
from factcheck.model import Article, Attribution, Check, Evidence, Narrator
from factcheck.verification.wording import by_words

OF_CLAIM = (
    "error",
    "check_id",
    "ruling",
    "reason",
    "independent_sources",
    "said_by",
    "found",
)
# Of each piece of evidence, with its number: the best is 1.
OF_EVIDENCE = (
    *("stance", "why", "score", "speaker", "role", "kind", "saying", "sentence"),
    *("title", "outlet", "date", "url"),
)


class CsvAnswers:
    """One record a row, with `limit` pieces of evidence at most."""

    def __init__(self, sheet: Sheet, limit: int) -> None:
        self._sheet = sheet
        self._limit = limit
        own = [*OF_CLAIM, *(f"{name}_{n + 1}" for n in range(limit) for name in OF_EVIDENCE)]
        # A list that was answered before has columns of these names already.
        taken = not set(own).isdisjoint(sheet.columns)
        self._own = [f"factcheck {name}" if taken else name for name in own]

    def head(self) -> bytes:
        """Return the names of the columns, after a byte order mark where the list has one."""
        mark = codecs.BOM_UTF8 if self._sheet.byte_order_mark else b""
        return mark + self._written([*self._sheet.columns, *self._own])

    def record(self, answer: Answer) -> bytes:
        """Return one answer's cells; those for which there is no evidence are empty."""
        cells = _answered(answer.check, self._limit) if answer.check else [answer.error or ""]
        return self._filled([*self._kept(answer.row), *cells])

    def start(self, row: Row) -> bytes:
        """Return the row's own cells."""
        return self._written([*self._kept(row), ""]).removesuffix(b"\r\n")

    def records(self, file: IO[bytes]) -> Iterator[bytes]:
        """Yield each record that is whole: one whose every quotation mark is closed again."""
        record = b""
        for line in file:
            record += line
            if line.endswith(b"\n") and record.count(b'"') % 2 == 0:
                yield record
                record = b""

    def _kept(self, row: Row) -> list[str]:
        return [_cell(row.cells.get(name)) for name in self._sheet.columns]

    def _filled(self, cells: list[str]) -> bytes:
        missing = len(self._sheet.columns) + len(self._own) - len(cells)
        return self._written([*cells, *[""] * missing])

    def _written(self, cells: list[str]) -> bytes:
        line = io.StringIO()
        csv.writer(line, delimiter=self._sheet.delimiter).writerow(cells)
        return line.getvalue().encode()


def _answered(check: Check, limit: int) -> list[str]:
    shown = _shown(check, limit)
    evidence = [cell for item in shown for cell in _cells(item, check.claim.text)]
    return ["", check.id, *_ruled(check), str(len(check.evidence)), *evidence]


def _shown(check: Check, limit: int) -> list[Evidence]:
    """Return the best evidence; the last gives way where the verdict rests on none of it."""
    named = check.verdict.sentence_ids if check.verdict else frozenset()
    deciding = [item for item in check.evidence if any(p.id in named for p in item.printings)]
    shown = list(check.evidence[:limit])
    if deciding and not any(item in deciding for item in shown):
        shown[-1:] = deciding[:1]
    return shown


def _ruled(check: Check) -> list[str]:
    verdict = check.verdict
    if verdict is None:
        return ["", "; ".join(check.remarks), "", ""]
    said_by = verdict.saying.said_by if verdict.saying else None
    count = str(verdict.independent_sources)
    return [verdict.ruling, "; ".join((verdict.reason, *check.remarks)), count, said_by or ""]


def _cells(item: Evidence, claim: str) -> list[str]:
    passage = item.passage
    article, citation = passage.article, passage.article.citation(passage.sentence)
    sayings = by_words(passage, claim)
    told = [saying for saying in sayings if not isinstance(saying.speaker, Narrator)]
    told = told or sayings[:1]
    who = [saying.speaker for saying in told]
    assessment = item.assessment
    return [
        assessment.stance if assessment else "",
        assessment.reason if assessment else "",
        f"{item.score:.4f}",
        "; ".join(speakers.name(speaker, article) for speaker in who),
        "; ".join(filter(None, map(speakers.role, who))),
        "; ".join(map(speakers.kind, who)),
        "; ".join(filter(None, (_how(saying, article) for saying in told))),
        passage.text,
        citation.title or "",
        article.outlet or "",
        citation.published.isoformat() if citation.published else "",
        article.url or "",
    ]


def _how(saying: Attribution, article: Article) -> str:
    said = [*speakers.saying(saying, article), speakers.standing(saying.speaker, article)]
    return " · ".join(filter(None, said))


def _cell(value: Any) -> str:
    """Write a value of a list as one cell; what is no text and no number is written as JSON."""
    text = value if isinstance(value, str) else "" if value is None else json.dumps(value)
    return text.encode("utf-8", "replace").decode()
