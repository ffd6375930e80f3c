"""The room of the club bar: walls, ceiling with its rig, and the floor that reflects the light."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.light import AMBER, CYAN, PINK, VIOLET
from game.people.places.club_light import Mood
from game.people.room import BACK_WALL, CENTRE, HEIGHT, HORIZON, WIDTH, across, level, spot

SIDE = -520.0
"""How far to the left the side wall stands, in centimetres."""
CEILING = 330.0
LINE = level(0, BACK_WALL)
TOP = level(CEILING, BACK_WALL)
CORNER = across(SIDE, BACK_WALL)
RIGHT = 1160.0
"""Where the far wall goes behind the bar."""
BLACK = "#05030f"
HOUSE = "#ffe9c9"
LAMPS = ((452, CYAN), (520, PINK), (640, VIOLET), (790, CYAN), (900, PINK), (1010, AMBER))
"""The lamps of the rig: x and colour."""


def draw_walls(mood: Mood) -> str:
    """The ceiling, the far wall with its battens, and the side wall."""
    middle, batten = blend(mood.wall_top, mood.wall_low, 0.45), blend(mood.wall_top, BLACK, 0.45)
    dark = blend(mood.side_wall, BLACK, 0.5)
    wall = (spot(SIDE, CEILING, BACK_WALL), spot(SIDE, 0, BACK_WALL), spot(SIDE, 0, 2.4), spot(SIDE, CEILING, 2.4))
    parts = [
        svg.wash((0, 0, RIGHT, TOP + 2), ((0, blend(mood.ceiling, BLACK, 0.7), 1), (1, mood.ceiling, 1))),
        svg.wash(
            (CORNER - 1, TOP, RIGHT - CORNER, LINE - TOP),
            ((0, mood.wall_top, 1), (0.55, middle, 1), (1, mood.wall_low, 1)),
        ),
        *(svg.rect(CORNER + 6 + i * 26, TOP, 3, LINE - TOP, batten, 0.4) for i in range(31)),
        svg.along("side", (0, 0), (CORNER, 0), ((0, dark, 1), (1, mood.side_wall, 1))),
        svg.poly(wall, "url(#side)"),
        _moulding(mood, 14),
        _moulding(mood, 262),
    ]
    return "".join(parts)


def _moulding(mood: Mood, height: float) -> str:
    colour = blend(mood.side_wall, mood.wall_low, 0.5)
    return svg.line((spot(SIDE, height, BACK_WALL), spot(SIDE, height, 2.0)), colour, 2.5, 0.6)


def draw_rig(mood: Mood) -> str:
    """The truss under the ceiling with its lamps."""
    metal, dark = blend(mood.ceiling, "#8d84c9", 0.34), blend(mood.ceiling, BLACK, 0.5)
    parts = [svg.rect(0, y, RIGHT, 3, metal, 0.75) for y in (63, 89)]
    parts += [svg.line(((x, 64), (x + 16, 90), (x + 32, 64)), metal, 1.6, 0.55) for x in range(-4, 1140, 32)]
    for x, colour in LAMPS:
        lit = any(abs(beam.start[0] - x) < 1 for beam in mood.beams)
        parts.append(svg.rect(x - 4, 86, 8, 8, dark))
        parts.append(svg.shape(f"M{x - 11} 92h22l4 14h-30z", dark))
        parts.append(
            svg.oval(x, 107, 13, 4, blend(colour, "#ffffff", 0.35) if lit else blend(metal, HOUSE, mood.house))
        )
    if mood.house:
        parts.append(svg.glow("house", HOUSE, mood.house))
        parts += [svg.oval(x, 112, 90, 70, "url(#house)") for x, _ in LAMPS[::2]]
    return "".join(parts)


def draw_floor(mood: Mood) -> str:
    """The floor, with seams that run to the horizon."""
    tones = (
        (0.0, mood.floor_far, 1.0),
        (0.22, blend(mood.floor_far, mood.floor_near, 0.5), 1.0),
        (0.6, mood.floor_near, 1.0),
        (1.0, blend(mood.floor_near, BLACK, 0.4), 1.0),
    )
    parts = [svg.wash((0, LINE - 1, WIDTH, HEIGHT - LINE + 1), tones)]
    for i in range(-13, 14):
        x = CENTRE + i * 150
        near = CENTRE + (x - CENTRE) * (HEIGHT - HORIZON) / (LINE - HORIZON)
        parts.append(svg.poly(((x - 0.4, LINE), (x + 0.4, LINE), (near + 3, HEIGHT), (near - 3, HEIGHT)), BLACK, 0.3))
    for scale in (1.28, 1.45, 1.68, 2.0, 2.45, 3.1, 4.1):
        parts.append(svg.rect(0, level(0, scale), WIDTH, scale * 0.7, BLACK, 0.25))
    return "".join(parts)


_SHEEN = (
    (640.0, 672.0, 400.0, 70.0, PINK, 0.42),
    (300.0, 760.0, 330.0, 48.0, CYAN, 0.3),
    (960.0, 770.0, 330.0, 46.0, VIOLET, 0.42),
    (150.0, 640.0, 170.0, 46.0, AMBER, 0.42),
)
"""Pools of light on the floor: x, y, radii, colour, strength."""

_STREAKS = ((520, 60, PINK), (610, 90, VIOLET), (740, 46, CYAN), (860, 40, PINK), (1010, 34, AMBER), (410, 34, CYAN))


def draw_reflections(mood: Mood) -> str:
    """Pools of light on the floor, and the streaks that the lights at the far end leave in it."""
    parts = []
    for i, (x, y, rx, ry, colour, strength) in enumerate(_SHEEN):
        share = mood.bar if colour == AMBER else mood.stage
        parts.append(svg.glow(f"pool{i}", colour, strength * share) + svg.oval(x, y, rx, ry, f"url(#pool{i})"))
    if mood.house:
        parts.append(svg.glow("lit", HOUSE, 0.34 * mood.house) + svg.oval(700, 720, 560, 130, "url(#lit)"))
    for i, (x, wide, colour) in enumerate(_STREAKS):
        parts.append(svg.glow(f"streak{i}", colour, 0.3 * mood.stage))
        parts.append(svg.oval(x, 730, wide * 0.6, 170, f"url(#streak{i})"))
    return "".join(parts)
