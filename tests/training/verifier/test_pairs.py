"""Tests of what the verifier is trained on: pairs as they are, neutral ones, contrasts."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from training.verifier.calibrate import fit_calibration, fit_scale, ratios, ratios_within
from training.verifier.contrast import Words, contrasts
from training.verifier.neutrals import other_evidence
from training.verifier.pairs import Label, Pair, held_out, read_pairs, without_doubles

SUPPORTS = Pair(
    "Doe was born in March 1970 in Paris.", "Jane Doe (born March 1970, Paris).", Label.SUPPORTS, ""
)


def test_rows_of_other_labels_are_left_out(tmp_path: Path) -> None:
    """Some sets have labels that are none of the three."""
    rows = [("a", "S"), ("b", "not_entailment"), ("c", "N"), (" ", "R")]
    path = tmp_path / "some.jsonl"
    path.write_text(
        "".join(json.dumps({"claim": c, "evidence": "e", "label": x}) + "\n" for c, x in rows)
    )

    assert [(pair.claim, pair.label, pair.source) for pair in read_pairs(path)] == [
        ("a", Label.SUPPORTS, "some"),
        ("c", Label.NEITHER, "some"),
    ]


def test_evidence_may_stand_once_for_all_its_claims(tmp_path: Path) -> None:
    """A set is read as a pair for each claim."""
    path = tmp_path / "sets.jsonl"
    path.write_text(json.dumps({"evidence": "Ten died.", "S": ["a", "b"], "N": ["c"]}) + "\n")

    assert list(read_pairs(path)) == [
        Pair("a", "Ten died.", Label.SUPPORTS, "sets"),
        Pair("b", "Ten died.", Label.SUPPORTS, "sets"),
        Pair("c", "Ten died.", Label.NEITHER, "sets"),
    ]


def test_evidence_brings_its_context(tmp_path: Path) -> None:
    """As a pair and as a set; a claim with many sentences has none that is theirs."""
    rows = [
        {"claim": "a", "evidence": "It sank.", "label": "S", "context": "The ferry."},
        {"evidence": "It sank.", "R": ["b"], "context": "The ferry."},
        {"claim": "c", "N": ["It sank."], "context": "The ferry."},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))

    assert [pair.context for pair in read_pairs(path)] == ["The ferry.", "The ferry.", ""]


def test_a_claim_may_stand_once_for_all_its_evidence(tmp_path: Path) -> None:
    """The other way round it is the same."""
    path = tmp_path / "sets.jsonl"
    path.write_text(json.dumps({"claim": "Ten died.", "R": ["a"], "N": ["b"]}) + "\n")

    assert list(read_pairs(path)) == [
        Pair("Ten died.", "a", Label.REFUTES, "sets"),
        Pair("Ten died.", "b", Label.NEITHER, "sets"),
    ]


def test_a_pair_is_read_once_whatever_its_label() -> None:
    """Two labels for one pair would only teach to doubt."""
    again = Pair(SUPPORTS.claim.upper(), SUPPORTS.evidence, Label.REFUTES, "")

    assert without_doubles([SUPPORTS, again]) == [SUPPORTS]


def test_a_twentieth_is_held_out_by_its_claim() -> None:
    """All pairs of one claim are on the same side."""
    pairs = [Pair(f"claim {n}", "e", Label.SUPPORTS, "") for n in range(4_000)]

    assert 0.03 < sum(map(held_out, pairs)) / len(pairs) < 0.07
    assert held_out(pairs[3]) == held_out(Pair("CLAIM 3", "other", Label.REFUTES, ""))


def test_a_fact_changed_on_one_side_refutes_and_on_both_supports() -> None:
    """What is put in place of a word stands in both texts of a pair that supports."""
    made = contrasts(replace(SUPPORTS, context="A title."), Words(), random.Random(1))

    assert {pair.context for pair in made} == {"A title."}
    assert {pair.label for pair in made} <= {Label.REFUTES, Label.SUPPORTS}
    changed = [pair for pair in made if pair.label is Label.REFUTES]
    assert changed
    for pair in changed:
        assert (pair.claim == SUPPORTS.claim) != (pair.evidence == SUPPORTS.evidence)


def test_a_pair_without_a_fact_in_common_makes_no_contrast() -> None:
    """Nothing is changed that the other side does not say."""
    pair = Pair("Dogs bark.", "Hounds make noise.", Label.SUPPORTS, "")

    assert contrasts(pair, Words(), random.Random(1)) == []


def test_neutral_pairs_share_a_name_and_little_else() -> None:
    """A claim is put beside evidence of another claim about the same name."""
    one = Pair("Fernsby wrote novels about sailors.", "Fernsby wrote them.", Label.SUPPORTS, "")
    other = Pair("Fernsby was buried at home.", "Fernsby lies in Kent.", Label.SUPPORTS, "")

    found = {(pair.claim, pair.evidence, pair.label) for pair in other_evidence([one, other])}

    assert (one.claim, other.evidence, Label.NEITHER) in found
    assert (one.claim, one.evidence, Label.NEITHER) not in found


@pytest.mark.model
def test_a_calibration_cools_down_what_is_too_sure() -> None:
    """Of logits that are right in half the cases, the temperature makes even chances."""
    logits = torch.tensor([[4.0, 0.0, -9.0]] * 10)
    labels = torch.tensor([0, 1] * 5)

    temperature, bias = fit_calibration(logits, labels, torch.ones(10))

    fitted = (logits / temperature + torch.tensor(bias)).softmax(1)[0]
    assert float(fitted[0]) == pytest.approx(0.5, abs=0.05)
    assert sum(bias) == pytest.approx(0, abs=1e-5)


def test_a_feature_weighs_for_the_label_that_it_stands_beside() -> None:
    """A feature seen beside one label only speaks for it, and the more the judge lacks it."""
    labels = torch.tensor([0] * 20 + [1] * 20 + [2] * 20)
    given = (labels == 1).float().unsqueeze(1)
    added = ratios(given, labels)

    assert int(added[0].argmax()) == 1
    assert float(added.sum()) == pytest.approx(0, abs=1e-5)
    ignorant = torch.zeros(60, 3)
    assert fit_scale(ignorant, given @ added, labels, torch.ones(60)) > 0.5


def test_a_set_without_neutral_pairs_says_nothing_about_them() -> None:
    """A feature that only such a set has, alike under both its labels, weighs nothing."""
    labels = torch.tensor([0, 1] * 20 + [0, 1, 2] * 20)
    given = torch.tensor([[1.0]] * 40 + [[0.0]] * 60)
    sets = ["two"] * 40 + ["three"] * 60

    assert float(ratios_within(given, labels, sets).abs().max()) < 0.05
    assert float(ratios(given, labels)[0, 2]) < -1
