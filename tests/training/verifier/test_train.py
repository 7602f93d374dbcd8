"""Tests of a course: from what is packaged, on labelled pairs."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from factcheck.verification.packaged import PACKAGED
from tests.training.verifier.graphs import computed_by, some_pieces
from training.verifier import pack, restore, train


@pytest.mark.model
def test_what_is_packaged_can_be_gone_on_from() -> None:
    """The network that is read back computes what the graph does, but for int8 activations."""
    given = some_pieces()
    logits = computed_by(PACKAGED, given)

    with torch.no_grad():
        computed = restore.restored().eval()(**given)

    assert np.abs(logits - computed.numpy()).max() < 0.5
    assert int(logits.argmax()) == int(computed.argmax())


@pytest.mark.model
def test_a_course_learns_and_leaves_what_is_frozen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words that never meant anything come to decide; the lower layers stay as they were."""
    rows = [
        {"claim": f"Ship {n} sailed.", "evidence": f"Its flag was {word}.", "label": label}
        for n in range(40)
        for label, word in (("R", "blorp"), ("S", "flimm"))
    ]
    pairs, packed = tmp_path / "pairs.jsonl", tmp_path / "packed.npz"
    pairs.write_text("".join(json.dumps(row) + "\n" for row in rows))
    given = ["pack", "--pairs", str(pairs), "--measures", str(pairs), "--output", str(packed)]
    monkeypatch.setattr(sys, "argv", given)
    pack.main()
    start, output = tmp_path / "start.pt", tmp_path / "after.pt"
    monkeypatch.setattr(sys, "argv", ["restore", str(PACKAGED), "--output", str(start)])
    restore.main()
    given = ["train", "--packed", str(packed), "--start", str(start), "--output", str(output)]
    given += ["--frozen", "5", "--course", "8", "1e-3", "8"]
    monkeypatch.setattr(sys, "argv", given)

    train.main()

    assert "accuracy 1.0000" in capsys.readouterr().out
    before, after = torch.load(start)["state"], torch.load(output)["state"]
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert any(name.startswith("encoder.encoder.layer.5") for name in changed)
    assert not any(name.startswith("encoder.encoder.layer.4") for name in changed)
    assert "encoder.embeddings.word_embeddings.weight" not in changed
