"""`factcheck batch`."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli.batching import CLAIMS_AT_ONCE
from factcheck.cli.exits import Exit
from factcheck.cli.program import factcheck
from factcheck.model import Check, Claim
from factcheck.services import Desk
from tests.cli.conftest import Run

PARTLY = Exit.PARTLY_REFUSED

LIST = """\
id,claim,speaker,as_of
1,The bridge will close for 400 days,Jane Doe,
2,...,,
3,A storm cut off homes,,2024-11-30
4,A storm cut off homes,,soon
"""


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(LIST)
    return path


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_every_row_comes_back_with_its_answer(filled: Run, claims: Path) -> None:
    """Rows keep their order and their columns; a bad one says why it has no answer."""
    result = filled("batch", str(claims), code=PARTLY)
    rows = table(result.stdout)

    assert [row["id"] for row in rows] == ["1", "2", "3", "4"]
    assert rows[0]["speaker_1"] == "Jane Doe"
    assert rows[2]["sentence_1"].startswith("A storm cut off")
    assert rows[1]["error"] == "the claim holds no words"
    assert "'soon'" in rows[3]["error"]
    assert "line 5: 'as_of' is 'soon', not a date like 2024-10-17" in result.stderr
    assert "4 claims, 2 of them could not be checked." in result.stderr


def test_a_mistyped_filter_is_said_once_and_in_every_row(filled: Run, claims: Path) -> None:
    """Every answer is empty for one reason, which is told at once and stands in the output."""
    told = 'no outlet here is called "Daily Tst": did you mean The Daily Test?'

    result = filled("batch", str(claims), "--outlet", "Daily Tst", code=PARTLY)

    assert result.stderr.startswith(f"factcheck: {told}\n")
    assert result.stderr.count(told) == 1
    assert [told in row["reason"] for row in table(result.stdout)] == [True, False, True, False]
    lines = filled("batch", str(claims), "--json", "--outlet", "Daily Tst", code=PARTLY).stdout
    assert json.loads(lines.splitlines()[0])["remarks"] == [told]


def test_without_an_archive_no_output_is_begun(
    monkeypatch: pytest.MonkeyPatch, claims: Path, tmp_path: Path
) -> None:
    """A list that nothing can answer leaves neither a file nor a head behind."""
    monkeypatch.setenv("FACTCHECK_DATABASE_URL", f"sqlite:///{tmp_path / 'mistyped.sqlite3'}")
    output = tmp_path / "answers.csv"

    for words in ((), ("--output", str(output))):
        done = CliRunner().invoke(factcheck, ["batch", str(claims), *words])

        assert (done.exit_code, done.stdout) == (Exit.MISCONFIGURED, "")
        assert "no archive at" in done.stderr
    assert not output.exists()


@pytest.mark.parametrize(
    ("rows", "code"),
    [("Jane Doe said it", Exit.DONE), ("!\n?", Exit.BAD_INPUT), ("!\nIt rained", 7)],
)
def test_a_script_can_tell_that_rows_were_not_checked(
    filled: Run, tmp_path: Path, rows: str, code: int
) -> None:
    """By the exit code, as it can of files that were not read."""
    path = tmp_path / "claims.csv"
    path.write_text(f"claim\n{rows}\n")

    filled("batch", str(path), code=code)


def test_every_row_has_its_ruling(judging: Run, claims: Path) -> None:
    """The ruling, why, on how many sources, who said it, and what each sentence does."""
    first, bad, third, _ = table(judging("batch", str(claims), code=PARTLY).stdout)

    assert (first["ruling"], first["said_by"], first["stance_1"]) == (
        *("supported", "Jane Doe", "supports"),
    )
    assert first["independent_sources"] == "1"
    assert first["reason"] == "the archive has it from Jane Doe"
    assert (bad["ruling"], bad["stance_1"]) == ("", "")
    assert third["said_by"] == "", "the claim names no speaker"


def test_claims_are_asked_with_speaker_and_day(filled: Run, claims: Path) -> None:
    """The other columns are part of the claim."""
    lines = filled("batch", str(claims), "--json", code=PARTLY).stdout.splitlines()
    answers = [json.loads(line) for line in lines]

    assert answers[0]["claim"]["speaker"] == "Jane Doe"
    assert answers[2]["claim"]["as_of"] == "2024-11-30"
    assert answers[1]["error"] == {"detail": "the claim holds no words"}
    assert [answer["line"] for answer in answers] == [2, 3, 4, 5]


def test_any_column_may_hold_the_claims(filled: Run, tmp_path: Path) -> None:
    """Columns are named by options."""
    path = tmp_path / "list.csv"
    path.write_text("text;who;when\nA storm cut off homes;Doe;2024-12-01\n")
    options = ["--claim-column=text", "--speaker-column=who", "--as-of-column=when", "--json"]
    [answer] = map(json.loads, filled("batch", str(path), *options).stdout.splitlines())

    assert answer["claim"]["speaker"] == "Doe"
    assert answer["claim"]["as_of"] == "2024-12-01"


@pytest.mark.parametrize("option", ["--speaker-column", "--as-of-column"])
@pytest.mark.parametrize("name", ["list.csv", "list.jsonl"])
def test_a_column_that_is_named_must_be_there(
    filled: Run, tmp_path: Path, option: str, name: str
) -> None:
    """Else claims would be ruled on as nobody's."""
    path = tmp_path / name
    printed = {"list.csv": "claim,who\nIt rained,Doe\n", "list.jsonl": '{"claim": "It rained"}\n'}
    path.write_text(printed[name])

    refused = filled("batch", str(path), option, "whom", code=3)

    assert f"no column 'whom', which {option} names, among claim" in refused.stderr


