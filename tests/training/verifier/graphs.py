"""A graph that was exported, and something to read."""

from pathlib import Path

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import Tensor

from factcheck.verification.packaged import GRAPH


def some_pieces() -> dict[str, Tensor]:
    """Return word pieces of one pair, as the verifier reads them, the same each time."""
    ids = torch.randint(1_000, 20_000, (1, 40), generator=torch.Generator().manual_seed(1))
    kinds = torch.zeros_like(ids)
    kinds[:, 20:] = 1
    return {"ids": ids, "mask": torch.ones_like(ids), "kinds": kinds}


def computed_by(folder: Path, given: dict[str, Tensor]) -> NDArray[np.float32]:
    """Return the logits of the graph in a folder."""
    graph = onnxruntime.InferenceSession(folder / GRAPH)
    [logits] = graph.run(None, {name: rows.numpy() for name, rows in given.items()})
    return np.asarray(logits, np.float32)
