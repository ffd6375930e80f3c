"""Arms with their sleeves."""

from __future__ import annotations

from game.people.canvas import Canvas, blend, curve, darker
from game.people.clothes import Outfit, Top
from game.people.geometry import Vec, between_flat, on_paper
from game.people.limbs import FOREARM, UPPER_ARM, Profile, bent, bone, flesh, scaled, shadow
from game.people.rig import ArmBones, Skeleton

LONG_SLEEVED = (Top.JACKET, Top.HOODIE, Top.SWEATER, Top.LONG_DRESS, Top.BLOUSE)

UNDER = "#4a4468"
"""What covers the arms under short sleeves."""


def sleeves(skeleton: Skeleton, outfit: Outfit) -> tuple[float, list[Profile]]:
    """(how far a sleeve comes: 1 the elbow, 2 the wrist; the profiles of upper and lower sleeve)."""
    body = skeleton.body
    g, s = body.limb, body.s
    loose = {Top.HOODIE: 1.7, Top.SWEATER: 1.3, Top.JACKET: 1.3, Top.BLOUSE: 1.2}.get(outfit.top, 0.9) * s
    (_, first), *rest = scaled(UPPER_ARM, g * s, loose)
    upper = [(0.0, first - loose * 0.65), *rest]
    lower = scaled(FOREARM, g * s, loose)
    if outfit.top is Top.BLOUSE:
        lower = scaled(((0.0, 3.6), (0.35, 4.3), (0.75, 4.4), (0.93, 3.4)), g * s, loose * 0.6)
    elif outfit.top in LONG_SLEEVED:
        lower = [(min(p, 0.95), w) for p, w in lower]
    if outfit.top is Top.SLEEVELESS:
        return 0.0, []
    if outfit.top in LONG_SLEEVED:
        return 2.0, [upper, lower]
    if outfit.top is Top.SHIRT:
        return 1.4, [upper, [(0.0, lower[0][1]), (0.18, lower[1][1]), (0.34, lower[1][1])]]
    arm = [wide * g * s for _, wide in UPPER_ARM]
    short = [(0.0, arm[0] + 0.2 * s), (0.14, arm[1] + 0.5 * s), (0.3, arm[2] + 0.9 * s), (0.54, arm[3] + 1.3 * s)]
    return 0.54, [short]


def draw_arm(
    canvas: Canvas, arm: ArmBones, skeleton: Skeleton, outfit: Outfit, skin: str, shade: str, far: bool
) -> None:
    """One arm: skin, sleeve, cuff."""
    body = skeleton.body
    joints = [on_paper(arm.shoulder), on_paper(arm.elbow), on_paper(arm.wrist)]
    g = body.limb * body.s
    depth = 0.12 if far else 0.0
    reach, profiles = sleeves(skeleton, outfit)
    if reach < 2:
        more = 0.0
        tone = blend(skin, shade, 0.35) if far else skin
        if outfit.covered:
            tone, shade, more = darker(UNDER, depth), darker(UNDER, 0.35), 0.5 * body.s
        flesh(canvas, joints, [scaled(UPPER_ARM, g, more), scaled(FOREARM, g, more)], tone, shade)
    colour = darker(outfit.colour, depth)
    if profiles:
        _stub(canvas, joints, profiles, colour, outfit)


def _stub(canvas: Canvas, joints: list[Vec], profiles: list[Profile], colour: str, outfit: Outfit) -> None:
    dark, deep = darker(colour, 0.28), darker(colour, 0.44)
    last = len(profiles) - 1
    paths = [curve(bone(joints[i], joints[i + 1], p, end=i < last)) for i, p in enumerate(profiles)]
    for i, p in enumerate(profiles):
        canvas.grow(bone(joints[i], joints[i + 1], p, end=i < last))
    canvas.path("".join(paths), colour)
    canvas.path(
        "".join(
            curve(shadow(joints[i], joints[i + 1], p, start=i == 0, end=i < last and not bent(joints)))
            for i, p in enumerate(profiles)
        ),
        dark,
    )
    a, b = joints[last], joints[last + 1]
    part, wide = profiles[last][-1]
    far_off = max(((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5, 0.01)
    nx, ny = -(b[1] - a[1]) / far_off, (b[0] - a[0]) / far_off
    edge = outfit.trim if outfit.top in (Top.POLO,) and outfit.trim else deep
    back = between_flat(a, b, part - 1.6 / far_off)
    canvas.line(
        [
            (back[0] + nx * wide * 0.95, back[1] + ny * wide * 0.95),
            (back[0] - nx * wide * 0.95, back[1] - ny * wide * 0.95),
        ],
        edge,
        0.7,
        cap="butt",
    )
    if last == 1:
        elbow = joints[1]
        w = profiles[1][0][1]
        mx, my = (joints[0][0] + joints[2][0]) / 2 - elbow[0], (joints[0][1] + joints[2][1]) / 2 - elbow[1]
        size = (mx * mx + my * my) ** 0.5
        if size > 4:
            ux, uy = mx / size, my / size
            canvas.line(
                [
                    (elbow[0] + ux * w * 0.8 - uy * w * 0.5, elbow[1] + uy * w * 0.8 + ux * w * 0.5),
                    (elbow[0] + ux * w * 0.1, elbow[1] + uy * w * 0.1),
                ],
                deep,
                0.6,
                0.8,
            )
            canvas.line(
                [
                    (elbow[0] + ux * w * 0.8 + uy * w * 0.5, elbow[1] + uy * w * 0.8 - ux * w * 0.5),
                    (elbow[0] + ux * w * 0.25, elbow[1] + uy * w * 0.25),
                ],
                deep,
                0.6,
                0.8,
            )
