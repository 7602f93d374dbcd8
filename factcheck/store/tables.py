"""The archive's tables. A migration must make exactly these (tests/store/test_schema.py)."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    UniqueConstraint,
)

from factcheck.store.columns import Instant, Key, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

# One row: the numbers given out last. `factcheck.store.ledger` says why they are kept here.
ledger = Table(
    "ledger",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    # Drawn once, when the archive is made: a snapshot of another archive's vectors is told by it.
    Column("archive", BigInteger, nullable=False),
    Column("change", BigInteger, nullable=False),
    Column("last_revision", BigInteger, nullable=False),
    Column("last_sentence", BigInteger, nullable=False),
    Column("last_attribution", BigInteger, nullable=False),
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=False),
    Column("article_id", Words, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("newest", Boolean, nullable=False),
    Column("digest", Words, nullable=False),
    Column("filed_at", Instant, nullable=False),
    Column("sentences", Integer, nullable=False),
    Column("title", Words),
    Column("url", Words),
    Column("outlet", Words),
    Column("outlet_key", Words),
    Column("authors", JSON, nullable=False),
    Column("published", Date),
    Column("language", Words),
    Column("blocks", JSON, nullable=False),
    Column("text", Words, nullable=False),
    UniqueConstraint("article_id", "revision"),
    # Counts and lists touch only this index, not the rows, which hold the texts.
    Index("ix_revisions_listed", "newest", "outlet_key", "id", "sentences"),
)

# `searchable`: of a newest revision, and in a block that states things. `outlet_key` and
# `published` are repeated from the revision because a filter over a million sentences then reads
# one index: 2 ms instead of 64 for one outlet. `published` is null where a citation's date is.
sentences = Table(
    "sentences",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=False),
    Column("revision_id", Key, ForeignKey("revisions.id", ondelete="CASCADE"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("paragraph", Integer, nullable=False),
    Column("starts", Integer, nullable=False),
    Column("ends", Integer, nullable=False),
    Column("block", Words, nullable=False),
    Column("text_hash", Words, nullable=False),
    Column("searchable", Boolean, nullable=False),
    Column("outlet_key", Words),
    Column("published", Date),
    UniqueConstraint("revision_id", "ordinal"),
    Index("ix_sentences_text_hash", "text_hash", "searchable", "id"),
    Index("ix_sentences_dated", "published", "id", "searchable"),
    Index("ix_sentences_printed", "outlet_key", "published", "id", "searchable"),
)

# Which story each newest revision tells; `story` is the smallest of its revisions' ids, `words` the
# length of the text by which it is known again. What stands in this table and the next two is
# derived from the texts (factcheck.store.copying), and an old revision has none of it.
stories = Table(
    "stories",
    metadata,
    Column(
        "revision_id",
        Key,
        ForeignKey("revisions.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("story", Key, nullable=False),
    Column("words", Integer, nullable=False),
    Index("ix_stories_story", "story"),
)

# The fingerprints of the texts. There is no key to `revisions`, which would need an index as large
# as the table: what to take out of it is known from the text itself.
fingerprints = Table(
    "fingerprints",
    metadata,
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("revision_id", Key, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Two revisions of which one is a copy of the other, the one filed last first; `containment` is how
# much of the shorter stands in the longer, 0 to 1.
copies = Table(
    "copies",
    metadata,
    Column("revision_id", Key, ForeignKey("revisions.id", ondelete="CASCADE"), primary_key=True),
    Column("other_id", Key, ForeignKey("revisions.id", ondelete="CASCADE"), primary_key=True),
    Column("containment", Float, nullable=False),
    Index("ix_copies_other_id", "other_id"),
    sqlite_with_rowid=False,
)

# Who is known across articles. `id` is made from `key`, `origin_id` is the name that it is known by
# first, and `name` is how it is called, derived from the names that are linked to it. A source to
# which no name is linked any more stays: its id still leads to whoever has the origin's name.
sources = Table(
    "sources",
    metadata,
    Column("id", Words, primary_key=True),
    Column("kind", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("key", Words, nullable=False),
    Column("origin_id", Words, nullable=False),
)

# Names as they are printed. `id` is made from `key`, `folded_name` is what a search looks into,
# `spelling` and `initials` are those of `factcheck.names`. A name with an `article_id` means
# somebody in that article only. `source_id` is derived from the judgements (factcheck.store.links).
# Of people, `surname` is what others are looked up by who could be meant, and `fields` are those in
# which the bearer is known, with a space between. Both are made by `factcheck.names`: whoever
# changes there how a surname sounds, or the callings, adds a migration that fills them anew.
names = Table(
    "names",
    metadata,
    Column("id", Words, primary_key=True),
    Column("kind", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("key", Words, nullable=False),
    Column("folded_name", Words, nullable=False),
    Column("spelling", Words),
    Column("initials", Words),
    Column("article_id", Words),
    Column("source_id", Words, ForeignKey("sources.id")),
    Column("surname", Words),
    Column("fields", Words),
    Index("ix_names_folded_name", "folded_name"),
    Index("ix_names_spelling", "spelling"),
    Index("ix_names_source_id", "source_id"),
    Index("ix_names_surname", "surname"),
)

# Why a name is, or is not, linked to a source. `decision` is shared by what was decided in one go.
judgements = Table(
    "judgements",
    metadata,
    Column("id", Key, primary_key=True),
    Column("source_id", Words, ForeignKey("sources.id"), nullable=False),
    Column("name_id", Words, ForeignKey("names.id", ondelete="CASCADE"), nullable=False),
    Column("link", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("made_by", Words, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("decision", Words),
    Column("undone_at", Instant),
    Index("ix_judgements_name_id", "name_id"),
    Index("ix_judgements_source_id", "source_id"),
    sqlite_autoincrement=True,
)

# `value` is the attribution itself (factcheck.store.values), `newest` that of its revision.
attributions = Table(
    "attributions",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=False),
    Column("revision_id", Key, ForeignKey("revisions.id", ondelete="CASCADE"), nullable=False),
    Column("name_id", Words, ForeignKey("names.id")),
    Column("newest", Boolean, nullable=False),
    Column("value", JSON, nullable=False),
    Index("ix_attributions_revision_id", "revision_id"),
    Index("ix_attributions_name_id", "name_id", "newest", "revision_id"),
)

# An attribution belongs to a sentence where its content overlaps it.
attributed = Table(
    "attributed",
    metadata,
    Column("sentence_id", Key, ForeignKey("sentences.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "attribution_id", Key, ForeignKey("attributions.id", ondelete="CASCADE"), primary_key=True
    ),
    Index("ix_attributed_attribution_id", "attribution_id"),
    sqlite_with_rowid=False,
)

models = Table(
    "models",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Words, nullable=False),
    UniqueConstraint("name"),
)

# `vector` is little-endian float16, one component after the other.
embeddings = Table(
    "embeddings",
    metadata,
    Column("text_hash", Words, primary_key=True),
    Column("model_id", Integer, ForeignKey("models.id"), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("number", Key, primary_key=True, autoincrement=False),
    Column("added", JSON, nullable=False),
    Column("removed", JSON, nullable=False),
)

checks = Table(
    "checks",
    metadata,
    Column("id", Words, primary_key=True),
    Column("made_at", Instant, nullable=False),
    Column("change", BigInteger, nullable=False),
    Column("model", Words, nullable=False),
    Column("claim", JSON, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("verdict", JSON(none_as_null=True)),
    Column("judge", Words),
    Column("remarks", JSON(none_as_null=True)),
)
