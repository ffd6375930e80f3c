"""Shirts, jackets, dresses, sleeves, and what work puts over them."""

from __future__ import annotations

import math

from game.people.canvas import Canvas, blend, curve, darker, lighter
from game.people.clothes import Outfit, Over, Top
from game.people.geometry import Vec, between, between_flat, on_paper, plus
from game.people.limbs import FOREARM, UPPER_ARM, Profile, bent, bone, flesh, scaled, shadow
from game.people.rig import ArmBones, Skeleton
from game.people.trunk import Trunk

BODY = (0.93, 0.86, 0.72, 0.56, 0.36, 0.2, 0.06, -0.1)
HEM: dict[Top, float] = {Top.DRESS: 0.3, Top.LONG_DRESS: 0.3, Top.BLOUSE: 0.0, Top.SHIRT: -0.06, Top.HOODIE: -0.06, Top.SWEATER: 0.0}
EASE: dict[Top, float] = {Top.HOODIE: 2.0, Top.SWEATER: 1.6, Top.JACKET: 1.9, Top.SHIRT: 1.1, Top.BLOUSE: 1.1, Top.DRESS: 0.7, Top.LONG_DRESS: 0.8}
LONG_SLEEVED = (Top.JACKET, Top.HOODIE, Top.SWEATER, Top.LONG_DRESS, Top.BLOUSE)
DIP: dict[Top, float] = {Top.SHIRT: 0.84, Top.BLOUSE: 0.86, Top.DRESS: 0.88, Top.POLO: 0.86, Top.JACKET: 0.93, Top.SWEATER: 0.95, Top.HOODIE: 0.95, Top.LONG_DRESS: 0.93}


def _levels(top: Top) -> list[float]:
    hem = HEM.get(top, -0.08)
    return [p for p in BODY if p > hem + 0.02] + [hem]


def ease(outfit: Outfit) -> float:
    """How far the top stands off the body, in centimetres."""
    return EASE.get(outfit.top, 0.9)


def _shoulders(skeleton: Skeleton, trunk: Trunk, more: float) -> tuple[list[Vec], list[Vec]]:
    """From the neck over the shoulder to the arm: on the left and on the right of the paper."""
    sides = []
    for arm in (skeleton.near_arm, skeleton.far_arm):
        s = skeleton.body.s
        top = plus(arm.shoulder, skeleton.chest.up, (3.5 * skeleton.body.limb + more * 0.45) * s)
        neck = trunk.frame(1.0).at(arm.side * 5.9 * s, 3.6 * s, -1.6 * s)
        slope = plus(between(neck, top, 0.5), skeleton.chest.up, -0.5 * s)
        out = plus(arm.shoulder, skeleton.chest.left, arm.side * 1.9 * s)
        sides.append([on_paper(neck), on_paper(slope), on_paper(top), on_paper(out)])
    sides.sort(key=lambda side: side[0][0])
    return sides[0], sides[1]


def _dip(trunk: Trunk, outfit: Outfit) -> Vec:
    """The lowest point of the neckline, kept a little towards the middle of the neck."""
    x, y = on_paper(trunk.point(DIP.get(outfit.top, 0.92), 0, 0.3))
    return trunk.frame(1.0).origin[0] * 0.35 + x * 0.65, y


def _scoop(left: Vec, dip: Vec, right: Vec) -> list[Vec]:
    """How a neckline runs from one side of the neck through its lowest point to the other."""
    shift = (dip[0] - (left[0] + right[0]) / 2) * 0.7
    deep = dip[1] - (left[1] + right[1]) / 2
    points = []
    for k in range(1, 8):
        a = math.pi * k / 8
        x = left[0] + (right[0] - left[0]) * (1 - math.cos(a)) / 2 + shift * math.sin(a)
        points.append((x, left[1] + (right[1] - left[1]) * k / 8 + deep * math.sin(a) ** 0.85))
    return points


