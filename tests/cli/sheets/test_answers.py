"""Claims with their answers, as CSV and as JSON Lines."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

from factcheck.cli.sheets.answers import Answer
from factcheck.cli.sheets.csv_answers import OF_CLAIM, OF_EVIDENCE, CsvAnswers
from factcheck.cli.sheets.json_answers import JsonAnswers
from factcheck.cli.sheets.rows import Form, Row, Sheet
from factcheck.services.check_shapes import check_shape
from tests.cli.evidence import CLAIM, a_check, a_passage, bridge, bridge_passage, ruled_on

ROW = Row(2, {"id": "7", "claim": CLAIM})
CHECK = a_check(bridge_passage(bridge()))


def a_sheet(*rows: Row, **fields: object) -> Sheet:
    columns = tuple(dict.fromkeys(name for row in rows for name in row.cells))
    return Sheet(Form.CSV, columns, rows, **fields)  # type: ignore[arg-type]


def read(written: CsvAnswers, *answers: Answer, delimiter: str = ",") -> list[dict[str, str]]:
    data = written.head() + b"".join(map(written.record, answers))
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter, strict=True))


def test_csv_keeps_the_row_and_says_who_said_what() -> None:
    """A row has its own cells, then the best evidence with speaker and article."""
    [row] = read(CsvAnswers(a_sheet(ROW), limit=2), Answer(ROW, check=CHECK))

    assert row | {"id": "7", "claim": CLAIM, "error": "", "check_id": "check-1"} == row
    assert row["found"] == "1"
    assert {row[name] for name in ("ruling", "reason", "independent_sources", "said_by")} == {""}
    assert {name: row[f"{name}_1"] for name in OF_EVIDENCE} == {
        "stance": "",
        "why": "",
        "score": "0.9000",
        "speaker": "Jane Doe",
        "role": "Mayor",
        "kind": "named person",
        "saying": "indirect speech",
        "sentence": "The bridge will close for 10,000 days, Jane Doe said.",
        "title": "Bridge to close",
        "outlet": "The Daily Test",
        "date": date(2024, 10, 17).isoformat(),
        "url": "https://example.org/bridge",
    }
    assert {row[f"{name}_2"] for name in OF_EVIDENCE} == {""}


def test_csv_has_the_ruling_beside_the_claim() -> None:
    """A row that was ruled on has the ruling, why, and how many sources; each sentence its part."""
    [row] = read(CsvAnswers(a_sheet(ROW), limit=1), Answer(ROW, check=ruled_on(CHECK)))

    assert {name: row[name] for name in OF_CLAIM} == {
        "error": "",
        "check_id": "check-1",
        "ruling": "refuted",
        "reason": "the archive prints other words of Jane Doe than the claim has",
        "independent_sources": "1",
        "said_by": "Jane Doe",
        "found": "1",
    }
    assert (row["stance_1"], row["why_1"]) == ("refutes", "10,000 days against 400 days")


def test_csv_says_why_a_row_has_no_answer() -> None:
    """A bad row stands in its place, with the reason."""
    [row] = read(CsvAnswers(a_sheet(ROW), limit=1), Answer(ROW, error="is bad"))

    assert (row["claim"], row["error"], row["check_id"], row["found"]) == (CLAIM, "is bad", "", "")


def test_csv_is_written_as_the_list_was() -> None:
    """A list with semicolons and a byte order mark comes back with them."""
    written = CsvAnswers(a_sheet(ROW, delimiter=";", byte_order_mark=True), limit=1)

    assert written.head().startswith(b"\xef\xbb\xbfid;claim;error;")
    assert read(written, Answer(ROW, error="x"), delimiter=";")[0]["error"] == "x"


def test_csv_does_not_hide_columns_of_the_list() -> None:
    """Answers to a list that has been answered before stand beside the old ones."""
    row = Row(2, {"claim": "a", "error": "old"})
    [answered] = read(CsvAnswers(a_sheet(row), limit=1), Answer(row, error="new"))

    assert (answered["error"], answered["factcheck error"]) == ("old", "new")


def test_csv_takes_any_value() -> None:
    """A list of JSON objects can be written as CSV: what is no text is written as JSON."""
    row = Row(1, {"claim": "a", "n": 1, "deep": {"x": [None]}, "none": None, "half": "\ud800"})
    [answered] = read(CsvAnswers(a_sheet(row), limit=1), Answer(row, error="x"))

    assert (answered["n"], answered["deep"], answered["none"]) == ("1", '{"x": [null]}', "")
    assert answered["half"] == "?"


def test_json_lines_keep_the_row_and_the_whole_check() -> None:
    """A line has the row as it was and the check in the shape that HTTP has."""
    line = json.loads(JsonAnswers().record(Answer(ROW, check=CHECK)))

    assert line == {"line": 2, "row": ROW.cells, **check_shape(CHECK)}


def test_json_lines_say_why_a_row_has_no_answer() -> None:
    """A bad row stands in its place, with the reason."""
    line = json.loads(JsonAnswers().record(Answer(ROW, error="is bad")))

    assert line == {"line": 2, "row": ROW.cells, "error": {"detail": "is bad"}}


def test_json_lines_are_valid_whatever_a_row_holds() -> None:
    """Half of a character, which JSON can hold and UTF-8 cannot, comes back as it was."""
    row = Row(1, {"claim": "\ud800"})

    assert json.loads(JsonAnswers().record(Answer(row, error="x")))["row"] == row.cells


def test_the_names_of_our_columns_differ() -> None:
    """No column of ours hides another."""
    names = CsvAnswers(a_sheet(ROW), limit=3).head().decode().strip().split(",")

    assert len(set(names)) == len(names) == 2 + len(OF_CLAIM) + 3 * len(OF_EVIDENCE)


def test_csv_shows_what_the_verdict_rests_on_however_few_are_shown() -> None:
    """A ruling beside sentences that do not bear it out could not be followed."""
    ruled = ruled_on(CHECK)
    other = a_passage("Nobody cheered.", article=bridge(url="https://example.org/other"))
    beside = replace(ruled.evidence[0], passage=replace(other, id=77), assessment=None)
    check = replace(ruled, evidence=(beside, beside, *ruled.evidence))

    [row] = read(CsvAnswers(a_sheet(ROW), limit=2), Answer(ROW, check=check))

    assert (row["stance_1"], row["stance_2"]) == ("", "refutes")
