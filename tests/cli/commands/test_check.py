"""`factcheck check`."""

import json
from pathlib import Path

import pytest

from factcheck.services import Desk
from factcheck.services.check_shapes import check_shape
from tests.cli.conftest import Run


def test_the_evidence_is_shown_with_who_said_it(filled: Run) -> None:
    """A claim's best sentence comes first, with its speaker and its article."""
    page = filled("check", "The old bridge will close for 400 days").stdout

    assert " 1  Jane Doe, Mayor" in page
    assert "*400* *days*" in page
    assert "Bridge to close for a year" in page


def test_the_ruling_stands_before_the_evidence(judging: Run) -> None:
    """An editor reads first what it comes to, then why, then each sentence with its stance."""
    page = judging("check", "The old bridge will close for 400 days").stdout

    ruling = page.index("SUPPORTED  supported by 1 independent source: 1 on the record")
    source = page.index("supports: Jane Doe (on the record) [1]")
    assert ruling < source < page.index(" 1  Jane Doe, Mayor") < page.index("supports 0.9")


def test_a_claim_with_a_speaker_is_ruled_on_as_a_saying(judging: Run) -> None:
    """Who said it instead is named."""
    words = ["check", "The old bridge will close for 400 days", "--speaker", "Tom Pike"]

    page = " ".join(judging(*words).stdout.split())

    assert "REFUTED the archive has these words from Jane Doe, not from Tom Pike" in page


def test_json_is_what_http_answers(filled: Run, desk: Desk) -> None:
    """`--json` prints the check in the shape that HTTP has, as it is kept in the archive."""
    answer = json.loads(filled("check", "The bridge will close", "--json").stdout)

    assert answer == json.loads(json.dumps(check_shape(desk.checked(answer["id"]))))


