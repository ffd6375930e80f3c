"""The same poses in a wheelchair."""

from __future__ import annotations

from dataclasses import replace

from game.people.pose import Arm, Hand, Place, Stance
from game.people.stances import LAP
from game.story.picture import Pose

SEAT = 55.0
"""How high somebody sits in a wheelchair, in centimetres."""
LOW = -44.0
"""A hand that hangs lower than this would be in the wheel; it lies in the lap instead."""

RIM = Arm((0, 0, 8), elbow=(0.8, 0.0, -1.0), hand=Hand.FIST, place=Place.RIM)
LAP_NEAR = replace(LAP, idle=True)
LAP_FAR = replace(LAP, over=True, idle=True)


def seated(stance: Stance, pose: Pose) -> Stance:
    """The gesture of the pose by somebody who sits in a wheelchair: what legs tell is told by wheels and trunk."""
    near, far = _arms(stance, pose)
    yaw = stance.yaw + 14 if stance.yaw < 60 else stance.yaw
    most = 20.0 if pose in (Pose.KNEELING_BESIDE, Pose.LEANING_IN) else 6.0
    lean = 18.0 if pose is Pose.KNEELING_BESIDE else max(min(stance.lean, most), -6.0) + 1
    return replace(
        stance, near_arm=near, far_arm=far, yaw=yaw, twist=stance.twist - (yaw - stance.yaw) * 0.4, lean=lean,
        tilt=0.0, sway=0.0, forward=0.0, hips=0.0, seat=SEAT,
    )  # fmt: skip


def _arms(stance: Stance, pose: Pose) -> tuple[Arm, Arm]:
    near, far = stance.near_arm, stance.far_arm
    if pose is Pose.WALKING_WITH:
        return RIM, far
    if pose is Pose.BLOCKING_VIEW:
        return replace(RIM, at=(0, 1, 6)), replace(RIM, at=(0, 1, 6), over=False)
    if stance.rolling:
        far = replace(RIM, over=False) if near.hand is Hand.RELAXED else far
        near = replace(RIM, at=(0, 2, -4 if near.hand is Hand.OPEN else 10))
    if near.place is Place.BAR:
        return LAP_NEAR, LAP_FAR
    near = LAP_NEAR if near.place is Place.CHEST and near.at[1] < LOW else near
    far = LAP_FAR if far.place is Place.CHEST and far.at[1] < LOW else far
    return near, far
