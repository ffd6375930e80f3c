"""What a body says, as numbers: where the feet stand, how the trunk leans, where the hands reach, how the head turns.

Everything is written for somebody of 175 cm who faces right; the rig scales it. Near is the side towards the viewer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.people.geometry import Vec3


class Hand(StrEnum):
    """The shape of a hand."""

    RELAXED = "relaxed"
    OPEN = "open"
    GRIP = "grip"
    FIST = "fist"
    PALM = "palm"
    WRAP = "wrap"
    THUMB = "thumb"
    TUCKED = "tucked"
    POCKET = "pocket"
    CANE = "cane"


class Place(StrEnum):
    """What a hand's target is measured from."""

    CHEST = "chest"
    HEAD = "head"
    BAR = "bar"
    RIM = "rim"


@dataclass(frozen=True, slots=True)
class Arm:
    """Where a wrist goes: `at` is (outwards on its own side, up, to the front) from the neck's base.

    `elbow` is the direction in which the elbow points, `points` that of the hand (None: as the forearm), `over` says
    that the arm is drawn over the trunk, `last` over everything, `thumb` on which side of the hand the thumb lies.
    An `idle` arm does nothing for the pose: it may rest in somebody's own manner, or hold something.
    """

    at: Vec3
    elbow: Vec3 = (0.6, -0.2, -1.0)
    hand: Hand = Hand.RELAXED
    points: Vec3 | None = None
    place: Place = Place.CHEST
    over: bool = True
    last: bool = False
    thumb: int = 1
    idle: bool = False


@dataclass(frozen=True, slots=True)
class Foot:
    """Where a foot stands: centimetres outwards and to the front of the middle, degrees turned out.

    `lift` is in degrees: above 0 the heel is up, below 0 the toes are.
    """

    out: float
    front: float = 0.0
    turn: float = 14.0
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class Stance:
    """A whole body. Angles in degrees, lengths in centimetres; `head_yaw` is as the viewer sees it (90 is right).

    `hips` is how high the hips are of somebody who kneels, `seat` how high somebody sits; 0 for who stands.
    """

    near_arm: Arm
    far_arm: Arm
    yaw: float = 34.0
    twist: float = 0.0
    lean: float = 1.0
    side: float = 0.0
    tilt: float = 0.0
    shrug: float = 0.0
    hunch: float = 0.0
    neck: float = 0.0
    head_yaw: float = 34.0
    nod: float = 2.0
    head_roll: float = 0.0
    near_foot: Foot = Foot(9.5)
    far_foot: Foot = Foot(10.0, 3.0)
    sway: float = 0.0
    forward: float = 0.0
    stretch: float = 0.992
    depth: float = 0.0
    holds: str = "near"
    rolling: bool = False
    hips: float = 0.0
    seat: float = 0.0
