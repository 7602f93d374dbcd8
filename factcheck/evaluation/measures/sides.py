"""The part of an article that is compared: whose content stands where, and in whose phrase.

A sentence, as our splitter sees it, counts where a word of content of somebody but the narrator
stands in it. Sources are compared as sets of places within an article, so that one phrase that
serves several attributions counts once; marks at the edges and a possessive 's do not matter, and
an attribution whose speaker nothing mentions has no source. A content is right where it shares a
word with the content of some attribution of the other side.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.evaluation.figures import Finding, Rate
from factcheck.evaluation.matching import WordNumbers, shared_words
from factcheck.evaluation.measures.readings import Predicted, Reading


@dataclass(frozen=True, slots=True)
class Side:
    """What of a reading is compared: gold and neutral references, and predictions, by number."""

    reading: Reading
    gold: tuple[int, ...]
    neutral: tuple[int, ...]
    predicted: tuple[int, ...]
    shared: dict[tuple[int, int], int]

    def contents(self, references: Iterable[int]) -> WordNumbers:
        """Return the words of the contents of some references."""
        return frozenset().union(*(self.reading.contents[number] for number in references))

    def given(self) -> Iterator[Predicted]:
        """Return the predictions that are compared."""
        return (self.reading.predicted[number] for number in self.predicted)

    def sources(self, references: Iterable[int]) -> set[WordNumbers]:
        """Return the sources of some references, each once."""
        found = (self.reading.edges(self.reading.references[n].source) for n in references)
        return {words for words in found if words}


def everything(reading: Reading) -> Side:
    """Compare every attribution."""
    gold, predicted = range(len(reading.references)), range(len(reading.predicted))
    return Side(reading, tuple(gold), (), tuple(predicted), shared_contents(reading))


def score(sides: Sequence[Side]) -> dict[str, Finding]:
    """Return how well sentences, sources and contents were found."""
    return {
        "sentence": _added(map(_sentences, sides)),
        "source": _added(map(_sources, sides)),
        "content": _added(map(_contents, sides)),
    }


def shared_contents(reading: Reading) -> dict[tuple[int, int], int]:
    """Count the words that contents share, by the numbers of reference and prediction."""
    return shared_words(reading.contents, [one.content for one in reading.predicted])


def _added(findings: Iterable[Finding]) -> Finding:
    rates = [(one.precision, one.recall) for one in findings]
    precision, recall = (
        Rate(sum(rate.right for rate in column), sum(rate.of for rate in column))
        for column in ([p for p, _ in rates], [r for _, r in rates])
    )
    return Finding(precision, recall)


def _sentences(side: Side) -> Finding:
    gold, neutral = side.contents(side.gold), side.contents(side.neutral)
    given: WordNumbers = frozenset().union(*(one.content for one in side.given()))
    right = wanted = found = 0
    for sentence in side.reading.sentences:
        words = side.reading.words.of([sentence.span])
        if words & neutral and not words & gold:
            continue
        wanted += bool(words & gold)
        found += bool(words & given)
        right += bool(words & gold and words & given)
    return Finding(Rate(right, found), Rate(right, wanted))


def _sources(side: Side) -> Finding:
    gold = side.sources(side.gold)
    given = {side.reading.source(one.attribution) for one in side.given()} - {frozenset()}
    given -= side.sources(side.neutral) - gold
    right = len(gold & given)
    return Finding(Rate(right, len(given)), Rate(right, len(gold)))


def _contents(side: Side) -> Finding:
    gold, predicted = set(side.gold), set(side.predicted)
    met = {(g, p) for g, p in side.shared if g in gold and p in predicted}
    right = len({p for _, p in met})
    return Finding(Rate(right, len(predicted)), Rate(len({g for g, _ in met}), len(gold)))
