"""One detail after another of a gold attribution of ours beside the predicted one.

Places are compared by their words, so that marks at their edges and a possessive 's do not matter;
where there are no words, as in a colon, by the marks themselves.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from factcheck.evaluation.aspects import Comparison
from factcheck.evaluation.datasets.values import Reference, Row
from factcheck.evaluation.gold import SpeakerKind, Who, who
from factcheck.evaluation.matching import same_speaker
from factcheck.evaluation.measures.details import Detail, shown
from factcheck.evaluation.measures.readings import Predicted, Reading, source_of
from factcheck.model import Anonymous, Attribution, Number, Span


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold attribution with its row, and the predicted one that was matched to it."""

    reading: Reading
    reference: Reference
    row: Row
    predicted: Predicted

    @property
    def attribution(self) -> Attribution:
        """What was predicted."""
        return self.predicted.attribution


def compare(pair: Pair, detail: Detail) -> Comparison | None:
    """Compare one detail; None where neither of the two has such a thing."""
    return _COMPARISONS[detail](pair)


def wanted_speaker(reference: Reference) -> Who:
    """Return the speaker of the gold as `matching` compares it."""
    kind = reference.kind or SpeakerKind.UNRESOLVED
    named = kind is not SpeakerKind.UNRESOLVED and reference.called
    return Who(kind, reference.called[0] if named else None)


def speaker_right(reference: Reference, attribution: Attribution) -> bool:
    """Tell whether kind and name are right; of the unnamed and of documents, kind and place.

    These have no name to go by: the gold says where they are mentioned, and the right one is
    mentioned there or bears the same description. One whom nothing mentions, as beside a quotation
    that floats, is right by its kind.
    """
    wanted, given = wanted_speaker(reference), who(attribution.speaker)
    if given.kind is wanted.kind and wanted.kind in (SpeakerKind.ANONYMOUS, SpeakerKind.DOCUMENT):
        mention = source_of(attribution)
        there = mention is not None and any(mention.overlaps(span) for span in reference.source)
        if there or not reference.source:
            return True
    return same_speaker(wanted, given)


def _kind(pair: Pair) -> Comparison:
    wanted, given = wanted_speaker(pair.reference).kind, who(pair.attribution.speaker).kind
    return Comparison(wanted, given, wanted is given)


def _name(pair: Pair) -> Comparison | None:
    wanted = wanted_speaker(pair.reference)
    if not pair.row.name:
        return None
    given = who(pair.attribution.speaker)
    right = speaker_right(pair.reference, pair.attribution)
    return Comparison(f"{wanted.kind} {wanted.name}", f"{given.kind} {given.name or ''}", right)


def _speaker(pair: Pair) -> Comparison:
    wanted, given = wanted_speaker(pair.reference), who(pair.attribution.speaker)
    right = speaker_right(pair.reference, pair.attribution)
    return Comparison(
        f"{wanted.kind} {wanted.name or ''}", f"{given.kind} {given.name or ''}", right
    )


def _voice(pair: Pair) -> Comparison:
    wanted, given = pair.reference.voice, pair.attribution.voice
    return Comparison(str(wanted), str(given), wanted is given)


def _polarity(pair: Pair) -> Comparison:
    wanted, given = pair.reference.polarity, pair.attribution.polarity
    return Comparison(str(wanted), given, wanted is given)


def _act(pair: Pair) -> Comparison:
    wanted, given = pair.row.act, pair.attribution.act
    return Comparison(wanted, given, wanted is given)


def _said_on(pair: Pair) -> Comparison | None:
    wanted, given = pair.row.said_on, pair.attribution.said_on
    return Comparison(str(wanted), str(given), wanted == given) if wanted or given else None


def _number(pair: Pair) -> Comparison | None:
    speaker = pair.attribution.speaker
    if pair.reference.kind is not SpeakerKind.ANONYMOUS or not isinstance(speaker, Anonymous):
        return None
    wanted = Number.SEVERAL if pair.row.several else Number.ONE
    return Comparison(wanted, speaker.number, wanted is speaker.number)


def _knowledge(pair: Pair) -> Comparison | None:
    return _places(pair, pair.row.knowledge, [_unnamed(pair).knowledge])


def _reason(pair: Pair) -> Comparison | None:
    return _places(pair, pair.row.reason, [_unnamed(pair).reason])


def _unnamed(pair: Pair) -> Anonymous:
    speaker = pair.attribution.speaker
    return speaker if isinstance(speaker, Anonymous) else Anonymous(Span(0, 0), "")


def _places(pair: Pair, wanted: Iterable[Span], given: Iterable[Span | None]) -> Comparison | None:
    text = pair.reading.text
    gold, ours = tuple(wanted), tuple(span for span in given if span is not None)
    if not gold and not ours:
        return None
    words, others = pair.reading.edges(gold), pair.reading.edges(ours)
    right = words == others if words or others else set(gold) == set(ours)
    return Comparison(shown(gold, text), shown(ours, text), right)


_COMPARISONS: Mapping[Detail, Callable[[Pair], Comparison | None]] = {
    Detail.KIND: _kind,
    Detail.NAME: _name,
    Detail.SPEAKER: _speaker,
    Detail.CUE: lambda pair: _places(pair, pair.reference.cue, [pair.attribution.cue]),
    Detail.VOICE: _voice,
    Detail.POLARITY: _polarity,
    Detail.TOLD_TO: lambda pair: _places(pair, pair.row.told_to, [pair.attribution.told_to]),
    Detail.SAID_ON: _said_on,
    Detail.ACT: _act,
    Detail.CONTENT: lambda pair: _places(pair, pair.reference.content, pair.attribution.content),
    Detail.SOURCE: lambda pair: _places(pair, pair.reference.source, [source_of(pair.attribution)]),
    Detail.NUMBER: _number,
    Detail.KNOWLEDGE: _knowledge,
    Detail.REASON: _reason,
    Detail.VIA: lambda pair: _places(pair, pair.row.via, pair.attribution.via),
    Detail.PRINCIPAL: lambda pair: _places(pair, pair.row.principal, [pair.attribution.principal]),
}
