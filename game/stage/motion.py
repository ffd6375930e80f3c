"""Idle motion: who breathes in, who blinks, how far a part sways at a moment. Slow and small; nothing ever flashes."""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.stage.outline import Part

TICK = 120
"""Milliseconds between two looks at what moves."""
BREATH = 3800
"""Milliseconds of one breath."""
BREATHS = (0.0, 0.5, 1.0)
"""The heights of a breath that are drawn; 0 to 1."""
BLINK_EVERY = 4700
BLINK = 150
WALK = 1500
"""Milliseconds in which somebody walks to their place."""
STRIDE = 500
"""Milliseconds of two steps, in which a body rises twice."""


@dataclass(frozen=True, slots=True)
class Moment:
    """How somebody is drawn now: how far they breathed in (0 to 1), whether the eyes are shut."""

    breath: float = 0.0
    blink: bool = False


STILL = Moment()
MOMENTS = (*(Moment(breath) for breath in BREATHS), Moment(0.0, True))
"""Every moment that is drawn, the still one first; a blink is too short to breathe in."""


def moment_of(person: str, now: int) -> Moment:
    """How the person is drawn at `now` milliseconds; everybody breathes and blinks in their own time."""
    own = zlib.crc32(person.encode())
    if (now + own) % (BLINK_EVERY + own % 1700) < BLINK:
        return Moment(0.0, True)
    turn = (now + own) % (BREATH + own % 900) / (BREATH + own % 900)
    rise = 1 - abs(2 * turn - 1)
    return Moment(min(BREATHS, key=lambda height: abs(height - rise)))


def sway_at(part: Part, scale: float, now: int) -> tuple[int, int]:
    """How far a part has swayed at `now` milliseconds, in pixels; (0, 0) for what stands still."""
    if not part.period:
        return 0, 0
    sway = math.sin(2 * math.pi * now / 1000 / part.period)
    return round(part.reach[0] * scale * sway), round(part.reach[1] * scale * sway)


def walk_at(way: float, scale: float, since: int) -> tuple[int, int] | None:
    """How far (pixels) somebody still is from their place `since` milliseconds after they set out.

    They come from `way` pixels aside, slower at the end, and rise and fall with each step; None once they are there.
    """
    if since >= WALK:
        return None
    left = (1 - max(since, 0) / WALK) ** 1.6
    return round(way * left), -round(abs(math.sin(math.pi * since / STRIDE)) * 7 * scale)
