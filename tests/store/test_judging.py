"""Sources are merged and split at the desk, and nothing that was said is lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from factcheck.errors import BadInput, NotFound
from factcheck.model import Filters, Judge, Link, Named, SourceKind, Span, Statement
from factcheck.store import Archive
from tests.store.records import a_record, a_source, printing, said

VLAD, VOLO, DOE = "Vladimir Zelensky", "Volodymyr Zelensky", "Jane Doe"


def ident(name: str) -> str:
    return a_source(name).id


@pytest.fixture
def filed(archive: Archive) -> Archive:
    """File four articles: two print one name, one another, one somebody else's."""
    for url, name in (("a:1", VOLO), ("a:2", VOLO), ("a:3", VLAD), ("a:4", DOE)):
        archive.add(printing(name, url))
    return archive


def found(archive: Archive, *sources: str) -> int:
    return len(archive.passing(Filters(sources=sources), None))


def listed(archive: Archive) -> dict[str, int]:
    return {q.source.name: q.statements for q in archive.sources(offset=0, limit=50)[0]}


def sentence_of(archive: Archive, url: str) -> int:
    article = a_record("", url=url).article
    return archive.get(article.id).passages[0].id


def test_a_merge_is_followed_at_once(filed: Archive) -> None:
    """Lists, statements, filters by id and filters by either name see one source."""
    assert filed.merge(ident(VOLO), [ident(VLAD)], reason="his Russian name") == ident(VOLO)

    assert listed(filed) == {VOLO: 3, DOE: 1}
    assert filed.statements(ident(VOLO), offset=0, limit=9)[1] == 3
    for given in (ident(VOLO), ident(VLAD), VOLO, VLAD, VLAD.upper()):
        assert found(filed, given) == 3, given


def test_an_old_id_keeps_answering(filed: Archive) -> None:
    """Who knows the merged source's id is led to the one it is now."""
    filed.merge(ident(VOLO), [ident(VLAD)])

    assert filed.source(ident(VLAD)).source == a_source(VOLO)
    assert filed.dossier(ident(VLAD)) == filed.dossier(ident(VOLO))


def test_a_merge_is_a_judgement_with_its_reason(filed: Archive) -> None:
    """Who made it, on which name, and why stand in the dossier."""
    filed.merge(ident(VOLO), [ident(VLAD)], reason="his Russian name")
    *_, last = filed.dossier(ident(VOLO)).judgements

    assert (last.name, last.link, last.made_by) == (VLAD, Link.LINKED, Judge.USER)
    assert last.reason == "merged by hand: his Russian name"
    assert last.source_id == ident(VOLO)


def test_a_merge_can_be_undone(filed: Archive) -> None:
    """That source alone is apart again, and the undone judgement can still be read."""
    filed.merge(ident(VOLO), [ident(VLAD), ident(DOE)])
    merged = next(
        j
        for j in filed.dossier(ident(VOLO)).judgements
        if j.name == VLAD and j.made_by is Judge.USER
    )

    assert filed.undo(merged.id) == ident(VOLO)

    assert listed(filed) == {VOLO: 3, VLAD: 1}
    undone = next(j for j in filed.dossier(ident(VOLO)).judgements if j.id == merged.id)
    assert undone.undone_at is not None


def test_undoing_all_restores_everything(filed: Archive) -> None:
    """Merged twice, split once and undone from the end, every source is what it was."""
    before = listed(filed)
    filed.merge(ident(VOLO), [ident(VLAD)])
    filed.merge(ident(DOE), [ident(VOLO)])
    filed.split(ident(DOE), names=[VLAD])
    with filed._database.reading() as connection:
        query = "SELECT max(id) FROM judgements WHERE made_by = 'user' GROUP BY decision"
        decisions = sorted(connection.exec_driver_sql(query).scalars(), reverse=True)
    for judgement in decisions:
        filed.undo(judgement)

    assert listed(filed) == before
    for name in (VLAD, VOLO, DOE):
        assert filed.source(ident(name)).source == a_source(name)


def test_what_was_judged_since_is_undone_first(filed: Archive) -> None:
    """A judgement under another is not pulled away from below it."""
    filed.merge(ident(VOLO), [ident(VLAD)])
    first = filed.dossier(ident(VOLO)).judgements[-1]
    filed.split(ident(VOLO), names=[VLAD])

    with pytest.raises(BadInput, match=r"made after judgement .*: undo that first"):
        filed.undo(first.id)


def test_a_name_is_split_off(filed: Archive) -> None:
    """It is a source of its own again, under its own id."""
    filed.merge(ident(VOLO), [ident(VLAD)])

    assert filed.split(ident(VOLO), names=[VLAD], reason="someone else") == ident(VLAD)

    assert listed(filed) == {VOLO: 2, VLAD: 1, DOE: 1}
    assert found(filed, ident(VLAD)) == 1
    denied = next(j for j in filed.dossier(ident(VOLO)).judgements if j.link is Link.NOT_LINKED)
    assert (denied.name, denied.reason) == (VLAD, "split by hand: someone else")


