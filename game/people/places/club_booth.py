"""The far end of the club bar: screen, booth with whoever plays, mirror ball and its flecks of light."""

from __future__ import annotations

import math
from random import Random

from game.people import svg
from game.people.canvas import blend
from game.people.crowd import draw_row
from game.people.light import AMBER, CYAN, PINK, VIOLET
from game.people.places.club_light import Mood
from game.people.places.club_room import BLACK
from game.people.silhouette import Reveller

BOOTH = 640.0
BALL = (1042.0, 168.0, 40.0)
"""Middle and radius of the mirror ball."""
_DUSK = ((0.0, "#2b1a7a"), (0.5, "#8a2f9c"), (1.0, "#f2668b"))


def draw_screen(mood: Mood) -> str:
    """The screen behind the booth: a low sun of bands, as bright as the hour allows."""
    dark = blend(mood.wall_top, BLACK, 0.35)
    x, y, wide, high = BOOTH - 178, 128, 356, 214
    bright = 0.12 + 0.5 * mood.stage
    parts = [
        svg.glow("halo", PINK, 0.5 * mood.stage) + svg.oval(BOOTH, 240, 320, 190, "url(#halo)"),
        svg.rect(x - 5, y - 5, wide + 10, high + 10, dark, 1, 5),
        svg.wash((x, y, wide, high), tuple((at, blend(dark, colour, bright), 1.0) for at, colour in _DUSK)),
        svg.along("sun", (0, y + 34), (0, y + 190), ((0, "#ffd27a", 1), (0.5, PINK, 1), (1, VIOLET, 1))),
    ]
    heights = (34, 22, 18, 15, 12, 9, 7, 5)
    top = -86.0
    for i, height in enumerate(heights):
        parts.append(
            svg.shape(_band(BOOTH, y + 118, 86, top, min(top + height, 86)), "url(#sun)", 0.14 + 0.62 * mood.stage)
        )
        top += height + 3 + i * 1.3
    return "".join(parts)


def _band(x: float, y: float, r: float, top: float, low: float) -> str:
    """The part of a disc between two heights from its middle, as the data of a path."""
    a, b = math.sqrt(max(r * r - top * top, 0)), math.sqrt(max(r * r - low * low, 0))
    n = svg.num
    bow = f"A{r} {r} 0 0 1"
    right, left = f"{bow} {n(x + b)} {n(y + low)}", f"{bow} {n(x - a)} {n(y + top)}"
    return f"M{n(x - a)} {n(y + top)}H{n(x + a)}{right}H{n(x - b)}{left}Z"


def draw_booth(mood: Mood) -> str:
    """The booth on its stage with speakers, and whoever plays."""
    body, edge = blend(mood.crowd_near, BLACK, 0.35), blend(mood.wall_low, "#ffffff", 0.12)
    return _speakers(body, edge) + _player(mood) + _desk(mood, body, edge)


def _speakers(body: str, edge: str) -> str:
    parts = []
    for x in (BOOTH - 252, BOOTH + 190):
        parts += [svg.rect(x, 212, 62, 250, body, 1, 3), svg.rect(x, 212, 62, 2, edge, 0.5)]
        for y, r in ((246, 15), (300, 22), (362, 22)):
            parts.append(svg.oval(x + 31, y, r, r, blend(body, edge, 0.25)))
            parts.append(svg.oval(x + 31, y, r * 0.45, r * 0.45, body))
    return "".join(parts)


def _player(mood: Mood) -> str:
    if mood.house:
        return ""
    gesture = "one up" if mood.stage > 0.8 else "glass"
    colours = (blend(mood.crowd_near, BLACK, 0.3), mood.crowd_far)
    lights = (blend(PINK, AMBER, 0.4), AMBER, 2000.0)
    return draw_row((Reveller(BOOTH, 176, 0.35, "cap", gesture, 0, True),), 1.24, 470, colours, lights)


def _desk(mood: Mood, body: str, edge: str) -> str:
    parts = [
        svg.along("desk", (0, 322), (0, 440), ((0, blend(body, VIOLET, 0.2 * mood.stage), 1), (1, body, 1))),
        svg.shape(f"M{BOOTH - 128} 322h256l-14 140h-228z", "url(#desk)"),
        svg.rect(BOOTH - 130, 318, 260, 6, edge, 0.8, 2),
        *(svg.rect(BOOTH + x, 307, wide, 12, body, 1, 2) for x, wide in ((-96, 58), (-22, 46), (40, 58))),
    ]
    for i, (y, colour) in enumerate(((346, CYAN), (366, VIOLET), (386, PINK))):
        parts.append(svg.rect(BOOTH - 106 + i * 3, y, 212 - i * 6, 4, colour, 0.15 + 0.75 * mood.stage, 2))
    return "".join(parts)


def draw_flecks(mood: Mood) -> str:
    """The flecks of light that the mirror ball strews over the walls; none when its lamp is off."""
    if mood.stage < 0.2:
        return ""
    dice = Random("ball")
    parts = []
    for _ in range(60):
        x, y, size = dice.uniform(380, 1140), dice.uniform(166, 420), dice.uniform(2.0, 4.0)
        parts.append(svg.oval(x, y, size * 1.3, size * 0.9, dice.choice(("#ffffff", CYAN, PINK)), 0.36 * mood.stage))
    return "".join(parts)


def draw_mirror_ball(mood: Mood) -> str:
    """The mirror ball."""
    x, y, r = BALL
    parts = [
        svg.line(((x, 0), (x, y - r)), "#6d64a8", 2),
        '<radialGradient id="ball" cx="0.36" cy="0.3" r="0.8"><stop offset="0" stop-color="#efe9ff"/>'
        '<stop offset="0.4" stop-color="#8a78c9"/><stop offset="1" stop-color="#1c1445"/></radialGradient>',
        svg.oval(x, y, r, r, "url(#ball)"),
    ]
    for i in range(1, 9):
        up = r * (i * 2 / 9 - 1)
        half, aside = math.sqrt(r * r - up * up), r * math.cos(math.pi * i / 9)
        row = f"M{svg.num(x - half)} {svg.num(y + up)}q{svg.num(half)} 4 {svg.num(half * 2)} 0"
        column = f"M{x} {y - r}A{svg.num(abs(aside))} {r} 0 0 {int(aside > 0)} {x} {y + r}"
        parts += [svg.stroke(row, "#1a1240", 1.1, 0.6), svg.stroke(column, "#1a1240", 1.1, 0.5)]
    parts += [svg.rect(x + dx, y + dy, 7, 6, colour, 0.35 + 0.5 * mood.stage, 1) for dx, dy, colour in _TILES]
    return "".join(parts)


_TILES = (
    (-16, -17, PINK),
    (-6, -8, "#ffffff"),
    (9, -21, CYAN),
    (-24, 3, CYAN),
    (12, 6, PINK),
    (-3, 16, VIOLET),
    (22, -6, "#ffffff"),
)
