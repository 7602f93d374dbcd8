"""Sources, and what they said."""

import pytest

from factcheck.errors import NotFound
from factcheck.model import Quoted
from factcheck.store import Archive
from tests.store.records import a_record, a_source, said


@pytest.fixture
def quoted(archive: Archive) -> Archive:
    """File two articles: Doe says two things in the one, Doe and Roe one each in the other."""
    first = "Doe said one.\nDoe said two.\nNothing."
    second = "Doe said three.\nRoe_% said four."
    archive.add(a_record(first, said(first, "one", "Doe"), said(first, "two", "Doe"), url="a:1"))
    archive.add(
        a_record(second, said(second, "three", "Doe"), said(second, "four", "Roe_%"), url="a:2")
    )
    return archive


DOE, ROE = Quoted(a_source("Doe"), 3, 2), Quoted(a_source("Roe_%"), 1, 1)


def test_sources_are_listed_by_how_much_they_said(quoted: Archive) -> None:
    """Each with the number of its statements and of the articles that print them."""
    assert quoted.sources(offset=0, limit=10) == ([DOE, ROE], 2)
    assert quoted.sources(offset=1, limit=10) == ([ROE], 2)
    assert quoted.sources(offset=0, limit=1) == ([DOE], 2)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("DO", [DOE], id="any case"),
        pytest.param("oe", [DOE, ROE], id="anywhere"),
        pytest.param("_%", [ROE], id="no wildcards"),
        pytest.param("o_", [], id="underscore is itself"),
        pytest.param("nobody", [], id="nobody"),
        pytest.param("  ", [DOE, ROE], id="blank"),
    ],
)
def test_sources_are_found_by_a_part_of_their_name(
    quoted: Archive, name: str, expected: list[Quoted]
) -> None:
    """What is typed is looked for as it stands, without regard to case."""
    assert quoted.sources(offset=0, limit=10, name=name) == (expected, len(expected))


@pytest.mark.parametrize(
    ("name", "typed"),
    [("ŻÓŁW", "żółw"), ("Straße", "STRASSE"), ("Σίσυφος", "ΣΊΣΥΦΟΣ"), ("Zoe\u0308", "zoë")],
)
def test_names_are_folded_alike_in_every_database(archive: Archive, name: str, typed: str) -> None:
    """Case and form of letters beyond ASCII do not hide a source."""
    text = f"{name} said so."
    archive.add(a_record(text, said(text, "so", name)))

    [found], total = archive.sources(offset=0, limit=10, name=typed)

    assert (found.source.name, total) == (name, 1)


def test_one_source_by_its_id(quoted: Archive) -> None:
    """A source is read by its id; an unknown one is NotFound."""
    assert quoted.source(DOE.source.id) == DOE
    with pytest.raises(NotFound):
        quoted.source("unknown")


def test_a_source_of_old_revisions_is_known_but_not_listed(archive: Archive) -> None:
    """Whoever follows a link from an old citation finds who it was."""
    archive.add(a_record("Doe said one.", said("Doe said one.", "one", "Doe"), url="a:1"))
    archive.add(a_record("Nobody said one.", url="a:1"))

    assert archive.sources(offset=0, limit=10) == ([], 0)
    assert archive.source(a_source("Doe").id) == Quoted(a_source("Doe"), 0, 0)
    assert archive.statements(a_source("Doe").id, offset=0, limit=10) == ([], 0)


def test_statements_of_a_source(quoted: Archive) -> None:
    """They come from the article filed last first, in the order of its text."""
    passages, total = quoted.statements(DOE.source.id, offset=0, limit=2)
    rest, _ = quoted.statements(DOE.source.id, offset=2, limit=2)

    texts = [passage.text for passage in passages + rest]
    assert texts == ["Doe said three.", "Doe said one.", "Doe said two."]
    assert total == 3


def test_statements_carry_only_the_sources_attributions(archive: Archive) -> None:
    """Where two speak in one sentence, each has only their own words."""
    text = "Doe said one and Roe said two."
    doe, roe = said(text, "one", "Doe"), said(text, "two", "Roe")
    archive.add(a_record(text, doe, roe))

    [[passage], total] = archive.statements(a_source("Roe").id, offset=0, limit=10)

    assert passage.attributions == (roe.attribution,)
    assert total == 1


def test_a_statement_of_several_sentences_is_several_passages(archive: Archive) -> None:
    """A quotation that runs over two sentences is one statement, read in two passages."""
    text = "Doe said one.\nTwo."
    archive.add(a_record(text, said(text, "one.\nTwo.", "Doe")))

    assert archive.source(a_source("Doe").id) == Quoted(a_source("Doe"), 1, 1)
    assert archive.statements(a_source("Doe").id, offset=0, limit=10)[1] == 2


def test_statements_of_an_unknown_source_are_not_found(archive: Archive) -> None:
    """Nobody by this id is not the same as somebody who said nothing."""
    with pytest.raises(NotFound):
        archive.statements("unknown", offset=0, limit=10)
