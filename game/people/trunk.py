"""The trunk as a stack of ellipses around the spine: anything on its surface can be drawn, from any side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from game.people.geometry import Frame, Vec, Vec3, on_paper
from game.people.look import Look
from game.people.rig import Skeleton, spine

LEVELS = (
    (-0.34, 13.0, 10.0, -0.4),
    (-0.18, 15.4, 10.6, -0.6),
    (0.0, 15.8, 10.8, -0.8),
    (0.16, 14.8, 10.2, 0.0),
    (0.36, 12.8, 9.2, 0.4),
    (0.56, 13.8, 9.8, 0.6),
    (0.72, 15.0, 10.2, 0.6),
    (0.86, 15.2, 8.8, 0.0),
    (0.95, 12.0, 7.4, -0.6),
    (1.02, 7.4, 6.2, -0.8),
)
"""(part of the spine, half width, half depth, shift to the front) of a middling body of 175 cm."""


class Trunk:
    """The surface of one trunk, clothes included by `ease` (centimetres added all around)."""

    def __init__(self, skeleton: Skeleton, look: Look, mirrored: bool = False) -> None:
        """Measure every level once; in a figure that is shown `mirrored`, the drawn right is the person's own left."""
        self.own_left = -1 if mirrored else 1
        self.skeleton = skeleton
        self.look = look
        self.s = skeleton.body.s
        self._frames: dict[float, Frame] = {}
        self._girths: dict[float, tuple[float, float, float]] = {}
        self._edges: dict[tuple[float, float], tuple[float, float]] = {}
        b = look.build
        self._wide = {part: self._girth(part, wide, deep, shift, look, b) for part, wide, deep, shift in LEVELS}

    def _girth(self, part: float, w: float, d: float, z: float, look: Look, b: float) -> tuple[float, float, float]:
        over = b - 0.35
        low = max(0.0, 1 - abs(part - 0.24) / 0.4)
        hip = max(0.0, 1 - abs(part + 0.05) / 0.34)
        chest = max(0.0, 1 - abs(part - 0.72) / 0.2)
        upper = max(0.0, 1 - abs(part - 0.8) / 0.26)
        w += (
            over * (9.5 * low + 5.0 * hip + 3.0 * upper)
            + (look.hips - 0.5) * 4.0 * hip
            + (look.shoulders - 0.5) * 4.2 * upper
        )
        w -= max(0.0, look.hips - 0.45) * 2.4 * max(0.0, 1 - abs(part - 0.36) / 0.18)
        d += over * (11.0 * low + 5.0 * hip + 2.5 * chest) + look.bust * 2.6 * chest
        z += max(over, 0.0) * 6.5 * low + look.bust * 1.9 * chest
        if look.pregnant:
            belly = max(0.0, 1 - abs(part - 0.3) / 0.34) ** 0.7
            w, d, z = w + 1.2 * belly, d + 4.6 * belly, z + 5.4 * belly
        return w * self.s, d * self.s, z * self.s

    def frame(self, part: float) -> Frame:
        """The frame of the spine at a level."""
        if part not in self._frames:
            self._frames[part] = spine(self.skeleton, part)
        return self._frames[part]

    def girth(self, part: float) -> tuple[float, float, float]:
        """(half width, half depth, shift to the front) at a level, read between the measured ones."""
        if part not in self._girths:
            self._girths[part] = self._read(part)
        return self._girths[part]

    def _read(self, part: float) -> tuple[float, float, float]:
        if part <= LEVELS[0][0]:
            return self._wide[LEVELS[0][0]]
        for (low, *_), (high, *_) in pairwise(LEVELS):
            if part <= high:
                t = (part - low) / (high - low)
                a, b = self._wide[low], self._wide[high]
                return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t
        return self._wide[LEVELS[-1][0]]

    def seen(self, part: float, ease: float = 0.0) -> tuple[float, float]:
        """The angles (degrees from the front, left positive) at which the surface turns away from the viewer."""
        if (part, ease) not in self._edges:
            w, d, _ = self.girth(part)
            f = self.frame(part)
            right = math.degrees(math.atan2((w + ease) * f.left[0], (d + ease) * f.front[0]))
            self._edges[part, ease] = right - 180.0, right
        return self._edges[part, ease]

    def point(self, part: float, angle: float, ease: float = 0.0) -> Vec3:
        """A point of the surface in view space."""
        w, d, z = self.girth(part)
        a = math.radians(angle)
        return self.frame(part).at((w + ease) * math.sin(a), 0.0, (d + ease) * math.cos(a) + z)

    def flat(self, part: float, angle: float, ease: float = 0.0) -> Vec:
        """A point of the surface on paper; an angle out of sight is drawn to the edge."""
        low, high = self.seen(part, ease)
        return on_paper(self.point(part, min(max(angle, low), high), ease))

    def edge(self, part: float, right: bool, ease: float = 0.0) -> Vec:
        """The outline on paper at a level, on the right or the left."""
        return on_paper(self.point(part, self.seen(part, ease)[1 if right else 0], ease))

    def strip(self, parts: Sequence[float], start: float, end: float, ease: float = 0.0) -> list[Vec]:
        """The part of the surface between two angles over these levels, as a closed outline with four corners."""
        one = [self.flat(p, start, ease) for p in parts]
        other = [self.flat(p, end, ease) for p in reversed(parts)]
        return [one[0], *one, one[-1], other[0], *other, other[-1]]

    def across(self, part: float, start: float, end: float, ease: float = 0.0, count: int = 5) -> list[Vec]:
        """A line over the surface at one level."""
        return [self.flat(part, start + (end - start) * k / (count - 1), ease) for k in range(count)]
