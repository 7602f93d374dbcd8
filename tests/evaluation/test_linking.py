"""The score of links across articles, from articles to sources."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.attribution import attribute
from factcheck.errors import BadInput
from factcheck.evaluation.linking import GROUPS, Fault, judge, measure
from factcheck.evaluation.linking_gold import Group, read_groups
from factcheck.evaluation.printings import Half
from tests.evaluation.samples import linking_gold, linking_group


def one_group(tmp_path: Path, **changes: Any) -> Group:
    """Return one group, read from a file."""
    [group] = read_groups(linking_gold(tmp_path, linking_group() | changes) / GROUPS)
    return group


def test_marks_are_taken_out_of_the_text(tmp_path: Path) -> None:
    """Each mention is where its words stand in the text that is read."""
    group = one_group(tmp_path)

    assert (group.line, group.half, group.kind) == ("linking.jsonl:1", Half.DEV, "letters")
    assert [one.words for one in group.mentions] == ["Ada Quíll", "Quíll", "Ada Quill", "Ben Quill"]
    assert [one.source for one in group.mentions] == ["ada", "ada", "ada", "ben"]
    assert not any("[" in article.text for article in group.articles)
    assert len({article.id for article in group.articles}) == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"part": "test"}, "test", id="an unknown half"),
        pytest.param({"articles": []}, "no mention", id="no article"),
        pytest.param({"articles": [{"outlet": "A", "date": "2025-01-01"}]}, "text", id="no text"),
        pytest.param({"articles": 1}, "int", id="no list"),
    ],
)
def test_a_broken_group_is_refused(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    """It is named with its line."""
    path = linking_gold(tmp_path, linking_group() | change) / GROUPS

    with pytest.raises(BadInput, match=rf"linking\.jsonl:1: .*{message}"):
        read_groups(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The gate must not open for that."""
    with pytest.raises(BadInput, match="linking"):
        read_groups(tmp_path / "linking.jsonl")


def test_links_are_those_of_the_real_parts(tmp_path: Path) -> None:
    """Articles are attributed and kept, and each mention has the source that the archive gave."""
    judged = judge(one_group(tmp_path), attribute)

    ada, again, elsewhere, ben = judged.linked
    assert ada.source_id == again.source_id == elsewhere.source_id
    assert ben.source_id not in (None, ada.source_id)
    assert "Ada Quill: same name as Ada Quíll" in elsewhere.why


def test_a_mention_that_says_nothing_is_linked_to_nobody(tmp_path: Path) -> None:
    """It is put with no other, not even with another that is linked to nobody."""
    text = "[Ada Quill](ada) and [Ada Quill](ada) walked home."
    articles = [{"outlet": "Callan Times", "date": "2025-03-13", "text": text}]

    judged = judge(one_group(tmp_path, articles=articles), attribute)

    assert [one.source_id for one in judged.linked] == [None, None]
    assert len({one.found for one in judged.placed}) == 2


def test_figures_and_misses_tell_wrong_merges_from_missed_ones(tmp_path: Path) -> None:
    """A source taken for several costs recall, two taken for one precision, each with its half."""
    parted, joined = linking_group(), linking_group() | {"part": "held-out"}
    parted["articles"][1]["text"] = "[Ida Quill](ada) said that it had not sunk."
    joined["articles"][1]["text"] = "[Ada Quill](niece) said that it had not sunk."
    seeds = linking_gold(tmp_path, parted, joined)

    measured = measure(seeds, attribute)

    assert measured.figures["linking.dev.pairs.precision"] == 1.0
    assert measured.figures["linking.dev.pairs.recall"] == pytest.approx(1 / 3)
    assert measured.figures["linking.dev.b_cubed.recall"] == pytest.approx(5 / 9)
    assert measured.figures["linking.held-out.pairs.precision"] == pytest.approx(1 / 3)
    assert measured.figures["linking.held-out.b_cubed.precision"] == pytest.approx(5 / 9)
    assert measured.figures["linking.held-out.found"] == 1.0
    assert [miss.fault for miss in measured.misses] == [Fault.PARTED, Fault.JOINED]
    assert measured.misses[0].given == "Ada Quíll, Quíll | Ida Quill"
    assert measured.misses[1].given == "Ada Quíll, Quíll | Ada Quill"
    assert "same name as" in measured.misses[1].context
