"""Hands with fingers and thumbs, and what they hold."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.people.canvas import Canvas, blend, curve
from game.people.geometry import Vec
from game.people.pose import Hand
from game.story.picture import Held

Finger = tuple[float, tuple[Vec, ...]]
"""(width, points along the finger), in centimetres from the wrist: along the hand, and across towards the thumb."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of a hand: the palm, the fingers from little to index, the thumb."""

    palm: tuple[Vec, ...]
    fingers: tuple[Finger, ...]
    thumb: Finger
    thumb_over: bool = True


_PALM = (
    (-1.2, -2.1),
    (2.0, -2.9),
    (6.6, -3.3),
    (8.4, -2.6),
    (8.8, 0.2),
    (8.2, 2.6),
    (5.0, 3.3),
    (1.5, 2.7),
    (-1.2, 2.1),
)
_SIDE = ((-1.2, -2.0), (3.0, -2.1), (7.6, -1.8), (9.0, -0.4), (8.2, 1.2), (4.5, 2.3), (1.0, 2.3), (-1.2, 2.0))
_FIST = (
    (-1.2, -2.1),
    (1.6, -3.0),
    (5.0, -3.6),
    (8.0, -3.4),
    (9.4, -1.4),
    (9.4, 1.6),
    (7.8, 3.4),
    (4.4, 3.5),
    (1.2, 2.7),
    (-1.2, 2.1),
)

SHAPES = {
    Hand.RELAXED: Shape(
        _PALM,
        (
            (1.65, ((7.2, -2.4), (9.6, -2.7), (11.8, -2.1))),
            (1.80, ((7.6, -1.0), (11.0, -1.2), (13.6, -0.4))),
            (1.85, ((7.6, 0.5), (11.4, 0.5), (14.3, 1.3))),
            (1.80, ((7.0, 1.8), (10.6, 2.2), (13.2, 3.0))),
        ),
        (1.95, ((2.6, 2.2), (5.8, 4.0), (9.0, 4.6))),
    ),
    Hand.OPEN: Shape(
        _PALM,
        (
            (1.60, ((6.8, -2.5), (9.8, -4.0), (12.2, -5.0))),
            (1.75, ((7.8, -1.0), (11.8, -1.9), (14.9, -2.4))),
            (1.80, ((8.0, 0.6), (12.4, 0.7), (15.8, 0.8))),
            (1.75, ((7.4, 2.0), (11.2, 3.0), (14.4, 3.8))),
        ),
        (1.95, ((2.6, 2.0), (5.2, 4.8), (7.6, 6.8))),
    ),
    Hand.PALM: Shape(
        _SIDE,
        (
            (1.55, ((7.0, -1.3), (11.0, -2.2), (13.4, -2.0))),
            (1.65, ((7.4, -0.9), (12.0, -1.4), (14.9, -0.9))),
            (1.70, ((7.4, -0.4), (12.6, -0.6), (15.6, 0.3))),
            (1.70, ((7.2, 0.2), (11.8, 0.5), (14.6, 1.7))),
        ),
        (1.95, ((2.6, 1.2), (5.4, 3.6), (7.9, 5.0))),
    ),
    Hand.WRAP: Shape(
        _PALM,
        (
            (1.70, ((7.2, -2.5), (9.6, -3.2), (11.0, -3.0))),
            (1.85, ((7.6, -1.0), (10.8, -1.4), (12.8, -1.1))),
            (1.90, ((7.8, 0.6), (11.4, 0.6), (13.5, 0.7))),
            (1.85, ((7.2, 2.0), (10.4, 2.5), (12.4, 2.6))),
        ),
        (2.00, ((2.6, 2.3), (4.6, 4.4), (7.0, 5.6))),
    ),
    Hand.FIST: Shape(
        _FIST,
        (
            (2.00, ((6.2, -2.5), (8.6, -2.5))),
            (2.05, ((6.4, -0.8), (9.1, -0.8))),
            (2.05, ((6.4, 1.0), (9.1, 1.0))),
            (2.00, ((6.0, 2.6), (8.4, 2.6))),
        ),
        (2.05, ((3.0, 2.6), (5.6, 3.2), (7.8, 1.4))),
    ),
    Hand.THUMB: Shape(
        _FIST,
        (
            (2.00, ((5.2, -2.5), (8.2, -2.5))),
            (2.05, ((5.4, -0.8), (8.8, -0.8))),
            (2.05, ((5.4, 1.0), (8.8, 1.0))),
            (2.00, ((5.0, 2.6), (8.2, 2.6))),
        ),
        (2.15, ((3.2, 1.8), (4.6, 5.0), (4.4, 8.4))),
    ),
}


