"""Train a large network on labelled pairs, and a small one on what the large one says of many.

python -m training.verifier.distil --packed FILE.npz --teacher FOLDER --student FOLDER --output DIR

The teacher learns the labels. The student learns the teacher's probabilities (Hinton et al., 2015,
"Distilling the Knowledge in a Neural Network"), on the labelled pairs, on those whose names and
numbers were exchanged (`swaps.py`), and on every claim beside texts that are like it, by the
cosine of the teacher's untrained encoder. Needs a GPU; imports nothing of the service.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training.verifier.fitting import Course, fit, logits_of, measure
from training.verifier.network import Teacher, Verifier, keep, mean_of
from training.verifier.rows import EVIDENCE, Arrays, Packed

# Texts like a claim from which some are drawn, and how many; those most like it are likelier.
_NEAREST, _DRAWN = 60, 5
# The student's temperature, and what the labels weigh beside the teacher where there are any.
_WARMTH, _LABELS = 1.5, 0.2
# What the student drops before and behind its last hidden layer; before that nothing: it has more
# to learn than it can hold. A guess.
_DROPPED = 0.05


@torch.no_grad()
def vectors(network: Verifier, packed: Packed, texts: NDArray[np.int32]) -> Tensor:
    """Return the encoder's vector of each text, (texts, size), of length 1, in half precision."""
    network.eval()
    found = torch.zeros(
        (len(texts), network.encoder.config.hidden_size), dtype=torch.half, device=packed.device
    )
    order = np.argsort(packed.lengths[texts])
    for start in range(0, len(order), 1024):
        rows = order[start : start + 1024]
        longest = int(min(packed.lengths[texts[rows]].max(), EVIDENCE)) + 2
        chosen = torch.from_numpy(texts[rows].astype(np.int64)).to(packed.device)
        ids, mask, kinds = packed.alone(chosen, longest)
        with torch.autocast(packed.device, dtype=torch.bfloat16):
            mean = mean_of(network.hidden(ids, mask, kinds), mask)
        found[torch.from_numpy(rows)] = nn.functional.normalize(mean.float(), dim=-1).half()
    return found


def further(
    network: Verifier, packed: Packed, arrays: Arrays, chance: np.random.Generator
) -> NDArray[np.int32]:
    """Return each claim beside some of the texts that are like it, and one claim like it."""
    claims = np.asarray(arrays["claims"], np.int32)
    evidence = np.asarray(arrays["evidence"], np.int32)
    said = vectors(network, packed, claims)
    read = vectors(network, packed, evidence[:, 0])
    found = []
    for start in range(0, len(claims), 8192):
        chosen = said[start : start + 8192]
        near = (chosen @ read.T).topk(min(_NEAREST, len(read))).indices.cpu().numpy()
        also = (chosen @ said.T).topk(min(_NEAREST, len(said))).indices.cpu().numpy()
        number = np.arange(start, start + len(chosen))
        for _ in range(_DRAWN):
            rank = (chance.random(len(near)) ** 2 * near.shape[1]).astype(int)
            row = evidence[near[np.arange(len(near)), rank]]
            context = np.where(chance.random(len(near)) < 0.5, row[:, 1], 0)
            found.append(np.stack([claims[number], row[:, 0], context], axis=1))
        rank = (chance.random(len(also)) ** 2 * also.shape[1]).astype(int)
        other = claims[also[np.arange(len(also)), rank]]
        found.append(np.stack([claims[number], other, np.zeros_like(other)], axis=1))
    made = np.unique(np.concatenate(found).astype(np.int32), axis=0)
    return np.asarray(made[made[:, 0] != made[:, 1]], np.int32)


