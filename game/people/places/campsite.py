"""The campsite of a festival: tents in rows, a string of lamps, a party tent, trees at the edge."""

from __future__ import annotations

from random import Random

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, CYAN, PINK, Beam, draw_beam
from game.people.places.motifs import BLACK, bicycle, bulbs, cloud, crowd, ground, meadow, pool, sky, stars, tent, tree
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import level
from game.story.picture import Light

AIRS = by_light(
    (Light.EARLY, Air(0.16, ("#ffb46a", "#ffb46a"), 0.8, AMBER, 0.9)),
    (Light.DAY, Air(0.05, ("#fff3d6", "#fff3d6"), 1.0, "#fff3d6", 0.9, "#7c6a8a", 0.5)),
    (Light.BUSY, Air(0.24, ("#8f9ad6", "#8f9ad6"), 0.6, AMBER, 1.0)),
)
SKIES = {
    Light.DAY: ((0, "#74b4ea", 1), (0.6, "#b5dcf0", 1), (1, "#eef0d6", 1)),
    Light.EARLY: ((0, "#4a3f92", 1), (0.45, "#b5688f", 1), (0.8, "#f5a070", 1), (1, "#ffd494", 1)),
    Light.BUSY: ((0, "#090a26", 1), (0.7, "#1c1c4e", 1), (1, "#3a2f66", 1)),
}
GRASS = {Light.DAY: ("#93bb62", "#5a8a48"), Light.EARLY: ("#8a7f58", "#3a4240"), Light.BUSY: ("#2f3a54", "#0f1228")}
CLOTHS = ("#e0574f", "#3f8fa0", "#e0a03f", "#6f9a4f", "#8d5cb0", "#4a6ab0", "#c86a9a")


def _behind(light: Light) -> tuple[Piece, ...]:
    body = {Light.DAY: "#6a5a72", Light.EARLY: "#4a2f52", Light.BUSY: "#161538"}[light]
    rim = (blend(body, "#ffffff", 0.25), blend(body, AMBER, 0.6))
    people = crowd(
        "people", {Light.DAY: 6, Light.EARLY: 8, Light.BUSY: 9}[light], 1.38, (640.0, 1380.0), body, rim, False
    )
    return (Piece("place", _camp(light)), people, Piece("near", _near(light), (0.0, 380.0, 1920.0, 420.0)))


def _camp(light: Light) -> str:
    dark = {Light.DAY: 0.0, Light.EARLY: 0.25, Light.BUSY: 0.6}[light]
    far, near = GRASS[light]
    leaf = blend("#56904f", "#120f30", dark)
    dice = Random("camp")
    woods = "".join(
        tree(x, 520, dice.uniform(180, 300), blend(leaf, BLACK, dice.uniform(0, 0.2)), "#2f2a30")
        for x in range(-20, 1960, 88)
    )
    rows = []
    for scale, count in ((0.9, 13), (1.14, 10)):
        foot = level(0, scale)
        for i in range(count):
            x = 60 + i * 1860 / count + dice.uniform(-20, 20)
            cloth = blend(dice.choice(CLOTHS), "#120f30", dark)
            rows.append(
                tent(x, foot, 150 * scale, cloth, False)
                + (_lit(x, foot, 150 * scale, f"lit{count}-{i}") if light is Light.BUSY and i % 4 == 1 else "")
            )
    night = (
        stars("camp", 110, 330, 1.0) + svg.oval(1560, 120, 40, 40, "#fdf0cf") + svg.oval(1576, 112, 36, 36, "#12123a")
        if light is Light.BUSY
        else ""
    )
    lit = 0.0 if light is Light.DAY else 1.0
    return "".join(
        (
            sky(SKIES[light]),
            night,
            _clouds(light),
            _stage_glow() if light is Light.BUSY else "",
            woods,
            ground(far, near, 500),
            "".join(rows),
            _party_tent(dark, lit),
            _pole(470, 1.2, dark) + _pole(1460, 1.2, dark),
            bulbs("camp", (-20, 210), (470, 250), 50, AMBER, lit, 11),
            bulbs("camp2", (470, 250), (1460, 250), 80, AMBER, lit, 22),
            bulbs("camp3", (1460, 250), (1940, 200), 50, AMBER, lit, 11),
            pool("fire", 980, 640, 460, 120, AMBER, 0.5 * lit),
        )
    )


def _clouds(light: Light) -> str:
    if light is Light.BUSY:
        return ""
    colour = "#ffffff" if light is Light.DAY else "#d98a90"
    return "".join(cloud(x, y, wide, colour) for x, y, wide in ((300, 120, 280), (1080, 80, 240), (1640, 150, 320)))


def _stage_glow() -> str:
    """The stage far off, behind the trees."""
    return (
        pool("stage", 360, 470, 420, 260, "#d95ab0", 0.55)
        + draw_beam("sky1", Beam((340, 470), (180, 20), 90, CYAN, 0.34))
        + draw_beam("sky2", Beam((380, 470), (560, 40), 90, PINK, 0.34))
    )


def _lit(x: float, foot: float, wide: float, key: str) -> str:
    """A lamp within a tent."""
    return pool(key, x, foot - wide * 0.2, wide * 0.42, wide * 0.3, "#ffcf87", 0.85)


