"""The doors of the club bar: the way out under its sign, and the cloakroom."""

from __future__ import annotations

from random import Random

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER
from game.people.places.club_light import Mood
from game.people.places.club_room import BLACK, SIDE
from game.people.room import level, spot

GREEN = "#1fae6b"


def draw_way_out(mood: Mood) -> str:
    """The double door in the far corner."""
    top, low = level(215, 1.2), level(0, 1.17)
    leaf = blend(mood.wall_top, BLACK, 0.3)
    parts = [svg.rect(374, top, 78, low - top, blend(mood.wall_low, AMBER, 0.14), 1, 2)]
    for x in (378, 414):
        parts.append(
            svg.rect(x, top + 4, 34, low - top - 4, leaf)
            + svg.rect(x + 10, top + 34, 14, 48, blend(leaf, "#9fd8e8", 0.25), 1, 2)
        )
    parts.append(svg.rect(378, level(104, 1.2), 70, 4, "#c9c2dd", 0.7, 2))
    return "".join(parts)


_SIGN = (413.0, 152.0)
"""The middle of the sign."""
_RUNNER: tuple[tuple[tuple[svg.Point, ...], float], ...] = (
    (((2, -5), (-3, 3)), 6.4),
    (((2, -5), (9, -2), (14, -5)), 3.2),
    (((1, -6), (-7, -5), (-10, 1)), 3.2),
    (((-3, 4), (5, 6), (5, 14)), 3.8),
    (((-3, 4), (-7, 10), (-15, 11)), 3.8),
)
"""The limbs of the one who runs: points from the middle of the sign, and how thick."""


def draw_exit_sign() -> str:
    """The green sign above the way out: somebody who runs to a door, with an arrow."""
    x, y = _SIGN
    paper = "#effff4"
    parts = [svg.rect(x + side * 30 - 1, y - 60, 2, 40, "#4b4472") for side in (-1, 1)]
    parts += [
        svg.glow("out", GREEN, 0.5) + svg.oval(x, y, 120, 70, "url(#out)"),
        svg.rect(x - 46, y - 21, 92, 42, "#0b6b41", 1, 4) + svg.rect(x - 43, y - 18, 86, 36, GREEN, 1, 3),
        svg.rect(x + 14, y - 14, 20, 28, paper, 1, 1) + svg.rect(x + 17, y - 11, 14, 25, GREEN),
        svg.oval(x + 5, y - 10.5, 3.4, 3.4, paper),
        svg.shape(f"M{x - 38} {y}l9-8v5h7v6h-7v5z", paper),
    ]
    for points, thick in _RUNNER:
        parts.append(svg.line([(x + dx, y + dy) for dx, dy in points], paper, thick))
    return "".join(parts)


def draw_cloakroom(mood: Mood) -> str:
    """The opening to the cloakroom in the side wall: warm light, coats on a rail, a counter."""
    near, far, high = 1.74, 1.34, 232

    def at(part: float, height: float) -> svg.Point:
        return spot(SIDE, height, near + (far - near) * part)

    hole = (at(0, 0), at(0, high), at(1, high), at(1, 0))
    frame = (at(-0.07, 0), at(-0.07, high + 12), at(1.06, high + 12), at(1.06, 0))
    desk = (at(0.0, 0), at(0.0, 104), at(1.0, 104), at(1.0, 0))
    parts = (
        svg.poly(frame, blend(mood.side_wall, AMBER, 0.3)),
        svg.along("coats", (0, 210), (0, 600), ((0, "#ffcf86", 1), (0.4, "#c9713f", 1), (1, "#4a2034", 1))),
        svg.poly(hole, "#35142f") + svg.poly(hole, "url(#coats)", 0.5 + 0.4 * mood.bar),
        svg.line(((57, 265), (262, 284)), "#5b2a2c", 4),
        _coats(),
        svg.poly(desk, "#4a2233"),
        svg.line((at(0.01, 104), at(0.99, 104)), "#e09a58", 7),
    )
    return "".join(parts)


def _coats() -> str:
    dice = Random("coats")
    parts = []
    for x in range(76, 260, 24):
        hook = f"M{x} {svg.num(265 + (x - 20) * 25 / 280)}"
        colour = dice.choice(("#4b2350", "#263a66", "#7a2f3d", "#2c2547", "#8a5a2c", "#31506b"))
        long = svg.num(dice.uniform(92, 132) * (1 - (x - 50) / 900))
        coat = f"{hook}c7 3 13 7 15 15l3 {long}h-36l3 -{long}c2 -8 8 -12 15 -15z"
        parts.append(svg.shape(coat, blend(colour, "#1a0e28", 0.25)))
        parts.append(svg.shape(f"{hook}c-7 3 -13 7 -15 15l-3 {long}h7z", blend(colour, AMBER, 0.35), 0.8))
    return "".join(parts)
