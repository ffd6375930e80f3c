"""The table of events in SQLite, through SQLAlchemy. Importing this takes long; import it only on need."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

import sqlalchemy as sa

from game.records.rows import Row, sound_row
from game.records.sqlite_file import PAGE_SIZE


class Reason(StrEnum):
    """Why the database refused, in words."""

    DISK_FULL = "the disk is full"
    READ_ONLY = "the folder or the file may not be written"
    IN_USE = "another Omstander is busy with the saved answers"
    DISK_ERROR = "the disk reports an error"
    DAMAGED = "the saved answers are damaged; start the game again to repair them"


WAIT = 2.0
"""Seconds to wait for another Omstander that is writing."""

EVENTS = sa.Table(
    "events",
    sa.MetaData(),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("play", sa.Text, nullable=False),
    sa.Column("number", sa.Integer),
    sa.Column("scenario", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("data", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("checksum", sa.Integer, nullable=False),
)
"""Without indexes: a log of one person is small, and what is not there cannot be damaged."""

_IN_ORDER = sa.select(EVENTS).order_by(EVENTS.c.position)

REASONS = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: Reason.DISK_FULL,
        sqlite3.SQLITE_READONLY: Reason.READ_ONLY,
        sqlite3.SQLITE_CANTOPEN: Reason.READ_ONLY,
        sqlite3.SQLITE_PERM: Reason.READ_ONLY,
        sqlite3.SQLITE_AUTH: Reason.READ_ONLY,
        sqlite3.SQLITE_BUSY: Reason.IN_USE,
        sqlite3.SQLITE_LOCKED: Reason.IN_USE,
        sqlite3.SQLITE_PROTOCOL: Reason.IN_USE,
        sqlite3.SQLITE_IOERR: Reason.DISK_ERROR,
    }
)


def reason_in(error: sa.exc.SQLAlchemyError) -> Reason:
    """Why the database refused; what is neither the disk, a right nor another process is damage."""
    code = getattr(getattr(error, "orig", None), "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return REASONS.get(code & 0xFF, Reason.DAMAGED)


def connect(file: Path, *, flushed: bool = True) -> sa.Connection:
    """An open connection to the existing or new file; every `begin` waits its turn to write.

    `flushed` has each commit reach the disk before it returns. Raises SQLAlchemyError.
    """

    def opened() -> sqlite3.Connection:
        # the lock of the store sees to it that one thread at a time uses it
        raw = sqlite3.connect(file, timeout=WAIT, isolation_level=None, check_same_thread=False)
        try:
            raw.execute(f"PRAGMA page_size={PAGE_SIZE}")
            raw.execute(f"PRAGMA synchronous={'FULL' if flushed else 'OFF'}")
        except UnicodeError as error:  # the complaint quotes the damaged file
            raw.close()
            raise sqlite3.DatabaseError("the file's own description is damaged") from error
        except sqlite3.Error:
            raw.close()
            raise
        return raw

    engine = sa.create_engine("sqlite://", creator=opened, poolclass=sa.pool.StaticPool)
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine.connect()


def disconnect(connection: sa.Connection) -> None:
    """Close the connection and what lies under it. Raises nothing."""
    try:
        connection.close()
    except sa.exc.SQLAlchemyError:
        connection.invalidate()
    connection.engine.dispose()


def make_file(file: Path, rows: Iterable[Row]) -> None:
    """Make a new file with these rows; it is not flushed to the disk yet. Raises SQLAlchemyError."""
    connection = connect(file, flushed=False)
    try:
        with connection.begin():
            EVENTS.create(connection)
            values = [row._asdict() for row in rows]
            if values:
                connection.execute(sa.insert(EVENTS), values)
        _outside_transaction(connection, "PRAGMA journal_mode=WAL")
    finally:
        disconnect(connection)


def sound_rows(connection: sa.Connection) -> list[Row] | None:
    """Every row of the file in order; None when anything in it is not as it was written.

    Raises SQLAlchemyError: DAMAGED, or what stood in the way of looking.
    """
    with connection.begin():
        if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
            return None
        found = connection.execute(_IN_ORDER).all()
    rows = []
    for expected, (position, *values) in enumerate(found, start=1):
        row = sound_row(tuple(values))
        if row is None or position != expected:
            return None
        rows.append(row)
    return rows


def read_rows(connection: sa.Connection) -> list[Row]:
    """Every sound row of the file, in order. Raises SQLAlchemyError."""
    with connection.begin():
        found = connection.execute(_IN_ORDER).all()
    return [row for _, *values in found if (row := sound_row(tuple(values))) is not None]


def append_row(connection: sa.Connection, row: Row) -> None:
    """Insert the row. Raises SQLAlchemyError."""
    connection.execute(sa.insert(EVENTS).values(row._asdict()))


def next_number(connection: sa.Connection, play: str) -> int:
    """The number of the next event of this play. Raises SQLAlchemyError."""
    last = connection.execute(sa.select(sa.func.max(EVENTS.c.number)).where(EVENTS.c.play == play)).scalar()
    return 0 if last is None else int(last) + 1


def empty_log(connection: sa.Connection) -> None:
    """Move what was committed from the log into the file itself, so that a lost log loses nothing.

    Where that cannot be done now the log keeps it, and the next time takes it along.
    """
    try:
        _outside_transaction(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
    except (sqlite3.Error, sa.exc.SQLAlchemyError):
        return


def _outside_transaction(connection: sa.Connection, statement: str) -> None:
    raw = connection.connection.dbapi_connection
    if raw is not None:
        cursor = raw.cursor()
        cursor.execute(statement)
        cursor.close()
