"""What several places share: sky and ground, rows of a crowd, strings of lamps, bicycles, trees, tents."""

from __future__ import annotations

import math
from random import Random

from game.people import svg
from game.people.canvas import blend
from game.people.crowd import draw_row, revellers
from game.people.light import Beam, draw_beam
from game.people.places.scenery import Piece, Sway
from game.people.room import CENTRE, HEIGHT, HORIZON, WIDTH, level
from game.people.svg import Point, Stop

BLACK = "#05030f"


def sky(stops: tuple[Stop, ...], foot: float = 560.0) -> str:
    """From the top of the picture to `foot` (y)."""
    return svg.rect(0, 0, WIDTH, foot, stops[-1][1]) + svg.wash((0, 0, WIDTH, foot), stops, 5)


def cloud(x: float, y: float, wide: float, colour: str) -> str:
    """A cloud about (x, y)."""
    return "".join(
        svg.oval(x + dx * wide, y + dy * wide, rx * wide, ry * wide, colour, 0.8)
        for dx, dy, rx, ry in (
            (0, 0, 0.5, 0.09),
            (-0.16, -0.06, 0.2, 0.1),
            (0.1, -0.09, 0.24, 0.13),
            (0.28, -0.02, 0.16, 0.08),
        )
    )


def ground(far: str, near: str, line: float = 537.0) -> str:
    """From the far edge of the ground (y `line`) to the viewer's feet."""
    middle, dark = blend(far, near, 0.6), blend(near, BLACK, 0.35)
    box = (0.0, line - 2, float(WIDTH), HEIGHT - line + 2)
    return svg.rect(*box, middle) + svg.wash(box, ((0, far, 1), (0.35, middle, 1), (1, dark, 1)), 5)


def seams(colour: str, opacity: float, line: float = 537.0, apart: float = 150.0) -> str:
    """Seams of tiles or boards that run to the horizon, and across."""
    parts = []
    for i in range(-13, 14):
        x = CENTRE + i * apart
        near = CENTRE + (x - CENTRE) * (HEIGHT - HORIZON) / (line - HORIZON)
        ends = ((x - 0.4, line), (x + 0.4, line), (near + 2.5, HEIGHT), (near - 2.5, HEIGHT))
        parts.append(svg.poly(ends, colour, opacity))
    parts += [svg.rect(0, level(0, scale), WIDTH, scale * 0.6, colour, opacity) for scale in (1.3, 1.6, 2.05, 2.7, 3.7)]
    return "".join(parts)


def stars(seed: str, count: int, foot: float, strength: float) -> str:
    """Stars above `foot` (y)."""
    dice = Random(seed)
    return "".join(
        svg.oval(dice.uniform(0, WIDTH), dice.uniform(0, foot), r, r, "#fff3d6", strength * dice.uniform(0.3, 1))
        for r in (dice.choice((1.0, 1.3, 1.8)) for _ in range(count))
    )


def crowd(
    key: str, count: int, scale: float, span: tuple[float, float], body: str, lights: tuple[str, str], lively: bool
) -> Piece:
    """A row of people as silhouettes between two x; it moves to the music where it is `lively`.

    `lights` are the colours on their left and on their right edges; "" leaves them dark.
    """
    left, right = span
    row = revellers(key, count, left, right, lively)
    drawn = draw_row(row, scale, level(0, scale), (body, blend(body, lights[1] or BLACK, 0.25)), (*lights, 960.0))
    top, foot = max(0.0, round(level(262, scale))), min(float(HEIGHT), round(level(-16, scale)))
    edge = 34 * scale
    start, end = max(0.0, round(left - edge)), min(float(WIDTH), round(right + edge))
    dice = Random(key)
    sway = Sway((0.0, dice.choice((-1, 1)) * (1.4 + scale)), 1.8 + dice.random()) if lively else None
    return Piece(key, drawn, (start, top, end - start, foot - top), sway)


def beams(key: str, lamps: tuple[Beam, ...], wandering: int = 0) -> tuple[Piece, ...]:
    """Cones of light as one piece, and fainter ones of the first few that wander."""
    found = []
    for i, beam in enumerate(lamps):
        (x, y), (to_x, to_y) = beam.start, beam.end
        left = max(0.0, math.floor(min(x, to_x - beam.wide / 2) - 60))
        right = min(float(WIDTH), math.ceil(max(x, to_x + beam.wide / 2) + 60))
        sway = Sway((((-1) ** i) * (24.0 + 8 * i), 0.0), 11.0 + 3 * i) if i < wandering else None
        found.append(
            Piece(f"{key} {i}", draw_beam(f"{key}{i}", beam), (left, y, right - left, to_y - y), sway, soft=True)
        )
    return tuple(found)


