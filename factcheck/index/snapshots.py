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
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from factcheck.errors import IndexMismatch

FORMAT = 2
_MANIFEST = "manifest.json"
_NAME = re.compile(r"snapshot-(\d{1,18})-[0-9a-f]{8}")
# What format 1 wrote: of no more use to anybody.
_FORMER = "vectors-*.index"
# Seconds; a guess, far longer than writing a snapshot takes.
_ABANDONED_AFTER = 3_600.0


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
        """Put a snapshot in force of what `save` writes to the folder that it is given."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = f"snapshot-{contents.change}-{uuid.uuid4().hex[:8]}"
        aside = self._folder / f".{name}.tmp"
        try:
            aside.mkdir()
            save(aside)
            files = {
                str(path.relative_to(aside)): self._digest(path, flush=True)
                for path in _files(aside)
            }
            aside.rename(self._folder / name)
            manifest = Manifest(FORMAT, self._archive, self._model, contents, name, files)
            self._put_in_force(manifest)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        self._sweep(manifest)
        return manifest

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
            try:
                whole = self._digest(folder / name) == digest
            except OSError:
                whole = False
            if not whole:
                raise IndexMismatch(f"{manifest.folder}/{name} is damaged or gone")
        return manifest.contents, folder

    def manifest(self) -> Manifest:
        """Return the manifest in force. Raises IndexMismatch where there is none to be read."""
        try:
            fields = json.loads((self._folder / _MANIFEST).read_text(encoding="utf-8"))
            if fields["format"] != FORMAT:
                raise IndexMismatch(f"the snapshot's format is {fields['format']}, not {FORMAT}")
            return Manifest(**fields | {"contents": Contents(**fields["contents"])})
        except FileNotFoundError as error:
            raise IndexMismatch("there is no snapshot yet") from error
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise IndexMismatch(f"the snapshot's manifest cannot be read: {error}") from error

    def _put_in_force(self, manifest: Manifest) -> None:
        aside = self._folder / f".{_MANIFEST}.{uuid.uuid4().hex[:8]}.tmp"
        aside.write_text(json.dumps(asdict(manifest), indent=2), encoding="utf-8")
        _flush(aside)
        aside.replace(self._folder / _MANIFEST)
        _flush(self._folder)

    def _sweep(self, manifest: Manifest) -> None:
        """Remove older snapshots, and what a process that was killed left half written."""
        for path in self._folder.glob("snapshot-*"):
            ours = _NAME.fullmatch(path.name)
            if ours and path.name != manifest.folder and int(ours[1]) <= manifest.contents.change:
                shutil.rmtree(path, ignore_errors=True)
        for path in self._folder.glob(_FORMER):
            path.unlink(missing_ok=True)
        for path in self._folder.glob(".*.tmp"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _ABANDONED_AFTER:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _digest(self, path: Path, *, flush: bool = False) -> str:
        """Return a file's SHA-256; one that was seen before is not read, nor flushed, again."""
        found = path.stat()
        key = found.st_ino, found.st_size, found.st_mtime_ns
        if key not in self._known:
            if flush:
                _flush(path)
            self._known[key] = _sha256(path)
        return self._known[key]


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
