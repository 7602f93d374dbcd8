"""Vectors of word pieces in four bits, in blocks that share a scale."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

# Numbers of a vector that share a scale, and the largest of four bits with a sign.
BLOCK, MOST = 32, 7
# What the graph calls the numbers and the scales, after the name of the vectors.
SMALL, SCALES = "_4bit", "_scales"


class Rounded(nn.Embedding):
    """Vectors of word pieces as the exported graph keeps them: in four bits.

    What is learned is the whole number behind them (straight-through estimator; Bengio et al.,
    2013, "Estimating or Propagating Gradients Through Stochastic Neurons").
    """

    def forward(self, ids: Tensor) -> Tensor:
        """Return the vector of each piece."""
        found = super().forward(ids)
        scales, numbers = in_four_bits(found.detach())
        return found + ((numbers * scales).flatten(-2) - found).detach()


def in_four_bits(vectors: Tensor) -> tuple[Tensor, Tensor]:
    """Return scales, (..., blocks, 1), and whole numbers of -7 to 7, (..., blocks, BLOCK)."""
    blocks = vectors.reshape(*vectors.shape[:-1], -1, BLOCK)
    scales = (blocks.abs().amax(-1, keepdim=True) / MOST).clamp(min=1e-8)
    return scales, (blocks / scales).round()


def halve_words(graph: onnx.ModelProto, scales: Tensor, numbers: Tensor) -> None:
    """Put the vectors of word pieces into a graph in four bits, in the place of floats."""
    shape = (numbers.shape[0], numbers.shape[1] * numbers.shape[2])
    inside = graph.graph
    table = next(one for one in inside.initializer if tuple(one.dims) == shape)
    look = next(node for node in inside.node if table.name in node.input)
    # Two to a byte, the first in its lower half.
    whole = numbers.reshape(-1).numpy().astype(np.int8).view(np.uint8) & 15
    packed = (whole[0::2] | (whole[1::2] << 4)).tobytes()
    small = helper.make_tensor(f"{table.name}{SMALL}", TensorProto.INT4, shape, packed, raw=True)
    by = numpy_helper.from_array(scales.squeeze(-1).numpy(), f"{table.name}{SCALES}")
    node = helper.make_node(
        "GatherBlockQuantized",
        [small.name, look.input[1], by.name],
        list(look.output),
        domain="com.microsoft",
        block_size=BLOCK,
        gather_axis=0,
        quantize_axis=1,
    )
    at = list(inside.node).index(look)
    inside.node.remove(look)
    inside.node.insert(at, node)
    inside.initializer.remove(table)
    inside.initializer.extend([small, by])
    if not any(one.domain == "com.microsoft" for one in graph.opset_import):
        graph.opset_import.append(helper.make_opsetid("com.microsoft", 1))
