"""How well attributions agree with the gold: found, speaker, cue, voice, polarity, content."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.evaluation.aspects import Aspect, compare, shown
from factcheck.evaluation.figures import Finding, Rate, Table
from factcheck.evaluation.gold import GoldAttribution, SpeakerKind, who
from factcheck.evaluation.matching import Match, Words, match, same_speaker
from factcheck.evaluation.misses import Fault, Miss, in_context
from factcheck.model import Article, Attribution


@dataclass(frozen=True, slots=True)
class Case:
    """An article with its gold and its predicted attributions."""

    name: str
    article: Article
    gold: tuple[GoldAttribution, ...]
    predicted: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class KindScore:
    """How the gold attributions of one kind of speaker fared."""

    found: Rate
    kind: Rate
    speaker: Rate


@dataclass(frozen=True, slots=True)
class Scores:
    """What was measured.

    `aspects` are counted over matched pairs in which the gold or the prediction has the thing at
    all. `named` is the precision of names: of the matched attributions that were given a name,
    those that were given the right one. `narrator` counts the sentences of the outlet's own, and
    is right where no part of them was given to anybody.
    """

    finding: Finding
    aspects: Mapping[Aspect, Rate]
    named: Rate
    narrator: Rate
    kinds: Mapping[SpeakerKind, KindScore]
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A case after matching; `narrated` tells of each narrator's sentence if it was left to it."""

    case: Case
    spoken: tuple[GoldAttribution, ...]
    narrated: tuple[tuple[GoldAttribution, bool], ...]
    given: tuple[Attribution, ...]
    matches: tuple[Match, ...]


def score(cases: Iterable[Case]) -> Scores:
    """Compare predicted with gold attributions."""
    outcomes = [_settle(case) for case in cases]
    pairs = [pair for outcome in outcomes for pair in outcome.matches]
    spoken = sum(len(outcome.spoken) for outcome in outcomes)
    given = sum(len(outcome.given) for outcome in outcomes)
    return Scores(
        finding=Finding(Rate(len(pairs), given), Rate(len(pairs), spoken)),
        aspects={aspect: _rate(outcomes, aspect) for aspect in Aspect},
        named=Rate.count(_right_name(pair) for pair in pairs if _has_name(pair)),
        narrator=Rate.count(left for outcome in outcomes for _, left in outcome.narrated),
        kinds={kind: found for kind in SpeakerKind if (found := _of_kind(outcomes, kind))},
        misses=tuple(miss for outcome in outcomes for miss in _misses(outcome)),
    )


def figures(scores: Scores) -> dict[str, float]:
    """Return every figure that a floor can be set for."""
    named = {
        "precision": scores.finding.precision.value,
        "recall": scores.finding.recall.value,
        "f1": scores.finding.f1,
        "named": scores.named.value,
        "narrator": scores.narrator.value,
    }
    aspects = {aspect.value: rate.value for aspect, rate in scores.aspects.items()}
    kinds = {f"recall.{kind.value}": found.found.value for kind, found in scores.kinds.items()}
    return {f"attribution.{name}": value for name, value in (named | aspects | kinds).items()}


def tables(scores: Scores) -> tuple[Table, ...]:
    """Return the figures as tables."""
    overall = {
        "found: precision": str(scores.finding.precision),
        "found: recall": str(scores.finding.recall),
        "found: F1": f"{scores.finding.f1:.3f}",
        **{f"{a.value.replace('_', ' ')} right": str(rate) for a, rate in scores.aspects.items()},
        "a name that is given is right": str(scores.named),
        "narrator's sentences left to it": str(scores.narrator),
    }
    kinds = tuple(
        (kind.value, str(one.found), str(one.kind), str(one.speaker))
        for kind, one in scores.kinds.items()
    )
    columns = ("kind", "found", "kind right", "speaker right")
    return (
        Table("Attribution", ("figure", "measured"), tuple(overall.items())),
        Table("Attribution by kind of source", columns, kinds),
    )


def _settle(case: Case) -> _Outcome:
    spoken = tuple(g for g in case.gold if g.who.kind is not SpeakerKind.NARRATOR)
    given = tuple(p for p in case.predicted if who(p.speaker).kind is not SpeakerKind.NARRATOR)
    words = Words(case.article.text)
    taken = words.of(span for attribution in given for span in attribution.content)
    narrated = tuple(
        (gold, not words.of(gold.content) & taken)
        for gold in case.gold
        if gold.who.kind is SpeakerKind.NARRATOR
    )
    return _Outcome(case, spoken, narrated, given, match(spoken, given, case.article))


def _rate(outcomes: Sequence[_Outcome], aspect: Aspect) -> Rate:
    comparisons = (
        compare(pair, aspect, outcome.case.article)
        for outcome in outcomes
        for pair in outcome.matches
    )
    return Rate.count(comparison.right for comparison in comparisons if comparison)


def _of_kind(outcomes: Sequence[_Outcome], kind: SpeakerKind) -> KindScore | None:
    spoken = sum(gold.who.kind is kind for outcome in outcomes for gold in outcome.spoken)
    if not spoken:
        return None
    pairs = [pair for o in outcomes for pair in o.matches if pair.gold.who.kind is kind]
    return KindScore(
        found=Rate(len(pairs), spoken),
        kind=Rate.count(who(pair.predicted.speaker).kind is kind for pair in pairs),
        speaker=Rate.count(_right_name(pair) for pair in pairs),
    )


def _has_name(pair: Match) -> bool:
    return who(pair.predicted.speaker).kind is SpeakerKind.NAMED


def _right_name(pair: Match) -> bool:
    return same_speaker(pair.gold.who, who(pair.predicted.speaker))


def _misses(outcome: _Outcome) -> Iterator[Miss]:
    name, text = outcome.case.name, outcome.case.article.text
    matched = {id(half) for pair in outcome.matches for half in (pair.gold, pair.predicted)}
    for gold in outcome.spoken:
        if id(gold) not in matched:
            context = in_context(gold.content, text)
            yield Miss(name, Fault.NOT_FOUND, shown(gold.who), "", context)
    for attribution in outcome.given:
        if id(attribution) not in matched:
            given = f"{shown(who(attribution.speaker))} by {attribution.basis}"
            yield Miss(name, Fault.INVENTED, "", given, in_context(attribution.content, text))
    for gold, left in outcome.narrated:
        if not left:
            context = in_context(gold.content, text)
            yield Miss(name, Fault.NOT_NARRATED, shown(gold.who), "", context)
    for pair in outcome.matches:
        yield from _differences(pair, outcome.case)


def _differences(pair: Match, case: Case) -> Iterator[Miss]:
    context = in_context(pair.gold.content, case.article.text)
    for aspect in Aspect:
        comparison = compare(pair, aspect, case.article)
        if comparison and not comparison.right:
            yield Miss(case.name, aspect, comparison.wanted, comparison.given, context)
