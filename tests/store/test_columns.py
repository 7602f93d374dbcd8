"""Text and moments are the same in every database."""

import contextlib

import pytest

from factcheck.errors import BadInput
from factcheck.model import Filters
from factcheck.store import Archive
from factcheck.store.columns import folded, outlet_key
from tests.store.records import a_record, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Zelensky", "zelensky", id="case"),
        pytest.param("STRASSE", "strasse", id="upper case of sharp s"),
        pytest.param("Straße", "strasse", id="sharp s"),
        pytest.param("Zoe\u0308", "zo\u00eb", id="composed"),
        pytest.param(" Jane \n Doe\u00a0", "jane doe", id="spacing"),
        pytest.param("", "", id="empty"),
    ],
)
def test_folded(text: str, expected: str) -> None:
    """Names are compared without regard to case, spacing or Unicode form."""
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        pytest.param("The Kyiv Independent", "kyiv independent", id="the"),
        pytest.param("Theatre Weekly", "theatre weekly", id="not a the"),
        pytest.param("the", "the", id="nothing but the"),
        pytest.param("The\u00a0 Post", "post", id="odd space"),
        pytest.param("  ", None, id="blank"),
        pytest.param(None, None, id="none"),
    ],
)
def test_outlet_key(outlet: str | None, expected: str | None) -> None:
    """An outlet is itself with and without a leading "the"."""
    assert outlet_key(outlet) == expected


@pytest.mark.parametrize("bad", ["a\0b", "a\ud800b"], ids=["NUL", "lone surrogate"])
def test_text_that_no_database_holds_is_refused(archive: Archive, bad: str) -> None:
    """It is BadInput in every database and at every door, never a crash and never half kept."""
    kept = archive.add(a_record("Text."))

    with pytest.raises(BadInput):
        archive.get(bad)
    with pytest.raises(BadInput):
        archive.check(bad)
    with pytest.raises(BadInput):
        archive.articles(offset=0, limit=1, outlet=bad)
    with pytest.raises(BadInput):
        archive.sources(offset=0, limit=1, name=bad)
    with pytest.raises(BadInput):
        archive.passing(Filters(sources=(bad,)), None)
    with pytest.raises(BadInput):
        archive.passing(Filters(outlets=(bad,)), None)
    with pytest.raises(BadInput):
        archive.missing([bad], bad)
    with pytest.raises(BadInput):
        archive.add(a_record("Other.", said("Other.", "Other", "x" + bad)))
    with pytest.raises(BadInput):
        archive.add(a_record("Other.", title=bad))

    assert archive.counts().articles == kept.revision == 1


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30], ids=str)
def test_numbers_beyond_every_key(archive: Archive, number: int) -> None:
    """A key that no sentence can have is not there, or refused; it is never a crash."""
    for ask in (
        lambda: archive.passages([number]),
        lambda: archive.changes(number),
        lambda: archive.searchable(after=number, limit=1),
        lambda: archive.articles(offset=number, limit=1),
    ):
        with contextlib.suppress(BadInput):
            ask()
