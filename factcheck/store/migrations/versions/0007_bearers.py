"""Keep of each name its surname and the fields in which it is known, to tell who else it can mean.

Nothing is linked anew by it. `factcheck.store.tables` says what each table and column is for.
"""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

from factcheck.names import fields_of, surname_of

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    for column in ("surname", "fields"):
        op.add_column("names", sa.Column(column, sa.Text()))
    op.create_index("ix_names_surname", "names", ["surname"])
    connection = op.get_bind()
    metadata = sa.MetaData()
    names, attributions = (
        sa.Table(name, metadata, autoload_with=connection) for name in ("names", "attributions")
    )
    fields = _fields(connection, attributions)
    known = names.c.kind == "person", names.c.article_id.is_(None)
    rows = [
        {"its": row.id, "surname": surname_of(row.name) or None, "fields": fields.get(row.id)}
        for row in connection.execute(sa.select(names.c.id, names.c.name).where(*known))
    ]
    if rows:
        connection.execute(names.update().where(names.c.id == sa.bindparam("its")), rows)


def _fields(connection: sa.Connection, attributions: sa.Table) -> dict[str, str]:
    """Return the fields of every name beside which a calling is printed, by its id."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    value: Any = sa.type_coerce(attributions.c.value, sa.JSON)
    role = value["speaker"]["role"].as_string()
    query = sa.select(attributions.c.name_id, role).where(role.is_not(None)).distinct()
    for name_id, printed in connection.execute(query):
        found[name_id] |= fields_of([printed])
    return {name_id: " ".join(sorted(its)) for name_id, its in found.items() if name_id and its}


def downgrade() -> None:
    op.drop_index("ix_names_surname", "names")
    for column in ("fields", "surname"):
        op.drop_column("names", column)
