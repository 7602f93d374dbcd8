"""Telling what a path holds."""

from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.evaluation.datasets import Format, find_sets
from tests.evaluation.samples import (
    a_ced1k_file,
    a_claim,
    a_gum_attribution,
    a_gum_file,
    a_marked_folder,
    a_polnear_part,
    a_shapes_folder,
    place,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Lay out a folder that holds a set of each format."""
    for name in ("ced1k", "gum"):
        (tmp_path / name).mkdir()
    a_ced1k_file(tmp_path / "ced1k" / "dev.jsonl", [a_claim("Ada Quill", "No sailing.")])
    found = a_gum_attribution(place("The ferry will not sail"), place("Ada Quill"), place("said"))
    a_gum_file(tmp_path / "gum" / "ok.jsonl", [found])
    (tmp_path / "gum" / "LICENSE.txt").write_text("CC BY", encoding="utf-8")
    a_marked_folder(tmp_path / "gold")
    a_shapes_folder(tmp_path / "shapes")
    for part in ("dev", "test", "train"):
        a_polnear_part(tmp_path / "polnear" / part)
    return tmp_path


def test_every_set_in_a_folder_is_found(folder: Path) -> None:
    """Each is read apart, and of PolNeAR only the part to measure on."""
    sets = find_sets(folder)

    assert {data.format for data in sets} == set(Format)
    assert [data.key for data in sets if data.format is Format.POLNEAR] == ["polnear-dev"]


def test_a_part_that_is_named_is_measured(folder: Path) -> None:
    """Whoever names a part wants that part."""
    assert [data.key for data in find_sets(folder / "polnear" / "train")] == ["polnear-train"]


def test_without_the_usual_part_the_others_are_measured(folder: Path) -> None:
    """A part kept aside need not be called dev; the one to train on is never measured unasked."""
    (folder / "polnear" / "dev").rename(folder / "away")

    assert [data.key for data in find_sets(folder / "polnear")] == ["polnear-test"]


def test_a_path_without_a_set_is_refused(tmp_path: Path) -> None:
    """The refusal says what is accepted."""
    (tmp_path / "notes.txt").write_text("Nothing here.", encoding="utf-8")

    for path in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(BadInput, match=r"holds no annotated article\. Accepted is a part of"):
            find_sets(path)


def test_a_set_of_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    """The refusal says what was wrong first."""
    path = tmp_path / "dev.jsonl"
    path.write_text('{"text": " ", "claims": []}\n', encoding="utf-8")

    with pytest.raises(BadInput, match=r"dev\.jsonl:1: the text holds no words"):
        find_sets(path)
