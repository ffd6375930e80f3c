"""The crowd: people of different build as silhouettes, each a single path, with light on the side of the stage."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from game.people.canvas import blend
from game.people.svg import Point, num

HAIRS = ("short", "short", "long", "long", "bun", "curls", "afro", "tail", "scarf", "cap", "bald", "bob")
CALM = ("down", "down", "down", "glass", "glass", "sway", "phone")
LIVELY = ("down", "down", "one up", "one up", "both up", "both up", "wave", "wave", "glass", "phone", "sway")


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


def revellers(seed: str, count: int, left: float, right: float, lively: bool = True) -> tuple[Reveller, ...]:
    """`count` people spread over the width from `left` to `right`; the same for the same seed."""
    dice = Random(seed)
    step = (right - left) / max(count, 1)
    return tuple(
        Reveller(
            x=left + step * (i + 0.5 + dice.uniform(-0.34, 0.34)),
            stature=dice.choice((158, 163, 166, 170, 174, 178, 183, 188)) + dice.uniform(-2, 2),
            build=dice.uniform(0.05, 1.0) ** 1.3,
            hair=dice.choice(HAIRS),
            gesture=dice.choice(LIVELY if lively else CALM),
            lean=dice.uniform(-7, 7) if lively else dice.uniform(-2, 2),
            mirrored=dice.random() < 0.5,
        )
        for i in range(count)
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


_ARMS: tuple[tuple[str, Point, Point], ...] = (
    ("down", (6, 27), (3, 50)),
    ("one up", (13, -22), (7, -47)),
    ("both up", (14, -20), (9, -45)),
    ("wave", (20, -10), (19, -36)),
    ("glass", (9, 25), (-7, 14)),
    ("phone", (9, 22), (-6, -6)),
    ("sway", (15, 20), (30, 4)),
)


def _reach(gesture: str) -> tuple[Point, Point]:
    return next((elbow, hand) for name, elbow, hand in _ARMS if name == gesture)


def _arms(who: Reveller, half: float, top: float) -> str:
    thick = 4.3 + 1.9 * who.build
    parts = []
    for side in (-1, 1):
        gesture = who.gesture if side > 0 or who.gesture == "both up" else "down"
        (ex, ey), (hx, hy) = _reach(gesture)
        shoulder = (side * (half - thick * 0.8), top + 5)
        elbow = (shoulder[0] + side * ex, shoulder[1] + ey)
        hand = (shoulder[0] + side * hx, shoulder[1] + hy)
        parts.append(_round(*shoulder, thick, thick) + _arm(shoulder, elbow, hand, thick))
        if gesture == "glass":
            parts.append(
                _poly(
                    (
                        (hand[0] - 3, hand[1] - 12),
                        (hand[0] + 3, hand[1] - 12),
                        (hand[0] + 2, hand[1]),
                        (hand[0] - 2, hand[1]),
                    )
                )
            )
        if gesture == "phone":
            parts.append(
                _poly(
                    (
                        (hand[0] - 4, hand[1] - 15),
                        (hand[0] + 4, hand[1] - 15),
                        (hand[0] + 4, hand[1]),
                        (hand[0] - 4, hand[1]),
                    )
                )
            )
    return "".join(parts)


def _hair(hair: str, y: float) -> str:
    match hair:
        case "long":
            return _smooth(
                (
                    (-9.5, y - 6),
                    (0, y - 13.5),
                    (9.5, y - 6),
                    (11, y + 8),
                    (12, y + 24),
                    (0, y + 27),
                    (-12, y + 24),
                    (-11, y + 8),
                )
            )
        case "bob":
            return _smooth(
                (
                    (-9.5, y - 6),
                    (0, y - 13.5),
                    (9.5, y - 6),
                    (12, y + 6),
                    (10, y + 13),
                    (0, y + 14),
                    (-10, y + 13),
                    (-12, y + 6),
                )
            )
        case "bun":
            return _round(0, y - 3, 9.2, 10.4) + _round(1, y - 15.5, 5.4, 5.0)
        case "curls":
            return "".join(
                _round(math.cos(a) * 8, y - 3 + math.sin(a) * 8.6, 5.2, 5.2)
                for a in (2.6, 3.4, 4.1, 4.7, 5.3, 6.0, 6.8)
            )
        case "afro":
            return _round(0, y - 4, 14.5, 14)
        case "tail":
            return _round(0, y - 2.5, 9.2, 10.6) + _smooth(
                ((5, y - 11), (12, y - 10), (14, y + 6), (10, y + 17), (9, y), (5, y - 4))
            )
        case "scarf":
            return _smooth(
                (
                    (-10, y - 4),
                    (-6, y - 12.5),
                    (3, y - 13.5),
                    (10, y - 5),
                    (11.5, y + 8),
                    (17, y + 20),
                    (0, y + 26),
                    (-17, y + 20),
                    (-11.5, y + 8),
                )
            )
        case "cap":
            return _round(0, y - 4.5, 9.4, 8.6) + _poly(((-2, y - 5), (17, y - 4.5), (16, y - 1.8), (-2, y - 1)))
        case "bald":
            return ""
        case _:
            return _round(0, y - 2.6, 9.0, 10.4)


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
    head = -who.stature + 11.5
    return (
        _smooth(trunk)
        + _limb((0, chin - 4), (0, top), 5.2, 6.0)
        + _round(0, head, 8.1, 11.2)
        + _hair(who.hair, head)
        + _arms(who, half, top)
        + legs
    )


def draw_row(
    row: Sequence[Reveller], scale: float, floor: float, colours: tuple[str, str], lights: tuple[str, str, float]
) -> str:
    """One row of the crowd as elements.

    `colours` are those of a body and of what its cloth may turn towards, `lights` those of the stage and of the bar
    with the x at which the one gives way to the other; "" for a light leaves the edges dark.
    """
    body, cloth = colours
    stage, bar, turn = lights
    parts = []
    for i, who in enumerate(row):
        data = outline(who)
        fill = blend(body, cloth, (i * 7 % 5) / 4 * 0.5)
        rim, off = (stage, -0.9) if who.x < turn else (bar, 0.9)
        flip = -scale if who.mirrored else scale
        place = f"translate({num(who.x)} {num(floor)}) rotate({num(who.lean)}) scale({flip:.3f} {scale:.3f})"
        shift = (-off if who.mirrored else off, -0.9)
        edge = f'<path d="{data}" transform="translate({shift[0]} {shift[1]})" fill="{rim}"/>' if rim else ""
        parts.append(f'<g transform="{place}">{edge}<path d="{data}" fill="{fill}"/></g>')
    return "".join(parts)
