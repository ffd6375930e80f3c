"""A rehearsal: what a crew practises with body and voice, written in the scenario that it belongs to.

Nobody plays the person who crosses a line, and nobody plays the guest: one is a card on a chair, the other a coat on a
chair, and whoever leads reads what the guest says. A rehearsal starts at the cue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.story.picture import Picture
from game.story.scenario import Advice, Step
from game.story.text import Text

ROUNDS = 3
"""So that everybody helps once, observes once, and has one of the other duties once."""


class Position(StrEnum):
    """Where somebody of the crew works."""

    BAR = "bar"
    STAGE = "stage"
    CAMPSITE = "campsite"
    ENTRANCE = "entrance"
    WELFARE_POST = "welfare_post"
    CONTROL_ROOM = "control_room"
    ROAMING_TEAM = "roaming_team"


class Duty(StrEnum):
    """What somebody does in a round. There is none for the person acting, and none for the guest."""

    HELPER = "helper"
    COLLEAGUE = "colleague"
    FRIEND = "friend"
    WELFARE = "welfare"
    SECURITY = "security"
    CONTROL_ROOM = "control_room"
    OBSERVER = "observer"
    TIMEKEEPER = "timekeeper"


WITH_CARDS = tuple(duty for duty in Duty if duty not in (Duty.OBSERVER, Duty.TIMEKEEPER))
"""The duties that a scenario has cards for; the other two are the same everywhere."""
REFUSABLE = tuple(duty for duty in Duty if duty is not Duty.TIMEKEEPER)
"""What anybody may leave out. Whoever leaves out all of it keeps the time, and takes part like everybody."""


class Voice(StrEnum):
    """Whose words an event is told in; the one who leads reads them, for nobody plays the guest."""

    NARRATOR = "narrator"
    RADIO = "radio"
    GUEST = "guest"
    FRIEND = "friend"


@dataclass(frozen=True, slots=True)
class Boxes:
    """The time boxes in minutes: `prepare`, `brief` and `close` (out of the roles, back, agree) once, `play` and
    `discuss` in each of the rounds.

    The first values are the time boxes of a guide for role-play (How to Facilitate a Role Play,
    powershow.com/view/24227f-ZDI1Y).
    """

    prepare: int = 10
    brief: int = 5
    play: int = 10
    discuss: int = 10
    close: int = 10

    @property
    def in_all(self) -> int:
        """The minutes of a whole rehearsal."""
        return self.prepare + self.brief + ROUNDS * (self.play + self.discuss) + self.close


@dataclass(frozen=True, slots=True)
class Post:
    """A position at this venue: where it lies on the map (0 to 1 from the left, and from the top), and its words."""

    position: Position
    x: float
    y: float
    text: Text


@dataclass(frozen=True, slots=True)
class RoleCard:
    """What somebody has in hand for a round; a helper's card has the position it belongs to."""

    id: str
    duty: Duty
    position: Position | None
    who: Text
    where: Text
    knows: Text
    wants: Text
    first_line: Text
    does_not: Text


@dataclass(frozen=True, slots=True)
class RadioScript:
    """A call over the radio, part by part; it names nobody, for the channel is open."""

    who: Text
    where: Text
    what: Text
    confirm: Text
    log: Text


@dataclass(frozen=True, slots=True)
class Event:
    """Something that arrives while a round is played: `minute` after it began, in the author's own minutes of play."""

    id: str
    minute: float
    voice: Voice
    text: Text


@dataclass(frozen=True, slots=True)
class Round:
    """The situation with a turn of its own: `cue` is what the narrator tells when the round begins."""

    id: str
    title: Text
    cue: Text
    picture: Picture
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Observable:
    """Something that an observer can see or hear, of the team and never of one person."""

    id: str
    step: Step
    text: Text


@dataclass(frozen=True, slots=True)
class Decision:
    """What the control room can decide on a message; `wanted` when it is what helps."""

    id: str
    text: Text
    explanation: Text
    wanted: bool


@dataclass(frozen=True, slots=True)
class Message:
    """A message that reaches the control room: when in the story, from which position, and how it is logged well."""

    id: str
    clock: str
    position: Position
    text: Text
    decisions: tuple[Decision, ...]
    log: Text


@dataclass(frozen=True, slots=True)
class Tabletop:
    """The variant for the control room alone: messages arrive, they decide, they log."""

    opening: Text
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The rehearsal of a scenario. `guest` and `chair` are roles of the scenario: the guest, and the person acting."""

    boxes: Boxes
    goal: Text
    guest: str
    chair: str
    chair_card: Text
    posts: Mapping[Position, Post]
    cards: Mapping[str, RoleCard]
    radio: RadioScript
    rounds: tuple[Round, ...]
    checklist: tuple[Observable, ...]
    discuss: tuple[Text, ...]
    agreements: Mapping[str, Text]
    tabletop: Tabletop

    def cards_of(self, duty: Duty) -> tuple[RoleCard, ...]:
        """The cards for this duty."""
        return tuple(card for card in self.cards.values() if card.duty is duty)

    def of_step(self, step: Step) -> tuple[Observable, ...]:
        """What observers look at in this step."""
        return tuple(one for one in self.checklist if one.step is step)


@dataclass(frozen=True, slots=True)
class Planned:
    """A rehearsal in a programme: which scenario, when, with which time boxes."""

    id: str
    scenario: str
    title: Text
    when: Text
    boxes: Boxes


@dataclass(frozen=True, slots=True)
class RehearsalProgramme:
    """What an organiser does before a festival: the rehearsals in order, and the list of preparations."""

    id: str
    edition: str
    title: Text
    summary: Text
    rehearsals: tuple[Planned, ...]
    preparation: tuple[Advice, ...]
