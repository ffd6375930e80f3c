"""The control room of a venue or festival: a wall of screens with maps and crowds, a desk with radios."""

from __future__ import annotations

from random import Random

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, CYAN, PINK, VIOLET
from game.people.places.motifs import BLACK, ground, pool, sky
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import BAR_TOP, COUNTER_BACK, COUNTER_FRONT, FLOOR_BEFORE_BAR, WIDTH, across, level
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.2, (CYAN, CYAN), 0.8, AMBER, 0.7)),
    (Light.DAY, Air(0.08, ("#e8f2ff", "#e8f2ff"), 0.8, "#fff3d6", 0.7, "#5a5a7c", 0.7)),
)
DESK = (1130.0, 480.0, 790.0, 560.0)


def _behind(light: Light) -> tuple[Piece, ...]:
    return (Piece("place", _room(light)),)


def _room(light: Light) -> str:
    day = light is Light.DAY
    wall = ("#8f9ab5", "#b9bfd0") if day else ("#161a3c", "#2b2a5a")
    far, near = ("#9a94a6", "#5f5a72") if day else ("#2e2a56", "#100e26")
    dice = Random("screens")
    screens = [
        _screen(250 + column * 236, 96 + row * 150, 216, 132, (row * 4 + column) % 6, dice, day)
        for row in range(2)
        for column in range(4)
    ]
    return "".join(
        (
            sky(((0, blend(wall[0], BLACK, 0.3), 1), (0.5, wall[0], 1), (1, wall[1], 1)), 552),
            _window(light),
            svg.rect(228, 76, 968, 322, blend("#10122c", wall[0], 0.15), 1, 10),
            *screens,
            svg.rect(228, 408, 968, 10, blend(wall[0], BLACK, 0.5)),
            _clock(1290, 150, wall[0]),
            _whiteboard(1400, 120, day),
            _cabinets(wall[0]),
            ground(far, near),
            *(svg.rect(0, level(0, scale), WIDTH, scale * 0.8, BLACK, 0.2) for scale in (1.3, 1.6, 2.05, 2.7, 3.7)),
            pool("glow", 710, 600, 620, 110, CYAN, 0.2 if day else 0.45),
            pool("glow2", 900, 780, 700, 130, VIOLET, 0.1 if day else 0.3),
            _far_desk(day),
            *(_lamp(x, day) for x in (520, 1420)),
        )
    )


def _window(light: Light) -> str:
    """A window at the left, on the field or on the night."""
    heaven = ("#9fd0ee", "#d6e6b8") if light is Light.DAY else ("#141238", "#5a2f74")
    parts = [
        svg.rect(24, 110, 180, 250, "#20233f"),
        svg.wash((34, 120, 160, 230), ((0, heaven[0], 1), (1, heaven[1], 1))),
    ]
    parts.append(svg.poly(((60, 350), (110, 268), (160, 350)), "#c8473f" if light is Light.DAY else "#8a2f6a"))
    parts.append(svg.rect(34, 326, 160, 24, "#7fa858" if light is Light.DAY else "#241a3c"))
    parts += [svg.oval(48 + i * 17, 330, 5, 9, blend("#5a4a6a", heaven[0], 0.2)) for i in range(9)]
    return "".join(parts) + svg.rect(110, 120, 7, 230, "#20233f") + svg.rect(34, 232, 160, 7, "#20233f")


