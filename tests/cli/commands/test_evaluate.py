"""`factcheck evaluate`."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli.measuring import PARTS
from factcheck.cli.program import factcheck
from factcheck.evaluation.gate import digest
from factcheck.evaluation.report import Part
from tests.cli.conftest import Run
from tests.evaluation.collections.samples import a_scifact
from tests.evaluation.samples import (
    a_marked_folder,
    a_polnear_part,
    pairs_file,
    rulings_file,
)

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture
def strict(tmp_path: Path) -> Path:
    """Return seeds of few marked texts, as that is quick, whose floors no figure reaches."""
    seeds = shutil.copytree(SEEDS, tmp_path / "seeds")
    for folder, kept in (("attribution", "a0[12]-*"), ("shapes/dev", "cues.toml")):
        texts = seeds / "gold" / folder
        for path in {*texts.glob("*.t*")} - {*texts.glob(kept)}:
            path.unlink()
    floors = json.loads((seeds / "floors.json").read_text())
    digests = {path: digest(seeds / path) for path in floors.pop("digests")}
    unreachable = {name: 2.0 for name in floors if name.startswith("attribution.")}
    (seeds / "floors.json").write_text(json.dumps({**unreachable, "digests": digests}))
    return seeds


def test_the_parts_are_those_that_can_be_measured() -> None:
    """What can be named on the command line is what the evaluation knows."""
    assert tuple(part.value for part in Part) == PARTS


def test_the_help_names_every_part() -> None:
    """Nobody needs to guess what can be measured."""
    page = " ".join(CliRunner().invoke(factcheck, ["evaluate", "--help"]).output.split())

    *most, last = PARTS
    assert f"PART is {', '.join(most)} or {last};" in page


def test_a_part_can_be_measured_alone(run: Run) -> None:
    """Only the figures of the part asked for are printed."""
    report = json.loads(run("evaluate", "attribution", "--json").stdout)

    assert report["figures"]
    assert all(name.startswith("attribution.") for name in report["figures"])
    assert report["tables"]
    assert "misses" not in report


def test_the_gate_fails_below_a_floor(run: Run, strict: Path) -> None:
    """With `--gate`, a figure below its floor has an exit code of its own, and is named."""
    words = ["evaluate", "attribution", "--seeds", str(strict)]

    assert "its floor is 2.000" in run(*words).stdout
    assert "its floor is 2.000" in run(*words, "--gate", code=8).stdout
    breaches = json.loads(run(*words, "--gate", "--json", code=8).stdout)["breaches"]
    assert breaches
    assert all("its floor is 2.000" in breach for breach in breaches)


def test_misses_are_shown_when_asked_for(run: Run, strict: Path) -> None:
    """Every miss stands with its article, what was wanted and what was given."""
    words = ["evaluate", "attribution", "--seeds", str(strict), "--misses"]
    misses = json.loads(run(*words, "--json").stdout)["misses"]
    page = run(*words).stdout

    assert len(misses) > 10
    assert all({"article", "fault", "wanted", "given", "context"} == set(miss) for miss in misses)
    assert len(re.findall(r"^  wanted(?:  |$)", page, re.MULTILINE)) == len(misses)


def test_sets_of_other_people_are_measured(run: Run, tmp_path: Path) -> None:
    """`--data` can be given several times; each set has figures and tables of its own."""
    part, folder = a_polnear_part(tmp_path / "dev"), a_marked_folder(tmp_path / "gold")
    words = ["evaluate", "attribution", "--data", str(part), "--data", str(folder)]

    report = json.loads(run(*words, "--misses", "--json").stdout)
    page = run(*words).stdout

    assert {name.partition(".")[0] for name in report["figures"]} == {"polnear-dev", "marked-gold"}
    assert report["skipped"] == []
    assert "misses" in report
    assert "PolNeAR dev, speech cues only" in page
    assert "floor" not in page


def test_what_is_passed_over_is_said(run: Run, tmp_path: Path) -> None:
    """An odd line costs itself alone, and is named."""
    part = a_polnear_part(tmp_path / "dev", more="E9\tAttribution:T1 \n")

    assert "Passed over: ledger_2025-03-13_ferry-stays_a1b2.ann:13" in " ".join(
        run("evaluate", "--data", str(part)).stdout.split()
    )


def test_a_path_without_a_set_is_refused(run: Run, tmp_path: Path) -> None:
    """The refusal says what is accepted."""
    assert "Accepted is a part of PolNeAR" in " ".join(
        run("evaluate", "--data", str(tmp_path), code=3).stderr.split()
    )


def test_data_is_for_one_part_without_floors(run: Run, tmp_path: Path) -> None:
    """Sets have no floors and no sentences to measure, and measure one thing at a time."""
    for other in (["sentences"], ["attribution", "retrieval"], ["--gate"], ["--seeds", str(SEEDS)]):
        run("evaluate", *other, "--data", str(tmp_path), code=2)


def test_rulings_need_the_articles_and_nothing_else_takes_them(run: Run, tmp_path: Path) -> None:
    """What goes with what is said before anything is opened."""
    claims = rulings_file(tmp_path / "rulings.jsonl", {"claim": "a", "ruling": "refuted"})
    folder = ["--articles", str(tmp_path)]

    alone = run("evaluate", "rulings", "--data", str(claims), code=2)
    assert "rulings --data needs --articles" in alone.stderr
    for others in (["stance", "--data", str(claims), *folder], ["rulings", *folder]):
        assert "--articles goes with rulings --data" in run("evaluate", *others, code=2).stderr


def test_stances_are_not_measured_where_nobody_judges(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The setting that says so is named."""
    monkeypatch.setenv("FACTCHECK_JUDGE", "none")
    words = ["evaluate", "stance", "--data", str(pairs_file(tmp_path / "pairs.jsonl"))]

    assert "FACTCHECK_JUDGE is none" in run(*words, code=6).stderr


