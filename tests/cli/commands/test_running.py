"""`factcheck serve`, `demo`, `completion`."""

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Self

import pytest
from click.testing import CliRunner

from factcheck.cli.commands.serve import address_of, gunicorn, shared_metrics
from factcheck.cli.program import factcheck
from factcheck.services import Desk
from factcheck.settings import home
from tests.cli.conftest import Run


def test_gunicorn_serves_the_application() -> None:
    """Host, port, processes and threads are handed on to gunicorn."""
    command = gunicorn("127.0.0.1:8000", workers=2, threads=3)

    assert command[:3] == [sys.executable, "-m", "gunicorn"]
    assert {"--bind=127.0.0.1:8000", "--workers=2", "--threads=3"} <= set(command)
    assert command[-2:] == [f"--pythonpath={home()}", "wsgi:app"]


@pytest.mark.parametrize(
    ("host", "address"), [("127.0.0.1", "127.0.0.1:8000"), ("::1", "[::1]:8000")]
)
def test_an_ipv6_address_can_be_served(host: str, address: str) -> None:
    """Gunicorn tells a port from the rest of the address by brackets."""
    assert address_of(host, 8000) == address


def test_each_service_counts_from_nought(tmp_path: Path) -> None:
    """What an earlier run left in the folder of the metrics is gone."""
    folder = tmp_path / "metrics"
    folder.mkdir()
    (folder / "counter_1.db").touch()

    assert shared_metrics(folder) == {"PROMETHEUS_MULTIPROC_DIR": str(folder)}
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "option", [["--port=0"], ["--port=65536"], ["--workers=0"], ["--threads=x"]]
)
def test_what_cannot_be_served_is_refused(run: Run, option: list[str]) -> None:
    """A port or number that cannot be is a usage error."""
    run("serve", *option, code=2)


@pytest.mark.parametrize(
    ("host", "raised"),
    [
        ("nonsense", socket.gaierror(-2, "Name or service not known")),
        ("http://localhost", socket.gaierror(-2, "Name or service not known")),
        ("8.8.8.8", OSError(errno.EADDRNOTAVAIL, "Cannot assign requested address")),
        ("::1", OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")),
        ("a" * 70, UnicodeError("label too long")),
    ],
)
def test_a_wrong_host_is_told_from_a_wrong_port(
    monkeypatch: pytest.MonkeyPatch, run: Run, host: str, raised: Exception
) -> None:
    """Nobody is sent to look for another port where the address is none of this machine."""
    monkeypatch.setattr(socket, "socket", lambda *_: Bound(raised))

    said = run("serve", "--host", host, code=3).stderr

    assert said.startswith(f"factcheck: --host {host} is no address of this machine (")
    assert "--port" not in said


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EADDRINUSE, "is taken already (Address already in use); choose another --port"),
        (errno.EACCES, "is not allowed to you (Permission denied); choose one from 1024 on"),
    ],
)
def test_a_wrong_port_is_told_from_a_wrong_host(
    monkeypatch: pytest.MonkeyPatch, run: Run, number: int, told: str
) -> None:
    """One that something else listens on, or that only root may, is a matter of the port."""
    monkeypatch.setattr(socket, "socket", lambda *_: Bound(OSError(number, os.strerror(number))))

    said = run("serve", "--port", "80", code=3).stderr

    assert said.startswith("factcheck: --port 80 ")
    assert told in said
    assert "--host" not in said


class Bound:
    """A socket of which binding fails as told."""

    def __init__(self, raised: Exception) -> None:
        self._raised = raised

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def setsockopt(self, *_: object) -> None:
        pass

    def bind(self, _: object) -> None:
        raise self._raised


def test_the_demo_shows_what_it_is_all_about(run: Run, desk: Desk) -> None:
    """The demo's articles are read, claims checked, and the next steps named; twice alike."""
    first, second = run("demo").stdout, run("demo").stdout

    assert first.startswith("Added 12 articles, ")
    assert second.startswith("Nothing added\n12 articles already in the archive\n")
    assert "Claim  North Korea is sending 10,000 soldiers" in first
    assert "Volodymyr Zelensky, President" in first
    assert "make serve" in first
    assert desk.articles(offset=0, limit=1)[1] == 12


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_with_how_to_install_it(shell: str) -> None:
    """What is printed is for this shell, and says where to put it."""
    lines = CliRunner().invoke(factcheck, ["completion", shell]).stdout.splitlines()

    assert lines[0].startswith("# To install it: ")
    assert "_FACTCHECK_COMPLETE" in "\n".join(lines[1:])


def test_completion_knows_the_commands() -> None:
    """The Tab key finds commands and options."""
    typed = {"COMP_WORDS": "factcheck ch", "COMP_CWORD": "1"}
    environment = os.environ | typed | {"_FACTCHECK_COMPLETE": "bash_complete"}
    command = [sys.executable, "-m", "factcheck"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)

    assert done.stdout == "plain,check\n"
