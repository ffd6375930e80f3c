"""Looks whether files were saved, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

EVERY = 0.04
"""Seconds between two looks. A system's own events come no sooner than it matters, and not at all on shared folders."""

Stamp = tuple[int, int, int]


class Watcher:
    """Tells when one of the files was written since it was made, once it is not written any more."""

    def __init__(self, files: Sequence[Path]) -> None:
        """Takes the files as they are now: made before they are read, no save is missed."""
        self._files = tuple(files)
        self._stop = threading.Event()
        self._seen = self._stamps()

    def start(self, saved: Callable[[], None]) -> None:
        """Begin to look, and call back, on a thread of its own, after each save."""
        threading.Thread(target=self._run, args=(saved,), name="watcher", daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self._stop.set()

    def _run(self, saved: Callable[[], None]) -> None:
        while not self._stop.wait(EVERY):
            if self.look():
                saved()

    def look(self) -> bool:
        """One look; whether something was saved."""
        now = self._stamps()
        if now == self._seen or any(size == 0 for _, size, _ in now[:1]):
            return False  # an editor empties a file before it writes it, or puts another in its place
        while not self._stop.wait(EVERY / 4):
            before, now = now, self._stamps()
            if now == before:
                break
        self._seen = now
        return True

    def _stamps(self) -> tuple[Stamp, ...]:
        return tuple(map(_stamp, self._files))


def _stamp(file: Path) -> Stamp:
    try:
        found = file.stat()
    except OSError:
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino
