"""What the window needs to know beside the rehearsal: what is set up, how phones come in, what time it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.story.rehearsal import Boxes, Position
from game.training.group.board import Nearby
from game.training.rehearsal.acts import Lead, Led, RehearsalAct
from game.training.rehearsal.session import RehearsalSession, Sign, Terms

USUAL = 12
"""People, before somebody says how many come."""


class Paper(StrEnum):
    """What can be printed."""

    CARDS = "cards"
    PREPARATION = "preparation"


@dataclass(frozen=True, slots=True)
class RehearsalSetup:
    """Before a rehearsal: what can be chosen, and what is. Without a network the window leads alone, and everything is
    on paper. `seed` decides who does what: the cards that were printed and the rehearsal go by the same.

    `written` is what was printed last, `trouble` why something could not be done; `printing` while it is being made.
    `printed` has what the cards of each scenario were printed for.
    """

    scenario: str = ""
    people: int = USUAL
    positions: tuple[Position, ...] = ()
    boxes: Boxes = field(default_factory=Boxes)
    seed: int = 0
    tabletop: bool = False
    networks: tuple[Nearby, ...] = ()
    network: str = ""
    system: str = "linux"
    trouble: str = ""
    written: str = ""
    waiting: bool = False
    printing: bool = False
    printed: Mapping[str, Terms] = field(default_factory=dict)

    @property
    def cards(self) -> Terms | None:
        """What the cards of this scenario were printed for; None where there are none."""
        return self.printed.get(self.scenario)

    @property
    def cards_fit(self) -> bool:
        """Whether the cards that were printed are those that will be dealt."""
        terms = self.cards
        dealt = (self.people, set(self.positions), self.seed)
        return terms is not None and (terms.people, set(terms.positions), terms.seed) == dealt


@dataclass(frozen=True, slots=True)
class RehearsalBoard:
    """A rehearsal that runs. `address` is a host and a port, "" without a network that phones can reach; `now` is the
    time of the rehearsal (seconds since 1970), `written` the page for after it, once it is over."""

    session: RehearsalSession
    address: str
    code: str
    now: float
    unsaved: str = ""
    written: str = ""

    @property
    def join_link(self) -> str:
        """What the QR code holds; "" where phones cannot come in."""
        return f"http://{self.address}/j/{self.code}" if self.address else ""

    @property
    def sign(self) -> Sign:
        """What the clock tells now."""
        return self.session.sign(self.now)


class RehearsalPress(StrEnum):
    """Acts around a rehearsal that are done by whoever holds the server."""

    SET_UP = "set_up"
    START = "start"
    ANEW = "anew"


@dataclass(frozen=True, slots=True)
class Print:
    """Write this as PDF."""

    paper: Paper


@dataclass(frozen=True, slots=True)
class Printed:
    """It was written there (a path on each line), cards for these terms; or why it could not be."""

    written: str = ""
    trouble: str = ""
    terms: Terms | None = None


@dataclass(frozen=True, slots=True)
class LeadRehearsal:
    """Lead the rehearsal from the window. A time of 0 is filled in by the clock of the rehearsal."""

    act: RehearsalAct


def led(what: Lead) -> LeadRehearsal:
    """The act of the one who leads, at a time that whoever holds the clock fills in."""
    return LeadRehearsal(Led(what, 0.0))


@dataclass(frozen=True, slots=True)
class ArrangeRehearsal:
    """Set the rehearsal up like this."""

    setup: RehearsalSetup


@dataclass(frozen=True, slots=True)
class RehearsalIs:
    """The rehearsal as it is now."""

    board: RehearsalBoard
