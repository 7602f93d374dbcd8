"""Our own cases by shape: reading them, and what is measured on them."""

from pathlib import Path

import pytest

from factcheck.evaluation.datasets import find_sets, shapes
from factcheck.evaluation.gold import SpeakerKind
from factcheck.evaluation.measures.readings import read
from factcheck.evaluation.measures.shapes import measure
from factcheck.model import Anonymous, Attribution, Named, Organisation, Speaker, Unresolved
from tests.evaluation.samples import CASE, always, place, said
from tests.evaluation.samples import CASE_TEXT as TEXT

PIKE = Named(place("Tom Pike", TEXT), "Tom Pike")
BANK = Organisation(place("the Ham Bank", TEXT), "Ham Bank")


def figures(tmp_path: Path, *given: Attribution) -> dict[str, float]:
    (tmp_path / "a.toml").write_text(CASE, encoding="utf-8")
    data = shapes.load(tmp_path)
    measured = measure(data, [read(one, always(*given)) for one in data.articles])
    return {name.rpartition(".")[2]: value for name, value in measured.figures.items()}


def says(speaker: Speaker, words: str) -> Attribution:
    return said(place(words, TEXT), speaker)


def test_a_case_is_an_article_of_its_shape(tmp_path: Path) -> None:
    """Its statements and its silent words are places in its text; a title stands before it."""
    titled = CASE.replace("text =", 'title = "It rains"\ntext =', 1)
    (tmp_path / "a.toml").write_text(titled, encoding="utf-8")

    [data] = find_sets(tmp_path)
    [one] = data.articles

    assert (one.name, one.genre) == ("a 1", "indirect")
    assert one.article.text == f"It rains\n\n{TEXT}"
    assert [r.kind for r in one.references] == [SpeakerKind.NAMED, SpeakerKind.ORGANISATION]
    assert [r.content[0].of(one.article.text) for r in one.references] == ["it rains", "it snows"]
    assert [span.of(one.article.text) for span in one.silent] == ["It is May."]


@pytest.mark.parametrize(
    ("broken", "where"),
    [
        (CASE.replace("it snows", "it hails", 1).replace("it snows", "x"), "a 1"),
        (CASE.replace('kind = "named"', 'kind = "somebody"'), "a 1"),
        (CASE.replace("speaker =", "speakr ="), "a 1"),
        (CASE.replace("shape =", "shape"), "a.toml"),
    ],
)
def test_a_case_that_cannot_be_read_is_reported(tmp_path: Path, broken: str, where: str) -> None:
    """Words that are not in the text, an unknown kind or key, no TOML at all."""
    (tmp_path / "a.toml").write_text(broken, encoding="utf-8")
    (tmp_path / "b.toml").write_text(CASE, encoding="utf-8")

    data = shapes.load(tmp_path)

    assert [skip.where for skip in data.skipped] == [where]
    assert [one.name for one in data.articles] == ["b 1"]


def test_every_statement_with_its_speaker_is_right(tmp_path: Path) -> None:
    """A surname and a part of a body's name are enough."""
    pike = Named(PIKE.mention, "Pike")

    found = figures(tmp_path, says(pike, "it rains"), says(BANK, "it snows"))

    assert found == {"right": 1.0, "named": 1.0, "silent": 1.0}


@pytest.mark.parametrize(
    ("given", "right", "named"),
    [
        pytest.param(Named(PIKE.mention, "Ann Smith"), 0.5, 0.0, id="another name"),
        pytest.param(Anonymous(PIKE.mention, "a man"), 0.5, 1.0, id="described only"),
        pytest.param(Unresolved(PIKE.mention), 0.5, 1.0, id="left open"),
    ],
)
def test_a_wrong_name_counts_against_the_names(
    tmp_path: Path, given: Speaker, right: float, named: float
) -> None:
    """No name is wrong, but it is no wrong name."""
    found = figures(tmp_path, says(given, "it rains"), says(BANK, "it snows"))

    assert (found["right"], found["named"]) == (right, named)


def test_what_is_put_into_a_mouth_is_not_left_to_the_outlet(tmp_path: Path) -> None:
    """And what nobody is heard to say is not found."""
    found = figures(tmp_path, says(PIKE, "It is May"))

    assert found == {"right": 0.0, "named": 1.0, "silent": 0.0}


def test_two_who_say_the_same_words_are_both_found(tmp_path: Path) -> None:
    """The right one is taken, whoever has more of the words."""
    other = Named(PIKE.mention, "Ann Smith")

    found = figures(tmp_path, says(other, "said it rains"), says(PIKE, "it rains"))

    assert found["right"] == 0.5
