"""JSON and JSON Lines: a bad row is named, the others are read."""

import json
from collections.abc import Sequence

import pytest

from factcheck.errors import BadInput
from factcheck.reading.readings import Read, Reading, Unread
from factcheck.reading.rows import read_json, read_rows

SETTING = " (FACTCHECK_MAX_ARTICLE_BYTES)"


def reasons(readings: Sequence[Reading]) -> list[tuple[str, str | None]]:
    return [(r.origin, r.reason if isinstance(r, Unread) else None) for r in readings]


def test_one_bad_row_costs_no_other() -> None:
    """Each row is an article or has its number and its reason."""
    rows = [
        b'\xef\xbb\xbf{"text": "One."}',
        b"",
        b'{"text": "Two."',
        b'{"text": ""}',
        b"[]",
        b'{"text": "Three."} {}',
        b"\xff\xd8\xff\xe0",
        '{"text": "Café."}'.encode("cp1252") + b"\r",
        b'{"text": "%s"}' % (b"x" * 100),
    ]

    found = list(read_rows([b"\n".join(rows)], origin="a.jsonl", largest=60))

    assert reasons(found) == [
        ("a.jsonl:1", None),
        ("a.jsonl:3", "is broken JSON at column 16: expecting ',' delimiter"),
        ("a.jsonl:4", "text holds no words"),
        ("a.jsonl:5", "is a list, not an object with a text"),
        ("a.jsonl:6", "is broken JSON at column 20: extra data"),
        ("a.jsonl:7", "seems to be a JPEG image, not text"),
        ("a.jsonl:8", None),
        ("a.jsonl:9", "is larger than 60 bytes" + SETTING),
    ]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_rows_do_not_depend_on_how_a_file_is_cut(size: int) -> None:
    """Rows read piece by piece are the rows of the whole."""
    data = "\n".join(json.dumps({"text": f"Row {n}, “é”."}) for n in range(5)).encode()
    pieces = [data[i : i + size] for i in range(0, len(data), size)]

    found = list(read_rows(pieces, origin="a", largest=100))

    assert [r.article.text for r in found if isinstance(r, Read)] == [
        f"Row {n}, “é”." for n in range(5)
    ]


def test_a_name_that_stands_twice_is_refused() -> None:
    """Which of two texts is meant is not guessed; other rows are read."""
    twice = '{"text": "One.", "url": null, "text": "Two."}'
    told = "the name 'text' stands twice in one object"

    found = list(read_rows([f'{twice}\n{{"text": "Three."}}'.encode()], origin="a", largest=100))

    assert reasons(found) == [("a:1", told), ("a:2", None)]
    with pytest.raises(BadInput, match=told):
        list(read_json(twice, origin="a"))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"pub_date": "2024-10-17", "url": None, "Title": "x"}, "not read: pub_date, Title; known"),
        ({str(n): n for n in range(30)}, "not read: 0, 1, "),
        ({"blocks": [{"kind": "body", "start": 0, "end": 6}], "sentences": [], "id": "x"}, None),
    ],
    ids=["two", "many", "an export's"],
)
def test_fields_that_are_not_known_are_told(fields: dict[str, object], told: str | None) -> None:
    """A date under another name is not dropped without a word; an export's own fields are known."""
    [reading] = read_json(json.dumps({"text": "It is.", **fields}), origin="a")

    assert isinstance(reading, Read)
    assert [remark.startswith(told or "-") for remark in reading.remarks] == [True] * bool(told)


def test_a_row_that_never_ends_is_not_held() -> None:
    """A row of more bytes than are read is passed over to its end."""
    pieces = [b'{"text": "', *[b"x" * 1000] * 50, b'"}\n{"text": "Two."}']

    found = list(read_rows(pieces, origin="a", largest=5_000))

    assert reasons(found) == [("a:1", "is larger than 5,000 bytes" + SETTING), ("a:2", None)]


@pytest.mark.parametrize("data", [b"", b"\n \r\n\n"])
def test_a_file_without_rows_is_empty(data: bytes) -> None:
    """Nothing but blank lines is nothing."""
    assert reasons(list(read_rows([data], origin="a", largest=10))) == [("a", "is empty")]


def test_a_list_of_objects_is_read_one_by_one() -> None:
    """One bad object costs no other; each has its number in the list."""
    found = list(read_json('[{"text": "One."}, {"text": 2}, {"text": "Three."}]', origin="a"))

    assert reasons(found) == [
        ("a:1", None),
        ("a:2", "text must be a string, not a number"),
        ("a:3", None),
    ]


def test_json_lines_under_another_name_are_read() -> None:
    """Many tools write JSON Lines into .json files."""
    found = list(read_json('{"text": "One."}\n{"text": "Two."}\n', origin="a.json"))

    assert reasons(found) == [("a.json:1", None), ("a.json:2", None)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"text":\n  "a" "b"}', "is broken JSON at line 2, column 7: expecting ',' delimiter"),
        ('{"text": "a"', "is broken JSON at line 1, column 13"),
        ("{} trailing", "is broken JSON at line 1, column 4: extra data"),
        ("", "is broken JSON at line 1, column 1"),
        ("[]", "is an empty list"),
        ('"text"', "is a string, not an object with a text"),
        ("[" * 100_000, "is JSON nested too deeply"),
        ('{"text": "a", "n": ' + "1" * 5_000 + "}", "is JSON with a number that is too long"),
    ],
)
def test_broken_json_is_refused_with_its_place(text: str, reason: str) -> None:
    """The refusal names line and column."""
    with pytest.raises(BadInput) as refused:
        list(read_json(text, origin="a"))

    assert str(refused.value).startswith(reason)
