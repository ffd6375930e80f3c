"""Hands with fingers and thumbs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from game.people.canvas import Canvas, blend
from game.people.geometry import Vec
from game.people.pose import Hand

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


SHAPES: Mapping[Hand, Shape] = MappingProxyType(
    {
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
)


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


def draw_grip(
    canvas: Canvas, wrist: Vec, way: Vec, axis: float, size: float, skin: str, shade: str, up_thumb: bool = False
) -> None:
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
