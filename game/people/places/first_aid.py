"""The first-aid and welfare post in a tent: a stretcher, blankets, water and tea, a lamp that does not glare."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER
from game.people.places.motifs import BLACK, crowd, ground, pool, sky, stars
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import HEIGHT, WIDTH, level
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.14, ("#cfe0ff", "#cfe0ff"), 0.6, AMBER, 0.8, "#3a2f52", 0.7)),
    (Light.DAY, Air(0.05, ("#ffffff", "#ffffff"), 0.9, "#fff3d6", 0.9, "#7c7a92", 0.5)),
)
GREEN = "#2f9a6a"


def _behind(light: Light) -> tuple[Piece, ...]:
    day = light is Light.DAY
    body = "#7f8796" if day else "#2a2450"
    outside = crowd(
        "outside", 9, 0.98, (800.0, 1180.0), body, (blend(body, "#ffffff", 0.3), blend(body, AMBER, 0.4)), False
    )
    return (
        Piece("place", _tent(light)),
        outside,
        Piece("flaps", _flaps(light), (700.0, 180.0, 580.0, 380.0)),
        Piece("furniture", _furniture(light), (20.0, 330.0, 1860.0, 420.0)),
    )


def _cloth(light: Light) -> str:
    return "#f1eee8" if light is Light.DAY else "#8d84a8"


def _tent(light: Light) -> str:
    day, cloth = light is Light.DAY, _cloth(light)
    heaven = ((0, "#8fc4ec", 1), (1, "#dcecd8", 1)) if day else ((0, "#0f1034", 1), (1, "#4a3470", 1))
    roof = blend(cloth, "#5a5480", 0.22)
    parts = [
        sky(heaven, 560),
        "" if day else stars("aid", 30, 300, 0.8),
        svg.rect(760, 470, 460, 80, "#8fb562" if day else "#2a2f4a"),
        svg.rect(980, 340, 60, 130, "#c8473f" if day else "#5a2440")
        + svg.poly(((960, 342), (1010, 300), (1060, 342)), "#f1e3cc" if day else "#6a4a70"),
        svg.poly(((0, 0), (780, 0), (780, 230), (0, 150)), roof),
        svg.poly(((1200, 0), (WIDTH, 0), (WIDTH, 150), (1200, 230)), roof),
        svg.poly(((780, 0), (1200, 0), (1200, 230), (990, 160), (780, 230)), blend(roof, BLACK, 0.08)),
        svg.poly(((0, 150), (780, 230), (780, 556), (0, 660)), cloth),
        svg.poly(((1200, 230), (WIDTH, 150), (WIDTH, 660), (1200, 556)), blend(cloth, BLACK, 0.05)),
    ]
    parts += [
        svg.line(((x, 150 + x * 0.1026), (x, 660 - x * 0.1333)), BLACK, 2, 0.1) for x in (130, 280, 430, 580, 700)
    ]
    parts += [
        svg.line(((WIDTH - x, 150 + x * 0.111), (WIDTH - x, 660 - x * 0.144)), BLACK, 2, 0.1)
        for x in (130, 280, 430, 580)
    ]
    parts += [_window(x, light) for x in (180, 1560)]
    parts.append(_floor(light))
    parts += [_sign(990, 84), _cabinet(light), _lamp(500, light), _lamp(1440, light)]
    return "".join(parts)


def _floor(light: Light) -> str:
    far, near = ("#c9b79c", "#94836f") if light is Light.DAY else ("#6a5a72", "#2a2442")
    boards = "".join(
        svg.rect(0, level(0, scale), WIDTH, scale * 1.1, BLACK, 0.14) for scale in (1.3, 1.5, 1.75, 2.1, 2.6, 3.3, 4.3)
    )
    floor = ((0, 660), (780, 556), (1200, 556), (WIDTH, 660), (WIDTH, HEIGHT), (0, HEIGHT))
    return (
        ground(far, near, 552)
        + boards
        + svg.poly(floor, blend(far, near, 0.4), 0.2)
        + pool("warm", 960, 760, 900, 190, AMBER, 0.28)
    )


def _window(x: float, light: Light) -> str:
    """A window of clear sheet in the cloth."""
    pane = "#bfe0f2" if light is Light.DAY else "#3a3468"
    slope = 0.1 if x < WIDTH / 2 else -0.1
    quad = ((x, 250 + (x % 400) * 0.02), (x + 160, 250 + 160 * slope), (x + 160, 350), (x, 350 - 160 * slope * 0.2))
    return svg.poly(quad, pane, 0.9) + svg.line((((x + 80), 250), ((x + 80), 350)), "#ffffff", 4, 0.6)


def _sign(x: float, y: float) -> str:
    """A white cross on green: first aid."""
    return (
        svg.rect(x - 62, y - 62, 124, 124, GREEN, 1, 12)
        + svg.rect(x - 15, y - 42, 30, 84, "#ffffff", 1, 3)
        + svg.rect(x - 42, y - 15, 84, 30, "#ffffff", 1, 3)
    )


def _cabinet(light: Light) -> str:
    """Shelves with water, blankets and boxes."""
    wood = "#b9a284" if light is Light.DAY else "#5f4f63"
    x, top, foot = 1270.0, 330.0, 590.0
    parts = [svg.rect(x, top, 250, foot - top, blend(wood, BLACK, 0.35)), svg.rect(x - 4, top - 8, 258, 10, wood)]
    parts += [svg.rect(x, y, 250, 8, wood) for y in (410, 496, 582)]
    parts += [
        svg.rect(x + 12 + i * 28, 358, 18, 52, "#9fd6ee", 0.95, 5) + svg.rect(x + 16 + i * 28, 350, 10, 9, "#3f7fb0")
        for i in range(8)
    ]
    parts += [
        svg.rect(x + 14, 496 - (i + 1) * 17, 96, 15, ("#c8473f", "#e0a03f", "#4a6ab0", "#8f6ab0")[i], 1, 6)
        for i in range(4)
    ]
    parts += [svg.rect(x + 128, 448, 52, 48, "#f4efe2", 1, 3) + svg.rect(x + 186, 436, 50, 60, "#f4efe2", 1, 3)]
    parts += [svg.rect(x + dx - 4, 462, 8, 22, GREEN) + svg.rect(x + dx - 11, 469, 22, 8, GREEN) for dx in (154, 211)]
    parts += [svg.rect(x + 18 + i * 74, 528, 62, 54, ("#7f9ab8", "#b8967f", "#8fb59a")[i], 1, 4) for i in range(3)]
    return "".join(parts)


def _lamp(x: float, light: Light) -> str:
    return (
        svg.rect(x - 1.5, 0, 3, 96, "#3a3448")
        + svg.shape(f"M{x - 44} 132q6 -44 44 -44t44 44z", "#f0c98a")
        + pool(f"lamp{x}", x, 150, 300, 190, AMBER, 0.3 if light is Light.DAY else 0.6)
    )


def _flaps(light: Light) -> str:
    """The flaps of the entrance, tied up at both sides."""
    cloth = _cloth(light)
    left = svg.shape("M700 222L800 232Q830 320 792 400Q770 470 786 556L700 566z", blend(cloth, BLACK, 0.1))
    right = svg.shape("M1280 222L1180 232Q1150 320 1188 400Q1210 470 1194 556L1280 566z", blend(cloth, BLACK, 0.14))
    return left + right


def _furniture(light: Light) -> str:
    dark = 0.0 if light is Light.DAY else 0.35
    steel = blend("#8f97a6", BLACK, dark)
    parts = [_screen(dark), _stretcher(dark)]
    for x in (560.0, 640.0):
        seat = level(46, 1.7)
        cloth = blend("#3f8f86", BLACK, dark)
        parts.append(
            svg.rect(x, seat - 82, 58, 76, cloth, 1, 8) + svg.rect(x - 4, seat, 66, 12, blend(cloth, BLACK, 0.2), 1, 5)
        )
        parts += [svg.rect(x + dx, seat + 10, 6, 72, steel) for dx in (0, 52)]
    top = level(76, 1.75)
    parts.append(svg.rect(1560, top, 290, 14, blend("#b98457", BLACK, dark), 1, 3))
    parts += [svg.rect(1576 + dx, top + 14, 9, 120, steel) for dx in (0, 250)]
    parts.append(
        svg.shape(f"M1600 {top}v-62q0 -14 14 -14h44q14 0 14 14v62z", blend("#c0c6d2", BLACK, dark))
        + svg.rect(1672, top - 44, 22, 8, steel, 1, 3)
    )
    parts += [
        svg.rect(1712 + i * 34, top - 26, 24, 26, ("#f4efe2", "#e0a03f", "#f4efe2", "#3f8fa0")[i], 1, 4)
        for i in range(4)
    ]
    parts.append(pool("tea", 1640, top - 60, 150, 90, AMBER, 0.35))
    return "".join(parts)


def _screen(dark: float) -> str:
    """A folding screen of cloth, so that whoever lies down is not looked at."""
    cloth, steel = blend("#a9d3cf", "#2a2450", dark * 1.3), blend("#8f97a6", BLACK, dark)
    folds = ((40, 100), (100, 214), (214, 280), (280, 394))
    parts = []
    for i, (left, right) in enumerate(folds):
        up, down = (338, 346) if i % 2 else (346, 338)
        tone = blend(cloth, BLACK, 0.1 * (i % 2))
        parts.append(svg.poly(((left, up), (right, down), (right, down + 250), (left, up + 250)), tone))
        parts += [svg.line(((x, up + 8), (x, up + 246)), BLACK, 2, 0.07) for x in range(left + 14, right, 20)]
        parts.append(svg.line(((left, up + 290), (left, up), (right, down), (right, down + 290)), steel, 5))
    return "".join(parts)


def _stretcher(dark: float) -> str:
    """A stretcher on wheels, its head end up, with a pillow and a folded blanket."""
    steel, sheet = blend("#8f97a6", BLACK, dark), blend("#f7f8fb", "#4a4470", dark)
    blanket = blend("#4a6ab0", BLACK, dark)
    legs = "".join(
        svg.line(((x, 600), (x + lean, 690)), steel, 7)
        + svg.oval(x + lean, 694, 13, 13, "#20233a")
        + svg.oval(x + lean, 694, 5, 5, steel)
        for x, lean in ((170, 60), (270, -60), (390, 60), (490, -60))
    )
    return "".join(
        (
            svg.oval(320, 704, 270, 14, BLACK, 0.3),
            legs,
            svg.line(((110, 600), (556, 600)), steel, 9),
            svg.poly(((96, 500), (128, 488), (226, 566), (226, 594), (196, 594)), sheet),
            svg.rect(200, 564, 352, 30, sheet, 1, 8),
            svg.poly(((100, 484), (150, 472), (196, 520), (150, 534)), blend("#cfe0f2", "#4a4470", dark)),
            svg.rect(372, 548, 184, 44, blanket, 1, 10),
            svg.rect(372, 560, 184, 7, blend(blanket, "#ffffff", 0.25)),
            svg.rect(372, 576, 184, 7, blend(blanket, "#ffffff", 0.25)),
            svg.line(((540, 560), (590, 540), (600, 552)), steel, 6),
            svg.rect(262, 552, 12, 46, "#d98a3a", 1, 3),
        )
    )


SCENERY = Scenery(airs=AIRS, behind=_behind)
