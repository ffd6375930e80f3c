"""Where a figure is drawn: shapes become SVG elements, colours go towards the night, the bounds are kept."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from game.people.geometry import Vec

NIGHT = "#1b1442"


@lru_cache(maxsize=4096)
def blend(colour: str, other: str, part: float) -> str:
    """`colour` mixed with `part` (0 to 1) of `other`; both "#rrggbb"."""
    a, b = int(colour[1:], 16), int(other[1:], 16)
    mixed = 0
    for shift in (16, 8, 0):
        x, y = a >> shift & 255, b >> shift & 255
        mixed |= round(x + (y - x) * part) << shift
    return f"#{mixed:06x}"


def darker(colour: str, part: float = 0.24) -> str:
    """The shadow side of a cloth colour."""
    return blend(colour, NIGHT, part)


def lighter(colour: str, part: float = 0.2) -> str:
    """The lit edge of a colour."""
    return blend(colour, "#fff1dc", part)


def curve(points: Sequence[Vec], closed: bool = True) -> str:
    """A smooth path through the points; a point given twice is a corner."""
    ring = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    parts = [f"M{points[0][0]:.2f} {points[0][1]:.2f}"]
    (px, py), q = ring[0], ring[1]
    qx, qy = q
    for r, (sx, sy) in pairwise(ring[2:]):
        rx, ry = r
        if q != r:
            parts.append(
                f"C{qx + (rx - px) / 6:.2f} {qy + (ry - py) / 6:.2f} "
                f"{rx - (sx - qx) / 6:.2f} {ry - (sy - qy) / 6:.2f} {rx:.2f} {ry:.2f}"
            )
        px, py, qx, qy, q = qx, qy, rx, ry, r
    return "".join(parts) + ("Z" if closed else "")


def straight(points: Sequence[Vec], closed: bool = True) -> str:
    """A path of straight lines through the points."""
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + ("Z" if closed else "")


class Canvas:
    """Collects the elements of one figure; `key` makes its ids its own, `night` (0 to 1) dims every colour."""

    def __init__(self, key: str, night: float = 0.0) -> None:
        """Start empty."""
        self.key = key
        self.parts: list[str] = []
        self._night = min(max(night, 0.0), 1.0)
        self._dimmed: dict[str, str] = {}
        self._clips: dict[str, str] = {}
        self.x0 = self.y0 = math.inf
        self.x1 = self.y1 = -math.inf

    def tint(self, colour: str) -> str:
        """The colour as it looks at this depth."""
        if not self._night:
            return colour
        if colour not in self._dimmed:
            self._dimmed[colour] = blend(colour, NIGHT, self._night * 0.85)
        return self._dimmed[colour]

    def grow(self, points: Sequence[Vec], by: float = 0.0) -> None:
        """Take the points into the bounds, with `by` around them."""
        xs, ys = zip(*points, strict=True)
        self.x0, self.x1 = min(self.x0, min(xs) - by), max(self.x1, max(xs) + by)
        self.y0, self.y1 = min(self.y0, min(ys) - by), max(self.y1, max(ys) + by)

    def path(self, data: str, colour: str, opacity: float = 1.0, rule: str = "") -> None:
        """A filled path that lies within what is already drawn."""
        more = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        more += f' fill-rule="{rule}"' if rule else ""
        self.parts.append(f'<path d="{data}" fill="{self.tint(colour)}"{more}/>')

    def shape(self, points: Sequence[Vec], colour: str, opacity: float = 1.0, smooth: bool = True) -> None:
        """A filled shape."""
        self.grow(points)
        self.path(curve(points) if smooth else straight(points), colour, opacity)

    def line(
        self,
        points: Sequence[Vec],
        colour: str,
        width: float,
        opacity: float = 1.0,
        smooth: bool = True,
        cap: str = "round",
    ) -> None:
        """A line with round ends (or the given cap)."""
        self.grow(points, width / 2)
        data = curve(points, closed=False) if smooth and len(points) > 2 else straight(points, closed=False)
        more = f' stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.parts.append(
            f'<path d="{data}" fill="none" stroke="{self.tint(colour)}" stroke-width="{width:.2f}" '
            f'stroke-linecap="{cap}" stroke-linejoin="round"{more}/>'
        )

    def ring(self, points: Sequence[Vec], colour: str, width: float, opacity: float = 1.0) -> None:
        """The outline of a closed smooth shape."""
        self.grow(points, width / 2)
        more = f' stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.parts.append(
            f'<path d="{curve(points)}" fill="none" stroke="{self.tint(colour)}" stroke-width="{width:.2f}"{more}/>'
        )

    def dot(self, centre: Vec, radius: float, colour: str, opacity: float = 1.0) -> None:
        """A disc."""
        self.grow((centre,), radius)
        more = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.parts.append(
            f'<circle cx="{centre[0]:.2f}" cy="{centre[1]:.2f}" r="{radius:.2f}" fill="{self.tint(colour)}"{more}/>'
        )

    def clip(self, data: str) -> None:
        """Open a group in which only what lies within the path is seen; close it with `end`."""
        if data not in self._clips:
            self._clips[data] = f"{self.key}c{len(self._clips)}"
            self.parts.append(f'<clipPath id="{self._clips[data]}"><path d="{data}"/></clipPath>')
        self.parts.append(f'<g clip-path="url(#{self._clips[data]})">')

    def end(self) -> None:
        """Close the group that `clip` opened."""
        self.parts.append("</g>")
