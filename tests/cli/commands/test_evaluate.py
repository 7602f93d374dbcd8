"""`factcheck evaluate`."""

import json
import re
import shutil
from pathlib import Path

import pytest

from factcheck.cli.commands.evaluate import PARTS
from factcheck.evaluation.report import Part
from tests.cli.conftest import Run
from tests.evaluation.collections.samples import a_scifact
from tests.evaluation.samples import a_marked_folder, a_polnear_part

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture
def strict(tmp_path: Path) -> Path:
    """Return seeds whose floors no figure reaches."""
    seeds = shutil.copytree(SEEDS, tmp_path / "seeds")
    floors = json.loads((seeds / "floors.json").read_text())
    digests = floors.pop("digests")
    unreachable = {name: 2.0 for name in floors if name.startswith("attribution.")}
    (seeds / "floors.json").write_text(json.dumps({**unreachable, "digests": digests}))
    return seeds


def test_the_parts_are_those_that_can_be_measured() -> None:
    """What can be named on the command line is what the evaluation knows."""
    assert tuple(part.value for part in Part) == PARTS


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
    assert json.loads(run(*words, "--gate", "--json", code=8).stdout)["breaches"]


def test_misses_are_shown_when_asked_for(run: Run) -> None:
    """Every miss stands with its article, what was wanted and what was given."""
    misses = json.loads(run("evaluate", "attribution", "--misses", "--json").stdout)["misses"]
    page = run("evaluate", "attribution", "--misses").stdout

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
