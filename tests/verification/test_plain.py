"""What the packaged verifier reads in plain sentences, which nobody should have to doubt."""

import tomllib
from pathlib import Path

import pytest

from factcheck.model import Stance
from factcheck.verification import Bearing, PackagedJudge, Words, assess

CASES = tomllib.loads(Path(__file__).with_name("plain.toml").read_text(encoding="utf-8"))


@pytest.mark.model
@pytest.mark.parametrize(
    ("stance", "least"), [(Stance.SUPPORTS, 14), (Stance.REFUTES, 12), (Stance.NEITHER, 14)]
)
def test_plain_sentences_are_read_right(stance: Stance, least: int) -> None:
    """Of sixteen claims of each stance, at least so many."""
    claims = [(Words(row[stance.value]), Words(row["text"])) for row in CASES["sentence"]]

    assessed = assess([Bearing(*pair) for pair in claims], PackagedJudge(threads=1))

    wrong = [
        claim.text
        for (claim, _), one in zip(claims, assessed, strict=True)
        if one.stance is not stance
    ]
    assert len(claims) - len(wrong) >= least, wrong
