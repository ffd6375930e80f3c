"""HTTP connections that cannot be kept open for nothing, nor taken all by one address."""

from __future__ import annotations

import asyncio
from collections import Counter

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

SLOWEST = 10.0
"""Seconds for a request's line and headers to come in."""
MOST_OF_ONE = 1600
"""Connections of one address: a venue may put all phones behind one."""
MOST_WAITING_OF_ONE = 120
"""Of those, connections that have not sent a whole request yet."""


class Watched(H11Protocol):
    """A connection that is closed when it is slow to say what it wants, or one of too many."""

    open_: Counter[str]
    waiting: Counter[str]

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Counts the connection; refuses one too many."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self._counted = self._waits = True
        self.open_[self._address] += 1
        self.waiting[self._address] += 1
        self._watch: asyncio.TimerHandle | None = self.loop.call_later(SLOWEST, self._look)
        if self.open_[self._address] > MOST_OF_ONE or self.waiting[self._address] > MOST_WAITING_OF_ONE:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forgets the connection."""
        if self._counted:
            self._counted = False
            _less(self.open_, self._address)
            self._asked()
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Takes what came; a whole request means that it no longer waits."""
        super().data_received(data)
        if self._waits and self.cycle is not None:
            self._asked()

    def _asked(self) -> None:
        if self._waits:
            self._waits = False
            _less(self.waiting, self._address)

    def _look(self) -> None:
        """Closes a connection that has no request in work; looks again at one that has."""
        if self.conn.our_state is h11.IDLE and not self.transport.is_closing():
            self.transport.abort()
            return
        self._watch = self.loop.call_later(SLOWEST, self._look)


def watched() -> type[Watched]:
    """A protocol that counts the connections of one server."""
    return type("WatchedHere", (Watched,), {"open_": Counter(), "waiting": Counter()})


def _less(counts: Counter[str], address: str) -> None:
    counts[address] -= 1
    if counts[address] <= 0:
        del counts[address]