def _ring(skeleton: Skeleton, trunk: Trunk, outfit: Outfit) -> list[Vec]:
    e = ease(outfit)
    left, right = _shoulders(skeleton, trunk, e)
    parts = [p for p in _levels(outfit.top) if p < 0.9]
    one = [trunk.edge(p, False, e) for p in parts]
    other = [trunk.edge(p, True, e) for p in parts]
    low = parts[-1]
    a, b = trunk.seen(low, e)
    hem = trunk.across(low, a + 25, b - 25, e, 4)
    dip = _dip(trunk, outfit)
    return [left[0], *left, *one, one[-1], *hem, other[-1], *reversed(other), *reversed(right), right[0], *reversed(_scoop(left[0], dip, right[0]))]


def draw_neck(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, girth: float, skin: str, shade: str) -> None:
    """The neck, in the shadow of the chin, and the skin that a neckline shows."""
    s, head = skeleton.body.s, skeleton.head
    k = skeleton.body.head
    base = on_paper(trunk.frame(1.0).at(0, -3.0 * s, -0.6 * s))
    top = head.flat(0, -5.5 * k, -2.0 * k)
    profile: Profile = scaled(((0.0, 7.2), (0.3, 5.6), (0.6, 5.1), (1.0, 5.2)), girth * s)
    yoke = [on_paper(trunk.frame(1.0).at(x * s, y * s, z * s)) for x, y, z in ((-5.5, 1.5, -1), (-5, 3.6, -1), (5, 3.6, -1), (5.5, 1.5, -1))]
    yoke += [trunk.flat(0.8, 30, 0), trunk.flat(0.78, 0, 0), trunk.flat(0.8, -30, 0)]
    canvas.shape(yoke, skin)
    outline = bone(base, top, profile)
    canvas.shape(outline, skin)
    canvas.path(curve(shadow(base, top, profile, 0.1)), blend(skin, shade, 0.8))
    under: Profile = scaled(((0.0, 4.6), (0.5, 5.0), (1.0, 5.2)), girth * s)
    canvas.path(curve(bone(between_flat(base, top, 0.52), top, under)), shade)


def draw_top(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit) -> str:
    """The top without its sleeves; the path of its outline comes back, so that arms can cast a shadow on it."""
    ring = _ring(skeleton, trunk, outfit)
    e = ease(outfit)
    path = curve(ring)
    colour = outfit.colour
    canvas.grow(ring)
    canvas.path(path, colour)
    canvas.clip(path)
    levels = [1.1, 1.0, *_levels(outfit.top), -0.2]
    low, _ = trunk.seen(0.6, e)
    canvas.path(curve(trunk.strip(levels, low - 10, low + 58, e + 2)), darker(colour, 0.28))
    _details(canvas, skeleton, trunk, outfit, levels)
    _work(canvas, skeleton, trunk, outfit, levels)
    canvas.end()
    _collar(canvas, skeleton, trunk, outfit)
    return path


