"""Progress of long work, shown on standard error where somebody is looking."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.cli.session import Session

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Report:
    """Takes how much is done, of how much, as the desk reports it; here nobody is looking."""

    def __call__(self, done: int, total: int) -> None:
        """Say how far the work is."""

    def remark(self, words: str) -> None:
        """Say something beside the bar."""


class _Bar(Report):
    def __init__(self, progress: "Progress", task: "TaskID") -> None:
        self._progress = progress
        self._task = task

    def __call__(self, done: int, total: int) -> None:
        self._progress.update(self._task, completed=done, total=total)

    def remark(self, words: str) -> None:
        self._progress.update(self._task, remark=words)


@contextmanager
def progress(session: Session, what: str) -> Iterator[Report]:
    """Hand out where to report progress; nothing is shown unless standard error is a terminal."""
    if not sys.stderr.isatty():
        yield Report()
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[remark]}"),
    )
    with Progress(*columns, console=session.err, transient=True) as bar:
        yield _Bar(bar, bar.add_task(what, total=None, remark=""))
