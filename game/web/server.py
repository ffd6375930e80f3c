"""The server on a thread of its own, with its own loop, beside the window."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import uvicorn

from game.web.app import application
from game.web.protocol import watched
from game.web.room import Room

R = TypeVar("R", bound=Room[Any, Any])

PORT, PORTS = 8765, 20
"""The first port that is tried, and how many: a session that goes on is at the same one, so phones find it again."""
MOST_AT_ONCE = 4000
LARGEST_HEAD = 8192
TURNS = 0.0005
"""Seconds after which Python lets the other thread have its turn."""
LEAVE_TIME = 5.0


class Served(Generic[R]):
    """A session that is served until `close`."""

    def __init__(self, room: R, listening: socket.socket) -> None:
        """Starts serving the room on the socket."""
        self._loop = asyncio.new_event_loop()
        self._listening = listening
        self.room = room
        config = uvicorn.Config(
            application(self.room),
            http=watched(),
            ws="none",
            lifespan="off",
            access_log=False,
            log_config=None,
            log_level="critical",
            proxy_headers=False,
            server_header=False,
            date_header=False,
            limit_concurrency=MOST_AT_ONCE,
            timeout_keep_alive=8,
            h11_max_incomplete_event_size=LARGEST_HEAD,
            timeout_graceful_shutdown=1,
            backlog=2048,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run, name="group", daemon=True)
        self._thread.start()

    def call(self, what: Callable[[], object]) -> None:
        """From any thread: do this on the server's own; nothing once it is closed."""
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(what)

    def close(self) -> None:
        """Stop serving; what is written stays."""
        self._server.should_exit = self._server.force_exit = True
        self._thread.join(LEAVE_TIME)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._loop.run_until_complete(_all_ended())
            self._loop.close()
            self._listening.close()

    async def _serve(self) -> None:
        ticking = asyncio.create_task(self.room.tick())
        try:
            await self._server.serve(sockets=[self._listening])
        finally:
            ticking.cancel()


async def _all_ended() -> None:
    """Every task of this loop but this one is cancelled and has ended."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


def listen(address: str) -> socket.socket:
    """A socket on this address alone, at the first port that is free; raises OSError when there is none."""
    refused: OSError | None = None
    for port in range(PORT, PORT + PORTS):
        sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":  # there it would let another program take the port too
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((address, port))
            sock.listen(2048)
        except OSError as error:
            sock.close()
            refused = error
        else:
            return sock
    raise refused or OSError(f"no port is free on {address}")


def allow_many() -> None:
    """Let this process hold a connection for each phone, where the system limits that (Linux, macOS), and let the
    window and the server take turns quickly: while one draws, the other has a thousand small things to do."""
    sys.setswitchinterval(TURNS)
    try:
        import resource
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 8192 if hard == resource.RLIM_INFINITY else min(8192, hard)
    if soft < wanted:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
