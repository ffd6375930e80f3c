"""Shirts, jackets, hoodies and the upper part of dresses."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.people.canvas import Canvas, curve, darker, lighter
from game.people.clothes import Outfit, Over, Top
from game.people.geometry import Vec, between, between_flat, on_paper, plus
from game.people.neckline import draw_collar, ease, neck_sides, neckline_dip, scoop
from game.people.rig import Skeleton
from game.people.trunk import Trunk
from game.people.workwear import draw_work

BODY = (0.93, 0.86, 0.72, 0.56, 0.36, 0.2, 0.06, -0.1)


HEM: Mapping[Top, float] = MappingProxyType(
    {
        Top.DRESS: 0.3,
        Top.LONG_DRESS: 0.3,
        Top.BLOUSE: 0.0,
        Top.SHIRT: -0.06,
        Top.HOODIE: -0.06,
        Top.SWEATER: 0.0,
    }
)


def _levels(top: Top) -> list[float]:
    hem = HEM.get(top, -0.08)
    return [p for p in BODY if p > hem + 0.02] + [hem]


def _shoulders(skeleton: Skeleton, trunk: Trunk, more: float, bare: bool) -> tuple[list[Vec], list[Vec]]:
    """From the neck over the shoulder to the arm: on the left and on the right of the paper."""
    sides = []
    necks = neck_sides(skeleton, trunk)
    for arm in (skeleton.near_arm, skeleton.far_arm):
        s = skeleton.body.s
        top = plus(arm.shoulder, skeleton.chest.up, (3.5 * skeleton.body.limb + more * 0.45) * s)
        neck = necks[0 if arm.shoulder[0] < skeleton.chest.origin[0] else 1]
        slope = plus(between(neck, top, 0.5), skeleton.chest.up, -0.5 * s)
        out = plus(arm.shoulder, skeleton.chest.left, arm.side * 1.9 * s)
        if bare:
            top = plus(between(neck, top, 0.66), skeleton.chest.up, -0.3 * s)
            slope = between(neck, top, 0.5)
            out = plus(arm.shoulder, skeleton.chest.left, -arm.side * 2.4 * s)
        sides.append([on_paper(neck), on_paper(slope), on_paper(top), on_paper(out)])
    sides.sort(key=lambda side: side[0][0])
    return sides[0], sides[1]


def _over_back(trunk: Trunk, shoulder: list[Vec], right: bool, e: float) -> list[Vec]:
    """The same shoulder line, or one from the neck over the back where the shoulder itself is turned out of sight."""
    edge = trunk.edge(0.88, right, e)
    if (shoulder[-1][0] < edge[0]) is not right or abs(shoulder[-1][0] - edge[0]) < 2.0:
        return shoulder
    x, y = between_flat(shoulder[0], edge, 0.5)
    return [shoulder[0], (x, y - 1.6), edge]


def _ring(skeleton: Skeleton, trunk: Trunk, outfit: Outfit, bare: bool) -> list[Vec]:
    e = ease(outfit)
    left, right = _shoulders(skeleton, trunk, e, bare)
    left, right = _over_back(trunk, left, False, e), _over_back(trunk, right, True, e)
    parts = [p for p in _levels(outfit.top) if p < 0.9]
    one = [trunk.edge(p, False, e) for p in parts]
    other = [trunk.edge(p, True, e) for p in parts]
    low = parts[-1]
    a, b = trunk.seen(low, e)
    hem = trunk.across(low, a + 25, b - 25, e, 4)
    dip = neckline_dip(trunk, outfit)
    return [
        left[0],
        *left,
        *one,
        one[-1],
        *hem,
        other[-1],
        *reversed(other),
        *reversed(right),
        right[0],
        *reversed(scoop(left[0], dip, right[0])),
    ]


def draw_top(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit) -> str:
    """The top without its sleeves; the path of its outline comes back, so that arms can cast a shadow on it."""
    bare = outfit.top is Top.SLEEVELESS
    if bare:
        canvas.shape(_ring(skeleton, trunk, outfit, False), trunk.look.skin)
    ring = _ring(skeleton, trunk, outfit, bare)
    e = ease(outfit)
    path = curve(ring)
    colour = outfit.colour
    canvas.grow(ring)
    canvas.path(path, colour)
    canvas.clip(path)
    levels = [1.1, 1.0, *_levels(outfit.top), -0.2]
    low, _ = trunk.seen(0.6, e)
    canvas.path(curve(trunk.strip(levels, low - 10, low + 58, e + 2)), darker(colour, 0.28))
    _details(canvas, trunk, outfit, levels)
    draw_work(canvas, trunk, outfit, levels)
    if outfit.pin and outfit.over in (Over.NOTHING, Over.LANYARD):
        _pin(canvas, trunk, e)
    canvas.end()
    draw_collar(canvas, skeleton, trunk, outfit)
    return path


def _details(canvas: Canvas, trunk: Trunk, outfit: Outfit, levels: list[float]) -> None:
    hem = _levels(outfit.top)[-1]
    match outfit.top:
        case Top.JACKET:
            _open_jacket(canvas, trunk, outfit)
        case Top.SHIRT | Top.BLOUSE | Top.POLO:
            _buttons(canvas, trunk, outfit, levels, hem - 0.05 if outfit.top is not Top.POLO else 0.66)
        case Top.HOODIE:
            _pocket(canvas, trunk, outfit)
            _seam(canvas, trunk, outfit, hem + 0.05)
        case Top.SWEATER:
            _seam(canvas, trunk, outfit, hem + 0.06)
            _stripes(canvas, trunk, outfit, (0.70, 0.64), 2.0)
        case Top.TEE if outfit.over is Over.NOTHING:
            _stripes(canvas, trunk, outfit, (0.66, 0.58, 0.50, 0.42, 0.34, 0.26, 0.18, 0.1, 0.02), 1.3)
        case _:
            pass
    _folds(canvas, trunk, outfit, ease(outfit))


def _pin(canvas: Canvas, trunk: Trunk, e: float) -> None:
    """A small rainbow pin on the person's own left."""
    x, y = trunk.flat(0.73, 30 * trunk.own_left, e)
    canvas.dot((x, y), 1.9, "#f6efe2")
    for i, colour in enumerate(("#e2504a", "#f0b43c", "#4aa564", "#3f7fc4", "#8a52a8")):
        dy = (i - 2) * 0.58
        half = (1.45**2 - dy * dy) ** 0.5
        canvas.line([(x - half, y + dy), (x + half, y + dy)], colour, 0.6, cap="butt")