def bulbs(key: str, start: Point, end: Point, sag: float, colour: str, strength: float, count: int = 14) -> str:
    """A string of lamps that hangs between two points, its middle `sag` units lower."""
    n = svg.num
    (x, y), (to_x, to_y) = start, end
    middle = ((x + to_x) / 2, (y + to_y) / 2 + sag * 2)
    cord = svg.stroke(f"M{n(x)} {n(y)}Q{n(middle[0])} {n(middle[1])} {n(to_x)} {n(to_y)}", "#1b1026", 2, 0.8)
    lamps = [svg.glow(key, colour, 0.75 * strength)] if strength > 0 else []
    for i in range(count):
        t = (i + 0.5) / count
        at = tuple(
            (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c for a, b, c in zip(start, middle, end, strict=True)
        )
        if strength > 0:
            lamps.append(svg.oval(at[0], at[1] + 5, 20, 20, f"url(#{key})"))
        lamps.append(svg.oval(at[0], at[1] + 5, 4.2, 5.2, blend(colour, "#ffffff", 0.5 * strength)))
    return cord + "".join(lamps)


def pool(key: str, x: float, y: float, rx: float, ry: float, colour: str, strength: float) -> str:
    """A pool of light."""
    return svg.glow(key, colour, strength) + svg.oval(x, y, rx, ry, f"url(#{key})")


def bicycle(x: float, foot: float, scale: float, colour: str) -> str:
    """A Dutch bicycle seen from aside, its hind wheel at `x`; `scale` in picture units per centimetre."""
    s, n = scale, svg.num
    r = 34 * s

    def at(dx: float, up: float) -> str:
        return f"{n(x + dx * s)} {n(foot - up * s)}"

    wheels = "".join(
        svg.stroke(_ring(x + dx * s, foot - r, r), blend(colour, BLACK, 0.5), 2.4 * s, 1)
        + svg.stroke(_ring(x + dx * s, foot - r, r * 0.1), colour, 2 * s, 1)
        for dx in (0, 108)
    )
    triangle = f"M{at(0, 34)}L{at(44, 30)}L{at(92, 78)}L{at(30, 72)}L{at(44, 30)}"
    frame = f"{triangle}M{at(0, 34)}L{at(30, 72)}M{at(24, 88)}L{at(44, 30)}"
    fork = f"M{at(108, 34)}L{at(92, 78)}L{at(88, 98)}M{at(88, 98)}C{at(78, 104)} {at(70, 104)} {at(66, 98)}"
    saddle = svg.rect(x + 12 * s, foot - 92 * s, 26 * s, 6 * s, blend(colour, BLACK, 0.6), 1, 3 * s)
    rack = svg.line(((x - 14 * s, foot - 74 * s), (x + 24 * s, foot - 74 * s)), blend(colour, BLACK, 0.4), 2 * s)
    return wheels + svg.stroke(frame, colour, 3.2 * s) + svg.stroke(fork, colour, 3 * s) + saddle + rack


def _ring(x: float, y: float, r: float) -> str:
    n = svg.num
    return f"M{n(x - r)} {n(y)}a{n(r)} {n(r)} 0 1 0 {n(2 * r)} 0a{n(r)} {n(r)} 0 1 0 {n(-2 * r)} 0"


def tree(x: float, foot: float, height: float, leaf: str, stem: str) -> str:
    """A round tree of this height, in picture units."""
    dice = Random(f"{x}{height}")
    crown = foot - height * 0.66
    blobs = []
    for i in range(9):
        dx, dy = dice.uniform(-0.24, 0.24) * height, dice.uniform(-0.22, 0.2) * height
        r = dice.uniform(0.13, 0.2) * height
        blobs.append(svg.oval(x + dx, crown + dy, r, r * 0.9, blend(leaf, BLACK, 0.1 + 0.06 * (i % 3))))
    shine = 0.3 * max(int(leaf[i : i + 2], 16) for i in (1, 3, 5)) / 255
    lit = svg.oval(x - height * 0.07, crown - height * 0.1, height * 0.16, height * 0.13, blend(leaf, "#fff1c8", shine))
    return svg.rect(x - height * 0.025, crown, height * 0.05, foot - crown, stem) + "".join(blobs) + lit


def gable(x: float, wide: float, foot: float, high: float, wall: str, panes: str, lit: tuple[int, ...]) -> str:
    """A Dutch canal house with a stepped gable; `lit` are the windows (counted from the top left) with light."""
    n, top = svg.num, foot - high
    step = wide / 8
    data = f"M{n(x)} {n(foot)}V{n(top)}"
    for _ in range(3):
        data += f"v{n(-step)}h{n(step)}"
    data += f"v{n(-step)}h{n(2 * step)}v{n(step)}" + f"h{n(step)}v{n(step)}" * 3 + f"V{n(foot)}z"
    parts = [svg.shape(data, wall)]
    for i in range(12):
        left = x + wide * (0.12 + 0.29 * (i % 3))
        up = top + high * (0.06 + 0.2 * (i // 3))
        size = (wide * 0.18, high * 0.13)
        parts.append(svg.rect(left - 3, up - 3, size[0] + 6, size[1] + 6, blend(wall, "#ffffff", 0.22)))
        parts.append(svg.rect(left, up, *size, "#ffd48a" if i in lit else panes))
        parts.append(svg.rect(left + size[0] / 2 - 1, up, 2, size[1], blend(wall, "#ffffff", 0.22)))
    return "".join(parts)


def tent(x: float, foot: float, wide: float, cloth: str, open_: bool = False) -> str:
    """A small ridge tent; `open_` shows the dark inside."""
    n, high = svg.num, wide * 0.56
    left = f"M{n(x - wide / 2)} {n(foot)}L{n(x - wide * 0.12)} {n(foot - high)}L{n(x + wide * 0.18)} {n(foot)}z"
    right = (
        f"M{n(x - wide * 0.12)} {n(foot - high)}L{n(x + wide * 0.3)} {n(foot - high * 0.88)}"
        f"L{n(x + wide / 2)} {n(foot - wide * 0.04)}L{n(x + wide * 0.18)} {n(foot)}z"
    )
    flap = f"M{n(x - wide * 0.12)} {n(foot - high * 0.9)}L{n(x - wide * 0.2)} {n(foot)}L{n(x + wide * 0.05)} {n(foot)}z"
    ropes = svg.line(((x - wide * 0.12, foot - high), (x - wide * 0.62, foot + 3)), blend(cloth, BLACK, 0.4), 1.5, 0.7)
    mouth = svg.shape(flap, blend(cloth, BLACK, 0.75)) if open_ else svg.shape(flap, blend(cloth, BLACK, 0.18))
    return ropes + svg.shape(right, blend(cloth, BLACK, 0.3)) + svg.shape(left, cloth) + mouth


def meadow(colour: str, flowers: tuple[str, ...] = ()) -> Piece:
    """Grass right before the viewer, highest in the corners, with flowers in it: below everybody's feet."""
    dice, parts = Random("meadow"), []
    for layer, up in ((0.45, 1.0), (0.25, 0.72), (0.0, 0.5)):
        for _ in range(70):
            x = dice.uniform(0, WIDTH)
            high = up * (26 + 56 * (abs(x - CENTRE) / CENTRE) ** 2) * dice.uniform(0.6, 1)
            lean, wide = dice.uniform(-16, 16), dice.uniform(5, 9)
            blade = ((x - wide, HEIGHT), (x + lean, HEIGHT - high), (x + wide, HEIGHT))
            parts.append(svg.poly(blade, blend(colour, BLACK, layer)))
    for i in range(len(flowers) * 5):
        x = dice.choice((dice.uniform(0, 520), dice.uniform(1400, WIDTH)))
        y = HEIGHT - (20 + 46 * (abs(x - CENTRE) / CENTRE) ** 2) * dice.uniform(0.6, 1.1)
        parts.append(svg.line(((x, y), (x + 3, HEIGHT)), colour, 2.5))
        parts.append(svg.oval(x, y, 8, 7, flowers[i % len(flowers)]) + svg.oval(x, y - 1, 3, 3, "#ffe9a8"))
    return Piece("meadow", "".join(parts), (0.0, HEIGHT - 90.0, float(WIDTH), 90.0))