def teach(folder: str, packed: Packed, arrays: Arrays, course: Course, seed: int) -> Verifier:
    """Return a teacher trained on the labelled pairs."""
    torch.manual_seed(seed)
    network = Teacher(folder).to(packed.device)
    labels = arrays["labels"].astype(np.int64)
    there = torch.from_numpy(labels[labels >= 0]).to(packed.device)

    def loss_of(logits: Tensor, rows: Tensor) -> Tensor:
        return nn.functional.cross_entropy(logits, there[rows], label_smoothing=0.05)

    pairs = np.asarray(arrays["pairs"], np.int32)[labels >= 0]
    fit(network, packed, pairs, course, loss_of, seed)
    return network


def learn(
    network: Verifier,
    packed: Packed,
    pairs: NDArray[np.int32],
    told: Tensor,
    labels: Tensor,
    course: Course,
) -> None:
    """Train a student on what teachers told, (pairs, 3), and on labels, -1 where there is none."""
    _drop_little(network)
    soft = nn.functional.softmax(told / _WARMTH, dim=-1)

    def loss_of(logits: Tensor, rows: Tensor) -> Tensor:
        warm = nn.functional.log_softmax(logits / _WARMTH, dim=-1)
        apart = nn.functional.kl_div(warm, soft[rows], reduction="none").sum(-1) * _WARMTH**2
        known = nn.functional.cross_entropy(logits, labels[rows], ignore_index=-1, reduction="none")
        weight = torch.where(labels[rows] >= 0, _LABELS, 0.0)
        return ((1 - weight) * apart + weight * known).mean()

    fit(network, packed, pairs, course, loss_of, 1)


def _drop_little(network: Verifier) -> None:
    for layer in network.modules():
        if isinstance(layer, nn.Dropout):
            layer.p = 0.0
    for layer in network.shared:
        if isinstance(layer, nn.Dropout):
            layer.p = _DROPPED


def _taught(
    options: argparse.Namespace, packed: Packed, arrays: Arrays, pairs: NDArray[np.int32]
) -> Tensor:
    """Return the mean of the logits of teachers, one of each seed, (pairs, 3)."""
    size, rate, epochs = options.teach
    told = torch.zeros((len(pairs), 3), device=options.device)
    for seed in options.seeds:
        teacher = teach(options.teacher, packed, arrays, Course(int(size), rate, epochs), seed)
        print(f"teacher {seed}", flush=True)
        measure(teacher, packed, arrays)
        told += logits_of(teacher, packed, pairs) / len(options.seeds)
    return told


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packed", type=Path, required=True)
    parser.add_argument("--teacher", required=True, help="folder of an MPNet encoder")
    parser.add_argument("--student", required=True, help="folder of a BERT encoder")
    parser.add_argument("--layers", nargs="*", default=[""], help="of its encoder: 0,1,2,2")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1], help="a teacher of each")
    parser.add_argument("--teach", type=float, nargs=3, default=[256, 6e-5, 2])
    parser.add_argument("--learn", type=float, nargs=3, default=[1024, 4e-4, 3.7])
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--output", type=Path, required=True, help="a folder")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    arrays = dict(np.load(options.packed))
    packed = Packed(arrays, options.device)
    untrained = Teacher(options.teacher).to(options.device)
    added = further(untrained, packed, arrays, np.random.default_rng(1))
    pairs = np.concatenate([np.asarray(arrays["pairs"], np.int32), added])
    print(f"{len(pairs) - len(added)} pairs, {len(added)} added", flush=True)
    told = _taught(options, packed, arrays, pairs)
    known = torch.from_numpy(arrays["labels"].astype(np.int64))
    labels = torch.cat([known, torch.full((len(added),), -1)]).to(options.device)
    size, rate, epochs = options.learn
    for layers in options.layers:
        torch.manual_seed(1)
        chosen = [int(layer) for layer in layers.split(",") if layer]
        attention = "eager" if options.device == "cpu" else "sdpa"
        student = Verifier(options.student, chosen, attention=attention).to(options.device)
        learn(student, packed, pairs, told, labels, Course(int(size), rate, epochs))
        print(f"student {layers}", flush=True)
        measure(student, packed, arrays)
        keep(student, options.output / f"student-{len(chosen) or 'all'}.pt")


if __name__ == "__main__":
    main()
