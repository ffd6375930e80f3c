"""The terrace of a café on a canal: parasols, tables, bicycles along the water, gables on the other side."""

from __future__ import annotations

from game.people import svg
from game.people.bottles import beer
from game.people.canvas import blend
from game.people.light import AMBER
from game.people.places.motifs import BLACK, bicycle, bulbs, crowd, gable, ground, pool, seams, sky, stars, tree
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import level
from game.story.picture import Light

AIRS = by_light(
    (Light.EARLY, Air(0.16, ("#ffcf9a", "#ffcf9a"), 0.7, AMBER, 0.9)),
    (Light.DAY, Air(0.06, ("#fff3d6", "#fff3d6"), 1.0, "#fff3d6", 0.9, "#7c6a8a", 0.5)),
    (Light.BUSY, Air(0.22, ("#8f7ad6", "#8f7ad6"), 0.6, AMBER, 1.0)),
)
SKIES = {
    Light.DAY: ((0, "#7fb6e6", 1), (0.6, "#bfe0f2", 1), (1, "#f6ead2", 1)),
    Light.EARLY: ((0, "#51418f", 1), (0.4, "#b0628d", 1), (0.75, "#f0936a", 1), (1, "#ffc987", 1)),
    Light.BUSY: ((0, "#0d0b2b", 1), (0.6, "#231a52", 1), (1, "#453068", 1)),
}
PAVING = {Light.DAY: ("#c7a98e", "#8f7468"), Light.EARLY: ("#9a6a66", "#3d2a45"), Light.BUSY: ("#4d3560", "#191230")}
BRICK = ("#8a4438", "#6d3a46", "#a5694a", "#50424f", "#93543f", "#6b4a58")
PARASOLS = ((250.0, "#c8473f"), (760.0, "#e0a03f"), (1290.0, "#c8473f"))


def _behind(light: Light) -> tuple[Piece, ...]:
    body = {Light.DAY: "#6d5570", Light.EARLY: "#56335a", Light.BUSY: "#2a1c4d"}[light]
    count = {Light.DAY: 7, Light.EARLY: 8, Light.BUSY: 17}[light]
    guests = crowd(
        "guests", count, 1.5, (80.0, 1500.0), body, (blend(body, AMBER, 0.3), blend(body, AMBER, 0.5)), False
    )
    return (
        Piece("place", _street(light)),
        guests,
        Piece("tables", _tables(light), (100.0, 380.0, 1500.0, 300.0)),
        Piece("parasols", _parasols(light), (20.0, 90.0, 1560.0, 520.0)),
    )


def _street(light: Light) -> str:
    far, near = PAVING[light]
    dark = {Light.DAY: 0.0, Light.EARLY: 0.28, Light.BUSY: 0.66}[light]
    windows = {Light.DAY: "#a9cbe0", Light.EARLY: "#5d5a8c", Light.BUSY: "#191638"}[light]
    houses = "".join(
        gable(
            x,
            wide,
            470,
            high,
            blend(BRICK[i % 6], "#120c2c", dark),
            windows,
            () if light is Light.DAY else tuple((i * 5 + k * 4) % 12 for k in range(2 + 2 * (light is Light.BUSY))),
        )
        for i, (x, wide, high) in enumerate(
            (
                (-30, 190, 300),
                (164, 160, 340),
                (328, 200, 280),
                (532, 165, 330),
                (701, 185, 290),
                (890, 160, 350),
                (1054, 190, 300),
                (1248, 170, 330),
                (1422, 120, 300),
            )
        )
    )
    water = blend(SKIES[light][-1][1], "#23405c", 0.55)
    canal = svg.wash((0, 470, 1560, 50), ((0, blend(water, BLACK, 0.25), 1), (1, water, 1)))
    ripples = "".join(svg.rect(30 + i * 97 % 1500, 478 + (i * 13) % 36, 50, 2, "#ffffff", 0.16) for i in range(26))
    quay = svg.rect(0, 516, 1560, 24, blend(far, BLACK, 0.35)) + svg.rect(0, 514, 1560, 4, blend(far, "#ffffff", 0.2))
    rail = "".join(
        bicycle(x, 548, 0.86, colour)
        for x, colour in ((40, "#22304a"), (560, "#7a2b3c"), (700, "#1f4a4a"), (1130, "#2a2a44"))
    )
    leaf = {Light.DAY: "#5f8f4a", Light.EARLY: "#5a6a48", Light.BUSY: "#22304a"}[light]
    trees = "".join(tree(x, 530, 330, leaf, blend("#3b2a2a", BLACK, dark)) for x in (440.0, 1010.0))
    lamps = "".join(
        svg.rect(x - 3, 300, 6, 236, "#1b1630")
        + svg.shape(f"M{x - 14} 274h28l-6 30h-16z", "#ffdf9a" if dark else "#e8eef2")
        + (pool(f"lamp{x}", x, 290, 120, 110, AMBER, 0.5) if dark else "")
        for x in (330, 880)
    )
    night = stars("terrace", 40, 180, 0.7) if light is Light.BUSY else ""
    return "".join(
        (
            sky(SKIES[light]),
            night,
            houses,
            canal,
            ripples,
            quay,
            trees,
            lamps,
            ground(far, near),
            seams(BLACK, 0.12),
            rail,
            _front(light, dark),
        )
    )


