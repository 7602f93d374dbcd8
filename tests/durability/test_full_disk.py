"""A full disk is an error that says so; nothing is lost, and what has failed mends itself."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from factcheck.errors import NotFound, NotReady
from factcheck.index import current
from factcheck.index.laying import lay_vectors, unseen
from factcheck.index.shelf import Shelf
from factcheck.store import Archive
from tests.durability.checking import check
from tests.durability.driver import Opened, acknowledged, an_index, go_on, take
from tests.durability.stories import File, step
from tests.factories import an_article

# Bytes: room for the archive or the index of a few dozen stories.
ROOM = 4_000_000
# As many steps as it takes to have coded vectors.
STEPS = 20


class Disk:
    """A small disk of its own, which can be filled to the last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, *, but: int = 0) -> None:
        """Leave no more than so many bytes free."""
        self.empty()
        with self._ballast.open("wb", buffering=0) as file:
            left = os.statvfs(self.folder)
            os.posix_fallocate(file.fileno(), 0, max(1, left.f_bavail * left.f_frsize - but))

    def empty(self) -> None:
        """Make room again."""
        self._ballast.unlink(missing_ok=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={ROOM}", "factcheck-test", str(folder)]
    if (
        not shutil.which("mount")
        or subprocess.run(["mount", *options], check=False, capture_output=True).returncode
    ):
        pytest.skip("a small disk to fill cannot be mounted here: that takes root")
    try:
        yield Disk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def elsewhere(tmp_path: Path, sqlite_template: Path) -> Iterator[Archive]:
    """Open an empty archive that has all the room that it needs."""
    shutil.copy(sqlite_template, tmp_path / "archive.sqlite3")
    with closing(Archive.open(f"sqlite:///{tmp_path / 'archive.sqlite3'}")) as archive:
        yield archive


@pytest.fixture
def parts(elsewhere: Archive, disk: Disk, tmp_path: Path) -> Iterator[Opened]:
    """Return an archive with an index on the small disk, with some stories filed."""
    with closing(an_index(elsewhere, disk.folder)) as index:
        found = Opened(elsewhere, index)
        for _ in range(STEPS):
            go_on(tmp_path, "a", found)
        index.catch_up()
        index.settle()
        yield found


def file_next(folder: Path, parts: Opened) -> None:
    """Take a step that the index has not seen yet."""
    number = acknowledged(folder, "a")
    take(parts.archive, step("a", number))
    with (folder / "a.log").open("ab") as log:
        log.write(f"{number}\n".encode())


def faults(folder: Path, parts: Opened) -> tuple[str, ...]:
    return check(folder, ["a"], parts).faults


def test_an_article_that_does_not_fit_is_not_filed_by_half(
    disk: Disk, sqlite_template: Path
) -> None:
    """It is NotReady; the archive is as it was, and takes the article once there is room."""
    shutil.copy(sqlite_template, disk.folder / "archive.sqlite3")
    with closing(Archive.open(f"sqlite:///{disk.folder / 'archive.sqlite3'}")) as archive:
        take(archive, step("a", 0))
        before, change = archive.counts(), archive.change
        long = File(an_article(" ".join(f"Ship {n} has sailed." for n in range(1_000)), url="long"))
        disk.fill()

        with pytest.raises(NotReady, match=r"database or disk is full; is there room"):
            take(archive, long)

        assert (archive.counts(), archive.change) == (before, change)
        with pytest.raises(NotFound):
            archive.get(long.article.id)
        disk.empty()
        take(archive, long)
        assert len(archive.get(long.article.id).passages) == 1_000
        assert archive.change == change + 1


INGEST = """
import sys
from pathlib import Path
from factcheck.cli.exits import explained
from factcheck.cli.program import factcheck
from factcheck.cli.session import Session
from tests.cli.conftest import a_desk

url, folder, *words = sys.argv[1:]
with explained(), a_desk(url, Path(folder)) as desk:
    factcheck(words, obj=Session(desk))
"""


@pytest.mark.parametrize(
    ("archive", "code", "said"),
    [
        pytest.param("disk", 6, "is there room on its disk?", id="the archive's"),
        pytest.param("room", 5, "nothing of the archive is lost", id="the index's"),
    ],
)
def test_the_command_says_that_the_disk_is_full(
    archive: str, code: int, said: str, disk: Disk, tmp_path: Path, sqlite_template: Path
) -> None:
    """`factcheck ingest` ends with a sentence and an exit code, and goes on once there is room."""
    index = "room" if archive == "disk" else "disk"
    (tmp_path / "room").mkdir()
    database = tmp_path / archive / "archive.sqlite3"
    shutil.copy(sqlite_template, database)
    text = tmp_path / "long.txt"
    text.write_text("\n\n".join(f"The ship {number} has sailed." for number in range(500)))
    words = [f"sqlite:///{database}", str(tmp_path / index), "ingest", str(text)]
    command = [sys.executable, "-c", INGEST, *words]
    disk.fill()

    full = subprocess.run(command, capture_output=True, text=True, check=False)
    disk.empty()
    again = subprocess.run(command, capture_output=True, text=True, check=False)

    assert full.returncode == code, full.stderr
    assert said in full.stderr
    assert "Traceback" not in full.stderr
    assert again.returncode == 0, again.stderr


def test_a_snapshot_that_does_not_fit_leaves_the_old_one_in_force(
    parts: Opened,
    disk: Disk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is a warning: searches go on, and a start from the old snapshot catches up."""
    manifest = disk.folder / "snapshots" / "manifest.json"
    before = manifest.read_text()
    put = Shelf.put
    monkeypatch.setattr(Shelf, "put", _first(disk.fill, put))
    for _ in range(3):
        file_next(tmp_path, parts)

    assert faults(tmp_path, parts) == ()
    assert "no index snapshot could be written" in caplog.text
    assert "No space left" in caplog.text
    assert manifest.read_text() == before
    disk.empty()
    monkeypatch.setattr(Shelf, "put", put)
    with closing(an_index(parts.archive, disk.folder)) as index:
        assert faults(tmp_path, Opened(parts.archive, index)) == ()


def test_vectors_that_cannot_be_laid_out_anew_stay_as_they_are(
    parts: Opened,
    disk: Disk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is a warning; the old ones are searched until there is room for new ones."""
    laying = "factcheck.index.shelf.lay_vectors"
    monkeypatch.setattr(laying, _first(disk.fill, lay_vectors))
    monkeypatch.setattr(current, "_REST", 0.0)
    while "the old one stays in use" not in caplog.text:
        file_next(tmp_path, parts)
        parts.index.catch_up()
        parts.index.settle()

    assert faults(tmp_path, parts) == ()
    disk.empty()
    monkeypatch.setattr(laying, lay_vectors)
    caplog.clear()
    for _ in range(STEPS):
        file_next(tmp_path, parts)
        parts.index.catch_up()
        parts.index.settle()
    assert parts.index.kind == "faiss-ivf"
    assert faults(tmp_path, parts) == ()
    assert caplog.text == ""


def test_an_index_that_cannot_follow_says_so_and_mends_itself(
    parts: Opened, disk: Disk, tmp_path: Path
) -> None:
    """Every question is refused until there is room; the first one then is answered in full."""
    disk.fill()
    file_next(tmp_path, parts)

    for _ in range(2):
        with pytest.raises(NotReady, match="index cannot be written"):
            parts.index.catch_up()
        with pytest.raises(NotReady, match="opened anew"):
            parts.index.worded(["The ship has sailed."], 5)
    disk.empty()

    assert faults(tmp_path, parts) == ()


def test_whatever_room_is_left_an_answer_is_right_or_an_error(
    parts: Opened, disk: Disk, tmp_path: Path
) -> None:
    """Words, merges, vectors and snapshots are given ever more room: each comes to its end once."""
    answered = []
    for room in range(0, 160_000, 16_000):
        disk.fill(but=room)
        file_next(tmp_path, parts)
        with suppress(NotReady):
            assert faults(tmp_path, parts) == ()
            answered.append(room)
    assert 0 < len(answered) < 10
    disk.empty()

    assert faults(tmp_path, parts) == ()
    assert len(list((disk.folder / "snapshots" / "work").glob("process-*"))) == 1


def test_a_start_without_room_is_refused(parts: Opened, disk: Disk, tmp_path: Path) -> None:
    """It says why; with room again the same start succeeds."""
    shutil.rmtree(disk.folder / "snapshots")
    disk.fill()
    with pytest.raises(NotReady, match="index cannot be written"):
        an_index(parts.archive, disk.folder)
    disk.empty()

    with closing(an_index(parts.archive, disk.folder)) as index:
        assert faults(tmp_path, Opened(parts.archive, index)) == ()


def test_a_rebuild_without_room_is_refused(parts: Opened, disk: Disk, tmp_path: Path) -> None:
    """The one that is there is searched all the same."""
    disk.fill()
    with pytest.raises(NotReady, match="index cannot be written"):
        parts.index.rebuild(unseen)
    disk.empty()

    assert faults(tmp_path, parts) == ()


def test_the_folder_of_the_index_may_be_removed_at_any_time(
    parts: Opened, disk: Disk, tmp_path: Path
) -> None:
    """It is safe to delete: also while a process works in it."""
    shutil.rmtree(disk.folder / "snapshots")
    file_next(tmp_path, parts)

    with pytest.raises(NotReady, match="index cannot be written"):
        parts.index.catch_up()
    assert faults(tmp_path, parts) == ()


def _first(before: Callable[[], None], then: Callable[..., object]) -> Callable[..., object]:
    def both(*arguments: object) -> object:
        before()
        return then(*arguments)

    return both
