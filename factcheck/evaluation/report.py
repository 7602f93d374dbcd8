"""Everything that `seeds/` can measure, in one report."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from factcheck.attribution import Attributor
from factcheck.errors import BadInput, Misconfigured
from factcheck.evaluation import (
    attribution,
    copies,
    linking,
    origins,
    retrieval,
    rulings_data,
    sayings,
    sentences,
    stance,
    worth,
)
from factcheck.evaluation.data import measure
from factcheck.evaluation.datasets import Attribute, one_by_one, shapes
from factcheck.evaluation.datasets import marked as marked_gold
from factcheck.evaluation.figures import Table
from factcheck.evaluation.gate import GOLD, MARKED, SHAPES, Breach, breaches
from factcheck.evaluation.gold import (
    read_articles,
    read_attributions,
    read_claims,
    read_searched,
)
from factcheck.evaluation.measured import Measured, together
from factcheck.evaluation.misses import Miss
from factcheck.evaluation.scratch import scratch_desk
from factcheck.model import Act, Article, Attribution, Claim, Evidence
from factcheck.reading import Read
from factcheck.sentences import split
from factcheck.services import Desk
from factcheck.services.check import Verifier, check
from factcheck.settings import PACKAGED_JUDGE, Settings, load
from factcheck.verification import PackagedJudge
from factcheck.wiring import open_attributor


class Part(StrEnum):
    """What can be measured; the value begins the names of its figures."""

    SENTENCES = "sentences"
    ATTRIBUTION = "attribution"
    RETRIEVAL = "retrieval"
    COPIES = "copies"
    SAYINGS = "sayings"
    STANCE = "stance"
    RULINGS = "rulings"
    ORIGINS = "origins"
    LINKING = "linking"
    WORTH = "worth"


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured, and what of it speaks against the floors."""

    figures: Mapping[str, float]
    tables: tuple[Table, ...]
    misses: tuple[Miss, ...]
    breaches: tuple[Breach, ...]


def evaluate(
    seeds: Path,
    *,
    parts: Collection[Part] = tuple(Part),
    desk: Desk | None = None,
    attribute: Attribute | None = None,
) -> Report:
    """Measure the parts on the gold of `seeds` and hold the figures against its floors.

    `desk` is one whose archive is empty: the articles are read into it, to be searched, and its
    judge is the one that is measured. Without one, an archive in memory serves, with the model that
    the environment names; stances are then measured with the packaged judge, whose floors they are.
    `attribute` is what is measured for attribution; without one, what the environment names.
    Raises BadInput for gold that does not fit its articles, Misconfigured for floors that cannot be
    read and for a desk without a judge.
    """
    measures: Mapping[Part, Callable[[], Measured]] = {
        Part.SENTENCES: lambda: _measure_sentences(seeds),
        Part.ATTRIBUTION: lambda: _measure_attribution(
            seeds, attribute or one_by_one(open_attributor(load()))
        ),
        Part.RETRIEVAL: lambda: _measure_retrieval(seeds, desk),
        Part.COPIES: lambda: copies.measure(seeds),
        Part.SAYINGS: lambda: sayings.measure(seeds, open_attributor(load())),
        Part.STANCE: lambda: _measure_stance(seeds, desk),
        Part.RULINGS: lambda: _measure_rulings(seeds, desk),
        Part.ORIGINS: lambda: origins.measure(
            seeds, attribute or one_by_one(open_attributor(load()))
        ),
        Part.LINKING: lambda: linking.measure(
            seeds, attribute or one_by_one(open_attributor(load()))
        ),
        # By the rules alone; what the tagger changes is in docs/decisions/worth.md.
        Part.WORTH: lambda: worth.measure(seeds, Attributor()),
    }
    measured = [measures[part]() for part in Part if part in parts]
    figures = {name: value for one in measured for name, value in one.figures.items()}
    return Report(
        figures=figures,
        tables=tuple(table for one in measured for table in one.tables),
        misses=tuple(miss for one in measured for miss in one.misses),
        breaches=breaches(figures, seeds, parts=parts),
    )


def _measure_sentences(seeds: Path) -> Measured:
    scores = sentences.compare(sentences.load(seeds / "gold" / "sentences.jsonl"))
    return Measured(sentences.figures(scores), sentences.tables(scores), misses=())


