"""The corridor to the toilets: tiles, doors with signs, a mirror with basins, stickers, a lamp that hums."""

from __future__ import annotations

import itertools
from random import Random

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, CYAN, PINK, VIOLET
from game.people.places.motifs import BLACK, crowd, pool
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import HEIGHT, WIDTH
from game.people.svg import Point
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.26, (CYAN, CYAN), 0.8, PINK, 0.8)),
    (Light.EARLY, Air(0.2, (CYAN, CYAN), 0.6, AMBER, 0.8)),
    (Light.CLOSING, Air(0.12, ("#d8d0ff", "#d8d0ff"), 0.7, "#ffe9c9", 0.7)),
)
TILES = {Light.EARLY: ("#2f5a66", "#1c2f4c"), Light.BUSY: ("#27506a", "#151f44"), Light.CLOSING: ("#7fa3a6", "#4f6580")}
VANISH: Point = (1000.0, 380.0)
END = (760.0, 1220.0, 190.0, 556.0)
"""The far wall of the corridor: left, right, top, floor."""


def _deep(x: float, y: float, part: float) -> Point:
    """The point of the near frame, `part` (0 to 1) of the way to the far wall's corner that belongs to it."""
    left, right, top, foot = END
    to = (left if x < WIDTH / 2 else right, top + (y + 120) / (HEIGHT + 240) * (foot - top))
    return x + (to[0] - x) * part, y + (to[1] - y) * part


def _side(left: bool, start: float, end: float, up: float, down: float) -> tuple[Point, ...]:
    """A part of a side wall: from `start` to `end` of its depth, from `up` to `down` of its height (0 top, 1 floor)."""
    x = -40.0 if left else WIDTH + 40.0

    def at(part: float, height: float) -> Point:
        return _deep(x, -120 + height * (HEIGHT + 240), part)

    return at(start, up), at(end, up), at(end, down), at(start, down)


def _behind(light: Light) -> tuple[Piece, ...]:
    body = blend(TILES[light][1], "#1a1038", 0.6)
    pieces = [Piece("place", _corridor(light))]
    if light is not Light.CLOSING:
        count = 7 if light is Light.BUSY else 2
        pieces.append(
            crowd("queue", count, 1.5, (800.0, 1180.0), body, (blend(body, CYAN, 0.5), blend(body, PINK, 0.5)), False)
        )
    return tuple(pieces)


def _corridor(light: Light) -> str:
    tile, low = TILES[light]
    left, right, top, foot = END
    strong = 0.15 if light is Light.CLOSING else 1.0
    return "".join(
        (
            svg.rect(0, 0, WIDTH, HEIGHT, blend(low, BLACK, 0.3)),
            svg.poly((_deep(-40, -120, 0), _deep(1960, -120, 0), (right, top), (left, top)), blend(tile, BLACK, 0.62)),
            svg.poly((_deep(-40, 1200, 0), _deep(1960, 1200, 0), (right, foot), (left, foot)), blend(low, BLACK, 0.42)),
            _floor(light),
            svg.poly(_side(True, 0, 1, 0, 1), blend(tile, BLACK, 0.28)),
            svg.poly(_side(False, 0, 1, 0, 1), blend(tile, BLACK, 0.36)),
            _joints(tile),
            _end(light, strong),
            *(_door(start, i, light) for i, start in enumerate((0.2, 0.52, 0.76))),
            _mirror(strong, light),
            _stickers(),
            _lamps(strong),
            pool("far", 990, 600, 360, 90, PINK, 0.45 * strong),
            pool("near", 700, 860, 700, 150, CYAN, 0.3 * strong),
        )
    )


