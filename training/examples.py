"""Lines with their attributions, from marked articles and from GUM."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.attribution.sheet import Line, lay_out
from factcheck.attribution.tagging.reading import PARTS
from factcheck.errors import BadInput
from factcheck.evaluation.marked import Marked, read_marked
from factcheck.model import Act, Article, Block, BlockKind, Polarity, Span
from factcheck.sentences import split

# Every tenth of the training articles: confidence is calibrated on what was not trained on.
HELD_OUT = "t?-?0-*.txt"
_LETTERS = dict(zip(PARTS, "cstdkrvp", strict=True))
# GUM does not tell acts apart. The mental verbs among its cues, by stem; the rest is speech.
_MENTAL = tuple(
    "think thought believ know knew feel felt hope want wish expect plan decid consider understand"
    " understood fear doubt remember assum agree imagin guess mean realiz realis suppos wonder find"
    " found see saw regard hear prefer intend".split()
)
# Of GUM only what its licence lets a shipped model be trained on, and news only of the parts that
# nobody measures on.
_NEWS = ("news", "interview")
_GUM_GENRES = (*_NEWS, "academic", "court")
# GUM tells no day of publication, and the tagger is shown none.
_SOME_DAY = date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Labelled:
    """The cue (numbers of words), act, polarity and parts of one attribution of a line."""

    cue: tuple[int, ...]
    act: Act
    polarity: Polarity
    kind: str | None
    parts: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """A line and its attributions."""

    line: Line
    labels: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """One attribution of an article, as places in its text."""

    cue: tuple[Span, ...]
    act: Act
    polarity: Polarity
    kind: str | None
    parts: dict[str, tuple[Span, ...]]


def marked_examples(folders: Iterable[Path], *, leave_out: str) -> Iterator[Example]:
    """Yield the lines of the marked articles of some folders, but for files of some names."""
    for path in sorted(path for folder in folders for path in folder.glob("*.txt")):
        if path.match(leave_out):
            continue
        try:
            made = read_marked(path)
        except BadInput as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        yield from _examples(made.article, [_of_row(row) for row in made.attributions])


def _of_row(row: Marked) -> _Found:
    parts = {part: row.of(letter) for part, letter in _LETTERS.items()}
    return _Found(row.of("q"), Act(row.act), Polarity(row.polarity), row.kind, parts)


def gum_examples(path: Path, parts: Sequence[str]) -> Iterator[Example]:
    """Yield the lines of the documents of GUM that belong to `parts` ("train", "dev", "test")."""
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["genre"] not in _GUM_GENRES or document["partition"] not in parts:
            continue
        text = document["text"]
        blocks = (Block(Span(0, len(text)), BlockKind.BODY),)
        article = Article(text, published=_SOME_DAY, blocks=blocks)
        found = [_of_gum(one) for one in document["attributions"] if not one["no_cue"]]
        # Papers and rulings are no news: of them only the lines in which somebody speaks.
        news = document["genre"] in _NEWS
        yield from (one for one in _examples(article, found) if news or one.labels)


def _of_gum(one: dict[str, Any]) -> _Found:
    act = _act([span["text"] for span in one["cue"]])
    polarity = Polarity.DENIED if one["polarity"] == "negative" else Polarity.ASSERTED
    parts = {part: _spans(one[part]) for part in ("content", "source")}
    return _Found(_spans(one["cue"]), act, polarity, None, parts)


def _spans(listed: Iterable[dict[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(one["start"], one["end"]) for one in listed)


def _act(cues: Sequence[str]) -> Act:
    words = " ".join(cues).lower().split()
    mental = any(word.startswith(_MENTAL) for word in words)
    return Act.ATTITUDE if mental else Act.SPEECH


def _examples(article: Article, found: Sequence[_Found]) -> Iterator[Example]:
    sheet = lay_out(article, split(article))
    for line in sheet.lines:
        labels = tuple(label for one in found if (label := _labelled(line, one)))
        if line.tokens:
            yield Example(line, labels)


def _labelled(line: Line, found: _Found) -> Labelled | None:
    """Return an attribution whose cue stands in a line, with what of it stands there."""
    words = _words(line, found.cue)
    if not words:
        return None
    placed = {name: _words(line, spans) for name, spans in found.parts.items()}
    marked = {name: numbers for name, numbers in placed.items() if numbers}
    return Labelled(words, found.act, found.polarity, found.kind, marked)


def _words(line: Line, spans: Sequence[Span]) -> tuple[int, ...]:
    return tuple(
        number
        for number, token in enumerate(line.tokens)
        if any(span.start <= token.start < span.end for span in spans)
    )
