"""Which attributions are claims."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.evaluation.datasets import ced1k
from factcheck.evaluation.measures.claims import claims, is_claim
from factcheck.evaluation.measures.readings import read
from factcheck.model import (
    Act,
    Anonymous,
    Attribution,
    Document,
    Number,
    Polarity,
    Speaker,
    Unresolved,
    Voice,
)
from tests.evaluation.samples import TEXT, a_ced1k_file, a_claim, always, place, quill, said

SAILS, SAID = place("The ferry will not sail on Monday"), place("said")
BOATS = place("Ten boats")


def of(speaker: Speaker | None = None, **fields: Any) -> Attribution:
    """Return a claim, but for what is said otherwise."""
    return said(fields.pop("content", SAILS), speaker or quill(), fields.pop("cue", SAID), **fields)


def test_what_somebody_says_in_a_whole_clause_is_a_claim() -> None:
    """The set is made of these."""
    assert is_claim(of(), TEXT)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(of(act=Act.ATTITUDE), id="a belief"),
        pytest.param(of(polarity=Polarity.ASKED), id="a question"),
        pytest.param(of(polarity=Polarity.DECLINED), id="no comment"),
        pytest.param(of(confidence=0.4), id="likelier wrong than right"),
        pytest.param(of(content=place("the storm will")), id="three words"),
        pytest.param(of(content=place("in the bay near Quill")), id="no clause"),
        pytest.param(of(cue=place("believes")), id="no cue of speech"),
        pytest.param(of(Document(BOATS, "boats")), id="a document"),
        pytest.param(of(Anonymous(BOATS, "boats", number=Number.SEVERAL)), id="several unnamed"),
        pytest.param(of(Unresolved(BOATS)), id="nobody in particular"),
    ],
)
def test_what_is_no_claim(other: Attribution) -> None:
    """Each lacks one thing that the set's claims have."""
    assert not is_claim(other, TEXT)


def test_a_quotation_is_a_claim_without_a_verb() -> None:
    """Its words are the speaker's own, whole clause or not."""
    assert is_claim(of(content=place("in the bay near Quill"), voice=Voice.DIRECT), TEXT)


def test_what_is_told_inside_a_quotation_is_none(tmp_path: Path) -> None:
    """The set has the claims of whom the article quotes, not of whom these quote."""
    outer = of(content=place(TEXT[: TEXT.index(" “")]), voice=Voice.DIRECT, cue=place("added"))
    file = a_ced1k_file(tmp_path / "ced1k-dev.jsonl", [a_claim("Ada Quill", "It will not sail")])
    [article] = ced1k.load(file).articles

    [kept] = claims(read(article, always(outer, of()))).predicted

    assert kept.attribution == outer
