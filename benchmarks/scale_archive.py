"""An archive of a size, filed for the benchmark, and its indexes."""

import itertools
import shutil
import time
from pathlib import Path

from benchmarks.enlarging import FILED_AT_MOST, enlarge
from benchmarks.figures import FiledArchive
from benchmarks.measuring import apart, bytes_of, say
from benchmarks.stories import Stories
from benchmarks.vectors import bench_folder
from factcheck.settings import NO_JUDGE, Settings, home
from factcheck.wiring import open_desk

# Seconds between two reports of progress.
_REPORTED_EVERY = 30.0
_FILE = "archive.sqlite3"
# Holds how many seconds the filing took, of all runs that filed something.
_TOOK = "filing-seconds.txt"


def folder_of(size: int) -> Path:
    """Return the folder of the archive of a size, which is kept for other runs."""
    folder = bench_folder() / f"archive-{size}"
    folder.mkdir(exist_ok=True)
    # The exported model is taken from the checkout: exporting it is no part of anything measured.
    if not (folder / "models").exists():
        (folder / "models").symlink_to(home() / "indexes" / "models")
    return folder


def settings_in(folder: Path, *, threads: int = 0) -> Settings:
    """Return settings for an archive and its indexes in a folder; sentences are only found."""
    url = f"sqlite:///{folder / _FILE}"
    return Settings(database_url=url, index_dir=folder, threads=threads, judge=NO_JUDGE)


def make(folder: Path, size: int) -> FiledArchive:
    """File articles until the archive holds `size` sentences, and lay its indexes out.

    What an earlier run has filed is kept. Beyond `FILED_AT_MOST` the rows of an archive of that
    size are copied (`enlarging.py`).
    """
    filed = min(size, FILED_AT_MOST)
    took = apart(fill, folder_of(filed), filed)
    if size > filed and not (folder / _FILE).exists():
        copied = folder / f"{_FILE}.part"
        shutil.copyfile(folder_of(filed) / _FILE, copied)
        enlarge(copied, size)
        copied.rename(folder / _FILE)
    say("laying the indexes out")
    seconds, kind = apart(lay_out, folder)
    with open_desk(settings_in(folder)) as desk:
        counts = desk.archive.counts()
    archive = sum(path.stat().st_size for path in folder.glob("archive.sqlite3*"))
    [snapshot] = (folder / "snapshots").glob("snapshot-*")
    return FiledArchive(
        articles=counts.articles,
        sentences=counts.sentences,
        articles_a_second=filed * counts.articles / counts.sentences / took,
        archive=archive / counts.sentences,
        snapshot=bytes_of(snapshot) / counts.sentences,
        lay_out_s=seconds,
        kind=kind,
    )


def fill(folder: Path, size: int) -> float:
    """File articles by `Archive.add`; return the seconds that it took, with those of earlier runs.

    What making the articles takes does not count.
    """
    stories = Stories()
    file = folder / _TOOK
    took = float(file.read_text("ascii")) if file.is_file() else 0.0
    reported = time.monotonic()
    with open_desk(settings_in(folder)) as desk:
        model, counts = desk.embedder.model, desk.archive.counts()
        held = counts.sentences
        for number in itertools.count(counts.articles):
            if held >= size:
                break
            story = stories.story(number)
            begun = time.perf_counter()
            held += desk.archive.add(story.record, story.embeddings(model)).sentences
            took += time.perf_counter() - begun
            if time.monotonic() - reported > _REPORTED_EVERY:
                reported = time.monotonic()
                file.write_text(str(took), "ascii")
                say(f"{held:,} of {size:,} sentences filed, {number / took:.0f} articles a second")
    file.write_text(str(took), "ascii")
    return took


def lay_out(folder: Path) -> tuple[float, str]:
    """Lay the indexes out from the archive and write them; return seconds and the vectors' kind."""
    shutil.rmtree(folder / "snapshots", ignore_errors=True)
    with open_desk(settings_in(folder)) as desk:
        desk.embedder.embed_claims(["A first claim, which loads the model."])
        begun = time.perf_counter()
        index = desk.index
        index.snapshot()
        return time.perf_counter() - begun, index.kind
