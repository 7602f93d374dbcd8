"""Tests of what probabilities are fitted on."""

import json
import sys
import tomllib
from pathlib import Path

import pytest

from training.verifier import calibrate


def test_what_is_trained_on_is_not_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A probability must not be fitted on what the network has seen."""
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps({"claim": "a", "evidence": "It sank.", "label": "S"}) + "\n")
    monkeypatch.setattr(sys, "argv", ["calibrate", "--pairs", str(path), "--apart", str(path)])

    with pytest.raises(SystemExit):
        calibrate.main()

    assert "not apart: 1 of its texts" in capsys.readouterr().err


@pytest.mark.model
def test_logits_are_divided_and_that_of_neither_lowered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other two keep their biases."""
    pairs = [
        {"claim": f"{n} ships sank.", "evidence": f"{n + more} ships sank{end}.", "label": label}
        for n in range(2, 12)
        for more, end, label in (
            (0, " on Monday", "S"),
            (5, "", "R"),
            (0, " or swam, perhaps", "N"),
        )
    ]
    path, trained = tmp_path / "apart.jsonl", tmp_path / "trained.jsonl"
    path.write_text("".join(json.dumps(pair) + "\n" for pair in pairs))
    trained.write_text(json.dumps({"claim": "a", "evidence": "It sank.", "label": "S"}) + "\n")
    given = ["calibrate", "--pairs", str(trained), "--apart", str(path)]

    def fitted(*options: str) -> tuple[float, list[float]]:
        monkeypatch.setattr(sys, "argv", [*given, *options])
        calibrate.main()
        found = tomllib.loads(capsys.readouterr().out)
        return found["temperature"], found["bias"]

    plain, plainly = fitted()
    wider, lowered = fitted("--wider", "2", "--bolder", "0.5")

    assert wider == pytest.approx(2 * plain, abs=1e-3)
    halves = [value / 2 for value in plainly]
    assert lowered == pytest.approx([halves[0], halves[1], halves[2] - 0.5], abs=1e-3)
