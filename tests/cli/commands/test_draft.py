"""`factcheck draft`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DRAFT = """\
Here is why.

Mayor Jane Doe said the old bridge will close for 400 days. A storm has cut off 3,000 homes.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_a_draft_comes_back_annotated(judging: Run, story: Path) -> None:
    """Under each sentence stands why it was checked, the ruling, and the sentence that decides."""
    page = judging("draft", str(story), columns=100).stdout

    first, said, own, closing = page.strip().split("\n\n")
    assert first.splitlines() == ["Here is why.", "    too short to state anything"]
    assert "checked: Jane Doe said “the old bridge will close for 400 days”" in said
    assert "SUPPORTED  the archive has it from Jane Doe" in said
    assert "“The old bridge will close for 400 days, Mayor Jane Doe said on Monday.”" in said
    assert "The Daily Test · Ann Poe · 17 October 2024" in said
    assert "SUPPORTED  supported by 1 independent source: 1 on the record" in own
    assert closing == (
        "2 of 3 sentences checked: 2 supported, 0 refuted, 0 conflicting, 0 not enough evidence."
    )


def test_a_statement_without_a_source_shows_the_nearest(judging: Run) -> None:
    """What does not decide is shown as what it is."""
    page = judging("draft", "-", input="The old bridge was built by 12 monks.").stdout

    assert "NOT ENOUGH EVIDENCE" in page
    assert "nearest: “The" in page


def test_a_draft_may_come_from_standard_input(judging: Run) -> None:
    """`-` reads it, whatever mark and line ends it has."""
    given = "\ufeff" + DRAFT.replace("\n", "\r\n")
    answer = json.loads(judging("draft", "-", "--json", input=given.encode()).stdout)

    assert answer["sentences"][0]["text"] == "Here is why."
    assert answer["checked"] == 2


def test_json_is_what_http_answers(judging: Run, story: Path) -> None:
    """`--json` has each check as HTTP has it, and the counts."""
    answer = json.loads(judging("draft", str(story), "--json").stdout)

    assert answer.keys() == {"checked", "rulings", "sentences"}
    assert answer["rulings"]["supported"] == 2
    for sentence in answer["sentences"]:
        assert DRAFT[sentence["start"] : sentence["end"]] == sentence["text"]


def test_day_and_limit_are_passed_on(judging: Run, story: Path) -> None:
    """Nothing published later counts, and no more sentences come than were asked for."""
    words = ("draft", str(story), "--json")
    before = json.loads(judging(*words, "--as-of", "2024-01-01").stdout)
    fewer = json.loads(judging(*words, "--limit", "1").stdout)

    assert before["rulings"]["not_enough_evidence"] == 2
    assert [len(s["check"]["evidence"]) for s in fewer["sentences"] if s["check"]] == [1, 1]


def test_where_nobody_judges_the_nearest_are_shown(filled: Run, story: Path) -> None:
    """No ruling is made up."""
    page = filled("draft", str(story)).stdout

    assert "nearest: “The old bridge will close" in page
    assert "SUPPORTED" not in page


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        pytest.param(b"", "holds no words", id="empty"),
        pytest.param(b"\x89PNG\r\n\x1a\n\xff\xfe", "is not plain text in UTF-8", id="binary"),
        pytest.param("café".encode("latin-1"), "is not plain text in UTF-8", id="Latin-1"),
    ],
)
def test_a_file_that_is_no_draft_is_refused(
    judging: Run, tmp_path: Path, content: bytes, wrong: str
) -> None:
    """The refusal is one sentence on standard error."""
    path = tmp_path / "draft"
    path.write_bytes(content)

    result = judging("draft", str(path), code=3)

    assert wrong in " ".join(result.stderr.split())
    assert not result.stdout
    assert "Traceback" not in result.stderr


def test_a_file_that_is_not_there_is_named(judging: Run, tmp_path: Path) -> None:
    """So is a folder."""
    assert "No such file" in judging("draft", str(tmp_path / "none.txt"), code=3).stderr
    assert "Is a directory" in " ".join(judging("draft", str(tmp_path), code=3).stderr.split())


def test_a_draft_larger_than_an_article_may_be_is_refused(
    judging: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused before it is read to its end."""
    path = tmp_path / "long.txt"
    path.write_text("x" * 10_000_001)

    assert "FACTCHECK_MAX_ARTICLE_BYTES" in judging("draft", str(path), code=3).stderr


def test_a_draft_with_a_nul_is_refused(judging: Run, tmp_path: Path) -> None:
    """As over HTTP: what stood there is not known, and the text is not changed silently."""
    path = tmp_path / "story.txt"
    path.write_bytes(b"The bridge\0 will close.")

    assert "holds NUL characters" in judging("draft", str(path), code=3).stderr
