"""Learn how facts speak for whom "he" means: python -m training.pronouns --marked FOLDER --gum FILE.

Prints the lines of `factcheck/attribution/lexicon/pronouns.toml`.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import torch

from factcheck.attribution import Tagger, attribute, candidates, pronouns
from factcheck.attribution.candidates import Candidate, Pronoun
from factcheck.errors import BadInput
from factcheck.evaluation.marked import read_marked
from factcheck.model import Article, Block, BlockKind, Span
from factcheck.sentences import split

Case = tuple[list[Candidate], str | None]


def cases(article: Article, names: dict[Span, frozenset[str]], tagger: Tagger) -> Iterator[Case]:
    """Yield for each pronoun of an article who could be meant, and the names of who is."""
    seen: list[tuple[Pronoun, list[Candidate]]] = []
    found = candidates.candidates

    def watched(pronoun: Pronoun, *rest: object, **parts: object) -> list[Candidate]:
        chosen: list[Candidate] = found(pronoun, *rest, **parts)  # type: ignore[arg-type]
        seen.append((pronoun, chosen))
        return chosen

    pronouns.candidates = watched  # type: ignore[attr-defined]
    try:
        attribute(article, split(article), tagger=tagger)
    finally:
        pronouns.candidates = found  # type: ignore[attr-defined]
    for pronoun, chosen in seen:
        meant = names.get(pronoun.span)
        if meant is not None:
            right = next((c for c in chosen if _is(c, meant)), None)
            yield chosen, right.person.name if right else None


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
            span: frozenset([row.name])
            for row in made.attributions
            if row.kind == "named"
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
        names: dict[Span, frozenset[str]] = {}
        for one in document["attributions"]:
            entity = one["entity"] or {}
            called = frozenset(m["text"] for m in entity.get("mentions", ()))
            for source in one["source"]:
                names[Span(source["start"], source["end"])] = called
        yield from cases(article, names, tagger)


def learn(found: list[Case], *, steps: int = 800, decay: float = 0.02) -> dict[str, float]:
    """Return the weights under which what is right is likeliest."""
    facts = list(next(chosen for chosen, _ in found if chosen)[0].facts)
    weights = torch.zeros(len(facts) + 1, requires_grad=True)
    rows = [
        (
            torch.tensor([[c.facts[name] for name in facts] for c in chosen]).reshape(-1, len(facts)),
            next((n for n, c in enumerate(chosen) if c.person.name == name), len(chosen)),
        )
        for chosen, name in found
    ]
    optimiser = torch.optim.Adam([weights], lr=0.05)
    for _ in range(steps):
        optimiser.zero_grad()
        losses = [
            torch.logsumexp(scores, 0) - scores[right]
            for table, right in rows
            for scores in [torch.cat([table @ weights[:-1], weights[-1:]])]
        ]
        loss = torch.stack(losses).mean() + decay * (weights[:-1] ** 2).mean()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    return dict(zip([*facts, "none"], weights.tolist(), strict=True))


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
    several = sum(len(chosen) > 1 for chosen, _ in found)
    none = sum(name is None for _, name in found)
    print(f"# {len(found)} pronouns, {several} with several who fit, {none} that mean none of them")
    for name, weight in learn(found).items():
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
