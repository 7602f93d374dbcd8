"""The score of independent sources, from articles to origins."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from factcheck.attribution import attribute
from factcheck.errors import BadInput
from factcheck.evaluation.origin_gold import read_cases
from factcheck.evaluation.origins import Fault, judge, measure
from factcheck.evaluation.printings import Half
from factcheck.model import Footing, Stance
from tests.evaluation.samples import origin_case, origins_gold


def test_a_case_is_read_as_it_is_written(tmp_path: Path) -> None:
    """Its articles have a place of their own, its sentences a stance, its sources a footing."""
    [case] = read_cases(origins_gold(tmp_path, origin_case()) / "gold" / "origins.jsonl")

    assert (case.line, case.half, case.kind) == ("origins.jsonl:1", Half.DEV, "sides")
    assert len({article.id for article in case.articles}) == 2
    assert case.stance("The pier sank on Monday.") is Stance.SUPPORTS
    assert case.stance("Divers were sent.") is Stance.NEITHER
    assert case.sources[Stance.REFUTES] == Counter({Footing.ON_RECORD: 1})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"part": "test"}, "test", id="an unknown half"),
        pytest.param(
            {"supports": {"sentences": ["A pier"], "sources": {}}}, "A pier", id="no such sentence"
        ),
        pytest.param(
            {"supports": {"sentences": [], "sources": {"secret": 1}}}, "secret", id="no footing"
        ),
        pytest.param({"refutes": {}}, "sentences", id="a field missing"),
    ],
)
def test_a_broken_case_is_refused(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    """It is named with its line."""
    path = origins_gold(tmp_path, origin_case() | change) / "gold" / "origins.jsonl"

    with pytest.raises(BadInput, match=rf"origins\.jsonl:1: .*{message}"):
        read_cases(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The gate must not open for that."""
    with pytest.raises(BadInput, match="origins"):
        read_cases(tmp_path / "origins.jsonl")


def test_origins_are_those_of_the_real_parts(tmp_path: Path) -> None:
    """Articles are attributed and kept, and one speaker in two articles is one source."""
    [case] = read_cases(origins_gold(tmp_path, origin_case()) / "gold" / "origins.jsonl")

    judged = judge(case, attribute)

    assert judged.right
    assert judged.numbered
    [support, refute] = judged.origins
    assert (support.name, len(support.sentence_ids)) == ("Ada Quill", 2)
    assert support.source_id is not None
    assert refute.name == "Ben Tarn"


def test_figures_count_what_is_right(tmp_path: Path) -> None:
    """A case is right where every source is counted once, on its footing."""
    wrong = origin_case()
    wrong["refutes"]["sources"] = {"unnamed": 1}
    more = origin_case()
    more["supports"]["sources"] = {"on_record": 2}
    seeds = origins_gold(tmp_path, origin_case(), wrong, more)

    measured = measure(seeds, attribute)

    assert measured.figures["origins.dev.right"] == pytest.approx(1 / 3)
    assert measured.figures["origins.dev.number"] == pytest.approx(2 / 3)
    assert measured.figures["origins.held-out.right"] == 1.0
    assert [miss.fault for miss in measured.misses] == [Fault.FOOTING, Fault.FEWER]
    assert measured.misses[0].wanted == "refutes: 1 unnamed"
    assert measured.misses[0].given == "1 on_record"
    assert "Ben Tarn" in measured.misses[0].context


def test_reprints_are_one_piece_of_evidence(tmp_path: Path) -> None:
    """What two papers print of one report is found by the archive, as for any claim."""
    text = (
        "The pier at Callan sank on Monday. Nobody was on it. Its planks drifted across the bay to"
        " the village of Orm, where children made a raft of them and were scolded for it. The town"
        " will build a new one of stone, with a lamp at its end, as soon as the winter is over. A"
        " collection among fishermen has brought in four thousand crowns so far."
    )
    case = origin_case() | {
        "articles": [
            {"outlet": outlet, "date": "2025-01-02", "text": text} for outlet in ("Echo", "Gazette")
        ],
        "supports": {"sentences": ["The pier at"], "sources": {"outlet": 1}},
        "refutes": {"sentences": [], "sources": {}},
    }
    [read] = read_cases(origins_gold(tmp_path, case) / "gold" / "origins.jsonl")

    [found] = judge(read, attribute).origins

    assert len(found.sentence_ids) == 2
    assert [one.reason for one in found.collapsed] == ["printed in 2 papers: the same story"]