def _open_jacket(canvas: Canvas, trunk: Trunk, outfit: Outfit) -> None:
    e, deep = ease(outfit), darker(outfit.colour, 0.42)
    low, high = trunk.seen(0.5, e)
    if high > 20 and low < -20:
        opening = ((1.06, 88), (0.99, 60), (0.84, 34), (0.7, 18), (0.5, 11), (0.2, 12), (-0.2, 17))
        one = [trunk.flat(p, -a, e) for p, a in opening]
        other = [trunk.flat(p, a, e) for p, a in reversed(opening)]
        shadow = [trunk.flat(p, -a + 11, e) for p, a in reversed(opening)]
        canvas.path(curve([one[0], *one, one[-1], other[0], *other, other[-1]]), outfit.under)
        canvas.path(curve([one[0], *one, one[-1], *shadow]), darker(outfit.under, 0.2))
        for side in (one, other):
            canvas.line(side, deep, 0.6)
    canvas.line([trunk.flat(0.08, -40, e + 0.6), trunk.flat(0.10, -62, e + 0.6)], deep, 0.7)


def _buttons(canvas: Canvas, trunk: Trunk, outfit: Outfit, levels: list[float], end: float) -> None:
    e, colour = ease(outfit), outfit.colour
    parts = [*(p for p in levels if 0.84 > p > end), end]
    canvas.line([trunk.flat(p, 5 * trunk.own_left, e) for p in parts], darker(colour, 0.42), 0.5, 0.8)
    for p in (0.76, 0.6, 0.44, 0.28, 0.12):
        if p > end:
            canvas.dot(trunk.flat(p, trunk.own_left, e), 0.62, outfit.trim or lighter(colour, 0.5))


def _pocket(canvas: Canvas, trunk: Trunk, outfit: Outfit) -> None:
    e, deep = ease(outfit), darker(outfit.colour, 0.42)
    canvas.path(curve(trunk.strip((0.26, 0.16, 0.03), -34, 34, e)), darker(outfit.colour, 0.14))
    for side in (-1, 1):
        canvas.line([trunk.flat(0.26, side * 34, e), trunk.flat(0.1, side * 44, e)], deep, 0.6)
        cord = [trunk.flat(0.9, side * 10, e), trunk.flat(0.8, side * 11, e), trunk.flat(0.71, side * 11, e)]
        canvas.line(cord, outfit.trim or "#f1e9dc", 0.75)


def _seam(canvas: Canvas, trunk: Trunk, outfit: Outfit, part: float) -> None:
    canvas.line(trunk.across(part, -170, 100, ease(outfit)), darker(outfit.colour, 0.42), 0.5, 0.7)


def _stripes(canvas: Canvas, trunk: Trunk, outfit: Outfit, parts: tuple[float, ...], wide: float) -> None:
    for part in parts if outfit.trim else ():
        canvas.line(trunk.across(part, -150, 90, ease(outfit), 7), outfit.trim, wide)


def _folds(canvas: Canvas, trunk: Trunk, outfit: Outfit, e: float) -> None:
    tone = darker(outfit.colour, 0.22)
    canvas.line([trunk.flat(0.33, 48, e), trunk.flat(0.30, 30, e), trunk.flat(0.32, 12, e)], tone, 0.7, 0.8)
    canvas.line([trunk.flat(0.24, 50, e), trunk.flat(0.19, 34, e)], tone, 0.7, 0.7)
    canvas.line([trunk.flat(0.79, 50, e), trunk.flat(0.74, 40, e)], tone, 0.7, 0.7)
    if outfit.top in (Top.DRESS, Top.LONG_DRESS):
        canvas.line(trunk.across(0.36, -170, 100, e, 7), darker(outfit.colour, 0.45), 1.6)
