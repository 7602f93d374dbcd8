"""Export a sentence-transformers model to an int8 ONNX graph, once.

The graph, the tokenizer and a manifest are written aside and renamed into place together; whoever
comes second to that uses the first one's. Loading what was exported needs neither torch nor
transformers, whose import takes 3 to 11 s.
"""

import contextlib
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.embedding.weights import Weights
from factcheck.errors import Misconfigured

_log = logging.getLogger(__name__)

FORMAT = 1
GRAPH, TOKENIZER, MANIFEST = "model.onnx", "tokenizer.json", "manifest.json"
_FACTS = "facts.json"
_REFUSED = "refused: "

# int8 vectors of all-MiniLM-L6-v2 have a mean cosine to float32 of 0.991 (docs/benchmarks.md). A
# model that suffers more than twice as much keeps its float32 weights.
_LEAST_COSINE = 0.98

_SAMPLE = (
    "The council voted on Tuesday to close two libraries, the mayor said.",
    "Shares fell 3.4 percent after the company cut its forecast for the year.",
    "A spokesman for the ministry declined to comment on the number of soldiers.",
    '"We will not be moved," she told reporters outside the court in March 2023.',
    "Rain is expected from Thursday, with gusts of up to 90 kilometres an hour.",
    "According to a report by the agency, the vaccine halved the number of cases.",
    "He scored twice.",
    "The court ruled that the law, amended after protests in 2019, violated the tenants' rights.",
)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was exported, and what its user needs to know to run it."""

    format: int
    name: str
    sha256: str
    precision: str
    cosine: float
    dimension: int
    longest: int
    padding: int
    inputs: tuple[str, ...]
    prompts: dict[str, str]


def exported(weights: Weights, folder: Path) -> tuple[Path, Manifest]:
    """Return where the exported model lies, exporting it first if need be.

    Raises Misconfigured where the weights are not what they should be or cannot be exported.
    """
    place = folder / f"{weights.slug}-{weights.fingerprint()}"
    manifest = _read(place)
    if manifest is None:
        _log.warning(
            "preparing the model %s for this machine, once (about half a minute)", weights.name
        )
        _export(weights, place)
        manifest = _read(place)
    if manifest is None:
        raise Misconfigured(f"{place} cannot be written; is FACTCHECK_INDEX_DIR writable?")
    return place, manifest


def _read(place: Path) -> Manifest | None:
    """Return the manifest of a whole export, or None where there is none."""
    try:
        fields = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
        manifest = Manifest(**{**fields, "inputs": tuple(fields["inputs"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None
    whole = all((place / name).is_file() for name in (GRAPH, TOKENIZER))
    return manifest if whole and manifest.format == FORMAT else None


def _export(weights: Weights, place: Path) -> None:
    digest = weights.sha256()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".export-", dir=place.parent))
    except OSError as error:
        raise Misconfigured(f"{place.parent} cannot be written: {error.strerror}") from error
    try:
        made = _in_a_process_of_its_own(weights.folder, aside)
        manifest = Manifest(FORMAT, weights.name, digest, **made)
        text = json.dumps(asdict(manifest), indent=2, ensure_ascii=False)
        (aside / MANIFEST).write_text(text, encoding="utf-8")
        if _read(place) is None:
            shutil.rmtree(place, ignore_errors=True)
        with contextlib.suppress(OSError):  # another process was first
            os.rename(aside, place)  # noqa: PTH104 - Path.rename would be the same; a folder moves
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _in_a_process_of_its_own(folder: Path, aside: Path) -> dict[str, Any]:
    """Run `main` apart: torch would stay loaded here, and its notes would reach the user."""
    command = [sys.executable, "-m", "factcheck.embedding.export", str(folder), str(aside)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        said = done.stderr.strip() or f"the exporter ended with code {done.returncode}"
        raise Misconfigured(said.rpartition(_REFUSED)[2] if _REFUSED in said else said[-2000:])
    made: dict[str, Any] = json.loads((aside / _FACTS).read_text(encoding="utf-8"))
    (aside / _FACTS).unlink()
    return made


def _write(folder: Path, aside: Path) -> None:
    """Write graph, tokenizer and facts of the model in `folder` into `aside`."""
    # Everything heavy is imported here, where it is needed once in the life of an installation.
    import torch  # noqa: PLC0415
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415

    try:
        model = SentenceTransformer(str(folder), device="cpu")
    except (OSError, ValueError, KeyError) as error:
        message = f"{folder} is no sentence-transformers model: {error}"
        raise Misconfigured(message) from error
    _refuse_what_onnx_cannot(model)
    model.tokenizer.backend_tokenizer.save(str(aside / TOKENIZER))
    inputs = _graph(torch, model, aside)
    precision, cosine = _quantise(torch, model, inputs, aside)
    facts = {
        "precision": precision,
        "cosine": cosine,
        "dimension": int(model.get_embedding_dimension() or 0),
        "longest": int(model.max_seq_length or 512),
        "padding": int(model.tokenizer.pad_token_id or 0),
        "inputs": inputs,
        "prompts": {name: prompt for name, prompt in (model.prompts or {}).items() if prompt},
    }
    (aside / _FACTS).write_text(json.dumps(facts), encoding="utf-8")


def _refuse_what_onnx_cannot(model: Any) -> None:
    pooling = next((m for m in model if type(m).__name__ == "Pooling"), None)
    fast = hasattr(model.tokenizer, "backend_tokenizer")
    if pooling is None or not getattr(pooling, "include_prompt", True) or not fast:
        raise Misconfigured(
            "this model cannot be exported to ONNX (it needs mean or first-token pooling over the"
            " whole text and a fast tokenizer); set FACTCHECK_BACKEND=torch"
        )


def _graph(torch: Any, model: Any, aside: Path) -> tuple[str, ...]:
    """Write the float32 graph from token ids to unit vectors; returns its inputs' names."""
    features = model.preprocess(["A short sentence.", "A sentence that is a little longer."])
    names = tuple(n for n in ("input_ids", "attention_mask", "token_type_ids") if n in features)

    class Whole(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.parts = model

        def forward(self, *tensors: Any) -> Any:
            flow = dict(zip(names, tensors, strict=True))
            for part in self.parts:
                flow = part(flow)
            return torch.nn.functional.normalize(flow["sentence_embedding"], dim=1)

    axes = {name: {0: "batch", 1: "length"} for name in names} | {"vectors": {0: "batch"}}
    # The older exporter: its graph, quantised, is 1.2 times as fast as that of the newer one
    # (961 against 786 sentences a second in one run), which onnxruntime fuses less well.
    with torch.no_grad():
        torch.onnx.export(
            Whole().eval(),
            tuple(features[name] for name in names),
            str(aside / "float32.onnx"),
            input_names=list(names),
            output_names=["vectors"],
            dynamic_axes=axes,
            dynamo=False,
        )
    return names


def _quantise(torch: Any, model: Any, inputs: tuple[str, ...], aside: Path) -> tuple[str, float]:
    """Leave the int8 graph in place, or the float32 one where int8 is too far off."""
    import onnxruntime  # noqa: PLC0415
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    plain, small = aside / "float32.onnx", aside / GRAPH
    quantize_dynamic(plain, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    features = model.preprocess(list(_SAMPLE))
    session = onnxruntime.InferenceSession(str(small), providers=["CPUExecutionProvider"])
    [vectors] = session.run(None, {name: features[name].numpy() for name in inputs})
    with torch.no_grad():
        wanted = model.encode(list(_SAMPLE), normalize_embeddings=True, show_progress_bar=False)
    cosine = float(np.mean(np.sum(vectors * wanted, axis=1)))
    if cosine >= _LEAST_COSINE:
        plain.unlink()
        return "int8", round(cosine, 4)
    plain.replace(small)
    return "float32", 1.0


def main() -> None:
    """Export the model in folder `argv[1]` into folder `argv[2]`; see `_export`."""
    folder, aside = sys.argv[1:]
    try:
        _write(Path(folder), Path(aside))
    except Misconfigured as error:
        sys.exit(f"{_REFUSED}{error}")


if __name__ == "__main__":
    main()
