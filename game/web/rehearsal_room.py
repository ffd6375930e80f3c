"""The room of a rehearsal: each phone has a card of its own, and the window leads."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from game.language import Language
from game.pages.group.phone import Words
from game.pages.page import Page
from game.pages.rehearsal.phone import LEFT_OUT, answerable, phone_page, rehearsal_words
from game.story.rehearsal import REFUSABLE
from game.training.rehearsal.acts import Closed, Joined, Led, Observed, Refused, RehearsalAct
from game.training.rehearsal.board import RehearsalBoard
from game.training.rehearsal.reducer import MOST_SEATS, react
from game.training.rehearsal.session import Phase, RehearsalSession
from game.web.room import Cause, Door, Room


class RehearsalRoom(Room[RehearsalSession, RehearsalAct]):
    """One rehearsal while it is served."""

    personal = True

    def __init__(
        self,
        session: RehearsalSession,
        cause: Cause,
        door: Door,
        write: Callable[[RehearsalAct], None],
        tell: Callable[[RehearsalBoard], None],
        *,
        began: float,
        speed: float = 1.0,
        phones: bool = True,
    ) -> None:
        """`tell` gives the window its board, on any thread. The clock began at `began` (seconds since 1970) and runs
        `speed` times as fast as the day; without `phones` the window leads alone."""
        super().__init__(session, cause, door, write)
        self._tell, self._began, self._speed, self._phones = tell, began, speed, phones

    @property
    def over(self) -> bool:
        """Whether the rehearsal has ended."""
        return self.session.phase is Phase.ENDED

    @property
    def ticks(self) -> bool:
        """Whether the clock runs."""
        return self.session.clock is not None and self.session.clock.since is not None

    def now(self) -> float:
        """The time of the rehearsal."""
        return self._began + (time.time() - self._began) * self._speed

    def after(self, act: RehearsalAct) -> tuple[RehearsalSession, RehearsalAct | None]:
        """The session after the act, and the event for the log."""
        return react(self.session, act)

    def joined(self, seat: int, mark: str) -> RehearsalAct | None:
        """The act of a phone that comes in; None where the room is full."""
        return Joined(seat, mark) if seat <= MOST_SEATS else None

    def closes(self, event: RehearsalAct) -> bool:
        """What was not written of a closed round is never written."""
        return isinstance(event, Closed)

    def answers(self, event: RehearsalAct) -> bool:
        """Whether this is an observer's checklist."""
        return isinstance(event, Observed)

    def page(self, seat: int, language: Language) -> Page:
        """The card of whoever holds this phone."""
        return phone_page(self.session, seat, language, self.cause.cast, self.cause.help_lines)

    def words(self, language: Language) -> Words:
        """What a phone says by itself."""
        return rehearsal_words(language)

    def round_of(self, seat: int) -> str:
        """The name of what can be answered now."""
        return answerable(self.session, seat) if seat else ""

    def renews(self, seat: int) -> bool:
        """Who leaves a duty out sees at once what comes instead."""
        return self.round_of(seat) == LEFT_OUT

    def picked(self, seat: int) -> tuple[str, ...] | None:
        """What this phone ticked."""
        if self.round_of(seat) == LEFT_OUT:
            refused = self.session.refused.get(seat)
            return tuple(refused) if refused else None
        return self.session.marks.get(seat)

    def answer(self, seat: int, round_id: str, picks: tuple[str, ...]) -> bool:
        """Whether what was ticked counts now; the same a second time counts as it did."""
        if not round_id or round_id != self.round_of(seat) or len(set(picks)) != len(picks):
            return False
        if round_id == LEFT_OUT:
            return self._leaves_out(seat, picks)
        known = tuple(one.id for one in self.session.rehearsal.checklist)
        seen = tuple(one for one in known if one in picks)
        if len(seen) != len(picks):
            return False
        return self.session.marks.get(seat) == seen or self.act(Observed(seat, self.session.spot.turn, seen))

    def _leaves_out(self, number: int, picks: tuple[str, ...]) -> bool:
        duties = frozenset(duty for duty in REFUSABLE if duty in picks)
        if len(duties) != len(picks):
            return False
        return self.session.refused.get(number, frozenset()) == duties or self.act(Refused(number, duties))

    def lead(self, act: RehearsalAct) -> bool:
        """The act of the one who leads, at the time of the rehearsal."""
        return self.act(replace(act, at=self.now()) if isinstance(act, Led) else act)

    def tell(self) -> None:
        """Give the window its board."""
        self._tell(self.board())

    def board(self) -> RehearsalBoard:
        """The rehearsal as the window shows it."""
        return RehearsalBoard(
            session=self.session,
            address=self.door.address if self._phones else "",
            code=self.door.code,
            now=self.now(),
            unsaved=self._unsaved,
        )
