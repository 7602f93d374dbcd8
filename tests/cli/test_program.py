"""`factcheck` as a whole: its help, its failures, its start."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from factcheck.cli.program import SECTIONS, factcheck
from factcheck.cli.session import Session
from factcheck.errors import NotReady
from factcheck.services import Desk
from tests.cli.conftest import Run

NAMES = [name for names in SECTIONS.values() for name in names]


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield every command's words, those of groups too."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


def test_the_help_lists_every_command() -> None:
    """Whoever types nothing but `--help` sees all there is, in sections."""
    page = CliRunner().invoke(factcheck, ["--help"]).output

    assert all(f"\n  {name} " in page for name in NAMES)
    assert all(f"{section}:" in page for section in SECTIONS)


@pytest.mark.parametrize("words", list(commands(factcheck)), ids=" ".join)
def test_every_command_explains_itself_with_examples(words: tuple[str, ...]) -> None:
    """Each command's help says what it does and shows it."""
    result = CliRunner().invoke(factcheck, [*words, "-h"])

    assert result.exit_code == 0
    assert f"factcheck {' '.join(words)}" in result.output.split("Options:")[1]


@pytest.mark.parametrize("words", [[], ["check"]], ids=["factcheck", "check"])
def test_help_does_not_need_settings_in_order(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Help is there when nothing else works."""
    monkeypatch.setenv("FACTCHECK_DATABASE", "sqlite://")

    assert CliRunner().invoke(factcheck, [*words, "--help"]).exit_code == 0


def test_an_unknown_command_is_refused_with_the_nearest() -> None:
    """A slip of the finger is recognised."""
    result = CliRunner().invoke(factcheck, ["chekc", "It rains"])

    assert result.exit_code == 2
    assert "There is no command 'chekc'. Did you mean check?" in result.stderr


def test_the_version_is_that_of_the_package() -> None:
    """`--version` prints name and number."""
    words = CliRunner().invoke(factcheck, ["--version"]).output.split()

    assert words[0].endswith("factcheck")
    assert words[1][0].isdigit()


def test_an_unknown_setting_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistyped variable is named with the nearest known one, and has its own exit code."""
    monkeypatch.setenv("FACTCHECK_DATABASE", "sqlite://")
    result = CliRunner().invoke(factcheck, ["articles"])

    assert result.exit_code == 6
    assert result.stderr == (
        "factcheck: there is no setting FACTCHECK_DATABASE; did you mean FACTCHECK_DATABASE_URL?\n"
    )


class Failing:
    """A desk that cannot answer."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def articles(self, **_: object) -> None:
        raise self._error


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (NotReady("the index is being made"), 5, "factcheck: the index is being made\n"),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(32, "Broken pipe"), 141, ""),
        (ValueError("oops"), 1, "factcheck: unexpected error, ValueError: oops"),
    ],
    ids=["not ready", "Ctrl-C", "closed pipe", "unexpected"],
)
def test_a_failing_command_says_why_in_one_sentence(
    run: Run, error: BaseException, code: int, said: str
) -> None:
    """Errors go to standard error, without a traceback."""
    result = run("articles", desk=Failing(error), code=code)

    assert result.stderr.startswith(said)
    assert bool(result.stderr) == bool(said)
    assert "Traceback" not in result.output


def test_the_log_is_as_the_settings_say(monkeypatch: pytest.MonkeyPatch, sqlite_url: str) -> None:
    """A log level or form that is set holds in the terminal too."""
    monkeypatch.setenv("FACTCHECK_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("FACTCHECK_LOG_LEVEL", "ERROR")
    monkeypatch.setattr("logging.root.handlers", [])
    monkeypatch.setattr("logging.root.level", logging.WARNING)

    assert CliRunner().invoke(factcheck, ["articles"]).exit_code == 0
    assert logging.root.level == logging.ERROR


READING = [
    ("check", "The bridge is closed"),
    ("draft", "story.txt"),
    ("sources",),
    ("sources", "show", "Jane Doe"),
    ("sources", "undo", "3"),
    ("articles",),
    ("show", "9f2b61c0d4e8a713"),
    ("delete", "--yes", "9f2b61c0d4e8a713"),
    ("export",),
    ("rebuild",),
]


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_mistyped_archive_is_no_empty_one(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What only reads says that there is no archive, where, and what to do; and makes none."""
    (tmp_path / "story.txt").write_text("The bridge is closed.")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "mistyped" / "archive.sqlite3"
    monkeypatch.setenv("FACTCHECK_DATABASE_URL", f"sqlite:///{path}")

    done = CliRunner().invoke(factcheck, words)

    mend = "`factcheck ingest PATH…` makes one, or correct FACTCHECK_DATABASE_URL"
    assert done.stderr == f"factcheck: there is no archive at {path}: {mend}\n"
    assert (done.exit_code, done.stdout) == (6, "")
    assert not path.parent.exists()


def test_who_may_make_an_archive_says_so_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`ingest`, `demo` and `serve` make one where there is none, and name where."""
    path = tmp_path / "new" / "archive.sqlite3"
    monkeypatch.setenv("FACTCHECK_DATABASE_URL", f"sqlite:///{path}")

    Session().make_archive()
    Session().make_archive()

    assert capsys.readouterr().err == f"There was no archive at {path}: a new one is made.\n"
    assert path.is_file()


def test_debug_shows_the_traceback(desk: Desk) -> None:
    """With `--debug`, a failure is raised as it is."""
    session = Session(Failing(ValueError("oops")))  # type: ignore[arg-type]
    result = CliRunner().invoke(factcheck, ["--debug", "articles"], obj=session)

    assert isinstance(result.exception, ValueError)


def test_the_module_is_the_command() -> None:
    """`python -m factcheck` is `factcheck`."""
    command = [sys.executable, "-m", "factcheck", "check", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout.startswith("Usage: factcheck check ")


def test_a_reader_that_stops_is_no_error() -> None:
    """`factcheck … | head` ends without a word where the reader has seen enough."""
    command = f"{sys.executable} -m factcheck articles | true; exit ${{PIPESTATUS[0]}}"
    environment = {"FACTCHECK_DATABASE_URL": "sqlite://", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, env=environment, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (141, b"", b"")
