"""`factcheck sources merge`, `split` and `undo`: which names mean whom."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

WEDDING = {
    "text": "The bridge will be missed, Jane Doe-Roe said. It rained.",
    "url": "https://example.org/wedding",
    "published": "2025-05-05",
}


@pytest.fixture
def married(filled: Run, tmp_path: Path) -> Run:
    """Return what runs a command over an archive in which Jane Doe has another name, too."""
    path = tmp_path / "wedding.json"
    path.write_text(json.dumps(WEDDING))
    filled("ingest", str(path))
    return filled


WHY = ("--reason", "she married")


def shown(run: Run, *words: str) -> dict[str, Any]:
    return dict(json.loads(run("sources", *words, "--json").stdout))


def test_sources_are_merged_by_their_names(married: Run) -> None:
    """The page shows one source with both names, and the reason that was given."""
    page = married(
        *("sources", "merge", "Jane Doe", "Jane Doe-Roe", "--reason", "she married"), columns=100
    ).stdout

    assert page.startswith("Jane Doe  person · 2 statements in 2 articles\n")
    assert "merged by hand: she married" in page
    assert "17 October 2024" in page
    assert "Mayor" in page
    assert shown(married, "show", "Jane Doe-Roe")["source"]["name"] == "Jane Doe"


def test_a_name_is_split_off_and_put_back(married: Run) -> None:
    """The other source is shown, and undoing its judgement makes one of the two again."""
    married("sources", "merge", "Jane Doe", "Jane Doe-Roe", *WHY)
    split = shown(married, "split", "Jane Doe", "Jane Doe-Roe", "--reason", "her daughter")
    assert split["source"]["name"] == "Jane Doe-Roe"
    assert split["judgements"][-1]["reason"] == "split by hand: her daughter"

    undone = shown(married, "undo", str(split["judgements"][-1]["id"]))

    assert {name["name"] for name in undone["names"]} == {"Jane Doe", "Jane Doe-Roe"}
    page = married("sources", "show", "Jane Doe", columns=120).stdout
    assert "(undone on" in page


def test_a_statement_is_split_off_by_its_number(married: Run) -> None:
    """The number is the one that `sources show` prints."""
    merged = shown(married, "merge", "Jane Doe", "Jane Doe-Roe", *WHY)
    statements = shown(married, "show", merged["source"]["id"])["statements"]
    number = next(s["sentence"]["id"] for s in statements if "missed" in s["sentence"]["text"])
    assert f"statement {number}\n" in married("sources", "show", "Jane Doe").stdout

    split = shown(married, "split", "Jane Doe", str(number), *WHY)

    assert split["source"]["statements"] == 1
    assert split["names"][0]["article"] is not None


@pytest.mark.parametrize(
    ("words", "code", "wrong"),
    [
        (["merge", "Jane Doe", "Jane Doe", *WHY], 3, "merged with itself"),
        (["merge", "Jane Doe", "Northern Power", *WHY], 3, "cannot be one source"),
        (["merge", "Jane Doe", "Nobody", *WHY], 4, "no source has the id or the name"),
        (["merge", "Jane Doe"], 2, "OTHER"),
        (["split", "Tom Pike", "Tom Pike", *WHY], 3, "nothing would be left of Tom Pike"),
        (["split", "Tom Pike", "Ann Pike", *WHY], 3, "has no name 'Ann Pike'"),
        (["split", "Tom Pike", "999", *WHY], 3, "says nothing in sentence 999"),
        (["merge", "Jane Doe", "Jane Doe-Roe"], 2, "--reason'. Say why, as in --reason \"she"),
        (["split", "Tom Pike", "999"], 2, "--reason'. Say why, as in --reason \"the other"),
        (["merge", "Jane Doe", "Jane Doe-Roe", "--reason", " "], 3, "holds no words"),
        (["split", "Tom Pike", "999", "--reason", "?!"], 3, "holds no words"),
        (["undo", "1"], 3, "was made by a rule"),
        (["undo", "999"], 4, "there is no judgement 999"),
        (["undo", "x"], 2, "x"),
    ],
)
def test_what_cannot_be_judged_is_explained(
    married: Run, words: list[str], code: int, wrong: str
) -> None:
    """The message says why, and the exit code what kind of mistake it is."""
    assert wrong in married("sources", *words, code=code).stderr


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_dossiers_fit_the_terminal(married: Run, columns: int) -> None:
    """No line is wider than the terminal."""
    married("sources", "merge", "Jane Doe", "Jane Doe-Roe", "--reason", "a long reason " * 20)
    lines = married("sources", "show", "Jane Doe", columns=columns).stdout.splitlines()

    assert max(map(len, lines)) <= columns
