"""What happens in a group session: each act of a phone or of the facilitator, and what one leaves in the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.training.group.tally import Tally, no_counts


@dataclass(frozen=True, slots=True)
class Joined:
    """A phone came in; `mark` is the hash of its token, never the token. Seats are numbered from 1."""

    seat: int
    mark: str


@dataclass(frozen=True, slots=True)
class LetGo:
    """The facilitator sent a phone out: its answers no longer count."""

    seat: int


@dataclass(frozen=True, slots=True)
class LetIn:
    """The facilitator let a phone back in."""

    seat: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A phone answered, or changed its answer. Kept apart, and thrown away when the round closes."""

    seat: int
    round: str
    picks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """No more answers to this round; in the log with the tally, so that no answer of one phone has to be kept."""

    tally: Tally | None = None


@dataclass(frozen=True, slots=True)
class Hands:
    """A show of hands instead of phones: how many are in the room, and how many hands for each choice."""

    people: int
    counts: Mapping[str, int] = field(default_factory=no_counts)


@dataclass(frozen=True, slots=True)
class GroupChose:
    """The group agreed on an answer aloud."""

    picks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClockStarted:
    """A clock runs on the wall until this time (seconds since 1970)."""

    until: float


class Lead(StrEnum):
    """What the facilitator does, without particulars."""

    OPEN = "open"
    SHOW = "show"
    NEXT = "next"
    BACK = "back"
    SKIP = "skip"
    PAUSE = "pause"
    RESUME = "resume"
    STOP_CLOCK = "stop_clock"
    END = "end"


GroupAct = Joined | LetGo | LetIn | Answered | Closed | Hands | GroupChose | ClockStarted | Lead
"""Everything that changes a session; each is also the event that the log keeps."""
