"""Stances measured on files of pairs."""

from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.evaluation import evaluate_stance
from factcheck.evaluation.pairs import GoldPair, read_gold_pairs
from factcheck.evaluation.stance import Fault, measure
from factcheck.model import Stance
from tests.evaluation.samples import a_pair, pairs_file
from tests.judges import OverlapJudge


def nobody(*_: int) -> None:
    """Look away from progress."""


def test_pairs_are_read_as_they_are_written(tmp_path: Path) -> None:
    """Label, kind and words come as they stand; blank lines and other fields are passed over."""
    path = tmp_path / "pairs.jsonl"
    path.write_text(
        '{"claim": "a", "evidence": "b", "label": "S", "source": "x"}\n\n'
        '{"claim": "c", "evidence": "d", "label": "N", "kind": "number"}\n'
    )

    assert read_gold_pairs(path) == [
        GoldPair("a", "b", Stance.SUPPORTS),
        GoldPair("c", "d", Stance.NEITHER, "number"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param('{"claim": "a", "evidence": "b"', 'wanted {"claim"', id="broken JSON"),
        pytest.param('{"claim": "a", "evidence": "b"}', "wanted", id="no label"),
        pytest.param('{"claim": "a", "label": "S"}', "wanted", id="no evidence"),
        pytest.param('{"claim": "a", "evidence": "b", "label": "T"}', "wanted", id="a label"),
        pytest.param('{"claim": "a", "evidence": "b", "label": []}', "wanted", id="a list"),
        pytest.param('["a", "b", "S"]', "wanted", id="no object"),
        pytest.param('{"claim": 1, "evidence": "b", "label": "S"}', ".*must be texts", id="number"),
        pytest.param(
            '{"claim": "a", "evidence": "b", "label": "S", "kind": 3}', ".*must be texts", id="kind"
        ),
    ],
)
def test_a_line_that_is_no_pair_is_named_by_its_number(
    tmp_path: Path, line: str, message: str
) -> None:
    """What is wrong stands in the third line, and that is said."""
    path = tmp_path / "pairs.jsonl"
    path.write_text(f'{{"claim": "a", "evidence": "b", "label": "R"}}\n\n{line}\n')

    with pytest.raises(BadInput, match=rf"pairs\.jsonl:3: {message}"):
        read_gold_pairs(path)


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff\xfe"], ids=["empty", "blank", "binary"])
def test_a_file_without_pairs_is_refused(tmp_path: Path, content: bytes) -> None:
    """An empty file would be right in all of nothing."""
    path = tmp_path / "pairs.jsonl"
    path.write_bytes(content)

    with pytest.raises(BadInput, match=r"pairs\.jsonl"):
        read_gold_pairs(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """Its name is told."""
    with pytest.raises(BadInput, match="none"):
        read_gold_pairs(tmp_path / "none.jsonl")


def test_each_file_is_measured_apart(tmp_path: Path) -> None:
    """Figures are named after the file; progress is told over all of them."""
    three = pairs_file(tmp_path / "three.jsonl")
    two = pairs_file(
        tmp_path / "two.jsonl",
        a_pair("The old bridge was closed.", "The old bridge was closed.", "S"),
        a_pair("The old bridge was closed.", "The old bridge was in use.", "R"),
    )
    told: list[tuple[int, int]] = []

    report = evaluate_stance([three, two], OverlapJudge(), progress=lambda *done: told.append(done))

    assert report.figures["stance.three.accuracy"] == 1.0
    assert report.figures["stance.two.accuracy"] == 0.5
    assert "stance.two.neither.f1" not in report.figures, "the file has none that is neither"
    assert told == [(3, 5), (5, 5)]
    assert [miss.wanted for miss in report.misses] == ["refutes"]


def test_every_kind_of_case_has_its_accuracy(tmp_path: Path) -> None:
    """An average must not hide that one kind is always wrong."""
    closed = "The old bridge was closed."
    path = pairs_file(
        tmp_path / "kinds.jsonl",
        a_pair(closed, "The old bridge was closed.", "S", kind="same"),
        a_pair(closed, "The old bridge was full of cars.", "R", kind="antonym"),
        a_pair(closed, "The old bridge was in use.", "R", kind="antonym"),
    )

    report = evaluate_stance([path], OverlapJudge(), progress=nobody)

    assert report.figures["stance.kinds.same.accuracy"] == 1.0
    assert report.figures["stance.kinds.antonym.accuracy"] == 0.0
    assert report.tables[-1].rows == (("antonym", "0.000 (0 of 2)"), ("same", "1.000 (1 of 1)"))
    assert {miss.fault for miss in report.misses} == {Fault.WRONG}
    assert report.misses[0].article == "kinds.jsonl, antonym"


def test_our_own_contrast_pairs_are_measured_from_the_seeds(tmp_path: Path) -> None:
    """They lie with the other gold."""
    (tmp_path / "gold").mkdir()
    pairs_file(tmp_path / "gold" / "contrast.jsonl")

    measured = measure(tmp_path, OverlapJudge())

    assert measured.figures["stance.accuracy"] == 1.0
    assert measured.figures["stance.negation.accuracy"] == 1.0
    assert measured.misses == ()
