"""Legs, trousers, skirts and shoes."""

from __future__ import annotations

from game.people.canvas import Canvas, blend, curve, darker, straight
from game.people.clothes import Bottom, Outfit, Shoe, Top
from game.people.geometry import Vec, ball, between, between_flat, ellipsoid, hull, on_paper, thinned
from game.people.limbs import SHIN, THIGH, Profile, flesh, scaled
from game.people.rig import LegBones, Skeleton
from game.people.trunk import Trunk

WIDE_THIGH: Profile = ((0.0, 8.8), (0.4, 8.9), (1.0, 8.3))
WIDE_SHIN: Profile = ((0.0, 8.3), (0.5, 8.8), (1.06, 9.4))


def skirted(outfit: Outfit) -> bool:
    """Whether a skirt or dress hangs over the legs."""
    return outfit.bottom is Bottom.SKIRT or outfit.top in (Top.DRESS, Top.LONG_DRESS)


def draw_leg(
    canvas: Canvas, leg: LegBones, skeleton: Skeleton, outfit: Outfit, skins: tuple[str, str], made: bool
) -> None:
    """One leg with its trouser or tights, and its shoe; the far one is a little darker.

    `skins` are the skin and its shade; `made` tells that the lower leg is a prosthesis.
    """
    far = leg.side > 0
    girth = skeleton.body.leg * skeleton.body.s
    joints = [on_paper(leg.hip), on_paper(leg.knee), on_paper(leg.ankle)]
    depth = 0.09 if far else 0.0
    draw_shoe(canvas, leg, skeleton, outfit, depth)
    if skirted(outfit):
        tights = blend("#2a2438", skins[0], 0.16)
        colour = darker(tights, depth)
        flesh(canvas, joints, [scaled(THIGH, girth), scaled(SHIN, girth)], colour, darker(colour, 0.3))
        return
    if outfit.bottom is Bottom.SHORTS:
        _bare_leg(canvas, joints, girth, outfit, skins, made, depth)
        return
    colour = darker(outfit.bottom_colour, depth)
    if outfit.bottom is Bottom.WIDE:
        profiles: list[Profile] = [scaled(WIDE_THIGH, girth), scaled(WIDE_SHIN, 0.5 * girth + 0.5 * skeleton.body.s)]
    else:
        profiles = [scaled(THIGH, girth, 0.5), scaled(((0.0, 5.6), (0.3, 5.7), (0.7, 4.9), (1.0, 4.6)), girth, 0.7)]
    flesh(canvas, joints, profiles, colour, darker(colour, 0.30), open_end=True)
    _creases(canvas, joints, profiles, colour)


def _bare_leg(
    canvas: Canvas, joints: list[Vec], girth: float, outfit: Outfit, skins: tuple[str, str], made: bool, depth: float
) -> None:
    """A leg in shorts; a prosthesis is a carbon socket, a rod and a shoe."""
    hip, knee, ankle = joints
    skin = blend(skins[0], skins[1], depth * 3)
    if made:
        rod = between_flat(knee, ankle, 0.42)
        canvas.line([rod, ankle], "#a9b0c8", 2.6 * girth, smooth=False)
        canvas.line([between_flat(knee, ankle, 0.84), ankle], "#4d5470", 4.4 * girth, smooth=False)
        flesh(canvas, [knee, rod], [scaled(((0.0, 5.9), (0.5, 5.6), (1.0, 3.6)), girth)], "#4d5470", "#2f3448")
    else:
        flesh(canvas, joints, [scaled(THIGH, girth), scaled(SHIN, girth)], skin, skins[1])
    cloth = darker(outfit.bottom_colour, depth)
    profile: Profile = scaled(((0.0, 8.8), (0.4, 9.0), (0.98, 8.2)), girth, 0.6)
    flesh(canvas, [hip, knee], [profile], cloth, darker(cloth, 0.30), open_end=True)


def _creases(canvas: Canvas, joints: list[Vec], profiles: list[Profile], colour: str) -> None:
    hip, knee, ankle = joints
    r = profiles[1][0][1]
    deep = darker(colour, 0.42)
    bent = abs((knee[0] - hip[0]) * (ankle[1] - knee[1]) - (knee[1] - hip[1]) * (ankle[0] - knee[0])) > 220
    if bent:
        canvas.line(
            [
                (knee[0] - r * 0.9, knee[1] + 0.8),
                (knee[0] - r * 0.2, knee[1] - 0.2),
                (knee[0] + r * 0.3, knee[1] + 0.9),
            ],
            deep,
            0.5,
            0.8,
        )
    low = between_flat(knee, ankle, 0.90)
    w = profiles[1][-1][1]
    canvas.line(
        [(low[0] - w * 0.8, low[1] - 0.6), (low[0], low[1] + 0.8), (low[0] + w * 0.7, low[1] - 0.2)], deep, 0.45, 0.6
    )


