"""Two people of one name are two sources where articles print what tells them apart."""

import pytest

from factcheck.errors import BadInput
from factcheck.model import Judge, Link
from factcheck.store import Archive
from tests.store.records import a_source, printing

SMITH = "John Smith"


def filed(archive: Archive, *roles: str | None, name: str = SMITH) -> Archive:
    for number, role in enumerate(roles):
        archive.add(printing(name, f"a:{number}", role=role))
    return archive


def counts(archive: Archive) -> list[int]:
    """Return in how many articles each source speaks, of whom nobody is lost."""
    return [quoted.articles for quoted in archive.sources(offset=0, limit=9)[0]]


def test_a_goalkeeper_is_no_judge(archive: Archive) -> None:
    """Each is one source through all articles, and the reason stands in both dossiers."""
    filed(archive, "City goalkeeper", "judge", "goalkeeper", "High Court judge", "goalkeeper")

    assert counts(archive) == [3, 2]
    first = archive.dossier(a_source(SMITH).id)
    [told, *_] = [one for one in first.judgements if one.link is Link.NOT_LINKED]
    assert (told.reason, told.made_by) == (
        "another John Smith: law here, sport elsewhere",
        Judge.RULE,
    )
    other = next(
        archive.dossier(quoted.source.id)
        for quoted in archive.sources(offset=0, limit=9)[0]
        if quoted.source.id != a_source(SMITH).id
    )
    assert "same name as John Smith, and law in both" in [one.reason for one in other.judgements]
    assert {role.role for role in other.roles} == {"judge", "High Court judge"}


@pytest.mark.parametrize(
    "roles",
    [
        ("striker", "coach"),
        ("transport minister", "former transport minister", "prime minister"),
        ("lawyer", "senator", "president"),
        ("comedian-turned-president", "president"),
        (None, "goalkeeper", None),
        ("resident", "goalkeeper"),
    ],
)
def test_roles_change_and_the_source_stays(archive: Archive, roles: tuple[str | None]) -> None:
    """Only callings that one person hardly has at once tell apart."""
    assert counts(filed(archive, *roles)) == [len(roles)]


def test_without_a_role_either_could_be_meant(archive: Archive) -> None:
    """Two who fit are kept apart: the third is linked to neither."""
    filed(archive, "goalkeeper", "judge", None)

    assert counts(archive) == [1, 1, 1]
    reasons = [one.reason for one in archive.dossier(a_source(SMITH).id).judgements]
    assert reasons[-1] == "John Smith is the name of several: any could be meant"


def test_a_revision_stays_with_whom_its_article_means(archive: Archive) -> None:
    """What an article says anew is the same person's as before."""
    filed(archive, "goalkeeper", "judge")
    archive.add(printing(SMITH, "a:1", role="High Court judge"))

    assert counts(archive) == [1, 1]


def test_the_desk_overrules(archive: Archive) -> None:
    """Once the two are merged they are one, in articles to come too; what was said stays."""
    filed(archive, "goalkeeper", "judge")
    [one, other] = [quoted.source.id for quoted in archive.sources(offset=0, limit=9)[0]]
    archive.merge(one, [other], reason="he took a law degree")
    archive.add(printing(SMITH, "a:2", role="judge"))
    archive.add(printing(SMITH, "a:3"))

    assert counts(archive) == [4]


def test_what_a_rule_told_apart_is_undone_by_a_merge(archive: Archive) -> None:
    """Who tries to undo the rule is told so."""
    filed(archive, "goalkeeper", "judge")
    rule = next(
        one for one in archive.dossier(a_source(SMITH).id).judgements if one.link is Link.NOT_LINKED
    )

    with pytest.raises(BadInput, match="made by a rule; merge the two instead"):
        archive.undo(rule.id)


def test_another_spelling_does_not_bring_the_two_together(archive: Archive) -> None:
    """A goalkeeper called JOHN SMITH is not the judge whose name is folded alike."""
    filed(archive, "judge")
    archive.add(printing("JOHN SMITH", "a:9", role="goalkeeper"))

    assert counts(archive) == [1, 1]


def test_the_last_article_takes_all_with_it(archive: Archive) -> None:
    """Nothing is left of names that nobody prints."""
    records = [printing(SMITH, f"a:{n}", role=role) for n, role in enumerate(["judge", "striker"])]
    for record in records:
        archive.add(record)
    for record in records:
        archive.delete(record.article.id)

    with archive._database.reading() as connection:
        for table in ("names", "sources", "judgements"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0
