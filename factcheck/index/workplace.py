"""The folder that a process works in alone, for as long as it lives."""

import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

# Held for as long as the process lives: a folder that nobody holds was left by one that died.
_HELD = ".held"
_PREFIX = "process-"


class Workplace:
    """A folder of this process's own, removed when it is no longer used."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held = FileLock(folder / _HELD)
        self._held.acquire()
        self._closing = weakref.finalize(self, _remove, folder, self._held)
        self._made = 0

    @classmethod
    def open(cls, parent: Path) -> Self:
        """Make a folder in `parent`, and remove what processes that have died left there.

        Where `parent` cannot be written to, the folder is one of the system's temporary ones.
        """
        try:
            parent.mkdir(parents=True, exist_ok=True)
            _sweep(parent)
            return cls(Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent)))
        except OSError:
            return cls(Path(tempfile.mkdtemp(prefix=f"factcheck-{_PREFIX}")))

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
    for folder in _left(parent):
        held = FileLock(folder / _HELD)
        with suppress(Timeout, OSError):
            held.acquire(blocking=False)
            held.release()
            shutil.rmtree(folder, ignore_errors=True)


def _left(parent: Path) -> Iterator[Path]:
    """Yield the folders whose process held them; one that is being made has no lock yet."""
    return (path for path in parent.glob(f"{_PREFIX}*") if (path / _HELD).exists())


def _remove(folder: Path, held: FileLock) -> None:
    held.release()
    shutil.rmtree(folder, ignore_errors=True)
