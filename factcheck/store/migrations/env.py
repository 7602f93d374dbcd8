"""Where Alembic starts: on the connection, and in the transaction, that it is handed."""

from alembic import context

from factcheck.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter most of a table; Alembic copies it instead.
    render_as_batch=True,
)
context.run_migrations()
