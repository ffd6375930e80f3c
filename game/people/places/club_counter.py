"""The bar itself: what stands behind the staff (back bar), the counter before them, what hangs above it."""

from __future__ import annotations

from game.people import svg
from game.people.bottles import beer, draw_shelf, hanging_glass, tumbler
from game.people.canvas import blend
from game.people.light import AMBER
from game.people.places.club_light import Mood
from game.people.room import BACK_BAR, BAR_TOP, COUNTER_BACK, COUNTER_FRONT, WIDTH, across, level
from game.people.svg import Box

LEFT = 84.0
"""Where the counter begins, in centimetres to the right of the viewer's axis."""
START = across(LEFT, COUNTER_FRONT)
TOP = level(BAR_TOP, COUNTER_FRONT)
FOOT = level(0, COUNTER_FRONT)
COUNTER_BOX: Box = (1120.0, 0.0, 800.0, 1030.0)
"""What the counter with all that stands on it and hangs above it takes up."""
WALL = 1150.0
BRASS = "#e8b25a"
WOOD = "#8a4a2c"
NIGHTWOOD = "#2b1226"


def draw_back_bar(mood: Mood) -> str:
    """Behind the staff: a wall of lit shelves before a mirror, in a frame of wood."""
    head, base, foot = level(252, BACK_BAR), level(100, BACK_BAR), level(0, BACK_BAR)
    light, left = mood.bar, WALL + 34
    mirror = (left, head, WIDTH - left, base - head)
    parts = [
        svg.wash((WALL, 0, WIDTH - WALL, foot), ((0, "#241027", 1), (0.4, "#4a2130", 1), (1, "#1d0d22", 1)), 8),
        svg.rect(*mirror, "#2a1230"),
        svg.wash(
            mirror,
            ((0, "#5a3350", 0.3 + 0.5 * light), (0.5, "#a3593f", 0.3 + 0.5 * light), (1, "#6b3547", 0.3 + 0.5 * light)),
            sideways=True,
        ),
        svg.around("under", ((0, "#ffe2a6", 0.95 * light), (1, "#ffb65c", 0.0))),
        *(_reflection(x) for x in (1268, 1424, 1700, 1836)),
        *(_shelf(f"shelf{i}", level(h, BACK_BAR), left, WIDTH, light) for i, h in enumerate((196, 160, 124))),
    ]
    for x in (left, 1478, 1766):
        parts.append(svg.rect(x - 9, head - 8, 18, foot - head + 8, "#3a1a28"))
        parts.append(svg.rect(x - 9, head - 8, 4, base - head, "#8f5233", 0.65))
    parts += [
        svg.rect(WALL, head - 18, WIDTH - WALL, 18, "#54282e")
        + svg.rect(WALL, head - 18, WIDTH - WALL, 4, "#b06d3d", 0.8),
        svg.rect(WALL, 0, 34, foot, "#2a1226") + svg.rect(WALL, 0, 5, foot, "#7d4836", 0.7),
        svg.rect(left, base, WIDTH - left, 10, "#a8643a")
        + svg.rect(left, base + 10, WIDTH - left, foot - base - 10, "#1d0d22"),
    ]
    return "".join(parts)


def _reflection(x: float) -> str:
    return svg.shape(f"M{x} 420l70-340h46l-70 340z", "#ffffff", 0.05)


def _shelf(key: str, y: float, left: float, right: float, light: float) -> str:
    fade = ((0, "#ffcf87", 0.0), (0.7, "#ffbf6b", 0.28 * light), (1, "#ffe9bd", 0.8 * light))
    return (
        svg.wash((left, y - 84, right - left, 84), fade)
        + draw_shelf(key, left + 12, right, y, BACK_BAR, 0.32)
        + svg.rect(left, y, right - left, 3, "#fff1cf", 0.55 + 0.4 * light)
        + svg.rect(left, y + 3, right - left, 5, "#6d3b30")
    )


def draw_counter(mood: Mood) -> str:
    """The counter with its top, rails and lights, what stands on it, the stools before it and the rack above it."""
    parts = (_spill(mood), _top(mood), _things(mood), _front(mood), _stools(mood), draw_overhead(mood))
    return "".join(parts)


def _spill(mood: Mood) -> str:
    shine = svg.glow("spill", AMBER, 0.4 * mood.bar) + svg.oval(1620, FOOT + 6, 500, 120, "url(#spill)")
    streaks = (svg.oval(x, FOOT, wide * 0.7, 150, "url(#shine)") for x, wide in _STREAKS)
    return shine + svg.glow("shine", AMBER, 0.34 * mood.bar) + "".join(streaks)


_STREAKS = ((1310, 40), (1420, 90), (1560, 70), (1690, 110), (1850, 80))


