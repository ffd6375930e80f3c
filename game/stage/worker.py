"""One thread that makes things, the most urgent first."""

from __future__ import annotations

import contextlib
import heapq
import itertools
import threading
from collections.abc import Callable
from enum import IntEnum

PATIENCE = 2.0
"""Seconds to wait, when the game closes, for what is being made."""


class Urgency(IntEnum):
    """What is waited for by somebody who looks, what is soon, and what can wait."""

    NOW = 0
    SMALL = 1
    AHEAD = 2
    MOTION = 3


class Superseded(Exception):
    """A job found that nobody waits for it any more."""


class Worker:
    """Does jobs one after the other; the thread begins with the first of them."""

    def __init__(self, name: str) -> None:
        """`name` is that of the thread."""
        self._name = name
        self._jobs: list[tuple[Urgency, int, str, Callable[[], None]]] = []
        self._asked: dict[str, Urgency] = {}
        self._count = itertools.count()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._open = True

    def ask(self, key: str, urgency: Urgency, job: Callable[[], None]) -> None:
        """Have the job done, once; asking again for the same key only makes it more urgent.

        A job that raises is as good as done: it may be asked for again.
        """
        with self._changed:
            if not self._open or self._asked.get(key, Urgency.MOTION + 1) <= urgency:
                return
            self._asked[key] = urgency
            heapq.heappush(self._jobs, (urgency, next(self._count), key, job))
            self._changed.notify()
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Forget what was not begun, and wait a little for what was."""
        with self._changed:
            self._open = False
            self._jobs.clear()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(PATIENCE)

    def _work(self) -> None:
        while (job := self._next()) is not None:
            key, do = job
            with contextlib.suppress(Exception):  # what cannot be drawn is not shown: the page is there without it
                do()
            with self._changed:
                self._asked.pop(key, None)

    def _next(self) -> tuple[str, Callable[[], None]] | None:
        """The most urgent job, waited for; None when there will be none."""
        with self._changed:
            while self._open:
                while not self._jobs and self._open:
                    self._changed.wait()
                if self._jobs:
                    urgency, _, key, job = heapq.heappop(self._jobs)
                    if self._asked.get(key) is urgency:  # else it was asked for more urgently, and is done
                        return key, job
        return None
