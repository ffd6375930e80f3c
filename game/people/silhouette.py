"""Somebody in the crowd as one outline: head, hair, shoulders, arms and legs of their own measure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from game.people.svg import Point, num

Disc = tuple[float, float, float, float]
"""Middle and radii, in centimetres from the middle of the head."""


@dataclass(frozen=True, slots=True)
class Reveller:
    """Somebody in the crowd; `x` is where they stand in the picture, measures are in centimetres."""

    x: float
    stature: float
    build: float
    hair: str
    gesture: str
    lean: float
    mirrored: bool


@dataclass(frozen=True, slots=True)
class Hair:
    """What hair or a headscarf adds to a head: discs, and a smooth shape through points; y down."""

    discs: tuple[Disc, ...] = ()
    shape: tuple[Point, ...] = ()


_LONG = ((-9.5, -6), (0, -13.5), (9.5, -6), (11, 8), (12, 24), (0, 27), (-12, 24), (-11, 8))
_BOB = ((-9.5, -6), (0, -13.5), (9.5, -6), (12, 6), (10, 13), (0, 14), (-10, 13), (-12, 6))
_TAIL = ((5, -11), (12, -10), (14, 6), (10, 17), (9, 0), (5, -4))
_SCARF = ((-10, -4), (-6, -12.5), (3, -13.5), (10, -5), (11.5, 8), (17, 20), (0, 26), (-17, 20), (-11.5, 8))
_CURLS = tuple((math.cos(a) * 8, math.sin(a) * 8.6 - 3, 5.2, 5.2) for a in (2.6, 3.4, 4.1, 4.7, 5.3, 6.0, 6.8))

HAIRS: Mapping[str, Hair] = MappingProxyType(
    {
        "short": Hair(((0, -2.6, 9.0, 10.4),)),
        "long": Hair(shape=_LONG),
        "bun": Hair(((0, -3, 9.2, 10.4), (1, -15.5, 5.4, 5.0))),
        "curls": Hair(_CURLS),
        "afro": Hair(((0, -4, 14.5, 14),)),
        "tail": Hair(((0, -2.5, 9.2, 10.6),), _TAIL),
        "scarf": Hair(shape=_SCARF),
        "cap": Hair(((0, -4.5, 9.4, 8.6),), ((-2, -5), (17, -4.5), (16, -1.8), (-2, -1))),
        "bald": Hair(),
        "bob": Hair(shape=_BOB),
    }
)

GESTURES: Mapping[str, tuple[Point, Point]] = MappingProxyType(
    {
        "down": ((6, 27), (3, 50)),
        "one up": ((13, -22), (7, -47)),
        "both up": ((14, -20), (9, -45)),
        "wave": ((20, -10), (19, -36)),
        "glass": ((9, 25), (-7, 14)),
        "phone": ((9, 22), (-6, -6)),
        "sway": ((15, 20), (30, 4)),
    }
)
"""Where elbow and hand are from the shoulder, outwards and down, in centimetres."""

_HELD: Mapping[str, tuple[float, float]] = MappingProxyType({"glass": (3, 12), "phone": (4, 15)})
"""Half the width and the height of what a gesture holds."""


def outline(who: Reveller) -> str:
    """The whole person as the data of one path, in centimetres from the floor between the feet, y down."""
    chin = -who.stature + 23
    top = chin + 9.5
    half = 18.0 + 5.5 * who.build
    waist, hip = 11.5 + 9 * who.build, 14.5 + 7 * who.build
    low = -who.stature * 0.47
    trunk = (
        (-5.5, chin + 2), (5.5, chin + 2), (7.5, top - 1), (half - 5, top + 1.5), (half, top + 8), (half - 3, top + 22),
        (waist, top + 38), (hip, low - 6), (hip, low + 8), (-hip, low + 8), (-hip, low - 6), (-waist, top + 38),
        (-half + 3, top + 22), (-half, top + 8), (-half + 5, top + 1.5), (-7.5, top - 1),
    )  # fmt: skip
    legs = "".join(_limb((side * hip * 0.5, low), (side * hip * 0.62, -2), hip * 0.54, 5.5) for side in (-1, 1))
    feet = "".join(_round(side * (hip * 0.62 + 2), -2.4, 7, 3.2) for side in (-1, 1))
    head = -who.stature + 11.5
    return (
        _smooth(trunk)
        + _limb((0, chin - 4), (0, top), 5.2, 6.0)
        + _round(0, head, 8.1, 11.2)
        + _hair(HAIRS[who.hair], head)
        + _arms(who, half, top)
        + legs
        + feet
    )


def _area(points: Sequence[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, (*points[1:], points[0]), strict=True))


def _poly(points: Sequence[Point]) -> str:
    ordered = points if _area(points) > 0 else tuple(reversed(points))
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in ordered) + "Z"


def _round(x: float, y: float, rx: float, ry: float) -> str:
    return (
        f"M{num(x - rx)} {num(y)}a{num(rx)} {num(ry)} 0 1 1 {num(rx * 2)} 0a{num(rx)} {num(ry)} 0 1 1 {num(-rx * 2)} 0Z"
    )


def _smooth(points: Sequence[Point]) -> str:
    ordered = points if _area(points) > 0 else tuple(reversed(points))
    count = len(ordered)
    parts = [f"M{num(ordered[0][0])} {num(ordered[0][1])}"]
    for i in range(count):
        p, q, r, s = ordered[i - 1], ordered[i], ordered[(i + 1) % count], ordered[(i + 2) % count]
        parts.append(
            f"C{num(q[0] + (r[0] - p[0]) / 6)} {num(q[1] + (r[1] - p[1]) / 6)} "
            f"{num(r[0] - (s[0] - q[0]) / 6)} {num(r[1] - (s[1] - q[1]) / 6)} {num(r[0])} {num(r[1])}"
        )
    return "".join(parts) + "Z"


def _limb(a: Point, b: Point, near: float, far: float) -> str:
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / size, dx / size
    return _poly(
        (
            (a[0] + nx * near, a[1] + ny * near),
            (b[0] + nx * far, b[1] + ny * far),
            (b[0] - nx * far, b[1] - ny * far),
            (a[0] - nx * near, a[1] - ny * near),
        )
    )


def _arm(shoulder: Point, elbow: Point, hand: Point, thick: float) -> str:
    wrist = thick * 0.62
    return (
        _limb(shoulder, elbow, thick, thick * 0.84)
        + _round(*elbow, thick * 0.84, thick * 0.84)
        + _limb(elbow, hand, thick * 0.84, wrist)
        + _round(hand[0], hand[1] - 1, wrist + 1.1, wrist + 2.0)
    )


def _hair(hair: Hair, y: float) -> str:
    discs = "".join(_round(x, y + dy, rx, ry) for x, dy, rx, ry in hair.discs)
    return discs + (_smooth([(x, y + dy) for x, dy in hair.shape]) if hair.shape else "")


def _arms(who: Reveller, half: float, top: float) -> str:
    thick = 4.3 + 1.9 * who.build
    parts = []
    for side in (-1, 1):
        gesture = who.gesture if side > 0 or who.gesture == "both up" else "down"
        (ex, ey), (hx, hy) = GESTURES[gesture]
        shoulder = (side * (half - thick * 0.8), top + 5)
        hand = (shoulder[0] + side * hx, shoulder[1] + hy)
        parts.append(_round(*shoulder, thick, thick))
        parts.append(_arm(shoulder, (shoulder[0] + side * ex, shoulder[1] + ey), hand, thick))
        if gesture in _HELD:
            wide, high = _HELD[gesture]
            (x, y) = hand
            parts.append(_poly(((x - wide, y - high), (x + wide, y - high), (x + wide, y), (x - wide, y))))
    return "".join(parts)
