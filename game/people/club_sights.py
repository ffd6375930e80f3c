"""What one sees in the depth of the club bar: booth and screen, the way out, the cloakroom, the mirror ball."""

from __future__ import annotations

import math
from random import Random

from game.people import svg
from game.people.canvas import blend
from game.people.club_bar import BLACK, SIDE
from game.people.crowd import Reveller, draw_row
from game.people.light import AMBER, CYAN, PINK, VIOLET, Mood
from game.people.room import level, spot

BOOTH = 640.0
GREEN = "#1fae6b"


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
    player = Reveller(BOOTH, 176, 0.35, "cap", "one up", 0, True)
    parts = []
    for x in (BOOTH - 252, BOOTH + 190):
        parts += [svg.rect(x, 212, 62, 250, body, 1, 3), svg.rect(x, 212, 62, 2, edge, 0.5)]
        parts += [
            svg.oval(x + 31, cy, r, r, blend(body, edge, 0.25)) + svg.oval(x + 31, cy, r * 0.45, r * 0.45, body)
            for cy, r in ((246, 15), (300, 22), (362, 22))
        ]
    if mood.stage > 0.2:
        parts.append(
            draw_row(
                (player,),
                1.24,
                470,
                (blend(mood.crowd_near, BLACK, 0.3), mood.crowd_far),
                (blend(PINK, AMBER, 0.4), AMBER, 2000),
            )
        )
    parts += [
        svg.along("desk", (0, 322), (0, 440), ((0, blend(body, VIOLET, 0.2 * mood.stage), 1), (1, body, 1))),
        svg.shape(f"M{BOOTH - 128} 322h256l-14 140h-228z", "url(#desk)"),
        svg.rect(BOOTH - 130, 318, 260, 6, edge, 0.8, 2),
        svg.rect(BOOTH - 96, 308, 58, 11, body, 1, 2) + svg.rect(BOOTH - 22, 306, 46, 13, body, 1, 2),
        svg.rect(BOOTH + 40, 308, 58, 11, body, 1, 2),
    ]
    glows = ((346, CYAN), (366, VIOLET), (386, PINK))
    parts += [
        svg.rect(BOOTH - 106 + i * 3, y, 212 - i * 6, 4, c, 0.15 + 0.75 * mood.stage, 2)
        for i, (y, c) in enumerate(glows)
    ]
    return "".join(parts)


def draw_way_out(mood: Mood) -> str:
    """The double door in the far corner."""
    top, low = level(215, 1.2), level(0, 1.17)
    leaf = blend(mood.wall_top, BLACK, 0.3)
    parts = [svg.rect(374, top, 78, low - top, blend(mood.wall_low, AMBER, 0.14), 1, 2)]
    for x in (378, 414):
        parts.append(
            svg.rect(x, top + 4, 34, low - top - 4, leaf)
            + svg.rect(x + 10, top + 34, 14, 48, blend(leaf, "#9fd8e8", 0.25), 1, 2)
        )
    parts.append(svg.rect(378, level(104, 1.2), 70, 4, "#c9c2dd", 0.7, 2))
    return "".join(parts)


def draw_exit_sign() -> str:
    """The green sign above the way out: somebody who runs to a door, with an arrow."""
    x, y = 413.0, 152.0
    paper = "#effff4"
    parts = [
        svg.line(((x - 30, y - 60), (x - 30, y - 20)), "#4b4472", 2)
        + svg.line(((x + 30, y - 60), (x + 30, y - 20)), "#4b4472", 2),
        svg.glow("out", GREEN, 0.5) + svg.oval(x, y, 120, 70, "url(#out)"),
        svg.rect(x - 46, y - 21, 92, 42, "#0b6b41", 1, 4) + svg.rect(x - 43, y - 18, 86, 36, GREEN, 1, 3),
        svg.rect(x + 14, y - 14, 20, 28, paper, 1, 1) + svg.rect(x + 17, y - 11, 14, 25, GREEN),
        svg.oval(x + 5, y - 10.5, 3.4, 3.4, paper),
        svg.line(((x + 2, y - 5), (x - 3, y + 3)), paper, 6.4),
        svg.line(((x + 2, y - 5), (x + 9, y - 2), (x + 14, y - 5)), paper, 3.2),
        svg.line(((x + 1, y - 6), (x - 7, y - 5), (x - 10, y + 1)), paper, 3.2),
        svg.line(((x - 3, y + 4), (x + 5, y + 6), (x + 5, y + 14)), paper, 3.8),
        svg.line(((x - 3, y + 4), (x - 7, y + 10), (x - 15, y + 11)), paper, 3.8),
        svg.poly(
            (
                (x - 38, y),
                (x - 29, y - 8),
                (x - 29, y - 3),
                (x - 22, y - 3),
                (x - 22, y + 3),
                (x - 29, y + 3),
                (x - 29, y + 8),
            ),
            paper,
        ),
    ]
    return "".join(parts)


