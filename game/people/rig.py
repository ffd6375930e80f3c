"""The bones: a look and a stance become joints in view space, every bone at its own length, feet on the floor."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from game.people.geometry import Frame, Vec3, between, frame, minus, plus, reach, unit
from game.people.look import Look
from game.people.pose import Arm, Foot, Hand, Place, Stance

BAR_TOP = 108.0
GLASS_ON_BAR = 5.6
"""How far above the bar a wrist is whose hand holds a glass that stands on it."""
WHEELCHAIR_SEAT = 50.0
"""Who sits this high or higher has the feet on a rest, not on the floor."""
HEAD_TURN = 0.74
"""How much of a stance's turn the head takes: a face reads best when it stays towards the viewer."""


@dataclass(frozen=True, slots=True)
class Body:
    """The measures of one body in centimetres; `s` is its scale against a stature of 175."""

    s: float
    head: float
    upper_arm: float
    forearm: float
    thigh: float
    shin: float
    ankle: float
    shoulder: float
    hip: float
    trunk: float
    limb: float
    leg: float
    sits: bool


def body_of(look: Look, sits: bool = False) -> Body:
    """The measures that follow from a look."""
    s = look.stature / 175
    return Body(
        s=s,
        head=1.07 * (0.55 + 0.45 * s),
        upper_arm=29.0 * s,
        forearm=25.5 * s,
        thigh=41.5 * s,
        shin=40.5 * s,
        ankle=8.5 * s,
        shoulder=(14.2 + 3.4 * look.shoulders + 2.0 * look.build) * s,
        hip=(7.8 + 1.2 * look.hips + 1.2 * look.build) * s,
        trunk=52.5 * s,
        limb=(0.84 + 0.42 * look.build + 0.06 * look.shoulders) * s,
        leg=(0.86 + 0.40 * look.build + 0.06 * look.hips) * s,
        sits=sits,
    )


@dataclass(frozen=True, slots=True)
class ArmBones:
    """One arm: joints and the way of the hand in view space; `side` is -1 for the right arm, 1 for the left."""

    side: int
    shoulder: Vec3
    elbow: Vec3
    wrist: Vec3
    hand: Vec3
    arm: Arm


@dataclass(frozen=True, slots=True)
class LegBones:
    """One leg: joints and the frame of the foot (origin at the ankle, front towards the toes)."""

    side: int
    hip: Vec3
    knee: Vec3
    ankle: Vec3
    foot: Frame


@dataclass(frozen=True, slots=True)
class Skeleton:
    """All joints of a figure that faces right; near is the side towards the viewer (the person's right)."""

    body: Body
    pelvis: Frame
    chest: Frame
    head: Frame
    near_arm: ArmBones
    far_arm: ArmBones
    near_leg: LegBones
    far_leg: LegBones


def spine(skeleton: Skeleton, part: float) -> Frame:
    """The frame of the trunk at `part` of the way from the hips (0) to the base of the neck (1)."""
    low, high, size = skeleton.pelvis, skeleton.chest, skeleton.body.trunk
    t = min(max(part, 0.0), 1.0)
    origin = plus(plus(low.origin, low.up, size * (t - t * t / 2)), high.up, size * t * t / 2)
    beyond = part - t
    turn = t * t * (3 - 2 * t)
    up = unit(between(low.up, high.up, t))
    origin = plus(origin, up, beyond * size)
    return Frame(origin, unit(between(low.left, high.left, turn)), up, unit(between(low.front, high.front, turn)))


def skeleton_of(look: Look, stance: Stance, breath: float = 0.0) -> Skeleton:
    """The joints of this body in this stance; `breath` (0 to 1) lifts chest and head by about a centimetre."""
    body = body_of(look, stance.seat > 0)
    if stance.near_arm.place is Place.BAR:
        stance = _bent_to_bar(body, stance)
    pelvis = _pelvis(body, stance)
    chest = _chest(body, stance, pelvis, breath)
    head = _head(body, stance, chest)
    legs = [_leg(body, stance, pelvis, side) for side in (-1, 1)]
    arms = [_arm(body, stance, chest, head, side, breath) for side in (-1, 1)]
    return Skeleton(body, pelvis, chest, head, arms[0], arms[1], legs[0], legs[1])