@pytest.mark.parametrize(
    ("options", "outlets"),
    [
        (["--outlet", "Evening Test"], {"Evening Test"}),
        (
            ["--outlet", "Evening Test", "--outlet", "daily test"],
            {"Evening Test", "The Daily Test"},
        ),
        (["--source", "Northern Power"], {"Evening Test"}),
        (["--from", "2024-11-01"], {"Evening Test"}),
        (["--until", "2024-11-01"], {"The Daily Test"}),
        (["--as-of", "2024-10-31"], {"The Daily Test"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_filters_narrow_what_may_answer(filled: Run, options: list[str], outlets: set[str]) -> None:
    """Outlets, sources and days are passed on to the search."""
    answer = json.loads(filled("check", "bridge storm power", "--json", *options).stdout)

    assert {item["article"]["outlet"] for item in answer["evidence"]} == outlets


def test_the_claim_keeps_what_it_was_asked_with(filled: Run) -> None:
    """Speaker and day are part of the claim."""
    words = ["check", "The bridge will close", "--speaker", "Doe", "--as-of", "2024-12-01"]
    claim = json.loads(filled(*words, "--json").stdout)["claim"]

    assert (claim["speaker"], claim["as_of"]) == ("Doe", "2024-12-01")
    assert "(said by Doe, as of 1 December 2024)" in filled(*words).stdout


def test_the_limit_is_kept(filled: Run) -> None:
    """No more sentences are shown than were asked for."""
    assert json.loads(filled("check", "bridge", "--limit", "2", "--json").stdout)["found"] == 2


def test_the_claim_may_come_from_standard_input(filled: Run) -> None:
    """`-` reads the claim, whatever mark its file begins with."""
    answer = filled("check", "-", "--json", input="\ufeffThe bridge will close\n")

    assert json.loads(answer.stdout)["claim"]["text"] == "The bridge will close"


def test_an_empty_archive_is_said(run: Run) -> None:
    """Where nothing was ingested, the answer says so and how to go on."""
    assert "Nothing in the archive" in run("check", "It rains").stdout


@pytest.mark.parametrize(
    ("options", "passing"),
    [
        (("--outlet", "No Times"), "published by No Times"),
        (("--source", "Zorn", "--outlet", "A", "--outlet", "B"), "by A or B, said by Zorn"),
        (
            ("--from", "2024-01-02", "--until", "2024-01-03"),
            "published from 2024-01-02, published until 2024-01-03",
        ),
        (("--as-of", "1999-01-02"), "published by the day 1999-01-02"),
    ],
)
def test_filters_that_nothing_passes_are_said(
    filled: Run, options: tuple[str, ...], passing: str
) -> None:
    """They are why the answer is empty, and not the archive."""
    page = " ".join(filled("check", "The bridge will close", *options).stdout.split())

    assert f"{passing} bears on this claim." in page
    assert "Nothing in the archive" not in page


@pytest.mark.parametrize("command", ["check", "batch"])
def test_a_part_of_a_name_is_enough(filled: Run, tmp_path: Path, command: str) -> None:
    """`--source Pike` is Tom Pike, as for `sources show`; with what is told, and not "Pik"."""
    claims = tmp_path / "claims.csv"
    claims.write_text("claim\nThe bridge will close\n")
    asked = "The bridge will close" if command == "check" else str(claims)

    answer = filled(command, asked, "--source", "pike", "--source", "Jane Doe", "--json")

    assert "factcheck: 'pike' is taken for Tom Pike\n" in answer.stderr
    assert json.loads(answer.stdout)["claim"]["filters"]["sources"] == ["Tom Pike", "Jane Doe"]
    assert "taken for" not in filled(command, asked, "--source", "Pik").stderr


def test_for_whom_a_part_of_a_name_is_taken_is_part_of_the_answer(filled: Run) -> None:
    """Whoever reads only the JSON sees it as whoever reads the page does, who sees it once."""
    asked = ("check", "The bridge will close", "--source", "pike")

    assert json.loads(filled(*asked, "--json").stdout)["remarks"] == [
        "'pike' is taken for Tom Pike"
    ]
    page = filled(*asked)
    assert (page.stdout + page.stderr).count("'pike' is taken for Tom Pike") == 1


def test_a_name_that_several_sources_have_is_nobodys(filled: Run, tmp_path: Path) -> None:
    """Each is named with what tells it from the others, and nobody is chosen."""
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"text": "It was a mistake, judge Ann Pike said. It rained."}))
    filled("ingest", str(other))

    error = filled("check", "It rained", "--source", "Pike", code=3).stderr

    assert "several sources fit 'Pike'" in error
    assert "Tom Pike, baker (" in error
    assert "Ann Pike, judge (" in error


def test_a_mistyped_filter_is_said(filled: Run) -> None:
    """An outlet or a source that nothing here has is named, with those it may be."""
    asked = ("check", "The bridge will close", "--outlet", "Daily Tst", "--source", "Pke")
    page = " ".join(filled(*asked).stdout.split())

    assert 'no outlet here is called "Daily Tst": did you mean The Daily Test?' in page
    assert 'no source here is called "Pke": did you mean Tom Pike?' in page
    assert "called" not in filled("check", "It will close", "--outlet", "daily test").stdout


@pytest.mark.parametrize(
    ("words", "code", "wrong"),
    [
        (["check"], 2, "Missing argument 'CLAIM'"),
        (["check", "It", "will", "close"], 2, 'quotation marks: factcheck check "It will close"'),
        (["check", "..."], 3, "the claim holds no words"),
        (["check", "x" * 2001], 3, "2001 characters"),
        (["check", "x\x00y"], 3, "NUL"),
        (["check", "x", "--limit", "0"], 2, "0 is not in the range"),
        (["check", "x", "--as-of", "tomorrow"], 2, "'tomorrow' is not a date like 2024-10-17"),
        (["check", "x", "--from", "2024-02-02", "--until", "2024-01-01"], 2, "is before"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_cannot_be_asked_is_refused(run: Run, words: list[str], code: int, wrong: str) -> None:
    """A claim or an option that cannot be used is one sentence on standard error."""
    result = run(*words, code=code)

    assert wrong in result.stderr
    assert not result.stdout
    assert "Traceback" not in result.stderr


def test_a_claim_that_is_no_text_is_refused(run: Run) -> None:
    """Bytes that are no UTF-8 are named as such."""
    assert "not UTF-8" in run("check", "-", input=b"caf\xe9", code=3).stderr


def test_plain_ascii_terminals_are_served(filled: Run) -> None:
    """Where the terminal has no curly quotation marks and no blocks, straight ones are printed."""
    page = filled("check", "We will lose everything", charset="ascii").stdout

    assert '{"We will *lose* *everything*,"}' in page
    assert "####" in page
    assert page.isascii()


def test_json_survives_any_terminal(filled: Run) -> None:
    """JSON is escaped where the encoding lacks a character, never altered."""
    answer = filled("check", "We will lose everything", "--json", charset="ascii").stdout

    assert answer.isascii()
    assert "“We will lose everything,”" in json.loads(answer)["evidence"][0]["sentence"]["text"]
