"""Furniture that a pose asks for: a high table of the bar's wood under the arms of whoever leans."""

from __future__ import annotations

from game.people import svg
from game.people.bottles import beer
from game.people.canvas import blend
from game.people.room import BAR_TOP, EYE, HEIGHT, HORIZON, level
from game.people.svg import Box

TABLE_REACH = 36.0
"""How far before the feet of somebody who leans the middle of the table stands, in centimetres."""
RADIUS = 31.0


def _measures(scale: float) -> tuple[float, float, float]:
    nearer = scale * 1.07
    top = HORIZON + (EYE - BAR_TOP + 1.4) * nearer
    floor = HORIZON + EYE * nearer
    return nearer, top, floor


def table_box(x: float, scale: float) -> Box:
    """The box that the table about `x` takes up."""
    nearer, top, _ = _measures(scale)
    half = (RADIUS + 6) * nearer
    return x - half, top - 24 * nearer, half * 2, HEIGHT - top + 24 * nearer


def draw_table(key: str, x: float, scale: float, lit: float, laid: bool = True) -> str:
    """A round high table about `x`, a little nearer than somebody drawn at `scale`; `laid` puts a glass on it.

    `lit` (0 to 1) is how strongly the light from the right falls on it.
    """
    nearer, top, floor = _measures(scale)
    wide = RADIUS * nearer
    deep = wide * 0.055
    grain = ((0.0, "#6b3a34", 1.0), (0.45, "#c57f49", 1.0), (0.8, "#f0b678", 1.0), (1.0, "#a9653b", 1.0))
    parts = (
        svg.along(f"{key}w", (x - wide, 0), (x + wide, 0), grain),
        svg.around(f"{key}s", ((0, "#04020c", 0.7), (1, "#04020c", 0))),
        svg.oval(x, floor, wide * 0.95, wide * 0.15, f"url(#{key}s)"),
        svg.oval(x, floor - 4, wide * 0.5, wide * 0.075, "#1a0f22"),
        svg.oval(x, floor - 8, wide * 0.46, wide * 0.06, "#3a2433"),
        svg.rect(x - 9, top, 18, floor - top - 8, "#2a1828"),
        svg.rect(x + 2, top, 4, floor - top - 10, "#c58f45", 0.6 * lit),
        svg.shape(_slab(x, top, wide, deep * 2, 3, 9), "#4a2427"),
        svg.shape(_slab(x, top, wide, deep * 2, -2, 11), f"url(#{key}w)"),
        svg.oval(x, top, wide, deep, f"url(#{key}w)"),
        svg.oval(x, top - 1, wide * 0.97, deep * 0.6, "#ffdca3", 0.35),
        beer(x + wide * 0.1, top + deep * 0.3, nearer) if laid else "",
    )
    return "".join(parts)


def _slab(x: float, top: float, wide: float, sag: float, below: float, thick: float) -> str:
    """The data of the edge of a round top: `thick`, starting `below` its rim, bowed by `sag`."""
    n = svg.num
    bow = f"q{n(wide)} {n(sag)} {n(wide * 2)} 0"
    back = f"q{n(-wide)} {n(sag)} {n(-wide * 2)} 0"
    return f"M{n(x - wide)} {n(top + below)}v{n(thick)}{bow}v{n(-thick)}{back}z"


def draw_set_table(key: str, x: float, scale: float, wall: str, lit: float, stacked: bool) -> str:
    """A high table in the depth of the room: with a small light on it, or with the stools put up on it at closing.

    `wall` is the colour behind it, which its own takes on; `lit` (0 to 1) how bright its light is.
    """
    top, foot, wide = level(BAR_TOP, scale), level(0, scale), 30 * scale
    wood, metal = blend("#9a5c3e", wall, 0.35), blend("#1d1026", wall, 0.25)
    parts = [
        svg.oval(x, foot, wide * 0.9, wide * 0.14, "#05030f", 0.4),
        svg.oval(x, foot - 2, wide * 0.5, wide * 0.08, metal),
        svg.rect(x - scale * 1.8, top, scale * 3.6, foot - top, metal),
        svg.rect(x - wide, top, wide * 2, scale * 4, wood, 1, 2),
        svg.rect(x - wide, top, wide * 2, scale * 1.1, blend(wood, "#ffdca3", 0.5), 1, 1),
    ]
    if stacked:
        return "".join(parts) + "".join(_stool_put_up(x + side * wide * 0.5, top, scale, wall) for side in (-1, 1))
    parts += [
        svg.glow(f"{key}g", "#ffc46e", 0.55 * lit)
        + svg.oval(x, top - scale * 7, scale * 34, scale * 26, f"url(#{key}g)"),
        svg.rect(x - scale * 2.6, top - scale * 7, scale * 5.2, scale * 7, "#ffd592", 0.85, 2),
        beer(x + scale * 15, top, scale),
    ]
    return "".join(parts)


def _stool_put_up(x: float, top: float, scale: float, wall: str) -> str:
    metal = blend("#1d1026", wall, 0.3)
    seat, end = top - 7 * scale, top - 70 * scale
    legs = "".join(
        svg.poly(
            ((x + a * scale - 2, seat), (x + a * scale + 2, seat), (x + b * scale + 2, end), (x + b * scale - 2, end)),
            metal,
        )
        for a, b in ((-8, -14), (8, 14), (-3, -5), (3, 5))
    )
    ring = svg.rect(x - 12 * scale, top - 46 * scale, 24 * scale, scale * 1.4, blend("#c58f45", wall, 0.3), 1, 1)
    return legs + ring + svg.rect(x - 14 * scale, seat, 28 * scale, 7 * scale, blend("#7a2b3c", wall, 0.2), 1, 5)
