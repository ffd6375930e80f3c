"""The bar of a student society: dark wood, shields, long tables, candles in bottles, a chandelier, a piano."""

from __future__ import annotations

from game.people import svg
from game.people.bottles import beer, draw_shelf
from game.people.canvas import blend
from game.people.light import AMBER
from game.people.places.motifs import BLACK, crowd, ground, pool, seams, sky
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import BACK_BAR, BAR_TOP, COUNTER_BACK, COUNTER_FRONT, FLOOR_BEFORE_BAR, WIDTH, across, level
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.26, (AMBER, AMBER), 0.7, AMBER, 0.9)),
    (Light.EARLY, Air(0.2, ("#ffcf9a", "#ffcf9a"), 0.7, AMBER, 0.9)),
    (Light.CLOSING, Air(0.14, ("#e8d0b8", "#e8d0b8"), 0.6, "#ffe2c0", 0.7)),
)
STRENGTHS = {Light.EARLY: 0.9, Light.BUSY: 0.75, Light.CLOSING: 0.4}
ROWS = {Light.EARLY: (8, 4), Light.BUSY: (22, 15), Light.CLOSING: (1, 0)}
BAR = (1120.0, 300.0, 800.0, 740.0)
WOOD, GREEN, RED, GOLD = "#5a3226", "#24483c", "#7a2233", "#e0b05a"


def _behind(light: Light) -> tuple[Piece, ...]:
    body = {Light.EARLY: "#3a2030", Light.BUSY: "#26142c", Light.CLOSING: "#4a3444"}[light]
    rim = (blend(body, AMBER, 0.55), blend(body, AMBER, 0.6))
    rows = tuple(
        crowd(f"row {i}", count, scale, (60.0, 1120.0), blend(body, BLACK, 0.15 * i), rim, light is Light.BUSY)
        for i, (count, scale) in enumerate(zip(ROWS[light], (1.25, 1.6), strict=True))
        if count
    )
    return (Piece("place", _hall(light)), *rows, Piece("tables", _tables(light), (20.0, 430.0, 1140.0, 250.0)))


def _hall(light: Light) -> str:
    strong = STRENGTHS[light]
    house = 0.3 if light is Light.CLOSING else 0.0
    wall, wood = blend(GREEN, "#b8a890", house), blend(WOOD, "#c0a080", house)
    far, near = blend("#6b4030", "#b09080", house), blend("#23141f", "#5a4a50", house)
    return "".join(
        (
            sky(((0, blend(wall, BLACK, 0.6), 1), (0.4, wall, 1), (1, blend(wall, BLACK, 0.2), 1)), 552),
            *(svg.rect(x, 0, 22, 330, blend(wood, BLACK, 0.35)) for x in (0, 380, 760, 1138)),
            svg.rect(0, 44, 1160, 20, blend(wood, BLACK, 0.3)),
            _panelling(wood),
            *(
                _shield(x, 190, a, b, i)
                for i, (x, a, b) in enumerate(((108, RED, GOLD), (236, "#27408f", "#f4efe2"), (1010, GOLD, RED)))
            ),
            *(_portrait(x, i) for i, x in enumerate((438, 880))),
            _banner(640, strong),
            _piano(wood),
            _back_bar(wood, strong),
            ground(far, near),
            seams(BLACK, 0.22, 537, 90),
            _chandelier(570, strong),
            pool("hall", 570, 640, 620, 120, AMBER, 0.5 * strong),
            pool("hall2", 900, 790, 620, 120, AMBER, 0.3 * strong),
        )
    )


def _panelling(wood: str) -> str:
    parts = [svg.rect(0, 330, 1160, 212, wood), svg.rect(0, 322, 1160, 12, blend(wood, "#ffdca3", 0.25))]
    parts += [
        svg.rect(14 + i * 96, 352, 76, 160, blend(wood, BLACK, 0.25), 1, 3)
        + svg.rect(22 + i * 96, 360, 60, 144, wood, 1, 2)
        for i in range(12)
    ]
    return "".join(parts)


def _shield(x: float, y: float, a: str, b: str, kind: int) -> str:
    """A shield, no society's own: bends, bars, quarters."""
    data = f"M{x - 44} {y - 56}h88v52q0 48 -44 66q-44 -18 -44 -66z"
    inner = (
        svg.poly(((x - 44, y - 56), (x - 8, y - 56), (x + 44, y + 8), (x + 34, y + 36)), b),
        svg.rect(x - 44, y - 30, 88, 20, b) + svg.rect(x - 40, y + 8, 78, 16, b),
        svg.rect(x, y - 56, 44, 52, b) + svg.poly(((x - 43, y - 4), (x, y - 4), (x, y + 60), (x - 30, y + 40)), b),
    )[kind]
    return svg.shape(data, a) + inner + svg.stroke(data, "#2a1620", 6)


