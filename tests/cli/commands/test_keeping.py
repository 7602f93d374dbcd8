"""`factcheck delete`, `export`, `rebuild`: looking after the archive."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.services import Desk
from factcheck.services.shapes import filed_shape
from factcheck.settings import home
from tests.cli.conftest import Run

PAGES = home() / "seeds" / "articles"


def ids(desk: Desk) -> list[str]:
    rows, _ = desk.articles(offset=0, limit=100)
    return [row.id for row in rows]


def test_articles_are_deleted(filled: Run, desk: Desk) -> None:
    """What was deleted is found no more."""
    first, second = ids(desk)

    assert filled("delete", "--yes", first, first).stdout == "Deleted 1 article.\n"
    assert ids(desk) == [second]
    assert json.loads(filled("delete", "--yes", "--json", second).stdout) == {"deleted": [second]}


def test_nothing_is_deleted_without_being_asked(filled: Run, desk: Desk) -> None:
    """Where nobody can be asked, `--yes` is needed."""
    before = ids(desk)

    assert "--yes" in filled("delete", before[0], code=2).stderr
    assert ids(desk) == before


def test_one_unknown_id_keeps_everything(filled: Run, desk: Desk) -> None:
    """A mistyped id does not cost the article before it."""
    before = ids(desk)
    filled("delete", "--yes", before[0], "0123456789abcdef", code=4)

    assert ids(desk) == before


def test_what_is_exported_is_what_http_shows(filled: Run, desk: Desk) -> None:
    """Each line is an article in the shape that HTTP has, the first filed first."""
    lines = [json.loads(line) for line in filled("export").stdout.splitlines()]
    shapes = [filed_shape(desk.article(article_id)) for article_id in reversed(ids(desk))]

    assert all(line.pop("blocks") for line in lines)
    assert lines == json.loads(json.dumps(shapes))


def test_an_export_is_read_again(filled: Run, desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    """Into another archive, an export makes the same articles, sentences and attributions."""
    path = tmp_path / "export.jsonl"
    filled("ingest", str(PAGES))
    filled("export", "--output", str(path))
    filled("ingest", str(path), desk=other_desk)

    def everything(of: Desk) -> list[object]:
        filed = (of.article(article_id) for article_id in sorted(ids(of)))
        return [
            (one.article, [(p.sentence, p.attributions) for p in one.passages]) for one in filed
        ]

    assert everything(other_desk) == everything(desk)
    assert "14 articles already in the archive" in filled("ingest", str(path)).stdout


def test_an_export_can_be_narrowed(filled: Run) -> None:
    """`--outlet` leaves the other outlets' articles out."""
    [line] = filled("export", "--outlet", "Evening Test").stdout.splitlines()

    assert json.loads(line)["outlet"] == "Evening Test"


def test_an_unknown_outlet_is_told_and_nothing_written(filled: Run, tmp_path: Path) -> None:
    """The nearest outlet is named, and an older file stays as it was."""
    path = tmp_path / "export.jsonl"
    path.write_text("older\n")

    error = filled("export", "--outlet", "Evening Tst", "--output", str(path), code=3).stderr

    assert 'no outlet here is called "Evening Tst": did you mean Evening Test?' in error
    assert path.read_text() == "older\n"


def test_an_export_that_cannot_be_written_names_the_file_asked_for(
    filled: Run, tmp_path: Path
) -> None:
    """Not the one that it is written to first."""
    path = tmp_path / "no folder" / "export.jsonl"

    error = filled("export", "--output", str(path), code=3).stderr

    assert error == f"factcheck: {path}: no such file or directory\n"


def test_a_failed_export_leaves_no_half(filled: Run, desk: Desk, tmp_path: Path) -> None:
    """The file appears when it is whole, and an older one stays until then."""
    path = tmp_path / "export.jsonl"
    path.write_text("older\n")
    broken = Broken(desk)
    filled("export", "--output", str(path), desk=broken, code=1)

    assert path.read_text() == "older\n"
    assert [entry.name for entry in tmp_path.iterdir() if "part" in entry.name] == []


class Broken:
    """A desk whose second article cannot be read."""

    def __init__(self, desk: Desk) -> None:
        self.articles: Callable[..., object] = desk.articles
        self._desk = desk
        self._asked = 0

    def article(self, article_id: str) -> object:
        self._asked += 1
        if self._asked > 1:
            raise OSError("the disk is gone")
        return self._desk.article(article_id)


def test_the_index_is_made_anew(filled: Run, desk: Desk) -> None:
    """`rebuild` says how many sentences can be found."""
    count = len(desk.index)

    assert filled("rebuild").stdout == f"The index holds {count} sentences.\n"
    assert json.loads(filled("rebuild", "--json").stdout) == {"indexed": count}


@pytest.mark.parametrize("command", ["delete", "show"])
def test_an_id_is_needed(run: Run, command: str) -> None:
    """A command without its argument is a usage error."""
    assert "Missing argument 'ARTICLE_ID" in run(command, code=2).stderr