def _feet_yaw(stance: Stance) -> Frame:
    return frame((0.0, 0.0, 0.0), stance.yaw)


def _ankle(body: Body, stance: Stance, foot: Foot, side: int) -> tuple[Vec3, Frame]:
    yaw = stance.yaw + side * foot.turn
    level = frame((0.0, 0.0, 0.0), yaw)
    heel_to_ball = 12.5 * body.s
    ground = _feet_yaw(stance).at(side * foot.out * body.s, 0.0, foot.front * body.s)
    if foot.lift >= 0:
        toe = plus(ground, level.front, heel_to_ball)
        rise = math.radians(foot.lift)
        back = plus(toe, level.front, -heel_to_ball * math.cos(rise))
        ankle = plus(back, (0.0, 1.0, 0.0), heel_to_ball * math.sin(rise) + body.ankle * math.cos(rise))
        return ankle, frame(ankle, yaw, foot.lift)
    ankle = plus(ground, (0.0, 1.0, 0.0), body.ankle + 0.6 * body.s)
    return ankle, frame(ankle, yaw, foot.lift)


def _pelvis(body: Body, stance: Stance) -> Frame:
    s = body.s
    if body.sits:
        turned = frame((0.0, 0.0, 0.0), stance.yaw)
        return frame(turned.at(0.0, stance.seat + 9.0 * s, -6.0), stance.yaw, -4.0, 0.0)
    legs = (body.thigh + body.shin) * stance.stretch
    where = _feet_yaw(stance)
    heights = []
    for side, foot in ((-1, stance.near_foot), (1, stance.far_foot)):
        ankle, _ = _ankle(body, stance, foot, side)
        hip = where.at(stance.sway * s + side * body.hip, 0.0, stance.forward * s)
        dx, dz = ankle[0] - hip[0], ankle[2] - hip[2]
        heights.append(ankle[1] + math.sqrt(max(legs**2 - dx * dx - dz * dz, (legs * 0.5) ** 2)))
    low = stance.hips * s or min(heights)
    base = where.at(stance.sway * s, low, stance.forward * s)
    return frame(base, stance.yaw, stance.lean * 0.3, stance.tilt)


def _chest(body: Body, stance: Stance, pelvis: Frame, breath: float) -> Frame:
    upright = frame(pelvis.origin, stance.yaw + stance.twist, stance.lean, stance.side)
    half = body.trunk / 2
    origin = plus(plus(pelvis.origin, pelvis.up, half), upright.up, half + breath * 0.8)
    return Frame(origin, upright.left, upright.up, upright.front)


def _bent_to_bar(body: Body, stance: Stance) -> Stance:
    """The stance bent so far that an elbow reaches the top of the bar: tall people lean deeper, hips further back."""
    for more in range(0, 30, 3):
        bent = replace(stance, lean=stance.lean + more, forward=stance.forward - more * 0.55)
        chest = _chest(body, bent, _pelvis(body, bent), 0.0)
        if shoulder_at(body, bent, chest, -1, 0.0)[1] - BAR_TOP - 2.6 * body.s <= body.upper_arm * 0.95:
            break
    return bent


def _head(body: Body, stance: Stance, chest: Frame) -> Frame:
    neck = chest.at(0.0, 0.0, stance.neck * body.s)
    turned = frame(neck, stance.head_yaw * HEAD_TURN, stance.nod, stance.head_roll)
    up = between(chest.up, turned.up, 0.5)
    centre = plus(plus(neck, up, 5.0 * body.s), turned.up, 11.6 * body.head)
    centre = plus(centre, turned.front, 1.6)
    return Frame(centre, turned.left, turned.up, turned.front)


def _leg(body: Body, stance: Stance, pelvis: Frame, side: int) -> LegBones:
    foot = stance.near_foot if side < 0 else stance.far_foot
    hip = pelvis.at(side * body.hip, 0.0, 0.0)
    if body.sits:
        ankle, sole = _seated_foot(body, stance, foot, side)
    else:
        ankle, sole = _ankle(body, stance, foot, side)
    knee_way = plus(sole.front, pelvis.left, side * (0.12 if not body.sits else 0.05))
    knee, end = reach(hip, ankle, body.thigh, body.shin, plus(knee_way, (0.0, 1.0, 0.0), 0.8 if body.sits else 0.0))
    return LegBones(side, hip, knee, end, Frame(end, sole.left, sole.up, sole.front))