def _details(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit, levels: list[float]) -> None:
    e, colour, deep = ease(outfit), outfit.colour, darker(outfit.colour, 0.42)
    hem = _levels(outfit.top)[-1]
    match outfit.top:
        case Top.JACKET:
            low, high = trunk.seen(0.5, e)
            if high > 20 and low < -20:
                opening = ((1.06, 88), (0.99, 60), (0.84, 34), (0.7, 18), (0.5, 11), (0.2, 12), (-0.2, 17))
                one = [trunk.flat(p, -a, e) for p, a in opening]
                other = [trunk.flat(p, a, e) for p, a in reversed(opening)]
                canvas.path(curve([one[0], *one, one[-1], other[0], *other, other[-1]]), outfit.under)
                canvas.path(curve([one[0], *one, one[-1], *(trunk.flat(p, -a + 11, e) for p, a in reversed(opening))]), darker(outfit.under, 0.2))
                for side in (one, other):
                    canvas.line(side, deep, 0.6)
            canvas.line([trunk.flat(0.08, -40, e + 0.6), trunk.flat(0.10, -62, e + 0.6)], deep, 0.7)
        case Top.SHIRT | Top.BLOUSE | Top.POLO:
            end = hem - 0.05 if outfit.top is not Top.POLO else 0.66
            parts = [p for p in levels if 0.84 > p > end] + [end]
            canvas.line([trunk.flat(p, 5, e) for p in parts], deep, 0.5, 0.8)
            for p in (0.76, 0.6, 0.44, 0.28, 0.12):
                if p > end:
                    canvas.dot(trunk.flat(p, 1.0, e), 0.62, outfit.trim or lighter(colour, 0.5))
            if outfit.top is Top.POLO:
                canvas.line(trunk.across(0.66, -30, 30, e), "#f0b43c", 0.01, 0.0)
        case Top.HOODIE:
            pocket = trunk.strip((0.26, 0.16, 0.03), -34, 34, e)
            canvas.path(curve(pocket), darker(colour, 0.14))
            canvas.line([trunk.flat(0.26, -34, e), trunk.flat(0.1, -44, e)], deep, 0.6)
            canvas.line([trunk.flat(0.26, 34, e), trunk.flat(0.1, 44, e)], deep, 0.6)
            for a in (-9, 11):
                canvas.line([trunk.flat(0.9, a, e), trunk.flat(0.8, a * 1.1, e), trunk.flat(0.71, a * 1.1, e)], outfit.trim or "#f1e9dc", 0.75)
            canvas.line(trunk.across(hem + 0.05, -170, 100, e), deep, 0.5, 0.7)
        case Top.SWEATER:
            canvas.line(trunk.across(hem + 0.06, -170, 100, e), deep, 0.5, 0.7)
            if outfit.trim:
                for p in (0.70, 0.64):
                    canvas.line(trunk.across(p, -150, 90, e, 7), outfit.trim, 2.0)
        case Top.TEE:
            if outfit.trim:
                for p in (0.66, 0.58, 0.50, 0.42, 0.34, 0.26, 0.18, 0.1, 0.02) if outfit.over is Over.NOTHING else ():
                    canvas.line(trunk.across(p, -150, 90, e, 7), outfit.trim, 1.3)
        case _:
            pass
    _folds(canvas, skeleton, trunk, outfit, e)


def _folds(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit, e: float) -> None:
    tone = darker(outfit.colour, 0.22)
    canvas.line([trunk.flat(0.34, 62, e), trunk.flat(0.30, 30, e), trunk.flat(0.33, 8, e)], tone, 0.7, 0.8)
    canvas.line([trunk.flat(0.24, 66, e), trunk.flat(0.18, 38, e)], tone, 0.7, 0.7)
    canvas.line([trunk.flat(0.80, 58, e), trunk.flat(0.72, 42, e)], tone, 0.7, 0.7)
    if outfit.top in (Top.DRESS, Top.LONG_DRESS):
        canvas.line(trunk.across(0.36, -170, 100, e, 7), darker(outfit.colour, 0.45), 1.6)


