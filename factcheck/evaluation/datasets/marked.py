"""Our own gold: articles with their attributions marked in the text."""

from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.evaluation.datasets.values import (
    Annotated,
    DataSet,
    Format,
    Reference,
    Row,
    Skipped,
)
from factcheck.evaluation.gold import SpeakerKind
from factcheck.evaluation.marked import Marked, MarkedArticle, read_marked
from factcheck.evaluation.quoting import Quotations
from factcheck.model import Act, Polarity, Span

_SEVERAL = "anonymous several"
# A guess, far more than the fields before a marked text take.
_HEAD = 4_000


def recognises(path: Path) -> bool:
    """Tell whether a path is a folder of marked texts, or one of them."""
    return any(map(_begins, path.glob("*.txt") if path.is_dir() else [path]))


def load(path: Path) -> DataSet:
    """Read every text of a folder. Those that cannot be read are passed over and reported."""
    articles: list[Annotated] = []
    skipped: list[Skipped] = []
    for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
        try:
            articles.append(annotated(read_marked(file)))
        except BadInput as error:
            skipped.append(Skipped(file.name, str(error).removeprefix(f"{file.name}: ")))
    name, key = f"{Format.MARKED}: {path.stem}", f"marked-{path.stem}"
    return DataSet(name, key, Format.MARKED, tuple(articles), tuple(skipped))


def annotated(marked: MarkedArticle) -> Annotated:
    """Return a marked article in the shape of all sets."""
    quotations = Quotations(marked.article.text)
    references = tuple(
        _reference(row, marked.article.text, quotations) for row in marked.attributions
    )
    return Annotated(marked.name, marked.article, references, marked.style, marked.cases)


def _begins(file: Path) -> bool:
    if file.suffix != ".txt" or not file.is_file():
        return False
    with file.open("rb") as opened:
        head = opened.read(_HEAD).decode("utf-8", errors="replace")
    return head.startswith("title:") and "\n===" in head


def _reference(marked: Marked, text: str, quotations: Quotations) -> Reference:
    content = _around(marked.of("c"), marked.of("q"), text)
    return Reference(
        str(marked.number),
        " ".join(span.of(text) for span in content),
        content,
        marked.of("s"),
        marked.of("q"),
        kind=SpeakerKind(marked.kind.split()[0]),
        called=(marked.name,) if marked.name else tuple(s.of(text) for s in marked.of("s")),
        mentions=marked.of("s"),
        voice=quotations.voice(content),
        polarity=Polarity(marked.polarity),
        row=Row(
            name=marked.name,
            several=marked.kind == _SEVERAL,
            act=Act(marked.act),
            said_on=marked.said_on,
            told_to=marked.of("t"),
            knowledge=marked.of("k"),
            reason=marked.of("r"),
            via=marked.of("v"),
            principal=marked.of("p"),
            hard=marked.note,
        ),
    )


def _around(content: Sequence[Span], cues: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Return what is said without a cue in its middle: "[has] reportedly [paid $40m]"."""
    parts: list[Span] = []
    for part in content:
        start = part.start
        for cue in cues:
            if part.contains(cue):
                parts.append(_stripped(Span(start, cue.start), text))
                start = cue.end
        parts.append(_stripped(Span(start, part.end), text))
    return tuple(part for part in parts if len(part))


def _stripped(part: Span, text: str) -> Span:
    """Return a place without the white space and the commas at its ends."""
    words = part.of(text)
    start = part.start + len(words) - len(words.lstrip(" \n,"))
    return Span(start, max(start, part.start + len(words.rstrip(" \n,"))))