def _front(light: Light, dark: float) -> str:
    """The café itself, to the right: door, window with light, awning, and a heater."""
    wall = blend("#3f5a52", "#0f0b24", dark)
    glow = 0.25 if light is Light.DAY else 0.9
    parts = [
        svg.poly(((1560, 0), (1920, 0), (1920, 800), (1560, 560)), wall),
        svg.poly(((1600, 190), (1730, 160), (1730, 640), (1600, 560)), blend("#ffcf87", wall, 1 - glow)),
        svg.poly(((1770, 150), (1900, 120), (1900, 770), (1770, 680)), blend("#ffc070", wall, 1 - glow)),
        svg.poly(((1790, 170), (1880, 150), (1880, 560), (1790, 520)), blend("#ffe6b0", wall, 1 - glow)),
    ]
    parts += [svg.line(((1600 + i * 32, 184 - i * 8), (1600 + i * 32, 566 + i * 18)), wall, 6) for i in range(1, 4)]
    for i in range(9):
        x, colour = 1500 + i * 48, ("#c8473f", "#f3e6cf")[i % 2]
        drop = 206 - i * 9
        parts.append(
            svg.poly(
                ((x + 60, 120 - i * 9), (x + 108, 111 - i * 9), (x + 48, drop - 9), (x, drop)),
                blend(colour, BLACK, dark * 0.8),
            )
        )
        parts.append(svg.oval(x + 24, drop - 3, 25, 12, blend(colour, BLACK, dark * 0.8 + 0.08)))
    if light is not Light.DAY:
        parts += [
            pool("door", 1760, 620, 330, 220, AMBER, 0.5),
            bulbs("front", (1500, 196), (1920, 116), 20, AMBER, 1.0, 9),
        ]
    return "".join(parts)


def _tables(light: Light) -> str:
    dark = {Light.DAY: 0.0, Light.EARLY: 0.25, Light.BUSY: 0.55}[light]
    wood, metal = blend("#b9824f", BLACK, dark), blend("#4a4456", BLACK, dark)
    parts = []
    for i, x in enumerate((190.0, 520.0, 860.0, 1190.0, 1480.0)):
        scale = 1.75 + 0.1 * (i % 2)
        top, foot = level(76, scale), level(0, scale)
        for side in (-1, 1):
            seat = x + side * 74 * scale * 0.8
            parts.append(svg.rect(seat - 22 * scale, level(46, scale), 44 * scale, 4 * scale, metal, 1, 3))
            parts.append(svg.rect(seat + side * 20 * scale - 2, level(92, scale), 4, 92 * scale, metal))
            parts.append(svg.rect(seat - side * 18 * scale - 2, level(46, scale), 4, 46 * scale, metal))
        parts.append(svg.rect(x - 2.5 * scale, top, 5 * scale, foot - top, metal))
        parts.append(svg.oval(x, top, 42 * scale, 7 * scale, wood))
        parts.append(beer(x + 14 * scale, top, scale) + beer(x - 12 * scale, top + 2, scale))
        if dark:
            parts.append(svg.rect(x - 2, top - 9 * scale, 5 * scale, 8 * scale, "#ffdf9a", 0.95, 3))
            parts.append(pool(f"candle{i}", x, top - 6 * scale, 60 * scale, 44 * scale, AMBER, 0.6))
    return "".join(parts)


def _parasols(light: Light) -> str:
    dark = {Light.DAY: 0.0, Light.EARLY: 0.2, Light.BUSY: 0.5}[light]
    parts = []
    for i, (x, cloth) in enumerate(PARASOLS):
        colour = blend(cloth, "#120c2c", dark)
        parts.append(svg.rect(x - 5, 190, 10, 400, blend("#5b4030", BLACK, dark)))
        for k in range(6):
            a, b = x - 216 + k * 72, x - 144 + k * 72
            shade = colour if k % 2 else blend(colour, "#fff3dc", 0.75 - dark * 0.6)
            parts.append(svg.poly(((x - 8 + 3 * k, 118), (x - 4 + 3 * k, 118), (b, 214), (a, 214)), shade))
            parts.append(svg.oval((a + b) / 2, 214, 36, 11, blend(shade, BLACK, 0.12)))
        if light is not Light.DAY:
            parts.append(
                pool(f"heat{i}", x, 240, 190, 110, "#ff8a4a", 0.4) + svg.rect(x - 60, 222, 120, 6, "#ff9a5c", 0.9, 3)
            )
    return "".join(parts)


SCENERY = Scenery(airs=AIRS, behind=_behind)
