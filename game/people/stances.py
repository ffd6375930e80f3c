"""Every pose of the vocabulary as a stance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from game.people.pose import Arm, Foot, Hand, Place, Stance
from game.story.picture import Pose

DOWN_NEAR = Arm((20.5, -57.2, 4.0), elbow=(0.6, 0.0, -1.0), idle=True)
DOWN_FAR = Arm((20.5, -56.8, 6.0), elbow=(0.5, 0.0, -1.0), over=False, idle=True)
GAIT_NEAR = Foot(7.0, -30.0, 6.0, lift=34.0)
GAIT_FAR = Foot(7.0, 29.0, 4.0, lift=-16.0)


HIP = Arm((19.5, -41.5, 3.0), elbow=(1.0, 0.1, -0.5), hand=Hand.WRAP, points=(-0.75, -0.5, 0.5))
LAP = Arm((9, -44, 21), elbow=(1.0, -0.3, -0.6), hand=Hand.RELAXED, points=(-0.5, -0.2, 1.0), idle=True)


STANCES: Mapping[Pose, Stance] = MappingProxyType(
    {
        Pose.AT_EASE: Stance(
            DOWN_NEAR, DOWN_FAR, sway=-2.5, tilt=2.0, side=-1.5, head_roll=1.0, far_foot=Foot(11, 5, 22),
        ),
        Pose.TALKING: Stance(
            DOWN_NEAR,
            Arm((17, -24, 27), elbow=(0.8, -1.0, -0.4), hand=Hand.PALM, points=(0.5, 0.35, 1.0), over=False),
            yaw=42, lean=3, head_yaw=44, head_roll=2, sway=-2, far_foot=Foot(10, 8, 16),
        ),
        Pose.LAUGHING: Stance(
            Arm((-1, -32, 15), elbow=(1.0, -0.3, 0.2), hand=Hand.WRAP, points=(-1.0, 0.1, 0.4)),
            Arm((24, -27, 20), elbow=(0.9, -1.0, -0.2), hand=Hand.OPEN, points=(0.6, 1.0, 0.4), over=False),
            yaw=36, lean=-5, side=-4, shrug=1.5, head_yaw=34, nod=-13, head_roll=-7, sway=-3, forward=-2,
            near_foot=Foot(9, -2), far_foot=Foot(11, 9, 18), holds="",
        ),
        Pose.DANCING: Stance(
            Arm((31, 19, 10), elbow=(1.0, -0.4, 0.0), hand=Hand.OPEN, points=(0.3, 1.0, 0.1)),
            Arm((21, -25, 22), elbow=(1.0, -0.6, -0.4), hand=Hand.FIST, over=False),
            yaw=30, twist=14, lean=-2, side=-9, tilt=9, head_yaw=38, nod=-4, head_roll=8, sway=5, stretch=0.965,
            near_foot=Foot(15, 0, 22), far_foot=Foot(13, 2, 24, lift=24), holds="far",
        ),
        Pose.LEANING_ON_BAR: Stance(
            Arm((6, 0, -24), hand=Hand.RELAXED, place=Place.BAR),
            Arm((10, 2, -34), hand=Hand.RELAXED, place=Place.BAR, over=False),
            yaw=48, lean=13, shrug=1.5, head_yaw=40, nod=-3, sway=-2, forward=-9,
            near_foot=Foot(9, -6, 10), far_foot=Foot(9, 14, 14), holds="far",
        ),
        Pose.STEPPING_BACK: Stance(
            Arm((13, -21, 25), elbow=(0.8, -1.0, -0.5), hand=Hand.OPEN, points=(0.25, 1.0, 0.35)),
            Arm((12, -17, 29), elbow=(0.9, -1.0, -0.3), hand=Hand.OPEN, points=(0.3, 1.0, 0.35), over=False),
            yaw=52, lean=-11, shrug=2.5, hunch=1.0, neck=-1.5, head_yaw=50, nod=6, forward=-12, stretch=0.985,
            near_foot=Foot(8, -34, 8, lift=12), far_foot=Foot(8, 12, 10, lift=-14), holds="", rolling=True,
        ),
        Pose.TURNED_AWAY: Stance(
            Arm((5, -30, 17), elbow=(1.0, -0.7, -0.1), hand=Hand.WRAP, points=(-1.0, 0.15, 0.5)),
            Arm((0, -29, 13), elbow=(1.0, -0.6, 0.0), hand=Hand.TUCKED, over=False),
            yaw=112, lean=5, shrug=2.5, hunch=2.0, head_yaw=70, nod=9, head_roll=3, holds="", sway=-1,
            near_foot=Foot(8, -2, 8), far_foot=Foot(8, 5, 10),
        ),
        Pose.ARMS_CROSSED: Stance(
            Arm((-9, -25, 18), elbow=(1.0, -0.9, 0.2), hand=Hand.TUCKED, points=(-1.0, 0.2, -0.3)),
            Arm((-9, -20, 16), elbow=(1.0, -0.9, 0.2), hand=Hand.WRAP, points=(-1.0, 0.25, -0.1), last=True),
            yaw=26, lean=-2, shrug=1.5, hunch=1.0, head_yaw=36, nod=5, head_roll=-3, sway=-4, tilt=3, holds="",
            near_foot=Foot(9, 0, 14), far_foot=Foot(13, 7, 24),
        ),
        Pose.HAND_ON_OWN_ARM: Stance(
            Arm((18, -55, 6), elbow=(0.7, 0, -1)),
            Arm((-17, -28, 11), elbow=(0.8, -1.0, 0.3), hand=Hand.WRAP, points=(-1.0, 0.3, -0.2), last=True),
            yaw=26, lean=3, shrug=3.0, hunch=2.5, head_yaw=42, nod=12, head_roll=5, sway=-3, tilt=2, holds="",
            near_foot=Foot(7, 0, 4), far_foot=Foot(6, 6, 2),
        ),
        Pose.LOOKING_FOR_SOMEBODY: Stance(
            Arm((4, -13, 14), elbow=(1.0, -1.0, -0.2), hand=Hand.WRAP, points=(-0.9, 0.5, 0.1)),
            Arm((26, -48, 8), elbow=(0.8, 0.0, -1.0), hand=Hand.OPEN, points=(0.5, -1.0, 0.4), over=False),
            yaw=34, twist=-10, lean=-2, side=3, shrug=1.0, head_yaw=-46, nod=-6, head_roll=-2, sway=2, holds="",
            near_foot=Foot(10, -4, 18, lift=20), far_foot=Foot(9, 6, 16, lift=20),
        ),
        Pose.FROZEN: Stance(
            Arm((2.5, -24, 16), elbow=(0.5, -1.0, -0.2), hand=Hand.WRAP, points=(-0.75, 0.8, 0.1)),
            Arm((2.5, -26, 18), elbow=(0.5, -1.0, -0.2), hand=Hand.WRAP, points=(-0.75, 0.8, 0.1)),
            yaw=20, lean=1, shrug=4.0, hunch=2.5, neck=-1.0, head_yaw=24, nod=6, holds="",
            near_foot=Foot(5.5, 0, -4), far_foot=Foot(5.5, 0, -4),
        ),
        Pose.ON_PHONE: Stance(
            Arm((8, -24, 25), elbow=(0.9, -1.0, -0.3), hand=Hand.GRIP),
            DOWN_FAR,
            yaw=36, lean=2, head_yaw=36, nod=17, sway=-3, tilt=2, far_foot=Foot(12, 4, 20),
        ),
        Pose.WAVING_OVER: Stance(
            Arm((27, 24, 9), elbow=(1.0, -0.5, 0.0), hand=Hand.OPEN, points=(0.12, 1.0, 0.1), thumb=-1),
            DOWN_FAR,
            yaw=30, lean=-1, side=3, head_yaw=30, nod=-3, head_roll=2, sway=2, holds="far",
            near_foot=Foot(11, 0, 16), far_foot=Foot(10, 3, 16),
        ),
        Pose.WALKING: Stance(
            Arm((18, -51, 20), elbow=(0.6, 0, -1)),
            Arm((18, -51, -17), elbow=(0.5, 0, -1), over=False),
            yaw=60, lean=4, twist=-6, head_yaw=50, nod=1, near_foot=GAIT_NEAR, far_foot=GAIT_FAR, rolling=True,
        ),
        Pose.LISTENING: Stance(
            Arm((3, -43, 15), elbow=(1.0, -0.2, -0.5), hand=Hand.WRAP, points=(-0.8, -0.6, 0.4)),
            Arm((4, -41, 16), elbow=(1.0, -0.2, -0.5), hand=Hand.WRAP, points=(-0.8, -0.6, 0.4)),
            yaw=44, lean=6, head_yaw=48, nod=4, head_roll=8, sway=-2, far_foot=Foot(10, 9, 14),
        ),
        Pose.POURING: Stance(
            Arm((16, -8, 28), elbow=(1.0, -0.6, -0.2), hand=Hand.GRIP),
            Arm((4, -25, 34), elbow=(0.9, -1.0, -0.2), hand=Hand.GRIP, over=False),
            yaw=38, lean=4, head_yaw=40, nod=14, head_roll=3, holds="near",
        ),
        Pose.SERVING: Stance(
            DOWN_NEAR,
            Arm((12, -25, 42), elbow=(0.8, -1.0, 0), hand=Hand.GRIP, over=False),
            yaw=46, lean=6, head_yaw=44, nod=3, holds="far", far_foot=Foot(10, 8, 14),
        ),
        Pose.TALKING_ON_RADIO: Stance(
            Arm((8.5, -24.0, 14.5), elbow=(1.0, -1.0, -0.2), hand=Hand.GRIP, place=Place.HEAD),
            DOWN_FAR,
            yaw=32, lean=1, head_yaw=38, nod=5, head_roll=-3, near_foot=Foot(12, 0, 16), far_foot=Foot(12, 3, 18),
        ),
        Pose.HOLDING_OUT_HAND: Stance(
            DOWN_NEAR,
            Arm((13, -30, 43), elbow=(0.8, -1.0, 0), hand=Hand.PALM, points=(0.2, 0.15, 1.0), over=False),
            yaw=50, lean=7, head_yaw=46, nod=4, head_roll=3, far_foot=Foot(10, 13, 12), near_foot=Foot(9, -6, 12),
        ),
        Pose.TOASTING: Stance(
            DOWN_NEAR,
            Arm((17, 3, 36), elbow=(0.9, -1.0, 0), hand=Hand.GRIP, over=False),
            yaw=42, lean=-1, side=-2, head_yaw=44, nod=-4, head_roll=-3, sway=-2, holds="far", far_foot=Foot(10, 8, 14),
        ),
        Pose.THUMB_UP: Stance(
            DOWN_NEAR,
            Arm((17, -16, 30), elbow=(0.9, -1.0, 0), hand=Hand.THUMB, over=False),
            yaw=38, lean=1, head_yaw=40, nod=1, head_roll=3, sway=-2, far_foot=Foot(11, 5, 18),
        ),
        Pose.LEANING_IN: Stance(
            DOWN_NEAR, DOWN_FAR,
            yaw=54, lean=16, neck=2.5, head_yaw=50, nod=-2, head_roll=4, forward=-9, holds="near",
            near_foot=Foot(9, -8, 10), far_foot=Foot(9, 15, 12),
        ),
        Pose.KNEELING_BESIDE: Stance(
            Arm((9, -43, 27), elbow=(1.0, -0.2, -0.8), hand=Hand.RELAXED, points=(-0.2, -0.2, 1.0)),
            Arm((12, -32, 36), elbow=(0.8, -1.0, 0.0), hand=Hand.PALM, points=(0.2, 0.3, 1.0), over=False),
            yaw=58, lean=9, head_yaw=48, nod=-4, head_roll=4, holds="", hips=44,
            near_foot=Foot(9, -33, 2, lift=74), far_foot=Foot(12, 38, 12),
        ),
        Pose.WALKING_WITH: Stance(
            Arm((18, -54, 9), elbow=(0.6, 0, -1), idle=True),
            Arm((19, -36, 27), elbow=(0.8, -0.8, -0.6), hand=Hand.PALM, points=(0.5, 0.1, 1.0), over=False),
            yaw=54, lean=2, head_yaw=42, nod=1, head_roll=4, holds="near",
            near_foot=Foot(7, -20, 6, lift=24), far_foot=Foot(7, 19, 6, lift=-10), rolling=True,
        ),
        Pose.BLOCKING_VIEW: Stance(
            HIP, replace(HIP, over=False),
            yaw=14, lean=-1, head_yaw=46, nod=-1, holds="", stretch=0.985,
            near_foot=Foot(18, 0, 20), far_foot=Foot(18, 2, 20),
        ),
        Pose.SITTING: Stance(
            LAP, replace(LAP, at=(8, -43, 23)),
            yaw=50, lean=3, head_yaw=44, nod=2, head_roll=2, seat=46,
            near_foot=Foot(10, 0, 12), far_foot=Foot(10, 6, 16),
        ),
        Pose.CARRYING_TRAY: Stance(
            Arm((21, -27, 27), elbow=(1.0, -1.0, -0.6), hand=Hand.PALM, points=(0.2, 0.1, 1.0)),
            DOWN_FAR,
            yaw=46, lean=0, side=2, head_yaw=46, nod=1, sway=-1,
            near_foot=Foot(8, -12, 8, lift=16), far_foot=Foot(8, 12, 12),
        ),
        Pose.HUGGING: Stance(
            Arm((-1, -27, 46), elbow=(0.9, -0.9, 0.1), hand=Hand.WRAP, points=(-0.5, 0.2, 1.0)),
            Arm((1, -12, 46), elbow=(0.9, -0.9, 0.1), hand=Hand.WRAP, points=(-0.5, -0.2, 1.0), over=False),
            yaw=64, lean=8, head_yaw=54, nod=4, head_roll=10, forward=-5, holds="",
            near_foot=Foot(8, -7, 10), far_foot=Foot(9, 8, 14),
        ),
        Pose.HOLDING_BAG: Stance(
            Arm((-3, -38, 19), elbow=(1.0, -0.6, 0.0), hand=Hand.WRAP, points=(-1.0, -0.1, 0.35)),
            Arm((-2, -29, 21), elbow=(1.0, -0.7, 0.0), hand=Hand.WRAP, points=(-1.0, -0.1, 0.35), last=True),
            yaw=30, lean=2, shrug=2.5, hunch=2.0, head_yaw=44, nod=8, head_roll=3, sway=-2, holds="",
            near_foot=Foot(7, 0, 4), far_foot=Foot(6, 5, 4),
        ),
        Pose.POINTING_THE_WAY: Stance(
            DOWN_NEAR,
            Arm((24, -13, 41), elbow=(0.8, -1.0, 0), hand=Hand.PALM, points=(0.35, 0.15, 1.0), over=False),
            yaw=34, lean=0, twist=6, head_yaw=20, nod=2, head_roll=3, sway=-3, far_foot=Foot(11, 7, 22),
        ),
    }
)  # fmt: skip