def _work(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit, levels: list[float]) -> None:
    e = ease(outfit) + 0.5
    colour = outfit.over_colour
    match outfit.over:
        case Over.APRON:
            bib = [trunk.flat(0.76, -22, e), trunk.flat(0.76, 22, e), trunk.flat(0.5, 34, e), trunk.flat(0.36, 62, e), trunk.flat(-0.12, 64, e), trunk.flat(-0.12, -66, e), trunk.flat(0.36, -64, e), trunk.flat(0.5, -36, e)]
            corners = [p for p in bib for _ in (0, 1)]
            canvas.path(curve(corners), colour)
            low, _ = trunk.seen(0.4, e)
            canvas.path(curve(trunk.strip((0.5, 0.36, 0.2, -0.12), -66, -30, e)), darker(colour, 0.26))
            for a in (-22, 22):
                canvas.line([trunk.flat(0.76, a, e), on_paper(trunk.frame(1.0).at(a * 0.26, 2.5, -1.5))], darker(colour, 0.2), 1.5)
            canvas.line(trunk.across(0.36, -170, -60, e), darker(colour, 0.3), 1.3)
            canvas.line(trunk.across(0.30, -26, 30, e), darker(colour, 0.35), 0.6)
        case Over.HALF_APRON:
            canvas.path(curve(trunk.strip((0.30, 0.2, 0.06, -0.12), -70, 66, e)), colour)
            canvas.path(curve(trunk.strip((0.30, 0.2, 0.06, -0.12), -70, -34, e)), darker(colour, 0.26))
            canvas.line(trunk.across(0.30, -170, 90, e, 7), darker(colour, 0.34), 1.7)
        case Over.VEST:
            low, high = trunk.seen(0.5, e)
            canvas.path(curve(trunk.strip(levels, low - 5, high + 5, e)), "#3a3e5a")
            canvas.path(curve(trunk.strip(levels, low - 5, low + 56, e)), "#2a2d47")
            for p in (0.64, 0.30):
                canvas.line(trunk.across(p, -175, 100, e, 8), "#f0b43c", 3.6)
                canvas.line(trunk.across(p, -175, 100, e, 8), "#f8efdc", 1.2)
            canvas.line([trunk.flat(p, 4, e) for p in levels if p < 0.9], "#11121f", 0.6)
            canvas.path(curve([p for q in trunk.strip((0.78, 0.71), 20, 46, e) for p in (q,)]), "#f8efdc")
        case Over.LANYARD:
            card = trunk.strip((0.46, 0.30), -10, 12, e)
            for a in (-14, 16):
                canvas.line([trunk.flat(0.97, a * 3.4, e), trunk.flat(0.75, a * 1.2, e), trunk.flat(0.47, a * 0.15, e)], colour, 1.1)
            canvas.path(curve(card), "#fdf7ea")
            canvas.line([trunk.flat(0.40, -6, e), trunk.flat(0.40, 7, e)], "#1f8f97", 1.3)
            canvas.line([trunk.flat(0.35, -6, e), trunk.flat(0.35, 5, e)], "#8b8596", 0.7)
        case _:
            return


def draw_apron_skirt(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit) -> None:
    """What an apron covers of the legs; drawn before the top."""
    if outfit.over not in (Over.APRON, Over.HALF_APRON):
        return
    e, s = ease(outfit) + 0.9, skeleton.body.s
    part = 0.62 if outfit.over is Over.HALF_APRON else 0.9
    a, b = trunk.flat(0.0, -68, e), trunk.flat(0.0, 64, e)
    near = on_paper(between(skeleton.near_leg.hip, skeleton.near_leg.knee, part))
    far = on_paper(between(skeleton.far_leg.hip, skeleton.far_leg.knee, part))
    if skeleton.body.sits:
        knee, other = on_paper(skeleton.near_leg.knee), on_paper(skeleton.far_leg.knee)
        near, far = (knee[0] - 8 * s, knee[1] - 5 * s), (other[0] - 4 * s, other[1] - 5 * s)
        canvas.shape([a, a, b, b, far, far, (near[0], near[1] + 10 * s), (near[0], near[1] + 10 * s)], outfit.over_colour)
        return
    low = max(near[1], far[1])
    c, d = (max(far[0], near[0]) + 7.5 * s, low), (min(near[0], far[0]) - 5.5 * s, low + 1.5 * s)
    canvas.shape([a, a, b, b, c, c, d, d], outfit.over_colour)
    canvas.shape([a, a, between_flat(a, b, 0.3), between_flat(a, b, 0.3), between_flat(d, c, 0.26), between_flat(d, c, 0.26), d, d], darker(outfit.over_colour, 0.26))


