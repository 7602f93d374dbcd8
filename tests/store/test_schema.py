"""A database is made, or brought up to date, when an archive is opened."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, select, text, update

from factcheck.errors import Misconfigured
from factcheck.model import Anonymous, Attribution, Claim, Named, Span, Statement
from factcheck.store import Archive
from factcheck.store.database import Database
from factcheck.store.engine import open_engine
from factcheck.store.schema import HEAD, configuration
from factcheck.store.tables import attributions, metadata
from factcheck.store.values import encode_claim
from tests.copies.texts import STORY
from tests.store.records import a_record, printing

REVISION = """
    INSERT INTO revisions (id, article_id, revision, newest, digest, filed_at, sentences, authors,
        blocks, text)
    VALUES (1, 'a', 1, TRUE, 'd', '2024-01-01 00:00:00', 0, '[]', '[]', 'text')
"""
SOURCE = """
    INSERT INTO sources (id, kind, name, key, folded_name)
    VALUES (:id, 'person', :name, :key, :name)
"""
ATTRIBUTION = """
    INSERT INTO attributions (id, revision_id, source_id, newest, value)
    VALUES (:number, 1, :id, TRUE, :value)
"""

PRINTED = """
    INSERT INTO revisions (id, article_id, revision, newest, digest, filed_at, sentences, authors,
        blocks, text)
    VALUES (:id, :article, :revision, :newest, 'd', '2024-01-01 00:00:00', 0, '[]', :blocks, :text)
"""
ARTICLES = {"a1", "a2", "a3"}
CHECK = """
    INSERT INTO checks (id, made_at, change, model, claim, evidence)
    VALUES ('c', '2024-01-01 00:00:00', 0, 'm', :claim, '[]')
"""

# What the first schema's attributions did not say.
SINCE_0001 = {"act", "source", "via", "principal", "number", "knowledge", "reason"}


def execute(url: str, statement: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_migrations_make_the_tables_of_the_code(archive: Archive) -> None:
    """Every table, column, type, index and key that the code means is there, and no other."""
    with archive._database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_head_is_the_newest_migration(archive: Archive) -> None:
    """The version that is compared without Alembic is Alembic's newest."""
    with archive._database.reading() as connection:
        scripts = ScriptDirectory.from_config(configuration(connection))

    assert scripts.get_heads() == [HEAD]


def test_an_archive_is_opened_again(bare_url: str) -> None:
    """The second opening finds what the first has made."""
    for _ in range(2):
        archive = Archive.open(bare_url)
        assert archive.change == 0
        archive.close()


def test_many_may_open_a_fresh_database_at_once(bare_url: str) -> None:
    """One of them makes the tables and the others wait for it."""
    with ThreadPoolExecutor(6) as pool:
        archives = list(pool.map(Archive.open, [bare_url] * 6))

    assert [archive.change for archive in archives] == [0] * 6
    for archive in archives:
        archive.close()


def test_attributions_of_the_first_schema_are_read(archive: Archive) -> None:
    """What is asked of an attribution since then is absent from those kept before."""
    text = "A man said one. Doe said two."
    unnamed = Attribution(Anonymous(Span(0, 5), "a man"), (Span(11, 14),), None, None, "test", 1.0)
    named = Attribution(Named(Span(16, 19), "Doe"), (Span(25, 28),), None, None, "test", 1.0)
    archive.add(a_record(text, Statement(unnamed), Statement(named)))
    with archive._database.writing() as connection:
        for row in connection.execute(select(attributions)).all():
            older = {key: row.value[key] for key in row.value if key not in SINCE_0001}
            kind = older["speaker"]
            older["speaker"] = {key: kind[key] for key in kind if key not in SINCE_0001}
            own = attributions.c.id == row.id
            connection.execute(update(attributions).where(own).values(value=older))
        with Operations.context(MigrationContext.configure(connection)):
            import_module("factcheck.store.migrations.versions.0002_attributions").upgrade()

    [passage] = archive.get(a_record(text).article.id).passages
    assert passage.attributions == (unnamed, named)


