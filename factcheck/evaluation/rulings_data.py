"""Rulings measured on files of claims, against the articles of a folder or of `seeds/`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.errors import BadInput, Misconfigured
from factcheck.evaluation.data import DataReport, joined, names_of
from factcheck.evaluation.gold import read_articles, read_searched
from factcheck.evaluation.measured import Measured, together
from factcheck.evaluation.printings import Half
from factcheck.evaluation.rulings import GOLD, measured, read_rulings, rule_all
from factcheck.model import Article
from factcheck.reading import Read
from factcheck.services import Desk
from factcheck.services.desk import Progress
from factcheck.settings import Settings


def measure(seeds: Path, desk: Desk) -> Measured:
    """Measure on both halves of our own gold, at a desk whose archive is empty.

    Raises BadInput, and Misconfigured for a desk at which nobody judges.
    """
    articles = read_searched(seeds, largest=Settings().max_article_bytes)
    _keep(desk, articles.items())
    ruled = rule_all(desk, read_rulings(seeds / GOLD))
    halves = {half: [one for one in ruled if one.gold.half is half] for half in Half}
    return together(
        [
            measured(some, key=f"rulings.{half}", title=f"Rulings, {half}")
            for half, some in halves.items()
            if some
        ]
    )


def evaluate_rulings(
    paths: Sequence[Path],
    folder: Path,
    *,
    desk: Desk,
    progress: Progress,
) -> DataReport:
    """Measure on files of claims against a folder's articles, at a desk whose archive is empty.

    Raises BadInput, and Misconfigured for a desk at which nobody judges.
    """
    names = names_of(paths)
    golds = {path: read_rulings(path) for path in names}
    articles = read_articles(folder, largest=Settings().max_article_bytes)
    if not articles:
        raise BadInput(f"{folder} holds no articles")
    total, done, found = sum(map(len, golds.values())), 0, []
    _keep(desk, articles.items())
    for path, rulings in golds.items():
        before = done

        def step(more: int, _: int, *, before: int = before) -> None:
            progress(before + more, total)

        ruled = rule_all(desk, rulings, progress=step)
        one = measured(ruled, key=f"rulings.{names[path]}", title=names[path])
        misses = tuple(replace(miss, article=path.name) for miss in one.misses)
        found.append(replace(one, misses=misses))
        done += len(rulings)
    return joined(found, ())


def _keep(desk: Desk, articles: Iterable[tuple[str, Article]]) -> None:
    if desk.verifier is None:
        raise Misconfigured("FACTCHECK_JUDGE is none: nobody judges, and there are no rulings")
    for _ in desk.ingest(Read(name, article) for name, article in articles):
        pass
