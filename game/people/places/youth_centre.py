"""A youth centre: sofas, table football, a pool table, a small bar, a wall that was painted together."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, CYAN, PINK, VIOLET
from game.people.places.motifs import BLACK, bulbs, crowd, ground, pool, sky
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import BAR_TOP, COUNTER_BACK, COUNTER_FRONT, FLOOR_BEFORE_BAR, WIDTH, across, level
from game.story.picture import Light

AIRS = by_light(
    (Light.EARLY, Air(0.14, (AMBER, AMBER), 0.7, "#ffd9a0", 0.8)),
    (Light.DAY, Air(0.06, ("#ffffff", "#ffffff"), 0.9, "#fff3d6", 0.9, "#7c6a8a", 0.6)),
    (Light.BUSY, Air(0.22, (CYAN, PINK), 0.8, AMBER, 0.8)),
)
DARKS = {Light.DAY: 0.0, Light.EARLY: 0.25, Light.BUSY: 0.5}
BAR = (1120.0, 330.0, 800.0, 710.0)


def _behind(light: Light) -> tuple[Piece, ...]:
    dark = DARKS[light]
    body = blend("#7a6a86", "#1a1238", dark * 1.8)
    rim = (blend(body, CYAN, 0.4), blend(body, AMBER, 0.5))
    count = {Light.DAY: 3, Light.EARLY: 4, Light.BUSY: 8}[light]
    youths = crowd("youths", count, 1.4, (330.0, 1060.0), body, rim, light is Light.BUSY)
    return (Piece("place", _room(light, dark)), youths, Piece("games", _games(dark), (60.0, 470.0, 1080.0, 250.0)))


def _room(light: Light, dark: float) -> str:
    wall = blend("#f0d9b0", "#2a1a4c", dark * 1.5)
    far, near = blend("#b98a5e", "#2a1a3c", dark * 1.3), blend("#8a5f42", "#140e28", dark * 1.6)
    lit = 0.3 if light is Light.DAY else 1.0
    return "".join(
        (
            sky(((0, blend(wall, BLACK, 0.2), 1), (0.3, wall, 1), (1, blend(wall, "#d98a70", 0.25), 1)), 552),
            _mural(dark),
            _window(250, light) + _window(20, light),
            _posters(dark),
            svg.rect(0, 500, 1160, 40, blend(wall, "#8a4a5c", 0.55)),
            _shelf_and_fridge(dark),
            ground(far, near),
            *(svg.rect(0, level(0, scale), WIDTH, scale * 0.8, BLACK, 0.16) for scale in (1.3, 1.6, 2.05, 2.7, 3.7)),
            _rug(dark),
            _sofa(90, dark, "#4f8f86") + _sofa(400, dark, "#c86a4a"),
            bulbs("string", (-20, 60), (620, 80), 60, AMBER, lit, 14),
            bulbs("string2", (620, 80), (1156, 52), 50, PINK if light is Light.BUSY else AMBER, lit, 12),
            pool("room", 640, 640, 560, 120, AMBER if light is not Light.BUSY else VIOLET, 0.4 * lit),
            *(_lamp(x, lit) for x in (700, 980)),
        )
    )


def _mural(dark: float) -> str:
    """The wall that they painted: a sun, waves and leaves in broad strokes."""
    tones = [blend(colour, "#2a1a4c", dark) for colour in ("#e0574f", "#f2a43f", "#3f9fa8", "#5f6fc0", "#8fb85a")]
    parts = [
        svg.oval(820, 290, 170, 170, tones[1]),
        svg.oval(820, 290, 120, 120, tones[0]),
        svg.oval(820, 290, 70, 70, tones[1]),
    ]
    parts.append(svg.shape("M480 500V380q90 -90 180 0t180 0t180 0t140 -20V500z", tones[2]))
    parts.append(svg.shape("M480 500V440q90 -60 180 0t180 0t180 0t140 -10V500z", tones[3]))
    for x, y, turn in ((520, 330, -30), (1080, 300, 24), (1120, 360, 60), (560, 270, 10)):
        leaf = svg.shape("M0 40Q-34 -10 0 -60Q34 -10 0 40z", tones[4])
        parts.append(f'<g transform="translate({x} {y}) rotate({turn})">{leaf}</g>')
    return "".join(parts)


def _window(x: float, light: Light) -> str:
    pane = {Light.DAY: "#bfe2f4", Light.EARLY: "#c98a90", Light.BUSY: "#1c1a44"}[light]
    leaf = {Light.DAY: "#7fae62", Light.EARLY: "#6a5a52", Light.BUSY: "#151432"}[light]
    frame = "#f4ead8" if light is Light.DAY else "#6a5470"
    return "".join(
        (
            svg.rect(x, 120, 190, 260, frame),
            svg.rect(x + 12, 132, 166, 236, pane),
            svg.shape(f"M{x + 12} 368V322q14 -34 44 -26q18 -38 54 -16q26 -16 44 8q14 -6 24 8V368z", leaf),
            svg.rect(x + 91, 132, 8, 236, frame),
            svg.rect(x + 12, 230, 166, 7, frame),
        )
    )


def _posters(dark: float) -> str:
    parts = []
    for i, (x, y, wide, high, a, b) in enumerate(
        (
            (466, 130, 84, 112, "#3f6aa0", "#f2c46a"),
            (1010, 120, 96, 128, "#8d5cb0", "#8fe0d0"),
            (566, 150, 70, 92, "#c8473f", "#f4efe2"),
        )
    ):
        ground_, ink = blend(a, "#1a1238", dark), blend(b, "#1a1238", dark * 0.7)
        parts.append(
            svg.rect(x, y, wide, high, ground_) + svg.oval(x + wide / 2, y + high * 0.4, wide * 0.28, wide * 0.28, ink)
        )
        parts += [
            svg.rect(x + wide * 0.2, y + high * (0.72 + 0.1 * k), wide * (0.6 - 0.2 * k), 5, ink, 0.8) for k in range(2)
        ]
        parts.append(svg.rect(x + wide * 0.4, y - 5 + (i % 2), 16, 10, "#f4efe2", 0.7))
    return "".join(parts)


def _shelf_and_fridge(dark: float) -> str:
    """Behind the bar: a fridge with cans and bottles of lemonade, a shelf with games, a menu of pictures."""
    wall = blend("#5f8f8a", "#1d1440", dark * 1.4)
    parts = [svg.rect(1160, 0, 760, 560, wall), svg.rect(1160, 0, 14, 560, blend(wall, BLACK, 0.4))]
    parts.append(
        svg.rect(1690, 150, 190, 410, "#d8dce6" if dark < 0.3 else "#4a4470", 1, 8)
        + svg.rect(1706, 168, 158, 360, "#20304a", 1, 6)
    )
    for row in range(4):
        y = 186 + row * 86
        parts.append(svg.rect(1712, y, 146, 70, "#fff6dc", 0.35 + 0.4 * dark))
        parts += [
            svg.rect(
                1718 + i * 20,
                y + 22 - (row % 2) * 8,
                14,
                48 + (row % 2) * 8,
                ("#e0574f", "#f2a43f", "#3f9fa8", "#8fb85a", "#8d5cb0")[(i + row) % 5],
                1,
                4,
            )
            for i in range(7)
        ]
        parts.append(svg.rect(1710, y + 70, 150, 6, "#8a93a8"))
    for y in (190, 300):
        parts.append(svg.rect(1220, y + 70, 400, 10, blend("#b98457", BLACK, dark)))
    parts += [
        svg.rect(
            1236 + i * 54,
            260 - (28 + i % 3 * 12),
            46,
            28 + i % 3 * 12,
            ("#c8473f", "#3f6aa0", "#e0a03f", "#5f9a54", "#8d5cb0", "#c86a9a", "#3f8fa0")[i],
            1,
            3,
        )
        for i in range(7)
    ]
    parts += [
        svg.rect(1240 + i * 44, 334, 30, 36, ("#f4efe2", "#e0a03f", "#f4efe2", "#e0574f")[i % 4], 1, 5)
        for i in range(5)
    ]
    parts += [svg.oval(1500 + i * 38, 352, 15, 18, ("#e0574f", "#8fb85a", "#f2c230")[i]) for i in range(3)]
    parts.append(svg.rect(1240, 60, 330, 96, "#1d2a30", 1, 6))
    parts += [
        svg.oval(1276 + i * 64, 96, 17, 17, ("#f2c46a", "#e08a9a", "#9fd0e0", "#b8d88a", "#f4efe2")[i])
        + svg.rect(1260 + i * 64, 126, 34, 6, "#f4efe2", 0.7, 3)
        for i in range(5)
    ]
    return "".join(parts)


def _rug(dark: float) -> str:
    tones = [blend(colour, "#1a1238", dark) for colour in ("#b0485a", "#e8c08a", "#3f6a80")]
    return (
        svg.oval(520, 660, 420, 70, tones[0])
        + svg.oval(520, 660, 350, 56, tones[1], 0.8)
        + svg.oval(520, 660, 300, 47, tones[2])
        + svg.oval(520, 660, 180, 28, tones[0])
    )


def _sofa(x: float, dark: float, colour: str) -> str:
    cloth = blend(colour, "#1a1238", dark)
    parts = [
        svg.rect(x, 430, 280, 110, blend(cloth, BLACK, 0.15), 1, 24),
        svg.rect(x - 22, 470, 54, 108, cloth, 1, 20),
        svg.rect(x + 248, 470, 54, 108, cloth, 1, 20),
    ]
    parts += [svg.rect(x + 30 + i * 110, 500, 106, 56, blend(cloth, "#ffffff", 0.1), 1, 12) for i in range(2)]
    parts.append(svg.rect(x + 20, 548, 240, 34, blend(cloth, BLACK, 0.25), 1, 8))
    cushion = svg.rect(x + 36, 456, 62, 54, blend("#f2c46a", BLACK, dark), 1, 12)
    parts.append(f'<g transform="rotate(-14 {x + 60} 486)">{cushion}</g>')
    return "".join(parts)


def _lamp(x: float, lit: float) -> str:
    return (
        svg.rect(x - 1.5, 0, 3, 70, "#3a3040")
        + svg.shape(f"M{x - 46} 120q8 -52 46 -52t46 52z", "#e0574f")
        + svg.oval(x, 120, 40, 7, blend("#8a5a4a", "#ffe9b0", lit))
        + pool(f"hang{x}", x, 150, 230, 150, AMBER, 0.4 * lit)
    )


def _games(dark: float) -> str:
    """Table football and a pool table."""
    wood, felt = blend("#8a4f34", "#120c24", dark), blend("#2f8f6a", "#120c24", dark)
    parts = []
    x, top = 760.0, 560.0
    parts.append(svg.poly(((x, top), (x + 330, top), (x + 350, top + 40), (x - 20, top + 40)), felt))
    parts.append(svg.rect(x - 28, top + 38, 386, 30, wood, 1, 6) + svg.rect(x - 6, top - 10, 342, 12, wood, 1, 4))
    parts += [svg.rect(x + dx, top + 66, 22, 60, blend(wood, BLACK, 0.3)) for dx in (0, 308)]
    parts += [
        svg.oval(x + dx, top + dy, 7, 6, c)
        for dx, dy, c in (
            (70, 18, "#f4efe2"),
            (190, 12, "#c8473f"),
            (210, 20, "#f2c230"),
            (228, 12, "#27408f"),
            (246, 22, "#8d5cb0"),
        )
    ]
    parts.append(svg.line(((x + 20, top + 30), (x + 150, top + 8)), "#e8c79a", 4))
    fx, ftop = 120.0, 540.0
    parts.append(
        svg.rect(fx, ftop, 220, 62, blend("#2f5f8f", "#120c24", dark), 1, 6)
        + svg.poly(((fx + 8, ftop), (fx + 212, ftop), (fx + 200, ftop - 22), (fx + 20, ftop - 22)), felt)
    )
    parts += [svg.rect(fx + 14 + dx, ftop + 60, 14, 80, blend(wood, BLACK, 0.3)) for dx in (0, 178)]
    for i in range(5):
        rod = fx + 30 + i * 40
        parts.append(
            svg.line(((rod, ftop - 30), (rod, ftop + 78)), "#c9ccd8", 4)
            + svg.rect(rod - 6, ftop + 70, 12, 24, "#20233f", 1, 4)
        )
        parts.append(svg.rect(rod - 5, ftop - 22, 10, 18, ("#e0574f", "#f4efe2")[i % 2], 1, 3))
    return "".join(parts)


def _counter(light: Light) -> Piece:
    dark = DARKS[light]
    top, back, foot = level(BAR_TOP, COUNTER_FRONT), level(BAR_TOP, COUNTER_BACK), level(0, COUNTER_FRONT)
    start = across(84.0, COUNTER_FRONT)
    wood = blend("#d9a05e", "#2a1a3c", dark * 1.2)
    parts = [
        svg.poly(((start + 40, back), (WIDTH, back), (WIDTH, top), (start - 8, top)), blend(wood, "#fff1d0", 0.25)),
        svg.rect(start, top, WIDTH - start, foot - top, wood),
    ]
    parts += [svg.rect(start + i * 62, top + 14, 3, foot - top - 14, BLACK, 0.2) for i in range(12)]
    stripe = [blend(c, "#2a1a3c", dark) for c in ("#e0574f", "#f2a43f", "#f2d24a", "#6fae5a", "#3f8fc0", "#8d5cb0")]
    parts += [svg.rect(start, top + 60 + i * 22, WIDTH - start, 22, colour) for i, colour in enumerate(stripe)]
    parts.append(svg.rect(start - 8, top, WIDTH - start + 8, 16, blend(wood, "#fff1d0", 0.35)))
    parts += [
        svg.poly(((x - 14, top - 46), (x + 14, top - 46), (x + 10, top), (x - 10, top)), "#bfe6f2", 0.8)
        for x in (1330, 1372)
    ]
    parts.append(
        svg.oval(1760, top - 6, 66, 12, "#f4efe2")
        + "".join(
            svg.oval(1724 + i * 24, top - 20, 15, 13, ("#e0574f", "#8fb85a", "#f2c230", "#f2a43f")[i]) for i in range(4)
        )
    )
    parts.append(
        svg.rect(1560, top - 60, 84, 60, "#20233f", 1, 6) + svg.rect(1568, top - 52, 68, 40, "#8fe0d0", 0.8, 3)
    )
    for x in (1340.0, 1640.0):
        parts.append(
            svg.rect(x, top + 220, 96, 16, blend("#c8473f", BLACK, dark), 1, 7)
            + svg.line(((x + 16, top + 236), (x + 2, foot + 6)), "#2a2438", 8)
            + svg.line(((x + 80, top + 236), (x + 94, foot + 6)), "#2a2438", 8)
        )
    return Piece("counter", "".join(parts), BAR)


SCENERY = Scenery(airs=AIRS, behind=_behind, counter=_counter, floor=FLOOR_BEFORE_BAR)
