"""The score of pairs of printings."""

import json
from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.evaluation.copies import Fault, judge, measure
from factcheck.evaluation.printings import Half, read_pairs, read_printings
from factcheck.model import BlockKind, Extent
from tests.copies.texts import CUT, FOLLOW_UP, STORY
from tests.evaluation.samples import copies_gold


def test_a_file_is_read_as_it_is_written(tmp_path: Path) -> None:
    """A printing has its place, its edits, and an article of a headline and a body."""
    seeds = copies_gold(tmp_path)

    [whole, cut, other] = read_printings(seeds / "gold" / "copies")[Half.DEV]

    assert (whole.event, whole.story, whole.edits) == ("ferry.txt", "ferry.txt/a", ("original",))
    assert (cut.edits, cut.extent) == (("cut", "headline"), Extent.PART)
    assert other.story == "ferry.txt/b"
    assert cut.article.title == "Ferry aground"
    assert cut.article.outlet == "Callan Times"
    assert [block.kind for block in cut.article.blocks] == [BlockKind.HEADLINE, BlockKind.BODY]
    assert cut.article.blocks[1].span.of(cut.article.text) == CUT


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("part: test\n", "test", id="an unknown half"),
        pytest.param("part: dev\n===\nstory: a\n\n# T\n\nText\n", "edits", id="a field missing"),
        pytest.param(
            "part: dev\n===\nstory: a\nedits: cut\ntext: part\noutlet: X\ndate: 2025-01-01\n\nText",
            "no headline",
            id="no headline",
        ),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """It is named, with what is wrong."""
    (tmp_path / "broken.txt").write_text(text, encoding="utf-8")

    with pytest.raises(BadInput, match=rf"broken\.txt: .*{message}"):
        read_printings(tmp_path)


@pytest.mark.parametrize("line", ["{", "[]", '{"part": "dev", "a": "x", "b": "y", "same": 1}'])
def test_a_broken_pair_is_refused(tmp_path: Path, line: str) -> None:
    """It is named with its line."""
    path = tmp_path / "copies.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")

    with pytest.raises(BadInput, match=r"copies\.jsonl:2"):
        read_pairs(path)


def test_pairs_are_judged_alone_and_together(tmp_path: Path) -> None:
    """Each pair has what the gold says, what the rule says, and whether it ends up in one story."""
    printings = read_printings(copies_gold(tmp_path) / "gold" / "copies")[Half.DEV]

    judged = judge(printings)

    assert [(pair.copies, pair.found, pair.together) for pair in judged] == [
        (True, True, True),
        (False, False, False),
        (False, False, False),
    ]
    assert judged[0].candidates
    assert judged[1].edits == {"follow-up"}


def test_figures_count_what_is_right(tmp_path: Path) -> None:
    """Precision and recall are those of the pairs, the stories and the sentences."""
    measured = measure(copies_gold(tmp_path))

    figures = measured.figures
    assert figures["copies.dev.pairs.precision"] == 1.0
    assert figures["copies.dev.stories.recall"] == 1.0
    assert figures["copies.dev.recall.cut"] == 1.0
    assert figures["copies.dev.apart.follow-up"] == 1.0
    assert figures["copies.dev.extent"] == 1.0
    assert figures["copies.dev.sentences.recall"] == 1.0
    assert measured.misses == ()


def test_what_is_wrong_is_shown(tmp_path: Path) -> None:
    """A copy that is not seen, one that is none, and a sentence each stand among the misses."""
    seeds = copies_gold(tmp_path, swapped=True)
    pair = {"part": "dev", "a": "It is so.", "b": "It is not so.", "same": True}
    (seeds / "gold" / "copies.jsonl").write_text(json.dumps(pair), encoding="utf-8")

    measured = measure(seeds)

    assert {miss.fault for miss in measured.misses} == {
        Fault.NOT_SEEN,
        Fault.INVENTED,
        Fault.PARTED,
    }
    assert measured.figures["copies.dev.pairs.recall"] == 0.0


def test_the_texts_are_those_that_are_meant() -> None:
    """The samples would be no test if they were one story by accident."""
    assert CUT in STORY
    assert FOLLOW_UP not in STORY
