"""Processes killed with SIGKILL at any instant lose nothing that was acknowledged.

What `make test` runs is a sample. HOSTILE=full kills two hundred times: some minutes.

    HOSTILE=full pytest tests/durability/test_killing.py
"""

import os
import shutil
from pathlib import Path
from random import Random

import pytest

from tests.durability.processes import Instant, checked_anew, driving, kill_at, wait_for
from tests.durability.driver import acknowledged

KILLS = 200 if os.environ.get("HOSTILE") == "full" else 12
# A process works in a folder of its own, where all these appear.
OWN = "work/process-*"
SIGNS = {
    "a snapshot is begun": f"{OWN}/snapshot-*",
    "its words are written": f"{OWN}/snapshot-*/words/articles",
    "its manifest is written": f"{OWN}/manifest.json",
    "it is in its place": "snapshot-*",
    "vectors are laid out anew": f"{OWN}/made-*",
    "they are written": f"{OWN}/made-*/*",
    "they are taken over": f"{OWN}/vectors-*",
    "a process begins": f"{OWN}/sentences-*",
}


def instants(seed: int) -> list[Instant]:
    """Return when to kill: every other time at a sign, the others at random."""
    rng = Random(seed)
    signs = list(SIGNS.values())
    return [
        Instant(steps=rng.randrange(2, 9), sign=signs[number // 2 % len(signs)])
        if number % 2
        else Instant(steps=rng.randrange(14), seconds=rng.uniform(0, 0.05))
        for number in range(KILLS)
    ]


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
    assert list(dict.fromkeys(kinds)) == ["faiss-flat", "faiss-rabitq", "faiss-ivf"]
