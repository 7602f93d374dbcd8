"""What the exit code of `factcheck` says, and the one place where a failure becomes one."""

import errno
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from types import FrameType
from typing import NoReturn

import click

from factcheck.cli.printable import printable
from factcheck.errors import BadInput, FactcheckError, Misconfigured, NotFound, NotReady


class Exit(IntEnum):
    """The exit codes; a script may rely on them."""

    DONE = 0
    UNEXPECTED = 1
    USAGE = 2  # click's own, for a command line that it cannot read
    BAD_INPUT = 3
    NOT_FOUND = 4
    NOT_READY = 5
    MISCONFIGURED = 6
    PARTLY_REFUSED = 7
    BELOW_FLOOR = 8
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it
    PIPE_CLOSED = 141  # 128 + SIGPIPE, as shells have it


MEANINGS = {
    Exit.DONE: "Done; `doctor` found nothing wrong. An outlet or source that the archive does not"
    " know is no failure, as it may yet come: standard error says so.",
    Exit.UNEXPECTED: "Something failed that Factcheck does not foresee; `--debug` shows where.",
    Exit.USAGE: "The command line cannot be read: an unknown command, option or value.",
    Exit.BAD_INPUT: "What was given cannot be used; give something else.",
    Exit.NOT_FOUND: "Nothing in the archive has this id.",
    Exit.NOT_READY: "It cannot be answered yet, or for the moment; try again later.",
    Exit.MISCONFIGURED: "A setting or the installation is wrong; the message says how to mend it.",
    Exit.PARTLY_REFUSED: "Some files or rows were refused; the rest is done.",
    Exit.BELOW_FLOOR: "`evaluate --gate` measured a figure below its floor.",
    Exit.INTERRUPTED: "Interrupted with Ctrl-C.",
    Exit.PIPE_CLOSED: "Whatever read the output stopped reading.",
}

# What is wrong with a path that was given, rather than with the machine.
_OF_A_PATH = (errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.EROFS, errno.EPERM)

# Searched in this order, so that a special case would stand before the general one.
_EXITS: tuple[tuple[type[FactcheckError], Exit], ...] = (
    (BadInput, Exit.BAD_INPUT),
    (NotFound, Exit.NOT_FOUND),
    (NotReady, Exit.NOT_READY),
    (Misconfigured, Exit.MISCONFIGURED),
)


def leave_at_once_if_interrupted_again() -> None:
    """Have a second Ctrl-C end the process as the system does, without a traceback.

    What is written outlasts that, as it outlasts a kill. Where Ctrl-C is ignored, or somebody else
    has seen to it, nothing is changed.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _interrupt)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    signal.signal(number, signal.SIG_DFL)
    raise KeyboardInterrupt


def exit_for(error: FactcheckError) -> Exit:
    """Return the exit code for this kind of error."""
    return next((code for kind, code in _EXITS if isinstance(error, kind)), Exit.UNEXPECTED)


@contextmanager
def explained() -> Iterator[None]:
    """Turn any failure inside into one clear sentence on standard error and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except FactcheckError as error:
        _fail(str(error), exit_for(error))
    except (KeyboardInterrupt, click.Abort):
        sys.exit(Exit.INTERRUPTED)
    except OSError as error:
        if error.errno == errno.EPIPE:
            _leave_pipe()
        _fail(_reason(error), Exit.BAD_INPUT if error.errno in _OF_A_PATH else Exit.UNEXPECTED)
    except (click.ClickException, click.exceptions.Exit):
        raise
    except Exception as error:  # noqa: BLE001 -- the outermost edge: nobody reads a traceback here
        what = f"{type(error).__name__}: {error}"
        _fail(f"unexpected error, {what} (`factcheck --debug …` shows where)", Exit.UNEXPECTED)


def _fail(message: str, code: Exit) -> NoReturn:
    click.echo(f"factcheck: {printable(message)}", err=True)
    sys.exit(code)


def _reason(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    return f"{error.filename}: {reason}" if error.filename else reason


def _leave_pipe() -> NoReturn:
    """Leave without a word, also none from the interpreter, which flushes standard output last."""
    with suppress(OSError):  # standard output may be no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(Exit.PIPE_CLOSED)