def test_the_first_name_can_be_split_off_too(filed: Archive) -> None:
    """The source keeps its id and goes on under the name that is left."""
    filed.merge(ident(VOLO), [ident(VLAD)])

    new = filed.split(ident(VOLO), names=[VOLO])

    assert new not in (ident(VOLO), ident(VLAD))
    assert filed.source(ident(VOLO)).source.name == VLAD
    assert filed.source(new).source.name == VOLO
    assert (found(filed, new), found(filed, ident(VOLO)), found(filed, VOLO)) == (2, 1, 2)


def test_a_statement_is_split_off_with_its_article(filed: Archive) -> None:
    """Two people of one name are told apart by where they speak."""
    new = filed.split(ident(VOLO), sentence_ids=[sentence_of(filed, "a:1")], reason="his cousin")

    assert (filed.source(new).statements, filed.source(ident(VOLO)).statements) == (1, 1)
    assert filed.dossier(new).names[0].article_id == a_record("", url="a:1").article.id
    *_, last = filed.dossier(new).judgements
    filed.undo(last.id)
    assert filed.source(ident(VOLO)).statements == 2


def test_several_parts_are_split_off_together(filed: Archive) -> None:
    """What one command splits off is one source."""
    filed.merge(ident(VOLO), [ident(VLAD), ident(DOE)])
    new = filed.split(
        ident(VOLO), names=[VLAD], sentence_ids=[sentence_of(filed, "a:2")], reason="another"
    )

    assert filed.source(new).statements == 2
    assert filed.source(ident(VOLO)).statements == 2


def test_what_the_desk_judged_holds_for_articles_to_come(filed: Archive) -> None:
    """A name, and a new spelling of it, mean whom the desk said; the rules are overruled."""
    filed.merge(ident(VOLO), [ident(VLAD)])
    filed.add(printing(VLAD, "a:5"))
    filed.add(printing("Vladimir Zelenskiy", "a:6"))

    assert listed(filed) == {VOLO: 5, DOE: 1}


def test_a_spelling_that_was_split_off_is_not_linked_again(archive: Archive) -> None:
    """Nor is a third spelling then, which may be either."""
    archive.add(printing(VOLO, "a:1"))
    archive.add(printing("Volodymyr Zelenskyy", "a:2"))
    archive.split(ident(VOLO), names=["Volodymyr Zelenskyy"])
    archive.add(printing("Volodymyr Zelenskyy", "a:3"))
    archive.add(printing("Volodymyr Zelenskiy", "a:4"))

    expected = {VOLO: 1, "Volodymyr Zelenskyy": 2, "Volodymyr Zelenskiy": 1}
    assert listed(archive) == expected
    denied = archive.dossier(ident("Volodymyr Zelenskiy")).judgements
    assert {j.link for j in denied} == {Link.LINKED, Link.NOT_LINKED}


def test_judgements_survive_a_new_revision_and_a_deletion(filed: Archive) -> None:
    """An article that is ingested again means whom it meant."""
    filed.merge(ident(VOLO), [ident(VLAD)])
    filed.split(ident(VOLO), sentence_ids=[sentence_of(filed, "a:1")])
    [other] = [q for q in filed.sources(offset=0, limit=9)[0] if "@" in q.source.key]
    text = f"{VOLO} said something else."
    filed.add(a_record(text, said(text, "something else", VOLO), url="a:1"))
    assert filed.source(other.source.id).statements == 1

    for url, name in (("a:1", VOLO), ("a:3", VLAD)):
        filed.delete(a_record("", url=url).article.id)
        filed.add(printing(name, url))
    assert filed.source(other.source.id).statements == 1
    assert filed.source(ident(VLAD)).source == a_source(VOLO)


def test_a_source_that_is_only_judged_about_is_printed_again(filed: Archive) -> None:
    """What was told apart from it still refers to it, and it is the source it was."""
    filed.merge(ident(VOLO), [ident(VLAD)])
    filed.split(ident(VOLO), names=[VLAD])
    for url in ("a:1", "a:2"):
        filed.delete(a_record("", url=url).article.id)
    with pytest.raises(NotFound):
        filed.source(ident(VOLO))
    filed.add(printing(VOLO, "a:9"))

    assert filed.source(ident(VOLO)).source == a_source(VOLO)
    assert listed(filed) == {VOLO: 1, VLAD: 1, DOE: 1}


def test_nothing_that_was_said_is_changed(filed: Archive) -> None:
    """The archive's passages are the same after any judgement, but for whose source is whose."""
    ids = [sentence_of(filed, f"a:{number}") for number in (1, 2, 3, 4)]
    before = [replace(passage, source_ids=()) for passage in filed.passages(ids)]
    filed.merge(ident(VOLO), [ident(VLAD), ident(DOE)])
    filed.split(ident(VOLO), sentence_ids=ids[:2])

    assert [replace(passage, source_ids=()) for passage in filed.passages(ids)] == before


