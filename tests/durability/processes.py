"""Processes of their own, started in a moment and killed at one.

They are forked from a server that has imported everything and done nothing, which takes
milliseconds instead of the half of a second that the imports take.
"""

import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from glob import glob
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.durability.checking import Report, check_anew, file_and_check
from tests.durability.driver import acknowledged, drive

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.durability.checking"])
# Seconds; longer than anything here takes on the slowest machine.
_PATIENCE = 60.0
# Seconds between two looks at the disk: short beside a sync.
_GLANCE = 0.000_5
# Steps after which no longer an instant is waited for that has not come.
_ENOUGH = 40


@dataclass(frozen=True, slots=True)
class Instant:
    """When a process is killed: after so many steps, then so many seconds, then at a sign.

    The sign is a file that appears in the folder of the index, as a pattern; none is no sign.
    """

    steps: int = 0
    seconds: float = 0.0
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class Working:
    """A process that files stories until it is told to stop."""

    found: "Future[Report]"
    stop: Path

    def goes_on(self) -> bool:
        """Tell whether it has not ended."""
        return not self.found.done()

    def report(self) -> Report:
        """Tell it to stop; return what it finds wrong then."""
        self.stop.touch()
        return self.found.result(_PATIENCE)


@contextmanager
def driving(folder: Path, owner: str) -> Iterator[BaseProcess]:
    """Start a process that files stories; it is dead afterwards."""
    process = _CONTEXT.Process(target=drive, args=(folder, owner), daemon=True)
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()


def kill_at(instant: Instant, folder: Path, owner: str) -> None:
    """Start a process that files stories, and kill it at this instant."""
    before = acknowledged(folder, owner)
    with driving(folder, owner) as process:
        wait_for(
            lambda: acknowledged(folder, owner) >= before + instant.steps, alive=process.is_alive
        )
        time.sleep(instant.seconds)
        if instant.sign is not None:
            seen = _signs(folder, instant.sign)
            enough = before + instant.steps + _ENOUGH
            wait_for(
                lambda: (
                    _signs(folder, instant.sign) - seen or acknowledged(folder, owner) >= enough
                ),
                alive=process.is_alive,
            )


def wait_for(something: Callable[[], object], *, alive: Callable[[], bool]) -> None:
    """Wait until something is true, and no longer than a process is alive."""
    until = time.monotonic() + _PATIENCE
    while not something():
        assert alive(), "the process ended by itself"
        assert time.monotonic() < until, "nothing happened"
        time.sleep(_GLANCE)


def checked_anew(folder: Path, *owners: str, others: int = 0) -> Report:
    """Return what a new process finds wrong in the folder."""
    with ProcessPoolExecutor(1, mp_context=_CONTEXT, max_tasks_per_child=1) as pool:
        return pool.submit(check_anew, folder, owners, others).result(_PATIENCE)


@contextmanager
def working(folder: Path, owner: str, owners: Sequence[str]) -> Iterator[Working]:
    """Start a process that files stories beside others until it is told to stop."""
    stop = folder / f"{owner}.stop"
    with ProcessPoolExecutor(1, mp_context=_CONTEXT) as pool:
        found = pool.submit(file_and_check, folder, owner, owners, stop)
        try:
            yield Working(found, stop)
        finally:
            stop.touch()


def _signs(folder: Path, pattern: str | None) -> set[str]:
    # `Path.glob` fails where a folder goes while it looks.
    place = str(folder / "indexes" / "snapshots" / (pattern or ""))
    return set(glob(place))  # noqa: PTH207
