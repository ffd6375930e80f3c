"""The stage of a festival at night: towers, lights, a band far off, and everybody before it."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.crowd import draw_row
from game.people.light import AMBER, CYAN, PINK, VIOLET, Beam
from game.people.places.motifs import BLACK, beams, bulbs, crowd, ground, pool, sky, stars, tree
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import level
from game.people.silhouette import Reveller
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.32, (CYAN, PINK), 1.0, PINK, 0.8)),
    (Light.EARLY, Air(0.24, (AMBER, PINK), 0.8, AMBER, 0.7)),
    (Light.CLOSING, Air(0.2, ("#8f86c4", "#8f86c4"), 0.5, AMBER, 0.6)),
)
SKIES = {
    Light.EARLY: ((0, "#2a1c5e", 1), (0.45, "#7a3a78", 1), (0.8, "#e0725e", 1), (1, "#ffb46a", 1)),
    Light.BUSY: ((0, "#0b0826", 1), (0.6, "#24124f", 1), (1, "#4a1d66", 1)),
    Light.CLOSING: ((0, "#14122f", 1), (0.6, "#2c2750", 1), (1, "#4b3a63", 1)),
}
GRASS = {
    Light.EARLY: ("#7a4a4f", "#231a33"),
    Light.BUSY: ("#47205e", "#0e0a24"),
    Light.CLOSING: ("#54466a", "#1d1a36"),
}
ROWS = {Light.EARLY: (16, 12, 6), Light.BUSY: (28, 20, 12), Light.CLOSING: (0, 3, 2)}
LAMPS = (
    Beam((610, 120), (330, 660), 210, CYAN, 0.32),
    Beam((1310, 120), (1590, 660), 210, PINK, 0.32),
    Beam((800, 104), (700, 680), 180, VIOLET, 0.30),
    Beam((1120, 104), (1220, 680), 180, CYAN, 0.28),
    Beam((960, 100), (960, 690), 200, PINK, 0.26),
)
LEFT, RIGHT, DECK = 560.0, 1360.0, 452.0


def _behind(light: Light) -> tuple[Piece, ...]:
    strong = {Light.EARLY: 0.6, Light.BUSY: 1.0, Light.CLOSING: 0.12}[light]
    far, near = GRASS[light]
    body = blend(far, near, 0.55)
    lights = (blend(body, CYAN, 0.5 * strong), blend(body, PINK, 0.55 * strong))
    rows = tuple(
        crowd(f"row {i}", count, scale, (60.0, 1860.0), blend(far, BLACK, 0.25 + 0.2 * i), lights, strong > 0.5)
        for i, (count, scale) in enumerate(zip(ROWS[light], (1.2, 1.5, 1.9), strict=True))
        if count
    )
    shine = beams("beam", LAMPS if light is Light.BUSY else LAMPS[:2], 3) if strong > 0.5 else ()
    return (Piece("place", _field(light, strong)), *rows[:1], *shine, *rows[1:])


def _field(light: Light, strong: float) -> str:
    far, near = GRASS[light]
    leaf = blend(near, "#2f4a4a", 0.4)
    trees = "".join(tree(x, 540, high, leaf, BLACK) for x, high in ((40, 190), (150, 150), (1790, 170), (1890, 210)))
    night = stars("stage", 70, 300, 0.8) if light is not Light.EARLY else ""
    wheel = _wheel(230, 330, 150, strong)
    return (
        sky(SKIES[light])
        + night
        + wheel
        + trees
        + _tents(strong)
        + pool("haze", 960, 330, 640, 330, PINK, 0.5 * strong)
        + _stage(strong, light)
        + ground(far, near)
        + pool("wash", 960, 620, 760, 110, PINK, 0.4 * strong)
        + pool("wash2", 960, 760, 900, 130, VIOLET, 0.35 * strong)
        + bulbs("bulbs", (-20, 150), (560, 100), 70, AMBER, 0.9)
        + bulbs("bulbs2", (1360, 100), (1940, 150), 70, AMBER, 0.9)
        + _barrier(near)
    )


def _wheel(x: float, y: float, r: float, strong: float) -> str:
    """A Ferris wheel far off."""
    n = svg.num
    rim = f"M{n(x - r)} {n(y)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0"
    spokes = "".join(
        svg.line(((x - r * c, y - r * s), (x + r * c, y + r * s)), "#6a5aa8", 2, 0.5)
        for c, s in ((1, 0), (0.707, 0.707), (0, 1), (0.707, -0.707), (0.383, 0.924), (0.924, 0.383))
    )
    cabins = "".join(
        svg.oval(x + r * c, y + r * s + 5, 8, 8, colour, 0.55 + 0.4 * strong)
        for (c, s), colour in zip(
            ((1, 0), (0.707, 0.707), (0, 1), (-0.707, 0.707), (-1, 0), (-0.707, -0.707), (0, -1), (0.707, -0.707)),
            (CYAN, PINK, AMBER, VIOLET) * 2,
            strict=True,
        )
    )
    legs = svg.line(((x - 70, 545), (x, y), (x + 70, 545)), "#3a2c66", 7, 0.9)
    return legs + spokes + svg.stroke(rim, "#8d7ad0", 4, 0.7) + cabins


def _tents(strong: float) -> str:
    """Stalls at both sides."""
    parts = []
    for x, colour in ((1450, "#b8475f"), (1590, "#d99a4a"), (1720, "#3f7f93")):
        parts.append(svg.rect(x, 470, 120, 76, blend(colour, BLACK, 0.62)))
        parts.append(svg.rect(x + 10, 484, 100, 44, blend("#ffcf87", BLACK, 0.2)))
        parts.append(svg.poly(((x - 10, 472), (x + 60, 428), (x + 130, 472)), blend(colour, BLACK, 0.25)))
        parts.append(pool(f"stall{x}", x + 60, 520, 110, 60, AMBER, 0.3 + 0.15 * strong))
    return "".join(parts)


def _stage(strong: float, light: Light) -> str:
    n = svg.num
    metal = "#2c2350"
    roof = f"M{n(LEFT - 60)} 130Q960 10 {n(RIGHT + 60)} 130L{n(RIGHT + 30)} 152Q960 44 {n(LEFT - 30)} 152z"
    back = svg.wash(
        (LEFT, 110, RIGHT - LEFT, DECK - 110),
        ((0, blend("#1a1045", VIOLET, 0.4 * strong), 1), (1, blend("#3b1760", PINK, 0.65 * strong), 1)),
    )
    sun = svg.oval(960, 290, 130, 130, blend("#3a1a5c", AMBER, 0.9 * strong)) + "".join(
        svg.rect(820, 290 + i * 22, 280, 5 + i * 2, blend("#3b1760", PINK, 0.5 * strong)) for i in range(6)
    )
    screens = "".join(
        svg.rect(x, 180, 130, 190, blend("#221446", colour, 0.5 * strong), 1, 4)
        + svg.oval(x + 65, 262, 26, 32, blend("#1a1038", "#e8b08c", 0.6 * strong))
        + svg.shape(f"M{x + 20} 370q45 -84 90 0z", blend("#1a1038", colour, 0.8 * strong))
        for x, colour in ((LEFT + 20, CYAN), (RIGHT - 150, PINK))
    )
    towers = "".join(
        svg.rect(x, 120, 26, DECK + 90 - 120, metal)
        + "".join(svg.line(((x, y), (x + 26, y + 34)), blend(metal, "#8d84c9", 0.5), 2) for y in range(124, 500, 34))
        + _speakers(x + (34 if x > 960 else -52))
        for x in (LEFT - 40, RIGHT + 14)
    )
    deck = svg.rect(LEFT - 20, DECK, RIGHT - LEFT + 40, 88, "#120b2c") + svg.rect(
        LEFT - 20, DECK, RIGHT - LEFT + 40, 6, blend(metal, PINK, 0.6 * strong)
    )
    lamps = "".join(
        svg.shape(f"M{n(b.start[0] - 12)} {n(b.start[1] - 16)}h24l5 16h-34z", "#0c0820")
        + svg.oval(b.start[0], b.start[1], 14, 4, blend(b.colour, "#ffffff", 0.4) if strong > 0.5 else "#3a3068")
        for b in LAMPS
    )
    band = _band(strong) if light is not Light.CLOSING else _crew()
    return back + sun + screens + band + towers + deck + svg.shape(roof, "#171036") + lamps


def _speakers(x: float) -> str:
    return "".join(
        svg.rect(x, 150 + i * 44, 46, 40, "#0d0922", 1, 4) + svg.oval(x + 23, 170 + i * 44, 13, 13, "#2c2350")
        for i in range(5)
    )


def _band(strong: float) -> str:
    row = (
        Reveller(850, 172, 0.3, "curls", "one up", -4, False),
        Reveller(960, 168, 0.4, "long", "wave", 3, True),
        Reveller(1075, 178, 0.5, "short", "glass", 2, True),
    )
    rim = (blend("#140c30", CYAN, 0.7 * strong), blend("#140c30", AMBER, 0.8 * strong), 960.0)
    drums = svg.oval(1040, DECK - 18, 26, 24, "#221446") + svg.oval(1040, DECK - 18, 18, 17, "#c9a0d8", 0.4)
    stands = "".join(svg.line(((x, DECK), (x - 4, DECK - 82)), "#0c0820", 3) for x in (838, 946))
    return drums + draw_row(row, 0.86, DECK, ("#140c30", "#1c1040"), rim) + stands


def _crew() -> str:
    row = (Reveller(900, 174, 0.5, "cap", "down", 0, False), Reveller(1010, 168, 0.4, "tail", "down", 0, True))
    cases = "".join(svg.rect(x, DECK - 44, 70, 44, "#2c2350", 1, 3) for x in (720, 1100, 1176))
    return cases + draw_row(row, 0.86, DECK, ("#140c30", "#1c1040"), ("", "", 0.0))


def _barrier(near: str) -> str:
    """The barrier before the stage."""
    y, colour = level(108, 1.12), blend(near, "#8d84c9", 0.35)
    bars = "".join(svg.rect(x, y, 2.5, 104, colour, 0.8) for x in range(470, 1460, 22))
    return bars + svg.rect(462, y - 2, 1000, 5, colour) + svg.rect(462, y + 60, 1000, 3, colour, 0.8)


SCENERY = Scenery(airs=AIRS, behind=_behind)
