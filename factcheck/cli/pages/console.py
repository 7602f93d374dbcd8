"""Where pages are printed."""

import errno
from typing import IO, NoReturn

from rich.console import Console


class _Screen(Console):
    def on_broken_pipe(self) -> NoReturn:
        """Let `factcheck.cli.exits` leave; rich would exit with the code of a failure."""
        raise BrokenPipeError(errno.EPIPE, "whatever read the output stopped reading")


def open_console(stream: IO[str]) -> Console:
    """Return a console that takes words from articles for no markup and paints no numbers."""
    return _Screen(file=stream, markup=False, highlight=False, emoji=False)
