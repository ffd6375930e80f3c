"""Whose turn it is with the saved answers: one that inspects and repairs them alone, or several that append."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class Turn:
    """A lock on a file of its own, held alone or shared, and let go by the system when the process dies.

    SQLite does the locking, because it does so alike on every system.
    """

    def __init__(self, file: Path) -> None:
        """Hold nothing yet. Raises sqlite3.Error when the file cannot be made."""
        self._connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)

    def alone(self, seconds: float = 0) -> bool:
        """Take it alone, if nobody holds it within the time; whether that went well. Raises sqlite3.Error."""
        return self._begin(seconds, "BEGIN EXCLUSIVE")

    def share(self, seconds: float) -> bool:
        """Hold it with others, as soon as nobody holds it alone; whether that went well within the time.

        Raises sqlite3.Error.
        """
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        return self._begin(seconds, "BEGIN", "SELECT count(*) FROM sqlite_master")

    def close(self) -> None:
        """Let go. Raises nothing."""
        self._connection.close()

    def _begin(self, seconds: float, *statements: str) -> bool:
        self._connection.execute(f"PRAGMA busy_timeout={round(seconds * 1000)}")
        try:
            for statement in statements:
                self._connection.execute(statement).fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            return False
        return True
