"""Lists of claims, as they come."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.sheets.delimited import read_delimited
from factcheck.cli.sheets.reading import open_sheet
from factcheck.cli.sheets.rows import Columns, Form, Sheet
from factcheck.errors import BadInput

COLUMNS = Columns("claim", "speaker", "as_of")


def sheet_of(path: Path, data: bytes | str, columns: Columns = COLUMNS) -> Sheet:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return open_sheet(str(path), columns)


def claims_of(sheet: Sheet) -> list[object]:
    return [row.cells.get("claim") for row in sheet.rows]


@pytest.mark.parametrize(
    ("data", "delimiter"),
    [
        pytest.param("id,claim\n1,It rains\n", ",", id="commas"),
        pytest.param("id;claim\r\n1;It rains\r\n", ";", id="semicolons"),
        pytest.param("id\tclaim\r1\tIt rains\r", "\t", id="tabs and old Mac line ends"),
        pytest.param("id|claim\n1|It rains", "|", id="bars and no last line end"),
        pytest.param("sep=;\nid;claim\n1;It rains\n", ";", id="Excel's own line"),
        pytest.param('"id", "claim"\n"1", "It rains"\n', ",", id="blanks before quotes"),
        pytest.param("Id,CLAIM \n1,It rains\n", ",", id="another case"),
        pytest.param("\n\nid,claim\n\n1,It rains\n\n", ",", id="blank lines"),
        pytest.param("claim\nIt rains\n", ",", id="one column"),
        pytest.param('claim,a;b;c;d\n"It rains",1\n', ",", id="other delimiters in the header"),
    ],
)
def test_csv_is_read_as_spreadsheets_write_it(tmp_path: Path, data: str, delimiter: str) -> None:
    """The delimiter is the one that makes the column of claims appear."""
    sheet = sheet_of(tmp_path / "list.csv", data)

    assert (sheet.form, sheet.delimiter) == (Form.CSV, delimiter)
    assert claims_of(sheet) == ["It rains"]
    assert not sheet.rows[0].problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    """Names keep their accents, whatever program saved the list."""
    claim = "The mayor of São Paulo says that its streets were calm all night"
    sheet = sheet_of(tmp_path / "list.csv", f"claim\n{claim}\nNot so\n".encode(encoding))

    assert claims_of(sheet) == [claim, "Not so"]
    assert sheet.byte_order_mark is (encoding in ("utf-8-sig", "utf-16"))


def test_a_cell_may_hold_lines_quotes_and_a_novel(tmp_path: Path) -> None:
    """Quoted cells may hold delimiters, line ends, quotation marks and any number of characters."""
    novel = "word " * 100_000
    sheet = sheet_of(tmp_path / "list.csv", f'claim,note\n"He said ""no"",\nthen",{novel}\nb,c\n')

    assert claims_of(sheet) == ['He said "no",\nthen', "b"]
    assert sheet.rows[0].cells["note"] == novel
    assert [row.line for row in sheet.rows] == [2, 4]


def test_backslashed_quotes_are_read(tmp_path: Path) -> None:
    """Databases write quotation marks behind a backslash."""
    sheet = sheet_of(tmp_path / "list.csv", 'claim,n\n"He said \\"no\\"",1\n')

    assert claims_of(sheet) == ['He said "no"']


def test_a_bad_row_is_kept_with_what_is_wrong(tmp_path: Path) -> None:
    """Neither a cell too many nor a quotation mark too few costs more than its row."""
    data = 'claim,n\nfine,1\ntoo,many,cells\nshort\n"never closed,3\nfine again,4\n'
    sheet = sheet_of(tmp_path / "list.csv", data)

    assert [bool(row.problem) for row in sheet.rows] == [False, True, False, True, False]
    assert "'cells'" in str(sheet.rows[1].problem)
    assert claims_of(sheet)[-1] == "fine again"
    assert [row.line for row in sheet.rows] == [2, 3, 4, 5, 6]


def test_columns_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """No column of the list is lost, also where two have the same name or none."""
    sheet = sheet_of(tmp_path / "list.csv", "claim,n,n,\na,1,2,3\n")

    assert sheet.columns == ("claim", "n", "n (3)", "column 4")
    assert list(sheet.rows[0].cells.values()) == ["a", "1", "2", "3"]


def test_a_list_without_claims_is_refused_with_its_columns(tmp_path: Path) -> None:
    """Whoever named the wrong column sees the right ones."""
    with pytest.raises(BadInput, match=r"list.csv: there is no column 'claim' among id, text"):
        sheet_of(tmp_path / "list.csv", "id,text\n1,It rains\n")


def test_another_column_may_hold_the_claims(tmp_path: Path) -> None:
    """Any column can be named, with the case of its letters as the list has it or not."""
    sheet = sheet_of(tmp_path / "l.csv", "Id;Aussage\n1;a,b\n", Columns("aussage"))

    assert sheet.rows[0].cells["aussage"] == "a,b"


def test_json_lines_keep_every_value(tmp_path: Path) -> None:
    """Values stay what they are, names may differ from row to row, a bare text is a claim."""
    rows = [{"claim": "a", "n": 1, "deep": {"x": [None]}}, {"claim": "b", "other": True}]
    lines = [*map(json.dumps, rows), "", '"c"', '{"claim": ', "[1]"]
    sheet = sheet_of(tmp_path / "list.jsonl", "\n".join(lines))

    assert [row.cells for row in sheet.rows[:2]] == rows
    assert claims_of(sheet)[2] == "c"
    assert [row.line for row in sheet.rows] == [1, 2, 4, 5, 6]
    assert sheet.rows[3].cells == {"unread": '{"claim":'}
    assert str(sheet.rows[3].problem).startswith("is not JSON")
    assert sheet.rows[4].problem == "is not an object"
    assert sheet.columns == ("claim", "n", "deep", "other", "unread")


def test_a_name_that_stands_twice_spoils_its_row_alone(tmp_path: Path) -> None:
    """Which of two claims is meant is not guessed, as over HTTP; the others are read."""
    lines = ['{"claim": "a", "claim": "b"}', '{"claim": "c"}']
    sheet = sheet_of(tmp_path / "list.jsonl", "\n".join(lines))

    assert sheet.rows[0].problem == "the name 'claim' stands twice in one object"
    assert sheet.rows[0].cells == {"unread": lines[0]}
    assert sheet.rows[1].problem is None


def test_a_json_array_is_a_list_too(tmp_path: Path) -> None:
    """What HTTP takes as a batch is read from a file as well."""
    sheet = sheet_of(tmp_path / "list.json", '[{"claim": "a"},\n "b", 3]')

    assert claims_of(sheet) == ["a", "b", None]
    assert sheet.rows[2].problem


@pytest.mark.parametrize(
    ("data", "form"),
    [('{"claim": "a"}\n', Form.JSON_LINES), ("claim,n\na,1\n", Form.CSV)],
)
def test_standard_input_shows_what_it_is(
    data: str, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list without a name is known by its first character."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data.encode())))

    sheet = open_sheet("-", COLUMNS)

    assert (sheet.form, claims_of(sheet)) == (form, ["a"])


@pytest.mark.parametrize(
    ("name", "data", "wrong"),
    [
        ("list.csv", b"", "empty"),
        ("list.csv", b"\x89PNG\r\n\x1a\n" + bytes(100), "not text"),
        ("list.jsonl", b"\n\n", "holds no claims"),
        ("list.json", b"[1,", "is not JSON"),
        ("list.json", b'{"claims": ["a"]}', "no column 'claim' among claims; --claim-column"),
        ("list.csv", b"\n\n", "holds no claims"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, name: str, data: bytes, wrong: str) -> None:
    """A file that holds no list is named with what is wrong with it."""
    with pytest.raises(BadInput, match=f"{name}: .*{wrong}"):
        sheet_of(tmp_path / name, data)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A list that is not there is named."""
    with pytest.raises(BadInput, match=r"gone\.csv: no such file"):
        open_sheet(str(tmp_path / "gone.csv"), COLUMNS)


@given(st.text())
def test_no_csv_is_fatal(text: str) -> None:
    """Whatever stands under the header, every line is a row or a blank."""
    sheet = read_delimited(f"claim,n\n{text}", COLUMNS, byte_order_mark=False)

    assert all(row.cells.keys() == {"claim", "n"} for row in sheet.rows)
