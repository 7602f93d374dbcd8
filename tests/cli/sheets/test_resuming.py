"""Going on where a run was stopped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.cli.sheets.answers import Answer, Written
from factcheck.cli.sheets.csv_answers import CsvAnswers
from factcheck.cli.sheets.json_answers import JsonAnswers
from factcheck.cli.sheets.resuming import Output
from factcheck.cli.sheets.rows import Form, Row, Sheet
from factcheck.errors import BadInput
from tests.cli.evidence import a_check, bridge, bridge_passage

CHECK = a_check(bridge_passage(bridge(title='A "bridge",\nclosed')))
ROWS = tuple(
    Row(number + 2, {"id": str(number), "claim": claim})
    for number, claim in enumerate(["It rains", 'He said "no",\nthen\r', "", "“ü”; \r\n", "ends"])
)
SHEET = Sheet(Form.CSV, ("id", "claim"), ROWS, byte_order_mark=True)
ANSWERS = [
    Answer(row, error="no claim") if not row.cells["claim"] else Answer(row, check=CHECK)
    for row in ROWS
]
FORMS: list[Callable[[], Written]] = [lambda: CsvAnswers(SHEET, 2), JsonAnswers]


def finish(path: Path, form: Written) -> int:
    """Go on until all is answered; returns how many rows were answered before."""
    output = Output.resume(path, form, ROWS)
    output.keep(ANSWERS[output.done :])
    output.close()
    return output.done


def whole(form: Written) -> bytes:
    """Return what a run that was never stopped writes."""
    return form.head() + b"".join(map(form.record, ANSWERS))


@pytest.mark.parametrize("make", FORMS, ids=["csv", "jsonl"])
def test_wherever_it_is_stopped_the_next_run_ends_the_same(
    make: Callable[[], Written], tmp_path: Path
) -> None:
    """Cut at any byte, the file comes out as if nothing had happened, and no answer is lost."""
    path, expected = tmp_path / "out", whole(make())
    ends = [len(make().head())]
    for answer in ANSWERS:
        ends.append(ends[-1] + len(make().record(answer)))
    cuts = {*range(0, len(expected), 41), *(end + n for end in ends for n in range(-3, 4))}
    for cut in sorted(cut for cut in cuts if 0 <= cut <= len(expected)):
        path.write_bytes(expected[:cut])

        done = finish(path, make())

        assert path.read_bytes() == expected
        assert done == sum(end <= cut for end in ends[1:])


@pytest.mark.parametrize("make", FORMS, ids=["csv", "jsonl"])
def test_a_file_of_another_kind_is_left_as_it_is(
    make: Callable[[], Written], tmp_path: Path
) -> None:
    """A file that does not hold answers to these claims is refused and not touched."""
    path = tmp_path / "notes.txt"
    for foreign in (b"Dear diary\n", b"Dear diary", whole(make()) + b"more", b'{"line": 9}\n'):
        path.write_bytes(foreign)

        with pytest.raises(BadInput, match=r"notes.txt .*--overwrite"):
            finish(path, make())

        assert path.read_bytes() == foreign


@pytest.mark.parametrize("make", FORMS, ids=["csv", "jsonl"])
def test_answers_to_another_list_are_refused(make: Callable[[], Written], tmp_path: Path) -> None:
    """A list that was changed since is not answered half by half."""
    path = tmp_path / "out"
    path.write_bytes(whole(make()))
    changed = (ROWS[0], Row(3, {"id": "1", "claim": "something else"}), *ROWS[2:])

    with pytest.raises(BadInput, match="something else than the answer to line 3"):
        Output.resume(path, make(), changed)


def test_another_limit_is_another_form(tmp_path: Path) -> None:
    """A file with two sentences for each claim is not gone on with three."""
    path = tmp_path / "out.csv"
    path.write_bytes(whole(CsvAnswers(SHEET, 2)))

    with pytest.raises(BadInput, match="in this form"):
        Output.resume(path, CsvAnswers(SHEET, 3), ROWS)


@given(noise=st.binary(min_size=1, max_size=40), make=st.sampled_from(FORMS))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_no_foreign_byte_is_lost(noise: bytes, make: Callable[[], Written], tmp_path: Path) -> None:
    """Whatever follows some answers is the beginning of the next one, or is not touched."""
    path, form = tmp_path / "out", make()
    before = form.head() + form.record(ANSWERS[0])
    path.write_bytes(before + noise)
    start = form.start(ROWS[1])
    try:
        Output.resume(path, form, ROWS).close()
    except BadInput:
        assert path.read_bytes() == before + noise
    else:
        assert noise.startswith(start) or start.startswith(noise)
