"""Tell printed names from the sources that they mean, and keep why.

What was a source is a name from here on, under the same id, and a source of its own unless a rule
links it to another. `factcheck.store.tables` says what each table and column is for.
"""

import re
from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from factcheck.model import SourceKind
from factcheck.names import relation, spelling_of

_Values = dict[str, Any]

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _rename()
    _make()
    _link()


def _rename() -> None:
    op.drop_index("ix_sources_folded_name", "sources")
    op.drop_index("ix_attributions_source_id", "attributions")
    op.rename_table("sources", "names")
    # Alembic would copy a table of SQLite; both databases rename in place.
    op.execute("ALTER TABLE attributions RENAME COLUMN source_id TO name_id")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE names RENAME CONSTRAINT pk_sources TO pk_names")
        op.execute(
            "ALTER TABLE attributions"
            " RENAME CONSTRAINT fk_attributions_source_id TO fk_attributions_name_id"
        )
    op.create_index("ix_names_folded_name", "names", ["folded_name"])
    op.create_index("ix_attributions_name_id", "attributions", ["name_id", "newest", "revision_id"])


def _make() -> None:
    op.create_table(
        "sources",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "kind", "name", "key")),
        sa.Column("origin_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
    )
    for name in ("spelling", "initials", "article_id"):
        op.add_column("names", sa.Column(name, sa.Text()))
    op.execute(
        "ALTER TABLE names"
        " ADD COLUMN source_id TEXT CONSTRAINT fk_names_source_id REFERENCES sources (id)"
    )
    op.create_index("ix_names_spelling", "names", ["spelling"])
    op.create_index("ix_names_source_id", "names", ["source_id"])
    op.create_table(
        "judgements",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        _owned("source_id", sa.ForeignKey("sources.id", name="fk_judgements_source_id")),
        _owned(
            "name_id",
            sa.ForeignKey("names.id", ondelete="CASCADE", name="fk_judgements_name_id"),
        ),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("link", "reason", "made_by")),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decision", sa.Text()),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_judgements_name_id", "judgements", ["name_id"])
    op.create_index("ix_judgements_source_id", "judgements", ["source_id"])


def _owned(name: str, reference: sa.ForeignKey) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), reference, nullable=False)


def _link() -> None:
    """Make the first of the names that are folded alike their source, and say so of each.

    Names that differ in an initial are left apart: the desk may link them.
    """
    connection = op.get_bind()
    metadata = sa.MetaData()
    names, sources, judgements = (
        sa.Table(name, metadata, autoload_with=connection)
        for name in ("names", "sources", "judgements")
    )
    alike: dict[tuple[str, str, str | None], list[_Values]] = defaultdict(list)
    for row in connection.execute(sa.select(names).order_by(names.c.id)).all():
        name = _name(row)
        alike[row.kind, name["spelling"] or row.key, name["initials"]].append(name)
    linked = [(name, group[0]) for group in alike.values() for name in group]
    _fill(connection, sa.insert(sources), [_source(name) for name, own in linked if own is name])
    links = names.update().where(names.c.id == sa.bindparam("its"))
    _fill(connection, links, [_named(name, own) for name, own in linked])
    _fill(connection, sa.insert(judgements), [_judged(name, own) for name, own in linked])


def _fill(connection: sa.Connection, statement: Any, rows: list[_Values]) -> None:
    if rows:
        connection.execute(statement, rows)


def _name(row: Any) -> _Values:
    within = re.fullmatch(r".*@([0-9a-f]{16})", row.key, re.DOTALL)
    spelling = None if within else spelling_of(row.name, SourceKind(row.kind))
    return {
        **{key: getattr(row, key) for key in ("id", "kind", "name", "key")},
        "spelling": spelling.key if spelling else None,
        "initials": spelling.initials if spelling else None,
        "article_id": within[1] if within else None,
    }


def _source(name: _Values) -> _Values:
    return {key: name[key] for key in ("id", "kind", "name", "key")} | {"origin_id": name["id"]}


def _named(name: _Values, own: _Values) -> _Values:
    kept = {key: name[key] for key in ("spelling", "initials", "article_id")}
    return kept | {"its": name["id"], "source_id": own["id"]}


def _judged(name: _Values, own: _Values) -> _Values:
    return {
        "source_id": own["id"],
        "name_id": name["id"],
        "link": "linked",
        "reason": "same name" if own is name else relation(name["name"], own["name"]),
        "made_by": "rule",
        "made_at": datetime.now(UTC),
    }
