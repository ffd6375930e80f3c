"""The staff room behind a bar: lockers, a rota on the wall, a table with mugs, a microwave, crates, aprons on hooks."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER
from game.people.places.motifs import BLACK, ground, pool, sky
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import WIDTH, level
from game.story.picture import Light

AIRS = by_light(
    (Light.EARLY, Air(0.1, ("#fff3d6", "#fff3d6"), 0.7, AMBER, 0.7, "#5a4a6a", 0.7)),
    (Light.CLOSING, Air(0.16, ("#9fb0f0", "#9fb0f0"), 0.6, AMBER, 0.9)),
)
DARKS = {Light.EARLY: 0.08, Light.CLOSING: 0.34}


def _behind(light: Light) -> tuple[Piece, ...]:
    dark = DARKS[light]
    return (Piece("place", _room(light, dark)), Piece("table", _table(light, dark), (560.0, 440.0, 640.0, 260.0)))


def _room(light: Light, dark: float) -> str:
    wall = blend("#c9b8a8", "#241a48", dark * 1.5)
    far, near = blend("#8f8078", "#1d1638", dark * 1.4), blend("#544a58", "#100c22", dark * 1.4)
    return "".join(
        (
            sky(((0, blend(wall, BLACK, 0.25), 1), (0.4, wall, 1), (1, blend(wall, BLACK, 0.1), 1)), 552),
            svg.rect(0, 396, WIDTH, 156, blend("#5f8a86", "#241a48", dark * 1.4)),
            svg.rect(0, 390, WIDTH, 8, blend("#f4ead8", "#241a48", dark)),
            _lockers(dark),
            _rota(dark),
            _window(light),
            _kitchen(dark),
            _door(dark),
            _aprons(dark),
            ground(far, near),
            *_tiles(),
            _crates(dark),
            _lamp(880, light),
            pool("table", 880, 640, 520, 120, AMBER, 0.3 + 0.5 * dark),
        )
    )


def _tiles() -> list[str]:
    parts = [svg.rect(0, level(0, scale), WIDTH, scale * 0.8, BLACK, 0.18) for scale in (1.3, 1.6, 2.05, 2.7, 3.7)]
    for i in range(-11, 12):
        near = 960 + i * 170 * (1080 - 388) / (537 - 388)
        x = 960 + i * 170
        parts.append(svg.poly(((x, 537), (x + 1, 537), (near + 4, 1080), (near - 4, 1080)), BLACK, 0.18))
    return parts


def _lockers(dark: float) -> str:
    parts = [svg.rect(40, 130, 404, 420, blend("#3a4f6a", BLACK, dark))]
    for i in range(4):
        for row in range(2):
            x, y = 50 + i * 98, 140 + row * 204
            colour = blend(("#5f7f9a", "#547390")[(i + row) % 2], "#1d1638", dark)
            parts.append(svg.rect(x, y, 90, 196, colour, 1, 3))
            parts += [svg.rect(x + 22, y + 20 + k * 10, 46, 4, BLACK, 0.35) for k in range(3)]
            parts.append(svg.rect(x + 72, y + 96, 6, 24, "#d8dce6", 1, 2))
    parts.append(svg.oval(196, 250, 17, 17, "#f2c230") + svg.oval(392, 230, 14, 14, "#e0574f"))
    parts.append(svg.poly(((86, 400), (112, 386), (120, 424), (94, 434)), "#8fd4a0"))
    parts.append(
        svg.shape("M300 130v-34q0 -22 26 -22h70q26 0 26 22v34z", blend("#8a3f4a", "#1d1638", dark))
        + svg.stroke("M334 74q26 -30 52 0", blend("#5a2430", BLACK, dark), 7)
    )
    return "".join(parts)


def _rota(dark: float) -> str:
    """The rota: days across, colours for who works; notes and a photo of the team beside it."""
    parts = [
        svg.rect(500, 120, 330, 236, blend("#8a5f42", BLACK, dark)),
        svg.rect(512, 132, 306, 212, blend("#d9b98a", "#241a48", dark)),
    ]
    parts.append(svg.rect(528, 150, 190, 170, blend("#f8f6f0", "#6a628c", dark)))
    for row in range(6):
        for column in range(7):
            colour = ("#f8f6f0", "#9fd0e0", "#f2c46a", "#e08a9a", "#b8d88a")[(row * 3 + column * 2 + row * column) % 5]
            parts.append(svg.rect(534 + column * 26, 166 + row * 25, 23, 21, blend(colour, "#6a628c", dark)))
    parts.append(svg.rect(534, 154, 178, 8, blend("#c8473f", BLACK, dark)))
    parts.append(
        svg.rect(734, 150, 70, 54, blend("#ffe27a", "#6a628c", dark))
        + svg.rect(738, 216, 62, 46, blend("#ff9ab8", "#6a628c", dark))
    )
    parts.append(
        svg.rect(734, 276, 72, 54, "#2f4a5c")
        + "".join(svg.oval(748 + i * 15, 306, 7, 9, ("#8a5a40", "#e8c0a0", "#5c3a2a", "#c99a78")[i]) for i in range(4))
    )
    return "".join(parts)


def _window(light: Light) -> str:
    """A high window: the evening before opening, or the night after."""
    heaven = ("#8a6ab0", "#f0a078") if light is Light.EARLY else ("#0c0e30", "#2f2a5c")
    parts = [
        svg.rect(890, 110, 210, 120, "#4a4258"),
        svg.wash((900, 120, 190, 100), ((0, heaven[0], 1), (1, heaven[1], 1))),
    ]
    parts.append(
        svg.poly(((900, 220), (900, 184), (940, 160), (980, 184), (1020, 172), (1090, 196), (1090, 220)), "#241c3c")
    )
    parts += [svg.rect(930 + i * 60, 192, 10, 12, "#ffd48a") for i in range(3)]
    return "".join(parts) + svg.rect(992, 120, 6, 100, "#4a4258")


def _kitchen(dark: float) -> str:
    """A small kitchen: cupboards, a microwave, a kettle, the first-aid box and the log book on its hook."""
    front, top = blend("#e8dcc8", "#3a3060", dark * 1.2), blend("#8a6a4a", BLACK, dark)
    parts = [svg.rect(1160, 392, 420, 160, front), svg.rect(1150, 382, 440, 16, top)]
    parts += [
        svg.rect(1172 + i * 102, 410, 92, 130, blend(front, BLACK, 0.08), 1, 4)
        + svg.rect(1250 + i * 102, 424, 6, 30, "#8a8496")
        for i in range(4)
    ]
    parts.append(
        svg.rect(1160, 130, 300, 110, front)
        + "".join(svg.rect(1168 + i * 98, 138, 90, 94, blend(front, BLACK, 0.08), 1, 4) for i in range(3))
    )
    parts.append(
        svg.rect(1180, 308, 130, 76, "#2a2c40", 1, 6)
        + svg.rect(1190, 318, 80, 56, "#101428", 1, 4)
        + svg.rect(1280, 322, 20, 10, "#5fe08a", 0.9)
    )
    parts.append(
        svg.shape("M1350 384v-52q0 -14 14 -14h30q14 0 14 14v52z", "#d8dce6")
        + svg.stroke("M1408 330q22 4 20 36", "#3a3c50", 6)
    )
    parts += [
        svg.rect(1446 + i * 32, 354, 22, 30, ("#e0574f", "#3f8fa0", "#f2c46a", "#f4efe2")[i], 1, 4) for i in range(4)
    ]
    parts.append(
        svg.rect(1490, 150, 84, 74, "#2f9a6a", 1, 6)
        + svg.rect(1526, 164, 13, 46, "#ffffff")
        + svg.rect(1509, 180, 47, 13, "#ffffff")
    )
    parts.append(
        svg.rect(1506, 258, 54, 74, "#8f2440", 1, 3)
        + svg.rect(1514, 270, 38, 8, "#f4efe2", 0.8)
        + svg.rect(1530, 240, 5, 20, "#3a3448")
    )
    return "".join(parts)


def _door(dark: float) -> str:
    """The door to the bar, ajar, with the light of the room behind it."""
    frame = blend("#6a4a3a", BLACK, dark)
    parts = [svg.rect(1640, 140, 200, 412, frame), svg.rect(1654, 154, 172, 398, "#2a1230")]
    parts.append(svg.wash((1654, 154, 172, 398), ((0, "#6a2f6b", 1), (0.6, "#c76a5a", 1), (1, "#ffb65c", 1))))
    parts += [
        svg.rect(
            1668 + i * 22,
            250 + (i % 2) * 14,
            13,
            60 - (i % 2) * 14,
            ("#7fb0c8", "#8fd4a0", "#e08a6a", "#c9a0d8", "#f2c46a")[i],
            0.75,
            4,
        )
        for i in range(5)
    ]
    parts.append(svg.rect(1660, 312, 120, 7, "#ffe2a6"))
    parts.append(svg.poly(((1826, 154), (1896, 130), (1896, 612), (1826, 552)), blend("#8a5f42", BLACK, dark)))
    parts.append(
        svg.oval(1840, 372, 8, 8, "#e8c27a")
        + svg.poly(((1842, 190), (1882, 178), (1882, 300), (1842, 300)), "#ffcf87", 0.35)
    )
    return "".join(parts) + pool("door", 1740, 560, 220, 110, AMBER, 0.6)


def _aprons(dark: float) -> str:
    """Aprons on hooks beside the lockers."""
    parts = [svg.rect(1108, 244, 40, 7, "#5a4a3a", 1, 3)]
    for x, colour in ((1114, "#2a2c40"), (1138, "#7a2b3c")):
        cloth = blend(colour, BLACK, dark * 0.6)
        parts.append(svg.shape(f"M{x - 7} 250q7 -12 14 0l8 128h-30z", cloth))
    return "".join(parts)


def _crates(dark: float) -> str:
    parts = []
    for x, rows, colour in ((470.0, 3, "#c8473f"), (1590.0, 2, "#3f6aa0")):
        for i in range(rows):
            y = 566 - i * 52
            tone = blend(colour, "#1d1638", dark + 0.06 * i)
            parts.append(svg.rect(x, y, 110, 48, tone, 1, 4))
            parts += [svg.rect(x + 8 + k * 25, y + 12, 19, 28, BLACK, 0.35, 3) for k in range(4)]
            parts += [svg.rect(x + 12 + k * 25, y - 10, 10, 12, "#7a4f2a") for k in range(4)] if i == rows - 1 else []
    return "".join(parts)


def _lamp(x: float, light: Light) -> str:
    strong = 0.4 if light is Light.EARLY else 0.8
    return (
        svg.rect(x - 2, 0, 4, 74, "#3a3040")
        + svg.shape(f"M{x - 84} 128q10 -56 84 -56t84 56z", "#2f6a5c")
        + svg.oval(x, 128, 76, 9, "#ffe9b0")
        + svg.poly(((x - 76, 130), (x + 76, 130), (x + 330, 560), (x - 330, 560)), "#ffd48a", 0.1 * strong + 0.02)
        + pool("lamp", x, 160, 320, 170, AMBER, 0.6 * strong)
    )


def _table(light: Light, dark: float) -> str:
    wood = blend("#c08a56", "#1d1638", dark)
    steel = blend("#4a4456", BLACK, dark)
    scale = 1.75
    top, foot = level(76, scale), level(0, scale)
    parts = []
    for x in (610.0, 1130.0):
        cloth = blend("#c86a4a", "#1d1638", dark)
        parts.append(
            svg.rect(x - 34, level(86, scale), 68, 62, cloth, 1, 8)
            + svg.rect(x - 36, level(46, scale), 72, 12, cloth, 1, 5)
        )
        parts += [svg.rect(x + dx, level(46, scale) + 10, 7, 72, steel) for dx in (-32, 26)]
    parts.append(
        svg.poly(((680, top - 22), (1070, top - 22), (1110, top), (640, top)), blend(wood, "#fff1d0", 0.25))
        + svg.rect(640, top, 470, 14, wood, 1, 3)
    )
    parts += [svg.rect(x, top + 14, 14, foot - top - 10, steel) for x in (662, 1074)]
    parts += [
        svg.rect(x, top - 36, 24, 28, colour, 1, 4)
        for x, colour in ((720, "#e0574f"), (860, "#3f8fa0"), (980, "#f4efe2"))
    ]
    parts.append(svg.oval(800, top - 9, 30, 7, "#f4efe2") + svg.oval(800, top - 13, 18, 6, "#c98a4a"))
    parts.append(svg.poly(((900, top - 14), (960, top - 14), (968, top - 4), (896, top - 4)), "#f4efe2"))
    if light is Light.CLOSING:
        parts.append(pool("mugs", 860, top - 40, 260, 90, AMBER, 0.35))
    return "".join(parts)


SCENERY = Scenery(airs=AIRS, behind=_behind)