def draw_shoe(canvas: Canvas, leg: LegBones, skeleton: Skeleton, outfit: Outfit, depth: float) -> None:
    """A shoe with its sole, flat on the ground when the foot is."""
    s, foot = skeleton.body.s, leg.foot
    low = -skeleton.body.ankle
    boot = outfit.shoe is Shoe.BOOT
    colour = darker(outfit.shoe_colour, depth)
    pale = "#f4efe6" if outfit.shoe is Shoe.SNEAKER else darker(outfit.shoe_colour, 0.45)
    if outfit.shoe is Shoe.SNEAKER and outfit.shoe_colour in ("#4a4560", "#f1ece4"):
        pale = "#d8d2c8"
    sole = hull(
        [
            p
            for z, w in ((-4.0, 3.2), (8.0, 4.0), (14.3, 3.1))
            for p in ellipsoid(foot, (0.0, low + 1.3 * s, z * s), (w * s, 1.2 * s, 3.1 * s), 9)
        ]
    )
    upper = hull(
        [
            *ellipsoid(foot, (0.0, low + 4.4 * s, -3.6 * s), (3.2 * s, 3.4 * s, 3.2 * s), 9),
            *ellipsoid(foot, (0.0, low + 3.5 * s, 8.5 * s), (3.9 * s, 2.6 * s, 4.2 * s), 9),
            *ellipsoid(foot, (0.0, low + 2.9 * s, 13.6 * s), (3.1 * s, 1.8 * s, 3.2 * s), 9),
            *ellipsoid(foot, (0.0, (2.6 if boot else -1.2) * s, 0.2), (3.9 * s, 2.6 * s, 4.2 * s), 9),
        ]
    )
    canvas.shape(thinned(upper, 1.3), colour)
    canvas.shape(thinned(sole, 0.9), darker(pale, depth))
    f = foot.flat
    if outfit.shoe is Shoe.SNEAKER:
        for z in (5.0, 7.0, 9.0):
            canvas.line(
                [f(-2.0 * s, low + (9.3 - 0.42 * z) * s, z * s), f(1.6 * s, low + (9.5 - 0.42 * z) * s, z * s)],
                darker(colour, 0.35),
                0.55 * s,
            )
    elif not boot:
        canvas.line(
            [f(-3.0 * s, low + 4.2 * s, 7 * s), f(0, low + 6.2 * s, 8 * s), f(3.0 * s, low + 4.2 * s, 7 * s)],
            darker(colour, 0.4),
            0.6 * s,
        )


def draw_seat_of_trousers(canvas: Canvas, trunk: Trunk, outfit: Outfit) -> None:
    """What trousers cover of the trunk: from the waist to the crotch."""
    parts: tuple[float, ...] = (-0.2, -0.12, -0.04, 0.1, 0.24)
    low, high = trunk.seen(0.0, 0.6)
    if skirted(outfit):
        return
    if trunk.skeleton.body.sits:
        parts = (-0.1, -0.02, 0.1, 0.24)
    canvas.shape(trunk.strip(parts, low, high, 0.6), outfit.bottom_colour)
    canvas.shape(trunk.strip(parts, low, low + 56, 0.6), darker(outfit.bottom_colour, 0.30))
    if trunk.frame(0.0).front[2] > 0.2:
        canvas.shape(trunk.strip(parts[:3], 4, high, 0.6), darker(outfit.bottom_colour, 0.09))
    if not trunk.skeleton.body.sits and trunk.frame(0.0).front[2] > 0.0:
        fly = [trunk.flat(-0.05, 0, 0.7), trunk.flat(-0.18, 0, 0.4)]
        canvas.line(fly, darker(outfit.bottom_colour, 0.4), 0.5)


