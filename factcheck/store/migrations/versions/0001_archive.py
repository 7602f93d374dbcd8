"""The archive's first schema. `factcheck.store.tables` says what each table and column is for."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _numbers()
    _articles()
    _sentences()
    _attributions()
    _embeddings()
    _checks()


def _numbers() -> None:
    ledger = op.create_table(
        "ledger",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("archive", sa.BigInteger(), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.Column("last_revision", sa.BigInteger(), nullable=False),
        sa.Column("last_sentence", sa.BigInteger(), nullable=False),
        sa.Column("last_attribution", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ledger"),
    )
    numbers = {column.name: 0 for column in ledger.columns}
    op.bulk_insert(ledger, [numbers | {"archive": secrets.randbits(62)}])
    op.create_table(
        "changes",
        _key("number"),
        sa.Column("added", sa.JSON(), nullable=False),
        sa.Column("removed", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_changes"),
    )


def _articles() -> None:
    op.create_table(
        "revisions",
        _key("id"),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("newest", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("filed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sentences", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("outlet", sa.Text()),
        sa.Column("outlet_key", sa.Text()),
        sa.Column("authors", sa.JSON(), nullable=False),
        sa.Column("published", sa.Date()),
        sa.Column("language", sa.Text()),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.UniqueConstraint("article_id", "revision", name="uq_revisions_article_id_revision"),
    )
    listed = ["newest", "outlet_key", "id", "sentences"]
    op.create_index("ix_revisions_listed", "revisions", listed)


def _sentences() -> None:
    op.create_table(
        "sentences",
        _key("id"),
        _owned("sentences", "revision_id", by="revisions"),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column("searchable", sa.Boolean(), nullable=False),
        sa.Column("outlet_key", sa.Text()),
        sa.Column("published", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_sentences"),
        sa.UniqueConstraint("revision_id", "ordinal", name="uq_sentences_revision_id_ordinal"),
    )
    dated = ["published", "id", "searchable"]
    printed = ["outlet_key", *dated]
    op.create_index("ix_sentences_text_hash", "sentences", ["text_hash", "searchable", "id"])
    op.create_index("ix_sentences_dated", "sentences", dated)
    op.create_index("ix_sentences_printed", "sentences", printed)


def _attributions() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("folded_name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
    )
    op.create_index("ix_sources_folded_name", "sources", ["folded_name"])
    op.create_table(
        "attributions",
        _key("id"),
        _owned("attributions", "revision_id", by="revisions"),
        sa.Column(
            "source_id", sa.Text(), sa.ForeignKey("sources.id", name="fk_attributions_source_id")
        ),
        sa.Column("newest", sa.Boolean(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attributions"),
    )
    quoted = ["source_id", "newest", "revision_id"]
    op.create_index("ix_attributions_revision_id", "attributions", ["revision_id"])
    op.create_index("ix_attributions_source_id", "attributions", quoted)
    op.create_table(
        "attributed",
        _owned("attributed", "sentence_id", by="sentences"),
        _owned("attributed", "attribution_id", by="attributions"),
        sa.PrimaryKeyConstraint("sentence_id", "attribution_id", name="pk_attributed"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_attributed_attribution_id", "attributed", ["attribution_id"])


def _embeddings() -> None:
    op.create_table(
        "models",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_models"),
        sa.UniqueConstraint("name", name="uq_models_name"),
    )
    op.create_table(
        "embeddings",
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column(
            "model_id",
            sa.Integer(),
            sa.ForeignKey("models.id", name="fk_embeddings_model_id"),
            nullable=False,
        ),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("text_hash", "model_id", name="pk_embeddings"),
    )


def _checks() -> None:
    op.create_table(
        "checks",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("claim", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_checks"),
    )


def _key(name: str) -> "sa.Column[int]":
    return sa.Column(name, _number(), autoincrement=False, nullable=False)


def _owned(table: str, name: str, *, by: str) -> "sa.Column[int]":
    reference = sa.ForeignKey(f"{by}.id", ondelete="CASCADE", name=f"fk_{table}_{name}")
    return sa.Column(name, _number(), reference, nullable=False)


def _number() -> "sa.types.TypeEngine[int]":
    # Only a column called INTEGER can be SQLite's own row number, which is 64 bits wide.
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