def _party_tent(dark: float, lit: float) -> str:
    """A white party tent in the middle, with a table and crates."""
    cloth, pole = blend("#f2eee6", "#2a2450", dark * 1.1), blend("#8a8496", BLACK, dark)
    inside = blend("#cfc6d0", "#2a2040", dark * 1.1)
    parts = [svg.poly(((760, 380), (1200, 380), (1200, 540), (760, 540)), blend(inside, "#ffc46e", 0.5 * lit))]
    parts += [svg.poly(((726, 384), (860, 300), (1100, 300), (1234, 384)), cloth)]
    parts += [
        svg.poly(((726 + i * 42.3, 384), (768.3 + i * 42.3, 384), (747 + i * 42.3, 402)), blend(cloth, BLACK, 0.08))
        for i in range(12)
    ]
    parts += [svg.rect(x, 384, 8, 176, pole) for x in (744, 1208)]
    parts.append(
        svg.rect(840, 482, 280, 12, blend("#b98457", BLACK, dark))
        + svg.rect(858, 494, 8, 56, pole)
        + svg.rect(1094, 494, 8, 56, pole)
    )
    for i in range(4):
        parts.append(
            svg.rect(1128, 540 - i * 26, 66, 24, blend(("#c8473f", "#3f6aa0")[i % 2], BLACK, dark * 0.8), 1, 2)
        )
        parts += [svg.rect(1134 + k * 15, 545 - i * 26, 10, 12, BLACK, 0.35, 2) for k in range(4)]
    parts += [
        svg.rect(870 + k * 44, 456, 14, 26, blend(("#e8eef2", "#ffdf9a", "#9fd0e0")[k % 3], BLACK, dark * 0.5), 0.9, 2)
        for k in range(5)
    ]
    return "".join(parts)


def _pole(x: float, scale: float, dark: float) -> str:
    foot = level(0, scale)
    return svg.rect(x - 4, 246, 8, foot - 246, blend("#6a5040", BLACK, dark))


def _near(light: Light) -> str:
    """Tents near by at both sides, with chairs, a cool box and a bicycle."""
    dark = {Light.DAY: 0.0, Light.EARLY: 0.25, Light.BUSY: 0.55}[light]
    parts = []
    for x, wide, cloth in ((150.0, 380.0, "#e0a03f"), (1750.0, 420.0, "#3f8fa0")):
        parts.append(tent(x, 690, wide, blend(cloth, "#120f30", dark), True))
        if light is not Light.DAY:
            parts.append(pool(f"near{int(x)}", x - wide * 0.1, 640, wide * 0.3, 90, "#ffcf87", 0.6))
    parts.append(bicycle(1330, 640, 0.95, blend("#8a2f3c", BLACK, dark)))
    for x in (430.0, 1530.0):
        cloth = blend("#4a6ab0", "#120f30", dark)
        parts.append(
            svg.line(((x, 690), (x + 70, 610)), "#2a2438", 5) + svg.line(((x + 70, 690), (x, 610)), "#2a2438", 5)
        )
        parts.append(
            svg.poly(((x - 6, 612), (x + 74, 612), (x + 82, 540), (x + 4, 534)), cloth)
            + svg.rect(x - 10, 608, 92, 12, blend(cloth, BLACK, 0.2), 1, 5)
        )
    parts += [_rug(dark), _guitar(1478, 690, dark)]
    parts.append(
        svg.rect(560, 648, 92, 54, blend("#e8eef2", "#120f30", dark), 1, 6)
        + svg.rect(556, 634, 100, 20, blend("#c8473f", "#120f30", dark), 1, 6)
    )
    return "".join(parts)


def _rug(dark: float) -> str:
    """A striped rug to sit on."""
    tones = [blend(colour, "#120f30", dark) for colour in ("#c86a9a", "#f2d9b0")]
    return "".join(
        svg.poly(
            (
                (1010 + i * 36 - 8 * (6 - i), 640),
                (1046 + i * 36 - 8 * (5 - i), 640),
                (1050 + i * 44 - 16 * (5 - i), 700),
                (1006 + i * 44 - 16 * (6 - i), 700),
            ),
            tones[i % 2],
        )
        for i in range(7)
    )


def _guitar(x: float, foot: float, dark: float) -> str:
    """A guitar that leans against a chair."""
    wood, neck = blend("#c98a4a", "#120f30", dark), blend("#5a3a2c", "#120f30", dark)
    body = (
        svg.oval(0, -26, 27, 25, wood)
        + svg.oval(0, -60, 20, 19, wood)
        + svg.rect(-14, -66, 28, 34, wood)
        + svg.oval(0, -46, 9, 9, blend(wood, BLACK, 0.7))
        + svg.rect(-12, -24, 24, 5, neck)
        + svg.rect(-4, -140, 8, 92, neck)
        + svg.rect(-8, -160, 16, 24, neck, 1, 3)
    )
    return f'<g transform="translate({x} {foot}) rotate(14)">{body}</g>'


def _before(light: Light) -> tuple[Piece, ...]:
    return (meadow(GRASS[light][1], ("#f4efe2", "#f2b84b") if light is Light.DAY else ()),)


SCENERY = Scenery(airs=AIRS, behind=_behind, before=_before)