def _top(mood: Mood) -> str:
    back = level(BAR_TOP, COUNTER_BACK)
    edge = across(LEFT, COUNTER_BACK) + 14
    return (
        svg.along(
            "bartop",
            (START, 0),
            (WIDTH, 0),
            ((0, "#5d3034", 1), (0.4, "#c77d46", 1), (0.75, "#e0965a", 1), (1, "#a45d38", 1)),
        )
        + svg.poly(((edge, back), (WIDTH, back), (WIDTH, TOP), (START - 8, TOP)), "url(#bartop)")
        + svg.glow("gloss", "#ffe7bd", 0.7 * mood.bar)
        + svg.oval(1540, (back + TOP) / 2, 210, (TOP - back) * 0.5, "url(#gloss)")
    )


def _end() -> str:
    back = across(LEFT, COUNTER_BACK)
    top, foot = level(BAR_TOP, COUNTER_BACK), level(0, COUNTER_BACK)
    return (
        svg.poly(((back, top), (START, TOP), (START, FOOT), (back, foot)), "#1d0d22")
        + svg.poly(((back - 8, top), (START - 8, TOP), (START - 8, TOP + 20), (back - 8, top + 17)), "#6b3a34")
        + svg.poly(
            ((back + 7, top + 50), (START - 8, TOP + 60), (START - 8, FOOT - 60), (back + 7, foot - 52)), "#2d1528"
        )
    )


def _front(mood: Mood) -> str:
    wide, high, lit = WIDTH - START, FOOT - TOP, mood.bar
    warm = blend("#8a4631", AMBER, 0.25 * lit)
    parts = [
        _end(),
        svg.wash((START, TOP + 18, wide, high - 18), ((0, warm, 1), (0.22, "#6b3230", 1), (1, "#2a1328", 1))),
        *(_panel(START + 18 + i * 124) for i in range(6)),
        svg.wash((START, TOP + 20, wide, 112), ((0, "#ffd596", 0.75 * lit), (0.25, AMBER, 0.32 * lit), (1, AMBER, 0))),
        svg.rect(START, FOOT - 40, wide, 40, "#170a1e"),
        svg.wash((START, TOP + 18, 330, high - 18), ((0, "#1a0c2b", 0.7), (1, "#1a0c2b", 0)), 11, True),
        svg.along("slab", (START, 0), (WIDTH, 0), ((0, "#7a4130", 1), (0.5, "#d08a4e", 1), (1, "#a9653b", 1))),
        svg.rect(START - 10, TOP, wide + 20, 21, "url(#slab)", 1, 4),
        svg.rect(START - 10, TOP, wide + 20, 4, "#ffdca3", 0.8, 2),
        svg.rect(START - 10, TOP + 16, wide + 20, 5, "#4f2427", 0.75),
        _rail(TOP + 40, 7) + _rail(FOOT - 58, 9),
    ]
    return "".join(parts)


def _panel(x: float) -> str:
    y, high = TOP + 58, FOOT - TOP - 112
    return (
        svg.rect(x, y, 108, high, "#200e24", 0.45, 4)
        + svg.rect(x + 4, y + 4, 100, high - 8, "#7d3d33", 0.32, 3)
        + svg.rect(x + 4, y + 4, 3, high - 8, "#d18a52", 0.32)
    )


def _rail(y: float, thick: float) -> str:
    posts = "".join(svg.rect(x, y - 4, 8, thick + 8, "#8a5a2c", 1, 2) for x in range(int(START) + 40, WIDTH, 196))
    return (
        posts
        + svg.rect(START - 4, y, WIDTH - START + 4, thick, "#a8702f", 1, thick / 2)
        + svg.rect(START - 2, y + 1, WIDTH - START, thick * 0.42, "#ffe0a0", 0.85, thick / 4)
    )


def _things(mood: Mood) -> str:
    foot = TOP - 2
    parts = [_lamp(1290, foot, mood), _taps(1372, foot), _coasters(1684, foot), _till(1812, foot)]
    if not mood.house:
        parts += [beer(1322, foot, COUNTER_FRONT), beer(1728, foot, COUNTER_FRONT)]
        parts.append(tumbler(1640, foot, COUNTER_FRONT, "#e0567e"))
    return "".join(parts)


def _lamp(x: float, foot: float, mood: Mood) -> str:
    return (
        svg.glow("lamp", "#ffd08a", 0.75 * mood.bar)
        + svg.oval(x, foot - 62, 105, 88, "url(#lamp)")
        + svg.rect(x - 3, foot - 58, 6, 54, "#b98338")
        + svg.oval(x, foot - 3, 17, 4, "#b98338")
        + svg.shape(f"M{x - 30} {foot - 56}c2-24 14-32 30-32s28 8 30 32z", "#ffe2ae")
        + svg.rect(x - 30, foot - 57, 60, 4, "#fff6e0", 1, 2)
    )


