"""Tests of a course: from what is packaged, on labelled pairs."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnx
import pytest
import torch
from onnx import numpy_helper

from factcheck.verification.packaged import GRAPH, PACKAGED
from tests.training.verifier.graphs import computed_by, some_pieces
from training.four_bits import BLOCK, SCALES, SMALL, Rounded
from training.verifier import fitting, pack, restore, train


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
def test_the_words_that_are_read_back_are_those_of_the_graph() -> None:
    """Vectors in four bits are whole numbers times the scales of their blocks."""
    graph = onnx.load(PACKAGED / GRAPH).graph
    name = "encoder.embeddings.word_embeddings.weight"
    kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    numbers = kept[f"{name}{SMALL}"].astype(np.float32)
    scales = kept[f"{name}{SCALES}"].astype(np.float32)

    words = restore.restored().encoder.embeddings.word_embeddings

    assert isinstance(words, Rounded)
    read = words.weight.detach().numpy()
    assert np.array_equal(read, numbers * np.repeat(scales, BLOCK, axis=1))


@pytest.mark.parametrize(("epochs", "steps"), [(1.0, 3), (1.5, 4), (2.0, 6), (0.1, 1)])
def test_a_part_of_an_epoch_is_a_part_of_its_steps(
    monkeypatch: pytest.MonkeyPatch, epochs: float, steps: int
) -> None:
    """24 pairs, 8 at once: one and a half epochs are four steps and a half, rounded."""
    taken: list[int] = []
    monkeypatch.setattr(fitting, "batches", lambda *_: iter([(torch.arange(8), ())] * 3))

    class Net(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.shared, self.out = torch.nn.Linear(1, 1), torch.nn.Linear(1, 3)
            self.further = torch.nn.Linear(1, 1)

        def forward(self) -> torch.Tensor:
            hidden = self.shared(self.further(torch.ones(8, 1)))
            return torch.as_tensor(self.out(hidden))

    def loss_of(logits: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
        taken.append(len(rows))
        return logits.sum()

    packed = SimpleNamespace(device="cpu")
    pairs = np.zeros((24, 3), np.int32)
    fitting.fit(Net(), packed, pairs, fitting.Course(8, 1e-3, epochs), loss_of, 1)  # type: ignore[arg-type]

    assert len(taken) == steps


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
