"""Reading our own gold in the shape of all sets."""

from pathlib import Path

from factcheck.evaluation.datasets import marked
from factcheck.evaluation.gold import SpeakerKind
from factcheck.model import Voice
from tests.evaluation.samples import a_marked_folder


def test_every_mark_and_cell_is_kept(tmp_path: Path) -> None:
    """What other sets tell stands in the reference, the rest in its row."""
    folder = a_marked_folder(tmp_path / "gold")

    [annotated] = marked.load(folder).articles

    first, floating, unnamed = annotated.references
    text = annotated.article.text
    assert marked.recognises(folder)
    assert annotated.cases == ("floating quotation", "pronoun")
    assert first.kind is SpeakerKind.NAMED
    assert first.called == ("Ada Quill",)
    assert floating.source == ()
    assert floating.voice is Voice.DIRECT
    assert unnamed.kind is SpeakerKind.ANONYMOUS
    assert unnamed.row is not None
    assert unnamed.row.several
    assert [span.of(text) for span in unnamed.row.told_to] == ["the Ledger"]
    assert [span.of(text) for span in unnamed.row.knowledge] == ["who saw it"]


def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    """The others are measured."""
    folder = a_marked_folder(tmp_path / "gold")
    (folder / "broken.txt").write_text("title: x\n===\n<c1>y\n===\n", encoding="utf-8")

    data = marked.load(folder)

    assert len(data.articles) == 1
    assert [skipped.where for skipped in data.skipped] == ["broken.txt"]


def test_other_texts_are_not_taken_for_marked_ones(tmp_path: Path) -> None:
    """A folder of plain texts is something else."""
    (tmp_path / "plain.txt").write_text("title: no more\n", encoding="utf-8")

    assert not marked.recognises(tmp_path)