def _portrait(x: float, kind: int) -> str:
    """A portrait of somebody long ago, in a gilt frame."""
    coat = ("#2c3a5c", "#5c2c4a")[kind]
    return (
        svg.rect(x, 116, 130, 170, GOLD, 1, 3)
        + svg.rect(x + 12, 128, 106, 146, "#2a2230")
        + svg.shape(f"M{x + 22} 274q6 -62 43 -62t43 62z", coat)
        + svg.oval(x + 65, 186, 22, 27, ("#c99a78", "#7a4f38")[kind])
        + svg.oval(x + 65, 168, 25, 16, ("#d8d2cc", "#20141c")[kind])
        + svg.rect(x + 53, 208, 24, 12, "#f4efe2", 0.9)
    )


def _banner(x: float, strong: float) -> str:
    parts = [svg.rect(x - 70, 90, 140, 8, GOLD), svg.shape(f"M{x - 60} 98h120v150l-60 42l-60 -42z", RED)]
    parts.append(svg.shape(f"M{x - 60} 98h60v192l-60 -42z", blend(RED, "#ffffff", 0.1)))
    parts.append(svg.oval(x, 168, 34, 34, GOLD, 0.5 + 0.5 * strong) + svg.oval(x, 168, 22, 22, RED))
    return "".join(parts)


def _piano(wood: str) -> str:
    return (
        svg.rect(60, 410, 260, 132, blend(wood, BLACK, 0.6), 1, 4)
        + svg.rect(52, 402, 276, 14, blend(wood, BLACK, 0.45), 1, 4)
        + svg.rect(70, 474, 240, 20, "#f4efe2")
        + "".join(svg.rect(76 + i * 17, 474, 7, 12, "#14101c") for i in range(14))
        + svg.rect(64, 494, 252, 10, blend(wood, BLACK, 0.5))
        + beer(120, 402, 1.2)
        + beer(262, 402, 1.2)
    )


def _back_bar(wood: str, strong: float) -> str:
    """Shelves with bottles, a slate, a bell and flags above the bar."""
    dark = blend(wood, BLACK, 0.5)
    parts = [
        svg.rect(1160, 0, 760, 560, dark),
        svg.rect(1160, 0, 26, 560, blend(wood, BLACK, 0.2)),
        svg.rect(1186, 40, 734, 26, wood),
    ]
    for i, height in enumerate((196, 156)):
        y = level(height, BACK_BAR)
        parts.append(svg.wash((1200, y - 84, 700, 84), ((0, "#ffb65c", 0.0), (1, "#ffcf87", 0.55 * strong))))
        parts.append(draw_shelf(f"row{i}", 1214, 1640, y, BACK_BAR, 0.32) + svg.rect(1200, y, 450, 8, wood))
    parts.append(svg.rect(1680, 110, 200, 240, "#20262a", 1, 4) + svg.rect(1680, 110, 200, 240, GOLD, 0.12, 4))
    parts += [
        svg.rect(1700, 140 + i * 34, (120, 90, 140, 100, 70, 130)[i], 8, "#f4efe2", 0.75, 4)
        + svg.rect(1846, 140 + i * 34, 18, 8, "#f4efe2", 0.75, 4)
        for i in range(6)
    ]
    parts.append(svg.shape("M1240 100q0 -44 30 -44t30 44l12 16h-84z", GOLD) + svg.oval(1270, 122, 8, 8, "#8a5a2a"))
    parts += [
        svg.poly(
            ((1330 + i * 60, 66), (1382 + i * 60, 66), (1356 + i * 60, 112)),
            (RED, GOLD, "#27408f", "#f4efe2")[i % 4],
            0.95,
        )
        for i in range(6)
    ]
    parts.append(pool("bar", 1560, 300, 460, 240, AMBER, 0.35 * strong))
    return "".join(parts)


def _chandelier(x: float, strong: float) -> str:
    brass = "#b8863f"
    parts = [
        svg.rect(x - 2, 0, 4, 110, "#2a1c26"),
        svg.stroke(f"M{x - 130} 130q130 70 260 0", brass, 7),
        svg.stroke(f"M{x - 74} 146q74 40 148 0", brass, 5),
    ]
    parts.append(svg.rect(x - 7, 100, 14, 80, brass, 1, 6) + pool("chandelier", x, 120, 420, 220, AMBER, 0.55 * strong))
    for dx, dy in ((-130, 130), (-70, 150), (0, 160), (70, 150), (130, 130)):
        parts.append(
            svg.rect(x + dx - 4, dy - 24, 8, 22, "#f4ead8")
            + svg.shape(f"M{x + dx} {dy - 48}q12 18 0 24q-12 -6 0 -24z", "#ffdf8a")
        )
    return "".join(parts)