def test_roles_and_names_are_shown_over_time(archive: Archive) -> None:
    """Each role with the days of the articles that print it, the earliest first."""
    for url, role, day in (
        ("a:1", "president", date(2024, 5, 1)),
        ("a:2", "candidate", date(2019, 1, 1)),
        ("a:3", "president", date(2020, 2, 2)),
    ):
        text = f"{DOE} said so."
        statement = said(text, "so", DOE)
        speaker = Named(Span(0, 8), DOE, role)
        attribution = type(statement.attribution)(
            speaker, statement.attribution.content, None, None, "test", 1.0
        )
        statement = Statement(attribution, statement.source)
        archive.add(a_record(text, statement, url=url, published=day))
    dossier = archive.dossier(ident(DOE))

    assert [(r.role, r.first, r.last, r.articles) for r in dossier.roles] == [
        ("candidate", date(2019, 1, 1), date(2019, 1, 1), 1),
        ("president", date(2020, 2, 2), date(2024, 5, 1), 2),
    ]
    [name] = dossier.names
    assert (name.name, name.first, name.last) == (DOE, date(2019, 1, 1), date(2024, 5, 1))


@pytest.mark.parametrize(
    ("others", "error", "words"),
    [
        ([ident(VOLO)], BadInput, "cannot be merged with itself"),
        (["nobody"], NotFound, "there is no source nobody"),
        ([], BadInput, "no other source"),
    ],
    ids=["itself", "unknown", "none"],
)
def test_what_cannot_be_merged(
    filed: Archive, others: list[str], error: type[Exception], words: str
) -> None:
    """The message says why, and nothing is changed."""
    before = listed(filed)
    with pytest.raises(error, match=words):
        filed.merge(ident(VOLO), [ident(VLAD), *others] if others else [])

    assert listed(filed) == before


def test_what_is_one_already_cannot_be_merged(filed: Archive) -> None:
    """An old id is the source that it leads to."""
    filed.merge(ident(VOLO), [ident(VLAD)])

    with pytest.raises(BadInput, match="cannot be merged with itself"):
        filed.merge(ident(VLAD), [ident(VOLO)])


def test_a_person_is_no_organisation(filed: Archive) -> None:
    """They are never one source."""
    text = "NATO said so."
    body = a_source("NATO", SourceKind.ORGANISATION)
    statement = said(text, "so", "NATO")
    filed.add(a_record(text, type(statement)(statement.attribution, body)))

    with pytest.raises(BadInput, match="they cannot be one source"):
        filed.merge(ident(VOLO), [body.id])
    with pytest.raises(BadInput, match="NATO is an organisation"):
        filed.merge(body.id, [ident(VOLO)])


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"names": [VOLO]}, "nothing would be left"),
        ({"names": ["Nobody"]}, "has no name 'Nobody'; it has Volodymyr Zelensky"),
        ({"sentence_ids": [999_999]}, "says nothing in sentence 999999"),
        ({}, "neither a name nor a statement"),
    ],
    ids=["last name", "unknown name", "unknown sentence", "nothing"],
)
def test_what_cannot_be_split(filed: Archive, parts: dict[str, list[str]], words: str) -> None:
    """The message says why, and nothing is changed."""
    before = filed.dossier(ident(VOLO))
    with pytest.raises(BadInput, match=words):
        filed.split(ident(VOLO), **parts)  # type: ignore[arg-type]

    assert filed.dossier(ident(VOLO)) == before


def test_all_that_a_source_said_cannot_be_split_off(filed: Archive) -> None:
    """Neither name by name nor statement by statement."""
    ids = [sentence_of(filed, "a:1"), sentence_of(filed, "a:2")]

    with pytest.raises(BadInput, match="nothing would be left"):
        filed.split(ident(VOLO), sentence_ids=ids)
    with pytest.raises(NotFound):
        filed.split("nobody", names=[VOLO])


def test_what_cannot_be_undone(filed: Archive) -> None:
    """A rule's judgement, one undone already, and one that is not there."""
    [rule] = filed.dossier(ident(VOLO)).judgements
    with pytest.raises(BadInput, match="was made by a rule"):
        filed.undo(rule.id)
    filed.merge(ident(VOLO), [ident(VLAD)])
    *_, merged = filed.dossier(ident(VOLO)).judgements
    filed.undo(merged.id)
    with pytest.raises(BadInput, match="was undone on"):
        filed.undo(merged.id)
    with pytest.raises(NotFound):
        filed.undo(10**9)


def test_many_may_judge_and_ingest_at_once(database_url: str) -> None:
    """Each takes its turn; every article is linked and no name is left without a source."""
    archive = Archive.open(database_url)
    archive.add(printing(VOLO, "a:0"))
    archive.add(printing(VLAD, "b:0"))

    def work(number: int) -> None:
        with_own = Archive.open(database_url)
        with_own.add(printing(VLAD if number % 2 else VOLO + "y", f"a:{number}"))
        if number % 3 == 0:
            merged = with_own.source(ident(VLAD)).source.id == ident(VOLO)
            try:
                if merged:
                    with_own.split(ident(VOLO), names=[VLAD])
                else:
                    with_own.merge(ident(VOLO), [ident(VLAD)])
            except BadInput:
                pass  # another was quicker
        with_own.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(1, 25)))

    assert sum(listed(archive).values()) == 26
    assert found(archive, VOLO, VLAD, VOLO + "y") == 26
    archive.close()
