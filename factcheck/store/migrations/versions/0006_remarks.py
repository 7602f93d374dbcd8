"""Keep with a check what its filters name and the archive does not know; of before, nothing.

`factcheck.store.tables` says what each table and column is for.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("checks", sa.Column("remarks", sa.JSON()))


def downgrade() -> None:
    op.drop_column("checks", "remarks")
