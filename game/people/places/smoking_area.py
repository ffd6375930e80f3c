"""The smoking area behind a club: a fenced yard under a sail, a heater, standing ashtrays, lamps on a string."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, PINK, VIOLET
from game.people.places.motifs import BLACK, bulbs, crowd, ground, pool, seams, sky, stars, tree
from game.people.places.scenery import Air, Piece, Scenery, Sway, by_light
from game.people.room import WIDTH, level
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.28, (VIOLET, VIOLET), 0.7, "#ff9a5c", 1.0)),
    (Light.EARLY, Air(0.18, ("#f0a27a", "#f0a27a"), 0.8, AMBER, 0.9)),
    (Light.CLOSING, Air(0.24, ("#8f9ad6", "#8f9ad6"), 0.6, AMBER, 0.6)),
)
SKIES = {
    Light.EARLY: ((0, "#3f3580", 1), (0.5, "#a5608c", 1), (1, "#f3a878", 1)),
    Light.BUSY: ((0, "#0a0a26", 1), (1, "#2a2154", 1)),
    Light.CLOSING: ((0, "#141640", 1), (0.7, "#3f4478", 1), (1, "#7a6a94", 1)),
}
GUESTS = {Light.EARLY: 5, Light.BUSY: 13, Light.CLOSING: 1}


def _behind(light: Light) -> tuple[Piece, ...]:
    body = {Light.EARLY: "#4a2a54", Light.BUSY: "#20163f", Light.CLOSING: "#2a2650"}[light]
    rim = (blend(body, VIOLET, 0.5), blend(body, "#ff9a5c", 0.6))
    guests = crowd("guests", GUESTS[light], 1.55, (240.0, 1420.0), body, rim, False)
    smoke = tuple(
        Piece(
            f"smoke {i}",
            _smoke(i, x),
            (x - 110, 250.0, 220.0, 260.0),
            Sway((9.0 * (-1) ** i, -4.0), 9.0 + i),
            soft=True,
        )
        for i, x in enumerate((520.0, 930.0, 1210.0)[: 1 if light is Light.CLOSING else 3])
    )
    return (Piece("place", _yard(light)), guests, *smoke, Piece("ashtrays", _ashtrays(), (360.0, 470.0, 900.0, 230.0)))


def _yard(light: Light) -> str:
    dark = {Light.EARLY: 0.15, Light.BUSY: 0.5, Light.CLOSING: 0.4}[light]
    far, near = blend("#85707c", BLACK, dark), blend("#352b4a", BLACK, dark)
    night = stars("yard", 60, 240, 0.8) if light is not Light.EARLY else ""
    lit = 1.0 if light is not Light.CLOSING else 0.5
    leaf = blend("#4f6f4a", "#0d0a26", dark + 0.2)
    return "".join(
        (
            sky(SKIES[light]),
            night,
            _roofs(dark),
            tree(150, 470, 330, leaf, BLACK) + tree(1100, 450, 260, leaf, BLACK),
            _fence(dark),
            _club(dark, lit),
            ground(far, near),
            seams(BLACK, 0.2, 537, 110),
            _bench(260, 1.5, dark) + _bench(960, 1.45, dark),
            _barrel(),
            _sail(dark),
            bulbs("string", (-20, 120), (700, 190), 60, AMBER, lit, 15),
            bulbs("string2", (700, 190), (1480, 110), 70, AMBER, lit, 16),
            _heater(800, lit),
            pool("warm", 800, 620, 460, 120, "#ff8a4a", 0.5 * lit),
            pool("door", 1640, 660, 360, 160, PINK, 0.5 * lit),
        )
    )


def _roofs(dark: float) -> str:
    parts = []
    for i, (x, wide, top) in enumerate(
        ((220, 200, 230), (420, 160, 270), (580, 240, 200), (820, 190, 260), (1010, 260, 220))
    ):
        wall = blend(("#5a3a5a", "#4a3a64")[i % 2], "#0d0a26", dark + 0.2)
        parts.append(svg.rect(x, top, wide, 260, wall))
        parts.append(
            svg.poly(((x - 8, top), (x + wide * 0.5, top - 60), (x + wide + 8, top)), blend(wall, BLACK, 0.35))
        )
        parts += [
            svg.rect(x + 26 + k * 62, top + 28, 26, 38, "#ffd48a" if (i + k) % 3 == 0 else blend(wall, BLACK, 0.4))
            for k in range(int(wide // 70))
        ]
    return "".join(parts)


def _fence(dark: float) -> str:
    """A wooden fence with ivy and a gate."""
    wood = blend("#7a5240", "#0d0a26", dark)
    parts = [svg.rect(0, 330, 1420, 212, wood)]
    parts += [svg.rect(x, 322 + (x * 7) % 9, 3, 220, BLACK, 0.4) for x in range(0, 1420, 44)]
    parts += [svg.rect(0, y, 1420, 12, blend(wood, BLACK, 0.3)) for y in (366, 490)]
    ivy = blend("#4d7350", "#0d0a26", dark)
    for i in range(40):
        x, y = (i * 91) % 330 + (i % 2) * 760, 326 + (i * 37) % 120
        parts.append(svg.oval(x, y, 20 + i % 9, 16, blend(ivy, BLACK, 0.08 * (i % 4))))
    return "".join(parts)


def _club(dark: float, lit: float) -> str:
    """The back of the club, to the right, with the door one came through."""
    wall = blend("#4a2c48", "#0d0a26", dark)
    parts = [svg.poly(((1420, 0), (WIDTH, 0), (WIDTH, 760), (1420, 545)), wall)]
    parts += [svg.line(((1420, y), (WIDTH, y + (y - 300) * 0.45)), BLACK, 2, 0.25) for y in range(20, 540, 40)]
    parts.append(svg.poly(((1540, 236), (1730, 214), (1730, 672), (1540, 598)), "#170d24"))
    parts.append(svg.poly(((1552, 250), (1718, 230), (1718, 664), (1552, 600)), blend("#2c1650", PINK, 0.7 * lit)))
    parts.append(
        svg.poly(((1600, 245), (1640, 240), (1660, 640), (1590, 612)), blend("#3c2060", VIOLET, 0.8 * lit), 0.8)
    )
    parts.append(svg.poly(((1590, 160), (1690, 148), (1690, 196), (1590, 206)), "#1d8f5a"))
    parts.append(
        svg.poly(((1606, 178), (1640, 160), (1640, 196)), "#eafff2")
        + svg.poly(((1640, 172), (1676, 168), (1676, 184), (1640, 187)), "#eafff2")
    )
    parts.append(svg.poly(((1790, 300), (1880, 290), (1880, 410), (1790, 410)), "#f4efe2", 0.85))
    parts.append(svg.line(((1812, 372), (1858, 330)), "#c8473f", 9) + svg.rect(1808, 348, 40, 9, "#3a2a4a", 1, 3))
    return "".join(parts)


def _bench(x: float, scale: float, dark: float) -> str:
    wood = blend("#b98457", "#0d0a26", dark)
    seat, foot = level(46, scale), level(0, scale)
    legs = "".join(svg.rect(x + dx, seat, 8, foot - seat, BLACK, 0.8) for dx in (12, 210))
    back = svg.rect(x, level(86, scale), 230, 14, wood, 1, 4) + svg.rect(
        x, level(68, scale), 230, 12, blend(wood, BLACK, 0.2), 1, 4
    )
    return back + legs + svg.rect(x - 4, seat, 240, 13, wood, 1, 4)


def _barrel() -> str:
    """A barrel as a table, with cups."""
    x, scale = 620.0, 1.7
    top, foot = level(100, scale), level(0, scale)
    parts = [
        svg.shape(
            f"M{x - 48} {top}q-16 {(foot - top) / 2} 0 {foot - top}h96q16 {-(foot - top) / 2} 0 {-(foot - top)}z",
            "#5a3626",
        )
    ]
    parts += [svg.rect(x - 56, top + dy, 112, 8, "#2a1c26") for dy in (24, (foot - top) - 36)]
    parts.append(svg.oval(x, top, 52, 10, "#7d4e33"))
    parts += [
        svg.poly(
            ((x + dx - 9, top - 32), (x + dx + 9, top - 32), (x + dx + 6, top), (x + dx - 6, top)), "#e8eef2", 0.75
        )
        for dx in (-26, 6, 30)
    ]
    return "".join(parts)


def _sail(dark: float) -> str:
    """A sail against the rain, spanned over the yard."""
    cloth = blend("#c9a0b8", "#120c2c", dark + 0.18)
    left = svg.shape("M-20 40Q400 150 700 60Q560 110 480 210Q220 170 -20 190z", cloth, 0.9)
    return left + svg.shape(
        "M700 60Q1080 160 1480 20L1480 120Q1080 210 780 190Q760 110 700 60z", blend(cloth, BLACK, 0.16), 0.9
    )


def _heater(x: float, lit: float) -> str:
    """A heater on a stand."""
    foot = level(0, 1.5)
    return (
        svg.oval(x, foot, 40, 9, "#171027")
        + svg.rect(x - 6, 270, 12, foot - 270, "#2a2140")
        + svg.shape(f"M{x - 64} 268q64 -48 128 0z", "#3a2f52")
        + svg.rect(x - 34, 268, 68, 30, blend("#5a2a2a", "#ff8a3a", lit), 1, 6)
        + pool("heater", x, 290, 230, 140, "#ff8a4a", 0.6 * lit)
    )


def _ashtrays() -> str:
    parts = []
    for x, scale in ((430.0, 1.62), (1180.0, 1.7)):
        top, foot = level(92, scale), level(0, scale)
        parts.append(svg.oval(x, foot, 24, 6, "#141022") + svg.rect(x - 8, top, 16, foot - top, "#3a3350", 1, 4))
        parts.append(svg.rect(x - 18, top - 8, 36, 16, "#57506e", 1, 5) + svg.oval(x + 6, top - 8, 3, 2, "#ff9a5c"))
    return "".join(parts)


def _drift(i: int) -> Sway:
    return Sway((9.0 * (-1) ** i, -4.0), 9.0 + i)


def _smoke(i: int, x: float) -> str:
    rings = ((0, 440, 26), (14, 400, 36), (-8, 350, 48), (10, 300, 58))
    return svg.glow(f"smoke{i}", "#d8d2ee", 0.2) + "".join(
        svg.oval(x + dx, y, r, r * 0.7, f"url(#smoke{i})") for dx, y, r in rings
    )


SCENERY = Scenery(airs=AIRS, behind=_behind)
