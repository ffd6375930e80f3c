"""The scenario of an observation stands in a column of its own, so that a report need not cut it from the item."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; observations of a scenario have an item that begins with it: `audience/name/scene/question`."""
    with op.batch_alter_table("observations") as table:
        table.add_column(sa.Column("scenario", sa.Text, nullable=False, server_default=""))
    rows = sa.table("observations", sa.column("id"), sa.column("item"), sa.column("scenario"))
    connection = op.get_bind()
    items = connection.execute(sa.select(rows.c.item).where(rows.c.item.contains("/")).distinct()).scalars().all()
    for item in items:
        scenario = "/".join(item.split("/")[:2])
        connection.execute(sa.update(rows).where(rows.c.item == item).values(scenario=scenario))


def downgrade() -> None:
    """Take the column away; the item still tells the scenario."""
    with op.batch_alter_table("observations") as table:
        table.drop_column("scenario")