class _Place:
    """Turns hand coordinates into paper coordinates."""

    def __init__(self, wrist: Vec, way: Vec, thumb: int, size: float) -> None:
        far = math.hypot(*way)
        self.wrist = wrist
        self.along = (way[0] / far, way[1] / far) if far > 1e-3 else (0.0, 1.0)
        self.size = size
        self.short = 0.62 + 0.38 * min(far, 1.0)
        self.across = (-self.along[1] * thumb, self.along[0] * thumb)

    def __call__(self, p: Vec) -> Vec:
        a, c = p[0] * self.size * self.short, p[1] * self.size
        return (
            self.wrist[0] + self.along[0] * a + self.across[0] * c,
            self.wrist[1] + self.along[1] * a + self.across[1] * c,
        )


def _fingers(canvas: Canvas, fingers: Sequence[Finger], put: _Place, skin: str, edge: str) -> None:
    for wide, points in fingers:
        flat = [put(p) for p in points]
        canvas.line(flat, edge, wide * put.size + 0.55)
        canvas.line(flat, skin, wide * put.size)


def draw_hand(
    canvas: Canvas, shape: Hand, wrist: Vec, way: Vec, thumb: int, size: float, skin: str, shade: str
) -> None:
    """A hand from `wrist` on, in the direction `way` on paper (its length, up to 1, foreshortens it)."""
    put = _Place(wrist, way, thumb, size)
    if shape is Hand.TUCKED:
        canvas.shape([put(p) for p in _PALM], skin)
        return
    form = SHAPES[shape]
    edge = blend(skin, shade, 0.85)
    if not form.thumb_over:
        _fingers(canvas, (form.thumb,), put, skin, edge)
    if shape in (Hand.FIST, Hand.THUMB):
        canvas.shape([put(p) for p in form.palm], skin)
        _fingers(canvas, form.fingers, put, skin, edge)
    else:
        _fingers(canvas, form.fingers, put, skin, edge)
        canvas.shape([put(p) for p in form.palm], skin)
    wide, points = form.thumb
    flat = [put(p) for p in points]
    canvas.line(flat[1:], edge, wide * size + 0.55)
    canvas.line(flat, skin, wide * size)


def grip_centre(wrist: Vec, way: Vec, size: float) -> Vec:
    """Where a closed hand holds something."""
    return _Place(wrist, way, 1, size)((6.4, 0.0))


def draw_grip(canvas: Canvas, wrist: Vec, way: Vec, axis: float, size: float, skin: str, shade: str, up_thumb: bool = False) -> None:
    """A hand closed around something whose axis stands `axis` degrees from upright (clockwise)."""
    put = _Place(wrist, way, 1, size)
    cx, cy = put((6.4, 0.0))
    a = math.radians(axis)
    up = (math.sin(a), -math.cos(a))
    side = (math.cos(a), math.sin(a))
    if (cx - wrist[0]) * side[0] + (cy - wrist[1]) * side[1] < 0:
        side = (-side[0], -side[1])
    edge = blend(skin, shade, 0.85)

    def at(across: float, along: float) -> Vec:
        return cx + (side[0] * across + up[0] * along) * size, cy + (side[1] * across + up[1] * along) * size

    back = [
        put((-1.2, -2.1)),
        put((-1.2, 2.1)),
        at(-2.8, 3.4),
        at(-1.0, 4.0),
        at(0.4, 3.0),
        at(0.4, -3.6),
        at(-2.6, -3.9),
    ]
    canvas.shape(_around(back), skin)
    for k, long in enumerate((2.3, 2.9, 3.0, 2.7)):
        y = -3.1 + 1.95 * k
        ends = [at(-1.6, y), at(long, y)]
        canvas.line(ends, edge, 2.05 * size + 0.5)
        canvas.line(ends, skin, 2.05 * size)
    canvas.shape(
        _around([put((-1.2, -2.1)), put((-1.2, 2.1)), at(-2.9, 3.3), at(-1.2, 3.4), at(-1.0, -3.4), at(-2.6, -3.8)]),
        skin,
    )
    thumb = [at(-2.2, 2.4), at(-1.7, 6.0), at(-2.0, 9.4)] if up_thumb else [at(-2.2, 3.4), at(-0.2, 5.0), at(2.0, 5.2)]
    canvas.line(thumb, edge, 2.0 * size + 0.5)
    canvas.line(thumb, skin, 2.0 * size)


def _around(points: Sequence[Vec]) -> list[Vec]:
    """The points in order around their middle."""
    mx, my = sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    return sorted(points, key=lambda p: math.atan2(p[1] - my, p[0] - mx))


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
            canvas.line(put.all((1.9, 6), (1.9, 12)), "#191a26", 1.3)
            canvas.path(_rounded(put, -2.9, -8, 2.9, 7.5, 0.9), "#2a2c3d")
            canvas.path(_rounded(put, -2.0, 1.6, 2.0, 6.0, 0.5), "#4a4e68")
            canvas.dot(put(-1.2, 8.0), 0.9, "#e25a4a")
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
