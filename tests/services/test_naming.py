"""From what a person types to the one source that is meant."""

from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.model import Claim, Filters
from factcheck.reading import Read
from factcheck.services import Desk
from tests.factories import an_article
from tests.services.desks import a_desk

TEXT = (
    "Mayor Ada Quill said it sank. Captain Bo Lund said it burned. Clerk Vera Lund said it rained."
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk at which three people are heard, two of one surname."""
    desk = a_desk(tmp_path)
    list(desk.ingest([Read("it.txt", an_article(TEXT))]))
    return desk


def test_a_part_of_a_name_is_taken_for_the_only_one_who_has_it(desk: Desk) -> None:
    """It is said for whom; a whole name and one that nobody has stay as they are."""
    found = desk.meant(Filters(sources=("quill", "Bo Lund", "Zorn", "Qui")))

    assert found.filters.sources == ("Ada Quill", "Bo Lund", "Zorn", "Qui")
    assert found.remarks == ("'quill' is taken for Ada Quill",)


def test_a_part_of_several_names_is_refused(desk: Desk) -> None:
    """Nobody is guessed: they are named, with the ids that tell them apart."""
    claim = Claim("It burned.", filters=Filters(sources=("Lund",)))

    with pytest.raises(BadInput, match=r"several sources fit 'Lund': .*Bo Lund.*Vera Lund"):
        desk.admit(claim)
    with pytest.raises(BadInput, match="several sources fit"):
        desk.check(claim, limit=1)


def test_each_claim_hears_for_whom_its_own_part_is_taken(desk: Desk) -> None:
    """Of two that mean the same person, only who gave a part is told."""
    part, whole = (
        Claim("It sank.", filters=Filters(sources=(name,))) for name in ("Quill", "Ada Quill")
    )

    first, second = desk.check_all([part, whole], limit=1)

    assert first.claim.filters == second.claim.filters
    assert first.remarks == ("'Quill' is taken for Ada Quill",)
    assert second.remarks == ()
