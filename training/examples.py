"""Lines with their attributions, from marked articles and from GUM."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.attribution.sheet import Line, lay_out
from factcheck.attribution.tagging.reading import PARTS
from factcheck.errors import BadInput
from factcheck.evaluation.marked import read_marked
from factcheck.model import Act, Article, Block, BlockKind, Polarity, Span
from factcheck.sentences import split

_LETTERS = dict(zip(PARTS, "cstdkrvp", strict=True))
# GUM does not tell acts apart. The mental verbs among its cues, by stem; the rest is speech.
_MENTAL = tuple(
    "think thought believ know knew feel felt hope want wish expect plan decid consider understand"
    " understood fear doubt remember assum agree imagin guess mean realiz realis suppos wonder find"
    " found see saw regard hear prefer intend".split()
)
# Of GUM only what its licence lets a shipped model be trained on, and news only of the parts that
# nobody measures on.
_GUM_GENRES = ("news", "interview", "academic", "court")


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


def marked_examples(folders: Iterable[Path]) -> Iterator[Example]:
    """Yield the lines of the marked articles of some folders."""
    for path in sorted(path for folder in folders for path in folder.glob("*.txt")):
        try:
            made = read_marked(path)
        except BadInput as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        found = [
            (
                one.of("q"),
                Act(one.act),
                Polarity(one.polarity),
                one.kind,
                {part: one.of(letter) for part, letter in _LETTERS.items()},
            )
            for one in made.attributions
        ]
        yield from _examples(made.article, found)


def gum_examples(path: Path, parts: Sequence[str]) -> Iterator[Example]:
    """Yield the lines of the documents of GUM that belong to `parts` ("train", "dev", "test")."""
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["genre"] not in _GUM_GENRES or document["partition"] not in parts:
            continue
        text = document["text"]
        article = Article(
            text,
            published=date(2020, 1, 1),
            blocks=(Block(Span(0, len(text)), BlockKind.BODY),),
        )
        found = [
            (
                _spans(one["cue"]),
                _act([span["text"] for span in one["cue"]]),
                Polarity.DENIED if one["polarity"] == "negative" else Polarity.ASSERTED,
                None,
                {"content": _spans(one["content"]), "source": _spans(one["source"])},
            )
            for one in document["attributions"]
            if not one["no_cue"]
        ]
        yield from _examples(article, found)


def _spans(listed: Iterable[dict[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(one["start"], one["end"]) for one in listed)


def _act(cues: Sequence[str]) -> Act:
    words = " ".join(cues).lower().split()
    mental = any(word.startswith(_MENTAL) for word in words)
    return Act.ATTITUDE if mental else Act.SPEECH


_Found = tuple[tuple[Span, ...], Act, Polarity, str | None, dict[str, tuple[Span, ...]]]


def _examples(article: Article, found: Sequence[_Found]) -> Iterator[Example]:
    sheet = lay_out(article, split(article))
    for line in sheet.lines:
        labels = tuple(
            label for one in found
            if (label := _labelled(line, one))
        )
        if line.tokens:
            yield Example(line, labels)


def _labelled(line: Line, found: _Found) -> Labelled | None:
    cue, act, polarity, kind, parts = found
    words = _words(line, cue)
    if not words:
        return None
    placed = {name: _words(line, spans) for name, spans in parts.items()}
    return Labelled(words, act, polarity, kind, {n: w for n, w in placed.items() if w})


def _words(line: Line, spans: Sequence[Span]) -> tuple[int, ...]:
    return tuple(
        number
        for number, token in enumerate(line.tokens)
        if any(span.start <= token.start < span.end for span in spans)
    )
