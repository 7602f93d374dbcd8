"""What every contender does, with the standard library alone: its own environment may lack ours.

A contender takes in the material's sentences, is asked each claim by itself, and says which
sentences it finds, by their numbers.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

# As many as a page of answers shows.
LIMIT = 10
_WARMING = 10


@dataclass(frozen=True, slots=True)
class Material:
    """Sentences and claims; `articles` is how many articles the former stand in, 0 for the gold's.

    `model` is the folder with the weights that all use.
    """

    sentences: list[str]
    claims: list[str]
    articles: int
    model: str

    @classmethod
    def read(cls, path: Path) -> "Material":
        """Read what `write` wrote."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def write(self, path: Path) -> None:
        """Write everything to a file."""
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")


class Contender(Protocol):
    """Sentences that have been taken in."""

    def search(self, claim: str) -> list[int]:
        """Return the numbers of the best `LIMIT` sentences, as whoever uses it would ask."""
        ...

    def nearest(self, claim: str) -> list[int] | None:
        """Return the numbers of the nearest `LIMIT` by vectors alone, None where it cannot."""
        ...


# Loads what is needed (not timed) and returns what takes the sentences in (timed).
Load = Callable[[Material], Callable[[], Contender]]


@dataclass(frozen=True, slots=True)
class Answer:
    """Seconds to take all in, milliseconds for each claim, peak memory in bytes, what was found."""

    seconds: float
    query_ms: list[float]
    peak: int
    nearest: list[list[int]] | None
    gold: list[list[int]]


def compete(load: Load) -> None:
    """Run a contender over the two materials that the command line names, and print its answer."""
    material, gold = (Material.read(Path(name)) for name in sys.argv[1:3])
    print(json.dumps(asdict(answer(load, material, gold))))


def answer(load: Load, material: Material, gold: Material) -> Answer:
    """Measure a contender on the first material, and ask it the claims of the gold."""
    take_in = load(material)
    begun = time.perf_counter()
    contender = take_in()
    seconds = time.perf_counter() - begun
    for claim in material.claims[:_WARMING]:
        contender.search(claim)
    query_ms = [_timed(contender, claim) for claim in material.claims]
    # Linux gives kilobytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    near: list[Any] = [contender.nearest(claim) for claim in material.claims]
    known = load(gold)()
    found = [known.search(claim) for claim in gold.claims]
    return Answer(seconds, query_ms, peak, None if None in near else near, found)


def _timed(contender: Contender, claim: str) -> float:
    begun = time.perf_counter()
    contender.search(claim)
    return 1000 * (time.perf_counter() - begun)
