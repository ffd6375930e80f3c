"""The cloakroom: rails full of coats with numbers, a counter with a bell and tickets, umbrellas, a rack of helmets."""

from __future__ import annotations

from random import Random

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, PINK, VIOLET
from game.people.places.motifs import BLACK, crowd, ground, pool, seams, sky
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import BAR_TOP, COUNTER_BACK, COUNTER_FRONT, FLOOR_BEFORE_BAR, WIDTH, across, level
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.28, (VIOLET, PINK), 0.8, AMBER, 0.9)),
    (Light.EARLY, Air(0.18, (VIOLET, VIOLET), 0.5, AMBER, 0.9)),
    (Light.CLOSING, Air(0.14, ("#c9bfe8", "#c9bfe8"), 0.6, "#ffe2c0", 0.8)),
)
FULL = {Light.EARLY: 0.35, Light.BUSY: 1.0, Light.CLOSING: 0.12}
QUEUE = {Light.EARLY: 3, Light.BUSY: 11, Light.CLOSING: 1}
DESK = (1100.0, 300.0, 820.0, 740.0)
COATS = (
    "#2c3a5c",
    "#5c2c4a",
    "#2a2438",
    "#6b4a2c",
    "#24504c",
    "#7a2b3c",
    "#3a3a52",
    "#8a6a3a",
    "#4a3a6b",
    "#1f2a44",
    "#a8703f",
)


def _behind(light: Light) -> tuple[Piece, ...]:
    body = {Light.EARLY: "#3a2448", Light.BUSY: "#20143c", Light.CLOSING: "#4a3a5c"}[light]
    rim = (blend(body, VIOLET, 0.6), blend(body, AMBER, 0.55))
    queue = crowd("queue", QUEUE[light], 1.5, (120.0, 1040.0), body, rim, False)
    return (Piece("place", _hall(light)), queue)


def _hall(light: Light) -> str:
    closing = light is Light.CLOSING
    wall = "#7a5a72" if closing else "#46264f"
    far, near = ("#8a7080", "#3f3450") if closing else ("#5a3458", "#160e2a")
    strong = 0.1 if closing else 1.0
    return "".join(
        (
            sky(((0, blend(wall, BLACK, 0.55), 1), (0.4, wall, 1), (1, blend(wall, "#c76a5a", 0.25), 1)), 552),
            *(svg.rect(30 + i * 92, 70, 5, 470, blend(wall, BLACK, 0.25), 0.6) for i in range(12)),
            _doorway(strong),
            _mirror(470),
            _helmets(wall),
            _sign(),
            _rails(light),
            ground(far, near),
            seams(BLACK, 0.2, 537, 130),
            svg.poly(((330, 552), (560, 552), (820, 1080), (60, 1080)), "#7a2040", 0.45),
            _umbrellas(),
            pool("hall", 500, 640, 520, 110, PINK, 0.4 * strong),
            pool("desk", 1500, 700, 520, 140, AMBER, 0.5),
            *(_lamp(x) for x in (1240, 1520, 1800)),
        )
    )


def _doorway(strong: float) -> str:
    """The way to the dance floor, at the left."""
    parts = [
        svg.rect(110, 180, 260, 372, "#1a0f2c"),
        svg.wash(
            (126, 196, 228, 356),
            ((0, blend("#2a1850", VIOLET, 0.8 * strong), 1), (1, blend("#3a1a4c", PINK, 0.8 * strong), 1)),
        ),
    ]
    parts += [
        svg.poly(((160 + i * 60, 196), (176 + i * 60, 196), (210 + i * 50, 552), (130 + i * 50, 552)), c, 0.3 * strong)
        for i, c in enumerate(("#39cdea", AMBER, PINK))
    ]
    parts += [
        svg.shape(f"M{150 + i * 44} 552v-80q-10 -40 12 -48q22 8 14 48v80z", "#1a0f2c", 0.8 * strong) for i in range(5)
    ]
    parts.append(
        svg.shape("M110 180q-10 200 -50 380h66V180z", "#7a2040")
        + svg.shape("M370 180q10 200 50 380h-66V180z", "#7a2040")
    )
    return "".join(parts) + svg.rect(90, 168, 300, 18, "#c9953f", 1, 6)


