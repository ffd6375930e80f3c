"""The log on disk: SQLite through SQLAlchemy, one committed row an event, repaired from what can be read when damaged.

Each append is committed to SQLite's write-ahead log, flushed, and then moved into the file itself, so that at rest
all that was answered lies in one file that knows its own length: a cut is noticed, wherever it falls.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import sqlalchemy as sa

from game.records.damage import Damage
from game.records.events import Event, Remembered, remember
from game.records.repair import look_over
from game.records.rows import event_in, row_of
from game.records.table import (
    Reason,
    append_row,
    connect,
    disconnect,
    empty_log,
    next_number,
    read_rows,
    reason_in,
)
from game.records.turn import Turn

FILE = "records.sqlite"
REPAIR_WAIT = 10.0
"""Seconds to wait while another Omstander looks the file over."""


class NotSaved(OSError):
    """Something could not be written or read; the message says why in words."""


class Store:
    """The open log; any thread may use it. Every call but `close` may raise NotSaved."""

    def __init__(self, connection: sa.Connection, turn: Turn) -> None:
        """Made by `open_store`."""
        self._connection = connection
        self._turn = turn
        self._lock = threading.Lock()
        self._open = True

    def append(self, happened: Event) -> None:
        """Write the event; when this returns it is on the disk, and when it raises it is not in the log."""
        with self._used():
            with self._connection.begin():
                number = next_number(self._connection, happened.play)
                append_row(self._connection, row_of(happened, number))
            empty_log(self._connection)

    def events(self) -> Iterator[Event]:
        """Every event in the order in which it was written; of a playing with a gap, those before the gap."""
        with self._used():
            rows = read_rows(self._connection)
        return (event_in(row) for row in rows if row.number is not None)

    def remembered(self) -> Remembered:
        """What earlier visits left."""
        return remember(self.events())

    def close(self) -> None:
        """Let go of the files; a second time does nothing."""
        with self._lock:
            if self._open:
                self._open = False
                disconnect(self._connection)
                self._turn.close()

    def __enter__(self) -> Store:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    @contextmanager
    def _used(self) -> Iterator[None]:
        with self._lock, _told():
            if not self._open:
                raise NotSaved("the saved answers were closed already")
            yield


@dataclass(frozen=True, slots=True)
class Opened:
    """A store, and the damage that was found and set aside on the way, if any."""

    store: Store
    damage: Damage | None


def open_store(folder: Path) -> Opened:
    """The log in the folder, made when there is none; a damaged one is set aside and all that it still tells kept.

    While another Omstander has it open, it was looked over already; then this one joins. Raises NotSaved when the
    folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _told(f"{folder}: "), closing(_turn_in(folder, "records-opening.lock")) as door:
            # one opens at a time: of two that try to be alone at the same moment, neither might succeed
            if not door.alone(REPAIR_WAIT):
                raise NotSaved(f"{folder}: {Reason.IN_USE}")
            turn = _turn_in(folder, "records.lock")
            try:
                return _opened(folder / FILE, turn)
            except BaseException:
                turn.close()
                raise
    except NotSaved:
        raise
    except OSError as error:
        raise NotSaved(f"{folder}: {error.strerror or error}") from error


def _opened(file: Path, turn: Turn) -> Opened:
    connection, damage = look_over(file) if turn.alone() else (None, None)
    if not turn.share(REPAIR_WAIT):
        if connection is not None:
            disconnect(connection)
        raise NotSaved(f"{file}: {Reason.IN_USE}")
    return Opened(Store(connection if connection is not None else connect(file), turn), damage)


def _turn_in(folder: Path, name: str) -> Turn:
    """A lock of this folder; a lock file that something else wrote into is emptied, it never holds anything."""
    file = folder / name
    if file.exists() and file.stat().st_size:
        file.write_bytes(b"")
    return Turn(file)


@contextmanager
def _told(place: str = "") -> Iterator[None]:
    """Says what the database refuses as NotSaved."""
    try:
        yield
    except sa.exc.SQLAlchemyError as error:
        said = getattr(error, "orig", None) or error
        raise NotSaved(f"{place}{reason_in(error)} ({said})") from error
    except sqlite3.Error as error:
        raise NotSaved(f"{place}{error}") from error
