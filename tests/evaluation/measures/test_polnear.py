"""What is measured on PolNeAR."""

from pathlib import Path

import pytest

from factcheck.evaluation.datasets import Attribute, DataSet, polnear
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures.polnear import judge, measure
from factcheck.evaluation.measures.readings import read
from factcheck.evaluation.misses import Fault
from factcheck.model import Act, Attribution, Named
from tests.evaluation.samples import a_polnear_part, always, place, quill, said

SAILS = said(place("will not sail on Monday"), quill(), place("said"))
SWELL = said(place("The swell is too high"), Named(place("she"), "Ada Quill"), place("added"))
STORM = said(
    place("the storm will pass"),
    Named(place("Quill", after=place("Quill believes").start), "Ada Quill"),
    place("believes"),
    act=Act.ATTITUDE,
)
BOATS = said(place("Ten boats lay in the bay near"), quill())


@pytest.fixture
def data(tmp_path: Path) -> DataSet:
    """Read a part with two attributions of speech and one of belief."""
    return polnear.load(a_polnear_part(tmp_path / "dev"))


def measured(data: DataSet, *attributions: Attribution) -> Measured:
    """Measure these predictions."""
    attribute: Attribute = always(*attributions)
    return measure(data, [read(annotated, attribute) for annotated in data.articles])


def test_what_is_found_entirely_is_perfect(data: DataSet) -> None:
    """Contents need to overlap only; sources are exact."""
    result = measured(data, SAILS, SWELL, STORM)

    for part in ("all", "speech"):
        for figure in ("sentence", "source", "content"):
            assert result.figures[f"polnear-dev.{part}.{figure}"] == 1.0
    assert result.misses == ()


def test_beliefs_are_neutral_of_speech_alone(data: DataSet) -> None:
    """They count where all cues do, and cost neither recall nor precision where speech does."""
    missing = measured(data, SAILS, SWELL).figures
    taken_for_speech = said(STORM.content[0], STORM.speaker, STORM.cue)
    mistaken = measured(data, SAILS, SWELL, taken_for_speech).figures

    assert missing["polnear-dev.all.content"] == pytest.approx(2 * 1 * (2 / 3) / (1 + 2 / 3))
    for figure in ("sentence", "source", "content"):
        assert missing[f"polnear-dev.speech.{figure}"] == 1.0
        assert mistaken[f"polnear-dev.speech.{figure}"] == 1.0


def test_the_narrator_is_not_to_be_taken_for_somebody(data: DataSet) -> None:
    """A sentence of the outlet's own costs precision, of content and of sentences."""
    figures = measured(data, SAILS, SWELL, STORM, BOATS).figures

    assert figures["polnear-dev.all.sentence"] < 1.0
    assert figures["polnear-dev.all.content"] < 1.0
    assert figures["polnear-dev.all.source"] == 1.0


def test_one_phrase_counts_once(data: DataSet) -> None:
    """Two attributions of one mention are one source, right or wrong."""
    again = said(place("The swell is too high"), quill())

    figures = measured(data, SAILS, again).figures

    assert figures["polnear-dev.all.source"] == pytest.approx(2 * 1 * (1 / 3) / (1 + 1 / 3))


def test_recall_is_told_by_voice_and_by_source(data: DataSet) -> None:
    """What is not found shows in its own row."""
    tables = {table.title: table for table in measured(data, SAILS).tables}

    assert tables["PolNeAR dev, all cues: recall by voice"].rows == (
        ("direct", "0.000 (0 of 1)", "0.000 (0 of 1)"),
        ("indirect", "0.500 (1 of 2)", "0.500 (1 of 2)"),
    )
    assert tables["PolNeAR dev, all cues: recall by source"].rows == (
        ("pronoun", "0.000 (0 of 1)", "0.000 (0 of 1)"),
        ("name", "0.500 (1 of 2)", "0.500 (1 of 2)"),
    )


def test_misses_say_what_was_wanted_and_given(data: DataSet) -> None:
    """Not found, found with another source, and found in nobody's words."""
    wrong = said(SWELL.content[0], quill(), SWELL.cue)

    misses = measured(data, SAILS, wrong, BOATS).misses

    assert [str(miss.fault) for miss in misses] == ["source", Fault.NOT_FOUND, Fault.INVENTED]
    assert misses[0].wanted == "she"
    assert misses[1].wanted == "Quill [believes]"


def test_names_are_judged_by_the_source(data: DataSet) -> None:
    """Right by place or by surname, wrong in nobody's words; a pronoun elsewhere tells nothing."""
    by_surname = said(STORM.content[0], quill())
    untold = said(SWELL.content[0], quill())
    other = said(SAILS.content[0], Named(place("Ten boats"), "Ten Boats"))
    [annotated] = data.articles

    judged = list(judge(read(annotated, always(SAILS, by_surname, untold, other, BOATS))))

    assert [one.right for one in judged] == [True, True, False, False]
