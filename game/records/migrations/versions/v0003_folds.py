"""What a sitting holds, folded into one row, so that a report need not read every observation."""

from collections import defaultdict

import sqlalchemy as sa
from alembic import op

from game.records.folds import Seen, folded

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ID = sa.Uuid(as_uuid=False)


def upgrade() -> None:
    """Make the table, and fold what is there."""
    folds = op.create_table(
        "folds", sa.Column("sitting", _ID, primary_key=True), sa.Column("folded", sa.Text, nullable=False)
    )
    names = ("sitting", "moment", "scenario", "measure", "value", "at")
    rows = sa.table("observations", sa.column("sitting", _ID), *(sa.column(name) for name in names[1:]))
    connection = op.get_bind()
    found: dict[str, list[Seen]] = defaultdict(list)
    for sitting, *seen in connection.execute(sa.select(*(rows.c[name] for name in names))):
        found[sitting].append((seen[0], seen[1], seen[2], seen[3], seen[4]))
    if found:
        op.bulk_insert(folds, [{"sitting": name, "folded": folded(seen)} for name, seen in found.items()])


def downgrade() -> None:
    """Take the table away; the observations are all there still."""
    op.drop_table("folds")
