"""What happens in a rehearsal: each act of the one who leads or of a phone, and what one leaves in the log."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.story.rehearsal import Duty
from game.training.rehearsal.tally import Tally


class Lead(StrEnum):
    """What the one who leads does, without particulars."""

    NEXT = "next"
    BACK = "back"
    PAUSE = "pause"
    STOP = "stop"
    RESUME = "resume"
    AGAIN = "again"
    TALK = "talk"
    LEAVE_ROLES = "leave_roles"
    BRING = "bring"
    MORE_TIME = "more_time"


@dataclass(frozen=True, slots=True)
class Led:
    """The one who leads did this at this time (seconds since 1970)."""

    lead: Lead
    at: float


@dataclass(frozen=True, slots=True)
class Joined:
    """A phone came in; `mark` is the hash of its token, never the token. Seats are numbered from 1, and a seat's number
    is that of the person."""

    seat: int
    mark: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The person with this number leaves these duties out; the last word counts."""

    number: int
    duties: frozenset[Duty]


@dataclass(frozen=True, slots=True)
class Observed:
    """An observer's checklist as it is now. Kept apart, and thrown away when the round closes."""

    seat: int
    round: int
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What checklists on paper say: so many of them, and how often something was ticked in each step."""

    round: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class Closed:
    """The round is over: only what all observers saw together is kept, and the one who leads goes on to what is next,
    or lets everybody leave their roles."""

    tally: Tally
    at: float
    lead: Lead = Lead.NEXT


@dataclass(frozen=True, slots=True)
class Agreed:
    """The crew makes an agreement from the list, or takes it back."""

    agreement: str
    on: bool


@dataclass(frozen=True, slots=True)
class Wrote:
    """The crew made an agreement in its own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """An agreement in own words was taken back; counted from 0."""

    which: int


@dataclass(frozen=True, slots=True)
class Decided:
    """The control room decided on the message."""

    message: str
    decision: str


RehearsalAct = Led | Joined | Refused | Observed | OnPaper | Closed | Agreed | Wrote | Dropped | Decided
"""Everything that changes a rehearsal; each is also the event that the log keeps."""
