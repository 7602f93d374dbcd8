"""Make the packaged verifier's probabilities hold, and weigh the signals beside it.

python -m training.verifier.calibrate --pairs FILE... > calibration.toml
python -m training.verifier.calibrate --pairs FILE... --signals > weights.toml

The one belongs into `factcheck/verification/model/`, the other beside `stance.py`. Both are fitted
on the held-out twentieth of the pairs that the verifier was trained on, in this order; each set
counts as much as every other, however large it is.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from factcheck.model import Agreement, SignalKind
from factcheck.verification.packaged import PackagedJudge
from factcheck.verification.protocol import Pair as Judged
from factcheck.verification.signals import Words, signals
from factcheck.verification.stance import features
from training.verifier.pairs import Pair, held_out, read_pairs, without_doubles

# Of a set at most so many pairs are read: enough for a handful of numbers.
_OF_A_SET = 1_500
# Keeps weights of signals that hardly occur near nothing. A guess.
_RIDGE = 0.003


def fit_calibration(logits: Tensor, labels: Tensor, weights: Tensor) -> tuple[float, list[float]]:
    """Return the temperature and the biases with the least loss; the biases add up to 0."""
    cold = torch.zeros(1, requires_grad=True)
    bias = torch.zeros(3, requires_grad=True)

    def loss() -> Tensor:
        return _loss(logits / cold.exp() + bias - bias.mean(), labels, weights)

    _minimise([cold, bias], loss)
    return float(cold.exp()), [float(x) for x in (bias - bias.mean()).detach()]


def fit_weights(logs: Tensor, given: Tensor, labels: Tensor, weights: Tensor) -> Tensor:
    """Return what each feature adds to each label, (features, 3); `given` is (pairs, features)."""
    added = torch.zeros(given.shape[1], 3, requires_grad=True)

    def loss() -> Tensor:
        centred = added - added.mean(dim=1, keepdim=True)
        return _loss(logs + given @ centred, labels, weights) + _RIDGE * (added**2).sum()

    _minimise([added], loss)
    return (added - added.mean(dim=1, keepdim=True)).detach()


def _loss(logits: Tensor, labels: Tensor, weights: Tensor) -> Tensor:
    each = nn.functional.cross_entropy(logits, labels, reduction="none")
    return (each * weights).sum() / weights.sum()


def _minimise(parameters: list[Tensor], loss: "nn.Module | object") -> None:
    optimiser = torch.optim.LBFGS(parameters, max_iter=200, line_search_fn="strong_wolfe")

    def step() -> float:
        optimiser.zero_grad()
        value = loss()  # type: ignore[operator]
        value.backward()
        return float(value)

    optimiser.step(step)  # type: ignore[no-untyped-call]


def _held(paths: Sequence[Path]) -> list[Pair]:
    found = []
    for path in paths:
        pairs = [pair for pair in without_doubles(read_pairs(path)) if held_out(pair)]
        step = max(1, len(pairs) // _OF_A_SET)
        found += pairs[::step]
    return found


def main() -> None:
    """Print a calibration, or the weights of signals, as TOML."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, nargs="+", required=True)
    parser.add_argument("--signals", action="store_true", help="weigh the signals instead")
    options = parser.parse_args()
    pairs = _held(options.pairs)
    sizes = Counter(pair.source for pair in pairs)
    weights = torch.tensor([1 / sizes[pair.source] for pair in pairs])
    labels = torch.tensor([int(pair.label) for pair in pairs])
    judge = PackagedJudge()
    asked = [Judged(pair.claim, pair.evidence) for pair in pairs]
    print(f"# Fitted on {len(pairs)} pairs by training/verifier/calibrate.py.")
    if not options.signals:
        temperature, bias = fit_calibration(torch.tensor(judge.logits(asked)), labels, weights)
        print(f"temperature = {temperature:.4f}")
        print(f"bias = [{', '.join(f'{value:.4f}' for value in bias)}]")
        return
    found = [features(signals(Words(pair.claim), Words(pair.evidence))) for pair in pairs]
    names = [f"{kind}.{agreement}" for kind in SignalKind for agreement in Agreement]
    given = torch.tensor([[float(name in row) for name in names] for row in found])
    logs = torch.tensor(judge.judge(asked)).clamp(min=1e-6).log()
    _print_weights(names, fit_weights(logs, given, labels, weights), given)


def _print_weights(names: list[str], added: Tensor, given: Tensor) -> None:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for name, row, count in zip(names, added, given.sum(0), strict=True):
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
