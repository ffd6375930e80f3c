"""What the wall needs to know beside the session: how to join, how many are in, how large the room is."""

from __future__ import annotations

from dataclasses import dataclass

from game.training.group.session import GroupSession

DEPTHS = (4, 6, 8, 10, 15, 20)
"""Metres from the wall to the back row that can be set."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """A network that this computer is in: its address, and the system's name for the way there."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Setup:
    """Before a session: what can be chosen, and what is. `system` is windows, macos or linux."""

    networks: tuple[Nearby, ...] = ()
    network: str = ""
    plan: str = ""
    depth: int = 6
    system: str = "linux"
    trouble: str = ""
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """A session that runs. `address` is a host and a port, `key` the facilitator's, shown while `private`; `reached`
    says whether another device came through, `answered` how many have answered, `now` the time (seconds since 1970)."""

    session: GroupSession
    address: str
    code: str
    key: str
    depth: int
    private: bool = True
    reached: bool = False
    answered: int = 0
    present: int = 0
    now: float = 0.0
    unsaved: str = ""

    @property
    def join_link(self) -> str:
        """What the QR code holds."""
        return f"http://{self.address}/j/{self.code}"

    @property
    def lead_link(self) -> str:
        """The facilitator's page, with the key behind `#`: a browser never sends that part."""
        return f"http://{self.address}/lead#{self.key}"