def draw_cloakroom(mood: Mood) -> str:
    """The opening to the cloakroom in the side wall: warm light, coats on a rail, a counter."""
    near, far, high = 1.74, 1.34, 232

    def at(part: float, height: float) -> svg.Point:
        return spot(SIDE, height, near + (far - near) * part)

    hole = (at(0, 0), at(0, high), at(1, high), at(1, 0))
    frame = (at(-0.07, 0), at(-0.07, high + 12), at(1.06, high + 12), at(1.06, 0))
    warm = 0.5 + 0.4 * mood.bar
    parts = [
        svg.poly(frame, blend(mood.side_wall, AMBER, 0.3)),
        svg.along("coats", (0, 210), (0, 600), ((0, "#ffcf86", 1), (0.4, "#c9713f", 1), (1, "#4a2034", 1))),
        svg.poly(hole, "#35142f") + svg.poly(hole, "url(#coats)", warm),
    ]
    dice = Random("coats")
    rail = ((57, 265), (262, 284))
    parts.append(svg.line(rail, "#5b2a2c", 4))
    for i in range(8):
        x = 76 + i * 24
        y = 262 + (x - 20) * 25 / 280
        colour = dice.choice(("#4b2350", "#263a66", "#7a2f3d", "#2c2547", "#8a5a2c", "#31506b"))
        long = dice.uniform(92, 132) * (1 - (x - 50) / 900)
        parts.append(
            svg.shape(
                f"M{x} {svg.num(y + 3)}c7 3 13 7 15 15l3 {svg.num(long)}h-36l3 {svg.num(-long)}c2 -8 8 -12 15 -15z",
                blend(colour, "#1a0e28", 0.25),
            )
        )
        parts.append(
            svg.shape(f"M{x} {svg.num(y + 3)}c-7 3 -13 7 -15 15l-3 {svg.num(long)}h7z", blend(colour, AMBER, 0.35), 0.8)
        )
    desk = (at(0.0, 0), at(0.0, 104), at(1.0, 104), at(1.0, 0))
    parts += [svg.poly(desk, "#4a2233"), svg.line((at(0.01, 104), at(0.99, 104)), "#e09a58", 7)]
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
    x, y, r = 1042.0, 168.0, 40.0
    parts = [svg.line(((x, 0), (x, y - r)), "#6d64a8", 2)]
    parts.append(
        '<radialGradient id="ball" cx="0.36" cy="0.3" r="0.8"><stop offset="0" stop-color="#efe9ff"/>'
        '<stop offset="0.4" stop-color="#8a78c9"/><stop offset="1" stop-color="#1c1445"/></radialGradient>'
    )
    parts.append(svg.oval(x, y, r, r, "url(#ball)"))
    for i in range(1, 9):
        fy = y - r + i * r * 2 / 9
        half = math.sqrt(r * r - (fy - y) ** 2)
        parts.append(
            svg.stroke(
                f"M{svg.num(x - half)} {svg.num(fy)}q{svg.num(half)} 4 {svg.num(half * 2)} 0", "#1a1240", 1.1, 0.6
            )
        )
    for i in range(1, 9):
        rx = r * math.cos(math.pi * i / 9)
        parts.append(
            svg.stroke(f"M{x} {y - r}A{svg.num(abs(rx))} {r} 0 0 {int(rx > 0)} {x} {y + r}", "#1a1240", 1.1, 0.5)
        )
    tiles = (
        (-16, -17, PINK),
        (-6, -8, "#ffffff"),
        (9, -21, CYAN),
        (-24, 3, CYAN),
        (12, 6, PINK),
        (-3, 16, VIOLET),
        (22, -6, "#ffffff"),
    )
    parts += [svg.rect(x + dx, y + dy, 7, 6, c, 0.35 + 0.5 * mood.stage, 1) for dx, dy, c in tiles]
    return "".join(parts)
