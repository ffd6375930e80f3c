"""The tables of studies, the same in SQLite and in PostgreSQL. The migrations make them; a test holds both together."""

from __future__ import annotations

import sqlalchemy as sa

META = sa.MetaData()

_ID = sa.Uuid(as_uuid=False)

STUDIES = sa.Table(
    "studies",
    META,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("plan", sa.Text, nullable=False),
    sa.Column("keep_until", sa.Text, nullable=False),
)
"""The plan as it was when the first sitting was written; `keep_until` an ISO date."""

SITTINGS = sa.Table(
    "sittings",
    META,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", _ID, nullable=False, unique=True),
    sa.Column("study", sa.Text, nullable=False),
    sa.Column("venue", sa.Text, nullable=False),
    sa.Column("arm", sa.Text, nullable=False),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
    sa.Index("sittings_by_venue", "study", "venue"),
)
"""`code` has the eight hashed elements with a `.` between them, `at` is seconds since 1970, UTC."""

OBSERVATIONS = sa.Table(
    "observations",
    META,
    sa.Column("id", _ID, primary_key=True),
    sa.Column("sitting", _ID, nullable=False),
    sa.Column("moment", sa.Text, nullable=False),
    sa.Column("measure", sa.Text, nullable=False),
    sa.Column("scenario", sa.Text, nullable=False),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("value", sa.Float, nullable=False),
    sa.Column("seconds", sa.Float),
    sa.Column("at", sa.Float, nullable=False),
    sa.Index("observations_by_sitting", "sitting"),
)
"""`scenario` is "" for what was asked in a questionnaire."""

WITHDRAWALS = sa.Table(
    "withdrawals",
    META,
    sa.Column("id", _ID, primary_key=True),
    sa.Column("study", sa.Text, nullable=False),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
"""Kept until the study's end date, so that what a venue sends later is not taken in again."""

SHOWN = sa.Table(
    "shown",
    META,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("study", sa.Text, nullable=False),
    sa.Column("measure", sa.Text, nullable=False),
    sa.Column("people", sa.LargeBinary, nullable=False),
)
"""Whom earlier reports told of, by the numbers of first sittings: to see what two reports would give away."""

OUTBOX = sa.Table(
    "outbox",
    META,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("id", _ID, nullable=False),
)
"""What this venue still has to send to the organisation, in order."""

FOLDS = sa.Table(
    "folds",
    META,
    sa.Column("sitting", _ID, primary_key=True),
    sa.Column("folded", sa.Text, nullable=False),
)
"""What each sitting holds, as `folds.folded` writes it; made anew from the observations whenever one is added."""
