"""How sentence ends are counted, and what the gold of them must look like."""

import json
import sys
from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.evaluation.sentences import (
    OURS,
    GoldText,
    Part,
    compare,
    figures,
    installed,
    load,
    ours,
    score,
    tables,
)
from factcheck.model import Span

GOLD = Path(__file__).parents[2] / "seeds" / "gold" / "sentences.jsonl"
TEXT = "It fell. We ran."


def a_gold_text(*spans: Span, text: str = TEXT, part: Part = Part.DEV) -> GoldText:
    """Return a text whose sentences are at `spans`."""
    return GoldText("one", part, text, spans or (Span(0, 8), Span(9, 16)))


def a_line(**fields: object) -> str:
    """Return one line of a gold file."""
    sentences = ["It fell.", "We ran."]
    return json.dumps({"id": "a", "part": "dev", "text": TEXT, "sentences": sentences} | fields)


def test_all_is_right_where_the_gold_is_found() -> None:
    """Every end and every sentence counts."""
    result = score([a_gold_text()], ours, name="ours", part=Part.DEV)

    assert (result.ends.precision.value, result.ends.recall.value, result.exact.value) == (1, 1, 1)
    assert result.sentences_a_second > 0


def test_a_missed_end_costs_recall_and_both_sentences() -> None:
    """Two sentences taken for one have one end right, and neither is exact."""
    result = score([a_gold_text()], lambda text: [Span(0, 16)], name="whole", part=Part.DEV)

    assert (result.ends.precision.right, result.ends.precision.of) == (1, 1)
    assert (result.ends.recall.right, result.ends.recall.of) == (1, 2)
    assert (result.exact.right, result.exact.of) == (0, 2)


def test_an_end_too_many_costs_precision() -> None:
    """An end where the gold has none is found and not right."""
    spans = [Span(0, 2), Span(3, 8), Span(9, 16)]
    result = score([a_gold_text()], lambda text: spans, name="eager", part=Part.DEV)

    assert (result.ends.precision.right, result.ends.precision.of) == (2, 3)
    assert result.ends.recall.value == 1
    assert result.exact.right == 1


@pytest.mark.parametrize("name", ["sentencex", "blingfire", "pysbd"])
def test_rivals_are_given_a_line_at_a_time(name: str) -> None:
    """Others take a line's end for no end; they are not to lose by it, nor by white space."""
    pytest.importorskip(name)

    assert installed()[name]("It fell \n\n  We ran.\n") == [Span(0, 7), Span(12, 19)]


@pytest.mark.parametrize("name", ["sentencex", "blingfire", "pysbd"])
def test_a_rival_that_is_not_installed_is_left_out(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the development extra the table is shorter, and ours stays."""
    monkeypatch.setitem(sys.modules, name, None)

    assert name not in installed()
    assert OURS in installed()


def test_each_part_is_scored_apart() -> None:
    """What the rules were written against is never averaged with what they were not."""
    gold = [a_gold_text(), a_gold_text(Span(0, 16), part=Part.HELD_OUT)]
    scores = [one for one in compare(gold) if one.splitter == OURS]

    assert [(one.part, one.ends.recall.of) for one in scores] == [
        (Part.DEV, 2),
        (Part.HELD_OUT, 1),
    ]
    assert figures(scores) == {
        "sentences.dev.f1": 1,
        "sentences.dev.exact": 1,
        "sentences.held-out.f1": pytest.approx(2 / 3),
        "sentences.held-out.exact": 0,
    }


def test_the_table_has_a_row_a_splitter_and_a_column_a_figure() -> None:
    """Tables are ready to be printed, ours in the first row."""
    found = tables(compare([a_gold_text()]))

    assert found[0].title == "2 sentence ends, dev"
    assert found[0].rows[0][:5] == (OURS, "1.000", "1.000", "1.000", "1.000")
    assert all(len(row) == len(found[0].columns) for table in found for row in table.rows)


def test_gold_sentences_are_placed_in_the_text(tmp_path: Path) -> None:
    """Spans are found from left to right, so that a repeated sentence is two places."""
    path = tmp_path / "gold.jsonl"
    path.write_text(a_line(text="No. No.\n", sentences=["No.", "No."]) + "\n\n", encoding="utf-8")

    (text,) = load(path)

    assert text.sentences == (Span(0, 3), Span(4, 7))
    assert (text.id, text.part) == ("a", Part.DEV)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="broken JSON"),
        pytest.param("[]", id="no object"),
        pytest.param('{"text": "It fell."}', id="missing fields"),
        pytest.param(a_line(part="test"), id="unknown part"),
        pytest.param(a_line(text=5), id="text that is none"),
        pytest.param(a_line(sentences="It fell. We ran."), id="sentences that are no list"),
        pytest.param(a_line(sentences=[5]), id="sentence that is none"),
        pytest.param(a_line(sentences=["", "It fell.", "We ran."]), id="empty sentence"),
        pytest.param(a_line(sentences=["It fell. ", "We ran."]), id="white space at an end"),
        pytest.param(a_line(sentences=["We ran.", "It fell."]), id="out of order"),
        pytest.param(a_line(sentences=["It fell."]), id="words in no sentence at the end"),
        pytest.param(a_line(sentences=["We ran."]), id="words in no sentence at the beginning"),
    ],
)
def test_a_malformed_line_is_named(line: str, tmp_path: Path) -> None:
    """The message says in which line of which file the gold cannot be read."""
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{a_line()}\n{line}\n", encoding="utf-8")

    with pytest.raises(BadInput, match=r"gold\.jsonl:2: "):
        load(path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A missing file and one that is no text are bad input, not a crash."""
    binary = tmp_path / "binary.jsonl"
    binary.write_bytes(b"\xff\xfe\x00")

    for path in (tmp_path / "missing.jsonl", binary):
        with pytest.raises(BadInput, match=path.name):
            load(path)


def test_our_gold_is_large_enough_and_of_two_parts() -> None:
    """At least 320 sentence ends, a third of them apart, under ids that occur once."""
    gold = load(GOLD)
    ends = {part: sum(len(one.sentences) for one in gold if one.part is part) for part in Part}

    assert sum(ends.values()) >= 320
    assert ends[Part.HELD_OUT] >= sum(ends.values()) / 3
    assert len({one.id for one in gold}) == len(gold)


def test_ours_beats_the_others_on_the_gold() -> None:
    """What is written here must be better than what could be had, or it had better go."""
    scores = compare(load(GOLD))
    for best in (one for one in scores if one.splitter == OURS):
        others = [one for one in scores if one.part is best.part and one is not best]

        assert all(one.ends.f1 < best.ends.f1 for one in others)
        assert best.ends.f1 > 0.985
