"""Learn how facts speak for whom "he" means.

python -m training.pronouns --marked FOLDER --gum FILE

Prints the lines of `factcheck/attribution/lexicon/pronouns.toml`.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch

from factcheck.attribution import Tagger, attribute, pronouns
from factcheck.attribution.candidates import Candidate, Pronoun
from factcheck.errors import BadInput
from factcheck.evaluation.marked import read_marked
from factcheck.model import Article, Block, BlockKind, Span
from factcheck.sentences import split
from training.watching import watched

Names = dict[Span, frozenset[str]]
"""Where somebody is mentioned, and the names of who is meant."""


@dataclass(frozen=True, slots=True)
class Case:
    """Who could be meant by a pronoun, and the name of the one who is, if he is among them."""

    chosen: list[Candidate]
    right: str | None


def cases(article: Article, names: Names, tagger: Tagger) -> Iterator[Case]:
    """Yield a case for each pronoun of an article of which it is known who is meant."""
    seen: list[tuple[Pronoun, list[Candidate]]] = []

    def note(chosen: list[Candidate], pronoun: Pronoun, *_: object, **__: object) -> None:
        seen.append((pronoun, chosen))

    with watched(pronouns, "candidates", note):
        attribute(article, split(article), tagger=tagger)
    for pronoun, chosen in seen:
        meant = names.get(pronoun.span)
        if meant is not None:
            right = next((one for one in chosen if _is(one, meant)), None)
            yield Case(chosen, right.person.name if right else None)


def _is(candidate: Candidate, names: frozenset[str]) -> bool:
    last = candidate.person.last
    return any(last in name.lower().replace("’s", "").replace("'s", "").split() for name in names)


def marked(folders: list[Path], tagger: Tagger) -> Iterator[Case]:
    """Yield the cases of marked articles."""
    for path in sorted(path for folder in folders for path in folder.glob("*.txt")):
        try:
            made = read_marked(path)
        except BadInput:
            continue
        names = {
            span: frozenset([row.name] if row.kind == "named" else [])
            for row in made.attributions
            for span in row.of("s")
        }
        yield from cases(made.article, names, tagger)


def gum(path: Path, tagger: Tagger) -> Iterator[Case]:
    """Yield the cases of GUM's training part."""
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["partition"] != "train" or document["genre"] not in ("news", "interview"):
            continue
        text = document["text"]
        article = Article(text, blocks=(Block(Span(0, len(text)), BlockKind.BODY),))
        names: Names = {}
        for one in document["attributions"]:
            entity = one["entity"] or {}
            called = frozenset(mention["text"] for mention in entity.get("mentions", ()))
            for source in one["source"]:
                names[Span(source["start"], source["end"])] = called
        yield from cases(article, names, tagger)


def learn(found: list[Case], *, steps: int = 800, decay: float = 0.02) -> dict[str, float]:
    """Return the weights under which what is right is likeliest."""
    facts = list(next(case.chosen for case in found if case.chosen)[0].facts)
    weights = torch.zeros(len(facts) + 1, requires_grad=True)
    rows = [(_table(case, facts), _place_of_right(case)) for case in found]
    optimiser = torch.optim.Adam([weights], lr=0.05)
    for _ in range(steps):
        optimiser.zero_grad()
        losses = []
        for table, right in rows:
            scores = torch.cat([table @ weights[:-1], weights[-1:]])
            losses.append(torch.logsumexp(scores, 0) - scores[right])
        loss = torch.stack(losses).mean() + decay * (weights[:-1] ** 2).mean()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    return dict(zip([*facts, "none"], weights.tolist(), strict=True))


def _table(case: Case, facts: list[str]) -> torch.Tensor:
    rows = [[one.facts[name] for name in facts] for one in case.chosen]
    return torch.tensor(rows).reshape(-1, len(facts))


def _place_of_right(case: Case) -> int:
    """Return the number of who is meant; the number after the last stands for none of them."""
    names = [one.person.name for one in case.chosen]
    return names.index(case.right) if case.right in names else len(names)


def main() -> None:
    """Learn from what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, nargs="*", default=[])
    parser.add_argument("--gum", type=Path)
    options = parser.parse_args()
    tagger = Tagger()
    found = list(marked(options.marked, tagger))
    if options.gum:
        found += gum(options.gum, tagger)
    several = sum(len(case.chosen) > 1 for case in found)
    none = sum(case.right is None for case in found)
    print(f"# {len(found)} pronouns, {several} with several who fit, {none} that mean none of them")
    for name, weight in learn(found).items():
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
