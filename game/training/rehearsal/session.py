"""A rehearsal as a value: where the crew is, how much time is left, who left what out, what was seen and agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from game.story.rehearsal import ROUNDS, Boxes, Duty, Event, Message, Position, Rehearsal, Round
from game.story.scenario import Scenario
from game.training.group.session import Seat
from game.training.rehearsal.deal import Deal, Refused, deal
from game.training.rehearsal.tally import Tally, tally_of, together

MINUTE = 60.0
"""in seconds"""


class Phase(StrEnum):
    """What the crew is doing."""

    PREPARE = "prepare"
    BRIEF = "brief"
    PLACES = "places"
    PLAY = "play"
    DISCUSS = "discuss"
    LEAVE_ROLES = "leave_roles"
    DEBRIEF = "debrief"
    AGREE = "agree"
    ENDED = "ended"
    OPENING = "opening"
    MESSAGE = "message"
    DECIDED = "decided"
    LOG = "log"


CLOSING = (Phase.LEAVE_ROLES, Phase.DEBRIEF, Phase.AGREE)
"""What shares one time box."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the rehearsal; `turn` is the round, or at the table the message, from 0."""

    phase: Phase
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """What was set up: how many people, which positions, the time boxes, and whether the control room rehearses alone.
    `seed` decides who does what, and who plays which role of the story."""

    people: int
    positions: tuple[Position, ...]
    boxes: Boxes
    seed: int
    tabletop: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """So many seconds were left at `since` (seconds since 1970); it stands still where `since` is None."""

    left: float
    since: float | None

    def remains(self, now: float) -> float:
        """Seconds that are left; below 0 once the time is over."""
        return self.left if self.since is None else self.left - (now - self.since)


class Sign(StrEnum):
    """What a clock tells softly, once each."""

    NONE = ""
    HALF = "half"
    LAST_MINUTE = "last_minute"
    OVER = "over"


def _nobody() -> Mapping[int, Seat]:
    return MappingProxyType({})


def _none_refused() -> Refused:
    return MappingProxyType({})


def _no_marks() -> Mapping[int, tuple[str, ...]]:
    return MappingProxyType({})


def _no_tallies() -> Mapping[int, Tally]:
    return MappingProxyType({})


