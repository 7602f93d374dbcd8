"""Telling which sets of documents and claims a path holds."""

from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.evaluation.collections import Kind, find_collections
from tests.evaluation.collections.samples import (
    a_checkthat_2020,
    a_checkthat_2022,
    a_scifact,
    write_rows,
)


def test_every_set_in_a_folder_is_found(tmp_path: Path) -> None:
    """Each is told by its files, whatever its folder is called."""
    a_checkthat_2020(tmp_path / "one")
    a_checkthat_2022(tmp_path / "more" / "two")
    a_checkthat_2022(tmp_path / "more" / "three", speaker="Ada Quill")
    a_scifact(tmp_path / "four")

    assert {one.kind for one in find_collections(tmp_path)} == set(Kind)


@pytest.mark.parametrize("name", ["", "notes.txt"])
def test_a_path_without_a_set_is_refused(tmp_path: Path, name: str) -> None:
    """The refusal says what is accepted."""
    (tmp_path / "notes.txt").write_text("Nothing here.", encoding="utf-8")

    with pytest.raises(BadInput, match=r"holds no claim with its documents\. Accepted is a folder"):
        find_collections(tmp_path / name)


def test_a_set_without_a_claim_that_can_be_asked_is_refused(tmp_path: Path) -> None:
    """The refusal says what was wrong first."""
    folder = a_scifact(tmp_path)
    write_rows(folder / "claims_train.jsonl", [{"id": 1, "claim": "Herring fly."}])

    with pytest.raises(BadInput, match=r"claims_train\.jsonl:1: no document is told"):
        find_collections(folder)


def test_a_part_without_a_claim_that_can_be_asked_is_left_out(tmp_path: Path) -> None:
    """SciFact's test part says of no claim which document answers it."""
    folder = a_scifact(tmp_path)
    write_rows(folder / "claims_test.jsonl", [{"id": 1, "claim": "Herring fly."}])

    [found] = find_collections(folder)

    assert [part.key for part in found.parts] == ["train"]
    assert [str(skip) for skip in found.skipped] == [
        "claims_test.jsonl:1: no document is told that answers the claim"
    ]
