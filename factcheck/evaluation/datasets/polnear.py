"""PolNeAR (Newell, Margolin and Ruths, LREC 2018): text files beside brat standoff files.

An attribution has a cue and a content, mostly a source, each a place that may be in parts; no word
has two roles. The first line of every text is its headline. Where several people annotated an
article, the first in the order of the file names counts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.evaluation.datasets.placing import day_of, in_order, lay_out, span_in
from factcheck.evaluation.datasets.values import Annotated, DataSet, Format, Reference, Skipped
from factcheck.model import Span

TEXTS, ATTRIBUTIONS = "text", "attributions"

_PLACE = re.compile(r"T\d+\t(?P<label>\S+) (?P<places>\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"E\d+\t")
_FRAME = ("Attribution", "Attribution-no-source")
# What stands between a text's name and ".ann": the one who annotated it.
_ANNOTATOR = re.compile(r"_[^_]*$")
_DAY = re.compile(r"_(\d{4}-\d{2}-\d{2})_")

_Places = Mapping[str, tuple[Span, ...]]


def recognises(path: Path) -> bool:
    """Tell whether a path is a part of PolNeAR: texts and attributions side by side."""
    folders = (path / TEXTS, path / ATTRIBUTIONS)
    return all(folder.is_dir() for folder in folders) and any(folders[0].glob("*.txt"))


def load(path: Path) -> DataSet:
    """Read a part. What cannot be used is passed over and reported."""
    skipped: list[Skipped] = []
    annotations: dict[str, Path] = {}
    for file in sorted((path / ATTRIBUTIONS).glob("*.ann")):
        annotations.setdefault(_ANNOTATOR.sub("", file.stem), file)
    articles: list[Annotated] = []
    for file in sorted((path / TEXTS).glob("*.txt")):
        annotation = annotations.get(file.stem)
        if annotation is None:
            skipped.append(Skipped(file.name, "nobody annotated this text"))
            continue
        try:
            articles.append(_article(file, annotation, skipped))
        except (OSError, ValueError) as error:
            skipped.append(Skipped(file.name, str(error)))
    part = path.resolve().name
    return DataSet(
        f"{Format.POLNEAR} {part}",
        f"polnear-{part}",
        Format.POLNEAR,
        tuple(articles),
        tuple(skipped),
    )


def _article(file: Path, annotation: Path, skipped: list[Skipped]) -> Annotated:
    text = file.read_bytes().decode("utf-8")
    day = _DAY.search(file.stem)
    title = text.lstrip().partition("\n")[0].strip()
    article = lay_out(text, title=title, published=day_of(day[1]) if day else None)
    references = tuple(_references(annotation, text, skipped))
    return Annotated(file.stem, article, references)


def _references(annotation: Path, text: str, skipped: list[Skipped]) -> Iterator[Reference]:
    places: dict[str, tuple[Span, ...]] = {}
    events: list[tuple[str, str]] = []
    lines = annotation.read_bytes().decode("utf-8", errors="replace").split("\n")
    for number, line in enumerate(lines, start=1):
        where = f"{annotation.name}:{number}"
        if found := _PLACE.match(line):
            try:
                places[line.partition("\t")[0]] = _spans(found["places"], text)
            except ValueError as error:
                skipped.append(Skipped(where, str(error)))
        elif _EVENT.match(line):
            events.append((where, line.rstrip("\r")))
    for where, line in events:
        reference = _reference(line, places, text)
        if reference:
            yield reference
        elif line.partition("\t")[2].partition(":")[0] in _FRAME:
            skipped.append(Skipped(where, "an attribution without content or cue"))


def _reference(line: str, places: _Places, text: str) -> Reference | None:
    number, _, parts = line.partition("\t")
    frame, *roles = (part.partition(":") for part in parts.split())
    if frame[0] not in _FRAME:
        return None
    spans: dict[str, list[Span]] = defaultdict(list)
    for role, _, place in roles:
        spans[role.rstrip("0123456789")] += places.get(place, ())
    content, cue = in_order(spans["Content"]), in_order(spans["Cue"])
    if not content or not cue:
        return None
    wording = " ".join(span.of(text) for span in content)
    return Reference(number, wording, content, in_order(spans["Source"]), cue)


def _spans(places: str, text: str) -> tuple[Span, ...]:
    pairs = (place.split(" ") for place in places.split(";"))
    return in_order(span_in(text, int(start), int(end)) for start, end in pairs)
