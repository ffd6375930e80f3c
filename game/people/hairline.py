"""Where hair meets skin, and the outline of the hair over the head."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from game.people.geometry import Vec, Vec3, between_flat
from game.people.head import RADII, SKULL, Head, polar
from game.people.look import Hair

SHORT_SIDE: tuple[Vec3, ...] = (
    (5.2, -6.6, -6.2), (7.0, -3.6, -3.9), (7.9, 0.2, -3.2), (8.0, 2.0, -1.6), (7.9, 1.6, 0.2),
    (7.5, -1.0, 0.9), (7.2, 0.6, 2.4),
)  # fmt: skip


FOREHEAD: tuple[Vec3, ...] = ((6.4, 4.2, 4.4), (4.6, 6.2, 6.2), (2.2, 7.1, 7.0), (0.0, 7.2, 7.3))


LONG_SIDE: Mapping[Hair, tuple[Vec3, ...]] = MappingProxyType(
    {
        Hair.BOB: (
            (7.4, -9.2, -5.6),
            (8.6, -11.4, -2.6),
            (8.0, -11.6, 1.6),
            (6.6, -10.6, 4.6),
            (7.6, -7.4, 4.0),
            (8.2, -3.6, 3.2),
            (7.8, -0.5, 3.0),
            (7.4, 2.0, 3.3),
        ),
        Hair.LONG: (
            (8.6, -24.5, -4.0),
            (9.6, -26.5, 0.6),
            (9.0, -21.0, 3.4),
            (9.2, -13.0, 3.0),
            (8.4, -6.0, 2.4),
            (7.8, -1.0, 2.8),
            (7.4, 2.0, 3.3),
        ),
        Hair.CURLY: (
            (9.5, -18.0, -5.0),
            (11.2, -19.5, -0.6),
            (10.8, -15.5, 3.0),
            (10.4, -9.0, 3.4),
            (8.8, -4.0, 3.0),
            (8.0, 0.0, 3.0),
            (7.5, 2.5, 3.4),
        ),
    }
)


VOLUME: Mapping[Hair, Vec3] = MappingProxyType(
    {
    Hair.SHORT: (0.6, 2.4, 0.8), Hair.FADE: (0.15, 1.5, 0.2), Hair.SIDE_PART: (0.7, 2.6, 0.8),
    Hair.PIXIE: (0.9, 3.2, 1.5),
    Hair.BOB: (1.5, 2.0, 1.6), Hair.LONG: (1.1, 1.7, 1.3), Hair.CURLY: (2.7, 3.4, 3.0), Hair.AFRO: (5.0, 6.6, 5.2),
    Hair.LOCS: (1.0, 2.2, 1.2), Hair.BRAIDS: (0.5, 1.3, 0.7), Hair.BUN: (0.5, 1.4, 0.6), Hair.PONYTAIL: (0.5, 1.4, 0.8),
    Hair.BUZZ: (0.1, 0.4, 0.1), Hair.UNDERCUT: (0.2, 3.0, 1.0), Hair.BALD: (0.0, 0.0, 0.0),
    Hair.RECEDING: (0.4, 0.7, 0.6),
}
)  # fmt: skip


BUMPY = (Hair.CURLY, Hair.AFRO)


def shown(head: Head, point: Vec3) -> bool:
    """Whether this point of the skull faces the viewer."""
    normal = [(p - c) / (r * r) for p, c, r in zip(point, SKULL, RADII, strict=True)]
    w = head.where
    return normal[0] * w.left[2] + normal[1] * w.up[2] + normal[2] * w.front[2] > 0.004


def _forehead(style: Hair) -> tuple[list[Vec3], list[Vec3]]:
    """The hairline from the visible temple to the middle, and on to the other temple (with left still positive)."""
    match style:
        case Hair.RECEDING:
            line = [(6.9, 4.4, 2.6), (5.9, 7.4, 3.0), (4.0, 9.2, 3.4), (2.0, 9.6, 4.4), (0.0, 9.4, 4.9)]
            return line, line[:-1]
        case Hair.SIDE_PART:
            return [(6.6, 4.4, 4.0), (5.6, 6.6, 5.0), (4.4, 8.2, 5.4), (2.0, 7.6, 6.8), (0.0, 6.9, 7.5)], [
                (6.6, 3.8, 4.2),
                (5.0, 5.2, 6.0),
                (2.4, 6.3, 7.3),
            ]
        case Hair.PIXIE | Hair.UNDERCUT:
            near = [(7.3, 1.2, 2.9), (6.6, 4.6, 4.2), (5.2, 6.9, 5.4), (2.6, 7.0, 7.0), (0.4, 5.6, 8.1)]
            return near, [(6.9, 2.6, 4.4), (5.4, 3.7, 6.6), (3.4, 4.5, 7.6), (1.4, 5.0, 8.2)]
        case Hair.BOB:
            return [(6.9, 4.2, 3.9), (5.4, 5.0, 6.2), (2.8, 4.8, 7.8), (0.0, 4.7, 8.4)], [
                (6.9, 4.2, 3.9),
                (5.4, 5.0, 6.2),
                (2.8, 4.8, 7.8),
            ]
        case Hair.LONG | Hair.CURLY:
            return [(6.9, 4.6, 4.0), (5.2, 6.9, 5.6), (3.0, 8.2, 6.0), (1.2, 9.0, 5.8)], [
                (6.8, 4.2, 4.0),
                (5.6, 5.9, 5.2),
                (3.4, 7.4, 6.4),
            ]
        case Hair.FADE | Hair.LOCS:
            return [(6.7, 4.6, 3.9), (5.2, 6.2, 5.4), (4.8, 7.0, 5.4), (2.4, 7.2, 6.9), (0.0, 7.2, 7.3)], [
                (6.7, 4.6, 3.9),
                (5.2, 6.2, 5.4),
                (4.8, 7.0, 5.4),
                (2.4, 7.2, 6.9),
            ]
        case Hair.SHORT:
            return [
                (6.7, 4.2, 4.0),
                (5.6, 6.3, 5.2),
                (4.7, 5.9, 6.2),
                (3.7, 7.2, 6.4),
                (2.6, 6.3, 7.3),
                (1.3, 7.5, 7.1),
                (0.2, 6.6, 7.6),
            ], [(6.4, 4.2, 4.4), (5.0, 6.5, 5.8), (3.4, 6.2, 6.9), (1.6, 7.4, 7.1)]
        case _:
            return list(FOREHEAD), list(FOREHEAD[:-1])


def _other_way(near: list[Vec3], far: list[Vec3]) -> tuple[list[Vec3], list[Vec3]]:
    """The same hairline with its parting on the other side."""
    x, y, z = near[-1]
    return [*far, (-x, y, z)], near[:-1]


def hairline(head: Head, style: Hair) -> list[Vec]:
    """Where hair meets skin, on paper, from the nape or the tips on the visible side to the far temple."""
    v = head.visible
    near, far = _forehead(style)
    if head.left_shows:
        near, far = _other_way(near, far)
    side = LONG_SIDE.get(style, SHORT_SIDE)
    points = [head.at(v * x, y, z) for x, y, z in (*side, *near)]
    for x, y, z in reversed(far):
        if not shown(head, (-v * x, y, z)):
            break
        points.append(head.at(-v * x, y, z))
    else:
        for x, y, z in ((7.2, 1.6, 2.8), (7.5, -1.0, 1.4)):
            if not shown(head, (-v * x, y, z)):
                break
            points.append(head.at(-v * x, y, z))
    return points


def over_top(head: Head, volume: Vec3, first: Vec, last: Vec, count: int = 40) -> list[Vec]:
    """The outer edge of the hair from the direction of `first` over the top to that of `last`."""
    centre = head.at(*SKULL)
    sign = 1 if head.visible < 0 else -1
    start = polar(centre, first)
    span = (start - polar(centre, last)) * sign % math.tau
    found = []
    for p in head.skull(*volume, count):
        gone = (start - polar(centre, p)) * sign % math.tau
        if 0.02 < gone < span - 0.02:
            found.append((gone, p))
    return [p for _, p in sorted(found)]


def cap(head: Head, style: Hair) -> list[Vec]:
    """The outline of the hair that lies over the head."""
    line = hairline(head, style)
    v = head.visible
    last = line[0] if style not in LONG_SIDE else head.at(v * 9.0, 0.5, -2.5)
    outer = over_top(head, VOLUME[style], line[-1], last)
    if style in BUMPY:
        outer = bumps(head.at(*SKULL), outer, 1.0 if style is Hair.AFRO else 1.2)
    elif style is Hair.SHORT:
        outer = _tufts(head, outer)
    if style is Hair.CURLY:
        low = bumps(
            head.at(v * 7.0, -9.0, 0.0),
            [p for a, b in pairwise(line[:6]) for p in (a, between_flat(a, b, 0.5))],
            1.1,
        )
        return [*low, *line[6:], line[-1], *outer]
    return [line[0], *line, line[-1], *outer]


def bumps(centre: Vec, points: Sequence[Vec], high: float) -> list[Vec]:
    """The line with rounds on it, `high` centimetres away from `centre`: curls."""
    out: list[Vec] = []
    for a, b in pairwise(points[::2]):
        mx, my = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        far = math.hypot(mx - centre[0], my - centre[1]) or 1.0
        out += [a, a, (mx + (mx - centre[0]) / far * high, my + (my - centre[1]) / far * high)]
    return [*out, points[-1], points[-1]] if points else []


def _tufts(head: Head, outer: Sequence[Vec]) -> list[Vec]:
    """Short hair that stands up a little: more to the front of the top than at the back."""
    x, y = head.at(*SKULL)
    out: list[Vec] = []
    for i, (px, py) in enumerate(outer):
        high = max(0.0, (y - py) / (10 * head.size))
        more = 1 + (0.04 if i % 3 == 1 else -0.012) * high
        out.append((x + (px - x) * more, y + (py - y) * more))
    return out