def _mirror(x: float) -> str:
    shine = svg.poly(((x + 30, 190), (x + 70, 190), (x + 40, 470), (x + 12, 470)), "#ffffff", 0.18)
    return svg.rect(x, 170, 120, 330, "#c9953f", 1, 12) + svg.rect(x + 9, 179, 102, 312, "#8fa0c8", 0.8, 8) + shine


def _helmets(wall: str) -> str:
    """A rack with helmets and bags."""
    parts = [svg.rect(660, y, 330, 10, blend("#b98457", wall, 0.3)) for y in (250, 350, 450)]
    for i, colour in enumerate(("#e0574f", "#f4efe2", "#2a2c40", "#3f8fa0")):
        x = 704 + i * 78
        parts.append(
            svg.shape(f"M{x - 30} 250q-4 -56 32 -56q36 0 34 56z", colour)
            + svg.rect(x - 4, 222, 40, 18, "#171430", 0.85, 6)
        )
    for i, colour in enumerate(("#6b4a2c", "#7a2b3c", "#24504c")):
        x = 700 + i * 104
        parts.append(
            svg.rect(x - 34, 296, 74, 54, colour, 1, 10)
            + svg.stroke(f"M{x - 18} 298q20 -34 42 0", blend(colour, BLACK, 0.3), 6)
        )
    parts += [
        svg.rect(680 + i * 60, 418, 48, 32, ("#4a3a6b", "#8a6a3a", "#2c3a5c", "#a8703f", "#5c2c4a")[i], 1, 9)
        for i in range(5)
    ]
    return "".join(parts)


def _sign() -> str:
    """A sign of light: a coat hanger."""
    hanger = "M1460 96q0 -18 16 -18q14 0 14 14q0 12 -14 18v10l88 46q10 10 -6 12h-164q-16 -2 -6 -12l88 -46"
    return pool("sign", 1476, 124, 260, 120, AMBER, 0.6) + svg.stroke(hanger, "#ffdf9a", 8)


def _rails(light: Light) -> str:
    """Two rails of coats behind the counter, each coat with its number."""
    dice, full = Random("coats"), FULL[light]
    parts = [svg.rect(1110, 196, 810, 356, "#241432"), pool("rails", 1520, 330, 460, 220, AMBER, 0.35)]
    for rail, (y, long, start) in enumerate(((224.0, 130.0, 1130.0), (384.0, 150.0, 1146.0))):
        parts.append(svg.rect(1116, y - 6, 804, 7, "#c9ccd8"))
        x = start
        while x < 1910:
            if dice.random() < full:
                parts.append(_coat(x, y, long * dice.uniform(0.85, 1.05), dice.choice(COATS), dice))
            else:
                parts.append(
                    svg.stroke(f"M{x:.0f} {y + 20:.0f}l14 -12l14 12z", "#b98457", 3)
                    + svg.line(((x + 14, y + 8), (x + 14, y)), "#c9ccd8", 2)
                )
            x += 30
        parts += [
            svg.rect(1140 + i * 150, y - 26, 30, 18, "#f4efe2", 0.95, 4)
            + svg.rect(1147 + i * 150, y - 20, 16, 6, "#241432", 0.8, 2)
            for i in range(6)
        ]
        parts += [svg.rect(x, y - 8, 8, 170, "#8f93a8") for x in ((1112, 1500) if rail == 0 else (1112,))]
    return "".join(parts)


