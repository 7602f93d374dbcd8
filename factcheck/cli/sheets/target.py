"""Where the answers to a list are to be written, and in which form."""

from dataclasses import dataclass
from pathlib import Path

import click

from factcheck.cli.sheets.rows import Form

FORMS = {
    ".csv": Form.CSV,
    ".tsv": Form.CSV,
    ".json": Form.JSON_LINES,
    ".jsonl": Form.JSON_LINES,
    ".ndjson": Form.JSON_LINES,
}


@dataclass(frozen=True, slots=True)
class Target:
    """What was asked for: a file or standard output, a form or none, to go on or start anew."""

    output: Path | None = None
    form: Form | None = None
    overwrite: bool = False

    def __post_init__(self) -> None:
        if self.output and self.form is Form.TABLE:
            raise click.UsageError("A table is for reading; --output needs csv or jsonl.")
        if self.overwrite and not self.output:
            raise click.UsageError("--overwrite needs --output.")

    def form_for(self, given: Form, *, shown: Form) -> Form:
        """Return the form asked for, or that of the output's name, or the one of the list.

        `shown` is the form for standard output where nothing was asked for.
        """
        if self.form:
            return self.form
        if self.output:
            return FORMS.get(self.output.suffix.lower(), given)
        return shown