def test_filters_and_limit_hold_for_every_claim(filled: Run, claims: Path) -> None:
    """What narrows one check narrows all of them."""
    options = ["--outlet", "Evening Test", "--limit", "1", "--json"]
    lines = filled("batch", str(claims), *options, code=PARTLY).stdout.splitlines()
    found = [item for line in lines for item in json.loads(line).get("evidence", [])]

    assert [item["article"]["outlet"] for item in found] == ["Evening Test"] * 2


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("out.csv", [], "id,claim,"),
        ("out.jsonl", [], '{"line": 2'),
        ("out.txt", [], "id,claim,"),
        ("out.txt", ["--format", "jsonl"], '{"line": 2'),
    ],
)
def test_the_form_is_that_of_the_outputs_name(
    filled: Run, claims: Path, name: str, options: list[str], begins: str
) -> None:
    """The output's name says how it is written, unless an option does."""
    output = claims.parent / name
    filled("batch", str(claims), "--output", str(output), *options, code=PARTLY)

    assert output.read_text().startswith(begins)


def test_a_table_shows_the_best_sentence(filled: Run, claims: Path) -> None:
    """For reading, each claim has its best sentence, who said it, and the score."""
    page = filled("batch", str(claims), "--format", "table", columns=160, code=PARTLY).stdout

    assert "Jane Doe" in page
    assert "the claim holds no words" in page


def test_standard_input_is_read(filled: Run) -> None:
    """A list may come from a pipe."""
    result = filled("batch", "-", input='{"claim": "A storm cut off homes"}\n')

    assert json.loads(result.stdout)["line"] == 1


class Interrupted:
    """A desk that is interrupted while it answers the second group of claims."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.asked = 0
        self.settings = desk.settings

    def admit(self, claim: Claim) -> Claim:
        return self._desk.admit(claim)

    def check_all(self, claims: Sequence[Claim], *, limit: int) -> list[Check]:
        self.asked += len(claims)
        if self.asked > CLAIMS_AT_ONCE:
            raise KeyboardInterrupt
        return self._desk.check_all(claims, limit=limit)


def test_an_interrupted_run_goes_on_where_it_stopped(
    filled: Run, desk: Desk, tmp_path: Path
) -> None:
    """What was answered before Ctrl-C is not asked again, and nothing is missing in the end."""
    path, output = tmp_path / "many.csv", tmp_path / "out.csv"
    many = 2 * CLAIMS_AT_ONCE + 5
    path.write_text("id,claim\n" + "".join(f"{n},Storm {n} came\n" for n in range(many)))
    command = ["batch", str(path), "--output", str(output), "--limit", "1"]

    stopped = filled(*command, code=130, desk=Interrupted(desk))
    before = table(output.read_text())
    asked = desk.archive.counts().checks
    resumed = filled(*command)
    after = table(output.read_text())

    assert "the same command goes on" in stopped.stderr
    assert f"{CLAIMS_AT_ONCE} of {many} claims are answered already." in resumed.stderr
    assert len(before) == CLAIMS_AT_ONCE
    assert after[: len(before)] == before
    assert [row["id"] for row in after] == [str(number) for number in range(many)]
    assert desk.archive.counts().checks == asked + many - len(before)


def test_a_finished_run_is_not_repeated(filled: Run, claims: Path) -> None:
    """Run again, the command finds everything answered; `--overwrite` starts anew."""
    output = claims.parent / "out.csv"
    command = ["batch", str(claims), "--output", str(output)]
    filled(*command, code=PARTLY)
    first = output.read_text()

    assert "4 of 4 claims are answered already." in filled(*command).stderr
    assert output.read_text() == first

    filled(*command, "--overwrite", code=PARTLY)

    assert output.read_text() != first, "checks have ids of their own"
    assert len(table(output.read_text())) == 4


def test_the_list_itself_is_never_the_output(filled: Run, claims: Path) -> None:
    """Not even to be overwritten: a run that stopped would lose the claims."""
    before = claims.read_bytes()

    result = filled("batch", str(claims), "--output", str(claims), "--overwrite", code=2)

    assert "--output is FILE itself" in result.stderr
    assert claims.read_bytes() == before


def test_a_foreign_file_is_not_overwritten(filled: Run, claims: Path) -> None:
    """A file with something else in it is left alone."""
    output = claims.parent / "notes.txt"
    output.write_text("Dear diary\n")
    result = filled("batch", str(claims), "--output", str(output), code=3)

    assert "--overwrite" in result.stderr
    assert output.read_text() == "Dear diary\n"


@pytest.mark.parametrize(
    ("words", "code", "wrong"),
    [
        (["--claim-column", "text"], 3, "there is no column 'text' among id, claim"),
        (["--format", "xml"], 2, "'xml' is not one of"),
        (["--format", "table", "--output", "x.csv"], 2, "--output needs csv or jsonl"),
        (["--overwrite"], 2, "--overwrite needs --output"),
        (["--output", "/nowhere/out.csv"], 3, "/nowhere/out.csv: no such file"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else None,
)
def test_what_cannot_be_done_is_refused(
    filled: Run, claims: Path, words: list[str], code: int, wrong: str
) -> None:
    """Options that do not fit the list or each other are one sentence on standard error."""
    assert wrong in filled("batch", str(claims), *words, code=code).stderr
