"""Measuring on sets of annotated articles."""

from pathlib import Path

from factcheck.evaluation import evaluate_data
from factcheck.evaluation.data import names_of
from tests.evaluation.samples import (
    a_ced1k_file,
    a_claim,
    a_gum_attribution,
    a_gum_file,
    a_marked_folder,
    a_polnear_part,
    always,
    place,
)


def test_sets_are_reported_apart(tmp_path: Path) -> None:
    """Every figure belongs to one set; nothing is averaged over several."""
    a_polnear_part(tmp_path / "polnear" / "dev")
    a_marked_folder(tmp_path / "gold")
    a_ced1k_file(tmp_path / "ced1k-dev.jsonl", [a_claim("Ada Quill", "No sailing.")])
    found = a_gum_attribution(place("The ferry will not sail"), place("Ada Quill"), place("said"))
    a_gum_file(tmp_path / "ok.jsonl", [found])

    report = evaluate_data([tmp_path], attribute=always())

    keys = {name.partition(".")[0] for name in report.figures}
    assert keys == {"polnear-dev", "marked-gold", "ced1k-dev", "gum-ok"}
    assert report.figures["ced1k-dev.found.recall"] == 0.0
    assert len(report.misses) == 3 + 3 + 1 + 1


def test_a_set_is_measured_once(tmp_path: Path) -> None:
    """Naming a set and the folder that holds it is naming it once."""
    part = a_polnear_part(tmp_path / "polnear" / "dev")

    report = evaluate_data([tmp_path, part], attribute=always())

    assert {name.partition(".")[0] for name in report.figures} == {"polnear-dev"}
    assert len(report.misses) == 3


def test_sets_of_one_name_keep_apart(tmp_path: Path) -> None:
    """A second one of a name is numbered."""
    first = a_ced1k_file(tmp_path / "ced1k-dev.jsonl", [a_claim("Ada Quill", "No sailing.")])
    (tmp_path / "more").mkdir()
    second = a_ced1k_file(tmp_path / "more" / "ced1k-dev.jsonl", [a_claim("A. Quill", "Fog.")])

    report = evaluate_data([first, second], attribute=always())

    assert {name.partition(".")[0] for name in report.figures} == {"ced1k-dev", "ced1k-dev@2"}


def test_two_files_of_one_name_are_told_apart() -> None:
    """Neither hides the other's figures, and a file that is named twice is measured once."""
    dev, other, test = Path("a/dev.jsonl"), Path("b/dev.jsonl"), Path("test.jsonl")

    assert names_of([dev, other, dev, test]) == {dev: "dev", other: "dev@2", test: "test"}
