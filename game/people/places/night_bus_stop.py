"""A street at night with the night bus at its stop: shelter, canal houses, bicycles, a bridge with lamps."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER
from game.people.places.motifs import BLACK, bicycle, crowd, gable, ground, pool, sky, stars, tree
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import WIDTH
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.26, (AMBER, AMBER), 0.7, "#cfe6ff", 0.9)),
    (Light.CLOSING, Air(0.24, ("#8fa0e0", "#8fa0e0"), 0.6, AMBER, 0.7)),
)
BUS = (1010.0, 170.0, 910.0, 470.0)
BRICK = ("#7a3a3c", "#5a3048", "#8a5240", "#463a52", "#7d4638", "#5c3f50")


def _behind(light: Light) -> tuple[Piece, ...]:
    busy = light is Light.BUSY
    body = "#1c1838"
    rim = (blend(body, AMBER, 0.55), blend(body, "#cfe6ff", 0.5))
    pieces = [Piece("place", _street(light))]
    if busy:
        pieces.append(crowd("waiting", 7, 1.45, (560.0, 1010.0), body, rim, False))
        pieces.append(Piece("bus", _bus(), BUS))
    else:
        pieces.append(crowd("waiting", 2, 1.45, (600.0, 800.0), body, rim, False))
    return tuple(pieces)


def _street(light: Light) -> str:
    busy = light is Light.BUSY
    dark = 0.55 if busy else 0.46
    heaven = (
        ((0, "#080a24", 1), (0.7, "#1f1f50", 1), (1, "#45366e", 1))
        if busy
        else ((0, "#12184a", 1), (0.7, "#35407e", 1), (1, "#7a6a94", 1))
    )
    houses = "".join(
        gable(
            x,
            wide,
            534,
            high,
            blend(BRICK[i % 6], "#0d0a26", dark),
            "#15132f",
            tuple((i * 3 + k * 5) % 12 for k in range(2 if busy else 1)),
        )
        for i, (x, wide, high) in enumerate(
            (
                (-40, 220, 380),
                (184, 190, 330),
                (378, 230, 400),
                (612, 180, 350),
                (796, 210, 390),
                (1010, 190, 340),
                (1204, 230, 400),
                (1438, 190, 350),
                (1632, 220, 390),
                (1856, 180, 340),
            )
        )
    )
    far, near = ("#4a3f62", "#15112a")
    return "".join(
        (
            sky(heaven),
            stars("bus", 70, 170, 0.9),
            svg.oval(300, 92, 34, 34, "#fdf0cf"),
            houses,
            tree(500, 540, 300, "#26344a", BLACK),
            ground(far, near),
            svg.poly(((0, 560), (WIDTH, 560), (WIDTH, 700), (0, 720)), blend(far, BLACK, 0.45)),
            *(
                svg.poly(((x, 628), (x + 120, 626), (x + 128, 638), (x + 4, 640)), "#d8d2e6", 0.5)
                for x in range(20, 1000, 250)
            ),
            svg.poly(((0, 716), (WIDTH, 696), (WIDTH, 712), (0, 736)), blend(far, "#ffffff", 0.24)),
            svg.poly(((0, 536), (WIDTH, 536), (WIDTH, 562), (0, 562)), blend(far, "#ffffff", 0.06)),
            *(
                bicycle(x, 556, 0.8, colour)
                for x, colour in (
                    (40, "#2c3a5c"),
                    (130, "#6b2c3e"),
                    (220, "#24504c"),
                    (1240, "#4a3a6b"),
                    (1340, "#2c3a5c"),
                )
            ),
            _shelter(),
            *(_lamp(x, i) for i, x in enumerate((410, 1120))),
            pool("ground", 760, 690, 460, 110, AMBER, 0.5),
            pool("ground2", 1400, 730, 560, 120, "#cfe6ff" if busy else AMBER, 0.35),
        )
    )


def _lamp(x: float, i: int) -> str:
    return (
        svg.rect(x - 4, 190, 8, 370, "#141028")
        + svg.shape(f"M{x - 20} 150h40l-8 44h-24z", "#ffe3a0")
        + svg.poly(((x - 26, 150), (x, 122), (x + 26, 150)), "#141028")
        + pool(f"lamp{i}", x, 176, 210, 190, AMBER, 0.6)
    )


def _shelter() -> str:
    """The shelter with its bench, its timetable and a sign of a bus."""
    glass, steel = "#7fb0d8", "#2a2f4f"
    left, right, top, foot = 560.0, 960.0, 300.0, 610.0
    parts = [
        svg.rect(left, top, right - left, foot - top, glass, 0.2),
        svg.rect(left - 16, top - 22, right - left + 32, 24, steel, 1, 5),
        svg.rect(left, top + 2, right - left, 9, "#fff3d0", 0.95),
        *(svg.rect(x, top, 9, foot - top, steel) for x in (left, 690, 824, right - 9)),
        svg.rect(left + 24, 540, 270, 12, "#b98457", 1, 3),
        *(svg.rect(left + x, 552, 8, 58, steel) for x in (44, 262)),
        svg.rect(846, 350, 92, 130, "#f4efe2", 0.95, 4),
        svg.rect(856, 362, 72, 22, "#3f6aa0"),
        *(svg.rect(856, 394 + i * 15, (72, 60, 66, 50, 70)[i], 6, "#5a5f7a", 0.8) for i in range(5)),
        pool("shelter", 760, 330, 320, 150, "#fff0c8", 0.5),
        svg.rect(996, 250, 8, 360, steel),
        svg.rect(968, 230, 64, 74, "#3f6aa0", 1, 8),
        svg.rect(980, 246, 40, 34, "#ffffff", 1, 6),
        svg.rect(985, 251, 30, 12, "#3f6aa0"),
        *(svg.oval(x, 282, 5, 5, "#ffffff") for x in (988, 1012)),
    ]
    return "".join(parts)


def _bus() -> str:
    """The night bus with lit windows, its door open."""
    body, low = "#3a4fa0", "#24306b"
    parts = [
        svg.oval(1500, 628, 480, 26, BLACK, 0.5),
        svg.shape("M1050 600V250q0 -44 44 -44H1920V600z", body),
        svg.rect(1050, 500, 870, 100, low),
        svg.rect(1050, 486, 870, 9, AMBER, 0.9),
        svg.rect(1090, 186, 240, 40, "#171430", 1, 8),
    ]
    parts += [svg.rect(1110 + i * 26, 198, 15, 16, "#ffb65c", 1, 3) for i in range(7)]
    for i, x in enumerate((1200, 1350, 1500, 1740)):
        parts.append(svg.rect(x, 256, 132, 170, "#171430", 1, 12))
        parts.append(svg.wash((x + 6, 262, 120, 158), ((0, "#fff0c8", 1), (1, "#ffcf87", 1))))
        if i % 2 == 0:
            parts.append(
                svg.oval(x + 60, 344, 22, 26, "#6a4a5c") + svg.shape(f"M{x + 16} 420q6 -50 44 -50t44 50z", "#6a4a5c")
            )
        parts.append(svg.rect(x + 20, 392, 88, 28, "#3f5aa8", 0.9, 6))
    parts.append(svg.rect(1062, 250, 120, 180, "#171430", 1, 14) + svg.rect(1068, 256, 108, 168, "#bcdcf2", 0.9, 10))
    parts.append(svg.oval(1112, 366, 20, 24, "#4a3a4c") + svg.shape("M1072 424q6 -40 40 -40t40 40z", "#2a2f5c"))
    parts.append(
        svg.rect(1640, 250, 92, 350, "#171430", 1, 6)
        + svg.wash((1648, 258, 76, 340), ((0, "#fff6dc", 1), (1, "#ffd48a", 1)))
    )
    parts.append(svg.rect(1664, 380, 8, 200, "#e8a23f") + svg.rect(1648, 560, 76, 38, "#5a5470"))
    for x in (1190, 1800):
        parts.append(
            svg.oval(x, 602, 50, 50, "#0d0b1e")
            + svg.oval(x, 602, 24, 24, "#8a8fa8")
            + svg.oval(x, 602, 9, 9, "#2a2f4f")
        )
    parts.append(svg.oval(1062, 520, 10, 16, "#fff6dc") + pool("head", 1040, 530, 130, 90, "#fff6dc", 0.7))
    parts.append(pool("inside", 1480, 360, 460, 200, "#ffe2a0", 0.3))
    return "".join(parts)


SCENERY = Scenery(airs=AIRS, behind=_behind)
