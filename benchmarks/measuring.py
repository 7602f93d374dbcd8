"""Times, memory, and work done in a process of its own."""

import multiprocessing
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec, TypeVar

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Item = TypeVar("Item")

# Bytes; what /proc calls a kilobyte.
_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds that each of some calls took."""

    each: tuple[float, ...]

    @property
    def median(self) -> float:
        """The time that half of the calls took no more than."""
        return statistics.median(self.each)

    @property
    def p99(self) -> float:
        """The time that 99 of 100 calls took no more than."""
        if len(self.each) == 1:
            return self.each[0]
        return statistics.quantiles(self.each, n=100, method="inclusive")[-1]


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes of a process: resident, its share of what several processes hold, and its own alone.

    Of a file that is mapped `resident` counts what has been looked at, `shared` that divided by the
    processes that look at it, `own` none of it. Read from Linux's /proc.
    """

    resident: int
    shared: int
    own: int

    def since(self, before: "Memory") -> "Memory":
        """Return by how much it has grown."""
        return Memory(
            self.resident - before.resident, self.shared - before.shared, self.own - before.own
        )


def timed(call: Callable[[], object]) -> float:
    """Return the milliseconds that a call takes."""
    begun = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - begun)


def in_turn(calls: Sequence[Callable[[Item], object]], items: Iterable[Item]) -> list[Times]:
    """Time each call on each item, taking turns: what else the machine does falls on all alike."""
    took: list[list[float]] = [[] for _ in calls]
    for item in items:
        for row, call in zip(took, calls, strict=True):
            row.append(_timed_on(call, item))
    return [Times(tuple(row)) for row in took]


def memory(process: int | str = "self") -> Memory:
    """Return the memory of a process."""
    found: dict[str, int] = {}
    for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()[1:]:
        name, value = line.split(":")
        found[name] = int(value.split()[0]) * _KILOBYTE
    return Memory(found["Rss"], found["Pss"], found["Anonymous"])


def descendants(process: int) -> Iterator[int]:
    """Yield the processes that a process has started, and those that they have started."""
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, children.read_text("ascii").split()):
            yield child
            yield from descendants(child)


def bytes_of(folder: Path) -> int:
    """Return the size of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def apart(
    function: Callable[Parameters, Result], *args: Parameters.args, **kwargs: Parameters.kwargs
) -> Result:
    """Call a function in a new process: what one has loaded must not weigh on the next."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        return pool.submit(function, *args, **kwargs).result()


def say(what: str) -> None:
    """Report progress, with the time of day, beside the figures."""
    print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


def _timed_on(call: Callable[[Item], object], item: Item) -> float:
    begun = time.perf_counter()
    call(item)
    return 1000 * (time.perf_counter() - begun)
