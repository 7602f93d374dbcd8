"""The seeds' articles, sentence by sentence: what any number of articles can be made from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.evaluation.gold import read_searched
from factcheck.evaluation.marked import read_marked
from factcheck.model import Article
from factcheck.sentences import split

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
_TRAINING = SEEDS / "training" / "attribution"
_LARGEST = 10_000_000
# One sentence in ten, so many apart, is kept for claims and stands in no archive.
_KEPT_BACK = 10


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence of a mould: its words, and the number of its paragraph."""

    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Mould:
    """An article of the seeds: its headline, and the sentences that can bear on a claim."""

    title: str | None
    parts: tuple[Part, ...]


def moulds() -> tuple[Mould, ...]:
    """Return the demo articles, those of the gold and those of the training set, some 250."""
    searched = read_searched(SEEDS, largest=_LARGEST).values()
    trained = [read_marked(path).article for path in sorted(_TRAINING.glob("*.txt"))]
    return tuple(_mould(article) for article in (*searched, *trained))


def texts(made: Iterable[Mould]) -> list[str]:
    """Return every sentence once, in order, some 8,700."""
    return list(dict.fromkeys(part.text for mould in made for part in mould.parts))


def held_apart(known: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return what archives are made from, and the sentences kept back for claims."""
    claims = known[::_KEPT_BACK]
    return [text for at, text in enumerate(known) if at % _KEPT_BACK], list(claims)


def _mould(article: Article) -> Mould:
    stating = [sentence for sentence in split(article) if sentence.block.states]
    parts = tuple(Part(one.span.of(article.text), one.paragraph) for one in stating)
    return Mould(article.title, parts)
