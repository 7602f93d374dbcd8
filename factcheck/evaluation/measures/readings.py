"""An annotated article after it was read: what was predicted in it, and words to compare by."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.evaluation.datasets.values import Annotated, Attribute, Reference
from factcheck.evaluation.matching import WordNumbers, Words
from factcheck.model import Attribution, Narrator, Sentence, Span
from factcheck.sentences import split

_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Predicted:
    """A predicted attribution to somebody, never to the narrator, and the words of its content."""

    attribution: Attribution
    content: WordNumbers


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its sentences, its words by number, and what was predicted.

    `contents` are the words of each reference's content, in the order of the references.
    """

    annotated: Annotated
    sentences: tuple[Sentence, ...]
    words: Words
    predicted: tuple[Predicted, ...]
    contents: tuple[WordNumbers, ...]

    @property
    def text(self) -> str:
        """The text that all places point into."""
        return self.annotated.article.text

    @property
    def references(self) -> tuple[Reference, ...]:
        """What was annotated."""
        return self.annotated.references

    def edges(self, spans: Iterable[Span]) -> WordNumbers:
        """Return the words of a phrase; marks at its edges and a possessive 's do not count."""
        return self.words.of(_trimmed(span, self.text) for span in spans)

    def source(self, attribution: Attribution) -> WordNumbers:
        """Return the words of the phrase that mentions the speaker; none where nobody is."""
        span = source_of(attribution)
        return self.edges([span]) if span else frozenset()


def read(annotated: Annotated, attribute: Attribute) -> Reading:
    """Read an article."""
    article = annotated.article
    sentences = split(article)
    words = Words(article.text)
    given = attribute(article, sentences)
    return Reading(
        annotated,
        tuple(sentences),
        words,
        tuple(
            Predicted(attribution, words.of(attribution.content))
            for attribution in given
            if not isinstance(attribution.speaker, Narrator)
        ),
        tuple(words.of(reference.content) for reference in annotated.references),
    )


def source_of(attribution: Attribution) -> Span | None:
    """Return the phrase that mentions the speaker.

    It is the mention alone where the attribution has no whole phrase. A speaker whom nothing
    mentions points at the cue, which is no source.
    """
    speaker = attribution.speaker
    if isinstance(speaker, Narrator):
        return None
    span = attribution.source or speaker.mention
    cue = attribution.cue
    return None if not len(span) or (cue and cue.contains(span)) else span


def one_to_one(pairs: Iterable[tuple[tuple[float, ...], int, int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs greedily, those with the least key first, nobody twice."""
    taken: set[int] = set()
    used: set[int] = set()
    for _, one, other in sorted(pairs):
        if one not in taken and other not in used:
            taken.add(one)
            used.add(other)
            yield one, other


def _trimmed(span: Span, text: str) -> Span:
    ending = _POSSESSIVE.search(span.of(text))
    return Span(span.start, span.start + ending.start()) if ending else span
