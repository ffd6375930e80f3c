"""The dance floor of a club: a wall of light behind the booth, dancers all round, mirror balls."""

from __future__ import annotations

import itertools

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, CYAN, PINK, VIOLET, Beam
from game.people.places.club_booth import draw_mirror_ball
from game.people.places.club_light import MOODS
from game.people.places.motifs import BLACK, beams, crowd, ground, pool
from game.people.places.scenery import Air, Piece, Scenery, by_light
from game.people.room import CENTRE, HEIGHT, HORIZON, WIDTH, level
from game.story.picture import Light

AIRS = by_light(
    (Light.BUSY, Air(0.32, (CYAN, PINK), 1.0, VIOLET, 1.0)),
    (Light.EARLY, Air(0.24, (CYAN, PINK), 0.7, AMBER, 0.7)),
    (Light.CLOSING, Air(0.14, ("#b9a8e0", "#b9a8e0"), 0.6, "#ffe2c0", 0.7)),
)
STRENGTHS = {Light.EARLY: 0.6, Light.BUSY: 1.0, Light.CLOSING: 0.06}
ROWS = {Light.EARLY: (10, 7, 0), Light.BUSY: (34, 24, 15), Light.CLOSING: (0, 0, 2)}
LAMPS = (
    Beam((300, 84), (120, 690), 240, CYAN, 0.32),
    Beam((620, 84), (560, 700), 200, PINK, 0.30),
    Beam((1300, 84), (1380, 700), 200, VIOLET, 0.34),
    Beam((1620, 84), (1800, 690), 240, PINK, 0.32),
    Beam((960, 84), (960, 640), 170, AMBER, 0.18),
)
LINE = 537.0


def _behind(light: Light) -> tuple[Piece, ...]:
    strong = STRENGTHS[light]
    body = blend("#47206f", "#190f3d", 0.5)
    rim = (blend(body, CYAN, 0.55 * strong), blend(body, PINK, 0.6 * strong))
    rows = tuple(
        crowd(f"row {i}", count, scale, (30.0, 1890.0), blend(body, BLACK, 0.18 * i), rim, strong > 0.5)
        for i, (count, scale) in enumerate(zip(ROWS[light], (1.22, 1.5, 1.85), strict=True))
        if count
    )
    shine = beams("beam", LAMPS if light is Light.BUSY else LAMPS[:2], 3) if strong > 0.3 else ()
    return (Piece("place", _hall(light, strong)), *rows[:1], *shine, *rows[1:])


def _hall(light: Light, strong: float) -> str:
    house = light is Light.CLOSING
    wall = ("#4a3d72", "#8b6a90") if house else ("#130c38", "#3d1a66")
    far, near = ("#8d6f94", "#3b315f") if house else ("#4a1d70", "#0d0926")
    return "".join(
        (
            svg.wash((0, 0, WIDTH, LINE), ((0, blend(wall[0], BLACK, 0.4), 1), (0.4, wall[0], 1), (1, wall[1], 1))),
            _ribs(wall, strong),
            _screen(strong),
            _towers(strong),
            _booth(strong),
            ground(far, near),
            _tiles(strong, house),
            pool("glow", 960, 640, 800, 120, PINK, 0.5 * strong),
            pool("glow2", 500, 800, 600, 120, CYAN, 0.32 * strong),
            pool("glow3", 1450, 820, 600, 120, VIOLET, 0.4 * strong),
            _rig(strong, house),
            f'<g transform="translate(-280 26)">{draw_mirror_ball(MOODS[light])}</g>',
        )
    )


def _ribs(wall: tuple[str, str], strong: float) -> str:
    """Upright lamps along the walls, in the colours of the rainbow."""
    parts = []
    for i, colour in enumerate((CYAN, VIOLET, PINK, AMBER)):
        for x in (70 + i * 118, WIDTH - 82 - i * 118):
            parts.append(svg.rect(x - 16, 110, 44, LINE - 110, blend(wall[0], BLACK, 0.35), 0.7))
            parts.append(svg.rect(x, 124, 12, LINE - 150, blend(wall[1], colour, 0.2 + 0.8 * strong), 1, 6))
            parts.append(pool(f"rib{i}{int(x)}", x + 6, 320, 70, 230, colour, 0.3 * strong))
    return "".join(parts)