def _collar(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit) -> None:
    s = skeleton.body.s
    f = trunk.frame(1.0)
    colour = outfit.colour
    left, right = f.flat(-5.9 * s, 3.6 * s, -1.4 * s), f.flat(5.9 * s, 3.6 * s, -1.4 * s)
    if left[0] > right[0]:
        left, right = right, left
    dip = _dip(trunk, outfit)
    behind = f.front[2] < -0.05
    match outfit.top:
        case Top.SHIRT | Top.BLOUSE | Top.POLO | Top.JACKET:
            tone = lighter(outfit.under if outfit.top is Top.JACKET else colour, 0.14)
            if behind:
                canvas.line([left, ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2 + 1.5 * s), right], tone, 3.0 * s)
                return
            mid = on_paper(trunk.point(0.9, 0, 0.6))
            for side, point in ((-1, left), (1, right)):
                tip = on_paper(trunk.point(0.83, side * 28, 1.0))
                near = point if f.left[0] > 0 else (right if side < 0 else left)
                canvas.shape([near, near, (near[0] - side * 0.4, near[1] - 1.6 * s), mid, mid, tip, tip], tone if side > 0 else darker(tone, 0.14))
            if outfit.top is Top.JACKET:
                _lapels(canvas, trunk, outfit)
        case Top.HOODIE:
            bag = [(left[0] - 2.4 * s, left[1] + 2.2 * s), (left[0] - 0.5 * s, left[1] - 2.6 * s), (left[0] + 1.6 * s, left[1] + 1.2 * s), (dip[0], dip[1] - 0.2), (right[0] - 1.4 * s, right[1] + 1.2 * s), (right[0] + 0.6 * s, right[1] - 2.4 * s), (right[0] + 2.0 * s, right[1] + 2.6 * s), (dip[0] + 0.5, dip[1] + 4.4 * s)]
            if behind:
                m = (left[0] + right[0]) / 2
                bag = [(left[0] - 2, left[1]), (m, left[1] - 2), (right[0] + 2, right[1]), (right[0], right[1] + 9 * s), (m, right[1] + 13 * s), (left[0], left[1] + 9 * s)]
            canvas.shape(bag, darker(colour, 0.12))
        case _:
            width = 1.9 if outfit.top is Top.SWEATER else 1.2
            tone = outfit.trim if outfit.top is Top.TEE and outfit.trim else darker(colour, 0.2)
            low = ((left[0] + right[0]) / 2, left[1] + 1.5 * s) if behind else dip
            canvas.line([left, *_scoop(left, low, right), right], tone, width * s)


def _lapels(canvas: Canvas, trunk: Trunk, outfit: Outfit) -> None:
    e = ease(outfit) + 0.9
    for side in (-1, 1):
        form = [trunk.flat(0.99, side * 58, e), trunk.flat(0.84, side * 44, e), trunk.flat(0.78, side * 34, e), trunk.flat(0.52, side * 14, e), trunk.flat(0.76, side * 16, e), trunk.flat(0.93, side * 26, e)]
        corners = [p for p in form for _ in (0, 1)]
        canvas.shape(corners, lighter(outfit.colour, 0.07) if side > 0 else darker(outfit.colour, 0.12))


def sleeves(skeleton: Skeleton, outfit: Outfit) -> tuple[float, list[Profile]]:
    """(how far a sleeve comes: 1 the elbow, 2 the wrist; the profiles of upper and lower sleeve)."""
    body = skeleton.body
    g, s = body.limb, body.s
    loose = {Top.HOODIE: 1.7, Top.SWEATER: 1.3, Top.JACKET: 1.3, Top.BLOUSE: 1.2}.get(outfit.top, 0.9) * s
    upper = scaled(UPPER_ARM, g * s, loose)
    lower = scaled(FOREARM, g * s, loose)
    if outfit.top is Top.BLOUSE:
        lower = scaled(((0.0, 3.6), (0.35, 4.3), (0.75, 4.4), (0.93, 3.4)), g * s, loose * 0.6)
    elif outfit.top in LONG_SLEEVED:
        lower = [(min(p, 0.95), w) for p, w in lower]
    if outfit.top in LONG_SLEEVED:
        return 2.0, [upper, lower]
    if outfit.top is Top.SHIRT:
        return 1.4, [upper, [(0.0, lower[0][1]), (0.18, lower[1][1]), (0.34, lower[1][1])]]
    wide = 1.5 * s
    short = [(0.0, UPPER_ARM[0][1] * g * s + 0.7 * s), (0.25, UPPER_ARM[1][1] * g * s + 0.9 * s), (0.56, UPPER_ARM[2][1] * g * s + wide * 1.25)]
    return 0.56, [short]