def test_sources_of_the_second_schema_become_names_that_are_linked(bare_url: str) -> None:
    """Their ids lead to whom they mean, each with its reason, and nothing said is lost."""
    printed = ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "the ministry"]
    database = Database(open_engine(bare_url))
    with database.writing() as connection:
        command.upgrade(configuration(connection), "0002")
        connection.execute(text(REVISION))
        row: dict[str, object]
        for number, name in enumerate(printed):
            scope = "@0123456789abcdef" if name == "the ministry" else ""
            row = {"id": f"s{number}", "name": name, "key": f"person:{name.lower()}{scope}"}
            row |= {"number": number, "value": "{}"}
            connection.execute(text(SOURCE), row)
            connection.execute(text(ATTRIBUTION), row)
    database.close()
    archive = Archive.open(bare_url)
    quoted, total = archive.sources(offset=0, limit=9)
    ministry = archive.dossier("s2")

    assert (total, {q.source.name: q.statements for q in quoted}) == (
        2,
        {"Volodymyr Zelensky": 2, "the ministry": 1},
    )
    assert archive.source("s1").source.name == "Volodymyr Zelensky"
    reasons = [judgement.reason for judgement in archive.dossier("s0").judgements]
    assert reasons == ["same name", "spelling variant of Volodymyr Zelensky: y/yy"]
    assert ministry.names[0].article_id == "0123456789abcdef"
    archive.close()


def test_stories_of_the_third_schema_are_found(bare_url: str) -> None:
    """Printings that were filed before they were linked are linked when the archive is opened."""
    blocks = f'[{{"span": [0, {len(STORY)}], "kind": "body", "title": null, "authors": []}}]'
    database = Database(open_engine(bare_url))
    with database.writing() as connection:
        command.upgrade(configuration(connection), "0003")
        for number, newest in enumerate((False, True, True, True)):
            # The first two are revisions of one article.
            row = {"id": number + 1, "article": f"a{max(number, 1)}", "newest": newest}
            row |= {"revision": min(number + 1, 2), "blocks": blocks, "text": STORY}
            connection.execute(text(PRINTED), row)
    database.close()

    archive = Archive.open(bare_url)

    found = {own: {p.article_id for p in ps} for own, ps in archive.printings(ARTICLES).items()}
    assert found == {own: ARTICLES - {own} for own in ARTICLES}
    archive.close()


def test_checks_of_the_fourth_schema_were_not_ruled_on(bare_url: str) -> None:
    """They are read as what they are: claims that nobody judged."""
    database = Database(open_engine(bare_url))
    with database.writing() as connection:
        command.upgrade(configuration(connection), "0004")
        connection.execute(text(CHECK), {"claim": json.dumps(encode_claim(Claim("It was so.")))})
    database.close()

    archive = Archive.open(bare_url)

    check = archive.check("c")
    assert (check.claim.text, check.verdict, check.judge) == ("It was so.", None, None)
    assert check.remarks == ()
    archive.close()


def test_names_of_the_fifth_schema_are_compared_with_new_ones(archive: Archive) -> None:
    """Their surnames and callings are read from what was kept; nothing is linked anew."""
    archive.add(printing("Joseph Harlan", "a:1", role="governor"))
    archive.add(printing("John Smith", "a:2", role="goalkeeper"))
    with archive._database.writing() as connection:
        command.downgrade(configuration(connection), "0005")
        command.upgrade(configuration(connection), "head")

    archive.add(printing("Joe Harlan", "a:3", role="Governor"))
    archive.add(printing("John Smith", "a:4", role="judge"))

    found = {quoted.articles for quoted in archive.sources(offset=0, limit=9)[0]}
    assert (archive.sources(offset=0, limit=9)[1], found) == (3, {1, 2})


def test_a_newer_schema_is_refused(bare_url: str) -> None:
    """Nothing is written into an archive that a newer version has made."""
    Archive.open(bare_url).close()
    execute(bare_url, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(Misconfigured, match=r"schema is 9999.*upgrade Factcheck"):
        Archive.open(bare_url)


def test_a_database_of_something_else_is_refused(bare_url: str) -> None:
    """Tables that are in the way are left as they are, and named."""
    execute(bare_url, "CREATE TABLE sources (id INTEGER)")

    with pytest.raises(Misconfigured, match=r"sources.* already exists"):
        Archive.open(bare_url)

    execute(bare_url, "INSERT INTO sources VALUES (1)")
    with pytest.raises(Misconfigured, match=r"sources.* already exists"):
        Archive.open(bare_url)


def test_an_archive_that_is_up_to_date_needs_no_alembic(sqlite_url: str) -> None:
    """Its import would cost every shell command a tenth of a second."""
    code = (
        "import sys; from factcheck.store import Archive; Archive.open(sys.argv[1]).change;"
        "sys.exit('alembic' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code, sqlite_url], check=False).returncode == 0
