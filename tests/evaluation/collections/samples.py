"""A few documents and claims, written for these tests, in the format of each set."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

HERRING = "Herring swim backwards when a storm is near."
BRIDGE = "The mayor sold the town's bridge for a crown."
BREAD = "Bakers put chalk into the bread of the hungry year."


def a_checkthat_2022(folder: Path, *, speaker: str = "", more: Sequence[object] = ()) -> Path:
    """Lay out three fact-checks and claims in two parts; with a speaker they are of task 2B."""
    rows: list[object] = [
        _fact_check("v-1", HERRING, "Do herring swim backwards?", speaker),
        _fact_check("v-2", BRIDGE, "Who owns the bridge?", speaker),
        _fact_check("v-3", BREAD, "Chalk in the bread?", speaker),
    ]
    write_rows(folder / "vclaims.jsonl", [*rows, *more])
    queries = {"t-1": "herring go backwards in a storm!", "t-2": "they sold the bridge", "t-3": "?"}
    write_sheet(folder / "CT2022-Task2A-EN-Train-Dev_Queries.tsv", list(queries.items()))
    write_sheet(folder / "CT2022-Task2A-EN-Dev-Test_QRELs.tsv", [("t-1", "0", "v-1", "1")])
    write_sheet(folder / "CT2022-Task2A-EN-Train_Qrels_gold.tsv", [("t-2", "0", "v-2", "1")])
    return folder


def a_checkthat_2020(folder: Path) -> Path:
    """Lay out two fact-checks, and a tweet in each of two parts."""
    folder.mkdir(parents=True)
    documents = [("", "vclaim", "title"), ("0", HERRING, "Herring"), ("1", BRIDGE, "The bridge")]
    write_sheet(folder / "verified_claims.docs.tsv", documents)
    for part, claim, document in (("dev", "herring swim", "0"), ("train", "the bridge", "1")):
        (folder / part).mkdir()
        write_sheet(folder / part / "tweets.queries.tsv", [("", "tweet_content"), ("7", claim)])
        write_sheet(folder / part / "pairs.qrels", [("7", "0", document, "1")])
    return folder


def a_scifact(folder: Path, *, claims: Sequence[Mapping[str, Any]] = ()) -> Path:
    """Lay out two abstracts, and a claim that the second sentence of the first one decides."""
    abstracts = [
        {"doc_id": 4, "title": "Fish in storms", "abstract": ["We watched 40 tanks.", HERRING]},
        {"doc_id": 5, "title": "Of bread", "abstract": ["Loaves were weighed.", BREAD]},
    ]
    asked = {
        "id": 1,
        "claim": "Herring swim backwards in storms.",
        "evidence": {"4": [{"sentences": [1], "label": "SUPPORT"}]},
        "cited_doc_ids": [4],
    }
    write_rows(folder / "corpus.jsonl", abstracts)
    write_rows(folder / "claims_train.jsonl", [asked, *claims])
    return folder


def write_rows(path: Path, rows: Sequence[object]) -> None:
    """Write JSON Lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def write_sheet(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """Write tab-separated rows."""
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def _fact_check(name: str, claim: str, title: str, speaker: str) -> dict[str, str]:
    row = {"vclaim_id": name, "vclaim": claim, "title": title, "date": "stated on May 2, 2019:"}
    return row | ({"speaker": speaker} if speaker else {})
