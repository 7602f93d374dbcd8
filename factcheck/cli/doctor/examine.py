"""Every examination, in the order in which things depend on each other."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import fields
from importlib.util import find_spec
from pathlib import Path

from factcheck.cli.doctor.findings import Finding, note, well, wrong
from factcheck.embedding.export import GRAPH, MANIFEST, TOKENIZER
from factcheck.embedding.weights import Weights, locate
from factcheck.errors import FactcheckError, IndexMismatch, Misconfigured, NoArchive
from factcheck.index.snapshots import Snapshots
from factcheck.settings import PREFIX, Settings
from factcheck.store import Archive
from factcheck.wiring import open_embedder, open_judge

# What pyproject.toml asks for.
OLDEST_PYTHON = (3, 11)
# What is imported only when it is needed, so that nothing else notices that it is missing.
LATE_PACKAGES = ("gunicorn", "sentence_transformers", "torch", "trafilatura", "alembic")
# Guess: room for the export of a model (90 MB float32 beside 23 MB int8) and for two snapshots of
# a hundred thousand sentences (150 MB each), one written while the other still serves.
LEAST_FREE_BYTES = 500_000_000


def examine(load: Callable[[], Settings]) -> list[Finding]:
    """Look at everything; what cannot be looked at for what is wrong before it is left out."""
    findings = [python(sys.version_info[:3]), packages()]
    try:
        settings = load()
    except Misconfigured as error:
        return [*findings, wrong("settings", str(error), "correct or unset this variable")]
    return [*findings, as_set(settings), *_installation(settings)]


def _installation(settings: Settings) -> Iterator[Finding]:
    yield archive(settings)
    yield index_folder(settings.index_dir)
    yield free_disk(settings.index_dir)
    yield judge(settings)
    try:
        weights = locate(settings.model)
    except Misconfigured as error:
        yield wrong("model", str(error), f"correct {PREFIX}MODEL")
        return
    yield model(weights)
    yield exported_model(weights, settings)
    yield snapshot(weights, settings)


def python(version: tuple[int, int, int]) -> Finding:
    """Say whether this Python is new enough."""
    shown = ".".join(map(str, version))
    if version[:2] < OLDEST_PYTHON:
        oldest = ".".join(map(str, OLDEST_PYTHON))
        return wrong("Python", f"{shown} is too old", f"make a virtual environment with {oldest}")
    return well("Python", shown)


def packages(names: tuple[str, ...] = LATE_PACKAGES) -> Finding:
    """Say whether everything is installed that is imported only when it is needed."""
    missing = [name for name in names if find_spec(name) is None]
    if missing:
        return wrong("packages", f"missing: {', '.join(missing)}", "install Factcheck again")
    return well("packages", "complete")


def as_set(settings: Settings) -> Finding:
    """Say which settings were made."""
    names = (f"{PREFIX}{setting.name.upper()}" for setting in fields(settings))
    given = [name for name in names if os.environ.get(name)]
    return well("settings", f"set: {', '.join(given)}" if given else "all as by default")


def archive(settings: Settings) -> Finding:
    """Say whether the archive can be opened, and how much is in it."""
    try:
        with closing(Archive.existing(settings.database_url)) as opened:
            counts, identity = opened.counts(), opened.identity
    except NoArchive as missing:
        return note("archive", str(missing))
    except FactcheckError as error:
        mend = f"start or restore the database, or name another in {PREFIX}DATABASE_URL"
        return wrong("archive", str(error), mend)
    held = f"{counts.articles:,} articles, {counts.sentences:,} sentences"
    return well("archive", f"{held} (archive {identity[:8]})")


def index_folder(folder: Path) -> Finding:
    """Say whether the index can be written."""
    nearest = _nearest_existing(folder)
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        mend = f"make {nearest} writable, or name another folder in {PREFIX}INDEX_DIR"
        return wrong("index folder", f"{folder} cannot be written", mend)
    return well("index folder", str(folder))


def free_disk(folder: Path) -> Finding:
    """Say whether there is room to write."""
    free = shutil.disk_usage(_nearest_existing(folder)).free
    shown = f"{free / 1e9:.1f} GB free"
    if free < LEAST_FREE_BYTES:
        mend = f"free {LEAST_FREE_BYTES / 1e9:.1f} GB, or move {PREFIX}INDEX_DIR to another disk"
        return wrong("disk", shown, mend)
    return well("disk", shown)


def judge(settings: Settings) -> Finding:
    """Say whether what judges sentences can be opened, if anything is to."""
    try:
        opened = open_judge(settings)
    except Misconfigured as error:
        return wrong("judge", str(error), f"install Factcheck again, or correct {PREFIX}JUDGE")
    if opened is None:
        return note("judge", "none: sentences are found, and no claim is ruled on")
    return well("judge", opened.identity)


def model(weights: Weights) -> Finding:
    """Say whether the weights of the model are there, and those that were released."""
    try:
        digest = weights.sha256()
    except Misconfigured as error:
        return wrong("model", str(error), "install the model again")
    return well("model", f"{weights.name}, SHA-256 {digest[:12]}…")


def exported_model(weights: Weights, settings: Settings) -> Finding:
    """Say whether the model has been prepared for this machine."""
    if settings.backend != "onnx":
        return note("export", f"not needed for the backend {settings.backend}")
    if not is_exported(weights, settings):
        return note("export", "not made yet; the first command that needs the model makes it")
    return well("export", str(_place(weights, settings)))


def snapshot(weights: Weights, settings: Settings) -> Finding:
    """Say whether the index on disk fits the archive and the model."""
    if settings.backend == "onnx" and not is_exported(weights, settings):
        return note("index", "cannot be looked at before the model is exported")
    try:
        name = open_embedder(settings).model
    except Misconfigured as error:
        return wrong("index", str(error), "delete the folder of the export; it is made anew")
    try:
        with closing(Archive.existing(settings.database_url)) as opened:
            snapshots = Snapshots(settings.index_dir / "snapshots", opened.identity, name)
            contents, _ = snapshots.read(newest=lambda: opened.change)
            behind = opened.change - contents.change
    except IndexMismatch as mismatch:
        return note("index", f"{mismatch}; it is made anew when it is needed")
    except NoArchive:
        return note("index", "there is no archive that it could belong to")
    except FactcheckError:
        return note("index", "cannot be looked at without the archive")
    follows = f", {behind:,} changes behind" if behind else ""
    return well("index", f"{contents.count:,} sentences{follows}")


def is_exported(weights: Weights, settings: Settings) -> bool:
    """Tell whether a whole export of these weights lies in the index folder."""
    place = _place(weights, settings)
    return all((place / name).is_file() for name in (GRAPH, TOKENIZER, MANIFEST))


def _place(weights: Weights, settings: Settings) -> Path:
    return settings.index_dir / "models" / f"{weights.slug}-{weights.fingerprint()}"


def _nearest_existing(folder: Path) -> Path:
    return next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
