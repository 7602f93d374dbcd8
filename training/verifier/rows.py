"""Packed pairs as tensors on a device, in batches of like length."""

from collections.abc import Iterator, Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Arrays = Mapping[str, NDArray[np.generic]]

# Word pieces of claim, evidence and context that are read at most.
CLAIM, EVIDENCE, CONTEXT = 64, 128, 64
_BEGINS, _ENDS = 101, 102
# Batches of like length are made among so many that were drawn together.
_AMONG = 64


class Packed:
    """Packed texts on a device, put together to pairs there."""

    def __init__(self, arrays: Arrays, device: str) -> None:
        """Take what `pack.py` wrote."""
        ends = torch.from_numpy(arrays["ends"].astype(np.int64))
        starts = torch.cat([torch.zeros(1, dtype=torch.long), ends[:-1]])
        self.device = device
        self.lengths = (ends - starts).numpy()
        self._starts, self._lengths = starts.to(device), (ends - starts).to(device)
        self._pieces = torch.from_numpy(arrays["pieces"].astype(np.int32)).to(device)

    def long(self, pairs: NDArray[np.int32]) -> NDArray[np.int64]:
        """Return how many word pieces each pair has, (pairs), of (pairs, 3)."""
        claim, evidence, context = self.lengths[pairs].T
        kept = np.minimum(claim, CLAIM) + np.minimum(evidence, EVIDENCE) + 3
        around = np.where(context > 0, np.minimum(context, CONTEXT) + 1, 0)
        return np.asarray(kept + around, np.int64)

    def batch(self, pairs: Tensor, longest: int) -> tuple[Tensor, Tensor, Tensor]:
        """Return ids, mask and kinds of pairs, each (batch, longest), as the verifier reads them.

        The claim, the evidence and, if there is one, the last of the context, with an end after
        each; kinds are 1 in the evidence and its end.
        """
        most = torch.tensor([CLAIM, EVIDENCE, CONTEXT], device=self.device)
        kept = torch.minimum(self._lengths[pairs], most)
        starts = self._starts[pairs]
        starts[:, 2] += self._lengths[pairs[:, 2]] - kept[:, 2]
        place = torch.arange(longest, device=self.device)[None]
        ids = torch.zeros((len(pairs), longest), dtype=torch.long, device=self.device)
        kinds = torch.zeros_like(ids)
        at = torch.ones((len(pairs), 1), dtype=torch.long, device=self.device)
        ids[:, 0] = _BEGINS
        for part in range(3):
            size, start = kept[:, part, None], starts[:, part, None]
            there = (size > 0) if part == 2 else torch.ones_like(size, dtype=torch.bool)
            inside = (place >= at) & (place < at + size)
            source = (start + place - at).clamp(0, len(self._pieces) - 1)
            ids = torch.where(inside, self._pieces[source].long(), ids)
            ids = torch.where((place == at + size) & there, _ENDS, ids)
            if part == 1:
                kinds = torch.where((place >= at) & (place <= at + size), 1, kinds)
            at = at + size + there
        return ids, (place < at).long(), kinds

    def alone(self, texts: Tensor, longest: int) -> tuple[Tensor, Tensor, Tensor]:
        """Return ids, mask and kinds of texts by themselves, each (batch, longest)."""
        size = self._lengths[texts].clamp(max=longest - 2)[:, None]
        place = torch.arange(longest, device=self.device)[None]
        source = (self._starts[texts][:, None] + place - 1).clamp(0, len(self._pieces) - 1)
        ids = torch.where((place >= 1) & (place <= size), self._pieces[source].long(), 0)
        ids = torch.where(place == 0, _BEGINS, torch.where(place == size + 1, _ENDS, ids))
        return ids, (place <= size + 1).long(), torch.zeros_like(ids)


def batches(
    packed: Packed, pairs: NDArray[np.int32], size: int, chance: np.random.Generator | None
) -> Iterator[tuple[Tensor, tuple[Tensor, Tensor, Tensor]]]:
    """Yield rows and their batches, each once: by chance, or in the order of their length."""
    long = packed.long(pairs)
    order = chance.permutation(len(pairs)) if chance else np.argsort(long)
    table = torch.from_numpy(pairs.astype(np.int64)).to(packed.device)
    among = size * _AMONG
    for start in range(0, len(order), among):
        drawn = order[start : start + among]
        drawn = drawn[np.argsort(long[drawn], kind="stable")]
        groups = [drawn[at : at + size] for at in range(0, len(drawn), size)]
        if chance:
            chance.shuffle(groups)
        for group in groups:
            rows = torch.from_numpy(group).to(packed.device)
            yield rows, packed.batch(table[rows], int(long[group].max()))
