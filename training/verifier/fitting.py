"""Fitting a verifier to packed pairs, whatever they teach, and measuring it on others."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import OneCycleLR

from training.verifier.network import Verifier
from training.verifier.rows import Arrays, Packed, batches

# The new layers learn this much faster than those that were trained before. A guess.
_FASTER = 5


@dataclass(frozen=True, slots=True)
class Course:
    """How to train: pairs at once, the highest rate, and how often each pair is seen.

    Of 3.7 epochs the last ends after about seven tenths of the pairs.
    """

    size: int
    rate: float
    epochs: float


def fit(
    network: Verifier,
    packed: Packed,
    pairs: NDArray[np.int32],
    course: Course,
    loss_of: Callable[[Tensor, Tensor], Tensor],
    seed: int,
) -> None:
    """Train a network; `loss_of` takes logits and the rows that they are of. Prints as it goes.

    Raises ValueError where there are no pairs.
    """
    if not len(pairs):
        raise ValueError("no pairs to train on")
    heads = [*network.shared.parameters(), *network.out.parameters()]
    others = {id(weights) for weights in heads}
    trained = [weights for weights in network.parameters() if weights.requires_grad]
    encoder = [weights for weights in trained if id(weights) not in others]
    groups = [{"params": encoder}, {"params": heads}]
    optimiser = AdamW(groups, lr=course.rate, weight_decay=0.01, fused=True)
    steps = max(1, round(course.epochs * len(pairs) / course.size))
    rates = [course.rate, course.rate * _FASTER]
    schedule = OneCycleLR(optimiser, max_lr=rates, total_steps=steps, pct_start=0.06)
    chance = np.random.default_rng(seed)
    network.train()
    began, done, total = time.time(), 0, torch.zeros((), device=packed.device)
    while done < steps:
        for rows, given in batches(packed, pairs, course.size, chance):
            if done == steps:
                break
            optimiser.zero_grad()
            with torch.autocast(packed.device, dtype=torch.bfloat16):
                logits = network(*given)
            loss = loss_of(logits.float(), rows)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.detach()
            done += 1
            if done % 250 == 0:
                rate = done * course.size / (time.time() - began)
                mean = total.item() / 250
                print(f"step {done} of {steps}: loss {mean:.4f}, {rate:.0f} pairs/s", flush=True)
                total.zero_()


@torch.no_grad()
def logits_of(network: Verifier, packed: Packed, pairs: NDArray[np.int32]) -> Tensor:
    """Return what a network computes for pairs, (pairs, 3)."""
    network.eval()
    found = torch.zeros((len(pairs), 3), device=packed.device)
    for rows, given in batches(packed, pairs, 1024, None):
        with torch.autocast(packed.device, dtype=torch.bfloat16):
            found[rows] = network(*given).float()
    return found


def measure(network: Verifier, packed: Packed, arrays: Arrays) -> None:
    """Print accuracy and macro-F1 on what was packed to measure on; no set is averaged."""
    for name in sorted(name for name in arrays if name.startswith("measure:")):
        table = np.asarray(arrays[name], np.int32)
        labels = table[:, 3]
        there = np.unique(labels)
        logits = logits_of(network, packed, table[:, :3]).cpu().numpy()[:, there]
        said = there[logits.argmax(1)]
        scores = []
        for label in there:
            hit = ((said == label) & (labels == label)).sum()
            scores.append(2 * hit / max(1, (said == label).sum() + (labels == label).sum()))
        right, score = (said == labels).mean(), np.mean(scores)
        print(f"{name[8:]:18s} accuracy {right:.4f}, macro-F1 {score:.4f}", flush=True)
