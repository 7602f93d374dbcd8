"""Which lines the tagger is spared."""

from pathlib import Path

import pytest

from factcheck.attribution.tagging.gate import CUES, read_cues, stem, worthwhile
from tests.attribution.sheets import a_line

KNOWN = frozenset({"forecast", "argu"})


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("argued", "argu"),
        ("argues", "argu"),
        ("argue", "argu"),
        ("arguing", "argu"),
        ("forecasts", "forecast"),
        ("agreed", "agr"),
        pytest.param("knew", "knew", id="no ending"),
        pytest.param("red", "red", id="too short without its ending"),
    ],
)
def test_forms_of_a_word_have_one_stem(word: str, expected: str) -> None:
    """The endings of verbs and plurals are taken off, if enough is left."""
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Officials argued for it.", True, id="a cue in some form"),
        pytest.param("FORECASTS differ.", True, id="a cue in capitals"),
        pytest.param("The bridge opened in May.", False, id="no cue"),
        pytest.param("The “old bridge” opened in May.", True, id="a quotation"),
        pytest.param("Jane Doe: it opened in May.", True, id="a colon"),
        pytest.param("It opened in May — Jane Doe.", True, id="a dash"),
        pytest.param("“It opened in May.”", False, id="wholly quoted, nobody says"),
        pytest.param("“We argued in May.”", True, id="wholly quoted, a verb of saying"),
        pytest.param("“We forecast rain.”", False, id="wholly quoted, a cue of another kind"),
        pytest.param("— : …", False, id="marks alone"),
    ],
)
def test_a_line_is_read_where_somebody_may_speak(text: str, *, expected: bool) -> None:
    """A cue, a quotation or a mark that leads up to one is needed."""
    assert worthwhile(a_line(text), KNOWN) is expected


def test_a_line_without_words_is_not_read() -> None:
    """A sentence too long to be laid out has no tokens."""
    assert not worthwhile(a_line("said " * 2_000), KNOWN)


def test_the_list_of_cues_is_read_without_its_comments(tmp_path: Path) -> None:
    """Lines that begin with # explain the list."""
    (tmp_path / CUES).write_text("# By: somebody\nargu\n\nsaid\n", encoding="utf-8")

    assert read_cues(tmp_path) == {"argu", "said"}


def test_a_model_without_a_list_knows_no_cues(tmp_path: Path) -> None:
    """The list may be missing: quotations and marks are left."""
    assert read_cues(tmp_path) == frozenset()
