"""Retrieval measured on sets of documents and claims, each part of a set apart.

Every figure is there once for each search: each alone, both together, and what was found by both
as the verifier orders it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from factcheck.evaluation.collections import Collection, Part, Place, Searched, find_collections
from factcheck.evaluation.data import DataReport, apart, joined
from factcheck.evaluation.figures import Table
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures.ranks import Answer, score
from factcheck.evaluation.misses import Fault, Miss
from factcheck.evaluation.searching import Search, Step, ask, fill
from factcheck.services import Desk
from factcheck.services.desk import Progress

# What a reader looks at first; a relevant article below it is a miss.
_FIRST = 5

_HEADS = {
    Search.VECTORS: "vectors alone",
    Search.WORDS: "words alone",
    Search.FUSED: "both",
    Search.JUDGED: "judged",
}


def evaluate_search(
    paths: Sequence[Path],
    *,
    open_empty: Callable[[], AbstractContextManager[Desk]],
    progress: Progress,
) -> DataReport:
    """Measure retrieval on every set at the paths, each in an empty desk that is opened for it.

    `progress` hears of articles kept and claims asked. Raises BadInput for a path without a set.
    """
    sets = apart([found for path in paths for found in find_collections(path)])
    step = _steps(sets, progress)
    measured: list[Measured] = []
    for collection in sets:
        with open_empty() as desk:
            fill(desk, collection.articles, step)
            measured += [_measure(collection, part, desk, step) for part in collection.parts]
    return joined(measured, tuple(skipped for one in sets for skipped in one.skipped))


def _steps(sets: Sequence[Collection], progress: Progress) -> Step:
    """Return what counts the steps of all sets together."""
    claims = sum(len(part.claims) for one in sets for part in one.parts)
    total = claims + sum(len(one.articles) for one in sets)
    done = 0

    def step(more: int) -> None:
        nonlocal done
        done += more
        progress(done, total)

    return step


def _measure(collection: Collection, part: Part, desk: Desk, step: Step) -> Measured:
    answers = ask(desk, part.claims, collection.articles, step)
    scores = {search: score(found) for search, found in answers.items()}
    key = f"{collection.key}.{part.key}"
    figures = {
        f"{key}.{name.lower().replace(' ', '.')}.{search}": value
        for search, means in scores.items()
        for name, value in means.items()
    }
    articles = {one.name: one for one in collection.articles}
    best = answers.get(Search.JUDGED, answers[Search.FUSED])
    misses = tuple(miss for one in best for miss in _misses(one, articles))
    return Measured(figures, (_table(collection, part, scores),), misses)


def _table(
    collection: Collection, part: Part, scores: Mapping[Search, Mapping[str, float]]
) -> Table:
    rows = tuple(
        (name, *(f"{means[name]:.3f}" for means in scores.values()))
        for name in scores[Search.FUSED]
    )
    sizes = f"{len(part.claims):,} claims, {len(collection.articles):,} articles"
    columns = ("figure", *(_HEADS[search] for search in scores))
    return Table(f"{collection.name} {part.key}, {sizes}", columns, rows)


def _misses(answer: Answer, articles: Mapping[str, Searched]) -> Iterator[Miss]:
    instead = _words(answer.sentences[0][0], articles) if answer.sentences else ""
    for name in sorted(answer.asked.articles.difference(answer.articles[:_FIRST])):
        wanted = _words((name, articles[name].told[0]), articles)
        yield Miss(name, Fault.NOT_FOUND, wanted, instead, answer.asked.text)


def _words(place: Place, articles: Mapping[str, Searched]) -> str:
    name, number = place
    one = articles[name]
    return one.sentences[number].span.of(one.article.text)
