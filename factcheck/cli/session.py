"""What one run of a command works with: the settings, the desk, and where its answer goes."""

import json
import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.cli.printable import printable

if TYPE_CHECKING:  # at run time these cost more than everything else that `--help` loads
    from rich.console import Console, RenderableType

    from factcheck.model import Filters
    from factcheck.services import Desk
    from factcheck.settings import Settings

Value = TypeVar("Value")


class Form(Enum):
    """How an answer is written: for people, or in the shapes that HTTP has."""

    PAGE = "page"
    JSON = "json"


class Session:
    """Opens each part at its first use; a test hands in a desk of its own."""

    def __init__(self, desk: "Desk | None" = None) -> None:
        self.form = Form.PAGE
        self._handed_in = desk
        self._opened = ExitStack()

    @cached_property
    def settings(self) -> "Settings":
        """The settings, read from the environment. Raises Misconfigured."""
        if self._handed_in:
            return self._handed_in.settings
        from factcheck.settings import load

        return load()

    @cached_property
    def desk(self) -> "Desk":
        """The desk over the archive that the settings name.

        Raises Misconfigured where it cannot be opened, or is not there: a mistyped address must
        not be answered from an empty archive.
        """
        if self._handed_in:
            return self._handed_in
        from factcheck.store import Archive
        from factcheck.wiring import open_desk

        _log_as_set(self.settings)
        desk = open_desk(self.settings, open_archive=Archive.existing)
        return self._opened.enter_context(desk)

    def make_archive(self) -> None:
        """Make the archive that the settings name, and say so, unless it is there."""
        if self._handed_in:
            return
        from factcheck.errors import NoArchive
        from factcheck.store import Archive

        try:
            Archive.existing(self.settings.database_url).close()
        except NoArchive as error:
            Archive.open(self.settings.database_url).close()
            self.note(f"There was no archive at {error.place}: a new one is made.")

    @cached_property
    def out(self) -> "Console":
        """Where answers for people go; it knows the width and what can be shown."""
        from factcheck.cli.pages.console import open_console

        return open_console(sys.stdout)

    @cached_property
    def err(self) -> "Console":
        """Where progress and what goes with an answer go."""
        from factcheck.cli.pages.console import open_console

        return open_console(sys.stderr)

    @property
    def wants_pages(self) -> bool:
        """Tell whether the answer is for people."""
        return self.form is Form.PAGE

    def close(self) -> None:
        """Give back what was opened."""
        self._opened.close()

    def answer(
        self,
        value: Value,
        *,
        shape: Callable[[Value], Any],
        page: Callable[[Value, "Console"], Iterable["RenderableType"]],
    ) -> None:
        """Print a value as JSON or for people, whichever was asked for."""
        if self.wants_pages:
            self.show(page(value, self.out))
        else:
            click.echo(as_json(shape(value), indent=2))

    def show(self, parts: "Iterable[RenderableType]") -> None:
        """Print parts of a page; text is set in lines already, and addresses stay whole."""
        from rich.text import Text

        for part in parts:
            self.out.print(part, soft_wrap=isinstance(part, Text))

    def say(self, message: str) -> None:
        """Print a line for people."""
        click.echo(printable(message))

    def note(self, message: str) -> None:
        """Print a line for people that is no part of the answer: on standard error."""
        click.echo(printable(message), err=True)

    def meant(self, filters: "Filters") -> "Filters":
        """Return filters with whole names of sources, and print which were given in part."""
        if not filters.sources:
            return filters
        found = self.desk.meant(filters)
        for remark in found.remarks:
            self.note(f"factcheck: {remark}")
        return found.filters

    def note_unknown(self, filters: "Filters") -> None:
        """Print a line for each outlet and source in the filters that the archive does not know."""
        desk = self.desk  # opened even for no filters: what is wrong with it is said first
        for remark in desk.unknown(filters) if filters else ():
            self.note(f"factcheck: {remark}")


def _log_as_set(settings: "Settings") -> None:
    """Log as the settings say.

    What they say by default needs no set-up, which takes a tenth of a second: Python prints
    warnings to standard error as they are.
    """
    from factcheck.settings import Settings

    default = Settings()
    if (settings.log_level, settings.log_format) != (default.log_level, default.log_format):
        from factcheck.telemetry import configure_logging

        configure_logging(level=settings.log_level, form=settings.log_format)


def as_json(shape: Any, *, indent: int | None = None) -> str:
    """Write a shape in a way that the encoding of standard output never alters."""
    encoding = (sys.stdout.encoding or "ascii").lower()
    return json.dumps(shape, ensure_ascii=not encoding.startswith("utf"), indent=indent)
