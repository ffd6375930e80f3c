"""The first tables: studies, sittings, observations, withdrawals, what was shown, what is still to send."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ID = sa.Uuid(as_uuid=False)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "studies",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("keep_until", sa.Text, nullable=False),
    )
    op.create_table(
        "sittings",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", _ID, nullable=False, unique=True),
        sa.Column("study", sa.Text, nullable=False),
        sa.Column("venue", sa.Text, nullable=False),
        sa.Column("arm", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
    )
    op.create_index("sittings_by_venue", "sittings", ["study", "venue"])
    op.create_table(
        "observations",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("sitting", _ID, nullable=False),
        sa.Column("moment", sa.Text, nullable=False),
        sa.Column("measure", sa.Text, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("value", sa.Float, nullable=False),
        sa.Column("seconds", sa.Float),
        sa.Column("at", sa.Float, nullable=False),
    )
    op.create_index("observations_by_sitting", "observations", ["sitting"])
    op.create_table(
        "withdrawals",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("study", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
    )
    op.create_table(
        "shown",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("study", sa.Text, nullable=False),
        sa.Column("measure", sa.Text, nullable=False),
        sa.Column("people", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "outbox",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("id", _ID, nullable=False),
    )


def downgrade() -> None:
    """Take them away again, with everything in them."""
    for table in ("outbox", "shown", "withdrawals", "observations", "sittings", "studies"):
        op.drop_table(table)
