"""Snapshots: indexes on disk with a manifest that says what they are a shadow of.

A snapshot is a folder, written aside, flushed and renamed into place; the manifest is renamed last,
so that it only ever names a folder that is whole. One that does not fit is refused with
IndexMismatch.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock

from factcheck.errors import IndexMismatch
from factcheck.index.workplace import Workplace

FORMAT = 4
# The folder that processes work in, each in one of its own.
WORK = "work"
_MANIFEST = "manifest.json"
_NAME = re.compile(r"snapshot-\d{1,18}-[0-9a-f]{8}")
# What earlier formats wrote: of no more use to anybody.
_FORMER = ("vectors-*.index", ".*.tmp")
# Held by the one process that puts its snapshot in force.
_TURN = ".snapshot.lock"

Value = TypeVar("Value")


class NoSnapshot(IndexMismatch):
    """None has been written yet."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a snapshot holds: the kinds of index, how many vectors, up to which change."""

    vectors: str
    words: str
    dimension: int
    count: int
    change: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Whose contents lie in which folder; `files` are the SHA-256 of each file in it."""

    format: int
    archive: str
    model: str
    contents: Contents
    folder: str
    files: Mapping[str, str]


class Snapshots:
    """The snapshots of one archive under one model in a folder; one is in force at a time."""

    def __init__(self, folder: Path, archive: str, model: str) -> None:
        self._folder, self._archive, self._model = folder, archive, model
        # Of files that are linked from one snapshot to the next, and never change.
        self._known: dict[tuple[int, int, int], str] = {}

    def write(self, save: Callable[[Path], None], contents: Contents) -> Manifest:
        """Put a snapshot in force of what `save` writes to the folder that it is given.

        Raises OSError where the disk does not take it; the one before stays in force.
        """
        with closing(Workplace.within(self._folder / WORK)) as place:
            aside = place.new("snapshot")
            save(aside)
            files = {
                str(path.relative_to(aside)): self._digest(path, flush=True)
                for path in _files(aside)
            }
            name = f"snapshot-{contents.change}-{os.urandom(4).hex()}"
            manifest = Manifest(FORMAT, self._archive, self._model, contents, name, files)
            written = place.folder / _MANIFEST
            written.write_text(_signed(asdict(manifest)), encoding="utf-8")
            _flush(written)
            # Two at once could each sweep the other's folder before its manifest is in force.
            with FileLock(self._folder / _TURN):
                aside.rename(self._folder / name)
                written.replace(self._folder / _MANIFEST)
                _flush(self._folder)
                self._sweep(manifest)
        return manifest

    def sweep(self) -> None:
        """Remove snapshots that are not in force: left by a process that died while it wrote."""
        with suppress(IndexMismatch, OSError), FileLock(self._folder / _TURN):
            self._sweep(self.manifest())

    def open(self, load: Callable[[Contents, Path], Value], *, newest: Callable[[], int]) -> Value:
        """Return what `load` makes of the snapshot in force, as `read` gives it.

        Where another process puts a newer one in its place meanwhile, that one is taken.
        """
        while True:
            manifest = self.manifest()
            try:
                return load(*self.read(newest=newest))
            except IndexMismatch:
                if self.manifest() == manifest:
                    raise

    def read(self, *, newest: Callable[[], int]) -> tuple[Contents, Path]:
        """Return what the snapshot in force holds, and its folder.

        Raises IndexMismatch where there is none, or it is of another model or archive, or a file is
        not as it was written, or it covers more than the archive's newest change. That is asked of
        `newest` after the manifest has been read: another process may be writing both.
        """
        manifest = self.manifest()
        for name, value in (("archive", self._archive), ("model", self._model)):
            if (found := getattr(manifest, name)) != value:
                raise IndexMismatch(f"the snapshot's {name} is {found}, not {value}")
        if manifest.contents.change > (last := newest()):
            raise IndexMismatch(
                f"the snapshot covers change {manifest.contents.change}, the archive ends at {last}"
            )
        if not _NAME.fullmatch(manifest.folder):
            raise IndexMismatch(f"the manifest names no snapshot: {manifest.folder}")
        folder = self._folder / manifest.folder
        for name, digest in manifest.files.items():
            self._check(folder / name, digest)
        return manifest.contents, folder

    def manifest(self) -> Manifest:
        """Return the manifest in force. Raises IndexMismatch where there is none to be read."""
        try:
            written = (self._folder / _MANIFEST).read_text(encoding="utf-8")
            fields = json.loads(written)
            if fields["format"] != FORMAT:
                raise IndexMismatch(_of_another_format(fields["format"]))
            signature = fields.pop("sha256")
            if _signature(fields) != signature:
                raise IndexMismatch("the snapshot's manifest is not as it was written")
            return Manifest(**fields | {"contents": Contents(**fields["contents"])})
        except FileNotFoundError as error:
            raise NoSnapshot("there is no snapshot yet") from error
        except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
            raise IndexMismatch(f"the snapshot's manifest cannot be read: {error}") from error

    def _check(self, path: Path, digest: str) -> None:
        name = path.relative_to(self._folder)
        try:
            found = self._digest(path)
        except FileNotFoundError as error:
            raise IndexMismatch(f"the snapshot's file {name} is gone") from error
        except OSError as error:
            raise IndexMismatch(f"the snapshot's file {name} cannot be read: {error}") from error
        if found != digest:
            raise IndexMismatch(f"the snapshot's file {name} is not as it was written")

    def _sweep(self, manifest: Manifest) -> None:
        """Remove every other snapshot, also one that was never put in force."""
        for path in self._folder.glob("snapshot-*"):
            if _NAME.fullmatch(path.name) and path.name != manifest.folder:
                shutil.rmtree(path, ignore_errors=True)
        for former in _FORMER:
            for path in self._folder.glob(former):
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)

    def _digest(self, path: Path, *, flush: bool = False) -> str:
        """Return a file's SHA-256; one that was seen before is not read, nor flushed, again."""
        found = path.stat()
        key = found.st_ino, found.st_size, found.st_mtime_ns
        if key not in self._known:
            if flush:
                _flush(path)
            self._known[key] = _sha256(path)
        return self._known[key]


def _of_another_format(found: object) -> str:
    newer = isinstance(found, int) and found > FORMAT
    return (
        f"the snapshot's format {found} is of a newer Factcheck; this one reads format {FORMAT}"
        if newer
        else f"the snapshot's format is {found}, not {FORMAT}"
    )


def _signed(fields: dict[str, Any]) -> str:
    return json.dumps(fields | {"sha256": _signature(fields)}, indent=2)


def _signature(fields: dict[str, Any]) -> str:
    """Return the SHA-256 of a manifest's fields, however they are laid out."""
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _flush(path: Path) -> None:
    """Have the disk keep a file or folder before anything depends on it."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
