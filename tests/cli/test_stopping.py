"""Real processes, stopped in the middle of a list."""

import csv
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run

CLAIMS = 1_000

BATCH = """
import signal
import sys
from pathlib import Path
from factcheck.cli.exits import leave_at_once_if_interrupted_again
from factcheck.cli.program import factcheck
from factcheck.cli.session import Session
from tests.cli.conftest import a_desk

signal.signal(signal.SIGINT, signal.default_int_handler)  # whatever started this may ignore it
leave_at_once_if_interrupted_again()
url, folder, *words = sys.argv[1:]
with a_desk(url, Path(folder)) as desk:
    factcheck(words, obj=Session(desk))
"""


@pytest.mark.parametrize(
    ("stop", "code"),
    [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)],
    ids=["kill", "Ctrl-C"],
)
def test_a_stopped_process_loses_nothing(
    filled: Run, sqlite_url: str, tmp_path: Path, stop: signal.Signals, code: int
) -> None:
    """A run that was killed or interrupted goes on from the file alone, to the same end."""
    path, output = tmp_path / "claims.csv", tmp_path / "out.csv"
    path.write_text("id,claim\n" + "".join(f'{n},"Storm {n},\ncame"\n' for n in range(CLAIMS)))
    words = ["batch", str(path), "--output", str(output), "--limit", "1"]
    command = [sys.executable, "-c", BATCH, sqlite_url, str(tmp_path / "other"), *words]

    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        _wait_for_answers(output, process)
        process.send_signal(stop)
        _, errors = process.communicate(timeout=20)
    filled(*words)
    with output.open(newline="") as file:
        rows = list(csv.DictReader(file, strict=True))

    assert process.returncode == code
    assert "Traceback" not in errors
    assert [row["id"] for row in rows] == [str(number) for number in range(CLAIMS)]
    assert all(row["check_id"] for row in rows)


def test_whoever_presses_again_and_again_gets_no_traceback(
    filled: Run, sqlite_url: str, tmp_path: Path
) -> None:
    """A second Ctrl-C ends the process at once; what was answered by then is in the file."""
    path, output = tmp_path / "claims.csv", tmp_path / "out.csv"
    path.write_text("id,claim\n" + "".join(f"{n},Storm {n} came\n" for n in range(CLAIMS)))
    words = ["batch", str(path), "--output", str(output), "--limit", "1"]
    command = [sys.executable, "-c", BATCH, sqlite_url, str(tmp_path / "other"), *words]

    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        _wait_for_answers(output, process)
        while process.poll() is None:
            process.send_signal(signal.SIGINT)
            time.sleep(0.001)
        _, errors = process.communicate(timeout=20)
    filled(*words)
    with output.open(newline="") as file:
        rows = list(csv.DictReader(file, strict=True))

    assert process.returncode in {130, -signal.SIGINT}
    assert "Traceback" not in errors
    assert "KeyboardInterrupt" not in errors
    assert [row["id"] for row in rows] == [str(number) for number in range(CLAIMS)]


def _wait_for_answers(output: Path, process: "subprocess.Popen[str]") -> None:
    head = 1_000
    while process.poll() is None and (not output.exists() or output.stat().st_size < head):
        time.sleep(0.005)