def draw_arm(canvas: Canvas, arm: ArmBones, skeleton: Skeleton, outfit: Outfit, skin: str, shade: str, far: bool) -> None:
    """One arm: skin, sleeve, cuff."""
    body = skeleton.body
    joints = [on_paper(arm.shoulder), on_paper(arm.elbow), on_paper(arm.wrist)]
    g = body.limb * body.s
    depth = 0.12 if far else 0.0
    reach, profiles = sleeves(skeleton, outfit)
    if reach < 2:
        tone = blend(skin, shade, 0.35) if far else skin
        flesh(canvas, joints, [scaled(UPPER_ARM, g), scaled(FOREARM, g)], tone, shade)
    base = outfit.colour
    if outfit.over is Over.VEST:
        base = outfit.colour
    colour = darker(base, depth)
    _stub(canvas, joints, profiles, colour, outfit, far)


def _stub(canvas: Canvas, joints: list[Vec], profiles: list[Profile], colour: str, outfit: Outfit, far: bool) -> None:
    dark, deep = darker(colour, 0.28), darker(colour, 0.44)
    last = len(profiles) - 1
    paths = [curve(bone(joints[i], joints[i + 1], p, end=i < last)) for i, p in enumerate(profiles)]
    for i, p in enumerate(profiles):
        canvas.grow(bone(joints[i], joints[i + 1], p, end=i < last))
    canvas.path("".join(paths), colour)
    canvas.path("".join(curve(shadow(joints[i], joints[i + 1], p, start=i == 0, end=i < last and not bent(joints)))
            for i, p in enumerate(profiles)
       ), dark)
    a, b = joints[last], joints[last + 1]
    part, wide = profiles[last][-1]
    centre = between_flat(a, b, part)
    far_off = max(((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5, 0.01)
    nx, ny = -(b[1] - a[1]) / far_off, (b[0] - a[0]) / far_off
    edge = outfit.trim if outfit.top in (Top.POLO,) and outfit.trim else deep
    back = between_flat(a, b, part - 1.6 / far_off)
    canvas.line([(back[0] + nx * wide * 0.95, back[1] + ny * wide * 0.95), (back[0] - nx * wide * 0.95, back[1] - ny * wide * 0.95)], edge, 0.7, cap="butt")
    if last == 1:
        elbow = joints[1]
        w = profiles[1][0][1]
        mx, my = (joints[0][0] + joints[2][0]) / 2 - elbow[0], (joints[0][1] + joints[2][1]) / 2 - elbow[1]
        size = (mx * mx + my * my) ** 0.5
        if size > 4:
            ux, uy = mx / size, my / size
            canvas.line([(elbow[0] + ux * w * 0.8 - uy * w * 0.5, elbow[1] + uy * w * 0.8 + ux * w * 0.5), (elbow[0] + ux * w * 0.1, elbow[1] + uy * w * 0.1)], deep, 0.6, 0.8)
            canvas.line([(elbow[0] + ux * w * 0.8 + uy * w * 0.5, elbow[1] + uy * w * 0.8 - ux * w * 0.5), (elbow[0] + ux * w * 0.25, elbow[1] + uy * w * 0.25)], deep, 0.6, 0.8)
