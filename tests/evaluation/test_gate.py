"""Floors and digests."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from factcheck.errors import Misconfigured
from factcheck.evaluation.gate import Below, Changed, breaches, digest, read_floors

GOLD = b'{"claim": "It rains."}\n'


def seeds_with(folder: Path, **floors: object) -> Path:
    """Lay out a folder of seeds with one gold file and the floors given."""
    (folder / "gold").mkdir()
    (folder / "gold" / "claims.jsonl").write_bytes(GOLD)
    pinned = {"gold/claims.jsonl": hashlib.sha256(GOLD).hexdigest()}
    held: Mapping[str, object] = {"digests": pinned} | floors
    (folder / "floors.json").write_text(json.dumps(held), encoding="utf-8")
    return folder


def pin_also(seeds: Path, digests: Mapping[str, str | None]) -> None:
    """Add digests to the floors of seeds."""
    held = json.loads((seeds / "floors.json").read_text())
    held["digests"] |= digests
    (seeds / "floors.json").write_text(json.dumps(held), encoding="utf-8")


def test_figures_at_their_floors_pass(tmp_path: Path) -> None:
    """A figure equal to its floor, to three digits, is good enough."""
    seeds = seeds_with(tmp_path, **{"retrieval.mrr": 0.667})

    assert breaches({"retrieval.mrr": 2 / 3}, seeds, parts=["retrieval"]) == ()


def test_a_figure_below_its_floor_is_a_breach(tmp_path: Path) -> None:
    """The breach says the figure, what was measured and what the floor is."""
    seeds = seeds_with(tmp_path, **{"retrieval.mrr": 0.8, "retrieval.recall@5": 0.9})

    [breach] = breaches(
        {"retrieval.mrr": 0.7, "retrieval.recall@5": 0.95}, seeds, parts=["retrieval"]
    )

    assert breach == Below("retrieval.mrr", 0.7, 0.8)
    assert str(breach) == "retrieval.mrr is 0.700, its floor is 0.800"


def test_a_floor_without_a_figure_is_a_breach(tmp_path: Path) -> None:
    """A figure that is no longer measured does not slip through."""
    seeds = seeds_with(tmp_path, **{"retrieval.gone": 0.0})

    [breach] = breaches({}, seeds, parts=["retrieval"])

    assert breach == Below("retrieval.gone", None, 0.0)
    assert "was not measured" in str(breach)


def test_floors_of_parts_that_were_not_measured_are_left_alone(tmp_path: Path) -> None:
    """Measuring one part does not fail for want of another."""
    seeds = seeds_with(tmp_path, **{"sentences.f1": 0.9})

    assert breaches({}, seeds, parts=["retrieval"]) == ()


def test_a_changed_gold_file_is_a_breach(tmp_path: Path) -> None:
    """One byte more or less is another gold file, whatever was measured."""
    seeds = seeds_with(tmp_path)
    (seeds / "gold" / "claims.jsonl").write_bytes(GOLD + b"\n")

    [breach] = breaches({}, seeds, parts=[])

    assert isinstance(breach, Changed)
    assert breach.file == "gold/claims.jsonl"
    assert breach.pinned == hashlib.sha256(GOLD).hexdigest() != breach.found


def test_a_gold_file_that_is_gone_is_a_breach(tmp_path: Path) -> None:
    """A pinned file must be there."""
    seeds = seeds_with(tmp_path)
    (seeds / "gold" / "claims.jsonl").unlink()

    [breach] = breaches({}, seeds, parts=[])

    assert isinstance(breach, Changed)
    assert breach.found is None


def test_a_gold_file_that_is_not_pinned_is_a_breach(tmp_path: Path) -> None:
    """A new gold file has to be pinned before anything is measured on it."""
    seeds = seeds_with(tmp_path)
    (seeds / "gold" / "more.jsonl").write_bytes(GOLD)

    [breach] = breaches({}, seeds, parts=[])

    assert isinstance(breach, Changed)
    assert (breach.file, breach.pinned) == ("gold/more.jsonl", None)


def marked(seeds: Path, **texts: str) -> Path:
    """Add marked articles to seeds."""
    folder = seeds / "gold" / "attribution"
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_marked_articles_have_one_digest(tmp_path: Path) -> None:
    """Any other text, name or number of files is another digest; a page about them is not."""
    folder = marked(seeds_with(tmp_path), one="a", two="b")
    before = digest(folder)
    (folder / "README.md").write_text("How it is marked.", encoding="utf-8")
    described = digest(folder)
    (folder / "three.txt").write_text("", encoding="utf-8")

    assert before is not None
    assert described == before != digest(folder)
    assert digest(tmp_path / "nowhere") is None


def test_changed_marked_articles_are_a_breach(tmp_path: Path) -> None:
    """The folder is pinned as a file is."""
    seeds = seeds_with(tmp_path)
    folder = marked(seeds, one="a")
    pin_also(seeds, {"gold/attribution": digest(folder)})

    assert breaches({}, seeds, parts=[]) == ()

    (folder / "one.txt").write_text("b", encoding="utf-8")
    [breach] = breaches({}, seeds, parts=[])

    assert isinstance(breach, Changed)
    assert breach.file == "gold/attribution"


def test_marked_articles_without_floors_are_still_being_written(tmp_path: Path) -> None:
    """They speak against nothing, until a floor is set that no digest is for."""
    seeds = seeds_with(tmp_path)
    marked(seeds, one="a")

    assert breaches({}, seeds, parts=[]) == ()

    held = json.loads((seeds / "floors.json").read_text())
    (seeds / "floors.json").write_text(json.dumps({"attribution.marked.f1": 0.5} | held))
    [breach] = breaches({}, seeds, parts=[])

    assert isinstance(breach, Changed)
    assert (breach.file, breach.pinned) == ("gold/attribution", None)


def test_printings_with_floors_are_pinned(tmp_path: Path) -> None:
    """The folder of printings has one digest, as that of marked articles has."""
    seeds = seeds_with(tmp_path, **{"copies.dev.pairs.recall": 0.5})
    (seeds / "gold" / "copies").mkdir()
    (seeds / "gold" / "copies" / "one.txt").write_text("a", encoding="utf-8")

    [breach] = breaches({}, seeds, parts=[])

    assert isinstance(breach, Changed)
    assert (breach.file, breach.pinned) == ("gold/copies", None)


@pytest.mark.parametrize(
    "held",
    [
        pytest.param(None, id="no file"),
        pytest.param("{", id="not JSON"),
        pytest.param("[]", id="not an object"),
        pytest.param('{"retrieval.mrr": 0.5}', id="no digests"),
        pytest.param('{"digests": {}, "retrieval.mrr": "high"}', id="a floor in words"),
        pytest.param('{"digests": {}, "retrieval.mrr": null}', id="a floor that is null"),
    ],
)
def test_floors_that_cannot_be_read_are_said_to_be_so(tmp_path: Path, held: str | None) -> None:
    """Floors out of order are an error that names the file, never a gate that stands open."""
    if held is not None:
        (tmp_path / "floors.json").write_text(held, encoding="utf-8")

    with pytest.raises(Misconfigured, match=r"floors\.json"):
        read_floors(tmp_path)
