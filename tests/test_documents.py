"""The documents are true: what they show runs, and what there is they mention."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from benchmarks.bench_http import serve
from factcheck.cli.program import SECTIONS
from factcheck.evaluation import Part, evaluate
from factcheck.settings import PREFIX, Settings, home

ROOT = home()
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def blocks(path: Path, language: str) -> list[str]:
    """Return a document's code blocks in one language."""
    pattern = rf"^```{language}\n(.*?)^```"
    return re.findall(pattern, path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for an archive of its own, with the checkout's exported model."""
    folder = tmp_path_factory.mktemp("documents")
    models = ROOT / "indexes" / "models"
    if models.is_dir():
        (folder / "models").symlink_to(models)
    return folder


@pytest.fixture(scope="module")
def environment(folder: Path) -> dict[str, str]:
    return os.environ | {
        "FACTCHECK_DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
        "FACTCHECK_INDEX_DIR": str(folder),
        "HF_HUB_OFFLINE": "1",
    }


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    """Serve the archive on a free port of 127.0.0.1."""
    url = f"sqlite:///{folder / 'archive.sqlite3'}"
    with serve(Settings(database_url=url, index_dir=folder)) as port:
        yield port


@pytest.mark.model
def test_the_readmes_python_runs(environment: dict[str, str]) -> None:
    """It ingests the seeds and prints evidence with its speakers."""
    [code] = blocks(ROOT / "README.md", "python")

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert "Named(" in done.stdout


@pytest.mark.model
@pytest.mark.parametrize("name", ["README.md", "docs/api.md"])
def test_what_is_asked_over_http_is_answered(
    name: str, port: int, environment: dict[str, str]
) -> None:
    """Every block runs from the top to the bottom in one shell, and no answer is an error."""
    code = "\n".join(blocks(ROOT / name, "sh"))
    assert "curl" in code
    if shutil.which("curl") is None:
        pytest.fail("the examples need curl")

    subprocess.run(
        ["bash", "-euo", "pipefail", "-c", code.replace("127.0.0.1:8000", f"127.0.0.1:{port}")],
        cwd=ROOT, env=environment, check=True, capture_output=True, text=True,
    )  # fmt: skip


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_between_documents_leads_somewhere(path: Path) -> None:
    """A relative link names a file or folder of the checkout."""
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_setting_is_in_the_docs() -> None:
    """`docs/settings.md` names each."""
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")

    assert [f.name for f in fields(Settings) if f"`{PREFIX}{f.name.upper()}`" not in text] == []


def test_every_command_is_in_the_docs() -> None:
    """`docs/cli.md` names each."""
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")

    names = [name for section in SECTIONS.values() for name in section]
    missing = [name for name in names if f"factcheck {name}" not in text]

    assert missing == []


def test_the_attribution_page_states_what_is_measured() -> None:
    """Its figures are those of `factcheck evaluate attribution`, to three places."""
    figures = evaluate(ROOT / "seeds", parts=[Part.ATTRIBUTION]).figures
    text = (ROOT / "docs" / "attribution.md").read_text(encoding="utf-8")
    stated = (
        "precision recall kind speaker named voice polarity content told_to said_on narrator"
        " recall.named recall.anonymous recall.organisation recall.document"
    ).split()

    wrong = [name for name in stated if f"{figures[f'attribution.{name}']:.3f}" not in text]

    assert wrong == []


def test_every_module_of_a_floor_is_small() -> None:
    """A module is under 300 lines: a longer one is two."""
    modules = (ROOT / "factcheck").rglob("*.py")

    assert [str(m) for m in modules if len(m.read_text("utf-8").splitlines()) > 300] == []
