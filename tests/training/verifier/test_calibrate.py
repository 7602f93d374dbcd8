"""Tests of what probabilities are fitted on."""

import json
import sys
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
