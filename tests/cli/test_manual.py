"""The pages of the documentation that are made from the code."""

from dataclasses import fields
from pathlib import Path

import pytest

from factcheck.cli.exits import Exit
from factcheck.cli.manual import pages
from factcheck.cli.program import factcheck
from factcheck.settings import Settings
from tests.cli.test_program import commands

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", list(pages()))
def test_the_documentation_says_what_the_code_does(name: str) -> None:
    """Help and settings in `docs/` are those of the code; the first line says how to make them."""
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name]


def test_every_setting_is_documented() -> None:
    """No setting is without its name, default and meaning."""
    page = pages()["settings.md"]

    for setting in fields(Settings):
        assert f"| `FACTCHECK_{setting.name.upper()}` |" in page
        assert setting.metadata["help"] in page


def test_every_command_and_exit_code_is_documented() -> None:
    """No command is without its help, no exit code without its meaning."""
    page = pages()["cli.md"]

    assert all(f"### factcheck {' '.join(words)}\n" in page for words in commands(factcheck))
    assert all(f"| {code.value} | " in page for code in Exit)


def test_no_page_tells_of_the_machine_it_was_made_on() -> None:
    """Defaults that are folders are given from the checkout's."""
    checkout = str(DOCS.parent)

    assert not any(checkout in page for page in pages().values())
