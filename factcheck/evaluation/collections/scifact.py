"""SciFact: abstracts, sentence by sentence, and claims with the sentences that decide them.

An abstract that a claim cites answers it, as in BEIR, whether or not it decides it.
"""

from pathlib import Path
from typing import Any

from factcheck.evaluation.collections.laying import lay_out
from factcheck.evaluation.collections.values import Asked, Collection, Kind, Part, Searched
from factcheck.evaluation.datasets.rows import first_row, read_rows

_DOCUMENTS = "corpus.jsonl"
_CLAIMS = "claims_"
_KEY = "scifact"


def recognises(path: Path) -> bool:
    """Tell whether a path is a folder with such abstracts and claims."""
    return {"doc_id", "abstract"} <= first_row(path / _DOCUMENTS).keys() and any(
        path.glob(f"{_CLAIMS}*.jsonl")
    )


def load(path: Path) -> Collection:
    """Read a folder. What cannot be used is passed over and reported."""
    documents, skipped = read_rows(path / _DOCUMENTS, lambda row, *_: _searched(row))
    known = {document.name: document for document in documents}
    parts: list[Part] = []
    for file in sorted(path.glob(f"{_CLAIMS}*.jsonl")):
        claims, odd = read_rows(file, lambda row, *_: _asked(row, known))
        parts.append(Part(file.stem.removeprefix(_CLAIMS), claims))
        skipped += odd
    kind = Kind.SCIFACT
    return Collection(kind.value, _KEY, kind, tuple(known.values()), tuple(parts), skipped)


def _searched(row: dict[str, Any]) -> Searched:
    return lay_out(
        str(row["doc_id"]), within=_KEY, title=row.get("title") or "", sentences=row["abstract"]
    )


def _asked(row: dict[str, Any], known: dict[str, Searched]) -> Asked:
    cited = frozenset(str(name) for name in row.get("cited_doc_ids") or ()) & known.keys()
    if not row["claim"].strip() or not cited:
        raise ValueError("no document is told that answers the claim")
    deciding = {
        (name, known[name].told[sentence])
        for name, groups in row.get("evidence", {}).items()
        for group in groups
        for sentence in group["sentences"]
    }
    return Asked(row["claim"], cited, frozenset(deciding))
