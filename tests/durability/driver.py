"""A process that ingests stories, one after the other, until it is killed.

It goes on where its log ends. The log is a file of its own, to which it writes the number of each
step, and syncs it, when the step has been acknowledged and before the next one.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import faiss

from factcheck.attribution import Attributor
from factcheck.embedding import HashingEmbedder
from factcheck.errors import NotFound
from factcheck.index import CurrentIndex, FaissFlat, FaissIvf, FaissPq, Policy
from factcheck.reading import Read
from factcheck.services.ingest import Refused, ingest
from factcheck.store import Archive
from tests.durability.stories import Delete, File, Step, step

# So few components that a few dozen sentences show what each of them may be: codes learnt from
# those fit later ones as well.
EMBEDDER = HashingEmbedder(64)
# Sentences after which a snapshot is written.
OFTEN = 6
# Every kind within the hundred sentences or so that there are.
POLICY = Policy(kinds=((0, FaissFlat), (24, FaissPq), (64, FaissIvf)), worn=0.25, sample=100)
# Steps without a look at the index, as an ingest of several articles makes them.
_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """An archive and its index."""

    archive: Archive
    index: CurrentIndex


@contextmanager
def opened(folder: Path) -> Iterator[Opened]:
    """Open the archive in `folder`, and its index."""
    # Two threads of FAISS wait for each other longer than one takes for so few vectors.
    faiss.omp_set_num_threads(1)
    with (
        closing(Archive.open(f"sqlite:///{folder / 'archive.sqlite3'}")) as archive,
        closing(an_index(archive, folder / "indexes")) as index,
    ):
        yield Opened(archive, index)


def an_index(archive: Archive, folder: Path) -> CurrentIndex:
    """Open an archive's index in `folder`."""
    return CurrentIndex(archive, EMBEDDER, folder=folder, snapshot_every=OFTEN, policy=POLICY)


def acknowledged(folder: Path, owner: str) -> int:
    """Return how many steps were acknowledged."""
    with suppress(FileNotFoundError):
        return (folder / f"{owner}.log").read_bytes().count(b"\n")
    return 0


def take(archive: Archive, one: Step) -> None:
    """Take a step; one that was taken already, and not acknowledged, changes nothing."""
    match one:
        case File(article):
            readings = [Read(article.url or "", article)]
            parts = {"archive": archive, "embedder": EMBEDDER, "attributor": Attributor()}
            [outcome] = ingest(readings, **parts)  # type: ignore[arg-type]
            assert not isinstance(outcome, Refused)
        case Delete(article):
            with suppress(NotFound):
                archive.delete(article.id)


def drive(folder: Path, owner: str) -> None:
    """Take steps until killed."""
    with opened(folder) as parts:
        while True:
            go_on(folder, owner, parts)


def go_on(folder: Path, owner: str, parts: Opened) -> None:
    """Take the next step, acknowledge it, and at times have the index catch up."""
    number = acknowledged(folder, owner)
    take(parts.archive, step(owner, number))
    with (folder / f"{owner}.log").open("ab") as log:
        log.write(f"{number}\n".encode())
        log.flush()
        os.fsync(log.fileno())
    if number % _AT_ONCE:
        parts.index.catch_up()