def _tables(light: Light) -> str:
    """Two long tables with benches, glasses and candles in bottles."""
    closing = light is Light.CLOSING
    wood = blend(WOOD, "#c0a080", 0.3 if closing else 0.1)
    parts = []
    for i, (x, scale) in enumerate(((70.0, 1.6), (660.0, 1.72))):
        top, foot, wide = level(76, scale), level(0, scale), 430.0
        parts.append(svg.rect(x - 10, level(45, scale) + 24, wide + 20, 12, blend(wood, BLACK, 0.3), 1, 3))
        parts += [svg.rect(x + dx, top + 10, 20, foot - top - 8, blend(wood, BLACK, 0.4)) for dx in (24, wide - 44)]
        parts.append(
            svg.poly(
                ((x + 20, top - 14), (x + wide - 20, top - 14), (x + wide, top), (x, top)), blend(wood, "#ffdca3", 0.3)
            )
            + svg.rect(x, top, wide, 14, wood, 1, 2)
        )
        if closing:
            parts += [
                svg.rect(x + 60 + k * 120, top - 60, 8, 60, blend(wood, BLACK, 0.2))
                + svg.rect(x + 30 + k * 120, top - 10, 70, 8, blend(wood, BLACK, 0.1))
                for k in range(3)
            ]
            continue
        parts += [beer(x + 60 + k * 74, top - 3, scale) for k in range(5)]
        for k, dx in enumerate((100, 320)):
            parts.append(
                svg.shape(f"M{x + dx - 9} {top - 2}v-26q0 -10 5 -14v-14h8v14q5 4 5 14v26z", "#2f6a4a")
                + svg.rect(x + dx - 3, top - 74, 6, 18, "#f4ead8")
            )
            parts.append(
                svg.shape(f"M{x + dx} {top - 94}q9 14 0 19q-9 -5 0 -19z", "#ffdf8a")
                + pool(f"candle{i}{k}", x + dx, top - 80, 110, 80, AMBER, 0.6)
            )
    return "".join(parts)


def _counter(light: Light) -> Piece:
    strong = STRENGTHS[light]
    top, back, foot = level(BAR_TOP, COUNTER_FRONT), level(BAR_TOP, COUNTER_BACK), level(0, COUNTER_FRONT)
    start = across(84.0, COUNTER_FRONT)
    parts = [
        svg.poly(((start + 40, back), (WIDTH, back), (WIDTH, top), (start - 8, top)), blend(WOOD, "#ffcf87", 0.45)),
        svg.rect(start, top, WIDTH - start, foot - top, WOOD),
    ]
    parts += [
        svg.rect(start + 26 + i * 150, top + 46, 124, foot - top - 90, blend(WOOD, BLACK, 0.3), 1, 4)
        + svg.rect(start + 38 + i * 150, top + 58, 100, foot - top - 114, blend(WOOD, "#ffcf87", 0.08), 1, 3)
        for i in range(5)
    ]
    parts.append(
        svg.rect(start - 10, top, WIDTH - start + 10, 20, blend(WOOD, "#ffcf87", 0.5))
        + svg.rect(start, foot - 60, WIDTH - start, 9, GOLD)
    )
    tap = 1420.0
    parts.append(
        svg.shape(f"M{tap - 40} {top}v-96q0 -30 40 -30t40 30v96z", GOLD)
        + svg.rect(tap - 64, top - 116, 128, 22, "#c9953f", 1, 8)
    )
    parts += [
        svg.rect(tap + dx - 6, top - 156, 12, 46, colour, 1, 4)
        for dx, colour in ((-42, RED), (0, "#f4efe2"), (42, GREEN))
    ]
    parts += [beer(x, top, 2.4) for x in (1560, 1604, 1650, 1694)]
    parts.append(
        svg.rect(1780, top - 46, 96, 46, "#5a3a2a", 1, 4)
        + "".join(svg.rect(1790 + i * 20, top - 70, 10, 30, "#9fd0e0", 0.7, 3) for i in range(4))
    )
    parts.append(pool("spill", 1540, foot, 480, 110, AMBER, 0.4 * strong))
    return Piece("counter", "".join(parts), BAR)


SCENERY = Scenery(airs=AIRS, behind=_behind, counter=_counter, floor=FLOOR_BEFORE_BAR)
