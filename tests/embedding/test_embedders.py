"""What every embedder promises, and what the packaged model adds."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from factcheck.embedding import (
    Embedder,
    HashingEmbedder,
    OnnxEmbedder,
    open_onnx,
    open_sentence_transformers,
)
from factcheck.embedding import weights as weights_module
from factcheck.embedding.prompts import Prompts, choose
from factcheck.embedding.weights import PACKAGED_SHA256, Weights, locate
from factcheck.errors import Misconfigured
from factcheck.settings import PACKAGED_MODEL, home

MODELS = home() / "indexes" / "models"


@pytest.fixture(scope="session")
def packaged() -> OnnxEmbedder:
    """Open the packaged model as this checkout has exported it, or export it now."""
    return open_onnx(PACKAGED_MODEL, folder=MODELS, threads=0, claim_prompt="", sentence_prompt="")


@pytest.fixture(
    params=[pytest.param("hashing"), pytest.param("onnx", marks=pytest.mark.model)], scope="session"
)
def embedder(request: pytest.FixtureRequest) -> Embedder:
    if request.param == "hashing":
        return HashingEmbedder()
    model: OnnxEmbedder = request.getfixturevalue("packaged")
    return model


TEXTS = ["The bridge is closed.", "", "🜁 \ud800 \u202e", "word " * 10_000, "a"]


def test_every_text_becomes_a_unit_vector(embedder: Embedder) -> None:
    """Empty, very long and odd texts too."""
    vectors = embedder.embed_sentences(TEXTS)

    assert vectors.shape == (len(TEXTS), embedder.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-4)


def test_no_texts_become_no_vectors(embedder: Embedder) -> None:
    """An empty list has the shape of one."""
    assert embedder.embed_claims([]).shape == (0, embedder.dimension)


def test_likeness_follows_meaning(embedder: Embedder) -> None:
    """A sentence is nearer to its paraphrase than to another matter."""
    [claim] = embedder.embed_claims(["The bridge is closed to traffic"])
    near, far = embedder.embed_sentences(["Traffic may not use the closed bridge", "Rain fell"])

    assert claim @ near > claim @ far


def test_a_text_has_the_same_vector_in_any_company(embedder: Embedder) -> None:
    """Batches and padding leave no trace beyond rounding."""
    [alone] = embedder.embed_sentences(["The bridge is closed."])
    together = embedder.embed_sentences(["x " * 200, "The bridge is closed.", "y"])

    assert alone @ together[1] > 0.99


def test_a_claims_vector_does_not_depend_on_its_company(embedder: Embedder) -> None:
    """A claim scores the same alone and as one of a batch."""
    [alone] = embedder.embed_claims(["The bridge is closed."])
    together = embedder.embed_claims(["x " * 200, "The bridge is closed."])

    assert alone.tolist() == together[1].tolist()


@pytest.mark.model
def test_int8_stays_near_float32(packaged: OnnxEmbedder) -> None:
    """The mean cosine to sentence-transformers' own vectors is at least 0.98."""
    texts = ["The bridge is closed.", "Shares fell 3 percent.", "She denied it in court on Monday."]
    own = open_sentence_transformers(
        PACKAGED_MODEL, threads=0, claim_prompt="", sentence_prompt=""
    ).embed_sentences(texts)

    cosines = np.sum(packaged.embed_sentences(texts) * own, axis=1)

    assert cosines.mean() > 0.98
    assert packaged.model.startswith(f"{PACKAGED_MODEL}@{PACKAGED_SHA256[:12]}/int8")


@pytest.mark.model
def test_running_an_exported_model_imports_no_torch(packaged: OnnxEmbedder) -> None:
    """Neither torch nor transformers is loaded once the model is exported."""
    script = (
        "import sys; from pathlib import Path; from factcheck.embedding import open_onnx;"
        "open_onnx(sys.argv[1], folder=Path(sys.argv[2]), threads=1, claim_prompt='',"
        " sentence_prompt='').embed_claims(['a']);"
        "sys.exit(bool({'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)))"
    )

    subprocess.run([sys.executable, "-c", script, PACKAGED_MODEL, str(MODELS)], check=True)


