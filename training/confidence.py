"""Learn how far an attribution can be trusted.

python -m training.confidence --marked FOLDER --gold FOLDER

Prints `factcheck/attribution/lexicon/confidence.toml`. Learned from the training articles that the
tagger was not trained on and from our own gold; whether an attribution is right is decided as
`factcheck evaluate attribution` does.
"""

import argparse
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch

from factcheck.attribution import Tagger, attribute, attribution, confidence
from factcheck.evaluation.datasets import marked
from factcheck.evaluation.measures.marked import settle
from factcheck.evaluation.measures.readings import read
from factcheck.model import Attribution, Named, Unresolved
from training.examples import HELD_OUT
from training.watching import watched

# The precision that names are to have: the bar, which a newsroom would set too.
WANTED = 0.95
# A quotation that was inherited more often than this is trusted like one that was so often.
_MOST_INHERITED = 3
# How often inherited an attribution is recognised by its confidence.
_RECOGNISED = 6

Facts = dict[str, float]


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of an attribution, how often it was inherited, and what became of it."""

    facts: Facts
    times: int
    right: bool
    named: bool


def observe(folder: Path, pattern: str, tagger: Tagger) -> list[Told]:
    """Return what is told of each attribution in the marked articles with names of a pattern."""
    seen: list[Facts] = []
    kept: list[Told] = []
    with watched(attribution, "facts", lambda facts, *_, **__: seen.append(facts)):
        for article in marked.load(folder).articles:
            if not Path(article.name).match(pattern):
                continue
            seen.clear()
            outcome = settle(read(article, partial(attribute, tagger=tagger)))
            by_confidence: dict[float, list[Facts]] = defaultdict(list)
            for facts in seen:
                by_confidence[confidence.confidence(facts)].append(facts)
            for judged in outcome.judged:
                told = _told(judged.attribution, by_confidence, right=judged.right)
                kept += [told] if told else []
    return kept


def _told(
    one: Attribution, by_confidence: Mapping[float, list[Facts]], *, right: bool
) -> Told | None:
    """Return what is told of an attribution to somebody; its facts are found by its confidence."""
    if isinstance(one.speaker, Unresolved):
        return None
    for trusted, facts in by_confidence.items():
        given = trusted
        for times in range(_RECOGNISED):
            if abs(given - one.confidence) < 1e-6:
                return Told(facts[0], times, right, isinstance(one.speaker, Named))
            given = confidence.passed_on(given)
    return None


def learn(told: Sequence[Told], *, decay: float = 0.01) -> dict[str, float]:
    """Return the weights under which what is right is likeliest."""
    names = list(told[0].facts)
    rows = [[*(one.facts[name] for name in names), _inherited(one), 1.0] for one in told]
    table = torch.tensor(rows)
    right = torch.tensor([float(one.right) for one in told])
    weights = torch.zeros(table.shape[1], requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=300)

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        logits = table @ weights
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, right)
        loss = loss + decay * (weights[:-1] ** 2).mean()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimiser.step(closure)  # type: ignore[no-untyped-call]
    return dict(zip([*names, "inherited", "none"], weights.tolist(), strict=True))


def _inherited(one: Told) -> float:
    return float(min(one.times, _MOST_INHERITED))


def threshold(told: Sequence[Told], weights: Mapping[str, float]) -> float:
    """Return the least confidence from which on names are right often enough."""
    scored = [(_trusted(one, weights), one.right) for one in told if one.named]
    best, right = 1.0, 0
    for number, (trusted, is_right) in enumerate(sorted(scored, reverse=True), start=1):
        right += is_right
        if right / number >= WANTED:
            best = trusted
    return best


def _trusted(one: Told, weights: Mapping[str, float]) -> float:
    facts = sum(weights[name] * value for name, value in one.facts.items())
    return 1 / (1 + math.exp(-(weights["none"] + weights["inherited"] * _inherited(one) + facts)))


def main() -> None:
    """Learn from what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    options = parser.parse_args()
    tagger = Tagger()
    told = observe(options.marked, HELD_OUT, tagger) + observe(options.gold, "*", tagger)
    weights = learn(told)
    right = sum(one.right for one in told)
    print(
        "# Weights of the facts that make up an attribution's confidence, and the least confidence"
    )
    print("# with which a name is printed: see attribution/confidence.py.")
    print("# Learned by: python -m training.confidence --marked seeds/training/attribution")
    print(f"# --gold seeds/gold/attribution; {len(told)} attributions, {right} of them right.")
    for name, weight in weights.items():
        print(f"{name} = {weight:.3f}")
    print(f"withheld = {threshold(told, weights):.3f}")


if __name__ == "__main__":
    main()
