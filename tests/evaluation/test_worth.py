"""The score of what is worth checking, from sentences to picks."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.attribution import Attributor
from factcheck.errors import BadInput
from factcheck.evaluation.printings import Half
from factcheck.evaluation.worth import GOLD, Fault, measure, pick
from factcheck.evaluation.worth_gold import read_worth
from tests.evaluation.samples import worth_gold, worth_sentence

IDLE = worth_sentence("Here is the sky.") | {"worth": False, "kind": "scene"}


def test_a_sentence_is_read_as_it_is_written(tmp_path: Path) -> None:
    """It has a half, a draft, whether it is worth checking, and a kind."""
    [gold] = read_worth(worth_gold(tmp_path, worth_sentence()) / GOLD)

    assert (gold.half, gold.draft, gold.worth, gold.kind) == (Half.DEV, "callan", True, "number")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"part": "test"}, "test", id="an unknown half"),
        pytest.param({"worth": "yes"}, "yes", id="neither true nor false"),
    ],
)
def test_a_broken_line_is_refused(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    """It is named with its number."""
    path = worth_gold(tmp_path, worth_sentence(), worth_sentence() | change) / GOLD

    with pytest.raises(BadInput, match=rf"worth\.jsonl:2: .*{message}"):
        read_worth(path)


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    """What is not there is told by its name."""
    line = {name: value for name, value in worth_sentence().items() if name != "draft"}

    with pytest.raises(BadInput, match="draft"):
        read_worth(worth_gold(tmp_path, line) / GOLD)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The gate must not open for that."""
    with pytest.raises(BadInput, match="worth"):
        read_worth(tmp_path / "worth.jsonl")


def test_speech_is_found_by_the_real_rules(tmp_path: Path) -> None:
    """Nothing in this sentence is worth checking but that she said it."""
    said = worth_sentence("It never mattered to anybody, she said.")
    [picked] = pick(read_worth(worth_gold(tmp_path, said) / GOLD), Attributor())

    assert picked.right
    assert picked.found.reason == "reports what somebody said"


def test_figures_count_what_is_picked_in_each_half(tmp_path: Path) -> None:
    """Precision is of what was picked, recall of what there is, and what is wrong is shown."""
    needless = IDLE | {"text": "There were 9 gulls in Callan."}
    passed = worth_sentence("The bridge gives way now and then.") | {"kind": "fact"}
    other = IDLE | {"part": "held-out"}
    seeds = worth_gold(tmp_path, worth_sentence(), IDLE, needless, passed, other)

    measured = measure(seeds, Attributor())

    assert measured.figures["worth.dev.precision"] == pytest.approx(1 / 2)
    assert measured.figures["worth.dev.recall"] == pytest.approx(1 / 2)
    assert measured.figures["worth.dev.f1"] == pytest.approx(1 / 2)
    assert [miss.fault for miss in measured.misses] == [Fault.PICKED, Fault.PASSED_OVER]
    assert measured.misses[0].given == "gives a number: “9 gulls”"
    assert measured.misses[0].context == "There were 9 gulls in Callan."
    _, kinds, *_ = measured.tables
    assert ("scene", "no", "0.500 (1 of 2)") in kinds.rows
