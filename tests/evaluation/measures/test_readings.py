"""Words to compare by, and pairs."""

from pathlib import Path

from factcheck.evaluation.datasets import polnear
from factcheck.evaluation.measures.readings import one_to_one, read, source_of
from factcheck.model import Unresolved
from tests.evaluation.samples import a_polnear_part, always, place, quill, said

CONTENT = place("The ferry will not sail on Monday")


def test_the_narrator_predicts_nothing(tmp_path: Path) -> None:
    """What is left to the outlet is no attribution to be found."""
    [annotated] = polnear.load(a_polnear_part(tmp_path / "dev")).articles

    reading = read(annotated, always(said(CONTENT, quill())))

    assert len(reading.predicted) == 1


def test_marks_and_a_possessive_at_the_edge_do_not_count(tmp_path: Path) -> None:
    """“Quill,” and “Quill's” are the same phrase."""
    part = a_polnear_part(tmp_path / "dev")
    text = "Ferry.\n\nQuill’s, claim. Quill, then."
    next((part / "text").iterdir()).write_text(text, encoding="utf-8")
    [annotated] = polnear.load(part).articles
    reading = read(annotated, always())

    quills = place("Quill", text)

    assert reading.edges([place("Quill’s,", text)]) == reading.edges([quills])


def test_the_source_is_the_whole_phrase_where_it_is_known() -> None:
    """The mention stands in for it; a mention inside the cue is nobody's."""
    phrase, cue = place("harbour master Ada Quill said"), place("said")

    assert source_of(said(CONTENT, quill(), source=phrase)) == phrase
    assert source_of(said(CONTENT, quill())) == quill().mention
    assert source_of(said(CONTENT, Unresolved(cue), cue)) is None


def test_pairs_are_made_greedily_and_nobody_twice() -> None:
    """The least key goes first."""
    pairs = [((0.5,), 0, 0), ((0.1,), 0, 1), ((0.2,), 1, 1), ((0.9,), 1, 0)]

    assert list(one_to_one(pairs)) == [(0, 1), (1, 0)]