def _no_decisions() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RehearsalSession:
    """A rehearsal. `at` is the place in the itinerary; `brought` says how many events of this round came by hand.

    `marks` holds each observer's checklist only until the round closes; `seen` what all phones, and `on_paper` what all
    papers saw of a round. `turn` grows when phones have something else to show.
    """

    scenario: Scenario
    terms: Terms
    at: int = 0
    clock: Clock | None = None
    paused: bool = False
    stopped: bool = False
    brought: int = 0
    refused: Refused = field(default_factory=_none_refused)
    seats: Mapping[int, Seat] = field(default_factory=_nobody)
    marks: Mapping[int, tuple[str, ...]] = field(default_factory=_no_marks)
    seen: Mapping[int, Tally] = field(default_factory=_no_tallies)
    on_paper: Mapping[int, Tally] = field(default_factory=_no_tallies)
    agreed: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
    decided: Mapping[str, str] = field(default_factory=_no_decisions)
    turn: int = 0

    @property
    def rehearsal(self) -> Rehearsal:
        """What is rehearsed; raises LookupError for a scenario that has no rehearsal."""
        if self.scenario.rehearsal is None:
            raise LookupError(f"the scenario {self.scenario.id} has no rehearsal")
        return self.scenario.rehearsal

    @property
    def itinerary(self) -> tuple[Spot, ...]:
        """Every place of the rehearsal in order."""
        last = (Spot(Phase.AGREE), Spot(Phase.ENDED))
        if self.terms.tabletop:
            messages = range(len(self.rehearsal.tabletop.messages))
            table = [Spot(phase, number) for number in messages for phase in (Phase.MESSAGE, Phase.DECIDED)]
            return (Spot(Phase.OPENING), *table, Spot(Phase.LOG), *last)
        rounds = [
            Spot(phase, number) for number in range(ROUNDS) for phase in (Phase.PLACES, Phase.PLAY, Phase.DISCUSS)
        ]
        return (Spot(Phase.PREPARE), Spot(Phase.BRIEF), *rounds, Spot(Phase.LEAVE_ROLES), Spot(Phase.DEBRIEF), *last)

    @property
    def spot(self) -> Spot:
        """Where the crew is."""
        return self.itinerary[self.at]

    @property
    def phase(self) -> Phase:
        """What the crew is doing."""
        return self.spot.phase

    @property
    def in_round(self) -> bool:
        """Whether a round is prepared, played or talked about."""
        return self.phase in (Phase.PLACES, Phase.PLAY, Phase.DISCUSS)

    @property
    def round(self) -> Round:
        """The round that is played or talked about; the first one before and the last one after."""
        early = self.phase in (Phase.PREPARE, Phase.BRIEF)
        return self.rehearsal.rounds[self.spot.turn if self.in_round else 0 if early else ROUNDS - 1]

    @property
    def message(self) -> Message:
        """The message at the table; the first before and the last one after."""
        messages = self.rehearsal.tabletop.messages
        if self.phase in (Phase.MESSAGE, Phase.DECIDED):
            return messages[self.spot.turn]
        return messages[0 if self.phase is Phase.OPENING else -1]

    def deal(self) -> Deal:
        """Who does what."""
        return deal(self.rehearsal, self.terms.people, self.terms.positions, self.terms.seed, self.refused)

    def box(self, spot: Spot | None = None) -> float:
        """The seconds of the time box here; 0 where there is none."""
        boxes = self.terms.boxes
        minutes = {
            Phase.PREPARE: boxes.prepare,
            Phase.BRIEF: boxes.brief,
            Phase.PLAY: boxes.play,
            Phase.DISCUSS: boxes.discuss,
            **dict.fromkeys(CLOSING, boxes.close),
        }
        return minutes.get((spot or self.spot).phase, 0) * MINUTE

    def arrived(self, now: float) -> tuple[Event, ...]:
        """The events of this round that are there by now. The author's minutes stretch with the time box."""
        if self.phase is not Phase.PLAY or self.clock is None:
            return ()
        stretch = self.terms.boxes.play / self.rehearsal.boxes.play
        passed = (self.box() - self.clock.remains(now)) / MINUTE
        events = self.round.events
        by_clock = sum(event.minute * stretch <= passed for event in events)
        return events[: max(by_clock, self.brought)]

    def sign(self, now: float) -> Sign:
        """What the clock tells now."""
        if self.clock is None or not self.box():
            return Sign.NONE
        left = self.clock.remains(now)
        if left <= 0:
            return Sign.OVER
        if left <= MINUTE and self.box() > MINUTE:
            return Sign.LAST_MINUTE
        return Sign.HALF if left <= self.box() / 2 else Sign.NONE

    def tally(self, round_: int) -> Tally:
        """What is known of a round by now: phones, papers, and the marks of a round that is still open."""
        open_ = (tally_of(self.rehearsal, self.marks.values()),) if round_ == self.marked_round else ()
        return together((*open_, self.seen.get(round_, Tally()), self.on_paper.get(round_, Tally())))

    def tallies(self) -> Tally:
        """What is known of all rounds together."""
        return together(self.tally(number) for number in range(ROUNDS))

    @property
    def marked_round(self) -> int:
        """The round that the marks belong to: the first that is not closed."""
        return len(self.seen)

    @property
    def open_round(self) -> int | None:
        """The round whose checklists can be filled in now; None where there is none."""
        now = self.phase in (Phase.PLAY, Phase.DISCUSS) and self.spot.turn == self.marked_round
        return self.marked_round if now and not self.paused and not self.stopped else None

    def observes(self, seat: int, round_: int) -> bool:
        """Whether whoever has this seat observes in a round; a phone beyond the numbers always does."""
        if seat > self.terms.people:
            return True
        return self.deal().rounds[round_][seat].duty is Duty.OBSERVER

    @property
    def present(self) -> int:
        """How many phones are in."""
        return len(self.seats)
