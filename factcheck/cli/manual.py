"""The pages of the documentation that are made from the code: commands and settings.

`python -m factcheck.cli.manual docs` writes them; a test compares them with what is in `docs/`.
"""

import sys
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from pathlib import Path

import click

from factcheck.cli.exits import MEANINGS, Exit
from factcheck.cli.program import SECTIONS, factcheck
from factcheck.settings import PREFIX, Settings, home

_MADE = "<!-- Made by `python -m factcheck.cli.manual docs`; do not edit. -->"

# As wide as code is shown on a page without scrolling.
_WIDTH = 88


def write(folder: Path) -> None:
    """Write every page that is made from the code."""
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """Return the pages by their file's name."""
    return {
        "cli.md": "\n".join(_commands_page()) + "\n",
        "settings.md": "\n".join(_settings_page()) + "\n",
    }


def _commands_page() -> Iterator[str]:
    yield f"{_MADE}\n\n# In the terminal\n"
    yield "Answers go to standard output; progress, remarks and errors to standard error."
    yield "`--json` prints what HTTP answers. Colours are left out where no terminal shows them,"
    yield "and words are marked by signs instead: `{the speaker's words}`, `_what shows who"
    yield "speaks_`, `*also in the claim*`, `(context)`. `NO_COLOR` and `COLUMNS` are respected.\n"
    yield _help(factcheck, "factcheck")
    root = click.Context(factcheck, info_name="factcheck")
    for section, names in SECTIONS.items():
        yield f"## {section}\n"
        for name in names:
            yield from _command(root, name, f"factcheck {name}")
    yield "## Exit codes\n"
    yield "| code | meaning |\n| ---: | --- |"
    for code in Exit:
        yield f"| {code.value} | {MEANINGS[code]} |"


def _command(parent: click.Context, name: str, path: str) -> Iterator[str]:
    assert isinstance(parent.command, click.Group)  # noqa: S101 -- for the types
    command = parent.command.get_command(parent, name)
    if command is None:
        return
    yield f"### {path}\n"
    yield _help(command, path)
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=name, parent=parent)
        for below in command.list_commands(context):
            yield from _command(context, below, f"{path} {below}")


def _help(command: click.Command, path: str) -> str:
    given = {**factcheck.context_settings, "terminal_width": _WIDTH, "max_content_width": _WIDTH}
    context = click.Context(command, info_name=path, **given)
    return f"```text\n{command.get_help(context).strip()}\n```\n"


def _settings_page() -> Iterator[str]:
    yield f"{_MADE}\n\n# Settings\n"
    yield "Settings are read from the environment when a process starts. A name that begins with"
    yield f"`{PREFIX}` and is none of these is refused, with the nearest known one.\n"
    yield "| name | default | meaning |\n| --- | --- | --- |"
    for setting in fields(Settings):
        meaning = setting.metadata["help"]
        choices = setting.metadata["choices"]
        if choices:
            meaning += f" One of {', '.join(f'`{choice}`' for choice in choices)}."
        if setting.metadata["least"] is not None:
            meaning += f" At least {setting.metadata['least']:,}."
        yield f"| `{PREFIX}{setting.name.upper()}` | {_default(setting)} | {meaning} |"
    yield "\n`CHECKOUT` stands for the folder that the project was cloned into; where Factcheck is"
    yield "installed without one, the working directory takes its place.\n"
    yield f"`{PREFIX}ATTRIBUTION=rules` reads new articles without the tagger. It is faster, and"
    yield "loses what the rules do not know: most of what is thought or wanted, uncommon verbs and"
    yield "nouns of saying, whether something is speech or an attitude."
    yield "[attribution.md](attribution.md) says how much. What was read before stays as it is."


def _default(setting: "Field[object]") -> str:
    value = setting.default
    if value is MISSING and setting.default_factory is not MISSING:
        value = setting.default_factory()
    shown = str(value).replace(str(home()), "CHECKOUT")
    return f"`{shown}`" if shown else "empty"


if __name__ == "__main__":
    write(Path(sys.argv[1]))
