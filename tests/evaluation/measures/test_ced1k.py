"""What is measured on CED-1K."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.evaluation.datasets import ced1k
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures.ced1k import measure, token_f1
from factcheck.evaluation.measures.readings import read
from factcheck.model import Attribution, Named
from tests.evaluation.samples import a_ced1k_file, a_claim, always, place, quill, said

SAILS = place("The ferry will not sail on Monday")
SWELL = place("“The swell is too high,”")
OTHER = Named(place("Ten boats"), "Ten Boats")
SAID = place("said")


def measured(tmp_path: Path, claims: Sequence[object], *attributions: Attribution) -> Measured:
    """Measure these predictions on these claims."""
    data = ced1k.load(a_ced1k_file(tmp_path / "ced1k-dev.jsonl", claims))
    return measure(data, [read(article, always(*attributions)) for article in data.articles])


def test_a_claim_reworded_is_found_by_half_of_its_words(tmp_path: Path) -> None:
    """The place is not compared, because the set words claims anew."""
    claims = [a_claim("Ada Quill", "the ferry is not going to sail on Monday"), a_claim("A B", "x")]

    figures = measured(tmp_path, claims, said(SAILS, quill(), SAID)).figures

    assert figures["ced1k-dev.found.recall"] == 0.5
    assert figures["ced1k-dev.right.recall"] == 0.5
    assert figures["ced1k-dev.speaker"] == 1.0
    assert figures["ced1k-dev.found"] == pytest.approx(2 / 3)


def test_one_prediction_is_one_claim(tmp_path: Path) -> None:
    """The set's second wording of it stays without one."""
    claims = [a_claim("Ada Quill", "The ferry will not sail."), a_claim("Ada Quill", "No sail.")]

    figures = measured(tmp_path, claims, said(SAILS, quill(), SAID)).figures

    assert figures["ced1k-dev.found.recall"] == 0.5


def test_of_the_same_words_the_right_speaker_goes_first(tmp_path: Path) -> None:
    """Two may be given for one passage: who passes it on, and who says it."""
    claims = [a_claim("Ada Quill", "The ferry will not sail on Monday")]

    result = measured(tmp_path, claims, said(SAILS, OTHER, SAID), said(SAILS, quill(), SAID))

    assert result.figures["ced1k-dev.right.recall"] == 1.0
    assert result.tables[0].rows[0][1] == "0.500 (1 of 2)"


def test_a_wrong_speaker_is_a_miss(tmp_path: Path) -> None:
    """It stands beside the claims that were not found."""
    claims = [
        a_claim("Ada Quill", "The ferry will not sail on Monday"),
        a_claim("Ada Quill", "Sharks were seen", utterance_type="direct"),
    ]

    result = measured(tmp_path, claims, said(SAILS, OTHER, SAID))

    assert [str(miss.fault) for miss in result.misses] == ["speaker", "not found"]
    assert result.figures["ced1k-dev.named"] == 0.0
    assert result.tables[1].rows == (
        ("indirect", "1.000 (1 of 1)", "0.000 (0 of 1)"),
        ("direct", "0.000 (0 of 1)", "0.000 (0 of 1)"),
    )


def test_words_count_as_often_as_they_stand_there() -> None:
    """“No, no” is not “no”."""
    assert token_f1(Counter(["no", "no"]), Counter(["no"])) == pytest.approx(2 / 3)
    assert token_f1(Counter(["no"]), Counter(["yes"])) == 0.0
    assert token_f1(Counter(), Counter()) == 0.0
