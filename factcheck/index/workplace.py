"""The folder that a process works in alone, for as long as it lives."""

import os
import shutil
import tempfile
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

# Held for as long as the process lives: a folder that nobody holds was left by one that died.
_HELD = ".held"
# Held while a folder is made or swept, so that none is swept that nobody holds yet.
_TURN = ".turn.lock"
_PREFIX = "process-"


class Workplace:
    """A folder of this process's own, removed when it is no longer used."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held = FileLock(folder / _HELD)
        self._held.acquire()
        self._closing = weakref.finalize(self, _remove, folder, self._held, os.getpid())
        self._made = 0

    @classmethod
    def open(cls, parent: Path) -> Self:
        """Make a folder in `parent`, or where that cannot be written to in the system's own."""
        try:
            return cls.within(parent)
        except OSError:
            return cls(Path(tempfile.mkdtemp(prefix=f"factcheck-{_PREFIX}")))

    @classmethod
    def within(cls, parent: Path) -> Self:
        """Make a folder in `parent`, and remove what processes that have died left there.

        Raises OSError where that cannot be written to.
        """
        parent.mkdir(parents=True, exist_ok=True)
        with FileLock(parent / _TURN):
            _sweep(parent)
            return cls(Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent)))

    def new(self, name: str) -> Path:
        """Return a new, empty folder in this one."""
        self._made += 1
        folder = self.folder / f"{name}-{self._made}"
        folder.mkdir()
        return folder

    def close(self) -> None:
        """Remove the folder."""
        self._closing()


def _sweep(parent: Path) -> None:
    for folder in parent.glob(f"{_PREFIX}*"):
        held = FileLock(folder / _HELD)
        with suppress(Timeout, OSError):
            held.acquire(blocking=False)
            held.release()
            shutil.rmtree(folder, ignore_errors=True)


def _remove(folder: Path, held: FileLock, process: int) -> None:
    if os.getpid() != process:  # a child that was forked, which ends before its parent does
        return
    held.release()
    shutil.rmtree(folder, ignore_errors=True)
