"""Exit codes by kind of error."""

import errno

import click
import pytest

from factcheck import errors
from factcheck.cli.exits import MEANINGS, Exit, exit_for, explained
from factcheck.errors import (
    BadInput,
    FactcheckError,
    IndexMismatch,
    Misconfigured,
    NotFound,
    NotReady,
    TooLarge,
    Unreadable,
    UnsupportedMedia,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BadInput("x"), Exit.BAD_INPUT),
        (Unreadable("file", "x"), Exit.BAD_INPUT),
        (TooLarge("x"), Exit.BAD_INPUT),
        (UnsupportedMedia("x"), Exit.BAD_INPUT),
        (NotFound("x"), Exit.NOT_FOUND),
        (NotReady("x"), Exit.NOT_READY),
        (IndexMismatch("x"), Exit.NOT_READY),
        (Misconfigured("x"), Exit.MISCONFIGURED),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else value.name,
)
def test_each_kind_of_error_has_its_code(
    error: FactcheckError, code: Exit, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script can tell from the code what it can do about a failure."""
    with pytest.raises(SystemExit) as left, explained():
        raise error

    assert left.value.code == code
    assert capsys.readouterr().err == f"factcheck: {error}\n"


def test_every_error_has_a_code_of_its_own() -> None:
    """No error that Factcheck explains counts as an unexpected one."""
    kinds = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type)
        and issubclass(kind, FactcheckError)
        and kind is not FactcheckError
    ]

    assert all(exit_for(kind.__new__(kind)) is not Exit.UNEXPECTED for kind in kinds)


def test_every_code_is_explained() -> None:
    """The documentation has a sentence for each exit code."""
    assert set(MEANINGS) == set(Exit)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        pytest.param(KeyboardInterrupt(), 130, "", id="Ctrl-C is quiet"),
        pytest.param(click.Abort(), 130, "", id="so is an answer of no"),
        pytest.param(
            OSError(errno.ENOSPC, "No space left on device", "out.csv"),
            1,
            "factcheck: out.csv: no space left on device\n",
            id="a full disk is one sentence",
        ),
        pytest.param(
            ZeroDivisionError("division by zero"),
            1,
            "factcheck: unexpected error, ZeroDivisionError: division by zero"
            " (`factcheck --debug …` shows where)\n",
            id="and so is a mistake of ours",
        ),
    ],
)
def test_whatever_fails_is_one_sentence(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody at a terminal reads a traceback."""
    with pytest.raises(SystemExit) as left, explained():
        raise error

    assert (left.value.code, capsys.readouterr().err) == (code, said)


def test_a_message_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name in an error message is as little trusted as an article."""
    with pytest.raises(SystemExit), explained():
        raise NotFound("no \x1b[2Jarticle")

    assert "\x1b" not in capsys.readouterr().err