def _measure_attribution(seeds: Path, attribute: Attribute) -> Measured:
    articles = _articles(seeds)
    golds = read_attributions(seeds / "gold" / "attribution.jsonl", articles)
    scores = attribution.score(
        attribution.Case(name, articles[name], gold, _speech(attribute, articles[name]))
        for name, gold in golds.items()
    )
    first = Measured(attribution.figures(scores), attribution.tables(scores), scores.misses)
    return together([first, _measure_marked(seeds, attribute), _measure_shapes(seeds, attribute)])


def _speech(attribute: Attribute, article: Article) -> tuple[Attribution, ...]:
    """Return what is said: the first gold leaves what is only thought to the outlet."""
    said = attribute(article, split(article))
    return tuple(one for one in said if one.act is Act.SPEECH)


def _measure_marked(seeds: Path, attribute: Attribute) -> Measured:
    """Measure on the folder of marked articles, where there is one.

    Raises BadInput for a file in it that cannot be read: a gate must not open for that.
    """
    folder = seeds / GOLD / MARKED
    if not any(folder.glob("*.txt")):
        return Measured({}, (), ())
    data = marked_gold.load(folder)
    if data.skipped:
        raise BadInput(str(data.skipped[0]))
    named = replace(data, name="Marked articles", key=f"{Part.ATTRIBUTION}.marked")
    return measure(named, attribute)


def _measure_shapes(seeds: Path, attribute: Attribute) -> Measured:
    """Measure on the folders of cases by shape, where there are any.

    Raises BadInput for a case that cannot be read: a gate must not open for that.
    """
    found = []
    for folder in sorted((seeds / GOLD / SHAPES).glob("*/")):
        data = shapes.load(folder)
        if data.skipped:
            raise BadInput(str(data.skipped[0]))
        named = f"Cases by shape, {folder.name}", f"{Part.ATTRIBUTION}.shapes.{folder.name}"
        found.append(measure(replace(data, name=named[0], key=named[1]), attribute))
    return together(found)


def _measure_retrieval(seeds: Path, desk: Desk | None) -> Measured:
    articles = read_searched(seeds, largest=Settings().max_article_bytes)
    claims = read_claims(seeds / "gold" / "retrieval.jsonl")
    with ExitStack() as opened:
        packaged = replace(load(), judge=PACKAGED_JUDGE)
        empty = desk or opened.enter_context(scratch_desk(packaged))
        for _ in empty.ingest(Read(name, article) for name, article in articles.items()):
            pass
        names = {article.id: name for name, article in articles.items()}
        alone = retrieval.score(claims, _searching(empty, names, verifier=None))
        scores = retrieval.score(claims, _searching(empty, names, verifier=empty.verifier))
    figures = retrieval.figures(scores) | retrieval.search_figures(alone)
    return Measured(figures, retrieval.tables(scores, alone), scores.misses)


def _searching(
    desk: Desk, names: Mapping[str, str], *, verifier: Verifier | None
) -> retrieval.Find:
    """Return what finds sentences at a desk; a verifier orders them anew."""

    def found(item: Evidence) -> retrieval.Found:
        return retrieval.Found(names[item.passage.article.id], item.passage.text)

    def find(claims: Sequence[str]) -> list[list[retrieval.Found]]:
        checks = check(
            [Claim(text) for text in claims],
            archive=desk.archive,
            embedder=desk.embedder,
            index=desk.index,
            verifier=verifier,
            limit=max(retrieval.DEPTHS),
        )
        return [[found(item) for item in one.evidence] for one in checks]

    return find


def _measure_stance(seeds: Path, desk: Desk | None) -> Measured:
    if desk is None:
        return stance.measure(seeds, PackagedJudge(threads=load().threads))
    if desk.verifier is None:
        raise Misconfigured("nobody judges at this desk: there are no stances to measure")
    return stance.measure(seeds, desk.verifier.judge)


def _measure_rulings(seeds: Path, desk: Desk | None) -> Measured:
    with ExitStack() as opened:
        packaged = replace(load(), judge=PACKAGED_JUDGE)
        empty = desk or opened.enter_context(scratch_desk(packaged))
        return rulings_data.measure(seeds, empty)


def _articles(seeds: Path) -> dict[str, Article]:
    return read_articles(seeds / "articles", largest=Settings().max_article_bytes)