def _floor(light: Light) -> str:
    """A floor of black and white tiles that runs to the far wall."""
    left, right, _, foot = END
    rows = (0.0, 0.3, 0.52, 0.69, 0.82, 0.92, 1.0)
    pale = {Light.EARLY: 0.14, Light.BUSY: 0.12, Light.CLOSING: 0.3}[light]
    parts = []
    for row, (start, end) in enumerate(itertools.pairwise(rows)):
        for column in range(10):
            if (row + column) % 2:
                continue
            ends = []
            for part, edge in ((start, column), (end, column), (end, column + 1), (start, column + 1)):
                near_x = -40 + 2000 * edge / 10
                far_x = left + (right - left) * edge / 10
                ends.append((near_x + (far_x - near_x) * part, 1200 + (foot - 1200) * part))
            parts.append(svg.poly(ends, "#ffffff", pale))
    return "".join(parts)


def _joints(tile: str) -> str:
    parts = []
    for is_left in (True, False):
        for height in (0.16, 0.3, 0.44, 0.58, 0.72, 0.86):
            a, b, _, _ = _side(is_left, 0, 1, height, 1)
            parts.append(svg.line((a, b), BLACK, 2, 0.25))
        for part in (0.16, 0.36, 0.52, 0.66, 0.78, 0.88):
            a, _, _, d = _side(is_left, part, 1, 0, 1)
            parts.append(svg.line((a, d), BLACK, 2, 0.2))
        a, b, c, d = _side(is_left, 0, 1, 0.38, 0.41)
        parts.append(svg.poly((a, b, c, d), blend(tile, PINK, 0.6)))
    return "".join(parts)


def _end(light: Light, strong: float) -> str:
    """The far wall: the way back to the dance floor, full of colour."""
    left, right, top, foot = END
    parts = [svg.rect(left, top, right - left, foot - top, blend(TILES[light][0], BLACK, 0.5))]
    parts.append(svg.rect(870, 250, 250, 306, "#120b2c"))
    parts.append(
        svg.wash(
            (884, 262, 222, 294), ((0, blend("#2a1850", VIOLET, strong), 1), (1, blend("#3a1a4c", PINK, strong), 1))
        )
    )
    parts += [
        svg.poly(((930 + i * 50, 262), (946 + i * 50, 262), (960 + i * 60, 556), (900 + i * 60, 556)), c, 0.35 * strong)
        for i, c in enumerate((CYAN, AMBER, PINK))
    ]
    parts.append(
        svg.rect(950, 206, 90, 30, "#1d8f5a", 1, 4) + svg.poly(((1012, 211), (1028, 221), (1012, 231)), "#eafff2")
    )
    parts.append(svg.rect(964, 217, 46, 8, "#eafff2"))
    return "".join(parts)


def _door(start: float, number: int, light: Light) -> str:
    """A door in the left wall with a sign: somebody, or somebody in a wheelchair."""
    deep = 0.17 * (1 - start) + 0.03
    colour = ("#8f2f5c", "#2f6b8f", "#6b4aa0")[number]
    colour = blend(colour, BLACK, 0.12 if light is Light.CLOSING else 0.3)
    frame, leaf = _side(True, start - 0.012, start + deep + 0.012, 0.27, 1), _side(True, start, start + deep, 0.285, 1)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = _side(True, start + deep * 0.3, start + deep * 0.7, 0.36, 0.47)
    x, y, high = (ax + bx) / 2, (ay + by) / 2, ((dy - ay) + (cy - by)) / 2
    sign = svg.poly(((ax, ay), (bx, by), (cx, cy), (dx, dy)), "#f4efe2")
    figure = _figure(number == 2, x, y, high)
    hx, hy = _side(True, start + deep * 0.85, start + deep, 0.62, 0.64)[0]
    return (
        svg.poly(frame, "#150d2a")
        + svg.poly(leaf, colour)
        + sign
        + figure
        + svg.oval(hx, hy, 8 * (1 - start) + 3, 8 * (1 - start) + 3, "#e8c27a")
    )


