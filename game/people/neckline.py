"""The neck, necklines, collars and lapels."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from game.people.canvas import Canvas, blend, curve, darker, lighter
from game.people.clothes import Outfit, Top
from game.people.geometry import Vec, Vec3, between_flat, on_paper
from game.people.limbs import Profile, bone, scaled, shadow
from game.people.look import Look
from game.people.rig import Skeleton
from game.people.trunk import Trunk

EASE: Mapping[Top, float] = MappingProxyType(
    {
        Top.HOODIE: 2.0,
        Top.SWEATER: 1.6,
        Top.JACKET: 1.9,
        Top.SHIRT: 1.1,
        Top.BLOUSE: 1.1,
        Top.DRESS: 0.7,
        Top.LONG_DRESS: 0.8,
    }
)


DIP: Mapping[Top, float] = MappingProxyType(
    {
        Top.SHIRT: 0.885,
        Top.BLOUSE: 0.885,
        Top.DRESS: 0.88,
        Top.POLO: 0.885,
        Top.JACKET: 0.93,
        Top.SWEATER: 0.95,
        Top.HOODIE: 0.95,
        Top.LONG_DRESS: 0.93,
    }
)


def ease(outfit: Outfit) -> float:
    """How far the top stands off the body, in centimetres."""
    return EASE.get(outfit.top, 0.9)


def neck_sides(skeleton: Skeleton, trunk: Trunk) -> tuple[Vec3, Vec3]:
    """Where the clothes meet the neck, on the left and on the right of the paper, in view space."""
    f, s = trunk.frame(1.0), skeleton.body.s
    half = 5.4 * s * neck_girth(trunk.look) * math.hypot(f.left[0], 0.92 * f.front[0])
    x, y, z = f.at(0.0, 3.4 * s, -1.0 * s)
    return (x - half, y, z), (x + half, y, z)


def neck_girth(look: Look) -> float:
    """How thick a neck is against a middling one."""
    return 0.82 + 0.5 * look.build + 0.12 * look.shoulders


def neckline_dip(trunk: Trunk, outfit: Outfit) -> Vec:
    """The lowest point of the neckline, kept a little towards the middle of the neck."""
    if trunk.frame(1.0).front[2] < -0.05:
        x, y, z = trunk.frame(1.0).at(0.0, 2.2, -4.0)
        return on_paper((x, y, z))
    x, y = on_paper(trunk.point(DIP.get(outfit.top, 0.92), 0, 0.3))
    return trunk.frame(1.0).origin[0] * 0.35 + x * 0.65, y


def scoop(left: Vec, dip: Vec, right: Vec) -> list[Vec]:
    """How a neckline runs from one side of the neck through its lowest point to the other."""
    shift = (dip[0] - (left[0] + right[0]) / 2) * 0.7
    deep = dip[1] - (left[1] + right[1]) / 2
    points = []
    for k in range(1, 8):
        a = math.pi * k / 8
        x = left[0] + (right[0] - left[0]) * (1 - math.cos(a)) / 2 + shift * math.sin(a)
        points.append((x, left[1] + (right[1] - left[1]) * k / 8 + deep * math.sin(a) ** 0.85))
    return points


def draw_neck(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, girth: float, skin: str, shade: str) -> None:
    """The neck, in the shadow of the chin, and the skin that a neckline shows."""
    s, head = skeleton.body.s, skeleton.head
    k = skeleton.body.head
    base = on_paper(trunk.frame(1.0).at(0, (-3.0 if skeleton.chest.front[2] > 0.0 else 2.0) * s, -0.6 * s))
    top = head.flat(0, -5.5 * k, -2.0 * k)
    profile: Profile = scaled(
        (
            (0.0, 7.2 if skeleton.chest.front[2] > 0.0 else 4.8),
            (0.3, 5.6 if skeleton.chest.front[2] > 0.0 else 5.0),
            (0.6, 5.1),
            (1.0, 5.2),
        ),
        girth * s,
    )
    yoke = [
        on_paper(trunk.frame(1.0).at(x * s, y * s, z * s))
        for x, y, z in ((-5.5, 1.5, -1), (-5, 3.6, -1), (5, 3.6, -1), (5.5, 1.5, -1))
    ]
    yoke += [trunk.flat(0.8, 30, 0), trunk.flat(0.78, 0, 0), trunk.flat(0.8, -30, 0)]
    if skeleton.chest.front[2] > 0.0:
        canvas.shape(yoke, skin)
    outline = bone(base, top, profile)
    canvas.shape(outline, skin)
    canvas.path(curve(shadow(base, top, profile, 0.1)), blend(skin, shade, 0.8))
    under: Profile = scaled(((0.0, 4.6), (0.5, 5.0), (1.0, 5.2)), girth * s)
    canvas.path(curve(bone(between_flat(base, top, 0.52), top, under)), shade)


def draw_collar(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit) -> None:
    """The collar, hood or edge of the top around the neck."""
    s = skeleton.body.s
    f = trunk.frame(1.0)
    colour = outfit.colour
    left, right = (on_paper(p) for p in neck_sides(skeleton, trunk))
    dip = neckline_dip(trunk, outfit)
    behind = f.front[2] < -0.05
    match outfit.top:
        case Top.SHIRT | Top.BLOUSE | Top.POLO | Top.JACKET:
            tone = lighter(outfit.under if outfit.top is Top.JACKET else colour, 0.14)
            if behind:
                canvas.line([left, *scoop(left, dip, right), right], tone, 1.8 * s, cap="butt")
                return
            mid = on_paper(trunk.point(0.9, 0, 0.6))
            for side, point in ((-1, left), (1, right)):
                tip = on_paper(trunk.point(0.83, side * 28, 1.0))
                near = point if f.left[0] > 0 else (right if side < 0 else left)
                canvas.shape(
                    [near, near, (near[0] - side * 0.4, near[1] - 1.6 * s), mid, mid, tip, tip],
                    tone if side > 0 else darker(tone, 0.14),
                )
            if outfit.top is Top.JACKET:
                _lapels(canvas, trunk, outfit)
        case Top.HOODIE:
            bag = [
                (left[0] - 2.4 * s, left[1] + 2.2 * s),
                (left[0] - 0.5 * s, left[1] - 2.6 * s),
                (left[0] + 1.6 * s, left[1] + 1.2 * s),
                (dip[0], dip[1] - 0.2),
                (right[0] - 1.4 * s, right[1] + 1.2 * s),
                (right[0] + 0.6 * s, right[1] - 2.4 * s),
                (right[0] + 2.0 * s, right[1] + 2.6 * s),
                (dip[0] + 0.5, dip[1] + 4.4 * s),
            ]
            if behind:
                m = (left[0] + right[0]) / 2
                bag = [
                    (left[0] - 2, left[1]),
                    (m, left[1] - 2),
                    (right[0] + 2, right[1]),
                    (right[0], right[1] + 9 * s),
                    (m, right[1] + 13 * s),
                    (left[0], left[1] + 9 * s),
                ]
            canvas.shape(bag, darker(colour, 0.12))
        case _:
            width = 1.9 if outfit.top is Top.SWEATER else 1.2
            tone = outfit.trim if outfit.top is Top.TEE and outfit.trim else darker(colour, 0.2)
            low = dip
            canvas.line([left, *scoop(left, low, right), right], tone, width * s, cap="butt" if behind else "round")


def _lapels(canvas: Canvas, trunk: Trunk, outfit: Outfit) -> None:
    e = ease(outfit) + 0.9
    for side in (-1, 1):
        form = [
            trunk.flat(0.99, side * 58, e),
            trunk.flat(0.84, side * 44, e),
            trunk.flat(0.78, side * 34, e),
            trunk.flat(0.52, side * 14, e),
            trunk.flat(0.76, side * 16, e),
            trunk.flat(0.93, side * 26, e),
        ]
        corners = [p for p in form for _ in (0, 1)]
        canvas.shape(corners, lighter(outfit.colour, 0.07) if side > 0 else darker(outfit.colour, 0.12))
