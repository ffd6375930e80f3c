"""A station platform: a train with lit windows, the roof on its posts, a clock, benches, a board of trains."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.places.motifs import BLACK, crowd, ground, pool, sky, stars
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import HEIGHT, WIDTH, level
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.22, ("#cfe0ff", "#cfe0ff"), 0.6, "#ffe2a8", 0.9)),
    (Light.DAY, Air(0.06, ("#ffffff", "#ffffff"), 0.9, "#fff3d6", 0.9, "#7c7a92", 0.5)),
    (Light.CLOSING, Air(0.24, ("#8fa0e0", "#8fa0e0"), 0.6, "#cfe0ff", 0.6)),
)
SKIES = {
    Light.DAY: ((0, "#8ac0ea", 1), (1, "#dfeaf0", 1)),
    Light.BUSY: ((0, "#0c0e2e", 1), (1, "#3a3468", 1)),
    Light.CLOSING: ((0, "#10153f", 1), (1, "#4a4a80", 1)),
}
YELLOW, BLUE = "#f2c230", "#27408f"


def _behind(light: Light) -> tuple[Piece, ...]:
    day = light is Light.DAY
    body = "#6a6a84" if day else "#20203f"
    count = {Light.DAY: 9, Light.BUSY: 13, Light.CLOSING: 1}[light]
    rim = (blend(body, "#ffffff", 0.3), blend(body, "#ffe2a8", 0.45))
    people = crowd("travellers", count, 1.48, (120.0, 1820.0), body, rim, False)
    pieces = [Piece("place", _station(light)), people]
    return (*pieces, Piece("furniture", _furniture(light), (60.0, 300.0, 1800.0, 360.0)))


def _station(light: Light) -> str:
    day = light is Light.DAY
    far, near = ("#b3aca6", "#7f7a80") if day else ("#56526e", "#201d36")
    train = _train(light) if light is not Light.CLOSING else _empty_track()
    night = "" if day else stars("station", 40, 220, 0.8)
    return "".join(
        (
            sky(SKIES[light]),
            night,
            _town(light),
            train,
            ground(far, near, 530),
            svg.rect(0, 528, WIDTH, 14, blend(far, "#ffffff", 0.4)),
            svg.rect(0, 556, WIDTH, 12, "#f4f4f4", 0.75 if day else 0.5),
            *(svg.rect(x, 575, 60, 4, BLACK, 0.12) for x in range(0, WIDTH, 74)),
            *_slabs(),
            _roof(light),
            *(_post(x, day) for x in (330, 1590)),
            _clock(960, 200, day),
            *(
                pool(f"light{i}", x, 620, 330, 90, "#fff0c8", 0.05 if day else 0.45)
                for i, x in enumerate((330, 960, 1590))
            ),
        )
    )


def _slabs() -> list[str]:
    parts = [svg.rect(0, level(0, scale), WIDTH, scale * 0.7, BLACK, 0.14) for scale in (1.6, 2.05, 2.7, 3.7)]
    for i in range(-13, 14):
        x = 960 + i * 150
        near = 960 + (x - 960) * (HEIGHT - 388) / (568 - 388)
        parts.append(svg.poly(((x, 568), (x + 1, 568), (near + 3, HEIGHT), (near - 3, HEIGHT)), BLACK, 0.14))
    return parts


def _town(light: Light) -> str:
    """Roofs, a church and a signal behind the train."""
    body = {Light.DAY: "#8f9ab0", Light.BUSY: "#26264f", Light.CLOSING: "#303562"}[light]
    data = (
        "M0 420V330h90v-40l50 -40l50 40v30h120v-60h80v40h140v-90l30 -70l30 70v110h160"
        "v-50h120v30h180v-60l60 -40l60 40v50h200v-40h110v60h190v-70h140v50h190V420z"
    )
    lit = (
        ""
        if light is Light.DAY
        else "".join(svg.rect(40 + (i * 137) % 1840, 344 + (i * 23) % 60, 10, 14, "#ffd48a", 0.8) for i in range(26))
    )
    signal = (
        svg.rect(1716, 230, 8, 300, "#20203a")
        + svg.rect(1702, 230, 36, 84, "#14142a", 1, 8)
        + svg.oval(1720, 250, 10, 10, "#3a2030")
        + svg.oval(1720, 290, 10, 10, "#5fe08a")
    )
    return svg.shape(data, body) + svg.rect(0, 418, WIDTH, 130, blend(body, BLACK, 0.25)) + lit + signal


def _train(light: Light) -> str:
    """A double-decked train in yellow with blue, its doors open."""
    dark = 0.0 if light is Light.DAY else 0.28
    paint, stripe = blend(YELLOW, "#0d0a26", dark), blend(BLUE, "#0d0a26", dark)
    pane = "#bcd6e6" if light is Light.DAY else "#ffe8b0"
    parts = [svg.rect(60, 512, 1800, 30, BLACK, 0.6)]
    parts.append(svg.shape("M-20 520V226q0 -34 34 -34H1660q120 10 196 150q40 80 44 178z", paint))
    parts.append(
        svg.rect(-20, 352, 1868, 26, stripe) + svg.poly(((1530, 192), (1660, 192), (1560, 520), (1430, 520)), stripe)
    )
    for i in range(12):
        x = 20 + i * 116
        if i in (3, 8):
            continue
        for y in (232, 398):
            parts.append(svg.rect(x, y, 96, 76, "#171a33", 1, 8) + svg.rect(x + 5, y + 5, 86, 66, pane, 0.95, 5))
            if (i + y) % 3 == 0:
                parts.append(
                    svg.oval(x + 46, y + 40, 13, 16, blend("#6a5464", pane, 0.15))
                    + svg.shape(f"M{x + 18} {y + 71}q4 -24 28 -24t28 24z", blend("#5a4a6a", pane, 0.15))
                )
    for x in (368, 948):
        parts.append(
            svg.rect(x - 8, 258, 124, 268, "#171a33", 1, 8)
            + svg.wash((x, 266, 108, 258), ((0, "#fff6dc", 1), (1, blend(pane, "#d8b87a", 0.3), 1)))
        )
        parts.append(svg.rect(x + 51, 290, 6, 220, YELLOW) + svg.rect(x, 506, 108, 18, "#8a8496"))
    parts.append(
        svg.shape("M1690 226q96 22 146 130h-146z", "#171a33")
        + svg.shape("M1702 240q78 20 116 104h-116z", "#9fc4dc" if light is Light.DAY else "#4a5a86")
    )
    parts.append(
        svg.oval(1868, 448, 12, 12, "#fff6dc")
        + ("" if light is Light.DAY else pool("head", 1876, 448, 150, 110, "#fff6dc", 0.7))
    )
    return "".join(parts)


def _empty_track() -> str:
    """No train comes any more: the rails, the wires, the other platform."""
    parts = [
        svg.rect(0, 452, WIDTH, 26, "#3a3a60"),
        svg.rect(0, 448, WIDTH, 6, "#8f8fb8", 0.7),
        svg.rect(0, 478, WIDTH, 60, "#191a38"),
    ]
    parts += [svg.rect(x, 500, 70, 8, "#3a3450") for x in range(0, WIDTH, 110)]
    parts += [svg.rect(0, y, WIDTH, 4, "#9a9ac8", 0.8) for y in (496, 512)]
    parts += [
        svg.rect(x, 150, 9, 330, "#23234a") + svg.rect(x - 60, 168, 120, 6, "#23234a") for x in (220, 760, 1300, 1840)
    ]
    return (
        "".join(parts)
        + svg.line(((0, 176), (WIDTH, 176)), "#23234a", 3)
        + svg.line(((0, 206), (WIDTH, 206)), "#23234a", 2)
    )


def _roof(light: Light) -> str:
    steel = "#5f6a80" if light is Light.DAY else "#1d1f40"
    parts = [
        svg.poly(((0, 0), (WIDTH, 0), (WIDTH, 92), (0, 92)), steel),
        svg.rect(0, 88, WIDTH, 14, blend(steel, BLACK, 0.35)),
    ]
    parts += [svg.rect(x, 0, 8, 90, blend(steel, "#ffffff", 0.12)) for x in range(40, WIDTH, 140)]
    parts += [svg.rect(x - 120, 78, 240, 9, "#fff6dc", 0.6 if light is Light.DAY else 1.0, 4) for x in (330, 960, 1590)]
    if light is not Light.DAY:
        parts += [pool(f"tube{x}", x, 84, 320, 120, "#fff0c8", 0.4) for x in (330, 960, 1590)]
    return "".join(parts)


def _post(x: float, day: bool) -> str:
    steel = "#4a5a7a" if day else "#262a55"
    sign = (
        svg.rect(x - 92, 252, 184, 54, BLUE, 1, 5)
        + svg.rect(x - 74, 270, 96, 8, "#ffffff", 0.9)
        + svg.rect(x - 74, 286, 70, 6, "#ffffff", 0.6)
    )
    arrow = svg.poly(((x + 50, 268), (x + 76, 279), (x + 50, 290)), "#ffffff")
    return (
        svg.rect(x - 11, 98, 22, 478, steel) + svg.rect(x - 11, 98, 7, 478, blend(steel, "#ffffff", 0.2)) + sign + arrow
    )


def _clock(x: float, y: float, day: bool) -> str:
    """The clock that hangs from the roof: noon or late."""
    hands = ((0, -26), (22, 18)) if day else ((-16, -20), (0, 34))
    marks = "".join(svg.oval(x + dx, y + dy, 3, 3, "#171a33") for dx, dy in ((0, -42), (42, 0), (0, 42), (-42, 0)))
    lines = "".join(svg.line(((x, y), (x + dx, y + dy)), "#171a33", 6 - i) for i, (dx, dy) in enumerate(hands))
    board = svg.rect(x + 90, y - 46, 250, 92, "#14204f", 1, 6) + "".join(
        svg.rect(x + 106, y - 32 + i * 26, (150, 120, 170)[i], 9, ("#ffffff", "#ffd48a", "#ffffff")[i], 0.85, 2)
        + svg.rect(x + 296, y - 32 + i * 26, 30, 9, "#ffffff", 0.6, 2)
        for i in range(3)
    )
    poles = "".join(svg.rect(px - 3, 98, 6, y - 148, "#20203a") for px in (x, x + 120, x + 310))
    glow = "" if day else pool("clock", x, y, 120, 120, "#fff6dc", 0.35)
    return poles + board + glow + svg.oval(x, y, 56, 56, BLUE) + svg.oval(x, y, 49, 49, "#f8f6ee") + marks + lines


def _furniture(light: Light) -> str:
    """Benches, a bin with openings by colour, and a machine for tickets."""
    dark = 0.0 if light is Light.DAY else 0.35
    steel, wood = blend("#5f6a80", BLACK, dark), blend("#b98457", BLACK, dark)
    parts = []
    for x in (520.0, 1180.0):
        seat, foot = level(46, 1.7), level(0, 1.7)
        parts.append(
            svg.rect(x, seat - 70, 240, 12, wood, 1, 4)
            + svg.rect(x, seat - 44, 240, 12, wood, 1, 4)
            + svg.rect(x - 4, seat, 248, 14, wood, 1, 4)
        )
        parts += [svg.rect(x + dx, seat - 70, 9, foot - seat + 70, steel) for dx in (20, 212)]
    parts.append(svg.rect(1486, 500, 66, 112, steel, 1, 6))
    parts += [svg.rect(1494 + i * 18, 512, 14, 26, ("#e0a03f", "#3f8fa0", "#6f9a4f")[i], 1, 3) for i in range(3)]
    parts.append(
        svg.rect(120, 350, 110, 260, blend(BLUE, BLACK, dark), 1, 8)
        + svg.rect(134, 372, 82, 74, "#9fd0e0" if light is Light.DAY else "#bfe6f2", 1, 5)
    )
    parts.append(svg.rect(134, 462, 82, 12, YELLOW, 0.9) + svg.rect(146, 500, 58, 30, BLACK, 0.5, 4))
    return "".join(parts)


SCENERY = Scenery(airs=AIRS, behind=_behind)
