"""Keep which newest revisions are printings of one story, and find out of those that are there.

Each text is read and compared as it would be on coming in: a million sentences take some minutes,
once. `factcheck.store.tables` says what each table and column is for.
"""

import sqlalchemy as sa
from alembic import op

from factcheck.model import Article
from factcheck.store import copying
from factcheck.store.values import decode_blocks

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _make()
    _fill()


def _make() -> None:
    op.create_table(
        "stories",
        _owned("stories", "revision_id"),
        sa.Column("story", _number(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("revision_id", name="pk_stories"),
    )
    op.create_index("ix_stories_story", "stories", ["story"])
    op.create_table(
        "fingerprints",
        sa.Column("hash", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("revision_id", _number(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("hash", "revision_id", name="pk_fingerprints"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copies",
        _owned("copies", "revision_id"),
        _owned("copies", "other_id"),
        sa.Column("containment", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("revision_id", "other_id", name="pk_copies"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_copies_other_id", "copies", ["other_id"])


def _fill() -> None:
    connection = op.get_bind()
    metadata = sa.MetaData()
    revisions = sa.Table("revisions", metadata, autoload_with=connection)
    newest = sa.select(revisions.c.id).where(revisions.c.newest).order_by(revisions.c.id)
    printed = sa.select(revisions.c.text, revisions.c.blocks)
    # One text at a time: together they may not fit into memory.
    for number in connection.execute(newest).scalars().all():
        row = connection.execute(printed.where(revisions.c.id == number)).one()
        told = copying.read(Article(row.text, blocks=decode_blocks(row.blocks)))
        copying.link(connection, number, told)


def _owned(table: str, name: str) -> "sa.Column[int]":
    reference = sa.ForeignKey("revisions.id", ondelete="CASCADE", name=f"fk_{table}_{name}")
    return sa.Column(name, _number(), reference, autoincrement=False, nullable=False)


def _number() -> "sa.types.TypeEngine[int]":
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
