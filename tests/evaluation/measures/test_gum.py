"""What is measured on GUM."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.evaluation.datasets import gum
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures.gum import measure
from factcheck.evaluation.measures.readings import read
from factcheck.model import (
    Anonymous,
    Attribution,
    Named,
    Organisation,
    Polarity,
    Speaker,
    Unresolved,
    Voice,
)
from tests.evaluation.samples import a_gum_attribution, a_gum_file, always, place, quill, said

SAILS = place("The ferry will not sail on Monday")
SOURCE = place("harbour master Ada Quill")
SAID = place("said")
SHE = place("she")


def measured(
    tmp_path: Path, *attributions: Attribution, genre: str = "news", **fields: Any
) -> Measured:
    """Measure these predictions on one attribution to the harbour master."""
    mentions = [{"start": span.start, "end": span.end} for span in (SOURCE, SHE)]
    entity = {"type": "person", "mentions": mentions}
    found = a_gum_attribution(SAILS, SOURCE, SAID, **{"entity": entity, **fields})
    data = gum.load(a_gum_file(tmp_path / "ok.jsonl", [found], genre=genre))
    return measure(data, [read(article, always(*attributions)) for article in data.articles])


def test_content_or_cue_finds_an_attribution(tmp_path: Path) -> None:
    """Half of the words, or the cue with other words."""
    by_content = measured(tmp_path, said(place("ferry will not sail"), quill()))
    by_cue = measured(tmp_path, said(place("Ten boats"), quill(), SAID))
    by_neither = measured(tmp_path, said(place("on Monday"), quill()))

    assert by_content.figures["gum-ok.found"] == 1.0
    assert by_cue.figures["gum-ok.found"] == 1.0
    assert by_neither.figures["gum-ok.found"] == 0.0


@pytest.mark.parametrize(
    ("speaker", "right"),
    [
        pytest.param(quill(), True, id="mentioned there"),
        pytest.param(Named(SHE, "Ada Quill", chain=(SOURCE,)), True, id="resolved to a mention"),
        pytest.param(Named(SHE, "Ten Boats", chain=(place("Ten boats"),)), False, id="to another"),
        pytest.param(Named(place("Ten boats"), "A. Quill"), True, id="by name"),
        pytest.param(Anonymous(SOURCE, "harbour master Ada Quill"), True, id="without a name"),
        pytest.param(Unresolved(SOURCE), False, id="left unresolved"),
        pytest.param(Organisation(place("The ferry"), "ferry"), False, id="something else"),
    ],
)
def test_an_entity_is_right_by_the_end_of_the_chain(
    tmp_path: Path, speaker: Speaker, *, right: bool
) -> None:
    """A pronoun that lies in the entity proves nothing where it was taken for somebody else."""
    figures = measured(tmp_path, said(SAILS, speaker)).figures

    assert figures["gum-ok.entity"] == right
    assert figures["gum-ok.entity.recall"] == right


def test_a_part_after_the_head_is_another_entity(tmp_path: Path) -> None:
    """“The bay” is not “Ten boats lay in the bay”."""
    whole = place("Ten boats lay in the bay")
    entity = {"type": "person", "mentions": [{"start": whole.start, "end": whole.end}]}
    inside = Organisation(place("the bay"), "bay")

    assert measured(tmp_path, said(SAILS, inside), entity=entity).figures["gum-ok.entity"] == 0.0


def test_voice_and_polarity_are_compared(tmp_path: Path) -> None:
    """Of polarity, only denied and not denied are told apart."""
    hedged = said(SAILS, quill(), voice=Voice.MIXED, polarity=Polarity.HEDGED)

    result = measured(tmp_path, hedged, polarity="negative", style="mixed")

    assert result.figures["gum-ok.voice"] == 1.0
    assert result.figures["gum-ok.polarity"] == 0.0
    assert [str(miss.fault) for miss in result.misses] == ["polarity"]


def test_other_genres_have_figures_of_their_own(tmp_path: Path) -> None:
    """What is said in court and in papers is not news."""
    result = measured(tmp_path, said(SAILS, quill()), genre="court")

    assert result.figures["gum-ok.other.found"] == 1.0
    assert "gum-ok.found" not in result.figures
    assert result.tables[0].title == "GUM ok, others (court)"
