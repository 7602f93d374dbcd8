"""What is measured on our own gold."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.evaluation.datasets import DataSet, marked
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures.details import Detail
from factcheck.evaluation.measures.marked import measure
from factcheck.evaluation.measures.readings import read
from factcheck.model import Anonymous, Attribution, Named, Number, Voice
from tests.evaluation.samples import a_marked_folder, always, place, said


@pytest.fixture
def data(tmp_path: Path) -> DataSet:
    """Read a marked article with three attributions."""
    return marked.load(a_marked_folder(tmp_path / "gold"))


def perfect(data: DataSet) -> list[Attribution]:
    """Return what the gold says, as a prediction would say it."""
    text = data.articles[0].article.text
    quill = Named(place("harbour master Ada Quill", text), "Ada Quill")
    officials = Anonymous(
        place("Officials", text),
        "Officials who saw it",
        number=Number.SEVERAL,
        knowledge=place("who saw it", text),
    )
    return [
        said(
            place("The ferry will not sail on Monday", text),
            quill,
            place("said", text),
            said_on=date(2025, 3, 12),
        ),
        said(place("“The swell is too high.”", text), quill, None, voice=Voice.DIRECT),
        said(
            place("both crews rest", text),
            officials,
            place("told", text),
            source=place("Officials who saw it", text),
            told_to=place("the Ledger", text),
        ),
    ]


def measured(data: DataSet, *attributions: Attribution) -> Measured:
    """Measure these predictions."""
    return measure(data, [read(article, always(*attributions)) for article in data.articles])


def test_what_the_gold_says_is_perfect(data: DataSet) -> None:
    """Every detail is right, and nothing is missed."""
    result = measured(data, *perfect(data))

    assert result.misses == ()
    assert {name: value for name, value in result.figures.items() if value != 1.0} == {
        "marked-gold.ece": pytest.approx(0.1)
    }


def test_every_detail_has_a_figure(data: DataSet) -> None:
    """Those of which the gold holds none are right: there was nothing to get wrong."""
    figures = measured(data, *perfect(data)).figures

    assert {f"marked-gold.{detail}" for detail in Detail} <= figures.keys()


def test_what_is_wrong_shows_under_its_name(data: DataSet) -> None:
    """A prediction without the details has them wrong where the gold has them."""
    first, second, third = perfect(data)
    bare = Anonymous(place("Officials", data.articles[0].article.text), "Officials")
    poor = said(third.content[0], bare, third.cue)

    result = measured(data, first, second, poor)

    wrong = {str(miss.fault) for miss in result.misses}
    assert wrong == {"told_to", "source", "number", "knowledge"}
    assert result.figures["marked-gold.knowledge"] == 0.0
    assert result.figures["marked-gold.cue"] == 1.0


def test_a_wrong_name_is_wrong(data: DataSet) -> None:
    """The name, not the mention, is what would be printed."""
    first, second, third = perfect(data)
    mistaken = said(second.content[0], Named(place("she", "she"), "Ten Boats"), voice=second.voice)

    result = measured(data, first, mistaken, third)

    assert result.figures["marked-gold.name"] == 0.5
    assert result.figures["marked-gold.named"] == 0.5
    assert {str(miss.fault) for miss in result.misses} == {"name", "speaker"}


def test_what_is_found_and_what_is_invented_is_counted(data: DataSet) -> None:
    """Recall by kind of source tells what is not found."""
    first, *_ = perfect(data)
    invented = said(place("Ferry stays in port", data.articles[0].article.text), first.speaker)

    result = measured(data, first, invented)

    assert result.figures["marked-gold.precision"] == 0.5
    assert result.figures["marked-gold.recall"] == pytest.approx(1 / 3)
    assert result.figures["marked-gold.recall.anonymous"] == 0.0
    assert {str(miss.fault) for miss in result.misses} == {"not found", "invented"}


def test_recall_is_told_by_what_is_difficult(data: DataSet) -> None:
    """Cases that are rarer than a few have no row."""
    tables = {table.title: table for table in measured(data, *perfect(data)).tables}

    assert tables["our own gold: gold: by what its article holds"].rows == (
        ("floating quotation", "1.000 (3 of 3)", "1.000 (3 of 3)"),
        ("pronoun", "1.000 (3 of 3)", "1.000 (3 of 3)"),
    )
