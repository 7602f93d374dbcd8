"""Make the packaged verifier's probabilities hold, and weigh the signals beside it.

python -m training.verifier.calibrate --pairs FILE... [--apart FILE...] > calibration.toml
python -m training.verifier.calibrate --pairs FILE... [--apart FILE...] --signals > weights.toml

The one belongs into `factcheck/verification/model/`, the other beside `stance.py`. Both are fitted
on the held-out twentieth of pairs that the verifier was trained on, and on all of those that were
kept apart, in this order; each set counts as much as every other, however large it is. What a
signal weighs is how much likelier it is under one label than under another, counted on the pairs
that were trained on; the held-out ones say by how much that is multiplied beside the judge.

On texts of other kinds than it learned from a network is surer than it is right. `--wider` says how
much less sure it is made than the held-out pairs ask for, `--bolder` how much is taken from the
logit of neither, which a search brings more often; README.md says what those were chosen on.
Texts kept apart that are trained on after all are refused.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from factcheck.model import Agreement, SignalKind
from factcheck.verification.packaged import PackagedJudge
from factcheck.verification.protocol import Pair as Judged
from factcheck.verification.signals import Words, signals
from factcheck.verification.stance import features
from training.verifier.pairs import Pair, held_out, read_pairs, without_doubles

# Of a set about so many pairs are read: enough for a handful of numbers.
_OF_A_SET = 2_000


def fit_calibration(logits: Tensor, labels: Tensor, weights: Tensor) -> tuple[float, list[float]]:
    """Return the temperature and the biases with the least loss; the biases add up to 0."""
    cold = torch.zeros(1, requires_grad=True)
    bias = torch.zeros(3, requires_grad=True)

    def loss() -> Tensor:
        return _loss(logits / cold.exp() + bias - bias.mean(), labels, weights)

    _minimise([cold, bias], loss)
    return float(cold.detach().exp()), [float(x) for x in (bias - bias.mean()).detach()]


def ratios(given: Tensor, labels: Tensor) -> Tensor:
    """Return how much likelier each feature is under each label, as logarithms, (features, 3).

    `given` is (pairs, features). Each count is one more than it is, so that what was seen twice
    says little; rows add up to 0. A label that no pair has is as likely as the others are together.
    """
    there = [label for label in range(3) if bool((labels == label).any())]
    shares = torch.stack(
        [(given[labels == label].sum(0) + 1) / ((labels == label).sum() + 1) for label in there],
        dim=1,
    )
    logs = shares.log()
    added = torch.zeros(given.shape[1], 3)
    added[:, there] = logs - logs.mean(dim=1, keepdim=True)
    return added


def ratios_within(given: Tensor, labels: Tensor, sets: Sequence[str]) -> Tensor:
    """Return the ratios of each set, each feature's mean by how often the set has it.

    Counted across sets, a feature that is common in a set without neutral pairs would speak
    against neutral ones.
    """
    own = {name: torch.tensor([one == name for one in sets]) for name in dict.fromkeys(sets)}
    counts = torch.stack([given[rows].sum(0) for rows in own.values()])
    each = torch.stack([ratios(given[rows], labels[rows]) for rows in own.values()])
    return (each * counts.unsqueeze(-1)).sum(0) / counts.sum(0).clamp(min=1).unsqueeze(-1)


def fit_scale(logs: Tensor, added: Tensor, labels: Tensor, weights: Tensor) -> float:
    """Return by what the ratios are multiplied for the least loss: the judge knows a part of it."""
    scale = torch.zeros(1, requires_grad=True)
    _minimise([scale], lambda: _loss(logs + scale * added, labels, weights))
    return float(scale.detach())


def _loss(logits: Tensor, labels: Tensor, weights: Tensor) -> Tensor:
    each = nn.functional.cross_entropy(logits, labels, reduction="none")
    return (each * weights).sum() / weights.sum()


def _minimise(parameters: list[Tensor], loss: Callable[[], Tensor]) -> None:
    optimiser = torch.optim.LBFGS(parameters, max_iter=200, line_search_fn="strong_wolfe")

    def step() -> float:
        optimiser.zero_grad()
        value = loss()
        value.backward()  # type: ignore[no-untyped-call]
        return float(value.detach())

    optimiser.step(step)  # type: ignore[no-untyped-call]


def _read(paths: Sequence[Path]) -> list[Pair]:
    return [pair for path in paths for pair in without_doubles(read_pairs(path))]


def _spread(pairs: Sequence[Pair]) -> list[Pair]:
    """Return at most so many pairs of each set, from all over it."""
    sets: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        sets[pair.source].append(pair)
    return [pair for own in sets.values() for pair in own[:: max(1, len(own) // _OF_A_SET)]]


def main() -> None:
    """Print a calibration, or the weights of signals, as TOML."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, nargs="+", required=True)
    parser.add_argument("--apart", type=Path, nargs="*", default=[], help="pairs never trained on")
    parser.add_argument("--wider", type=float, default=1.0, help="divides every logit besides")
    parser.add_argument("--bolder", type=float, default=0.0, help="taken from neither's logit")
    parser.add_argument("--signals", action="store_true", help="weigh the signals instead")
    options = parser.parse_args()
    trained, apart = _read(options.pairs), _read(options.apart)
    if seen := {pair.evidence for pair in trained} & {pair.evidence for pair in apart}:
        parser.error(f"not apart: {len(seen)} of its texts are trained on, as {min(seen)!r}")
    pairs = _spread([*(pair for pair in trained if held_out(pair)), *apart])
    sizes = Counter(pair.source for pair in pairs)
    weights = torch.tensor([1 / sizes[pair.source] for pair in pairs])
    labels = torch.tensor([int(pair.label) for pair in pairs])
    judge = PackagedJudge()
    asked = [Judged(pair.claim, pair.evidence, pair.context) for pair in pairs]
    print(f"# Fitted on {len(pairs)} pairs by training/verifier/calibrate.py.")
    if not options.signals:
        temperature, bias = fit_calibration(torch.tensor(judge.logits(asked)), labels, weights)
        supports, refutes, neither = (value / options.wider for value in bias)
        print(f"# Then made {options.wider} times less sure, for texts of other kinds,")
        print(f"# and neither's logit lowered by {options.bolder}.")
        print(f"temperature = {temperature * options.wider:.4f}")
        print(f"bias = [{supports:.4f}, {refutes:.4f}, {neither - options.bolder:.4f}]")
        return
    learned = _spread([pair for pair in trained if not held_out(pair)])
    counted = _given(learned)
    labelled = torch.tensor([int(pair.label) for pair in learned])
    added = ratios_within(counted, labelled, [pair.source for pair in learned])
    logs = torch.tensor(judge.judge(asked)).clamp(min=1e-6).log()
    scale = fit_scale(logs, _given(pairs) @ added, labels, weights)
    print(f"# Ratios of likelihood in {len(learned)} pairs, times {scale:.3f}.")
    _print_weights(scale * added, counted)


_NAMES = [f"{kind}.{agreement}" for kind in SignalKind for agreement in Agreement]


def _given(pairs: Sequence[Pair]) -> Tensor:
    """Return which pairs have which features, (pairs, features)."""
    found = [features(signals(Words(pair.claim), Words(pair.evidence))) for pair in pairs]
    return torch.tensor([[float(name in row) for name in _NAMES] for row in found])


def _print_weights(added: Tensor, given: Tensor) -> None:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for name, row, count in zip(_NAMES, added, given.sum(0), strict=True):
        kind, _, agreement = name.partition(".")
        if count:
            values = ", ".join(f"{value:.3f}" for value in row)
            by_kind[kind].append(f"{agreement} = [{values}] # in {int(count)} pairs")
    print("# What a signal adds to the logarithms of probabilities: supports, refutes, neither.")
    for kind, lines in by_kind.items():
        print(f"\n[{kind}]")
        print("\n".join(lines))


if __name__ == "__main__":
    main()