def _coat(x: float, y: float, long: float, colour: str, dice: Random) -> str:
    lit = blend(colour, "#ffcf87", 0.18)
    body = svg.shape(f"M{x + 2:.0f} {y + 16:.0f}q12 -14 24 0l8 {long:.0f}h-40z", colour)
    sleeve = svg.shape(f"M{x + 22:.0f} {y + 14:.0f}q10 8 12 {long * 0.66:.0f}h-9q-4 -50 -9 {-long * 0.5:.0f}z", lit)
    ticket = svg.rect(x + 7, y + 30 + dice.uniform(0, 14), 10, 13, "#f4efe2", 0.95, 2) if dice.random() < 0.5 else ""
    return svg.line(((x + 14, y + 6), (x + 14, y)), "#c9ccd8", 2) + body + sleeve + ticket


def _umbrellas() -> str:
    parts = [svg.rect(1010, 500, 60, 110, "#2a2438", 1, 8)]
    for i, colour in enumerate(("#c8473f", "#27408f", "#24504c")):
        x = 1022 + i * 18
        parts.append(
            svg.poly(((x - 6, 440 + i * 8), (x + 8, 440 + i * 8), (x + 4, 520), (x - 2, 520)), colour)
            + svg.stroke(f"M{x} {442 + i * 8}v-26q0 -12 -12 -10", "#8a5a3a", 5)
        )
    return "".join(reversed(parts))


def _lamp(x: float) -> str:
    return (
        svg.rect(x - 1.5, 0, 3, 96, "#2a1c2c")
        + svg.shape(f"M{x - 40} 140q8 -46 40 -46t40 46z", "#c9953f")
        + svg.oval(x, 140, 34, 6, "#fff3d0")
        + pool(f"lamp{x}", x, 168, 220, 160, AMBER, 0.55)
    )


def _counter(_: Light) -> Piece:
    top, back, foot = level(BAR_TOP, COUNTER_FRONT), level(BAR_TOP, COUNTER_BACK), level(0, COUNTER_FRONT)
    start, wood = across(84.0, COUNTER_FRONT), "#6b3348"
    parts = [
        svg.poly(((start + 40, back), (WIDTH, back), (WIDTH, top), (start - 8, top)), blend("#c77d46", BLACK, 0.1)),
        svg.rect(start, top, WIDTH - start, foot - top, wood),
    ]
    parts += [
        svg.shape(f"M{start + 20 + i * 116} {top + 50}h96v{foot - top - 96}h-96z", blend(wood, BLACK, 0.25))
        for i in range(6)
    ]
    parts += [
        svg.poly(
            (
                (start + 68 + i * 116, top + 90),
                (start + 100 + i * 116, top + 170),
                (start + 68 + i * 116, top + 250),
                (start + 36 + i * 116, top + 170),
            ),
            "#c9953f",
            0.55,
        )
        for i in range(6)
    ]
    parts.append(
        svg.rect(start - 10, top, WIDTH - start + 10, 18, "#e0965a")
        + svg.rect(start, foot - 52, WIDTH - start, 8, "#e8b25a")
    )
    parts.append(
        svg.shape(f"M1340 {top}q0 -34 34 -34t34 34z", "#e8c27a") + svg.rect(1370, top - 44, 8, 12, "#c9953f", 1, 3)
    )
    parts.append(
        svg.rect(1450, top - 20, 96, 20, "#f4efe2", 1, 3)
        + "".join(
            svg.rect(1454 + i * 18, top - 32, 14, 16, ("#ff9ab8", "#9fd0e0", "#f2c46a")[i % 3], 1, 2) for i in range(5)
        )
    )
    parts.append(
        svg.rect(1690, top - 58, 90, 58, "#20233f", 1, 6) + svg.rect(1698, top - 50, 74, 40, "#8fe0d0", 0.85, 3)
    )
    parts.append(
        svg.rect(1836, top - 64, 56, 64, "#bfe6f2", 0.35, 8)
        + "".join(svg.oval(1848 + (i % 3) * 16, top - 10 - (i // 3) * 12, 8, 5, "#e8c27a") for i in range(8))
    )
    parts.append(pool("spill", 1520, foot, 460, 110, AMBER, 0.35))
    return Piece("counter", "".join(parts), DESK)


SCENERY = Scenery(airs=AIRS, behind=_behind, counter=_counter, floor=FLOOR_BEFORE_BAR)
