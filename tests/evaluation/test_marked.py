"""Reading marked articles."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.evaluation.marked import parse, read_marked
from factcheck.model import BlockKind
from tests.evaluation.samples import MARKED

ROW = "1 | named | Ada Quill | asserted | 2025-03-12 | speech"


def test_marks_are_taken_out_and_become_places() -> None:
    """The text is what was published; every mark points at its words."""
    marked = parse(MARKED, name="ferry.txt")

    article = marked.article
    first, *_ = marked.attributions
    assert article.text.startswith("Ferry stays in port\n\nThe ferry will not sail on Monday, h")
    assert [block.kind for block in article.blocks] == [BlockKind.HEADLINE, BlockKind.BODY]
    assert article.published == date(2025, 3, 13)
    assert [span.of(article.text) for span in first.of("s")] == ["harbour master Ada Quill"]
    assert first.of("v") == ()


def test_a_row_says_what_its_cells_say() -> None:
    """Kind, name, polarity, day, act, and a note that may hold bars."""
    first, second, third = parse(MARKED.replace("| floats", "| floats | far"), name="").attributions

    assert (first.number, first.kind, first.name) == (1, "named", "Ada Quill")
    assert (first.polarity, first.act, first.note) == ("asserted", "speech", "")
    assert (first.said_on, second.said_on) == (date(2025, 3, 12), None)
    assert second.note == "floats | far"
    assert (third.kind, third.name) == ("anonymous several", "")


def test_the_fields_say_what_kind_of_text_it_is() -> None:
    """The file's name, the style and the difficult cases, beside the article's own fields."""
    marked = parse(MARKED, name="ferry.txt")

    assert (marked.name, marked.style) == ("ferry.txt", "agency")
    assert marked.cases == ("floating quotation", "pronoun")
    assert (marked.article.title, marked.article.outlet) == (
        "Ferry stays in port",
        "Northern Ledger",
    )


def test_a_mark_may_stand_inside_another_and_several_times() -> None:
    """A speaker inside another's content, and a content in two parts."""
    text = MARKED.replace(
        "<c1>The ferry will not sail on Monday</c1>",
        "<c1>The <s1>ferry</s1> will</c1> <c1>not sail on Monday</c1>",
    )

    marked = parse(text, name="ferry.txt")

    first, *_ = marked.attributions
    printed = marked.article.text
    assert [span.of(printed) for span in first.of("c")] == ["The ferry will", "not sail on Monday"]
    assert [span.of(printed) for span in first.of("s")] == ["ferry", "harbour master Ada Quill"]


def test_an_article_without_a_headline_is_body_from_its_first_word() -> None:
    """Only a line that begins with # is a headline."""
    article = parse(MARKED.replace("# Ferry stays in port\n\n", ""), name="").article

    [block] = article.blocks
    assert (block.kind, block.span.of(article.text)) == (BlockKind.BODY, article.text)


def test_content_may_go_on_over_paragraphs() -> None:
    """A quotation may, though no other part does."""
    text = MARKED.replace("“The swell is too high.”", "“The swell is too high.\n\n“And dark.”")

    _, second, _ = parse(text, name="ferry.txt").attributions

    assert len(second.of("c")) == 1


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        pytest.param("\n===\n1", "\n1", "not three parts", id="no line before the rows"),
        pytest.param("style: agency", "agency", "not a field: 'agency'", id="a field without name"),
        pytest.param("title: ", "head: ", "without the fields title", id="no title"),
        pytest.param("outlet: ", "paper: ", "without the fields outlet", id="no outlet"),
        pytest.param("date: ", "day: ", "without the fields date", id="no date"),
        pytest.param("2025-03-13", "13 March", "'13 March'", id="a date of another form"),
        pytest.param("<q1>", "<x1>", "no mark <x1>", id="a mark that is not known"),
        pytest.param("<c2>", "<c9>", "</c2> does not close <c9>", id="marks that cross"),
        pytest.param("<c1>", "", "</c1> does not close anything", id="a mark that is not opened"),
        pytest.param(">said<", "><", "nothing stands in </q1>", id="a mark around nothing"),
        pytest.param("</k3>", "", "</s3> does not close <k3>", id="a mark left open"),
        pytest.param("</c3>", "", "never closed: <c3>", id="a mark open at the end"),
        pytest.param("rest</c3>", "rest</c3> <3", "mark near .*rest <3", id="half a mark"),
        pytest.param("Monday<", "Monday> <", "mark near .*Monday>", id="the other half"),
        pytest.param("| - | speech | floats", "", "fewer than six", id="a short row"),
        pytest.param("| named |", "| nobody |", "'nobody' is none of named", id="an unknown kind"),
        pytest.param("| asserted |", "| true |", "'true' is none of", id="an unknown polarity"),
        pytest.param("| speech", "| song", "'song' is none of", id="an unknown act"),
        pytest.param("1 | named", "one | named", "'one'", id="a number in words"),
        pytest.param("2025-03-12", "Monday", "'Monday'", id="a day without a date"),
        pytest.param("1 | named", "7 | named", "row 7 has no marks", id="a row without marks"),
        pytest.param(ROW, f"{ROW}\n{ROW}", "two rows have one number", id="a row twice"),
        pytest.param(ROW, "", r"marks without a row: \[1\]", id="marks without a row"),
        pytest.param("<c2>“The swell is too high.”</c2>", "<q2>“High.”</q2>", "2 has no content",
            id="a row without content"),
        pytest.param("Ada Quill | asserted | 2025", "| asserted | 2025", "1 is named and has no",
            id="a person without a name"),
        pytest.param("3 | anonymous several", "3 | document", "row 3 is document and has no name",
            id="a document without a name"),
        pytest.param("3 | anonymous several", "3 | organisation", "row 3 is organisation and has",
            id="a body without a name"),
        pytest.param("Ada Quill | asserted | 2025", "Ida | asserted | 2025", "not hold 'Ida'",
            id="a name that is not printed"),
        pytest.param("</s1> <q1>", " </s1><q1>", "row 1: space at the edge", id="a space inside"),
        pytest.param("who saw it", "who\n\nsaw it", "row 3: a paragraph ends", id="two paragraphs"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, old: str, new: str, why: str) -> None:
    """Gold out of order is refused by name."""
    path = tmp_path / "ferry.txt"
    assert old in MARKED
    path.write_text(MARKED.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadInput, match=rf"^ferry\.txt: .*{why}"):
        read_marked(path)


@pytest.mark.parametrize(
    "written",
    [pytest.param(None, id="missing"), pytest.param(b"\xff\xfe\x00", id="no UTF-8")],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, written: bytes | None) -> None:
    """It is refused like one that is out of order."""
    path = tmp_path / "ferry.txt"
    if written is not None:
        path.write_bytes(written)

    with pytest.raises(BadInput, match=r"^ferry\.txt: "):
        read_marked(path)
