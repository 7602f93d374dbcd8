"""Processes killed with SIGKILL at any instant lose nothing that was acknowledged.

What `make test` runs is a sample. HOSTILE=full kills two hundred times: some minutes.

    HOSTILE=full pytest tests/durability/test_killing.py
"""

import os
import shutil
from pathlib import Path
from random import Random

import pytest

from tests.durability.driver import acknowledged
from tests.durability.processes import Instant, checked_anew, kill_at, wait_for, working

KILLS = 200 if os.environ.get("HOSTILE") == "full" else 12
# A process works in a folder of its own, where all these appear.
OWN = "work/process-*"
BEGINNINGS = {
    "a process begins": OWN,
    "it has its words": f"{OWN}/sentences-*/meta.json",
}
LATER = {
    "a snapshot is begun": f"{OWN}/snapshot-*",
    "its words are written": f"{OWN}/snapshot-*/words/articles",
    "its manifest is written": f"{OWN}/manifest.json",
    "it is in its place": "snapshot-*",
    "vectors are laid out anew": f"{OWN}/made-*",
    "they are written": f"{OWN}/made-*/*",
    "they are taken over": f"{OWN}/vectors-*/sealed.faiss",
}


def instants(seed: int) -> list[Instant]:
    """Return when to kill: every other time at a sign, the others at random."""
    rng = Random(seed)
    signs = [*LATER.values(), *BEGINNINGS.values()]
    found = []
    for number in range(KILLS):
        sign = signs[number // 2 % len(signs)]
        if number % 2 == 0:
            found.append(Instant(rng.randrange(14), rng.uniform(0, 0.05)))
        elif sign in BEGINNINGS.values():
            found.append(Instant(sign=sign))
        else:
            found.append(Instant(rng.randrange(8), sign=sign))
    return found


@pytest.fixture
def folder(tmp_path: Path, sqlite_template: Path) -> Path:
    """Return a folder with an empty archive."""
    shutil.copy(sqlite_template, tmp_path / "archive.sqlite3")
    return tmp_path


def test_a_killed_process_loses_nothing_acknowledged(folder: Path) -> None:
    """Each time a new process finds every sentence by its words, none twice, and nothing gone."""
    kinds: list[str] = []
    for number, instant in enumerate(instants(seed=2024)):
        kill_at(instant, folder, "a")

        report = checked_anew(folder, "a")

        assert not report.faults, f"kill {number} at {instant}"
        kinds.append(report.kind)
    assert list(dict.fromkeys(kinds)) == ["faiss-flat", "faiss-pq", "faiss-ivf"]


def test_of_two_processes_one_is_killed(folder: Path) -> None:
    """The other goes on, and finds everything, as does one that starts afterwards."""
    with working(folder, "b", ("a", "b")) as other:
        kill_at(Instant(steps=10, seconds=0.01), folder, "a")
        done = acknowledged(folder, "b")
        wait_for(lambda: acknowledged(folder, "b") >= done + 6, alive=other.goes_on)
        report = other.report()
    again = checked_anew(folder, "a", "b")

    assert not report.faults
    assert not again.faults
    assert again.articles == report.articles