def _taps(x: float, foot: float) -> str:
    parts = [
        svg.along(
            "brass",
            (x - 70, 0),
            (x + 70, 0),
            ((0, "#7d5122", 1), (0.25, "#ffe2a0", 1), (0.5, BRASS, 1), (0.8, "#a8702f", 1), (1, "#5f3b1c", 1)),
        ),
        svg.rect(x - 20, foot - 92, 40, 92, "url(#brass)", 1, 4),
        svg.rect(x - 28, foot - 8, 56, 8, "#8a5a2c", 1, 3),
        svg.rect(x - 72, foot - 132, 144, 44, "url(#brass)", 1, 20),
        svg.rect(x - 62, foot - 127, 124, 7, "#fff3cf", 0.6, 4),
    ]
    for i, colour in enumerate(("#e9534f", "#f7efe2", "#2f8f86")):
        tx = x - 48 + i * 48
        parts += [
            svg.rect(tx - 5, foot - 98, 10, 22, "#c8923f", 1, 2) + svg.rect(tx - 3, foot - 80, 6, 14, "#8a5a2c", 1, 1),
            svg.shape(f"M{tx - 5} {foot - 130}l-4-46q9-12 18 0l-4 46z", colour),
            svg.shape(f"M{tx - 4} {foot - 134}l-3-40q3-5 6-6l-1 46z", "#ffffff", 0.35),
        ]
    return "".join(parts)


def _coasters(x: float, foot: float) -> str:
    return "".join(
        svg.rect(x - 17 + i % 2, foot - 5 - i * 5, 34, 4, c, 1, 1)
        for i, c in enumerate(("#f3e3c7", "#d9684f", "#f3e3c7", "#d9684f"))
    )


def _till(x: float, foot: float) -> str:
    return (
        svg.rect(x - 34, foot - 10, 68, 10, "#1c1430", 1, 3)
        + svg.rect(x - 8, foot - 40, 16, 34, "#2a2142")
        + svg.shape(f"M{x - 56} {foot - 98}l112-8 4 72-112 8z", "#171029")
        + svg.shape(f"M{x - 50} {foot - 92}l101-7 3 60-101 7z", "#7fd3e6", 0.8)
        + "".join(
            svg.rect(x - 42 + i % 4 * 23, foot - 84 + i // 4 * 20, 18, 14, c, 0.85, 2)
            for i, c in enumerate(
                ("#f6c667", "#f08aa8", "#f4efe6", "#8c7be0", "#f4efe6", "#6fcf9f", "#f6c667", "#f4efe6")
            )
        )
    )


def _stools(mood: Mood) -> str:
    return _stool(1560, mood) + _stool(1790, mood)


def _stool(x: float, mood: Mood) -> str:
    seat, foot = level(78, COUNTER_FRONT + 0.1), level(0, COUNTER_FRONT + 0.1)
    leg = blend("#1d1026", AMBER, 0.12 * mood.bar)
    legs = "".join(
        svg.poly(((x + a - 5, seat), (x + a + 5, seat), (x + b + 4, foot), (x + b - 4, foot)), leg)
        for a, b in ((-34, -58), (34, 58), (-14, -24), (14, 24))
    )
    return (
        svg.oval(x, foot, 92, 12, "#0a0518", 0.5)
        + legs
        + svg.rect(x - 50, foot - 84, 100, 6, "#c58f45", 0.9, 3)
        + svg.rect(x - 62, seat - 16, 124, 24, "#7a2b3c", 1, 11)
        + svg.rect(x - 56, seat - 15, 112, 6, "#e2837a", 0.75, 3)
    )


def draw_overhead(mood: Mood) -> str:
    """The rack with hanging glasses and the pendant lamps above the counter."""
    y = 62.0
    parts = [svg.line(((x, 0), (x, y)), "#a8702f", 4) for x in (1570, 1740, 1900)]
    parts += [hanging_glass(x, y + 10, COUNTER_FRONT, "#ffe7c2") for x in range(1560, 1930, 34)]
    parts += [svg.rect(1536, y, 400, 12, "#7a4330", 1, 4), svg.rect(1536, y, 400, 4, "#e0a05e", 0.8, 2)]
    return "".join(parts) + "".join(_pendant(f"pendant{i}", x, mood) for i, x in enumerate((1250, 1436)))


def _pendant(key: str, x: float, mood: Mood) -> str:
    y = 118.0
    return (
        svg.glow(key, "#ffcf87", 0.85 * mood.bar)
        + svg.oval(x, y + 10, 112, 96, f"url(#{key})")
        + svg.line(((x, 0), (x, y - 44)), "#2a1626", 3)
        + svg.shape(f"M{x - 9} {y - 46}h18c2 16 24 18 30 46h-78c6-28 28-30 30-46z", "#b0702f")
        + svg.shape(f"M{x - 8} {y - 44}h6c-2 18-18 20-26 44h-10c6-26 28-28 30-44z", "#f0c374", 0.75)
        + svg.oval(x, y, 39, 7, "#fff1cc")
    )
