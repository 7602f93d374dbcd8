"""How far up the articles and sentences that answer a claim stand, in measures of other papers.

An article stands where the best of its sentences does. Of n relevant articles:

- MAP@5, CheckThat's official measure: the mean, over the relevant among the first five, of the
  share of relevant ones up to there; divided by n, or five where n is more.
- nDCG@10 by article (Järvelin and Kekäläinen 2002), as BEIR has it: gains of 1 / log2(rank + 1).
- MRR: the reciprocal rank of the first relevant article; 0 where none is found.
- recall@5: the share of relevant articles among the first five.
- rationale recall@10: of claims that say which sentences decide them, the share of those sentences
  among the first ten sentences.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

from factcheck.evaluation.collections import Asked, Place

# One sentence found; with its copies in other articles, where those are found as one.
Found = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for a claim, best first: the articles, each once, and the sentences."""

    asked: Asked
    articles: tuple[str, ...]
    sentences: tuple[Found, ...]

    @property
    def hits(self) -> tuple[bool, ...]:
        """Whether each article is relevant."""
        return tuple(name in self.asked.articles for name in self.articles)


def score(answers: Sequence[Answer]) -> Mapping[str, float]:
    """Return the mean of every measure by its name. Raises ValueError where there is no answer."""
    told = [answer for answer in answers if answer.asked.sentences]
    means = {
        "MAP@5": fmean(average_precision(answer, 5) for answer in answers),
        "nDCG@10": fmean(gain(answer, 10) for answer in answers),
        "MRR": fmean(reciprocal_rank(answer) for answer in answers),
        "recall@5": fmean(recall(answer, 5) for answer in answers),
    }
    rationale = {"rationale recall@10": fmean(deciding(answer, 10) for answer in told or answers)}
    return means | (rationale if told else {})


def average_precision(answer: Answer, depth: int) -> float:
    """Return the mean precision at the relevant ones among the first `depth` articles."""
    hits = answer.hits[:depth]
    precisions = (sum(hits[:rank]) / rank for rank, hit in enumerate(hits, start=1) if hit)
    return sum(precisions) / min(len(answer.asked.articles), depth)


def gain(answer: Answer, depth: int) -> float:
    """Return the discounted gain of the first `depth` articles, of the most that it can be."""
    most = sum(1 / log2(rank + 1) for rank in range(1, 1 + min(len(answer.asked.articles), depth)))
    hits = enumerate(answer.hits[:depth], start=1)
    return sum(1 / log2(rank + 1) for rank, hit in hits if hit) / most


def reciprocal_rank(answer: Answer) -> float:
    """Return 1 / the rank of the first relevant article; 0 where there is none."""
    return next((1 / rank for rank, hit in enumerate(answer.hits, start=1) if hit), 0.0)


def recall(answer: Answer, depth: int) -> float:
    """Return the share of relevant articles among the first `depth`."""
    return sum(answer.hits[:depth]) / len(answer.asked.articles)


def deciding(answer: Answer, depth: int) -> float:
    """Return the share of the deciding sentences among the first `depth` sentences."""
    first = {place for found in answer.sentences[:depth] for place in found}
    return len(answer.asked.sentences & first) / max(1, len(answer.asked.sentences))
