"""CED-1K: news articles with the claims that somebody made in them, each under a resolved name.

The claim is often reworded, so that only its words can be compared; its place in the text is known
for some. Claims without a person or body behind them are not in the set.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.evaluation.datasets.placing import day_of, lay_out, span_in
from factcheck.evaluation.datasets.rows import ODD, first_row, read_rows, said
from factcheck.evaluation.datasets.values import Annotated, DataSet, Format, Reference, Skipped
from factcheck.evaluation.gold import SpeakerKind
from factcheck.model import Span, Voice

_ORGANISATION = "organization"
# Last words of an agent that is a description and no name, where they are written with a capital.
_ROLES = frozenset("journalist reporter mp".split())
_UNNAMED = "anonym"
_VOICES = {
    "direct": Voice.DIRECT,
    "partially direct": Voice.MIXED,
    "indirect": Voice.INDIRECT,
}


def recognises(path: Path) -> bool:
    """Tell whether a path is a file of articles with claims and their agents."""
    row = first_row(path) if path.is_file() else {}
    claims = row.get("claims")
    if not isinstance(claims, list) or "text" not in row:
        return False
    return not claims or (
        isinstance(claims[0], dict) and {"agent", "utterance"} <= claims[0].keys()
    )


def load(path: Path) -> DataSet:
    """Read a file. What cannot be used is passed over and reported."""
    articles, skipped = read_rows(path, _article)
    name, key = f"{Format.CED1K} {path.stem}", f"ced1k-{path.stem.removeprefix('ced1k-')}"
    return DataSet(name, key, Format.CED1K, articles, skipped)


def _article(row: dict[str, Any], where: str, skipped: list[Skipped]) -> Annotated:
    text, title = row["text"], row.get("title")
    article = lay_out(
        text,
        title=title if isinstance(title, str) else None,
        published=day_of(row.get("date")),
    )
    references = tuple(_references(row, where, skipped))
    return Annotated(str(row.get("article_id", where)), article, references)


def _references(row: dict[str, Any], where: str, skipped: list[Skipped]) -> Iterator[Reference]:
    for number, claim in enumerate(row["claims"], start=1):
        try:
            yield _reference(claim, str(number), row["text"])
        except ODD as error:
            skipped.append(Skipped(f"{where}, claim {number}", said(error)))


def _reference(claim: dict[str, Any], number: str, text: str) -> Reference:
    agent, utterance = claim["agent"], claim["utterance"]
    if not isinstance(agent, str) or not isinstance(utterance, str) or not agent.strip():
        raise TypeError("agent and utterance are not words")
    manner = str(claim.get("utterance_type") or "")
    return Reference(
        number,
        utterance,
        _place(claim, text),
        kind=_kind(agent, str(claim.get("agent_type") or ""), text),
        called=(agent.strip(),),
        voice=_VOICES.get(manner.casefold()),
        manner=manner,
    )


def _place(claim: dict[str, Any], text: str) -> tuple[Span, ...]:
    """Return the utterance's place, or the passage that it was taken from; both may be unknown."""
    for key in ("utterance_span", "source_span"):
        try:
            start, end = claim[key]
            return (span_in(text, start, end),)
        except ODD:
            continue
    return ()


def _kind(agent: str, agent_type: str, text: str) -> SpeakerKind:
    """Return what the agent is: the set calls "Senior government source" and "Critics" by no name.

    Such a description ends in a word without a capital, or is one word that the text prints so.
    """
    *before, last = agent.split()
    described = last.islower() or last.casefold() in _ROLES
    if not before:
        described = described or re.search(rf"\b{re.escape(last.lower())}\b", text) is not None
    organisation = agent_type.casefold().startswith(_ORGANISATION)
    if agent.casefold().startswith(_UNNAMED) or (described and not (organisation and before)):
        return SpeakerKind.ANONYMOUS
    return SpeakerKind.ORGANISATION if organisation else SpeakerKind.NAMED
