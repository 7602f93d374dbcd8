"""Reading marked articles."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.evaluation.marked import parse, read_marked
from factcheck.model import BlockKind
from tests.evaluation.samples import MARKED


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


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        pytest.param("</c1>", "", "never closed", id="a mark that is not closed"),
        pytest.param("<q1>", "<x1>", "no mark <x1>", id="a mark that is not known"),
        pytest.param("<c2>", "<c9>", "does not close", id="marks that cross"),
        pytest.param("1 | named", "7 | named", "row 7 has no marks", id="a row without marks"),
        pytest.param("| named |", "| nobody |", "'nobody' is none of", id="an unknown kind"),
        pytest.param("Ada Quill | asserted | 2025", "Ida | asserted | 2025", "Ida", id="a name"),
        pytest.param("outlet: ", "paper: ", "outlet", id="a missing field"),
        pytest.param("| - | speech | floats", "", "fewer than six", id="a short row"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, old: str, new: str, why: str) -> None:
    """Gold out of order is refused by name."""
    path = tmp_path / "ferry.txt"
    path.write_text(MARKED.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadInput, match=rf"^ferry\.txt: .*{why}"):
        read_marked(path)
