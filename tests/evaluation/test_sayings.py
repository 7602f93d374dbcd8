"""The score of who said what."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.attribution import Attributor
from factcheck.errors import BadInput
from factcheck.evaluation.printings import Half
from factcheck.evaluation.sayings import Fault, measure
from factcheck.evaluation.sayings_gold import read_sayings
from factcheck.model import Finding, Stance

ARTICLE = {
    "article": "ferry",
    "outlet": "The Echo",
    "published": "2025-03-13",
    "text": "The ferry has sunk, Ada Quill said. “We will not sail,” said Bo Lund.",
}


def a_case(claim: str, begins: str, **fields: Any) -> dict[str, Any]:
    """Return a claim of the gold, on one sentence that supports it."""
    given = [{"article": "ferry", "begins": begins, "stance": "supports"}]
    return {"part": "dev", "kind": "a test", "claim": claim, "evidence": given} | fields


def seeds(folder: Path, *rows: object) -> Path:
    """Lay out a gold of an article and some claims."""
    (folder / "articles").mkdir()
    (folder / "articles" / "other.txt").write_text("The tide was low.\n", encoding="utf-8")
    (folder / "gold").mkdir()
    lines = "".join(json.dumps(row) + "\n" for row in (ARTICLE, *rows))
    (folder / "gold" / "sayings.jsonl").write_text(lines, encoding="utf-8")
    return folder


def test_a_line_is_read_as_it_is_written(tmp_path: Path) -> None:
    """An article is its text as a body; a claim has its evidence and what is to be found."""
    case = a_case("It sank.", "The", finding="said", said_by="Ada Quill", speaker="Quill")
    path = seeds(tmp_path, case) / "gold" / "sayings.jsonl"

    articles, [gold] = read_sayings(path)

    assert articles["ferry"].outlet == "The Echo"
    assert (gold.half, gold.finding, gold.said_by) == (Half.DEV, Finding.SAID, "Ada Quill")
    assert gold.claim.speaker == "Quill"
    assert gold.evidence[0].stance is Stance.SUPPORTS
    assert gold.changed is None


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="no JSON"),
        pytest.param('{"article": "x"}', id="an article without a text"),
        pytest.param(json.dumps(a_case("It sank.", "The", finding="lost")), id="no finding"),
        pytest.param(json.dumps(a_case("It sank.", "The")), id="a finding missing"),
    ],
)
def test_a_broken_line_is_refused(tmp_path: Path, line: str) -> None:
    """It is named with its number."""
    path = tmp_path / "sayings.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")

    with pytest.raises(BadInput, match=r"sayings\.jsonl:2"):
        read_sayings(path)


def test_figures_count_what_is_right(tmp_path: Path) -> None:
    """Findings, who is named, and the words that are marked as changed."""
    folder = seeds(
        tmp_path,
        a_case("Quill said the ferry sank.", "The ferry", finding="said", said_by="Ada Quill"),
        a_case("Lund said the ferry sank.", "The ferry", finding="misattributed", said_by="Quill"),
        a_case(
            'Lund said: "We will sail"',
            "“We will",
            finding="altered",
            said_by="Bo Lund",
            removed=["not"],
            added=[],
        ),
        a_case("The ferry sank.", "The ferry", finding=None),
    )

    measured = measure(folder, Attributor())

    assert measured.figures["sayings.dev.finding"] == 1.0
    assert measured.figures["sayings.dev.said_by"] == 1.0
    assert measured.figures["sayings.dev.edits"] == 1.0
    assert measured.figures["sayings.dev.recall.misattributed"] == 1.0
    assert measured.misses == ()


def test_what_is_wrong_is_shown(tmp_path: Path) -> None:
    """A finding, a name and an edit each stand among the misses."""
    folder = seeds(
        tmp_path,
        a_case("Quill said the ferry sank.", "The ferry", finding="denied"),
        a_case("Quill said the ferry sank.", "The ferry", finding="said", said_by="Bo Lund"),
        a_case(
            'Lund said: "We will sail"',
            "“We will",
            finding="altered",
            removed=["will"],
            added=[],
        ),
    )

    measured = measure(folder, Attributor())

    assert {miss.fault for miss in measured.misses} == set(Fault)
    assert measured.figures["sayings.dev.finding"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("evidence", [("canoe", "The ferry"), ("ferry", "A boat")])
def test_evidence_that_is_not_there_is_refused(tmp_path: Path, evidence: tuple[str, str]) -> None:
    """Neither an article nor a sentence may be missing."""
    article, begins = evidence
    case = a_case("It sank.", begins, finding=None)
    case["evidence"][0]["article"] = article

    with pytest.raises(BadInput, match=f"{article}"):
        measure(seeds(tmp_path, case), Attributor())
