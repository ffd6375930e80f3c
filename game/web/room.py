"""A room on the server's own thread: holds what runs there, writes down what happens, wakes whoever waits for news."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from game.language import Language
from game.pages.group.phone import Words
from game.pages.page import Page
from game.people.person import Cast
from game.story.help import HelpLine
from game.training.group.session import Seat

CALM = 0.1
"""Seconds between two boards for the window while answers pour in."""
TICK = 1.0


@dataclass(frozen=True, slots=True)
class Cause:
    """What a session is told with: languages by code, the cast, who helps."""

    languages: dict[str, Language]
    cast: Cast
    help_lines: tuple[HelpLine, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """How one comes in: the address with its port, the participants' code, the facilitator's key, the room's depth."""

    address: str
    code: str
    key: str
    depth: int


class Gathering(Protocol):
    """What runs in a room, as a value: phones by seat, and a turn that grows when they have something else to show."""

    @property
    def turn(self) -> int:
        """Grows."""

    @property
    def seats(self) -> Mapping[int, Seat]:
        """The phones."""


S = TypeVar("S", bound=Gathering)
A = TypeVar("A")


class Room(ABC, Generic[S, A]):
    """One session while it is served. Every method is called on the server's thread.

    A kind of session says how an act changes it, what a phone shows, and what the window is told.
    """

    def __init__(self, session: S, cause: Cause, door: Door, write: Callable[[A], None]) -> None:
        """`write` puts an act in the log and may raise OSError."""
        self.session, self.cause, self.door = session, cause, door
        self._write = write
        self._seats = {seat.mark: number for number, seat in session.seats.items()}
        self._turned = asyncio.Event()
        self._told: asyncio.TimerHandle | None = None
        self._reached, self._unsaved = False, ""
        self._unwritten: list[A] = []

    personal = False
    """Whether each phone shows something of its own."""

    @property
    @abstractmethod
    def over(self) -> bool:
        """Whether the session has ended."""

    @property
    @abstractmethod
    def ticks(self) -> bool:
        """Whether a clock runs that the window shows."""

    @abstractmethod
    def after(self, act: A) -> tuple[S, A | None]:
        """The session after the act, and the event for the log; None for an act that does not fit."""

    @abstractmethod
    def joined(self, seat: int, mark: str) -> A | None:
        """The act of a phone that comes in; None where the room is full."""

    @abstractmethod
    def closes(self, event: A) -> bool:
        """Whether answers that were not written yet never will be, once this has happened."""

    @abstractmethod
    def answers(self, event: A) -> bool:
        """Whether this is somebody's answer."""

    @abstractmethod
    def page(self, seat: int, language: Language) -> Page:
        """What a phone shows now."""

    @abstractmethod
    def words(self, language: Language) -> Words:
        """What a phone says by itself."""

    @abstractmethod
    def round_of(self, seat: int) -> str:
        """The name of what can be answered now; "" where nothing can."""

    @abstractmethod
    def picked(self, seat: int) -> tuple[str, ...] | None:
        """What this phone answered; None where it did not."""

    @abstractmethod
    def answer(self, seat: int, round_id: str, picks: tuple[str, ...]) -> bool:
        """Whether the answer counts now; the same answer a second time counts as it did."""

    def renews(self, _seat: int) -> bool:
        """Whether a phone shows something else once its answer counts."""
        return False

    @abstractmethod
    def tell(self) -> None:
        """Give the window its board."""

    def act(self, act: A) -> bool:
        """Do it; whether it fitted. It is written down before anybody is shown the result."""
        turn = self.session.turn
        session, event = self.after(act)
        if event is None:
            return False
        self._keep(event)
        self.session = session
        if self.over:
            self._seats.clear()
        if session.turn != turn:
            self._wake()
        self._tell_soon(at_once=session.turn != turn)
        return True

    def join(self, token: str) -> int | None:
        """The seat of a new phone with this token; None when the room is full or the session is over."""
        number, mark = len(self.session.seats) + 1, mark_of(token)
        act = self.joined(number, mark)
        if act is None or not self.act(act):
            return None
        self._seats[mark] = number
        return number

    def seat_of(self, token: str) -> int | None:
        """The seat of the phone with this token; None for a forged one."""
        return self._seats.get(mark_of(token)) if token else None

    def is_code(self, code: str) -> bool:
        """Whether this is the code on the wall."""
        return hmac.compare_digest(code.encode(), self.door.code.encode())

    def heard(self, address: str) -> None:
        """A request came from this address: the first from another device proves that the network lets them through."""
        if not self._reached and address != self.door.address.partition(":")[0]:
            self._reached = True
            self._tell_soon(at_once=True)

    async def turned(self, turn: int) -> None:
        """Wait until phones have something else to show than at this turn."""
        while self.session.turn == turn:
            await self._turned.wait()

    @property
    def unsaved(self) -> str:
        """Why something could not be written; "" when all is."""
        return self._unsaved

    async def tick(self) -> None:
        """While a clock runs, the wall counts down."""
        while True:
            await asyncio.sleep(TICK)
            if self.ticks:
                self.tell()

    def now(self) -> float:
        """The time of the session (seconds since 1970)."""
        return time.time()

    def _keep(self, event: A) -> None:
        self._unwritten.append(event)
        try:
            while self._unwritten:
                self._write(self._unwritten[0])
                del self._unwritten[0]
            self._unsaved = ""
        except OSError as error:
            self._unsaved = error.strerror or str(error)
            if self.closes(event):
                self._unwritten = [one for one in self._unwritten if not self.answers(one)]

    def _wake(self) -> None:
        turned, self._turned = self._turned, asyncio.Event()
        turned.set()

    def _tell_soon(self, *, at_once: bool) -> None:
        loop = asyncio.get_running_loop()
        if at_once:
            if self._told is not None:
                self._told.cancel()
                self._told = None
            self.tell()
        elif self._told is None:
            self._told = loop.call_later(CALM, self._tell_now)

    def _tell_now(self) -> None:
        self._told = None
        self.tell()


def mark_of(token: str) -> str:
    """What is kept of a token: from it, nobody can make the token."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """A token for a phone that nobody can guess."""
    return secrets.token_urlsafe(24)


def new_code() -> str:
    """Six digits."""
    return f"{secrets.randbelow(1_000_000):06}"


def new_key() -> str:
    """The facilitator's key: 12 letters and digits that cannot be mistaken for each other, 59 bits."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    key = "".join(secrets.choice(letters) for _ in range(12))
    return "-".join((key[:4], key[4:8], key[8:]))
