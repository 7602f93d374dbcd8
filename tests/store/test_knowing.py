"""Names in a filter that the archive does not know."""

import pytest

from factcheck.model import Filters
from factcheck.store import Archive
from tests.store.records import a_record, a_source, said

PLACES = ("The Times", "Kyiv Independent", "Straße", "Daily Test")
PEOPLE = ("Volodymyr Zelensky", "Jane Doe", "Maria Voss", "Maria Vosse")


@pytest.fixture
def filed(archive: Archive) -> Archive:
    """File an article of each outlet, in which somebody speaks; a fifth one is deleted again."""
    for outlet, name in zip(PLACES, PEOPLE, strict=True):
        text = f"{name} said yes to {outlet}."
        archive.add(a_record(text, said(text, f"yes to {outlet}", name), outlet=outlet))
    archive.delete(archive.add(a_record("Gone.", outlet="Evening Ghost")).article_id)
    return archive


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(outlets=("times", "THE KYIV  Independent", "strasse", "the daily test")),
        Filters(sources=("jane DOE", "maria voss", a_source("Volodymyr Zelensky").id)),
    ],
    ids=["none", "outlets", "sources"],
)
def test_what_a_filter_finds_is_known(filed: Archive, filters: Filters) -> None:
    """Case, spacing and "the" make no name unknown; a source goes by its id too."""
    assert filed.unknown(filters) == ()


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("The Tmes", ": did you mean The Times?"),
        ("Independent", ": did you mean Kyiv Independent?"),
        ("Dayly Test", ": did you mean Daily Test?"),
        ("Strase", ": did you mean Straße?"),
        ("Evening Ghost", ""),
        ("Zorn", ""),
        ("", ""),
        ("%", ""),
    ],
)
def test_an_unknown_outlet_is_said_with_the_nearest(filed: Archive, name: str, near: str) -> None:
    """Who mistypes an outlet is told so, and asked whether a like one was meant."""
    assert filed.unknown(Filters(outlets=(name,))) == (f'no outlet here is called "{name}"{near}',)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Zelenky", ": did you mean Volodymyr Zelensky?"),
        ("zelensky", ": did you mean Volodymyr Zelensky?"),
        ("Jane", ": did you mean Jane Doe?"),
        ("Jane Do", ": did you mean Jane Doe?"),
        ("Maria Vosss", ": did you mean Maria Voss or Maria Vosse?"),
        ("0123456789abcdef", ""),
        ("Owen Strand", ""),
    ],
)
def test_an_unknown_source_is_said_with_the_nearest(filed: Archive, name: str, near: str) -> None:
    """So is who mistypes a speaker, or gives less than the name that the archive has."""
    assert filed.unknown(Filters(sources=(name,))) == (f'no source here is called "{name}"{near}',)


def test_each_unknown_name_is_said(filed: Archive) -> None:
    """One known name among them hides none of the others."""
    found = filed.unknown(Filters(outlets=("The Times", "A", "B"), sources=("Jane Doe", "C")))

    assert [told.split('"')[1] for told in found] == ["A", "B", "C"]
