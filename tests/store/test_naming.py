"""Names are linked to sources by rule as they come in."""

import pytest

from factcheck.model import Dossier, Judge, Link, SourceKind
from factcheck.store import Archive
from tests.store.records import a_record, a_source, printing, said


def filled(archive: Archive, *names: str) -> None:
    for number, name in enumerate(names):
        archive.add(printing(name, f"a:{name}:{number}", role="President"))


def names_of(dossier: Dossier) -> set[str]:
    return {name.name for name in dossier.names}


def test_spelling_variants_are_one_source(archive: Archive) -> None:
    """Each name is linked with its reason, and the source keeps its first name and id."""
    filled(archive, "Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy")
    [quoted], total = archive.sources(offset=0, limit=10)
    dossier = archive.dossier(quoted.source.id)

    assert (quoted.source, quoted.statements, quoted.articles, total) == (
        a_source("Volodymyr Zelensky"),
        3,
        3,
        1,
    )
    assert names_of(dossier) == {"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"}
    assert [(j.name, j.link, j.reason, j.made_by) for j in dossier.judgements] == [
        ("Volodymyr Zelensky", Link.LINKED, "same name", Judge.RULE),
        (
            "Volodymyr Zelenskyy",
            Link.LINKED,
            "spelling variant of Volodymyr Zelensky: y/yy",
            Judge.RULE,
        ),
        (
            "Volodymyr Zelenskiy",
            Link.LINKED,
            "spelling variant of Volodymyr Zelensky: y/iy",
            Judge.RULE,
        ),
    ]


def test_the_id_of_every_name_leads_to_the_source(archive: Archive) -> None:
    """Whoever knows a source by another spelling's id finds it."""
    filled(archive, "Volodymyr Zelensky", "Volodymyr Zelenskyy")

    assert archive.source(a_source("Volodymyr Zelenskyy").id).source.name == "Volodymyr Zelensky"
    assert archive.statements(a_source("Volodymyr Zelenskyy").id, offset=0, limit=9)[1] == 2


@pytest.mark.parametrize(
    "names", [("Jon Smith", "John Smith"), ("Vladimir Putin", "Dmitry Putin"), ("Doe", "Roe")]
)
def test_others_stay_apart(archive: Archive, names: tuple[str, str]) -> None:
    """Different first names never link."""
    filled(archive, *names)

    assert archive.sources(offset=0, limit=10)[1] == 2


@pytest.mark.parametrize(
    "names",
    [
        ("George Bush", "George W. Bush", "George H. W. Bush"),
        ("George W. Bush", "George H. W. Bush", "George Bush"),
        ("George W. Bush", "George Bush", "George H. W. Bush"),
    ],
)
def test_an_initial_links_only_while_one_is_known(archive: Archive, names: tuple[str, ...]) -> None:
    """Once two are known who share a name, whoever bears it bare may be either; in any order."""
    filled(archive, *names)

    assert archive.sources(offset=0, limit=10)[1] == 3
    bare = archive.dossier(a_source("George Bush").id)
    assert names_of(bare) == {"George Bush"}
    others = [archive.dossier(a_source(name).id) for name in names]
    assert any(j.link is Link.NOT_LINKED for other in others for j in other.judgements)


def test_an_initial_links_where_it_is_the_only_one(archive: Archive) -> None:
    """Nobody else by the name is known."""
    filled(archive, "Donald Trump", "Donald J. Trump")
    [quoted], _ = archive.sources(offset=0, limit=10)

    reason = archive.dossier(quoted.source.id).judgements[-1].reason
    assert reason == "Donald Trump, but for an initial, and in the same role"


def test_an_initial_does_not_link_without_a_role_in_common(archive: Archive) -> None:
    """A record's producer and a novelist are told apart by the novelist's initials."""
    archive.add(printing("George Martin", "a:1", role="producer"))
    archive.add(printing("George R. R. Martin", "a:2", role="novelist"))
    archive.add(printing("George R. R. Martin", "a:3"))

    assert archive.sources(offset=0, limit=10)[1] == 2


def test_a_person_and_a_body_of_one_name_stay_apart(archive: Archive) -> None:
    """Hugo Boss is a man and a company."""
    text = "Hugo Boss said so."
    statement = said(text, "so", "Hugo Boss")
    company = a_source("Hugo Boss", SourceKind.ORGANISATION)
    archive.add(a_record(text, statement, type(statement)(statement.attribution, company)))

    assert archive.sources(offset=0, limit=10)[1] == 2


def test_what_nobody_prints_any_more_is_forgotten(archive: Archive) -> None:
    """The last article takes its names with it, also the first name that was kept for others."""
    first, second = printing("Jane Doe", "a:1"), printing("JANE DOË", "a:2")
    archive.add(first)
    archive.add(second)
    archive.delete(first.article.id)
    assert archive.source(a_source("JANE DOË").id).statements == 1
    archive.delete(second.article.id)

    with archive._database.reading() as connection:
        for table in ("names", "sources", "judgements"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0
