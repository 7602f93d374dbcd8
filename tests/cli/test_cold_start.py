"""What a command costs before it does anything."""

import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run

# Each takes a tenth of a second to several seconds to import.
LATE = {"torch", "transformers", "sentence_transformers", "flask", "trafilatura", "alembic"}
# What `--help` can do without, besides.
NOT_FOR_HELP = LATE | {"numpy", "faiss", "sqlalchemy", "onnxruntime", "rich", "marshmallow"}

CHECK = """
import sys
from pathlib import Path
import factcheck.wiring
from factcheck.cli.program import factcheck
from factcheck.cli.session import Session
from tests.cli.conftest import a_desk

with a_desk(sys.argv[1], Path(sys.argv[2])) as desk:
    factcheck(["check", "The bridge will close"], obj=Session(desk), standalone_mode=False)
print(*sys.modules, file=sys.stderr)
"""

HELP = """
import sys
from factcheck.cli.program import factcheck

factcheck(["--help"], standalone_mode=False)
print(*sys.modules, file=sys.stderr)
"""


def modules_after(program: str, *arguments: str) -> tuple[str, set[str]]:
    """Return what a program prints, and which packages it has imported in the end."""
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout, {name.partition(".")[0] for name in done.stderr.split()}


def test_a_check_imports_nothing_heavy(filled: Run, sqlite_url: str, tmp_path: Path) -> None:
    """A check needs neither torch nor Flask, and an archive that is up to date no migration."""
    page, imported = modules_after(CHECK, sqlite_url, str(tmp_path))

    assert "Bridge to close for a year" in page
    assert imported & LATE == set()


def test_help_imports_next_to_nothing() -> None:
    """Help and completion answer at once."""
    page, imported = modules_after(HELP)

    assert "Usage:" in page
    assert imported & NOT_FOR_HELP == set()
