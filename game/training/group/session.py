"""A group session as a value: where the room is, what was counted, who is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from game.story.playthrough import Path, State, question_at, scene_at
from game.story.scenario import Question, Scenario, Scene
from game.story.session import AskedScene, Guide, PartKind, SessionPart, SessionPlan
from game.training.group.tally import Tally

MOST_SEATS = 2000
"""Phones in one session; more would be no room but a flood."""
ROUNDS = 2
"""How often one question can be answered: before and after talk."""


class Phase(StrEnum):
    """What the room is doing."""

    JOIN = "join"
    PART = "part"
    NOTE = "note"
    TOLD = "told"
    OPEN = "open"
    CLOSED = "closed"
    SHOWN = "shown"
    PASSED = "passed"
    ENDING = "ending"
    ENDED = "ended"


ASKING = (Phase.TOLD, Phase.OPEN, Phase.CLOSED, Phase.SHOWN)
"""The phases of a question."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the session: which part (-1 before the first), and in a scenario the path and the story state."""

    part: int
    phase: Phase
    path: Path = ()
    state: State | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A phone: the hash of its token, and whether the facilitator sent it out."""

    mark: str
    gone: bool = False


def _none() -> Mapping[str, Tally]:
    return MappingProxyType({})


def _nobody() -> Mapping[int, Seat]:
    return MappingProxyType({})


def _no_answers() -> Mapping[int, tuple[str, ...]]:
    return MappingProxyType({})


def _no_choices() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class GroupSession:
    """A session. `answers` holds each seat's answer only while a round is open, `results` the tally of each round that
    was closed, `agreed` what the group chose aloud. `turn` grows when phones have something else to show.

    `seed` decides who plays which role; `clock` is when the clock on the wall ends (seconds since 1970).
    """

    plan: SessionPlan
    scenarios: Mapping[str, Scenario]
    seed: int
    spot: Spot = Spot(-1, Phase.JOIN)
    trail: tuple[Spot, ...] = ()
    round: int = 0
    answers: Mapping[int, tuple[str, ...]] = field(default_factory=_no_answers)
    results: Mapping[str, Tally] = field(default_factory=_none)
    agreed: Mapping[str, tuple[str, ...]] = field(default_factory=_no_choices)
    seats: Mapping[int, Seat] = field(default_factory=_nobody)
    paused: bool = False
    clock: float | None = None
    turn: int = 0

    @property
    def phase(self) -> Phase:
        """What the room is doing."""
        return self.spot.phase

    @property
    def part(self) -> SessionPart | None:
        """The part that the session is in; None before the first."""
        return self.plan.parts[self.spot.part] if 0 <= self.spot.part < len(self.plan.parts) else None

    @property
    def scenario(self) -> Scenario | None:
        """The scenario that is played, or None."""
        part = self.part
        return self.scenarios[part.scenario] if part and part.kind is PartKind.SCENES else None

    @property
    def scene(self) -> Scene | None:
        """The scene of the story that the room is at, or None."""
        return scene_at(self.scenario, self.spot.state) if self.scenario and self.spot.state else None

    @property
    def question(self) -> Question | None:
        """The question that is asked, or None."""
        if self.phase not in ASKING or self.scenario is None or self.spot.state is None:
            return None
        return question_at(self.scenario, self.spot.state)

    @property
    def asked(self) -> AskedScene | None:
        """What the plan says of the scene that the room is at."""
        return self.part.asked.get(self.scene.id) if self.part and self.scene else None

    @property
    def guide(self) -> Guide:
        """What the facilitator has beside this moment."""
        if self.asked:
            return self.asked.guide
        return self.part.guide if self.part else Guide()

    @property
    def question_id(self) -> str:
        """The name of the question in this session; "" where none is asked."""
        if self.part is None or self.scene is None or self.question is None:
            return ""
        return f"{self.part.id}/{self.scene.id}/{self.question.id}"

    @property
    def round_id(self) -> str:
        """The name of the round that is open or was closed last; "" where there is none."""
        return f"{self.question_id}/{self.round}" if self.question_id and self.round else ""

    @property
    def tally(self) -> Tally | None:
        """The tally of this round, once it is closed."""
        return self.results.get(self.round_id)

    @property
    def first_tally(self) -> Tally | None:
        """The tally of the first round, while the second is told."""
        return self.results.get(f"{self.question_id}/1") if self.round == ROUNDS else None

    @property
    def may_ask_again(self) -> bool:
        """Whether the question can be answered once more."""
        return self.phase in (Phase.CLOSED, Phase.SHOWN) and self.round < ROUNDS

    @property
    def present(self) -> int:
        """How many phones are in."""
        return sum(not seat.gone for seat in self.seats.values())
