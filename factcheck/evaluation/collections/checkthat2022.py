"""CheckThat 2022, tasks 2A and 2B: published fact-checks, and the posts or debates they answer.

Task 2B's fact-checks name who made the claim and when; that is printed above it, as on a page.
"""

import re
from pathlib import Path
from typing import Any

from factcheck.evaluation.collections.laying import lay_out
from factcheck.evaluation.collections.sheets import answers, questions
from factcheck.evaluation.collections.values import Collection, Kind, Part, Searched
from factcheck.evaluation.datasets.rows import first_row, read_rows

_DOCUMENTS = "vclaims.jsonl"
_QUERIES, _ANSWERS = "queries", "qrels"
_KEYS = {Kind.CHECKTHAT_2022A: "checkthat-2022-2a", Kind.CHECKTHAT_2022B: "checkthat-2022-2b"}
# What the name of a file of answers says of its part: CT2022-Task2A-EN-Dev-Test_QRELs.tsv.
_PART = re.compile(r"(?<![a-z])(dev-test|train|dev|test)(?![a-z])", re.IGNORECASE)


def recognises(path: Path) -> bool:
    """Tell whether a path is a folder with such fact-checks."""
    return {"vclaim_id", "vclaim"} <= first_row(path / _DOCUMENTS).keys()


def load(path: Path) -> Collection:
    """Read a folder. What cannot be used is passed over and reported."""
    named = "speaker" in first_row(path / _DOCUMENTS)
    kind = Kind.CHECKTHAT_2022B if named else Kind.CHECKTHAT_2022A
    key = _KEYS[kind]
    documents, skipped = read_rows(path / _DOCUMENTS, lambda row, *_: _searched(row, key))
    noted = list(skipped)
    known = {document.name: document for document in documents}
    sheets = sorted(path.glob("*.tsv"))
    texts = questions(sheet for sheet in sheets if _QUERIES in sheet.name.lower())
    parts = tuple(
        Part(_part(sheet), answers(sheet, texts, known=known, skipped=noted))
        for sheet in sheets
        if _ANSWERS in sheet.name.lower()
    )
    return Collection(kind.value, key, kind, tuple(known.values()), parts, tuple(noted))


def _searched(row: dict[str, Any], key: str) -> Searched:
    speaker, date = row.get("speaker") or "", row.get("date") or ""
    return lay_out(
        str(row["vclaim_id"]),
        within=key,
        title=row.get("title") or "",
        sentences=[row["vclaim"]],
        heading=f"{speaker} {date}" if speaker else "",
    )


def _part(sheet: Path) -> str:
    found = _PART.search(sheet.stem.rpartition("EN-")[2].replace("_", " "))
    return found[1].lower() if found else sheet.stem
