"""Snapshots: an index on disk with a manifest that says what it is a shadow of.

A snapshot is written aside, flushed and renamed into place; the manifest is renamed last, so that
it only ever names a file that is whole. One that does not fit is refused with IndexMismatch.
"""

import hashlib
import json
import os
import re
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from factcheck.errors import IndexMismatch
from factcheck.index.protocol import VectorIndex

FORMAT = 1
_MANIFEST = "manifest.json"
_NAME = re.compile(r"vectors-(\d{1,18})-[0-9a-f]{8}\.index")
# Seconds; a guess, far longer than writing a snapshot takes.
_ABANDONED_AFTER = 3_600.0


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a snapshot holds: which archive's vectors, how many, up to which change."""

    format: int
    kind: str
    archive: str
    model: str
    dimension: int
    count: int
    change: int
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Snapshots:
    """The snapshots of one archive under one model in a folder; one is in force at a time."""

    folder: Path
    archive: str
    model: str

    def write(self, index: VectorIndex, *, change: int) -> Manifest:
        """Put a snapshot of `index` in force."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"vectors-{change}-{uuid.uuid4().hex[:8]}.index"
        aside = self.folder / f".{name}.tmp"
        try:
            index.save(aside)
            _flush(aside)
            digest = _sha256(aside)
            aside.rename(self.folder / name)
            manifest = Manifest(
                FORMAT,
                index.kind,
                self.archive,
                self.model,
                index.dimension,
                len(index),
                change,
                name,
                digest,
            )
            self._put_in_force(manifest)
        finally:
            aside.unlink(missing_ok=True)
        self._sweep(manifest)
        return manifest

    def read(
        self, kind: type[VectorIndex], *, newest: Callable[[], int]
    ) -> tuple[VectorIndex, int]:
        """Return the index in force and the change number it covers.

        Raises IndexMismatch where there is none, or it is of another kind, model or archive, or
        covers more than the archive's newest change. That is asked of `newest` after the manifest
        has been read: another process may be writing both.
        """
        manifest = self.manifest()
        expected = {
            "format": FORMAT,
            "kind": kind.kind,
            "archive": self.archive,
            "model": self.model,
        }
        for name, value in expected.items():
            if getattr(manifest, name) != value:
                found = getattr(manifest, name)
                raise IndexMismatch(f"the snapshot's {name} is {found}, not {value}")
        if manifest.change > (last := newest()):
            raise IndexMismatch(
                f"the snapshot covers change {manifest.change}, the archive ends at {last}"
            )
        path = self.folder / manifest.file
        if not path.is_file() or _sha256(path) != manifest.sha256:
            raise IndexMismatch(f"the snapshot {manifest.file} is damaged or gone")
        index = kind.load(path)
        if (len(index), index.dimension) != (manifest.count, manifest.dimension):
            raise IndexMismatch(f"the snapshot {manifest.file} is not what its manifest says")
        return index, manifest.change

    def manifest(self) -> Manifest:
        """Return the manifest in force. Raises IndexMismatch where there is none to be read."""
        try:
            fields = json.loads((self.folder / _MANIFEST).read_text(encoding="utf-8"))
            return Manifest(**fields)
        except FileNotFoundError as error:
            raise IndexMismatch("there is no snapshot yet") from error
        except (OSError, ValueError, TypeError) as error:
            raise IndexMismatch(f"the snapshot's manifest cannot be read: {error}") from error

    def _put_in_force(self, manifest: Manifest) -> None:
        aside = self.folder / f".{_MANIFEST}.{uuid.uuid4().hex[:8]}.tmp"
        aside.write_text(json.dumps(asdict(manifest), indent=2), encoding="utf-8")
        _flush(aside)
        aside.replace(self.folder / _MANIFEST)
        _flush(self.folder)

    def _sweep(self, manifest: Manifest) -> None:
        """Remove older snapshots, and what a process that was killed left half written."""
        for path in self.folder.glob("vectors-*.index"):
            ours = _NAME.fullmatch(path.name)
            if ours and path.name != manifest.file and int(ours[1]) <= manifest.change:
                path.unlink(missing_ok=True)
        for path in self.folder.glob(".*.tmp"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _ABANDONED_AFTER:
                    path.unlink()


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
