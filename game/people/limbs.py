"""Arms and legs as tapered tubes with round joints and a shadow side."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.people.canvas import Canvas, curve
from game.people.geometry import Vec, between_flat

SHADOW = (-0.80, 0.60)
"""Where the shadow side lies on paper, for somebody who faces right: behind and below."""

Profile = Sequence[tuple[float, float]]
"""(part of the bone, half width) from its start to its end."""


def _sides(a: Vec, b: Vec, profile: Profile) -> tuple[list[Vec], list[Vec], Vec, Vec]:
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = math.hypot(dx, dy)
    along = (dx / size, dy / size) if size > 0.5 else (0.0, 1.0)
    across = (-along[1], along[0])
    one, other = [], []
    for part, wide in profile:
        x, y = a[0] + dx * part, a[1] + dy * part
        one.append((x + across[0] * wide, y + across[1] * wide))
        other.append((x - across[0] * wide, y - across[1] * wide))
    return one, other, along, across


def _cap(centre: Vec, wide: float, along: Vec, across: Vec, sign: int) -> list[Vec]:
    return [
        (centre[0] + wide * (along[0] * c + across[0] * s) * 1.0, centre[1] + wide * (along[1] * c + across[1] * s))
        for c, s in ((sign * 0.62, 0.78), (sign * 1.0, 0.0), (sign * 0.62, -0.78))
    ]


def bone(a: Vec, b: Vec, profile: Profile, start: bool = True, end: bool = True) -> list[Vec]:
    """The outline of one bone's flesh or sleeve; `start` and `end` are round, or else cut straight."""
    one, other, along, across = _sides(a, b, profile)
    out = list(one) if start else [one[0], *one]
    out += _cap(b, profile[-1][1], along, across, 1) if end else [one[-1], other[-1]]
    out += reversed(other)
    out += list(reversed(_cap(a, profile[0][1], along, across, -1))) if start else [other[0]]
    return out


def shadow(
    a: Vec, b: Vec, profile: Profile, part: float = 0.3, bias: Vec = SHADOW, start: bool = True, end: bool = True
) -> list[Vec]:
    """The shadow side of the same bone: from `part` of the half width to the edge."""
    one, other, along, across = _sides(a, b, profile)
    lit = across[0] * bias[0] + across[1] * bias[1] <= 0
    edge, far = (other, one) if lit else (one, other)
    if lit:
        across = (-across[0], -across[1])
    inner = [between_flat(e, f, (1 - part) / 2) for e, f in zip(edge, far, strict=True)]
    r = profile[0][1]
    top = (
        [_off(a, along, across, -0.88 * r, 0.40 * r), _off(a, along, across, -0.60 * r, 0.78 * r)]
        if start
        else [inner[0], edge[0]]
    )
    if not end:
        return [*top, *edge, edge[-1], inner[-1], *reversed(inner)]
    r = profile[-1][1]
    stop = [_off(b, along, across, 0.60 * r, 0.78 * r), _off(b, along, across, 0.88 * r, 0.40 * r)]
    return [*top, *edge, *stop, *reversed(inner)]


def _off(p: Vec, along: Vec, across: Vec, x: float, y: float) -> Vec:
    return p[0] + along[0] * x + across[0] * y, p[1] + along[1] * x + across[1] * y


def flesh(
    canvas: Canvas, joints: Sequence[Vec], profiles: Sequence[Profile], colour: str, shade: str, open_end: bool = False
) -> None:
    """A limb over its bones: one shape, and its shadow side."""
    last = len(profiles) - 1
    outlines = [
        bone(a, b, profile, end=not (open_end and i == last))
        for i, (a, b, profile) in enumerate(zip(joints, joints[1:], profiles, strict=False))
    ]
    for outline in outlines:
        canvas.grow(outline)
    canvas.path("".join(curve(outline) for outline in outlines), colour)
    dark = [
        curve(shadow(a, b, p, start=i == 0, end=(i == last and not open_end) or (i < last and not bent(joints))))
        for i, (a, b, p) in enumerate(zip(joints, joints[1:], profiles, strict=False))
    ]
    canvas.path("".join(dark), shade)


def bent(joints: Sequence[Vec]) -> bool:
    """Whether the middle joint is bent so far on paper that the two shadows would cross."""
    (ax, ay), (bx, by), (cx, cy) = joints[:3]
    ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
    return ux * vx + uy * vy < 0.72 * math.hypot(ux, uy) * math.hypot(vx, vy)


def outline_of(joints: Sequence[Vec], profiles: Sequence[Profile], move: Vec) -> str:
    """The path of the limb, moved: what casts its shadow on the clothes behind it."""
    moved = [(x + move[0], y + move[1]) for x, y in joints]
    return "".join(curve(bone(a, b, p)) for a, b, p in zip(moved, moved[1:], profiles, strict=False))


def scaled(profile: Profile, by: float, more: float = 0.0) -> Profile:
    """The profile made wider: times `by`, plus `more` centimetres."""
    return [(part, wide * by + more) for part, wide in profile]


UPPER_ARM: Profile = ((0.0, 3.4), (0.12, 4.1), (0.28, 4.4), (0.6, 4.1), (1.0, 3.4))
FOREARM: Profile = ((0.0, 3.5), (0.28, 3.8), (0.65, 3.1), (1.0, 2.35))
THIGH: Profile = ((0.0, 8.2), (0.3, 8.2), (0.7, 6.9), (1.0, 5.7))
SHIN: Profile = ((0.0, 5.6), (0.3, 5.7), (0.7, 4.4), (1.0, 3.5))
