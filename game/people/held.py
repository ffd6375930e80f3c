"""What a hand holds: glass, bottle, phone, radio, tray, bag."""

from __future__ import annotations

import math

from game.people.canvas import Canvas, curve
from game.people.geometry import Vec
from game.people.trunk import Trunk
from game.story.picture import Held

BAG, BAG_SHADE = "#b8693f", "#8a4a33"


class _Upright:
    """Coordinates along and across something held: x across, y up, from the grip."""

    def __init__(self, centre: Vec, axis: float) -> None:
        a = math.radians(axis)
        self.centre, self.cos, self.sin = centre, math.cos(a), math.sin(a)

    def __call__(self, x: float, y: float) -> Vec:
        return self.centre[0] + x * self.cos + y * self.sin, self.centre[1] + x * self.sin - y * self.cos

    def all(self, *points: Vec) -> list[Vec]:
        return [self(x, y) for x, y in points]


def draw_thing(canvas: Canvas, thing: Held, centre: Vec, axis: float) -> None:
    """What is held, around the grip; drawn before the fingers close over it."""
    put = _Upright(centre, axis)
    match thing:
        case Held.GLASS:
            canvas.shape(put.all((-3.0, -7), (3.0, -7), (3.7, 8.5), (-3.7, 8.5)), "#dfeaf2", 0.55, smooth=False)
            canvas.shape(put.all((-2.7, -6.4), (2.7, -6.4), (3.2, 5.0), (-3.2, 5.0)), "#f0a640", 0.9, smooth=False)
            canvas.shape(put.all((-3.2, 5.0), (3.2, 5.0), (3.3, 6.6), (-3.3, 6.6)), "#fff3dc", 0.95, smooth=False)
            canvas.line(put.all((-2.1, -5), (-2.5, 7)), "#ffffff", 0.6, 0.55)
        case Held.BOTTLE:
            canvas.shape(
                put.all((-3.4, -12), (3.4, -12), (3.4, 4), (1.4, 9), (1.3, 15), (-1.3, 15), (-1.4, 9), (-3.4, 4)),
                "#2f7d64",
                smooth=False,
            )
            canvas.shape(
                put.all((-3.4, -12), (-1.2, -12), (-1.2, 5.5), (-0.6, 15), (-1.3, 15), (-1.4, 9), (-3.4, 4)),
                "#205a4b",
                smooth=False,
            )
            canvas.shape(put.all((-3.4, -9), (3.4, -9), (3.4, -3.6), (-3.4, -3.6)), "#f2e6cf", smooth=False)
            canvas.shape(put.all((-1.6, 13.6), (1.6, 13.6), (1.6, 16), (-1.6, 16)), "#d9a441", smooth=False)
        case Held.PHONE:
            canvas.path(_rounded(put, -3.9, -7.5, 3.9, 8.5, 1.2), "#23243a")
            canvas.grow(put.all((-4, -8), (4, 9), (-4, 9), (4, -8)))
            canvas.path(_rounded(put, -3.2, -6.6, 3.2, 7.7, 0.7), "#3b3e5c")
            canvas.dot(put(-2.0, 6.2), 0.8, "#11121f")
            canvas.dot(put(-2.0, 4.2), 0.8, "#11121f")
        case Held.RADIO:
            canvas.line(put.all((-2.0, 8), (-2.0, 14.5)), "#23253a", 1.5)
            canvas.path(_rounded(put, -3.3, -8, 3.3, 9.0, 0.9), "#343850")
            canvas.path(_rounded(put, -2.3, 3.4, 2.3, 7.8, 0.5), "#6a7092")
            canvas.dot(put(1.6, 9.4), 1.0, "#e25a4a")
            canvas.grow(put.all((-3, -8), (3, 8)))
        case _:
            return


def draw_tray(canvas: Canvas, palm: Vec) -> None:
    """A round tray with glasses, seen from the side, resting on the palm."""
    x, y = palm
    for dx, colour in ((-8.0, "#f0a640"), (0.5, "#c84f6a"), (8.5, "#f0a640")):
        put = _Upright((x + dx, y - 9.6), 0.0)
        canvas.shape(put.all((-2.5, -6), (2.5, -6), (3.0, 6.5), (-3.0, 6.5)), "#dfeaf2", 0.55, smooth=False)
        canvas.shape(put.all((-2.3, -5.6), (2.3, -5.6), (2.7, 3.2), (-2.7, 3.2)), colour, 0.9, smooth=False)
    canvas.shape(
        [(x - 17, y - 3.6), (x + 17, y - 3.6), (x + 15.5, y - 1.4), (x - 15.5, y - 1.4)], "#2b2d3f", smooth=False
    )
    canvas.line([(x - 17.5, y - 3.7), (x + 17.5, y - 3.7)], "#666b88", 1.1)


def _rounded(put: _Upright, x0: float, y0: float, x1: float, y1: float, r: float) -> str:
    corners = put.all(
        (x0, y0 + r), (x0 + r, y0), (x1 - r, y0), (x1, y0 + r), (x1, y1 - r), (x1 - r, y1), (x0 + r, y1), (x0, y1 - r)
    )
    return curve([p for p in corners for _ in (0, 1)])


def draw_bag(canvas: Canvas, grip: Vec) -> None:
    """A cloth bag that hangs from a hand by its handles."""
    x, y = grip
    canvas.line([(x - 5.0, y + 12), (x - 1.0, y), (x + 1.0, y), (x + 5.0, y + 12)], "#7a4a3c", 1.1)
    canvas.shape([(x - 10, y + 11), (x + 10, y + 11), (x + 11.5, y + 36), (x - 11.5, y + 36)], BAG, smooth=False)
    canvas.shape([(x - 10, y + 11), (x - 4, y + 11), (x - 5, y + 36), (x - 11.5, y + 36)], BAG_SHADE, smooth=False)


def draw_bag_before(canvas: Canvas, trunk: Trunk) -> None:
    """A bag that is held close to the body, its strap over the shoulder."""
    e = 2.6
    strap = [trunk.flat(p, a * trunk.own_left, 1.6) for p, a in ((0.97, 60), (0.8, 36), (0.55, 12), (0.34, -10))]
    canvas.line(strap, BAG_SHADE, 1.8)
    canvas.shape(trunk.strip((0.46, 0.3, 0.12, 0.0), -58, 58, e), BAG)
    canvas.shape(trunk.strip((0.46, 0.3, 0.12, 0.0), -58, -26, e), BAG_SHADE)
    canvas.line(trunk.across(0.36, -56, 56, e), BAG_SHADE, 0.9)
