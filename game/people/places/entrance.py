"""The entrance of a club: the lit door, the rope and its posts, the queue along the wall, the street."""

from __future__ import annotations

import itertools

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, CYAN, PINK, VIOLET
from game.people.places.motifs import BLACK, bicycle, crowd, ground, pool, seams, sky, stars
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import WIDTH, level
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.3, (VIOLET, VIOLET), 0.6, PINK, 1.0)),
    (Light.EARLY, Air(0.2, ("#f0a27a", "#f0a27a"), 0.7, PINK, 0.8)),
    (Light.CLOSING, Air(0.26, ("#8f86c4", "#8f86c4"), 0.5, AMBER, 0.7)),
)
SKIES = {
    Light.EARLY: ((0, "#3a2c74", 1), (0.5, "#94508a", 1), (1, "#f09a6e", 1)),
    Light.BUSY: ((0, "#0b0a28", 1), (1, "#2e2058", 1)),
    Light.CLOSING: ((0, "#101036", 1), (1, "#3a3566", 1)),
}
QUEUE = {Light.EARLY: 5, Light.BUSY: 16, Light.CLOSING: 0}
BRICK, DOOR = "#5a2f45", (1190.0, 1560.0)


def _behind(light: Light) -> tuple[Piece, ...]:
    lively = light is Light.BUSY
    body = {Light.EARLY: "#4a2a58", Light.BUSY: "#24163f", Light.CLOSING: "#2a2450"}[light]
    rim = (blend(body, VIOLET, 0.5), blend(body, PINK, 0.65))
    pieces = [Piece("place", _street(light))]
    if QUEUE[light]:
        pieces.append(crowd("queue", QUEUE[light], 1.62, (430.0, 1120.0), body, rim, False))
    pieces.append(Piece("rope", _rope(), (380.0, 500.0, 1290.0, 220.0)))
    return (*pieces, Piece("passers", _passers(lively), (0.0, 470.0, 420.0, 140.0)))


def _street(light: Light) -> str:
    dark = {Light.EARLY: 0.2, Light.BUSY: 0.5, Light.CLOSING: 0.42}[light]
    wall = blend(BRICK, "#0d0a26", dark)
    open_ = light is not Light.CLOSING
    far, near = blend("#6a5872", BLACK, dark), blend("#2a2140", BLACK, dark)
    night = stars("street", 40, 200, 0.7) if light is not Light.EARLY else ""
    return "".join(
        (
            sky(SKIES[light]),
            night,
            _houses(light, dark),
            svg.poly(((380, 0), (WIDTH, 0), (WIDTH, 566), (380, 540)), wall),
            _bricks(wall),
            _posters(dark),
            _windows(open_),
            _door(open_, dark),
            _sign(open_),
            ground(far, near, 538),
            seams(BLACK, 0.2, 538, 190),
            svg.poly(((0, 560), (380, 541), (380, 549), (0, 574)), blend(far, "#ffffff", 0.2), 0.6),
            _carpet(dark),
            pool("light", 1375, 640, 480, 120, AMBER if open_ else "#cfc6ff", 0.6 if open_ else 0.2),
            pool("neon", 800, 590, 520, 90, PINK, 0.35 if open_ else 0.05),
        )
    )