@pytest.mark.model
def test_prompts_change_vectors_and_identity() -> None:
    """Vectors made with other prompts are never mistaken for one another."""
    plain, prompted = (
        open_onnx(PACKAGED_MODEL, folder=MODELS, threads=0, claim_prompt=p, sentence_prompt="")
        for p in ("", "query: ")
    )

    assert plain.model != prompted.model
    assert plain.embed_claims(["a"]).tolist() != prompted.embed_claims(["a"]).tolist()


def test_altered_packaged_weights_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A digest other than the original release's is Misconfigured, with what to do."""
    monkeypatch.setattr(weights_module, "PACKAGED_SHA256", "0" * 64)
    (tmp_path / "model.safetensors").write_bytes(b"other weights")

    with pytest.raises(Misconfigured, match="reinstall"):
        Weights(PACKAGED_MODEL, tmp_path).sha256()


@pytest.mark.parametrize("model", ["no/such-model-here", "?!", "a folder/that is not"])
def test_a_model_that_is_not_at_hand_says_what_to_do(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown name or path is Misconfigured."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)

    with pytest.raises(Misconfigured, match="FACTCHECK_MODEL"):
        locate(model)


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    """An empty folder is no model."""
    with pytest.raises(Misconfigured, match="no weights"):
        locate(str(tmp_path)).files()


@pytest.mark.parametrize(
    ("given", "own", "chosen"),
    [
        (Prompts(), {}, Prompts()),
        (Prompts(), {"query": "q: ", "passage": "p: "}, Prompts("q: ", "p: ")),
        (Prompts(claim="mine: "), {"query": "q: ", "document": "d: "}, Prompts("mine: ", "d: ")),
    ],
)
def test_a_models_own_prompts_give_way_to_those_given(
    given: Prompts, own: dict[str, str], chosen: Prompts
) -> None:
    """Settings win over the model's configuration."""
    assert choose(given, own) == chosen


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a sentence-transformers model with random weights and prompts of its own."""
    import torch  # noqa: PLC0415 - takes seconds, and only this fixture needs it
    from transformers import BertConfig, BertModel  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("models") / "small"
    shutil.copytree(locate(PACKAGED_MODEL).folder, folder)
    (folder / "model.safetensors").unlink()
    torch.manual_seed(0)
    config = BertConfig(
        hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64
    )
    BertModel(config).save_pretrained(folder)
    pooling = folder / "1_Pooling" / "config.json"
    pooling.write_text(pooling.read_text().replace("384", "32"))
    settings = {"prompts": {"query": "query: ", "passage": "passage: "}}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(settings))
    return folder


@pytest.mark.model
def test_any_model_is_opened_by_its_path_with_its_own_prompts(
    small_model: Path, tmp_path: Path
) -> None:
    """The exported model and sentence-transformers agree, prompts and all."""
    prompts = {"claim_prompt": "", "sentence_prompt": ""}
    ours = open_onnx(str(small_model), folder=tmp_path, threads=1, **prompts)
    theirs = open_sentence_transformers(str(small_model), threads=1, **prompts)

    assert ours.dimension == theirs.dimension == 32
    assert ours.model.startswith("small@")
    for embed in ("embed_claims", "embed_sentences"):
        cosine = np.sum(getattr(ours, embed)(["A bridge."]) * getattr(theirs, embed)(["A bridge."]))
        assert cosine > 0.98
    assert ours.embed_claims(["a"]).tolist() != ours.embed_sentences(["a"]).tolist()


@pytest.mark.model
def test_a_folder_that_is_no_model_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """What the exporter says is told, without its traceback."""
    (tmp_path / "model.safetensors").write_bytes(b"no weights")

    with pytest.raises(Misconfigured, match="no sentence-transformers model") as caught:
        open_onnx(
            str(tmp_path), folder=tmp_path / "out", threads=1, claim_prompt="", sentence_prompt=""
        )

    assert "Traceback" not in str(caught.value)
