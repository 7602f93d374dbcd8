"""How well sentences are found: ours beside what others offer, on one gold file.

The gold is JSON Lines of `{"id", "part", "text", "sentences"}`, the sentences in the order of the
text with nothing but white space between them, so that a person can check it by eye.
"""

import json
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.evaluation.figures import Finding, Rate, Table
from factcheck.model import Article, Block, BlockKind, Span
from factcheck.sentences import split

Splitter = Callable[[str], list[Span]]

OURS = "factcheck"

_COLUMNS = ("splitter", "precision", "recall", "F1", "exact sentences", "sentences a second")

# Long enough for a stable rate on a shared machine, short enough to be waited for.
_TIMED_SECONDS = 0.1


class Part(StrEnum):
    """Which gold the rules were written against, and which they were not."""

    DEV = "dev"
    HELD_OUT = "held-out"


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with the sentences that a person marked in it."""

    id: str
    part: Part
    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How one splitter did on one part of the gold.

    `ends` compares the places of the sentences' last characters; `exact` counts the gold's
    sentences that were found from their first character to their last.
    """

    splitter: str
    part: Part
    ends: Finding
    exact: Rate
    sentences_a_second: float


def load(path: Path) -> tuple[GoldText, ...]:
    """Read a gold file. Raises BadInput with file and line for one that cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: {error}") from error
    return tuple(
        _read(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()
    )


def compare(gold: Sequence[GoldText]) -> tuple[Score, ...]:
    """Score every splitter that is installed on each part of the gold, ours first."""
    splitters = installed()
    parts = {part: [text for text in gold if text.part is part] for part in Part}
    return tuple(
        score(texts, splitter, name=name, part=part)
        for part, texts in parts.items()
        for name, splitter in splitters.items()
    )


def score(gold: Sequence[GoldText], splitter: Splitter, *, name: str, part: Part) -> Score:
    """Score one splitter on a part of the gold, and time it on the same texts."""
    right = found = exact = 0
    for text in gold:
        spans = set(splitter(text.text))
        ends = {span.end for span in spans}
        found += len(ends)
        right += len(ends & {span.end for span in text.sentences})
        exact += len(spans & set(text.sentences))
    total = sum(len(text.sentences) for text in gold)
    ends_found = Finding(precision=Rate(right, found), recall=Rate(right, total))
    return Score(name, part, ends_found, Rate(exact, total), _rate(splitter, gold))


def figures(scores: Sequence[Score]) -> dict[str, float]:
    """Return every figure of ours that a floor can be set for."""
    found: dict[str, float] = {}
    for one in scores:
        if one.splitter == OURS:
            found[f"sentences.{one.part}.f1"] = one.ends.f1
            found[f"sentences.{one.part}.exact"] = one.exact.value
    return found


def tables(scores: Sequence[Score]) -> tuple[Table, ...]:
    """Return the figures as a table for each part, ours beside what others offer."""
    parts = [(part, [one for one in scores if one.part is part]) for part in Part]
    return tuple(
        Table(f"{ones[0].ends.recall.of} sentence ends, {part}", _COLUMNS, tuple(map(_row, ones)))
        for part, ones in parts
        if ones
    )


def _row(one: Score) -> tuple[str, ...]:
    rates = (one.ends.precision.value, one.ends.recall.value, one.ends.f1, one.exact.value)
    return (
        one.splitter,
        *(f"{rate:.3f}" for rate in rates),
        f"{one.sentences_a_second:,.0f}",
    )


def installed() -> dict[str, Splitter]:
    """Return the splitters at hand by their names; others' come with the development extra."""
    found: dict[str, Splitter] = {OURS: ours}
    for name, build in (
        ("sentencex", _sentencex),
        ("blingfire", _blingfire),
        ("pysbd", _pysbd),
    ):
        try:
            found[name] = partial(_line_by_line, build())
        except ImportError:
            continue
    return found


def ours(text: str) -> list[Span]:
    """Split a text that is one block of an article's body."""
    article = Article(text, blocks=(Block(Span(0, len(text)), BlockKind.BODY),))
    return [sentence.span for sentence in split(article)]


def _read(line: str, where: str) -> GoldText:
    try:
        row = json.loads(line)
        part = Part(row["part"])
        spans = tuple(_places(row["text"], row["sentences"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(f"{where}: {type(error).__name__}: {error}") from error
    return GoldText(str(row.get("id", where)), part, row["text"], spans)


def _places(text: str, sentences: object) -> Iterator[Span]:
    if not isinstance(sentences, list):
        raise TypeError("sentences is not a list")
    end = 0
    for sentence in sentences:
        start = text.index(sentence, end)
        if text[end:start].strip() or not sentence or sentence != sentence.strip():
            raise ValueError(f"not the next sentence of the text: {sentence!r}")
        end = start + len(sentence)
        yield Span(start, end)
    if text[end:].strip():
        raise ValueError(f"in no sentence: {text[end:].strip()!r}")


def _rate(splitter: Splitter, gold: Sequence[GoldText]) -> float:
    done = 0
    begun = time.perf_counter()
    while gold and (passed := time.perf_counter() - begun) < _TIMED_SECONDS:
        for text in gold:
            done += len(splitter(text.text))
    return done / passed if gold else 0.0


def _line_by_line(splitter: Splitter, text: str) -> list[Span]:
    """Give a rival one line at a time, as we would have to: a line's end is no end to them."""
    found: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if words := line.rstrip():
            found.extend(_trimmed(text, span.shifted(start)) for span in splitter(words))
        start += len(line)
    return [span for span in found if len(span)]


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _sentencex() -> Splitter:
    import sentencex  # noqa: PLC0415 - of the development extra

    def splitter(text: str) -> list[Span]:
        boundaries = sentencex.get_sentence_boundaries("en", text)
        return [Span(found["start_index"], found["end_index"]) for found in boundaries]

    return splitter


def _blingfire() -> Splitter:
    import blingfire  # noqa: PLC0415 - of the development extra

    def splitter(text: str) -> list[Span]:
        _, places = blingfire.text_to_sentences_and_offsets(text)
        return [Span(start, end) for start, end in places]

    return splitter


def _pysbd() -> Splitter:
    with warnings.catch_warnings():
        # Its patterns hold escapes that Python warns of.
        warnings.simplefilter("ignore")
        import pysbd  # noqa: PLC0415 - of the development extra

    segmenter = pysbd.Segmenter(language="en", clean=False, char_span=True)

    def splitter(text: str) -> list[Span]:
        return [Span(found.start, found.end) for found in segmenter.segment(text)]

    return splitter