def _screen(x: float, y: float, wide: float, high: float, kind: int, dice: Random, day: bool) -> str:
    """A screen: a map, a crowd from above, a graph, a corridor, a stage, a gate."""
    glow = 0.75 if day else 1.0
    ground_ = blend("#1a2550", ("#2f6b5a", "#3a2a6b", "#234a6b", "#2a3a5a", "#5a2a6b", "#3a4a3a")[kind], 0.7 * glow)
    parts = [svg.rect(x, y, wide, high, "#07091c", 1, 6), svg.rect(x + 5, y + 5, wide - 10, high - 10, ground_, 1, 3)]
    if kind == 0:
        parts.append(svg.stroke(f"M{x + 12} {y + high * 0.7:.0f}q60 -60 100 -20t92 -40", "#d9c9a0", 7, 0.9))
        parts += [
            svg.rect(
                x + 20 + i * 46,
                y + 18 + (i * 37) % 60,
                30,
                22,
                ("#8fd46a", "#f2b84b", "#e0574f", "#7fc0e8")[i],
                0.85,
                3,
            )
            for i in range(4)
        ]
        parts.append(
            svg.oval(x + wide * 0.58, y + high * 0.5, 8, 8, "#ff6a8a")
            + svg.oval(x + wide * 0.58, y + high * 0.5, 16, 16, "#ff6a8a", 0.3)
        )
    elif kind == 2:
        for i in range(9):
            tall = 14 + dice.random() * 66
            parts.append(svg.rect(x + 20 + i * 20, y + high - 20 - tall, 13, tall, (CYAN, AMBER)[i % 4 == 2], 0.85, 2))
    elif kind == 4:
        parts.append(svg.rect(x + 40, y + 28, wide - 80, 44, PINK, 0.7, 4))
        parts += [svg.oval(x + 18 + i * 14, y + high - 22 - (i % 3) * 6, 8, 12, "#120a2c") for i in range(14)]
    elif kind == 3:
        left, top, right, foot = x + 8, y + 8, x + wide - 8, y + high - 8
        parts.append(svg.poly(((left, top), (left + 70, top + 34), (left + 70, foot - 30), (left, foot)), "#3f5578"))
        parts.append(
            svg.poly(((right, top), (right - 70, top + 34), (right - 70, foot - 30), (right, foot)), "#34496b")
        )
        parts.append(
            svg.oval(x + wide / 2, y + high * 0.52, 8, 9, "#0d1230")
            + svg.rect(x + wide / 2 - 9, y + high * 0.6, 18, 30, "#0d1230", 1, 6)
        )
    else:
        for _ in range(34):
            parts.append(
                svg.oval(
                    x + 16 + dice.random() * (wide - 32),
                    y + 16 + dice.random() * (high - 32),
                    5,
                    5,
                    dice.choice((AMBER, "#f4efe2", CYAN, PINK)),
                    0.75,
                )
            )
    parts.append(svg.rect(x + wide - 26, y + 12, 12, 5, "#e0574f", 0.9, 2))
    parts.append(
        svg.poly(
            ((x + 5, y + 5), (x + wide * 0.4, y + 5), (x + wide * 0.15, y + high - 5), (x + 5, y + high - 5)),
            "#ffffff",
            0.06,
        )
    )
    return "".join(parts)


def _clock(x: float, y: float, wall: str) -> str:
    """A clock at ten past ten."""
    hands = svg.line(((x, y), (x - 20, y - 14)), "#20233f", 5) + svg.line(((x, y), (x + 30, y - 18)), "#20233f", 4)
    marks = "".join(svg.oval(x + dx, y + dy, 3, 3, "#20233f") for dx, dy in ((0, -38), (38, 0), (0, 38), (-38, 0)))
    return svg.oval(x, y, 52, 52, blend(wall, BLACK, 0.5)) + svg.oval(x, y, 46, 46, "#f4efe2") + marks + hands


def _whiteboard(x: float, y: float, day: bool) -> str:
    """A board with a plan: boxes, arrows, notes."""
    parts = [
        svg.rect(x, y, 330, 210, "#6a6f86", 1, 4),
        svg.rect(x + 8, y + 8, 314, 194, "#f4f6fa" if day else "#b9bcd6", 1, 2),
    ]
    parts += [
        svg.rect(x + 26 + i * 96, y + 34, 70, 44, colour, 0.8, 5)
        for i, colour in enumerate(("#8fc4e8", "#f2c46a", "#8fd4a0"))
    ]
    parts += [svg.line(((x + 100 + i * 96, y + 56), (x + 118 + i * 96, y + 56)), "#3a3f5c", 4) for i in range(2)]
    parts += [svg.rect(x + 26, y + 104 + i * 22, (230, 180, 210, 120)[i], 7, "#5a6a8a", 0.7, 3) for i in range(4)]
    return (
        "".join(parts) + svg.rect(x + 262, y + 118, 44, 44, "#ffe27a") + svg.rect(x + 250, y + 150, 44, 44, "#ff9ab8")
    )


