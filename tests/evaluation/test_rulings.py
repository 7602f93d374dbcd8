"""Rulings measured on files of claims over a folder of articles."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import BadInput, Misconfigured
from factcheck.evaluation import evaluate_rulings
from factcheck.evaluation.printings import Half
from factcheck.evaluation.rulings import Fault, GoldRuling, measured, read_rulings, rule_all
from factcheck.model import Claim, Finding, Ruling
from factcheck.services import Desk
from tests.evaluation.samples import rulings_file
from tests.judges import OverlapJudge
from tests.services.desks import a_desk

CLOSED = "The old bridge was closed on Monday."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a desk that judges, over an empty archive."""
    with a_desk(tmp_path / "index", OverlapJudge()) as desk:
        yield desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two articles, of which one says so and one the opposite of it."""
    folder = tmp_path / "articles"
    folder.mkdir()
    texts = {
        "post": ("2024-10-17", "The old bridge was closed on Monday, Jane Doe said. It rained."),
        "herald": ("2024-10-19", "The old bridge was not closed on Monday, John Roe said."),
    }
    for name, (day, text) in texts.items():
        article = {"text": text, "title": f"The {name}", "outlet": name, "published": day}
        (folder / f"{name}.json").write_text(json.dumps(article))
    return folder


def look_away(*_: int) -> None:
    """Take no notice of progress."""


def test_claims_are_read_as_they_are_written(tmp_path: Path) -> None:
    """Speaker, day, number of sources and finding may stand beside claim and ruling."""
    path = rulings_file(
        tmp_path / "rulings.jsonl",
        {"claim": "a", "ruling": "not enough evidence", "evidence": []},
        {
            "claim": "b",
            "speaker": "Doe",
            "as_of": "2024-10-17",
            "ruling": "Refuted",
            "independent_sources": 2,
            "finding": "misattributed",
            "part": "held-out",
        },
    )

    assert read_rulings(path) == [
        GoldRuling(Claim("a"), Ruling.NOT_ENOUGH_EVIDENCE),
        GoldRuling(
            Claim("b", "Doe", date(2024, 10, 17)),
            Ruling.REFUTED,
            2,
            Finding.MISATTRIBUTED,
            Half.HELD_OUT,
        ),
    ]


@pytest.mark.parametrize(
    ("finding", "ruling"),
    [
        ("said", Ruling.SUPPORTED),
        ("misattributed", Ruling.REFUTED),
        ("altered", Ruling.REFUTED),
        ("denied", Ruling.REFUTED),
        ("not found", Ruling.NOT_ENOUGH_EVIDENCE),
    ],
)
def test_a_ruling_may_be_given_as_a_finding(tmp_path: Path, finding: str, ruling: Ruling) -> None:
    """Files of others name what became of the saying in the same place."""
    path = rulings_file(tmp_path / "rulings.jsonl", {"claim": "a", "ruling": finding})

    assert [gold.ruling for gold in read_rulings(path)] == [ruling]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('{"claim": "a"', id="broken JSON"),
        pytest.param('{"claim": "a"}', id="no ruling"),
        pytest.param('{"ruling": "refuted"}', id="no claim"),
        pytest.param('{"claim": "a", "ruling": "false"}', id="an unknown ruling"),
        pytest.param('{"claim": "a", "ruling": 0}', id="a number"),
        pytest.param('{"claim": "a", "ruling": "refuted", "as_of": "soon"}', id="no day"),
        pytest.param('{"claim": "a", "ruling": "refuted", "finding": "odd"}', id="no finding"),
        pytest.param('{"claim": "a", "ruling": "refuted", "part": "odd"}', id="no half"),
        pytest.param('["a", "refuted"]', id="no object"),
        pytest.param('{"claim": 7, "ruling": "refuted"}', id="a claim that is no text"),
        pytest.param('{"claim": "a", "ruling": "refuted", "speaker": 7}', id="nobody"),
        pytest.param(
            '{"claim": "a", "ruling": "refuted", "independent_sources": "two"}', id="no number"
        ),
    ],
)
def test_a_line_that_is_no_ruling_is_named_by_its_number(tmp_path: Path, line: str) -> None:
    """What is wrong stands in the third line, and what is wanted is said."""
    path = tmp_path / "rulings.jsonl"
    path.write_text(f'{{"claim": "a", "ruling": "refuted"}}\n\n{line}\n')

    with pytest.raises(BadInput, match=r"rulings\.jsonl:3: wanted .*supported, refuted"):
        read_rulings(path)


@pytest.mark.parametrize("content", [b"", b"\xff"], ids=["empty", "binary"])
def test_a_file_without_claims_is_refused(tmp_path: Path, content: bytes) -> None:
    """Nothing would be right in all of nothing."""
    path = tmp_path / "rulings.jsonl"
    path.write_bytes(content)

    with pytest.raises(BadInput, match=r"rulings\.jsonl"):
        read_rulings(path)


def test_rulings_are_measured_against_a_folder(tmp_path: Path, folder: Path, desk: Desk) -> None:
    """The right and the wrong are counted, each file apart, with what came out wrong."""
    path = rulings_file(
        tmp_path / "own.jsonl",
        {"claim": CLOSED, "ruling": "conflicting", "independent_sources": 2},
        {"claim": CLOSED, "ruling": "supported", "as_of": "2024-10-18", "independent_sources": 3},
        {"claim": CLOSED, "speaker": "John Roe", "ruling": "supported", "finding": "said"},
        {"claim": "Ten ships sank off the coast.", "ruling": "not_enough_evidence"},
    )
    told: list[tuple[int, int]] = []

    report = evaluate_rulings([path], folder, desk=desk, progress=lambda *done: told.append(done))

    assert report.figures["rulings.own.accuracy"] == 3 / 4
    assert report.figures["rulings.own.sources"] == 1 / 2
    assert report.figures["rulings.own.finding"] == 0.0
    assert report.figures["rulings.own.conflicting.recall"] == 1.0
    assert {(miss.article, miss.fault, miss.wanted) for miss in report.misses} == {
        ("own.jsonl", Fault.SOURCES, "3"),
        ("own.jsonl", Fault.RULING, "supported"),
        ("own.jsonl", Fault.FINDING, "said"),
    }
    assert told[-1] == (4, 4)


def test_the_tables_show_confusions_and_accuracy_against_coverage(
    folder: Path, tmp_path: Path, desk: Desk
) -> None:
    """By hand: of three claims two are ruled on, both surely, and one of these is right."""
    path = rulings_file(
        tmp_path / "own.jsonl",
        {"claim": CLOSED, "ruling": "conflicting"},
        {"claim": CLOSED, "ruling": "refuted"},
        {"claim": "Ten ships sank off the coast.", "ruling": "not_enough_evidence"},
    )

    confusion, _, curve = evaluate_rulings([path], folder, desk=desk, progress=look_away).tables

    rows = {row[0]: row[1:] for row in confusion.rows}
    assert rows["conflicting"] == ("0.500", "1.000", "0.667", "0", "0", "1", "0")
    assert rows["refuted"] == ("1.000", "0.000", "0.000", "0", "0", "1", "0")
    assert rows["not enough evidence"] == ("1.000", "1.000", "1.000", "0", "0", "0", "1")
    assert curve.rows[0] == ("0.00", "0.667 (2 of 3)", "0.500 (1 of 2)")


def test_macro_f1_is_the_mean_over_the_rulings_of_the_gold(folder: Path, desk: Desk) -> None:
    """By hand: conflicting has two thirds, refuted nothing; supported is not in the gold."""
    golds = [
        GoldRuling(Claim("Nothing was kept yet."), Ruling.NOT_ENOUGH_EVIDENCE),
        GoldRuling(Claim(CLOSED), Ruling.REFUTED),
    ]

    figures = measured(rule_all(desk, golds), key="r", title="R").figures

    # Over an empty archive both are ruled to be not enough: precision 1/2, recall 1; and 0.
    assert figures["r.macro_f1"] == pytest.approx((2 / 3 + 0) / 2)
    assert figures["r.accuracy"] == 1 / 2


def test_a_folder_without_articles_is_refused(tmp_path: Path, desk: Desk) -> None:
    """Everything would be without evidence."""
    (tmp_path / "none").mkdir()
    path = rulings_file(tmp_path / "own.jsonl", {"claim": CLOSED, "ruling": "refuted"})

    with pytest.raises(BadInput, match="none: is a folder without files"):
        evaluate_rulings([path], tmp_path / "none", desk=desk, progress=look_away)


def test_rulings_without_a_judge_are_refused(tmp_path: Path, folder: Path) -> None:
    """Figures of nobody's rulings would look like those of somebody's."""
    path = rulings_file(tmp_path / "some.jsonl", {"claim": CLOSED, "ruling": "supported"})

    with (
        a_desk(tmp_path / "other") as desk,
        pytest.raises(Misconfigured, match="nobody judges"),
    ):
        evaluate_rulings([path], folder, desk=desk, progress=lambda *_: None)
