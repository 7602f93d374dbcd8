"""What is measured on PolNeAR, over all attributions and over those of speech alone.

What counts as a sentence, a source and a content that is right says `sides`.

Of speech alone: a gold attribution is of speech where its cue is in `speech_cues.txt`; the others
are neutral. Neutral are then also a sentence with content of neutral gold attributions only, a
predicted attribution whose content meets neutral ones only, and a predicted source that is only
that of a neutral one: they are left out. Predicted attributions of an attitude are left out before
anything is compared.
"""

from collections.abc import Callable, Iterator, Sequence

from factcheck.evaluation.datasets.values import DataSet, Reference
from factcheck.evaluation.figures import Finding, Rate, Table
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures import trust
from factcheck.evaluation.measures.cues import speech_cues
from factcheck.evaluation.measures.details import Detail, shown, spoken
from factcheck.evaluation.measures.names import folded, surname
from factcheck.evaluation.measures.readings import Predicted, Reading
from factcheck.evaluation.measures.sides import Side, everything, score, shared_contents
from factcheck.evaluation.measures.surfaces import Surface, surface
from factcheck.evaluation.misses import Fault, Miss, in_context
from factcheck.evaluation.quoting import Quotations
from factcheck.model import Act, Named, Voice

_LABELS = {
    "sentence": "sentence with attributed content",
    "source": "exact source",
    "content": "overlapping content",
}


def measure(data: DataSet, readings: Sequence[Reading]) -> Measured:
    """Compare what was predicted with PolNeAR's attributions."""
    figures: dict[str, float] = {}
    tables: list[Table] = []
    for part, choose in (("all", everything), ("speech", speech)):
        sides = [choose(reading) for reading in readings]
        found = score(sides)
        for name, finding in found.items():
            figures[f"{data.key}.{part}.{name}"] = finding.f1
        title = f"{data.name}, {'all cues' if part == 'all' else 'speech cues only'}"
        tables += [_findings(title, found), _by_voice(title, sides), _by_surface(title, sides)]
    judged = [one for reading in readings for one in judge(reading)]
    return Measured(
        figures | trust.figures(judged, (), key=data.key),
        (*tables, *trust.tables(judged, (), title=data.name)),
        tuple(miss for reading in readings for miss in _misses(everything(reading))),
    )


def speech(reading: Reading) -> Side:
    """Compare what was said, written or shown."""
    cues, shared = speech_cues(), shared_contents(reading)
    said = [cues.holds(_cue(reference, reading.text)) for reference in reading.references]
    gold = tuple(number for number, is_said in enumerate(said) if is_said)
    neutral = tuple(number for number, is_said in enumerate(said) if not is_said)
    of_speech = {p for g, p in shared if said[g]}
    only_neutral = {p for g, p in shared if not said[g]} - of_speech
    predicted = tuple(
        number
        for number, one in enumerate(reading.predicted)
        if one.attribution.act is not Act.ATTITUDE and number not in only_neutral
    )
    return Side(reading, gold, neutral, predicted, shared)


def judge(reading: Reading) -> Iterator[trust.Judged]:
    """Judge each prediction whose speaker the gold tells.

    It is right where it shares a word of content with an attribution, and with the same one a word
    of the source; or the surname that was given stands in that source. PolNeAR has no names: that
    "he" stands for the right person is not tested, and a prediction whose gold source is nothing
    but a pronoun elsewhere cannot be judged.
    """
    met: dict[int, list[Reference]] = {}
    for g, p in shared_contents(reading):
        met.setdefault(p, []).append(reading.references[g])
    for number, one in enumerate(reading.predicted):
        answers = [_is_source(one, reference, reading) for reference in met.get(number, ())]
        if any(answers) or not answers or False in answers:
            yield trust.Judged(one.attribution, any(answers))


def _is_source(one: Predicted, reference: Reference, reading: Reading) -> bool | None:
    if reading.source(one.attribution) & reading.edges(reference.source):
        return True
    speaker = one.attribution.speaker
    words = folded(shown(reference.source, reading.text))
    if isinstance(speaker, Named) and surname(speaker.name) in words:
        return True
    kind = surface(reference.source, reading.text)
    return None if kind in (Surface.PRONOUN, Surface.NONE) else False


def _cue(reference: Reference, text: str) -> str:
    return " ".join(span.of(text) for span in reference.cue)


def _findings(title: str, found: dict[str, Finding]) -> Table:
    rows = tuple(
        (_LABELS[name], str(finding.precision), str(finding.recall), f"{finding.f1:.3f}")
        for name, finding in found.items()
    )
    return Table(title, ("figure", "precision", "recall", "F1"), rows)


def _by_voice(title: str, sides: Sequence[Side]) -> Table:
    def voices(reading: Reading) -> list[str]:
        quotations = Quotations(reading.text)
        return [quotations.voice(reference.content) for reference in reading.references]

    return _recalls(f"{title}: recall by voice", sides, voices, order=tuple(Voice))


def _by_surface(title: str, sides: Sequence[Side]) -> Table:
    def surfaces(reading: Reading) -> list[str]:
        return [surface(reference.source, reading.text) for reference in reading.references]

    return _recalls(f"{title}: recall by source", sides, surfaces, order=tuple(Surface))


def _recalls(
    title: str,
    sides: Sequence[Side],
    classify: Callable[[Reading], list[str]],
    *,
    order: Sequence[str],
) -> Table:
    answers: list[tuple[str, bool, bool | None]] = []
    for side in sides:
        classes, predicted = classify(side.reading), set(side.predicted)
        met = {g for g, p in side.shared if p in predicted}
        given = {side.reading.source(one.attribution) for one in side.given()}
        for number in side.gold:
            source = side.reading.edges(side.reading.references[number].source)
            answers.append((classes[number], number in met, source in given if source else None))
    rows = []
    for name in order:
        found = Rate.count(met for one, met, _ in answers if one == name)
        exactly = Rate.count(exact for one, _, exact in answers if one == name)
        if found.of:
            rows.append((str(name), str(found), str(exactly) if exactly.of else "-"))
    return Table(title, ("gold", "content", "source, exactly"), tuple(rows))


def _misses(side: Side) -> Iterator[Miss]:
    reading, text = side.reading, side.reading.text
    by_gold: dict[int, list[int]] = {number: [] for number in side.gold}
    met: set[int] = set()
    for g, p in side.shared:
        by_gold[g].append(p)
        met.add(p)
    for number, others in by_gold.items():
        reference = reading.references[number]
        context = in_context(reference.content, text)
        wanted = shown(reference.source, text)
        source = reading.edges(reference.source)
        if not others:
            cue = _cue(reference, text)
            yield Miss(reading.annotated.name, Fault.NOT_FOUND, f"{wanted} [{cue}]", "", context)
        elif source and all(
            reading.source(reading.predicted[p].attribution) != source for p in others
        ):
            given = spoken(reading.predicted[others[0]].attribution, text)
            yield Miss(reading.annotated.name, Detail.SOURCE, wanted, given, context)
    for number in side.predicted:
        if number not in met:
            one = reading.predicted[number]
            context = in_context(one.attribution.content, text)
            given = spoken(one.attribution, text)
            yield Miss(reading.annotated.name, Fault.INVENTED, "", given, context)
