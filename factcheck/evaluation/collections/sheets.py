"""Rows of tab-separated files, and which documents answer which claim."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.evaluation.collections.values import Asked
from factcheck.evaluation.datasets import Skipped


def rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield where each row stands, and its cells. Raises BadInput for a file that has no rows."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            sheet = csv.reader(file, delimiter="\t")
            for row in sheet:
                if row:
                    yield f"{path.name}:{sheet.line_num}", row
    except (OSError, csv.Error) as error:
        raise BadInput(f"{path}: {error}") from error


def questions(paths: Iterable[Path]) -> dict[str, str]:
    """Return the claims of files with an id and a text in each row."""
    return {row[0]: row[1] for path in paths for _, row in rows(path) if len(row) > 1}


def answers(
    path: Path, texts: Mapping[str, str], *, known: Iterable[str], skipped: list[Skipped]
) -> tuple[Asked, ...]:
    """Return the claims that a file of TREC's form gives documents for: claim, 0, document, 1.

    A row with a claim or a document that is not among `texts` or `known` is noted.
    """
    documents = frozenset(known)
    relevant: dict[str, set[str]] = defaultdict(set)
    for where, row in rows(path):
        claim, _, document, degree, *_ = [*row, "", "", "", ""]
        if claim not in texts or not texts[claim].strip():
            skipped.append(Skipped(where, f"there is no claim {claim!r}"))
        elif document not in documents:
            skipped.append(Skipped(where, f"there is no document {document!r}"))
        elif degree.strip() != "0":
            relevant[claim].add(document)
    return tuple(Asked(texts[claim], frozenset(found)) for claim, found in relevant.items())
