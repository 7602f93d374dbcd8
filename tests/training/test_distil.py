"""Tests of a tagger that learns from larger ones."""

import random
import sys
from pathlib import Path

import pytest
import torch
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel

from factcheck.attribution.tagging.reading import BEGINS, PARTS
from factcheck.model import Act
from tests.attribution.tagging.tokenizers import a_tokenizer
from tests.training.lines import a_plain_example, an_example
from tests.training.verifier.test_distil import TINY
from training import distil
from training.batches import Batch, batches, samples
from training.network import Tagger, load
from training.pack import packed, unpacked
from training.train import Course, compute, loss_of, save, train
from training.watching import watched

EXAMPLES = [
    an_example(content="the bridge was safe", source="Mayor Jane Doe"),
    a_plain_example("The bridge over the river opened to traffic in May."),
]


def a_batch() -> Batch:
    [batch] = batches(samples(EXAMPLES[:1], a_tokenizer()), shuffle=None)
    return batch


def test_samples_travel_whole() -> None:
    """What was packed is what was sampled."""
    found = samples(EXAMPLES, a_tokenizer())

    assert list(unpacked(packed(found, marked=True))) == found
    assert not next(unpacked(packed(found, marked=False))).marked


def test_who_says_what_the_teachers_say_loses_least() -> None:
    """A cue, its kind and its parts are learned where the teachers see one."""
    batch = a_batch()
    [(row, place)] = batch.anchors
    cues = torch.zeros(*batch.ids.shape, 4)
    cues[..., 0] = 1
    cues[row, place] = torch.nn.functional.one_hot(torch.tensor(BEGINS[Act.SPEECH]), 4).float()
    said = distil.Told(
        cues,
        torch.tensor([row]),
        torch.tensor([place]),
        torch.nn.functional.one_hot(batch.polarities, 6).float(),
        torch.nn.functional.one_hot(batch.kinds, 6).float(),
        batch.targets,
    )
    anchors, parts = (torch.zeros(*batch.ids.shape, len(PARTS), 48) for _ in range(2))
    anchors[row, place, :, 0] = 1
    parts[row, :, :, 0] = 20 * (2 * batch.targets[0].T - 1)
    whole = [20 * said.cues]
    for given in (said.polarities, said.kinds):
        whole.append(torch.zeros(*batch.ids.shape, 6))
        whole[-1][row, place] = 20 * given[0]
    right = [*whole, anchors.flatten(2), parts.flatten(2)]

    assert float(distil.loss_of_told(right, batch, said)) == pytest.approx(0, abs=1e-3)
    for at in (0, 1, 2, 4):
        wrong = [-one if n == at else one for n, one in enumerate(right)]
        assert float(distil.loss_of_told(wrong, batch, said)) > 0.1


def test_a_student_learns_lines_that_nobody_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teachers are trained on marks, and the student on both kinds of lines."""
    torch.manual_seed(1)
    MPNetModel(MPNetConfig(vocab_size=30527, **TINY)).save_pretrained(tmp_path / "t")  # type: ignore[arg-type]
    BertModel(BertConfig(vocab_size=30522, **TINY)).save_pretrained(tmp_path / "s")  # type: ignore[arg-type]
    found = samples(EXAMPLES, a_tokenizer())
    lines = [*packed(found * 4, marked=True), *packed(found * 4, marked=False)]
    random.Random(1).shuffle(lines)
    (tmp_path / "lines.jsonl").write_text("\n".join(lines))
    given = ["distil", "--packed", str(tmp_path / "lines.jsonl"), "--device", "cpu"]
    given += ["--teacher", str(tmp_path / "t"), "--student", str(tmp_path / "s"), "--seeds", "1"]
    given += ["--teach", "200", "5e-3", "12", "--learn", "200", "5e-3", "12", "--layers", "1"]
    monkeypatch.setattr(sys, "argv", [*given, "--output", str(tmp_path / "tagger.pt")])

    distil.main()

    untaught = Tagger(str(tmp_path / "s"), layers=1).eval()
    before = loss_of(compute(untaught, a_batch()), a_batch()).item()
    student = load(tmp_path / "tagger.pt", str(tmp_path / "s")).eval()
    assert loss_of(compute(student, a_batch()), a_batch()).item() < before / 2


def test_teachers_that_were_trained_before_are_asked_once_of_each_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They may be of more layers than the student."""
    torch.manual_seed(1)
    BertModel(BertConfig(vocab_size=30522, **TINY)).save_pretrained(tmp_path / "s")  # type: ignore[arg-type]
    found = samples(EXAMPLES[:1], a_tokenizer())
    teacher = Tagger(str(tmp_path / "s"), layers=2)
    save(train(found, Course(12, 5e-3, 1), teacher), tmp_path / "teacher.pt")
    (tmp_path / "lines.jsonl").write_text("\n".join(packed(found, marked=False)))
    given = ["distil", "--packed", str(tmp_path / "lines.jsonl"), "--device", "cpu"]
    given += ["--teachers", str(tmp_path / "teacher.pt"), "--student", str(tmp_path / "s")]
    given += ["--learn", "200", "5e-3", "12", "--layers", "1"]
    monkeypatch.setattr(sys, "argv", [*given, "--output", str(tmp_path / "tagger.pt")])
    asked: list[Batch] = []

    with watched(distil, "told", lambda _, __, batch: asked.append(batch)):
        distil.main()

    student = load(tmp_path / "tagger.pt", str(tmp_path / "s")).eval()
    untaught = Tagger(str(tmp_path / "s"), layers=1).eval()
    losses = [loss_of(compute(one, a_batch()), a_batch()).item() for one in (student, untaught)]
    assert losses[0] < losses[1] / 2
    assert len(asked) == 4
