"""The log on disk: SQLite through SQLAlchemy, one committed row an event, set aside and read out when damaged."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Column, Engine, Integer, MetaData, String, Table, create_engine, event, insert, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from game.records.damage import Damage, cut_tail, set_aside
from game.records.events import Event, Remembered, remember

FILE = "records.sqlite"
BUSY_MILLISECONDS = 4000

METADATA = MetaData()
EVENTS = Table(
    "events",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("play", String, nullable=False),
    Column("scenario", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("data", String, nullable=False),
    Column("at", String, nullable=False),
    Column("check", Integer, nullable=False),
)


class NotSaved(OSError):
    """An event could not be written; the message says why in words."""


class Store:
    """The open log. Every call may raise NotSaved."""

    def __init__(self, engine: Engine) -> None:
        """The log behind this engine; `open_store` makes it."""
        self._engine = engine

    def append(self, happened: Event) -> None:
        """Write the event; when this returns it is on the disk."""
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(EVENTS), _row(happened))
        except DBAPIError as error:
            raise NotSaved(_reason(error)) from error

    def events(self) -> Iterator[Event]:
        """Every event that can be read, in the order in which it was written; what is damaged is passed over."""
        try:
            with self._engine.connect() as connection:
                for row in connection.execute(select(EVENTS).order_by(EVENTS.c.id)):
                    if row.check == _check(row.play, row.scenario, row.kind, row.data, row.at):
                        yield Event(row.play, row.scenario, row.kind, row.data, datetime.fromisoformat(row.at))
        except DBAPIError as error:
            raise NotSaved(_reason(error)) from error

    def remembered(self) -> Remembered:
        """What earlier visits left."""
        return remember(self.events())

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()


@dataclass(frozen=True, slots=True)
class Opened:
    """A store, and the damage that was found and set aside on the way, if any."""

    store: Store
    damage: Damage | None


def open_store(folder: Path) -> Opened:
    """The log in the folder, made when there is none; a damaged one is set aside and all that it still tells kept.

    Raises NotSaved when the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / FILE
        tail = cut_tail(file)
        if not file.exists() or is_whole(file):
            return Opened(_made(file), tail)
        return _read_out(file)
    except DBAPIError as error:
        raise NotSaved(_reason(error)) from error
    except OSError as error:
        raise NotSaved(f"{folder}: {error.strerror or error}") from error


def is_whole(file: Path) -> bool:
    """Whether the file is a log that SQLite finds no fault in."""
    engine = _engine(file)
    try:
        with engine.connect() as connection:
            said = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
            connection.execute(select(EVENTS).limit(1)).all()
    except DBAPIError as error:
        if _is_locked(error):
            raise
        return False
    finally:
        engine.dispose()
    return said == ["ok"]


def _made(file: Path) -> Store:
    engine = _engine(file)
    METADATA.create_all(engine)
    return Store(engine)


def _read_out(file: Path) -> Opened:
    """A new log with every event that the damaged file still tells; the damaged file stands beside it."""
    kept = list(_readable(file))
    aside = set_aside(file)
    store = _made(file)
    for happened in kept:
        store.append(happened)
    return Opened(store, Damage(aside, len(kept)))


def _readable(file: Path) -> Iterator[Event]:
    """The events one by one, so that a broken page costs what stands on it and no more."""
    engine = _engine(file)
    store = Store(engine)
    try:
        yield from store.events()
    except NotSaved:
        pass
    finally:
        engine.dispose()


def _engine(file: Path) -> Engine:
    engine = create_engine(f"sqlite:///{file}")

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")  # an answer outlives a power cut too
        cursor.close()

    return engine


def _row(happened: Event) -> dict[str, str | int]:
    at = happened.at.astimezone(UTC).isoformat()
    fields = {
        "play": happened.play,
        "scenario": happened.scenario,
        "kind": happened.kind,
        "data": happened.data,
        "at": at,
    }
    return {**fields, "check": _check(*fields.values())}


def _check(*fields: str) -> int:
    """A checksum over the fields: SQLite finds broken pages, but not changed letters."""
    return zlib.crc32("\x1f".join(fields).encode())


def _reason(error: DBAPIError) -> str:
    return str(error.orig or error)


def _is_locked(error: DBAPIError) -> bool:
    return "locked" in _reason(error)