def _screen(strong: float) -> str:
    """A wall of light behind the booth: rings like those of a stone in water."""
    parts = [svg.rect(610, 116, 700, 330, "#0c0824", 1, 8)]
    for i in range(9):
        wide = 330 - i * 36
        colour = (PINK, VIOLET, CYAN)[i % 3]
        parts.append(svg.oval(960, 300, wide, wide * 0.46, blend("#1a1045", colour, (0.25 + 0.07 * i) * strong + 0.05)))
    parts.append(svg.oval(960, 300, 42, 42, blend("#2a1850", "#ffe9c9", 0.9 * strong)))
    for x in range(626, 1310, 34):
        parts.append(svg.rect(x, 116, 2, 330, "#0c0824", 0.5))
    return "".join(parts)


def _towers(strong: float) -> str:
    parts = []
    for x in (540, 1310):
        parts.append(svg.rect(x, 250, 70, LINE - 250, "#0a0720", 1, 4))
        for y in (262, 332, 402):
            parts.append(svg.oval(x + 35, y + 32, 26, 26, "#231848"))
            parts.append(svg.oval(x + 35, y + 32, 12, 12, blend("#0a0720", CYAN, 0.35 * strong)))
    return "".join(parts)


def _booth(strong: float) -> str:
    front = "".join(
        svg.rect(790 + i * 34, 452, 26, 58, blend("#20123f", colour, 0.2 + 0.6 * strong), 1, 3)
        for i, colour in enumerate((CYAN, VIOLET, PINK, AMBER, PINK, VIOLET, CYAN, VIOLET, PINK, AMBER))
    )
    dj = svg.oval(960, 372, 15, 18, "#140c30") + svg.shape("M918 446q4 -52 42 -52q38 0 42 52z", "#140c30")
    phones = svg.stroke("M944 372a16 17 0 0 1 32 0", blend("#140c30", PINK, 0.7 * strong), 4)
    return (
        dj + phones + svg.rect(776, 438, 368, 100, "#0c0824", 1, 6) + front + svg.rect(776, 436, 368, 5, "#c9a0ff", 0.6)
    )


def _tiles(strong: float, house: bool) -> str:
    """A floor of tiles, some of which are lit."""
    colours = (PINK, VIOLET, CYAN, AMBER)
    parts, scales = [], (1.18, 1.42, 1.75, 2.2, 2.85, 3.8, 5.2)
    for row, (back, front) in enumerate(itertools.pairwise(scales)):
        top, foot = level(0, back), min(level(0, front), HEIGHT)
        for column in range(-7, 7):
            x = [CENTRE + k * 170 * (y - HORIZON) / (LINE - HORIZON) for k in (column, column + 1) for y in (top, foot)]
            tile = ((x[0] + 2, top + 1), (x[2] - 2, top + 1), (x[3] - 2, foot - 1), (x[1] + 2, foot - 1))
            hue = (row * 3 + column * 5) % 7
            lit = 0.24 * strong if hue < 4 else 0.04
            parts.append(svg.poly(tile, colours[hue % 4] if not house else "#ffffff", lit if not house else 0.05))
    return "".join(parts)


def _rig(strong: float, house: bool) -> str:
    metal = "#3a2f6b"
    parts = [svg.rect(0, y, WIDTH, 4, metal) for y in (44, 74)]
    parts += [svg.line(((x, 46), (x + 17, 76), (x + 34, 46)), metal, 2, 0.7) for x in range(-6, WIDTH, 34)]
    for beam in LAMPS:
        x = beam.start[0]
        parts.append(svg.shape(f"M{x - 13} 70h26l6 18h-38z", "#0a0720"))
        parts.append(svg.oval(x, 88, 17, 5, blend("#2a2050", beam.colour, 0.2 + 0.8 * strong)))
    if house:
        parts += [pool(f"house{x}", x, 92, 150, 80, "#ffe9c9", 0.45) for x in (300, 960, 1620)]
    return "".join(parts)


SCENERY = Scenery(airs=AIRS, behind=_behind)