def draw_skirt(canvas: Canvas, trunk: Trunk, skeleton: Skeleton, outfit: Outfit) -> None:
    """A skirt, or the lower part of a dress: from the waist over the legs to its hem."""
    if not skirted(outfit):
        return
    colour = outfit.colour if outfit.top in (Top.DRESS, Top.LONG_DRESS) else outfit.bottom_colour
    far = outfit.top is Top.LONG_DRESS
    if skeleton.body.sits:
        _seated_skirt(canvas, trunk, skeleton, colour, outfit.top in (Top.DRESS, Top.LONG_DRESS), far)
        return
    s = skeleton.body.s
    part = 0.86 if far else 0.10
    legs = (skeleton.near_leg, skeleton.far_leg)
    points = [between(leg.knee, leg.ankle, part) for leg in legs]
    middle = between(points[0], points[1], 0.5)
    spread = abs(points[0][0] - points[1][0]) / 2
    top = [trunk.edge(p, False, 0.7) for p in (0.34, 0.2, 0.06, -0.06)]
    top_right = [trunk.edge(p, True, 0.7) for p in (0.34, 0.2, 0.06, -0.06)]
    hips = (top[2][0] + top_right[2][0]) / 2, (top_right[2][0] - top[2][0]) / 2
    half = max(spread + 9.0 * s, hips[1] * 1.14 + 1.0)
    x, y = on_paper((middle[0] * 0.5 + hips[0] * 0.5, middle[1] - 2.0 * s, 0.0))
    hem = [
        (x - half, y - 0.8),
        (x - half * 0.55, y + 1.6),
        (x, y + 2.6),
        (x + half * 0.55, y + 1.6),
        (x + half, y - 0.8),
    ]
    thighs = [
        p
        for leg in legs
        for part, r in ((0.0, 8.0), (0.6, 7.4), (0.96, 6.2))
        for p in ball(on_paper(between(leg.hip, leg.knee, part)), r * skeleton.body.leg * s, 10)
    ]
    out = hull([*top, *top_right, *hem, *thighs])
    canvas.shape(out, colour, smooth=False)
    canvas.clip(straight(out))
    dark = [trunk.flat(p, trunk.seen(0.6, 0.7)[0] + 58, 0.7) for p in (0.34, 0.2, 0.06, -0.06)]
    part = (dark[-1][0] - top[-1][0]) / max(top_right[-1][0] - top[-1][0], 1.0)
    foot = between_flat(hem[0], hem[-1], part)
    foot = (foot[0], foot[1] + 2.2)
    left = min(p[0] for p in out) - 1
    shade = [(left, top[0][1]), (left, top[0][1]), (left, y + 4), (left, y + 4), foot, foot, *reversed(dark), dark[0]]
    canvas.shape(shade, darker(colour, 0.28))
    canvas.end()
    for t in (0.46, 0.62, 0.8):
        start = between_flat(top[3], top_right[3], 0.35 + t * 0.4)
        end = between_flat(hem[0], hem[-1], t)
        canvas.line(
            [
                between_flat(start, end, 0.25),
                (between_flat(start, end, 0.6)[0] + 0.6, between_flat(start, end, 0.6)[1]),
                (end[0], end[1] + 1.6),
            ],
            darker(colour, 0.2),
            0.8,
            0.8,
        )


def _seated_skirt(canvas: Canvas, trunk: Trunk, skeleton: Skeleton, colour: str, dress: bool, far: bool) -> None:
    s, points = skeleton.body.s, []
    for leg in (skeleton.near_leg, skeleton.far_leg):
        for bone, r in ((leg.hip, 9.0), (leg.knee, 7.6), (between(leg.knee, leg.ankle, 0.75 if far else 0.28), 6.6)):
            x, y = on_paper(bone)
            points += [
                (x + r * s * c, y + r * s * d)
                for c, d in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))
            ]
    points += [trunk.edge(0.2, False, 0.7), trunk.edge(0.2, True, 0.7)]
    ring = hull(points)
    if dress:
        canvas.shape(trunk.strip((0.36, 0.2, 0.05, -0.1), *trunk.seen(0.2, 0.7), 0.7), colour)
        canvas.shape(trunk.strip((0.36, 0.2, 0.05, -0.1), trunk.seen(0.2, 0.7)[0], -32, 0.7), darker(colour, 0.28))
    canvas.shape(ring, colour)
    canvas.clip(curve(ring))
    hip, knee = on_paper(skeleton.near_leg.hip), on_paper(skeleton.near_leg.knee)
    canvas.path(
        straight(
            [
                (hip[0] - 12, hip[1] + 1),
                (knee[0] + 2, knee[1] + 2),
                (knee[0] + 1, knee[1] + 60),
                (hip[0] - 12, hip[1] + 60),
            ]
        ),
        darker(colour, 0.28),
    )
    canvas.end()
