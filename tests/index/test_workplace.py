"""Each process works in a folder of its own, and clears up after those that died."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.index.workplace import Workplace

KILLED = """
import os, signal, sys
from pathlib import Path
from factcheck.index.workplace import Workplace
place = Workplace.within(Path(sys.argv[1]))
(place.new("vectors") / "file").touch()
os.kill(os.getpid(), signal.SIGKILL)
"""

FORKED = """
import os, sys
from pathlib import Path
from factcheck.index.workplace import Workplace
place = Workplace.within(Path(sys.argv[1]))
child = os.fork()
if child == 0:
    sys.exit()
os.waitpid(child, 0)
again = Workplace.within(Path(sys.argv[1]))
sys.exit(not place.folder.is_dir())
"""


def folders(parent: Path) -> list[Path]:
    return list(parent.glob("process-*"))


def run(script: str, parent: Path) -> int:
    return subprocess.run([sys.executable, "-c", script, str(parent)], check=False).returncode


def test_what_a_killed_process_left_is_removed_by_the_next(tmp_path: Path) -> None:
    """Nobody holds its folder any more."""
    assert run(KILLED, tmp_path) == -9
    assert len(folders(tmp_path)) == 1

    with closing(Workplace.within(tmp_path)) as place:
        assert folders(tmp_path) == [place.folder]
    assert folders(tmp_path) == []


def test_a_folder_without_its_lock_is_removed(tmp_path: Path) -> None:
    """A process may be killed before it holds the folder that it has made."""
    (tmp_path / "process-abc" / "half").mkdir(parents=True)

    with closing(Workplace.within(tmp_path)) as place:
        assert folders(tmp_path) == [place.folder]


def test_a_folder_that_is_in_use_is_left_alone(tmp_path: Path) -> None:
    """Also by another part of this very process."""
    with closing(Workplace.within(tmp_path)) as one, closing(Workplace.within(tmp_path)) as other:
        assert set(folders(tmp_path)) == {one.folder, other.folder}


def test_a_child_takes_nothing_with_it(tmp_path: Path) -> None:
    """A child that was forked and ends removes no folder that its parent works in."""
    assert run(FORKED, tmp_path) == 0


def test_where_nothing_can_be_written_another_place_is_found(tmp_path: Path) -> None:
    """An index that cannot be changed is searched from the system's folder for such."""
    (tmp_path / "file").touch()

    with pytest.raises(OSError, match="file"):
        Workplace.within(tmp_path / "file" / "work")
    with closing(Workplace.open(tmp_path / "file" / "work")) as place:
        assert place.new("vectors").is_dir()
    assert not os.path.lexists(place.folder)
