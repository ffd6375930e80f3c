"""A session that is really served, on loopback, and phones that come to it from addresses of their own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import httpx

from game.language import LANGUAGES, Language, load_language
from game.records.group_file import GroupFile, Header
from game.training.group.acts import GroupAct
from game.training.group.board import Board
from game.training.group.reducer import begin_group, replayed
from game.web.group_room import GroupRoom
from game.web.room import Cause, Door
from game.web.server import Served, listen
from tests.shipped import ROOT, cast, library
from tests.training.test_group import plan

CODE, KEY = "123456", "abcd-efgh-jkmn"
PATIENCE = 10


@cache
def languages() -> dict[str, Language]:
    """The languages of the game."""
    return {code: load_language(code, ROOT / "locales") for code in LANGUAGES}


@dataclass
class Place:
    """A served session: its address, its files, what the window was told."""

    served: Served[GroupRoom]
    address: str
    folder: Path
    boards: list[Board] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where its pages are."""
        return f"http://{self.address}"

    def client(self, number: int = 1, **cookies: str) -> httpx.Client:
        """A browser at the address 127.0.x.y, which is another one for each number."""
        source = f"127.0.{1 + number // 250}.{1 + number % 250}"
        transport = httpx.HTTPTransport(local_address=source)
        return httpx.Client(
            base_url=self.url, transport=transport, headers={"Origin": self.url}, cookies=cookies, timeout=PATIENCE
        )

    def phone(self, number: int = 1) -> httpx.Client:
        """A phone that came in with the code."""
        client = self.client(number)
        assert client.post("/join", data={"code": CODE}).status_code == 303
        return client

    def leader(self) -> httpx.Client:
        """The facilitator's browser."""
        client = self.client(200)
        assert client.post("/lead/key", data={"key": KEY}).status_code == 303
        return client

    def lead(self, *acts: str) -> None:
        """The facilitator does these, one after the other."""
        client = self.leader()
        for act in acts:
            reply = client.post("/lead/act", json={"act": act})
            assert reply.status_code == 200, (act, reply.status_code, reply.text)
        client.close()

    def open_round(self) -> str:
        """The first question is open; the name of the round."""
        self.lead("next", "next", "next", "open")
        return self.served.room.session.round_id

    def written(self) -> str:
        """Everything in the session's files."""
        return "".join(path.read_text(encoding="utf-8") for path in self.folder.iterdir())


@contextmanager
def serving(folder: Path, tell: Callable[[Board], None] | None = None) -> Iterator[Place]:
    """A session that begins, or that goes on where the files in the folder say."""
    file = GroupFile(folder)
    kept = file.kept()
    events: tuple[GroupAct, ...] = kept.events if kept else ()
    if kept is None:
        file.begin(Header("test", 7, CODE, KEY, "2026-11-24T20:00:00+00:00"))
    session = replayed(begin_group(plan(), library().scenarios, 7), events)
    listening = listen("127.0.0.1")
    address = "{}:{}".format(*listening.getsockname())
    boards: list[Board] = []
    cause = Cause(languages(), cast(), library().help_lines)
    room = GroupRoom(session, cause, Door(address, CODE, KEY, 6), file.write, tell or boards.append)
    served = Served(room, listening)
    try:
        yield Place(served, address, folder, boards)
    finally:
        served.close()
        file.close()


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait until it holds; fails when it does not in time."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)
