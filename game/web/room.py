"""The room on the server's own thread: holds the session, writes down what happens, wakes whoever waits for news."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from game.language import Language
from game.people.person import Cast
from game.story.help import HelpLine
from game.training.group.acts import Answered, Closed, GroupAct, Joined, Lead
from game.training.group.board import Board
from game.training.group.reducer import react
from game.training.group.session import MOST_SEATS, GroupSession, Phase

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


class Room:
    """One session while it is served. Every method is called on the server's thread."""

    def __init__(
        self,
        session: GroupSession,
        cause: Cause,
        door: Door,
        write: Callable[[GroupAct], None],
        tell: Callable[[Board], None],
    ) -> None:
        """`write` puts an act in the log and may raise OSError; `tell` gives the window its board, on any thread."""
        self.session, self.cause, self.door = session, cause, door
        self._write, self._tell = write, tell
        self._seats = {seat.mark: number for number, seat in session.seats.items()}
        self._turned, self._counted = asyncio.Event(), asyncio.Event()
        self._told: asyncio.TimerHandle | None = None
        self._private = session.turn == 0  # one that goes on may stand before the room already
        self._reached, self._unsaved = False, ""
        self._unwritten: list[GroupAct] = []

    def act(self, act: GroupAct) -> bool:
        """Do it; whether it fitted. It is written down before anybody is shown the result."""
        turn = self.session.turn
        session, event = react(self.session, act)
        if event is None:
            return False
        self._keep(event)
        self.session = session
        if session.phase is Phase.ENDED:
            self._seats.clear()
        if session.turn != turn:
            self._wake()
        counted, self._counted = self._counted, asyncio.Event()
        counted.set()
        self._tell_soon(at_once=session.turn != turn)
        return True

    def join(self, token: str) -> int | None:
        """The seat of a new phone with this token; None when the room is full or the session is over."""
        number, mark = len(self.session.seats) + 1, mark_of(token)
        if number > MOST_SEATS or not self.act(Joined(number, mark)):
            return None
        self._seats[mark] = number
        return number

    def seat_of(self, token: str) -> int | None:
        """The seat of the phone with this token; None for a forged one."""
        return self._seats.get(mark_of(token)) if token else None

    def answer(self, seat: int, round_id: str, picks: tuple[str, ...]) -> bool:
        """Whether the answer counts now; the same answer a second time counts as it did."""
        session, question = self.session, self.session.question
        if question is None:
            return False
        ordered = tuple(choice.id for choice in question.choices if choice.id in picks)
        if len(ordered) != len(picks) or len(set(picks)) != len(picks):
            return False
        same = session.phase is Phase.OPEN and not session.paused and session.round_id == round_id
        if same and session.answers.get(seat) == ordered:
            return True
        return self.act(Answered(seat, round_id, ordered))

    def lead(self, act: GroupAct) -> bool:
        """The facilitator's act; once the session goes on, the wall no longer shows the key."""
        if not self.act(act):
            return False
        if self._private and self.session.phase is not Phase.JOIN:
            self.show(private=False)
        return True

    def is_key(self, key: str) -> bool:
        """Whether this is the facilitator's key."""
        return hmac.compare_digest(key.encode(), self.door.key.encode())

    def is_code(self, code: str) -> bool:
        """Whether this is the code on the wall."""
        return hmac.compare_digest(code.encode(), self.door.code.encode())

    def show(self, *, private: bool) -> None:
        """Let the wall show the facilitator's key, or how to join."""
        self._private = private
        self._tell_soon(at_once=True)

    def heard(self, address: str) -> None:
        """A request came from this address: the first from another device proves that the network lets them through."""
        if not self._reached and address != self.door.address.partition(":")[0]:
            self._reached = True
            self._tell_soon(at_once=True)

    async def turned(self, turn: int) -> None:
        """Wait until phones have something else to show than at this turn."""
        while self.session.turn == turn:
            await self._turned.wait()

    async def counted(self, turn: int, answered: int, present: int) -> None:
        """Wait until the counts are others than these, or the phones turned; not more often than the eye follows."""
        while (self.session.turn, len(self.session.answers), self.session.present) == (turn, answered, present):
            await self._counted.wait()
        await asyncio.sleep(CALM)

    @property
    def unsaved(self) -> str:
        """Why something could not be written; "" when all is."""
        return self._unsaved

    def board(self) -> Board:
        """The session as the window shows it, without anybody's answer."""
        return Board(
            session=without_answers(self.session),
            address=self.door.address,
            code=self.door.code,
            key=self.door.key,
            depth=self.door.depth,
            private=self._private,
            reached=self._reached,
            answered=len(self.session.answers),
            present=self.session.present,
            now=time.time(),
            unsaved=self._unsaved,
        )

    async def tick(self) -> None:
        """While a clock runs, the wall counts down."""
        while True:
            await asyncio.sleep(TICK)
            if self.session.clock is not None:
                self._tell(self.board())

    def _keep(self, event: GroupAct) -> None:
        self._unwritten.append(event)
        try:
            while self._unwritten:
                self._write(self._unwritten[0])
                del self._unwritten[0]
            self._unsaved = ""
        except OSError as error:
            self._unsaved = error.strerror or str(error)
            if isinstance(event, Closed | Lead):  # what was not written of a closed round is never written
                self._unwritten = [one for one in self._unwritten if not isinstance(one, Answered)]

    def _wake(self) -> None:
        turned, self._turned = self._turned, asyncio.Event()
        turned.set()

    def _tell_soon(self, *, at_once: bool) -> None:
        loop = asyncio.get_running_loop()
        if at_once:
            if self._told is not None:
                self._told.cancel()
                self._told = None
            self._tell(self.board())
        elif self._told is None:
            self._told = loop.call_later(CALM, self._tell_now)

    def _tell_now(self) -> None:
        self._told = None
        self._tell(self.board())


def without_answers(session: GroupSession) -> GroupSession:
    """The session with nobody's answer in it."""
    return replace(session, answers={}) if session.answers else session


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
