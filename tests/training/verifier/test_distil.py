"""Tests of teacher and student: tiny networks that learn what they are told."""

import json
import random
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel

from training.verifier import distil, pack
from training.verifier.network import Teacher
from training.verifier.pairs import Label, Pair
from training.verifier.rows import Packed

TINY = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 32,
    "hidden_dropout_prob": 0.0,
    "attention_probs_dropout_prob": 0.0,
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Return the folders of an MPNet and of a BERT, both tiny and untrained."""
    torch.manual_seed(1)
    teacher = tmp_path_factory.mktemp("teacher")
    student = tmp_path_factory.mktemp("student")
    MPNetModel(MPNetConfig(vocab_size=30527, **TINY)).save_pretrained(teacher)  # type: ignore[arg-type]
    BertModel(BertConfig(vocab_size=30522, **TINY)).save_pretrained(student)  # type: ignore[arg-type]
    return str(teacher), str(student)


def test_a_student_learns_what_the_teacher_learned(
    tmp_path: Path,
    folders: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A colour in the evidence decides; the student of more layers than its encoder is right."""
    colours = {"S": "green", "R": "red", "N": "blue"}
    rows = [
        {
            "claim": f"Ship {n} sailed.",
            "evidence": f"The flag of that ship was all {colour}.",
            "label": label,
        }
        for n in range(40)
        for label, colour in colours.items()
    ]
    path, held = tmp_path / "pairs.jsonl", tmp_path / "packed.npz"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    given = ["pack", "--pairs", str(path), "--measures", str(path), "--output", str(held)]
    monkeypatch.setattr(sys, "argv", given)
    pack.main()
    teacher, student = folders
    given = ["distil", "--packed", str(held), "--teacher", teacher, "--student", student]
    given += ["--layers", "0,1,1", "--seeds", "1", "--device", "cpu", "--output", str(tmp_path)]
    given += ["--teach", "8", "3e-3", "6", "--learn", "8", "3e-3", "6"]
    monkeypatch.setattr(sys, "argv", given)

    distil.main()

    told = capsys.readouterr().out.partition("student 0,1,1")[2]
    assert "accuracy 1.0000" in told
    kept = torch.load(tmp_path / "student-3.pt")
    assert kept["rounded"]
    assert kept["layers"] == 3


def test_claims_are_paired_with_what_is_like_them(folders: tuple[str, str]) -> None:
    """No claim stands beside itself, and each beside texts of the pool."""
    pairs = [
        Pair(f"Ship {n} sailed.", f"The flag of ship {n} was green and torn.", Label.SUPPORTS, "")
        for n in range(10)
    ]
    arrays = pack.pack(pairs, [], [], random.Random(1))
    texts = Packed(arrays, "cpu")

    found = distil.further(Teacher(folders[0]), texts, arrays, np.random.default_rng(1))

    assert (found[:, 0] != found[:, 1]).all()
    assert set(found[:, 0]) == set(arrays["claims"].tolist())
