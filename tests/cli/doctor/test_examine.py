"""What is wrong with an installation, and how to mend it."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from factcheck.cli.doctor import examine as doctor
from factcheck.cli.doctor.findings import Finding, State, note, well, wrong
from factcheck.cli.pages.console import open_console
from factcheck.cli.pages.findings import findings_page
from factcheck.cli.program import factcheck
from factcheck.embedding.export import GRAPH, MANIFEST, TOKENIZER
from factcheck.embedding.weights import Weights
from factcheck.errors import Misconfigured
from factcheck.settings import PACKAGED_MODEL, Settings


def settings_in(folder: Path, **given: object) -> Settings:
    defaults = {"database_url": f"sqlite:///{folder / 'a.sqlite3'}", "index_dir": folder / "idx"}
    return Settings(**(defaults | given))  # type: ignore[arg-type]


def weights_in(folder: Path, name: str = "mine") -> Weights:
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(b"weights")
    return Weights(name, folder)


@pytest.mark.parametrize(
    ("version", "state"),
    [((3, 10, 9), State.WRONG), ((3, 11, 0), State.WELL), ((4, 0, 0), State.WELL)],
)
def test_python_must_be_new_enough(version: tuple[int, int, int], state: State) -> None:
    """An old Python is named with the one that is needed."""
    assert doctor.python(version).state is state


def test_missing_packages_are_named() -> None:
    """What would only be missed when it is needed is missed at once."""
    assert doctor.packages(("json",)).state is State.WELL
    assert "no_such_package" in doctor.packages(("json", "no_such_package")).what


def test_wrong_settings_end_the_examination(tmp_path: Path) -> None:
    """Nothing that depends on the settings is looked at before they are in order."""

    def load() -> Settings:
        raise Misconfigured("there is no setting FACTCHECK_X")

    findings = doctor.examine(load)

    assert findings[-1].what == "there is no setting FACTCHECK_X"
    assert findings[-1].state is State.WRONG


def test_an_archive_that_is_not_there_yet_is_not_made(tmp_path: Path) -> None:
    """To look does not change anything."""
    settings = settings_in(tmp_path)

    assert doctor.archive(settings).state is State.NOTE
    assert list(tmp_path.iterdir()) == []


def test_an_archive_is_counted(sqlite_url: str, tmp_path: Path) -> None:
    """The doctor says how much the archive holds."""
    settings = settings_in(tmp_path, database_url=sqlite_url)

    assert doctor.archive(settings).state is State.WELL
    assert doctor.archive(settings).what.startswith("0 articles, 0 sentences")


def test_an_archive_that_cannot_be_opened_is_wrong(tmp_path: Path) -> None:
    """A file that is no database is named with what to do."""
    path = tmp_path / "a.sqlite3"
    path.write_bytes(b"not a database, but long enough to be read as one" * 100)
    finding = doctor.archive(settings_in(tmp_path))

    assert finding.state is State.WRONG
    assert "FACTCHECK_DATABASE_URL" in finding.mend


def test_an_archive_that_was_damaged_is_wrong(sqlite_url: str, tmp_path: Path) -> None:
    """Tables that are not what they should be are found, though the file can be opened."""
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
        connection.execute("DROP TABLE ledger")
    finding = doctor.archive(settings_in(tmp_path, database_url=sqlite_url))

    assert finding.state is State.WRONG


def test_the_index_folder_must_be_a_folder(tmp_path: Path) -> None:
    """A file where the folder should be is wrong; a folder yet to be made is not."""
    (tmp_path / "file").touch()

    assert doctor.index_folder(tmp_path / "new" / "deeper").state is State.WELL
    assert doctor.index_folder(tmp_path / "file").state is State.WRONG


@pytest.mark.parametrize(("free", "state"), [(10**8, State.WRONG), (10**10, State.WELL)])
def test_a_full_disk_is_wrong(
    tmp_path: Path, free: int, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There must be room for an export and a snapshot."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))

    assert doctor.free_disk(tmp_path).state is state


def test_altered_weights_are_wrong(tmp_path: Path) -> None:
    """Weights under the packaged model's name must be those of the original release."""
    mine = weights_in(tmp_path / "mine")
    posing = weights_in(tmp_path / "posing", PACKAGED_MODEL)

    assert doctor.model(mine).state is State.WELL
    assert doctor.model(posing).state is State.WRONG
    assert doctor.model(Weights("empty", tmp_path / "none")).state is State.WRONG


def test_nobody_to_judge_is_told_and_no_fault(tmp_path: Path) -> None:
    """Who has set it so is reminded of it."""
    assert doctor.judge(settings_in(tmp_path, judge="none")).state is State.NOTE


def test_a_judge_that_cannot_be_opened_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without a model is named with the setting that names it."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    finding = doctor.judge(settings_in(tmp_path, judge=str(tmp_path / "none")))

    assert finding.state is State.WRONG
    assert "FACTCHECK_JUDGE" in finding.mend


@pytest.mark.model
def test_the_packaged_judge_is_named_with_its_digest(tmp_path: Path) -> None:
    """Whoever reports an error can say which weights judged."""
    finding = doctor.judge(settings_in(tmp_path))

    assert finding.state is State.WELL
    assert finding.what.startswith("verifier@")


def test_a_missing_export_is_no_fault(tmp_path: Path) -> None:
    """Before its first use a model is not exported, and a half-written export is none."""
    settings = settings_in(tmp_path)
    weights = weights_in(tmp_path / "mine")
    place = settings.index_dir / "models" / f"{weights.slug}-{weights.fingerprint()}"
    place.mkdir(parents=True)
    for name in (GRAPH, TOKENIZER):
        (place / name).touch()

    assert doctor.exported_model(weights, settings).state is State.NOTE
    assert doctor.snapshot(weights, settings).state is State.NOTE

    (place / MANIFEST).touch()

    assert doctor.exported_model(weights, settings).state is State.WELL


@pytest.mark.model
def test_a_new_installation_is_well(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Before anything was ingested, nothing is wrong, and nothing is written."""
    monkeypatch.setenv("FACTCHECK_DATABASE_URL", f"sqlite:///{tmp_path / 'a.sqlite3'}")
    monkeypatch.setenv("FACTCHECK_INDEX_DIR", str(tmp_path / "indexes"))
    result = CliRunner().invoke(factcheck, ["doctor", "--json"])
    found = {finding["name"]: finding["state"] for finding in json.loads(result.stdout)["findings"]}

    assert (result.exit_code, found["model"], found["archive"]) == (0, "well", "note")
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_has_an_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script can rely on 0 meaning that all is well."""
    monkeypatch.setenv("FACTCHECK_THREADS", "many")
    result = CliRunner().invoke(factcheck, ["doctor"])

    assert result.exit_code == 6
    assert "FACTCHECK_THREADS" in result.stdout
    assert "1 to mend." in result.stdout


@pytest.mark.parametrize(
    ("findings", "ends"),
    [([well("disk", "much"), note("index", "none")], "All is well."),
     ([well("disk", "much"), wrong("model", "bad", "mend it")], "1 to mend.")],
    ids=["well", "wrong"],
)  # fmt: skip
def test_the_page_ends_with_the_verdict(
    findings: list[Finding], ends: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each finding is a line, with how to mend what is wrong beneath."""
    console = open_console(sys.stdout)
    for part in findings_page(findings, console):
        console.print(part)
    page = capsys.readouterr().out

    assert "✓ disk" in page
    assert ("→ mend it" in page) is (ends != "All is well.")
    assert page.rstrip().endswith(ends)
