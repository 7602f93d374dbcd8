"""Which predicted attribution is meant to be which gold one."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.evaluation.gold import GoldAttribution, SpeakerKind, Who, who
from factcheck.model import Article, Attribution, Span

# The threshold at which CED-1K counts a claim as found.
ENOUGH_OVERLAP = 0.5

_MARKS = re.compile(r"[^\w\s'’:-]")
_DETERMINER = re.compile(r"^(?:the|a|an|its|his|her|their) ", re.IGNORECASE)


WordNumbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class Match:
    """A gold attribution and the predicted one with which it shares the most words."""

    gold: GoldAttribution
    predicted: Attribution
    overlap: float


class Words:
    """The words of a text by number, so that content is compared by place, not by wording."""

    def __init__(self, text: str) -> None:
        self._starts = [match.start() for match in re.finditer(r"\w+", text)]

    def of(self, spans: Iterable[Span]) -> WordNumbers:
        """Return the numbers of the words that begin in the spans."""
        ranges = (range(self._at(span.start), self._at(span.end)) for span in spans)
        return frozenset(number for numbers in ranges for number in numbers)

    def _at(self, place: int) -> int:
        return bisect_left(self._starts, place)


def shared_words(
    one: Sequence[WordNumbers], other: Sequence[WordNumbers]
) -> dict[tuple[int, int], int]:
    """Count the words that each of `one` shares with each of `other`, where it shares any."""
    holding: dict[int, list[int]] = {}
    for number, words in enumerate(other):
        for word in words:
            holding.setdefault(word, []).append(number)
    counts: dict[tuple[int, int], int] = {}
    for first, words in enumerate(one):
        for word in words:
            for second in holding.get(word, ()):
                counts[first, second] = counts.get((first, second), 0) + 1
    return counts


def match(
    gold: Sequence[GoldAttribution], predicted: Sequence[Attribution], article: Article
) -> tuple[Match, ...]:
    """Pair gold with predicted attributions, one to one, those first that share most words.

    Of equals, those go together that have the same cue, then those that have the same speaker:
    "the Courier reported, citing two officials" is two attributions of the same words.
    """
    words = Words(article.text)
    predicted_words = [words.of(attribution.content) for attribution in predicted]
    gold_words = [words.of(attribution.content) for attribution in gold]
    pairs: list[tuple[float, bool, bool, int, int]] = []
    for (g, p), count in shared_words(gold_words, predicted_words).items():
        shared = 2 * count / (len(gold_words[g]) + len(predicted_words[p]))
        if shared >= ENOUGH_OVERLAP:
            other_cue = not same_cue(gold[g], predicted[p], article)
            other_speaker = not same_speaker(gold[g].who, who(predicted[p].speaker))
            pairs.append((-shared, other_cue, other_speaker, g, p))
    return _one_to_one(sorted(pairs), gold=gold, predicted=predicted)


def _one_to_one(
    pairs: Iterable[tuple[float, bool, bool, int, int]],
    *,
    gold: Sequence[GoldAttribution],
    predicted: Sequence[Attribution],
) -> tuple[Match, ...]:
    taken: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for lack, _, _, g, p in pairs:
        if g not in taken and p not in used:
            taken[g] = (p, -lack)
            used.add(p)
    return tuple(Match(gold[g], predicted[p], shared) for g, (p, shared) in sorted(taken.items()))


def same_cue(gold: GoldAttribution, predicted: Attribution, article: Article) -> bool:
    """Tell whether both have the same cue, or none."""
    printed = predicted.cue.of(article.text) if predicted.cue else None
    return plain(gold.cue) == plain(printed)


def same_speaker(gold: Who, predicted: Who) -> bool:
    """Tell whether two speakers are of one kind and name.

    Persons and bodies have one name. Descriptions and the names of documents may differ in how
    much of what follows they take in: "a juror" and "a juror who asked not to be named".
    """
    if gold.kind is not predicted.kind:
        return False
    one, other = plain(gold.name), plain(predicted.name)
    if gold.kind in (SpeakerKind.ANONYMOUS, SpeakerKind.DOCUMENT):
        return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
    return one == other


def plain(words: str | None) -> str:
    """Return words without case, without marks and without the determiner before them."""
    if not words:
        return ""
    return _MARKS.sub("", _DETERMINER.sub("", words.strip(), count=1)).casefold().strip()
