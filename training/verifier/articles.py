"""Pairs from claims about articles: each beside its sentence, and beside others that it is not on.

python -m training.verifier.articles --claims FILE... --articles FOLDER > articles.jsonl

The others are what the search itself puts before the verifier: drawn from the best sentences that
it finds for the claim in all the articles, less those that are known to bear on it.
"""

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.evaluation import scratch_desk
from factcheck.evaluation.collections import Searched
from factcheck.evaluation.marked import read_marked
from factcheck.evaluation.searching import fill
from factcheck.model import Article, Claim, Passage
from factcheck.retrieval import find
from factcheck.sentences import split
from factcheck.services import Desk
from factcheck.settings import load
from factcheck.verification.judging import context
from training.verifier.pairs import LETTERS

# Sentences found for a claim, thrice as many as are judged, and how many of them are taken for
# pairs: more would leave the claim's own sentence a small part of what is learned.
_FOUND, _TAKEN = 30, 2
# Claims asked at once.
_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Written:
    """A claim about an article, what its sentence does to it, and which others bear on it, too.

    Sentences are told by the words they begin with.
    """

    claim: str
    article: str
    label: str
    sentence: str
    also: tuple[str, ...]

    def is_on(self, sentence: str) -> bool:
        """Tell whether a sentence is known to bear on the claim, in whichever article it stands."""
        return sentence.startswith((self.sentence, *self.also))


def read_written(path: Path) -> list[Written]:
    """Read claims about articles, JSON Lines. Raises ValueError for one without a label."""
    with path.open(encoding="utf-8") as lines:
        return [_written(json.loads(line)) for line in lines]


def _written(row: Mapping[str, Any]) -> Written:
    also = tuple(row.get("also", ()))
    if row["label"] not in LETTERS:
        raise ValueError(f"{row['label']!r} is no label: {row['claim']}")
    return Written(row["claim"], row["article"], row["label"], row["sentence"], also)


def own(written: Written, printed: Sequence[Passage]) -> dict[str, object]:
    """Return a claim beside the first sentence that begins so. Raises ValueError without one."""
    for passage in printed:
        if passage.text.startswith(written.sentence):
            return _row(written.claim, passage, written.label, bears=True)
    raise ValueError(f"{written.article}: no sentence begins with {written.sentence!r}")


def others(
    written: Written, found: Sequence[Passage], chance: random.Random
) -> Iterator[dict[str, object]]:
    """Yield a claim beside sentences that it is not on, of those found for it."""
    off = [passage for passage in found if not written.is_on(passage.text)]
    for passage in chance.sample(off, min(_TAKEN, len(off))):
        yield _row(written.claim, passage, "N", bears=False)


def _row(claim: str, passage: Passage, label: str, *, bears: bool) -> dict[str, object]:
    around = context(passage, passage.sentence.span)
    row = {"claim": claim, "evidence": passage.text, "label": label, "bears": bears}
    return {**row, "context": around} if around else row


def _searched(written: Sequence[Written], desk: Desk) -> Iterator[list[Passage]]:
    for start in range(0, len(written), _AT_ONCE):
        claims = [Claim(one.claim) for one in written[start : start + _AT_ONCE]]
        hits = find(
            claims, archive=desk.archive, embedder=desk.embedder, index=desk.index, limit=_FOUND
        )
        keys = [hit.sentence_id for row in hits for hit in row]
        passages = {passage.id: passage for passage in desk.archive.passages(keys)}
        yield from ([passages[hit.sentence_id] for hit in row] for row in hits)


def made(
    written: Sequence[Written], articles: Mapping[str, Article], chance: random.Random
) -> Iterator[dict[str, object]]:
    """Yield the rows of all claims; `articles` are by the names of their files."""
    held = [
        Searched(name, article, tuple(split(article)), told=())
        for name, article in articles.items()
    ]
    with scratch_desk(load()) as desk:
        fill(desk, held, lambda _: None)
        printed = {one.name: desk.archive.get(one.article.id).passages for one in held}
        for one, row in zip(written, _searched(written, desk), strict=True):
            yield own(one, printed[one.article])
            yield from others(one, row, chance)


def main() -> None:
    """Print pairs as JSON Lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=Path, nargs="+", required=True)
    parser.add_argument("--articles", type=Path, required=True)
    options = parser.parse_args()
    written = [one for path in options.claims for one in read_written(path)]
    articles = {path.name: read_marked(path).article for path in options.articles.glob("*.txt")}
    for row in made(written, articles, random.Random(1)):
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
