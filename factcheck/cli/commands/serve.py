"""`factcheck serve`."""

import errno
import os
import shutil
import socket
import sys
from pathlib import Path
from typing import NoReturn

import click

from factcheck.cli.session import Session
from factcheck.errors import BadInput

_EXAMPLES = """\b
Examples:
  factcheck serve
  factcheck serve --host 0.0.0.0 --port 80 --workers 4
  curl -s http://127.0.0.1:8000/v1/claims/check -H 'Content-Type: application/json' \\
    -d '{"claim": "North Korea is sending 10,000 soldiers"}'"""

# The machine has no such address, or not of this kind.
_OF_THE_HOST = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EINVAL, errno.ENODEV)


@click.command(epilog=_EXAMPLES)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on.",
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="Processes that answer; each holds the model and the index.",
)
@click.option(
    "--threads",
    type=click.IntRange(1),
    default=4,
    show_default=True,
    help="Requests that each process answers at once.",
)
@click.pass_obj
def serve(session: Session, *, host: str, port: int, workers: int, threads: int) -> NoReturn:
    """Serve the archive over HTTP with gunicorn, until Ctrl-C.

    Where there is no archive, an empty one is made, and said so: articles may come over HTTP. The
    process becomes gunicorn, so that signals reach it: TERM ends it when the requests under way
    are answered, HUP starts its workers anew.
    """
    # What is wrong with the settings, the archive or the model is said here, in one sentence, and
    # not by every worker in turn.
    refuse_taken(host, port)
    session.make_archive()
    model = session.desk.embedder.model
    address = address_of(host, port)
    session.note(f"Serving on http://{address} with {model}; Ctrl-C stops it.")
    session.close()
    command = gunicorn(address, workers=workers, threads=threads)
    metrics = shared_metrics(session.settings.index_dir / f"metrics-{port}")
    os.execve(command[0], command, {**metrics, **os.environ})  # noqa: S606 -- no shell is wanted


def refuse_taken(host: str, port: int) -> None:
    """Raise BadInput where something else listens already, or the address is not this machine's.

    The message says which of the two options is wrong.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except (OSError, ValueError) as error:
        raise BadInput(_refusal(host, port, error)) from error


def _refusal(host: str, port: int, error: Exception) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    number = getattr(error, "errno", None)
    if isinstance(error, socket.gaierror | ValueError) or number in _OF_THE_HOST:
        return (
            f"--host {host} is no address of this machine ({reason}); give one, such as 127.0.0.1,"
            " or 0.0.0.0 for every one that it has"
        )
    if number == errno.EADDRINUSE:
        return f"--port {port} of {host} is taken already ({reason}); choose another --port"
    if number in (errno.EACCES, errno.EPERM):
        return f"--port {port} is not allowed to you ({reason}); choose one from 1024 on"
    return f"{host}:{port} cannot be served: {reason}; choose another --host or --port"


def address_of(host: str, port: int) -> str:
    """Return host and port in one; the colons of an IPv6 address need brackets there."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def gunicorn(address: str, *, workers: int, threads: int) -> list[str]:
    """Return the command that serves on this address, from any working directory."""
    from factcheck.settings import home

    options = [f"--bind={address}", f"--workers={workers}", f"--threads={threads}"]
    # By default gunicorn can be commanded through a socket in the user's home folder.
    options.append("--no-control-socket")
    if (home() / "wsgi.py").is_file():
        configuration = f"--config={home() / 'gunicorn.conf.py'}"
        application = [configuration, f"--pythonpath={home()}", "wsgi:app"]
    else:  # installed without the checkout
        application = ["factcheck.app:create_app()"]
    return [sys.executable, "-m", "gunicorn", *options, *application]


def shared_metrics(folder: Path) -> dict[str, str]:
    """Empty the folder in which the workers add up what /metrics shows, and say where it is."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return {"PROMETHEUS_MULTIPROC_DIR": str(folder)}
