"""GUM v11: attribution relations with the entity that is their source, and its coreference.

Read from the JSON Lines that were made of the corpus. Attributions without a cue are left out: in
news most are photo credits and bylines.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.evaluation.datasets.placing import day_of, in_order, lay_out, span_in
from factcheck.evaluation.datasets.rows import ODD, first_row, read_rows, said
from factcheck.evaluation.datasets.values import Annotated, DataSet, Format, Reference, Skipped
from factcheck.evaluation.gold import SpeakerKind
from factcheck.model import Polarity, Span, Voice

_NEGATIVE = "negative"
# A thing that speaks is a text: a report, a poll, a law.
_KINDS = {
    "organization": SpeakerKind.ORGANISATION,
    "place": SpeakerKind.ORGANISATION,
    "abstract": SpeakerKind.DOCUMENT,
    "object": SpeakerKind.DOCUMENT,
    "event": SpeakerKind.DOCUMENT,
}


def recognises(path: Path) -> bool:
    """Tell whether a path is a file of documents with attributions."""
    row = first_row(path) if path.is_file() else {}
    return isinstance(row.get("attributions"), list) and {"doc_id", "text"} <= row.keys()


def load(path: Path) -> DataSet:
    """Read a file. What cannot be used is passed over and reported."""
    articles, skipped = read_rows(path, _article)
    name, key = f"{Format.GUM} {path.stem}", f"gum-{path.stem.replace('.', '-')}"
    return DataSet(name, key, Format.GUM, articles, skipped)


def _article(row: dict[str, Any], where: str, skipped: list[Skipped]) -> Annotated:
    text, title = row["text"], row.get("title")
    article = lay_out(
        text,
        title=title if isinstance(title, str) else None,
        published=day_of(row.get("date")),
    )
    references = tuple(_references(row, where, skipped))
    return Annotated(str(row["doc_id"]), article, references, str(row.get("genre") or ""))


def _references(row: dict[str, Any], where: str, skipped: list[Skipped]) -> Iterator[Reference]:
    for number, found in enumerate(row["attributions"], start=1):
        try:
            if not found.get("no_cue"):
                yield _reference(found, row["text"])
        except ODD as error:
            skipped.append(Skipped(f"{where}, attribution {number}", said(error)))


def _reference(found: dict[str, Any], text: str) -> Reference:
    content = _spans(found["content"], text)
    if not content:
        raise ValueError("an attribution without content")
    source = _spans(found.get("source") or (), text)
    entity = found.get("entity") or {}
    mentions = _spans(entity.get("mentions") or (), text)
    return Reference(
        str(found.get("id")),
        " ".join(span.of(text) for span in content),
        content,
        source,
        _spans(found.get("cue") or (), text),
        kind=_kind(entity.get("type"), mentions, text),
        called=tuple(dict.fromkeys(span.of(text) for span in mentions or source)),
        mentions=mentions or source,
        voice=Voice(found["style"]) if found.get("style") else None,
        polarity=Polarity.DENIED if found.get("polarity") == _NEGATIVE else Polarity.ASSERTED,
    )


def _kind(entity_type: object, mentions: tuple[Span, ...], text: str) -> SpeakerKind | None:
    """Return the kind of speaker, where the entity's type tells it.

    A person is named where some mention is a proper name, that is, has two capitalised words in it
    that follow each other; and unnamed where no mention holds a capital but at its beginning.
    """
    if entity_type != "person":
        return _KINDS.get(str(entity_type))
    printed = [span.of(text) for span in mentions]
    if any(re.search(r"\b[A-Z][\w.'’-]*\s+[A-Z]\w+", words) for words in printed):
        return SpeakerKind.NAMED
    if any(
        re.search(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]e|[Mm]y|[Uu]s|[Oo]ur)\b", words) for words in printed
    ):
        return None
    capital = any(re.search(r".\b[A-Z]", words) for words in printed)
    nouns = any(re.search(r"\w+\s+\w+|^[a-z]{5,}$", words) for words in printed)
    return SpeakerKind.ANONYMOUS if nouns and not capital else None


def _spans(places: Any, text: str) -> tuple[Span, ...]:
    return in_order(span_in(text, place["start"], place["end"]) for place in places)
