"""Values of the model as JSON, and back; what comes back equals what was put in."""

from collections.abc import Iterable
from datetime import date
from typing import Any, assert_never

from cattrs import Converter, UnstructureStrategy

from factcheck.model import (
    Act,
    Anonymous,
    Assessment,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Document,
    Filters,
    Named,
    Narrator,
    Number,
    Organisation,
    Polarity,
    Span,
    Speaker,
    Unresolved,
    Verdict,
    Voice,
)

# What the standard library's json reads and writes.
Json = Any

# Writes a value as the list of its fields, in their order: a field can only be added at the end.
_LISTS = Converter(unstruct_strat=UnstructureStrategy.AS_TUPLE)


def encode_value(value: Verdict | Assessment | None) -> Json:
    """Return a verdict or an assessment as JSON; None where nobody judged."""
    return None if value is None else _LISTS.unstructure(value)


def decode_verdict(value: Json) -> Verdict | None:
    """Return the verdict that `encode_value` was given."""
    return None if value is None else _LISTS.structure(value, Verdict)


def decode_assessment(value: Json) -> Assessment | None:
    """Return the assessment that `encode_value` was given."""
    return None if value is None else _LISTS.structure(value, Assessment)


def encode_attribution(attribution: Attribution) -> Json:
    """Return an attribution as JSON."""
    return {
        "speaker": _encode_speaker(attribution.speaker),
        "content": _pairs(attribution.content),
        "voice": attribution.voice,
        "cue": _pair(attribution.cue),
        "basis": attribution.basis,
        "confidence": attribution.confidence,
        "polarity": attribution.polarity,
        "told_to": _pair(attribution.told_to),
        "said_on": _day(attribution.said_on),
        "act": attribution.act,
        "source": _pair(attribution.source),
        "via": _pairs(attribution.via),
        "principal": _pair(attribution.principal),
    }


def decode_attribution(value: Json) -> Attribution:
    """Return the attribution that `encode_attribution` was given."""
    return Attribution(
        speaker=_decode_speaker(value["speaker"]),
        content=_spans(value["content"]),
        voice=Voice(value["voice"]) if value["voice"] else None,
        cue=_span(value["cue"]),
        basis=value["basis"],
        confidence=value["confidence"],
        polarity=Polarity(value["polarity"]),
        told_to=_span(value["told_to"]),
        said_on=_date(value["said_on"]),
        act=Act(value["act"]),
        source=_span(value["source"]),
        via=_spans(value["via"]),
        principal=_span(value["principal"]),
    )


def _encode_speaker(speaker: Speaker) -> Json:
    match speaker:
        case Named(mention, name, role, chain):
            return {"kind": "named", "name": name, "role": role} | _mentioned(mention, chain)
        case Anonymous():
            return _encode_anonymous(speaker)
        case Organisation(mention, name, chain):
            return {"kind": "organisation", "name": name} | _mentioned(mention, chain)
        case Document(mention, name, chain):
            return {"kind": "document", "name": name} | _mentioned(mention, chain)
        case Unresolved(mention, candidates, chain):
            return {"kind": "unresolved", "candidates": candidates} | _mentioned(mention, chain)
        case Narrator():
            return {"kind": "narrator"}
        case _:
            assert_never(speaker)


def _encode_anonymous(speaker: Anonymous) -> Json:
    return {
        "kind": "anonymous",
        "description": speaker.description,
        "number": speaker.number,
        "knowledge": _pair(speaker.knowledge),
        "reason": _pair(speaker.reason),
    } | _mentioned(speaker.mention, speaker.chain)


def _mentioned(mention: Span, chain: tuple[Span, ...]) -> dict[str, Json]:
    return {"mention": _pair(mention), "chain": _pairs(chain)}


def _decode_speaker(value: Json) -> Speaker:
    if value["kind"] == "narrator":
        return Narrator()
    mention, chain = Span(*value["mention"]), _spans(value["chain"])
    match value:
        case {"kind": "named", "name": name, "role": role}:
            return Named(mention, name, role, chain)
        case {"kind": "anonymous", "description": description}:
            number, knowledge = Number(value["number"]), _span(value["knowledge"])
            reason = _span(value["reason"])
            return Anonymous(mention, description, chain, number, knowledge, reason)
        case {"kind": "organisation", "name": name}:
            return Organisation(mention, name, chain)
        case {"kind": "document", "name": name}:
            return Document(mention, name, chain)
        case {"kind": "unresolved", "candidates": candidates}:
            return Unresolved(mention, tuple(candidates), chain)
    raise ValueError(f"not a speaker: {value}")


def encode_blocks(blocks: Iterable[Block]) -> Json:
    """Return blocks as JSON."""
    return [
        {
            "span": _pair(block.span),
            "kind": block.kind,
            "title": _pair(block.title),
            "authors": _pairs(block.authors),
        }
        for block in blocks
    ]


def decode_blocks(value: Json) -> tuple[Block, ...]:
    """Return the blocks that `encode_blocks` was given."""
    return tuple(
        Block(
            span=Span(*block["span"]),
            kind=BlockKind(block["kind"]),
            title=_span(block["title"]),
            authors=_spans(block["authors"]),
        )
        for block in value
    )


def encode_claim(claim: Claim) -> Json:
    """Return a claim as JSON."""
    return {
        "text": claim.text,
        "speaker": claim.speaker,
        "as_of": _day(claim.as_of),
        "outlets": claim.filters.outlets,
        "sources": claim.filters.sources,
        "published_from": _day(claim.filters.published_from),
        "published_until": _day(claim.filters.published_until),
    }


def decode_claim(value: Json) -> Claim:
    """Return the claim that `encode_claim` was given."""
    filters = Filters(
        outlets=tuple(value["outlets"]),
        sources=tuple(value["sources"]),
        published_from=_date(value["published_from"]),
        published_until=_date(value["published_until"]),
    )
    return Claim(value["text"], value["speaker"], _date(value["as_of"]), filters)


def _pair(span: Span | None) -> Json:
    return None if span is None else [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> Json:
    return [[span.start, span.end] for span in spans]


def _span(pair: Json) -> Span | None:
    return None if pair is None else Span(*pair)


def _spans(pairs: Json) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _day(day: date | None) -> Json:
    return None if day is None else day.isoformat()


def _date(day: Json) -> date | None:
    return None if day is None else date.fromisoformat(day)
