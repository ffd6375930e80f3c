"""The field of a festival by day: a big tent, stalls, flags, a wheel, a path of trodden grass."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, PINK
from game.people.places.motifs import BLACK, bulbs, cloud, crowd, ground, meadow, pool, sky, tree
from game.people.places.scenery import Air, Piece, Scenery, Sway, by_light
from game.story.picture import Light

AIRS = by_light(
    (Light.DAY, Air(0.05, ("#fff3d6", "#fff3d6"), 1.0, "#fff3d6", 0.9, "#7c6a8a", 0.5)),
    (Light.EARLY, Air(0.14, ("#ffb46a", "#ffb46a"), 0.9, PINK, 0.8)),
)
SKIES = {
    Light.DAY: ((0, "#6aaee8", 1), (0.55, "#a9d6f2", 1), (1, "#eaf2dc", 1)),
    Light.EARLY: ((0, "#5a4a9c", 1), (0.4, "#c06a90", 1), (0.75, "#f79a68", 1), (1, "#ffd08a", 1)),
}
GRASS = {Light.DAY: ("#9cc267", "#5f8f4a"), Light.EARLY: ("#9a8a56", "#3f4a3f")}
FLAGS = ((36.0, "#e0574f"), (150.0, "#f2b84b"), (1676.0, "#3f9fb0"), (1786.0, "#8d5cf0"))


def _behind(light: Light) -> tuple[Piece, ...]:
    dark = 0.0 if light is Light.DAY else 0.3
    body = blend("#6f5f80", "#3a2448", dark * 2.4)
    rim = (blend(body, "#ffffff", 0.4), blend(body, AMBER, 0.45))
    flags = tuple(
        Piece(f"flag {i}", _flag(x, colour, dark), (x - 6, 70.0, 130.0, 480.0), Sway((2.5, 1.5), 2.4 + 0.3 * i))
        for i, (x, colour) in enumerate(FLAGS)
    )
    far = crowd("far", 12, 1.0, (430.0, 1490.0), blend(body, GRASS[light][0], 0.45), ("", ""), False)
    near = crowd("near", 9, 1.55, (330.0, 1540.0), body, rim, False)
    return (Piece("place", _field(light, dark)), *flags, far, near)


def _field(light: Light, dark: float) -> str:
    far, near = GRASS[light]
    path = blend(near, "#d8b684", 0.5)
    leaf = blend("#5f9a54", "#3a2448", dark)
    trees = "".join(
        tree(x, 530, high, leaf, "#4a3a3a")
        for x, high in ((20, 220), (130, 160), (1480, 150), (1700, 190), (1900, 240))
    )
    return "".join(
        (
            sky(SKIES[light]),
            _sun(light),
            "".join(
                cloud(x, y, wide, blend("#ffffff", "#d98a90", dark * 2))
                for x, y, wide in ((330, 130, 240), (880, 84, 300), (1420, 150, 220))
            ),
            svg.shape("M0 520Q300 440 620 500T1240 490T1920 500V560H0z", blend(leaf, "#a9c8d8", 0.35)),
            trees,
            _wheel(1330, 300, 170, dark),
            _big_tent(dark),
            *(
                _stall(x, colour, dark)
                for x, colour in (
                    (-40, "#d9574f"),
                    (400, "#3f8fa0"),
                    (1330, "#b0568f"),
                    (1850, "#5f9a54"),
                )
            ),
            ground(far, near),
            svg.shape("M744 537Q760 640 640 780Q520 920 420 1080H1400Q1120 900 980 760Q840 640 816 537z", path, 0.6),
            svg.shape("M758 537Q780 660 690 800Q600 940 540 1080H1270Q1040 900 930 770Q820 650 802 537z", path, 0.55),
            *(
                _tuft(x, y, near)
                for x, y in ((210, 640), (420, 720), (1280, 650), (1520, 760), (1740, 690), (320, 880), (1640, 940))
            ),
            _kiosk(110, "#e0574f", _chips(326, 208), dark),
            _kiosk(1540, "#e0a03f", _ice_cream(1604, 210), dark),
            bulbs("bunting", (400, 240), (660, 160), 50, AMBER, 0.9 if dark else 0.0, 9),
            bulbs("bunting2", (1120, 160), (1500, 250), 60, AMBER, 0.9 if dark else 0.0, 12),
            *(_bunting(a, b) for a, b in (((0, 300), (400, 240)), ((1500, 250), (1920, 300)))),
        )
    )


def _sun(light: Light) -> str:
    x, y = (1556, 96) if light is Light.DAY else (1120, 470)
    colour = "#fff4c9" if light is Light.DAY else "#ffe0a0"
    return pool("sun", x, y, 330, 330, colour, 0.8) + svg.oval(x, y, 60, 60, colour)


def _wheel(x: float, y: float, r: float, dark: float) -> str:
    n = svg.num
    steel = blend("#f4f0f8", "#3a2448", dark * 1.6)
    rim = f"M{n(x - r)} {n(y)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0"
    turns = ((1, 0), (0.866, 0.5), (0.5, 0.866), (0, 1), (-0.5, 0.866), (-0.866, 0.5))
    spokes = "".join(svg.line(((x - r * c, y - r * s), (x + r * c, y + r * s)), steel, 2, 0.8) for c, s in turns)
    both = turns + tuple((-c, -s) for c, s in turns)
    cabins = "".join(
        svg.rect(
            x + r * c - 11,
            y + r * s,
            22,
            18,
            blend(("#d9574f", "#e0a03f", "#3f8fa0", "#8d5cf0")[i % 4], BLACK, dark * 0.7),
            1,
            7,
        )
        for i, (c, s) in enumerate(both)
    )
    legs = svg.line(((x - 84, 540), (x, y), (x + 84, 540)), steel, 9)
    return legs + spokes + svg.stroke(rim, steel, 6) + svg.oval(x, y, 14, 14, "#d9574f") + cabins


def _big_tent(dark: float) -> str:
    """A circus tent with two tops."""
    red, cream = blend("#c8473f", "#3a1f4a", dark * 1.3), blend("#f6e8cf", "#5a3a6a", dark * 1.2)
    parts = []
    for i in range(12):
        a, b = 480 + i * 50, 530 + i * 50
        colour = (red, cream)[i % 2]
        top = (690.0, 210.0) if i < 6 else (870.0, 210.0)
        parts.append(svg.poly((top, (b, 360), (a, 360)), colour))
        parts.append(svg.poly(((a, 360), (b, 360), (b, 540), (a, 540)), blend(colour, BLACK, 0.14)))
        parts.append(svg.oval((a + b) / 2, 360, 25, 13, blend(colour, BLACK, 0.06)))
    parts.append(svg.poly(((690, 210), (870, 210), (780, 360)), blend(cream, BLACK, 0.05)))
    parts.append(svg.shape("M720 540V440q60 -56 120 0V540z", blend("#3a1f2c", BLACK, 0.2)))
    parts.append(svg.shape("M720 540V440q30 -28 54 -28q-10 80 -54 128z", red))
    for x in (690, 870):
        parts.append(
            svg.rect(x - 2, 160, 4, 54, "#5a4a5a") + svg.poly(((x + 2, 160), (x + 48, 172), (x + 2, 186)), "#f2b84b")
        )
    return "".join(parts)


def _stall(x: float, colour: str, dark: float) -> str:
    """A food stall with a striped awning."""
    cloth = blend(colour, "#2c1a40", dark)
    parts = [
        svg.rect(x, 440, 140, 106, blend("#f1e3cc", "#3a2448", dark * 1.4)),
        svg.rect(x + 8, 452, 124, 50, blend("#5a3a3a", BLACK, 0.2)),
    ]
    if dark:
        parts.append(svg.rect(x + 8, 452, 124, 50, "#ffc46e", 0.85))
    for i in range(7):
        parts.append(
            svg.poly(
                ((x - 6 + i * 22, 404), (x + 16 + i * 22, 404), (x + 16 + i * 22, 448), (x - 6 + i * 22, 448)),
                cloth if i % 2 == 0 else blend(cloth, "#fff6e6", 0.8),
            )
        )
        parts.append(svg.oval(x + 5 + i * 22, 448, 11, 8, cloth if i % 2 == 0 else blend(cloth, "#fff6e6", 0.75)))
    parts.append(svg.rect(x - 2, 500, 144, 9, blend("#8a5a3a", BLACK, dark)))
    return "".join(parts)


def _kiosk(x: float, colour: str, sign: str, dark: float) -> str:
    """A bigger stall nearer by, with what it sells as a sign on its roof, a hatch and high tables before it."""
    cloth, wood = blend(colour, "#2c1a40", dark), blend("#f1e3cc", "#3a2448", dark * 1.4)
    inside = "#ffc46e" if dark else blend("#5a3a3a", BLACK, 0.15)
    parts = [
        svg.oval(x + 137, 582, 170, 12, BLACK, 0.25),
        svg.rect(x, 330, 274, 252, wood),
        svg.rect(x + 14, 352, 246, 108, inside, 0.95),
        svg.rect(x - 8, 458, 290, 14, blend("#8a5a3a", BLACK, dark)),
        *(svg.rect(x + 8 + i * 44, 486, 38, 88, blend(wood, BLACK, 0.07 + 0.05 * (i % 2))) for i in range(6)),
        *(svg.rect(x + 36 + i * 30, 430, 18, 28, ("#d9574f", "#f2c14b", "#7fb06a")[i % 3], 0.95, 3) for i in range(4)),
        svg.oval(x + 206, 396, 17, 19, blend("#b98468", BLACK, dark)),
        svg.shape(f"M{x + 172} 458q2 -44 34 -44t34 44z", blend("#f6efe2", "#3a2448", dark)),
        svg.shape(f"M{x + 188} 386q0 -24 18 -24t18 24z", blend("#f6efe2", "#3a2448", dark)),
    ]
    for i in range(10):
        tone = cloth if i % 2 == 0 else blend(cloth, "#fff6e6", 0.8)
        left = x - 18 + i * 31
        parts.append(
            svg.poly(((x + i * 27.4, 282), (x + 27.4 + i * 27.4, 282), (left + 31, 340), (left, 340)), tone)
            + svg.oval(left + 15.5, 340, 15.5, 12, blend(tone, BLACK, 0.08))
        )
    return "".join(parts) + sign


def _chips(x: float, y: float) -> str:
    """A paper cone of chips."""
    sticks = "".join(
        svg.poly(
            ((x + dx - 6, y + 20), (x + dx * 1.5 - 6, y - high), (x + dx * 1.5 + 6, y - high), (x + dx + 6, y + 20)),
            ("#f2c14b", "#e8ae38")[i % 2],
        )
        for i, (dx, high) in enumerate(((-28, 26), (-16, 44), (-4, 34), (8, 48), (20, 36), (30, 22)))
    )
    cone = svg.poly(((x - 44, y), (x + 44, y), (x, y + 76)), "#fff6e6")
    return sticks + cone + svg.poly(((x - 31, y + 22), (x + 31, y + 22), (x + 14, y + 52), (x - 14, y + 52)), "#d9574f")


def _ice_cream(x: float, y: float) -> str:
    """A cone with two scoops."""
    cone = svg.poly(((x - 30, y), (x + 30, y), (x, y + 76)), "#d99a5a")
    grid = "".join(svg.line(((x - 24 + i * 16, y + 3), (x - 4 + i * 8, y + 42)), "#a8683a", 2.5) for i in range(4))
    return svg.oval(x, y - 34, 29, 28, "#f7d9e2") + svg.oval(x, y - 6, 35, 22, "#f2a0b4") + cone + grid


def _flag(x: float, colour: str, dark: float) -> str:
    cloth = blend(colour, "#2c1a40", dark)
    return (
        svg.rect(x, 84, 6, 462, blend("#e9e2ee", BLACK, dark))
        + svg.shape(f"M{x + 6} 88q30 -12 54 2t54 2v120q-28 14 -54 0t-54 0z", cloth)
        + svg.oval(x + 60, 150, 24, 24, blend("#fff6e6", cloth, 0.2), 0.85)
    )


def _bunting(start: tuple[float, float], end: tuple[float, float]) -> str:
    parts = [svg.line((start, end), "#5a4a6a", 2)]
    for i in range(14):
        t = (i + 0.5) / 14
        x, y = start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t
        parts.append(
            svg.poly(((x - 12, y), (x + 12, y), (x, y + 26)), ("#e0574f", "#f2b84b", "#3f9fb0", "#8d5cf0")[i % 4])
        )
    return "".join(parts)


def _tuft(x: float, y: float, near: str) -> str:
    n, colour = svg.num, blend(near, BLACK, 0.25)
    return "".join(svg.stroke(f"M{n(x + d)} {n(y)}q{n(d / 3)} -9 {n(d)} -16", colour, 2.2, 0.7) for d in (-8, 0, 8))


def _before(light: Light) -> tuple[Piece, ...]:
    day = light is Light.DAY
    return (meadow(GRASS[light][1], ("#f4efe2", "#e0574f", "#f2b84b") if day else ("#b98a9a", "#b9564f")),)


SCENERY = Scenery(airs=AIRS, behind=_behind, before=_before)
