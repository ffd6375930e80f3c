"""Points, frames and reaches in three dimensions, and the flat shapes that they become.

Lengths are centimetres. A point in view space is (x to the right, y up, z towards the viewer); on paper y points down.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Vec = tuple[float, float]
Vec3 = tuple[float, float, float]

CAMERA_TILT = 0.07
"""How much lower a point is drawn for each centimetre that it is nearer to the viewer."""


def on_paper(point: Vec3) -> Vec:
    """A point in view space as (x, y) on paper, y down."""
    return point[0], CAMERA_TILT * point[2] - point[1]


def plus(a: Vec3, b: Vec3, times: float = 1.0) -> Vec3:
    """a + times · b."""
    return a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times


def minus(a: Vec3, b: Vec3) -> Vec3:
    """a - b."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def dot(a: Vec3, b: Vec3) -> float:
    """The inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def length(a: Vec3) -> float:
    """The length of a vector."""
    return math.sqrt(dot(a, a))


def unit(a: Vec3) -> Vec3:
    """The vector of length one in the same direction; `a` must not be zero."""
    size = length(a)
    return a[0] / size, a[1] / size, a[2] / size


def between(a: Vec3, b: Vec3, part: float) -> Vec3:
    """The point that lies `part` of the way from a to b."""
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part


def between_flat(a: Vec, b: Vec, part: float) -> Vec:
    """The flat point that lies `part` of the way from a to b."""
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


@dataclass(frozen=True, slots=True)
class Frame:
    """A place and three directions of a part of the body: to its own left, up, and to its front."""

    origin: Vec3
    left: Vec3
    up: Vec3
    front: Vec3

    def at(self, left: float, up: float, front: float) -> Vec3:
        """The point in view space at these distances from the origin."""
        o, a, b, c = self.origin, self.left, self.up, self.front
        return (
            o[0] + a[0] * left + b[0] * up + c[0] * front,
            o[1] + a[1] * left + b[1] * up + c[1] * front,
            o[2] + a[2] * left + b[2] * up + c[2] * front,
        )

    def flat(self, left: float, up: float, front: float) -> Vec:
        """The same point on paper."""
        return on_paper(self.at(left, up, front))

    def direction(self, left: float, up: float, front: float) -> Vec3:
        """A direction given in this frame, in view space."""
        return minus(self.at(left, up, front), self.origin)


def frame(origin: Vec3, yaw: float, pitch: float = 0.0, roll: float = 0.0) -> Frame:
    """A frame turned by degrees: `yaw` 0 faces the viewer, 90 right, `pitch` bows, `roll` leans to its left."""
    y, p, r = math.radians(yaw), math.radians(pitch), math.radians(roll)
    cos_y, sin_y, cos_p, sin_p, cos_r, sin_r = (
        math.cos(y), math.sin(y), math.cos(p), math.sin(p), math.cos(r), math.sin(r),
    )  # fmt: skip

    def turned(x: float, up: float, z: float) -> Vec3:
        x, up = x * cos_r + up * sin_r, up * cos_r - x * sin_r
        up, z = up * cos_p - z * sin_p, z * cos_p + up * sin_p
        return x * cos_y + z * sin_y, up, z * cos_y - x * sin_y

    return Frame(origin, turned(1, 0, 0), turned(0, 1, 0), turned(0, 0, 1))


def reach(
    start: Vec3, target: Vec3, upper: float, lower: float, pole: Vec3, most_bent: float = 148.0
) -> tuple[Vec3, Vec3]:
    """(middle joint, end) of a two-bone limb that reaches for `target`, bending towards `pole`.

    Both bones keep their lengths; a target too far or too near is approached as far as the joint allows.
    """
    shortest = math.sqrt(upper**2 + lower**2 - 2 * upper * lower * math.cos(math.radians(180 - most_bent)))
    way = minus(target, start)
    distance = min(max(length(way), shortest), (upper + lower) * 0.998)
    ahead = unit(way) if length(way) > 1e-6 else (0.0, -1.0, 0.0)
    aside = plus(pole, ahead, -dot(pole, ahead))
    aside = unit(aside) if length(aside) > 1e-6 else (0.0, 0.0, 1.0)
    along = (upper**2 + distance**2 - lower**2) / (2 * distance)
    off = math.sqrt(max(upper**2 - along**2, 0.0))
    return plus(plus(start, ahead, along), aside, off), plus(start, ahead, distance)


def ellipsoid(where: Frame, centre: Vec3, radii: Vec3, count: int = 20) -> list[Vec]:
    """The outline on paper of an ellipsoid at `centre` in `where`, as `count` points."""
    axes = [(d[0] * r, -d[1] * r) for d, r in zip((where.left, where.up, where.front), radii, strict=True)]
    xx = sum(a[0] * a[0] for a in axes)
    xy = sum(a[0] * a[1] for a in axes)
    yy = sum(a[1] * a[1] for a in axes)
    wide = math.sqrt(xx)
    slant, high = xy / wide, math.sqrt(max(yy - xy * xy / xx, 1e-9))
    x, y = where.flat(*centre)
    return [
        (x + wide * c, y + slant * c + high * s)
        for c, s in ((math.cos(k * math.tau / count), math.sin(k * math.tau / count)) for k in range(count))
    ]


def ball(centre: Vec, radius: float, count: int = 14) -> list[Vec]:
    """A circle as points."""
    steps = [k * math.tau / count for k in range(count)]
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in steps]


def hull(points: Iterable[Vec]) -> list[Vec]:
    """The convex hull, in order around."""
    ordered = sorted(set(points))

    def half(sequence: Iterable[Vec]) -> list[Vec]:
        chain: list[Vec] = []
        for p in sequence:
            while len(chain) > 1:
                (ax, ay), (bx, by) = chain[-2], chain[-1]
                if (bx - ax) * (p[1] - ay) - (by - ay) * (p[0] - ax) > 0:
                    break
                chain.pop()
            chain.append(p)
        return chain[:-1]

    return half(ordered) + half(reversed(ordered))


def thinned(points: Sequence[Vec], gap: float) -> list[Vec]:
    """The outline without the points that lie closer than `gap` to the one before."""
    kept = [points[0]]
    for x, y in points[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= gap:
            kept.append((x, y))
    return kept


def inside(points: Sequence[Vec], centre: Vec, target: Vec, margin: float) -> Vec:
    """`target` drawn towards `centre` until it lies at least about `margin` within the convex outline `points`."""
    dx, dy = target[0] - centre[0], target[1] - centre[1]
    far = math.hypot(dx, dy)
    if far < 1e-6:
        return target
    limit = ray(points, centre, (dx / far, dy / far)) - margin
    part = min(1.0, max(limit, 0.0) / far)
    return centre[0] + dx * part, centre[1] + dy * part


def ray(points: Sequence[Vec], centre: Vec, way: Vec) -> float:
    """How far the closed outline lies from `centre` in the direction `way` (length one); 0 when it is not met."""
    best = 0.0
    px, py = points[-1][0] - centre[0], points[-1][1] - centre[1]
    for qx, qy in points:
        ex, ey = qx - centre[0], qy - centre[1]
        cross_p, cross_q = way[0] * py - way[1] * px, way[0] * ey - way[1] * ex
        if (cross_p <= 0 < cross_q) or (cross_q <= 0 < cross_p):
            part = cross_p / (cross_p - cross_q)
            best = max(best, way[0] * (px + (ex - px) * part) + way[1] * (py + (ey - py) * part))
        px, py = ex, ey
    return best
