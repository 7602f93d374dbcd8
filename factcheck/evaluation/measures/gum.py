"""What is measured on GUM, on news and interviews, and apart from them on its other genres.

An attribution is found where a predicted one has half of its content's words (F1), or its cue; they
are paired one to one, those first that have both. A mention is right where it lies in a mention of
the gold entity. An entity is right where the mention to which the speaker was resolved, the end of
its chain, lies in such a mention, or the speaker's name stands in one; a speaker left unresolved is
not right. One thing lies in a mention where it shares a word with its head part, so that "Iran" is
not "the president of Iran". GUM does not hold every attribution, so that there is no precision.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.evaluation.datasets.values import DataSet, Reference
from factcheck.evaluation.figures import Rate, Table
from factcheck.evaluation.gold import SpeakerKind, who
from factcheck.evaluation.matching import ENOUGH_OVERLAP, shared_words
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures import trust
from factcheck.evaluation.measures.details import Detail, spoken
from factcheck.evaluation.measures.names import folded, surname
from factcheck.evaluation.measures.readings import Predicted, Reading, one_to_one
from factcheck.evaluation.misses import Fault, Miss, in_context
from factcheck.model import Narrator, Polarity, Span, Speaker, Unresolved

_GENRES = frozenset({"news", "interview"})
_AFTER_HEAD = re.compile(
    r"[,(]|\s(?:of|in|for|at|from|with|to|by|on|who|whom|which|that|whose)\s", re.IGNORECASE
)
_POSSESSOR = re.compile(r".*(?:['’]s|s['’])\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gold attribution and the prediction that was paired with it, if any.

    `mention` and `entity` are None where the gold has no source.
    """

    reading: Reading
    reference: Reference
    predicted: Predicted | None
    mention: bool | None = None
    entity: bool | None = None

    @property
    def voice(self) -> bool | None:
        """Tell whether the voice is right, of what was found."""
        wanted = self.reference.voice
        return self.predicted.attribution.voice is wanted if self.predicted and wanted else None

    @property
    def polarity(self) -> bool | None:
        """Tell whether denied is told from not denied, of what was found."""
        if self.predicted is None:
            return None
        denied = self.predicted.attribution.polarity is Polarity.DENIED
        return denied == (self.reference.polarity is Polarity.DENIED)


def measure(data: DataSet, readings: Sequence[Reading]) -> Measured:
    """Compare what was predicted with GUM's attributions."""
    told = [outcome for reading in readings for outcome in settle(reading)]
    news = [o for o in told if o.reading.annotated.genre in _GENRES]
    other = [o for o in told if o.reading.annotated.genre not in _GENRES]
    figures: dict[str, float] = {}
    tables: list[Table] = []
    parts = ((data.key, data.name, news), (f"{data.key}.other", f"{data.name}, others", other))
    for key, title, outcomes in parts:
        if outcomes:
            judgements, sought = list(judged(outcomes)), list(_sought(outcomes))
            rates = score(outcomes)
            figures |= {f"{key}.{name}": rate.value for name, (_, rate) in rates.items()}
            figures |= trust.figures(judgements, sought, key=key)
            rows = tuple((label, str(rate)) for label, rate in rates.values())
            genres = ", ".join(sorted({o.reading.annotated.genre for o in outcomes}))
            tables.append(Table(f"{title} ({genres})", ("figure", "measured"), rows))
            tables += trust.tables(judgements, sought, title=title)
    misses = tuple(miss for outcome in news for miss in _misses(outcome))
    return Measured(figures, tuple(tables), misses)


def score(outcomes: Sequence[Outcome]) -> dict[str, tuple[str, Rate]]:
    """Return each figure by its name, with the words for it."""
    found = [outcome for outcome in outcomes if outcome.predicted]
    of_all = [bool(outcome.entity) if outcome.reference.mentions else None for outcome in outcomes]
    return {
        "found": ("found", Rate(len(found), len(outcomes))),
        "mention": ("mention right, of found", Rate.count(o.mention for o in found)),
        "entity": ("source entity right, of found", Rate.count(o.entity for o in found)),
        "entity.recall": ("source entity right, of all", Rate.count(of_all)),
        "voice": ("voice right, of found", Rate.count(o.voice for o in found)),
        "polarity": ("polarity right, of found", Rate.count(o.polarity for o in found)),
    }


