"""The room of a group session: phones all show the same, the facilitator has a key."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Callable
from dataclasses import replace

from game.language import Language
from game.pages.group.phone import Words, phone_page, words
from game.pages.page import Page
from game.training.group.acts import Answered, Closed, GroupAct, Joined, Lead
from game.training.group.board import Board
from game.training.group.reducer import react
from game.training.group.session import MOST_SEATS, GroupSession, Phase
from game.web.room import CALM, Cause, Door, Room


class GroupRoom(Room[GroupSession, GroupAct]):
    """One group session while it is served."""

    def __init__(
        self,
        session: GroupSession,
        cause: Cause,
        door: Door,
        write: Callable[[GroupAct], None],
        tell: Callable[[Board], None],
    ) -> None:
        """`write` puts an act in the log and may raise OSError; `tell` gives the window its board, on any thread."""
        super().__init__(session, cause, door, write)
        self._tell = tell
        self._counted = asyncio.Event()
        self._private = session.turn == 0  # one that goes on may stand before the room already

    @property
    def over(self) -> bool:
        """Whether the session has ended."""
        return self.session.phase is Phase.ENDED

    @property
    def ticks(self) -> bool:
        """Whether a clock runs on the wall."""
        return self.session.clock is not None

    def after(self, act: GroupAct) -> tuple[GroupSession, GroupAct | None]:
        """The session after the act, and the event for the log."""
        return react(self.session, act)

    def joined(self, seat: int, mark: str) -> GroupAct | None:
        """The act of a phone that comes in; None where the room is full."""
        return Joined(seat, mark) if seat <= MOST_SEATS else None

    def closes(self, event: GroupAct) -> bool:
        """What was not written of a closed round is never written."""
        return isinstance(event, Closed | Lead)

    def answers(self, event: GroupAct) -> bool:
        """Whether this is somebody's answer."""
        return isinstance(event, Answered)

    def page(self, _seat: int, language: Language) -> Page:
        """The same page for everybody."""
        return phone_page(self.session, language, self.cause.cast, self.cause.help_lines)

    def words(self, language: Language) -> Words:
        """What a phone says by itself."""
        return words(language)

    def round_of(self, _seat: int) -> str:
        """The name of the round that is open."""
        return self.session.round_id if self.session.phase is Phase.OPEN and not self.session.paused else ""

    def picked(self, seat: int) -> tuple[str, ...] | None:
        """What this phone answered in the open round."""
        return self.session.answers.get(seat)

    def act(self, act: GroupAct) -> bool:
        """Do it; whether it fitted. The facilitator's page counts along."""
        if not super().act(act):
            return False
        counted, self._counted = self._counted, asyncio.Event()
        counted.set()
        return True

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

    def show(self, *, private: bool) -> None:
        """Let the wall show the facilitator's key, or how to join."""
        self._private = private
        self._tell_soon(at_once=True)

    async def counted(self, turn: int, answered: int, present: int) -> None:
        """Wait until the counts are others than these, or the phones turned; not more often than the eye follows."""
        while (self.session.turn, len(self.session.answers), self.session.present) == (turn, answered, present):
            await self._counted.wait()
        await asyncio.sleep(CALM)

    def tell(self) -> None:
        """Give the window its board."""
        self._tell(self.board())

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
            now=self.now(),
            unsaved=self._unsaved,
        )


def without_answers(session: GroupSession) -> GroupSession:
    """The session with nobody's answer in it."""
    return replace(session, answers={}) if session.answers else session