def _seated_foot(body: Body, stance: Stance, foot: Foot, side: int) -> tuple[Vec3, Frame]:
    """On the foot rest of a wheelchair, or flat on the floor before a stool."""
    where = frame((0.0, 0.0, 0.0), stance.yaw)
    if stance.seat >= WHEELCHAIR_SEAT:
        ankle = where.at(side * 8.0 * body.s, 10.0 + body.ankle, body.thigh * 0.92 + 4.0)
        return ankle, frame(ankle, stance.yaw + side * 4.0, 0.0)
    ankle = where.at(side * foot.out * body.s, body.ankle, body.thigh * 0.84 + foot.front)
    return ankle, frame(ankle, stance.yaw + side * foot.turn, 0.0)


def shoulder_at(body: Body, stance: Stance, chest: Frame, side: int, breath: float) -> Vec3:
    """The shoulder joint, with what the stance does to it."""
    up = -6.2 + stance.shrug + breath * 0.3
    return chest.at(side * (body.shoulder - abs(stance.hunch) * 0.25), up * body.s, stance.hunch * body.s)


def _arm(body: Body, stance: Stance, chest: Frame, head: Frame, side: int, breath: float) -> ArmBones:
    arm = stance.near_arm if side < 0 else stance.far_arm
    shoulder = shoulder_at(body, stance, chest, side, breath)
    out, up, front = arm.at
    s = body.s
    if arm.place is Place.BAR:
        return _on_bar(body, stance, arm, side, shoulder)
    if arm.place is Place.HEAD:
        target = head.at(side * out * body.head, up * body.head, front * body.head)
    elif arm.place is Place.RIM:
        where = frame((0.0, 0.0, 0.0), stance.yaw)
        target = where.at(side * 29.0, 58.0 + up, front)
    else:
        deep = front + (stance.depth if front > 6 else 0.0)
        wide = (body.shoulder / s - 17.0) * (1 if out > 0 else -1)
        target = chest.at(side * (out + wide) * s, up * s, deep * s)
    pole = chest.direction(side * arm.elbow[0], arm.elbow[1], arm.elbow[2])
    elbow, wrist = reach(shoulder, target, body.upper_arm, body.forearm, pole)
    return ArmBones(side, shoulder, elbow, wrist, _hand_way(arm, chest, side, elbow, wrist), arm)


def _hand_way(arm: Arm, chest: Frame, side: int, elbow: Vec3, wrist: Vec3) -> Vec3:
    along = unit(minus(wrist, elbow))
    if arm.points is None:
        return along
    wish = unit(chest.direction(side * arm.points[0], arm.points[1], arm.points[2]))
    for part in (1.0, 0.8, 0.6, 0.4):
        turned = unit(between(along, wish, part))
        if turned[0] * along[0] + turned[1] * along[1] + turned[2] * along[2] > 0.25:
            return turned
    return along


def _on_bar(body: Body, stance: Stance, arm: Arm, side: int, shoulder: Vec3) -> ArmBones:
    height = BAR_TOP + 2.6 * body.s
    drop = min(max(shoulder[1] - height, 0.0), body.upper_arm * 0.98)
    ahead = math.sqrt(max(body.upper_arm**2 - drop**2, 0.0))
    level = frame((0.0, 0.0, 0.0), stance.yaw + stance.twist + side * -arm.at[0])
    elbow = plus(plus(shoulder, (0.0, -1.0, 0.0), drop), level.front, ahead)
    inward = frame((0.0, 0.0, 0.0), stance.yaw + stance.twist - side * -arm.at[2])
    rise = arm.at[1] / 30 if arm.hand is not Hand.GRIP else (GLASS_ON_BAR - 2.6 * body.s) / body.forearm
    wrist = plus(elbow, unit(plus(inward.front, (0.0, 1.0, 0.0), rise)), body.forearm)
    along = unit(minus(wrist, elbow))
    return ArmBones(side, shoulder, elbow, wrist, along, arm)
