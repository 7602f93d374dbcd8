"""`factcheck ingest`."""

import json
from dataclasses import replace
from pathlib import Path

from factcheck.services import Desk
from tests.cli.conftest import BRIDGE, Run


def test_what_was_added_is_said(run: Run, articles: Path) -> None:
    """The summary counts articles and sentences and names each article's id."""
    page = run("ingest", str(articles)).stdout

    assert page.startswith("Added 2 articles, ")
    assert f"{articles}:1" in page.replace("\n  ", "")


def test_what_is_known_is_not_added_twice(filled: Run, articles: Path) -> None:
    """A second run changes nothing and says so."""
    page = filled("ingest", str(articles)).stdout

    assert page == "Nothing added\n2 articles already in the archive\n"


def test_a_changed_text_is_a_revision(filled: Run, tmp_path: Path) -> None:
    """The same address with another text is named as a new revision."""
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(BRIDGE | {"text": "The bridge stays open, she said."}))

    assert "revision 2" in filled("ingest", str(changed)).stdout


def test_what_cannot_be_read_is_named_and_the_rest_goes_in(run: Run, articles: Path) -> None:
    """One bad file costs nothing but itself; the exit code says that there was one."""
    (articles.parent / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (articles.parent / "empty.txt").touch()
    gone = articles.parent / "gone.txt"
    paths = [str(articles), str(articles.parent / "*.png"), str(articles.parent / "empty.txt")]
    page = run("ingest", *paths, str(gone), code=7, columns=200).stdout

    assert "Added 2 articles" in page
    assert "3 not read" in page
    for name, reason in (("picture.png", "image"), ("empty.txt", "empty"), ("gone.txt", "no such")):
        [line] = [line for line in page.splitlines() if name in line]
        assert reason in line


def test_nothing_readable_is_bad_input(run: Run, tmp_path: Path) -> None:
    """Where every file was refused, the code says that the input was bad."""
    page = run("ingest", str(tmp_path / "gone.txt"), code=3).stdout

    assert page.startswith("Nothing added\n1 not read\n")


def test_one_text_that_is_too_long_costs_no_other(run: Run, desk: Desk, tmp_path: Path) -> None:
    """It is named with the limit and its setting; the rest of the folder goes in."""
    desk.settings = replace(desk.settings, max_article_characters=200)
    folder = tmp_path / "news"
    folder.mkdir()
    for name, times in (("a.txt", 1), ("b.txt", 20), ("c.txt", 2)):
        (folder / name).write_text(f"{name[0]} bridge closed.\n\n" + "It rained today. " * times)

    page = " ".join(run("ingest", str(folder), code=7, columns=300).stdout.split())

    assert "Added 2 articles" in page
    limit = "characters, more than 200 (FACTCHECK_MAX_ARTICLE_CHARACTERS)"
    assert "1 not read" in page
    assert f"b.txt: the text has 358 {limit}" in page


def test_json_has_a_line_for_each_article(run: Run, articles: Path) -> None:
    """With `--json`, every outcome is a line, in the shape that HTTP has."""
    gone = articles.parent / "gone.txt"
    lines = run("ingest", "--json", str(articles), str(gone), code=7).stdout.splitlines()
    outcomes = [json.loads(line) for line in lines]

    assert [outcome["status"] for outcome in outcomes] == ["added", "added", "refused"]
    assert outcomes[0].keys() == {"status", "origin", "id", "revision", "sentences", "remarks"}


def test_a_date_that_cannot_be_read_is_told(run: Run, tmp_path: Path) -> None:
    """The article is in the archive, and whoever wrote the date above it learns that it is not."""
    path = tmp_path / "bridge.txt"
    path.write_text("title: Bridge\ndate: 17.13.2024\n\nThe bridge closed, Jane Doe said.\n")
    told = 'date: "17.13.2024" is not one certain date'

    for added in ("Added 1 article", "1 article already in the archive"):
        page = " ".join(run("ingest", str(path)).stdout.split())

        assert added in page
        assert f"1 not taken as given {path}: {told}" in page
    [remark] = json.loads(run("ingest", "--json", str(path)).stdout)["remarks"]
    assert remark.startswith(told)


def test_rows_with_the_same_remark_are_told_once(run: Run, tmp_path: Path) -> None:
    """A thousand rows with a field that is not known are one line on the page."""
    path = tmp_path / "news.jsonl"
    rows = ({"text": f"The bridge closed on day {n}.", "desk": "local"} for n in range(3))
    path.write_text("\n".join(map(json.dumps, rows)))

    page = " ".join(run("ingest", str(path), columns=300).stdout.split())

    assert f"3 not taken as given {path}:1 and 2 more: not read: desk; known are" in page


def test_standard_input_is_read(run: Run) -> None:
    """`-` reads an article from a pipe."""
    page = run("ingest", "-", input="A headline\n\nIt rained on Monday, she said.\n").stdout

    assert "Added 1 article, " in page


def test_file_names_cannot_command_the_terminal(run: Run, tmp_path: Path) -> None:
    """Names of files are as little trusted as their text."""
    (tmp_path / "a\x1b[2J.txt").touch()

    assert "\x1b" not in run("ingest", str(tmp_path / "*.txt"), code=3).stdout