def settle(reading: Reading) -> Iterator[Outcome]:
    """Pair an article's gold attributions with its predictions."""
    contents = [one.content for one in reading.predicted]
    cues = [
        reading.words.of([one.attribution.cue] if one.attribution.cue else [])
        for one in reading.predicted
    ]
    gold_cues = [reading.words.of(reference.cue) for reference in reading.references]
    same_cue = {
        (g, p)
        for g, p in shared_words(gold_cues, cues)
        if gold_cues[g] <= cues[p] or cues[p] <= gold_cues[g]
    }
    shared = shared_words(reading.contents, contents)
    pairs: list[tuple[tuple[float, ...], int, int]] = []
    for g, p in same_cue | shared.keys():
        words = len(reading.contents[g]) + len(contents[p])
        alike = 2 * shared.get((g, p), 0) / words if words else 0.0
        if (g, p) in same_cue or alike >= ENOUGH_OVERLAP:
            pairs.append(((-(((g, p) in same_cue) + alike),), g, p))
    paired = dict(one_to_one(pairs))
    for g, reference in enumerate(reading.references):
        yield _outcome(reading, reference, reading.predicted[paired[g]] if g in paired else None)


def _outcome(reading: Reading, reference: Reference, predicted: Predicted | None) -> Outcome:
    if predicted is None or not reference.mentions:
        return Outcome(reading, reference, predicted)
    speaker = predicted.attribution.speaker
    return Outcome(
        reading,
        reference,
        predicted,
        mention=_mention_right(reading, reference, speaker),
        entity=_entity_right(reading, reference, speaker),
    )


def _mention_right(reading: Reading, reference: Reference, speaker: Speaker) -> bool:
    return not isinstance(speaker, Narrator) and _lies_in(reading, reference, speaker.mention)


def _entity_right(reading: Reading, reference: Reference, speaker: Speaker) -> bool:
    if isinstance(speaker, Unresolved | Narrator):
        return False
    end = speaker.chain[-1] if speaker.chain else speaker.mention
    if _lies_in(reading, reference, end):
        return True
    given = who(speaker)
    if given.kind is SpeakerKind.ANONYMOUS or not given.name:
        return False
    name = {surname(given.name)} if given.kind is SpeakerKind.NAMED else set(folded(given.name))
    heads = (set(folded(_head(span, reading.text).of(reading.text))) for span in reference.mentions)
    return any(name <= words for words in heads)


def _lies_in(reading: Reading, reference: Reference, span: Span) -> bool:
    ours = reading.edges([span])
    for mention in reference.mentions:
        words = reading.edges([mention])
        if ours & reading.words.of([_head(mention, reading.text)]):
            ends_alike = bool(words) and words <= ours and max(words) == max(ours)
            if ours <= words or ends_alike:
                return True
    return False


def _head(mention: Span, text: str) -> Span:
    """Return the part of a phrase that its head stands in: no possessor before, nothing after."""
    words = mention.of(text)
    after = _AFTER_HEAD.search(words, 1)
    end = after.start() if after else len(words)
    before = _POSSESSOR.match(words[:end])
    start = before.end() if before else 0
    return Span(mention.start + start, mention.start + end)


def judged(outcomes: Iterable[Outcome]) -> Iterator[trust.Judged]:
    """Judge the predictions that were matched to a reference with a source; no others can be."""
    for outcome in outcomes:
        if outcome.predicted and outcome.entity is not None:
            yield trust.Judged(outcome.predicted.attribution, outcome.entity)


def _sought(outcomes: Sequence[Outcome]) -> Iterator[trust.Sought]:
    for outcome in outcomes:
        found = outcome.predicted is not None
        yield trust.Sought(outcome.reference.kind, found, found and bool(outcome.entity))


def _misses(outcome: Outcome) -> Iterator[Miss]:
    reading, reference = outcome.reading, outcome.reference
    name = reading.annotated.name
    context = in_context(reference.content, reading.text)
    wanted = " = ".join(reference.called[:4])
    if outcome.predicted is None:
        yield Miss(name, Fault.NOT_FOUND, wanted, "", context)
        return
    attribution = outcome.predicted.attribution
    given = spoken(attribution, reading.text)
    if outcome.entity is False:
        yield Miss(name, Detail.SPEAKER, wanted, given, context)
    if outcome.voice is False:
        yield Miss(name, Detail.VOICE, str(reference.voice), str(attribution.voice), context)
    if outcome.polarity is False:
        wanted = str(reference.polarity)
        yield Miss(name, Detail.POLARITY, wanted, str(attribution.polarity), context)