def _figure(rolls: bool, x: float, y: float, high: float) -> str:
    """Somebody as on a sign about `x`, below `y`."""
    ink, u = "#241a3c", high / 100
    head = svg.oval(x, y + 22 * u, 9 * u, 10 * u, ink)
    if rolls:
        wheel = f"M{x + 14 * u:.1f} {y + 66 * u:.1f}a{15 * u:.1f} {15 * u:.1f} 0 1 1 {-20 * u:.1f} {-16 * u:.1f}"
        return head + svg.rect(x - 5 * u, y + 33 * u, 10 * u, 26 * u, ink) + svg.stroke(wheel, ink, max(2.0, 5 * u))
    return (
        head
        + svg.rect(x - 11 * u, y + 34 * u, 22 * u, 30 * u, ink, 1, 3)
        + svg.rect(x - 8 * u, y + 60 * u, 16 * u, 28 * u, ink)
    )


def _mirror(strong: float, light: Light) -> str:
    """The long mirror with basins on the right wall."""
    glass = _side(False, 0.12, 0.62, 0.3, 0.56)
    edge = _side(False, 0.105, 0.635, 0.285, 0.575)
    shelf = _side(False, 0.08, 0.66, 0.62, 0.655)
    under = _side(False, 0.1, 0.64, 0.655, 0.7)
    pale = blend(TILES[light][0], "#cfe8f2", 0.45)
    shine = _side(False, 0.2, 0.3, 0.3, 0.56)
    parts = [
        svg.poly(edge, blend("#f4d9ff", PINK, 0.5 * strong)),
        svg.poly(glass, pale),
        svg.poly(shine, "#ffffff", 0.25),
    ]
    parts += [svg.poly(shelf, "#e9e2ee"), svg.poly(under, "#8f86a6")]
    for start in (0.16, 0.34, 0.48):
        (x, y), (to_x, _), _, _ = _side(False, start, start + 0.08, 0.635, 0.65)
        wide = abs(x - to_x) / 2 + 6
        parts.append(svg.oval((x + to_x) / 2, y + 4, wide, wide * 0.28, "#b9b0c9"))
        parts.append(
            svg.stroke(
                f"M{(x + to_x) / 2 + wide * 0.8:.1f} {y - 2:.1f}v{-wide * 0.7:.1f}h{-wide * 0.6:.1f}v{wide * 0.2:.1f}",
                "#d8d2e6",
                5,
            )
        )
    return "".join(parts)


def _stickers() -> str:
    dice, parts = Random("stickers"), []
    for _ in range(26):
        start, up = dice.uniform(0.02, 0.9), dice.uniform(0.44, 0.8)
        is_left = dice.random() < 0.62
        size = 0.035 * (1 - start) + 0.008
        quad = _side(is_left, start, start + size, up, up + 0.03 + 0.02 * dice.random())
        parts.append(svg.poly(quad, dice.choice((AMBER, PINK, CYAN, VIOLET, "#f4efe2", "#8fd46a")), 0.75))
    return "".join(parts)


def _lamps(strong: float) -> str:
    """Tubes of light along the ceiling."""
    parts = []
    for i, (near, far) in enumerate(((0.05, 0.3), (0.42, 0.6), (0.7, 0.8))):
        a, b = (960 + 40 * near, -120 + near * 310), (960 + 40 * far, -120 + far * 310)
        wide, end = 34 * (1 - near) + 6, 34 * (1 - far) + 6
        colour = blend("#fff6e0", (CYAN, PINK, VIOLET)[i], 0.6 * strong)
        parts.append(
            svg.poly(((a[0] - wide, a[1]), (a[0] + wide, a[1]), (b[0] + end, b[1]), (b[0] - end, b[1])), colour)
        )
        parts.append(
            pool(f"tube{i}", (a[0] + b[0]) / 2, max((a[1] + b[1]) / 2, 0), 420 - 100 * i, 150 - 30 * i, colour, 0.4)
        )
    return "".join(parts)


SCENERY = Scenery(airs=AIRS, behind=_behind)
