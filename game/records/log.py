"""The log as the game uses it: opened beside the window's first page, waited for only when something is written."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.training.solo import Happening
from game.training.visit import Notice, Recall, Trouble

if TYPE_CHECKING:
    from game.records.events import Event
    from game.records.store import Opened


class Log:
    """The log in a folder. Opening it takes a third of a second, so it is done on a thread of its own, when asked."""

    def __init__(self, folder: Path, player: str = "") -> None:
        """Opens nothing yet; `player` is whose log it is."""
        self._folder, self._player = folder, player
        self._worker = ThreadPoolExecutor(1, "log")
        self._begun: Future[Opened] | None = None

    def write(self, happening: Happening) -> None:
        """Write down what happened; when this returns it is on the disk. Raises OSError with the reason."""
        from game.records.events import event_of

        self._opening().result().store.append(event_of(happening, datetime.now(UTC)))

    def recall(self) -> Recall:
        """What earlier visits left; nothing, with a notice, when the log cannot be opened."""
        try:
            opened = self._opening().result()
            remembered = opened.store.remembered()
        except OSError as error:
            return Recall({}, {}, (Notice(Trouble.NOT_SAVED, str(error)),), player=self._player)
        notices = (Notice(Trouble.RECORDS_DAMAGED, str(opened.damage.aside)),) if opened.damage else ()
        return Recall(
            remembered.unfinished, remembered.finished, notices, remembered.played, remembered.recalled, self._player
        )

    def events(self) -> tuple[Event, ...]:
        """Everything that happened, in order. Raises OSError."""
        return tuple(self._opening().result().store.events())

    def when_open(self, tell: Callable[[Recall], None]) -> None:
        """Call `tell`, on another thread, with what earlier visits left."""
        self._opening().add_done_callback(lambda _: tell(self.recall()))

    def close(self) -> None:
        """Let go of the file."""
        self._worker.shutdown()
        if self._begun is not None and self._begun.exception() is None:
            self._begun.result().store.close()

    def _opening(self) -> Future[Opened]:
        """The log being opened; where that failed it is tried once more, for there may be room by now."""
        failed = self._begun is not None and self._begun.done() and self._begun.exception() is not None
        if self._begun is None or failed:
            self._begun = self._worker.submit(_open, self._folder)
        return self._begun


def _open(folder: Path) -> Opened:
    from game.records.store import open_store

    return open_store(folder)
