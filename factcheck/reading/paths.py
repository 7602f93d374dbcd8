"""Find what is to be read: files, the files of folders, what a pattern matches, standard input.

Nothing is opened here, so that the list is cheap to make and its length can be a progress bar's
total.
"""

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

STANDARD_INPUT = "-"

_SPECIAL = (
    (stat.S_ISFIFO, "is a named pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read, or standard input where `path` is None; or why nothing can be read."""

    origin: str
    path: Path | None = None
    reason: str | None = None


def find(paths: Sequence[str]) -> list[Found]:
    """Return what `read` will go through, each once: in the order given, folders by name.

    A folder stands for every file in it and below, but for hidden ones. A path that leads to
    nothing is in the list with the reason.
    """
    found: dict[str, Found] = {}
    for path in paths:
        for item in _find(path):
            found.setdefault(item.origin, item)
    return list(found.values())


def why(error: OSError | ValueError) -> str:
    """Say in words why a path cannot be read."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "is not a path"


def not_a_file(mode: int) -> str | None:
    """Say why what has this mode is not opened: reading a pipe or a device might never end."""
    return next((reason for holds, reason in _SPECIAL if holds(mode)), None)


def _find(given: str) -> Iterator[Found]:
    if given == STANDARD_INPUT:
        yield Found("standard input")
    elif not given:
        yield Found("''", reason="is not a path")
    elif os.path.lexists(given) or not glob.has_magic(given):
        yield from _named(Path(given))
    else:
        matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - Path.glob refuses absolute patterns
        for match in matches:
            yield from _named(Path(match))
        if not matches:
            yield _refused(given, "matches no file")


def _named(path: Path) -> Iterator[Found]:
    """Yield a file, or a folder's files."""
    entry = _look(path)
    if isinstance(entry, Found):
        yield entry
    elif stat.S_ISDIR(entry.st_mode):
        below = list(_walk(path))
        yield from below or [_refused(path, "is a folder without files")]
    else:
        yield _file(path, entry)


def _walk(folder: Path) -> Iterator[Found]:
    """Yield the files below a folder, by name; a stack, because folders nest deeper than calls."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        entry = _look(path)
        if isinstance(entry, Found):
            yield entry
        elif not stat.S_ISDIR(entry.st_mode):
            yield _file(path, entry)
        elif (entry.st_dev, entry.st_ino) in seen:
            yield _refused(path, "leads back to a folder that is read already")
        else:
            seen.add((entry.st_dev, entry.st_ino))
            try:
                inside = sorted(path.iterdir(), reverse=True)
            except OSError as error:
                yield _refused(path, why(error))
            else:
                waiting += [child for child in inside if not child.name.startswith(".")]


def _look(path: Path) -> os.stat_result | Found:
    try:
        return path.stat()
    except FileNotFoundError:
        reason = "is a link to nothing" if path.is_symlink() else "no such file or folder"
        return _refused(path, reason)
    except (OSError, ValueError) as error:
        return _refused(path, why(error))


def _file(path: Path, entry: os.stat_result) -> Found:
    return Found(_origin(path), path, not_a_file(entry.st_mode))


def _refused(path: Path | str, reason: str) -> Found:
    return Found(_origin(path), reason=reason)


def _origin(path: Path | str) -> str:
    """Return a path as it can be printed: names that are not UTF-8 hold lone surrogates."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")