def _cabinets(wall: str) -> str:
    """Radios in their chargers on a low cabinet below the board."""
    wood = blend("#7a6a72", wall, 0.3)
    parts = [svg.rect(1380, 420, 400, 126, wood), svg.rect(1376, 412, 408, 12, blend(wood, "#ffffff", 0.15))]
    parts += [svg.rect(1396 + i * 128, 436, 112, 104, blend(wood, BLACK, 0.2), 1, 4) for i in range(3)]
    for i in range(7):
        x = 1400 + i * 40
        parts.append(svg.rect(x, 372, 20, 42, "#1b1d33", 1, 4) + svg.rect(x + 3, 350, 4, 24, "#1b1d33"))
        parts.append(svg.oval(x + 14, 380, 3.2, 3.2, ("#5fe08a", "#ff8a5a")[i == 4]))
    return (
        "".join(parts)
        + svg.rect(1706, 366, 60, 48, GREEN, 1, 6)
        + svg.rect(1731, 374, 10, 32, "#ffffff")
        + svg.rect(1720, 385, 32, 10, "#ffffff")
    )


GREEN = "#2f9a6a"


def _far_desk(day: bool) -> str:
    """A long desk under the screens with chairs, keyboards and mugs."""
    wood = "#8a7a86" if day else "#2a2650"
    top, foot = level(76, 1.55), level(0, 1.55)
    parts = [
        svg.rect(250, top, 900, 14, blend(wood, "#ffffff", 0.12)),
        svg.rect(262, top + 14, 876, 26, blend(wood, BLACK, 0.25)),
    ]
    parts += [svg.rect(x, top + 14, 12, foot - top - 14, blend(wood, BLACK, 0.4)) for x in (270, 690, 1116)]
    for x in (390, 700, 1000):
        parts.append(
            svg.rect(x - 40, top - 12, 80, 12, "#12142e", 1, 3)
            + svg.rect(x + 60, top - 22, 18, 22, ("#e0574f", "#f2b84b", "#7fc0e8")[x % 3], 1, 3)
        )
        parts.append(
            svg.rect(x - 36, top + 22, 72, 76, "#1b1d3c", 1, 14) + svg.rect(x - 5, top + 96, 10, 40, "#12142e")
        )
        parts.append(svg.line(((x - 34, foot), (x, top + 136), (x + 34, foot)), "#12142e", 7))
    return "".join(parts)


def _lamp(x: float, day: bool) -> str:
    return svg.rect(x - 130, 20, 260, 12, "#f4f6fa" if day else "#8f9ad6", 0.9, 5) + pool(
        f"lamp{x}", x, 34, 330, 110, "#e8f2ff" if day else CYAN, 0.3
    )


def _counter(light: Light) -> Piece:
    """The desk of whoever leads: a console with screens that face away, a radio, a log book."""
    day = light is Light.DAY
    wood = "#7a6878" if day else "#2c2650"
    top, back, foot = level(BAR_TOP, COUNTER_FRONT), level(BAR_TOP, COUNTER_BACK), level(0, COUNTER_FRONT)
    start = across(84.0, COUNTER_FRONT)
    parts = [
        svg.poly(((start + 40, back), (WIDTH, back), (WIDTH, top), (start - 8, top)), blend(wood, "#ffffff", 0.18)),
        svg.rect(start, top, WIDTH - start, foot - top, wood),
        svg.rect(start - 8, top, WIDTH - start + 8, 14, blend(wood, "#ffffff", 0.3)),
    ]
    parts += [
        svg.rect(start + 40 + i * 210, top + 60, 180, foot - top - 110, blend(wood, BLACK, 0.22), 1, 8)
        for i in range(4)
    ]
    parts.append(svg.rect(start, top + 30, WIDTH - start, 6, CYAN, 0.5 if day else 0.9))
    for x in (1700.0,):
        parts.append(
            svg.poly(((x, top - 128), (x + 180, top - 128), (x + 176, top - 14), (x + 4, top - 14)), "#171a36")
        )
        parts.append(svg.rect(x + 70, top - 16, 40, 16, "#0d1026") + svg.oval(x + 90, top - 70, 12, 12, "#2a2f5c"))
    parts.append(svg.rect(1340, top - 16, 130, 14, "#f4efe2", 1, 3) + svg.rect(1346, top - 22, 118, 8, "#c8473f", 1, 2))
    parts.append(
        svg.rect(1520, top - 58, 26, 56, "#12142e", 1, 5)
        + svg.rect(1525, top - 92, 5, 36, "#12142e")
        + svg.oval(1538, top - 46, 3, 3, "#5fe08a")
    )
    parts.append(svg.rect(1586, top - 30, 24, 28, "#e0a03f", 1, 4))
    return Piece("counter", "".join(parts), DESK)


SCENERY = Scenery(airs=AIRS, behind=_behind, counter=_counter, floor=FLOOR_BEFORE_BAR)