@pytest.mark.model
def test_stances_are_measured_on_pairs_of_other_people(run: Run, tmp_path: Path) -> None:
    """Figures are named after the file; the page shows each label and each bin."""
    words = ["evaluate", "stance", "--data", str(pairs_file(tmp_path / "pairs.jsonl"))]

    report = json.loads(run(*words, "--json").stdout)
    page = run(*words, "--misses").stdout

    assert {"stance.pairs.accuracy", "stance.pairs.macro_f1", "stance.pairs.ece"} <= set(
        report["figures"]
    )
    assert "pairs: 3 pairs, accuracy" in page
    assert "expected calibration error" in page


@pytest.mark.model
def test_rulings_are_measured_on_claims_of_other_people(run: Run, tmp_path: Path) -> None:
    """Claims are checked against the folder's articles alone."""
    claims = rulings_file(
        tmp_path / "own.jsonl", {"claim": "Ten ships sank.", "ruling": "not enough evidence"}
    )
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Bridge closed\n\nThe bridge was closed, Mayor Jane Doe said.\n")
    words = ["evaluate", "rulings", "--data", str(claims), "--articles", str(folder)]

    assert json.loads(run(*words, "--json").stdout)["figures"]["rulings.own.accuracy"] == 1.0


def test_a_line_that_is_no_pair_is_refused_by_its_number(run: Run, tmp_path: Path) -> None:
    """So is one that is no ruling."""
    path = pairs_file(tmp_path / "bad.jsonl", {"claim": "a", "label": "S"})

    for part, more in (("stance", []), ("rulings", ["--articles", str(SEEDS / "articles")])):
        result = run("evaluate", part, "--data", str(path), *more, code=3)
        assert "bad.jsonl:1: wanted" in " ".join(result.stderr.split())


def test_a_path_without_claims_is_refused(run: Run, tmp_path: Path) -> None:
    """The refusal says what is accepted for retrieval."""
    assert "Accepted is a folder of CheckThat" in " ".join(
        run("evaluate", "retrieval", "--data", str(tmp_path), code=3).stderr.split()
    )


@pytest.mark.model
def test_retrieval_is_measured_on_sets_of_other_people(run: Run, tmp_path: Path) -> None:
    """Each part has a table with every search beside the others, and JSON has the figures."""
    words = ["evaluate", "retrieval", "--data", str(a_scifact(tmp_path))]

    report = json.loads(run(*words, "--json").stdout)
    page = run(*words, "--misses").stdout

    assert report["figures"]["scifact.train.ndcg@10.fused"] == 1.0
    assert "SciFact train, 1 claims, 2 articles" in page
    assert "vectors alone" in page
