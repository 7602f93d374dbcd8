"""Processes of their own, started in a moment and killed at one.

They are forked from a server that has imported everything and done nothing, which takes
milliseconds instead of the half of a second that the imports take.
"""

import multiprocessing
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from glob import glob
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.durability.checking import Report, check_anew
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
        wait_for(lambda: acknowledged(folder, owner) >= before + instant.steps, process)
        time.sleep(instant.seconds)
        if instant.sign is not None:
            seen = _signs(folder, instant.sign)
            enough = before + instant.steps + _ENOUGH
            wait_for(
                lambda: _signs(folder, instant.sign) - seen
                or acknowledged(folder, owner) >= enough,
                process,
            )


def wait_for(something: Callable[[], object], process: BaseProcess) -> None:
    """Wait until something is true; the process must live to see it."""
    until = time.monotonic() + _PATIENCE
    while not something():
        assert process.is_alive(), "the process ended by itself"
        assert time.monotonic() < until, "nothing happened"
        time.sleep(_GLANCE)


def checked_anew(folder: Path, *owners: str, others: int = 0) -> Report:
    """Return what a new process finds wrong in the folder."""
    with ProcessPoolExecutor(1, mp_context=_CONTEXT, max_tasks_per_child=1) as pool:
        return pool.submit(check_anew, folder, owners, others).result(_PATIENCE)


def _signs(folder: Path, pattern: str | None) -> set[str]:
    # Not of `Path`, whose `glob` fails where a folder goes while it looks.
    return set(glob(str(folder / "indexes" / "snapshots" / pattern))) if pattern else set()
