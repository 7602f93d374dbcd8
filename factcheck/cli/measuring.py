"""What can be measured on sets of other people, and how each is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.session import Session
from factcheck.errors import Misconfigured

if TYPE_CHECKING:
    from factcheck.evaluation import DataReport

# The values of `factcheck.evaluation.Part`, which costs a second to import.
PARTS = (
    "sentences",
    "attribution",
    "retrieval",
    "copies",
    "sayings",
    "stance",
    "rulings",
    "origins",
    "linking",
    "worth",
)
# The parts that other sets than the gold files can be measured for; without a part, the first.
_ATTRIBUTION, _RETRIEVAL, _STANCE, _RULINGS = "attribution", "retrieval", "stance", "rulings"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be measured: some parts, on the gold of `seeds` or on `data`."""

    parts: tuple[str, ...]
    seeds: Path | None
    data: tuple[Path, ...]
    articles: Path | None

    @property
    def part(self) -> str:
        """The one part that data is measured for."""
        return next(iter(self.parts), _ATTRIBUTION)

    def admit(self, *, gate: bool) -> None:
        """Raise UsageError where data goes with something that it cannot go with."""
        if len(set(self.parts)) > 1 or self.part not in _MEASURES or self.seeds or gate:
            names = ", ".join(_MEASURES)
            raise click.UsageError(f"--data goes with one of {names}, without --seeds or --gate.")
        if self.part == _RULINGS and not self.articles:
            raise click.UsageError("rulings --data needs --articles, the folder to check against.")
        if self.articles and self.part != _RULINGS:
            raise click.UsageError("--articles goes with rulings --data FILE.")


def measure_data(session: Session, asked: Asked) -> "DataReport":
    """Measure what is asked on its data. Raises BadInput or Misconfigured."""
    return _MEASURES[asked.part](session, asked)


def _attribute(session: Session, asked: Asked) -> "DataReport":
    del session
    from factcheck.evaluation import evaluate_data, one_by_one
    from factcheck.settings import load
    from factcheck.wiring import open_attributor

    return evaluate_data(asked.data, attribute=one_by_one(open_attributor(load())))


def _search(session: Session, asked: Asked) -> "DataReport":
    from factcheck.cli.progress import progress
    from factcheck.evaluation import evaluate_search, scratch_desk
    from factcheck.settings import load

    with progress(session, "Searching") as shown:
        return evaluate_search(asked.data, open_empty=lambda: scratch_desk(load()), progress=shown)


def _judge(session: Session, asked: Asked) -> "DataReport":
    from factcheck.cli.progress import progress
    from factcheck.evaluation import evaluate_stance
    from factcheck.settings import load
    from factcheck.wiring import open_judge

    judge = open_judge(load())
    if judge is None:
        raise Misconfigured("FACTCHECK_JUDGE is none: there is nothing to measure")
    with progress(session, "Judging") as shown:
        return evaluate_stance(asked.data, judge, progress=shown)


def _rule(session: Session, asked: Asked) -> "DataReport":
    from factcheck.cli.progress import progress
    from factcheck.evaluation import evaluate_rulings, scratch_desk
    from factcheck.settings import load

    folder = asked.articles or Path()
    with progress(session, "Ruling") as shown, scratch_desk(load()) as empty:
        return evaluate_rulings(asked.data, folder, desk=empty, progress=shown)


_MEASURES: Mapping[str, Callable[[Session, Asked], "DataReport"]] = {
    _ATTRIBUTION: _attribute,
    _RETRIEVAL: _search,
    _STANCE: _judge,
    _RULINGS: _rule,
}
