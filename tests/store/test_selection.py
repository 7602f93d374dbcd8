"""Which sentences pass a filter, and which can be found at all."""

from datetime import date

import numpy as np
import pytest

from factcheck.model import BlockKind, Filters
from factcheck.store import Archive
from tests.store.records import a_record, a_source, said

DAY = date(2024, 10, 17)
YES, OTHER, BRIEF = "ŽELENSKÝ said yes.", "Second.", "Brief."
NO_DATE, STREET = "Undated.", "Street."


@pytest.fixture
def filed(archive: Archive) -> Archive:
    """File five sentences, one an article, and an old revision, a footer and a deleted one."""
    for record in (
        a_record(YES, said(YES, "yes", "ŽELENSKÝ"), outlet="The Daily  Test", published=DAY),
        a_record(OTHER, outlet="Other Post", published=date(2024, 11, 1), url="a:2"),
        a_record(BRIEF, kind=BlockKind.BRIEF, outlet="Daily Test", published=DAY),
        a_record(NO_DATE, outlet=None, published=None),
        a_record(STREET, outlet="Straße", published=DAY, url="a:5"),
        a_record("Footer.", kind=BlockKind.FOOTER, outlet="Daily Test", published=DAY),
        a_record("Street, revised.", outlet="Straße", published=DAY, url="a:5"),
        a_record(STREET, outlet="Straße", published=DAY, url="a:5"),
        a_record("Deleted.", outlet="Daily Test", published=DAY, url="a:6"),
    ):
        kept = archive.add(record)
    archive.delete(kept.article_id)
    return archive


def texts(archive: Archive, keys: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> list[str]:
    return [passage.text for passage in archive.passages(keys.tolist())]


@pytest.mark.parametrize(
    ("filters", "as_of", "expected"),
    [
        pytest.param(Filters(), None, [YES, OTHER, BRIEF, NO_DATE, STREET], id="no filter"),
        pytest.param(Filters(outlets=("daily TEST",)), None, [YES, BRIEF], id="outlet without the"),
        pytest.param(Filters(outlets=("The Other Post",)), None, [OTHER], id="outlet with the"),
        pytest.param(Filters(outlets=("STRASSE",)), None, [STREET], id="outlet casefolded"),
        pytest.param(
            Filters(outlets=("other post", "strasse")), None, [OTHER, STREET], id="two outlets"
        ),
        pytest.param(Filters(outlets=("nobody",)), None, [], id="unknown outlet"),
        pytest.param(Filters(outlets=("Daily",)), None, [], id="part of an outlet"),
        pytest.param(Filters(published_from=DAY), None, [YES, OTHER, STREET], id="from"),
        pytest.param(Filters(published_from=date(2024, 10, 18)), None, [OTHER], id="from later"),
        pytest.param(Filters(published_until=DAY), None, [YES, STREET], id="until"),
        pytest.param(Filters(published_until=date(2024, 10, 16)), None, [], id="until earlier"),
        pytest.param(Filters(), DAY, [YES, STREET], id="as of"),
        pytest.param(Filters(published_until=date(2025, 1, 1)), DAY, [YES, STREET], id="both"),
        pytest.param(Filters(sources=("želenský",)), None, [YES], id="source by name"),
        pytest.param(Filters(sources=(a_source("ŽELENSKÝ").id,)), None, [YES], id="source by id"),
        pytest.param(Filters(sources=("žel", "nobody")), None, [], id="part of a name"),
        pytest.param(
            Filters(sources=("želenský",), outlets=("other post",)), None, [], id="all must hold"
        ),
        pytest.param(Filters(outlets=("daily test",)), DAY, [YES], id="outlet as of"),
    ],
)
def test_filters(filed: Archive, filters: Filters, as_of: date | None, expected: list[str]) -> None:
    """A sentence passes if everything holds; one of another story has no date to go by."""
    keys = filed.passing(filters, as_of)

    assert keys.dtype == np.int64
    assert keys.tolist() == sorted(keys.tolist())
    assert texts(filed, keys) == expected


def test_keys_by_pages(filed: Archive) -> None:
    """All searchable keys are read in ascending order, a page at a time."""
    every = filed.searchable(after=0, limit=100).tolist()
    pages: list[int] = []
    while page := filed.searchable(after=pages[-1] if pages else 0, limit=2).tolist():
        pages += page

    assert pages == every == filed.passing(Filters(), None).tolist()


def test_an_empty_archive_has_no_keys(archive: Archive) -> None:
    """Nothing passes where there is nothing."""
    assert archive.passing(Filters(), None).tolist() == []
    assert archive.searchable(after=0, limit=10).tolist() == []


def test_what_passes_is_looked_up_again_after_a_change(filed: Archive) -> None:
    """What is added is there at once, and what is deleted gone."""
    daily = Filters(outlets=("daily test",))
    before = filed.passing(daily, None).tolist()
    kept = filed.add(a_record("Added.", outlet="Daily Test", published=DAY, url="a:7"))
    added = filed.passing(daily, None).tolist()
    filed.delete(kept.article_id)

    assert added[:-1] == before
    assert len(added) == len(before) + 1
    assert filed.passing(daily, None).tolist() == before


def test_what_passes_is_not_looked_up_again_without_a_change(filed: Archive) -> None:
    """The same keys are given, which nobody can write to; by source they are read each time."""
    keys, by = filed.passing(Filters(), DAY), Filters(sources=("nobody",))

    assert filed.passing(Filters(), DAY) is keys
    assert filed.passing(by, DAY) is not filed.passing(by, DAY)
    with pytest.raises(ValueError, match="read-only"):
        keys[0] = 1
