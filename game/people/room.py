"""The camera: where a height and a distance in the room lie in the picture of 1920 × 1080 units.

Depth is told by scale, in picture units for each centimetre. The viewer's eye is at `EYE` centimetres, so that people
further back are seen lower as well as smaller, and the heads in front stand free above them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.people.svg import Point
from game.story.picture import Distance

WIDTH = 1920
HEIGHT = 1080
HORIZON = 388.0
CENTRE = 960.0
EYE = 130.0
BAR_TOP = 108.0

SCALES: Mapping[Distance, float] = MappingProxyType(
    {Distance.FAR: 2.75, Distance.BEHIND_COUNTER: 3.15, Distance.MIDDLE: 3.65, Distance.NEAR: 4.4}
)
"""How large people are drawn at each distance."""

FLOOR: Mapping[Distance, tuple[float, float]] = MappingProxyType(dict.fromkeys(Distance, (0.0, float(WIDTH))))
"""From which x to which there is floor to stand on, where nothing stands in the way."""
FLOOR_BEFORE_BAR: Mapping[Distance, tuple[float, float]] = MappingProxyType(
    {**FLOOR, Distance.FAR: (0.0, 1185.0), Distance.BEHIND_COUNTER: (1340.0, float(WIDTH))}
)
"""The same where a bar stands to the right, as in a club: who serves stands behind it."""

COUNTER_FRONT = 3.5
COUNTER_BACK = 3.02
BACK_BAR = 2.45
BACK_WALL = 1.15


def level(height: float, scale: float) -> float:
    """The y of something `height` centimetres above the floor at this depth."""
    return HORIZON + (EYE - height) * scale


def across(aside: float, scale: float) -> float:
    """The x of something `aside` centimetres to the right of the viewer's axis at this depth."""
    return CENTRE + aside * scale


def spot(aside: float, height: float, scale: float) -> Point:
    """Where a point of the room lies in the picture."""
    return across(aside, scale), level(height, scale)
