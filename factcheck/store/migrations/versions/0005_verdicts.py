"""Keep with a check what it was ruled to be and what judged; those of before were not ruled on.

`factcheck.store.tables` says what each table and column is for.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("checks", sa.Column("verdict", sa.JSON()))
    op.add_column("checks", sa.Column("judge", sa.Text()))


def downgrade() -> None:
    op.drop_column("checks", "judge")
    op.drop_column("checks", "verdict")