def _houses(light: Light, dark: float) -> str:
    """The other side of the street."""
    parts = []
    for i, (x, wide, top) in enumerate(((-20, 130, 210), (108, 110, 150), (216, 170, 240))):
        wall = blend(("#6a3a4a", "#7a4a3f", "#4a3a5a")[i], "#0d0a26", dark + 0.15)
        parts.append(svg.rect(x, top, wide, 340, wall))
        parts.append(svg.poly(((x - 4, top), (x + wide / 2, top - 70), (x + wide + 4, top)), blend(wall, BLACK, 0.3)))
        for k in range(6):
            lit = (i + k) % 3 == 0 and light is not Light.CLOSING
            pane = "#ffd48a" if lit else blend(wall, BLACK, 0.45)
            parts.append(svg.rect(x + 18 + (k % 2) * (wide - 66), top + 26 + (k // 2) * 84, 30, 50, pane))
    lamp = (
        svg.rect(338, 250, 7, 292, "#120d28")
        + svg.oval(341, 246, 17, 17, "#ffe0a0")
        + pool("lamp", 341, 250, 170, 160, AMBER, 0.6)
    )
    return "".join(parts) + lamp + bicycle(40, 556, 0.9, "#2c3a5c") + bicycle(190, 556, 0.9, "#6b2c3e")


def _bricks(wall: str) -> str:
    """Courses of bricks, told by a few of them."""
    parts = []
    for row in range(17):
        y = 12 + row * 31
        parts.append(svg.rect(380, y, WIDTH - 380, 1.5, BLACK, 0.16))
        parts += [
            svg.rect(392 + ((k * 173 + row * 61) % 1520), y + 2, 46, 27, blend(wall, "#ffffff", 0.06)) for k in range(5)
        ]
    return "".join(parts)


def _posters(dark: float) -> str:
    """Posters of nights to come: colours and shapes."""
    parts = []
    for i, (x, a, b) in enumerate(((470, CYAN, "#223a6b"), (580, PINK, "#4a1d5e"), (690, AMBER, "#6b2c3e"))):
        parts.append(svg.rect(x, 236, 90, 130, blend(b, BLACK, dark * 0.5)))
        parts.append(svg.oval(x + 45, 286, 30, 30, blend(a, BLACK, dark * 0.5)))
        parts += [svg.rect(x + 14, 330 + k * 12, (62, 44)[k % 2], 5, "#f4e8ff", 0.65) for k in range(2)]
        parts.append(svg.rect(x + 10, 246 + i * 6, 70, 3, "#f4e8ff", 0.3))
    return "".join(parts)


def _windows(open_: bool) -> str:
    """High windows through which the colours of the dance floor fall."""
    parts = []
    for i, x in enumerate((860, 990, 1640, 1770)):
        for k, colour in enumerate((VIOLET, PINK, CYAN)):
            tone = blend("#1a1238", colour, (0.75 - 0.15 * ((i + k) % 3)) if open_ else 0.1)
            parts.append(svg.rect(x + k * 32, 210, 30, 120, tone))
        parts.append(svg.rect(x - 6, 330, 108, 8, "#20122f"))
    return "".join(parts)


def _door(open_: bool, dark: float) -> str:
    left, right = DOOR
    parts = [
        svg.rect(left - 34, 176, right - left + 68, 380, "#1a0f26"),
        svg.rect(left - 12, 200, right - left + 24, 356, blend("#c77d46", BLACK, 0.3)),
    ]
    if open_:
        parts.append(
            svg.wash((left, 212, right - left, 344), ((0, "#ffdf9f", 1), (0.5, "#ff9a6a", 1), (1, "#a8406a", 1)))
        )
        parts.append(
            svg.poly(((left + 120, 556), (left + 120, 300), (right - 120, 300), (right - 120, 556)), "#7a2b5e", 0.75)
        )
        parts += [svg.rect(left + 140 + i * 34, 330, 16, 190, (PINK, VIOLET, CYAN, AMBER)[i], 0.5) for i in range(4)]
        leaf = blend("#3a1a2c", BLACK, dark * 0.5)
        parts.append(svg.poly(((left, 212), (left - 70, 196), (left - 70, 590), (left, 556)), leaf))
        parts.append(svg.poly(((right, 212), (right + 70, 196), (right + 70, 590), (right, 556)), leaf))
        parts += [svg.rect(x, 380, 6, 70, "#e8b25a") for x in (left - 24, right + 18)]
    else:
        parts += [svg.rect(x, 212, 182, 344, "#3a1a2c") for x in (left, left + 188)]
        parts += [svg.rect(x, 380, 6, 70, "#e8b25a") for x in (left + 164, left + 200)]
    return "".join(parts)


def _sign(open_: bool) -> str:
    """A sign of light over the door: a moon and waves."""
    strong = 1.0 if open_ else 0.2
    ring = "M1330 112a46 46 0 1 0 60 -60a38 38 0 1 1 -60 60z"
    waves = "".join(
        svg.stroke(f"M{1420 + k * 10} {y}q22 -18 44 0t44 0t44 0", colour, 6, 0.3 + 0.7 * strong)
        for k, (y, colour) in enumerate(((76, CYAN), (100, VIOLET), (124, PINK)))
    )
    glow = pool("sign", 1420, 100, 300, 130, PINK, 0.5 * strong)
    return (
        svg.rect(1150, 36, 450, 128, "#150c28", 1, 14)
        + glow
        + svg.shape(ring, AMBER, 0.3 + 0.7 * strong)
        + waves
        + "".join(svg.stroke(f"M1200 {y}h80", colour, 6, 0.3 + 0.7 * strong) for y, colour in ((84, PINK), (104, CYAN)))
    )


def _carpet(dark: float) -> str:
    red = blend("#8f2440", BLACK, dark * 0.6)
    return svg.poly(((1210, 556), (1540, 556), (1760, 1080), (1110, 1080)), red, 0.9) + "".join(
        svg.poly(((a, 556), (a + 8, 556), (b + 14, 1080), (b, 1080)), "#e8b25a", 0.5)
        for a, b in ((1214, 1118), (1528, 1734))
    )


def _rope() -> str:
    """Posts with a rope, along the queue to the door."""
    parts, posts = [], [(430.0, 1.45), (660.0, 1.5), (890.0, 1.56), (1120.0, 1.64), (1640.0, 1.7)]
    for (x, scale), (to_x, to_scale) in itertools.pairwise(posts):
        a, b = level(92, scale), level(92, to_scale)
        parts.append(svg.stroke(f"M{x} {a}Q{(x + to_x) / 2} {a + 64} {to_x} {b}", "#a5263f", 8))
        parts.append(svg.stroke(f"M{x} {a - 2}Q{(x + to_x) / 2} {a + 60} {to_x} {b - 2}", "#e0607a", 2, 0.7))
    for x, scale in posts:
        top, foot = level(98, scale), level(0, scale)
        parts.append(svg.oval(x, foot, 22, 6, "#b8863f"))
        parts.append(svg.rect(x - 4, top, 8, foot - top, "#d9a452"))
        parts.append(svg.oval(x, top, 9, 9, "#ffdf9a"))
    return "".join(parts)


def _passers(lively: bool) -> str:
    return crowd("far", 3 if lively else 1, 0.98, (120.0, 320.0), "#2a1f4a", ("#5a4a8a", AMBER), False).svg


SCENERY = Scenery(airs=AIRS, behind=_behind)
