"""The stance of one person in a pose: in their own manner, seated where they sit, with what the hands have to hold."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.people.clothes import Bottom, Outfit, Over, Top
from game.people.hug import hugging
from game.people.look import Aid
from game.people.person import Person
from game.people.pose import Arm, Hand, Place, Stance
from game.people.seated import RIM, seated
from game.people.stances import HIP, STANCES
from game.story.picture import Facing, Held, Pose

ALWAYS: Mapping[Pose, Held] = MappingProxyType(
    {
        Pose.POURING: Held.BOTTLE,
        Pose.SERVING: Held.GLASS,
        Pose.TOASTING: Held.GLASS,
        Pose.ON_PHONE: Held.PHONE,
        Pose.TALKING_ON_RADIO: Held.RADIO,
        Pose.CARRYING_TRAY: Held.TRAY,
        Pose.HOLDING_BAG: Held.BAG,
    }
)
"""What a pose holds when the picture names nothing."""

HOLDING = Arm((15.0, -29.0, 25.0), elbow=(0.9, -0.8, -0.5), hand=Hand.GRIP)
TRAY = Arm((21, -27, 27), elbow=(1.0, -1.0, -0.6), hand=Hand.PALM, points=(0.2, 0.1, 1.0))
POCKET = Arm((20.0, -52.5, 6.0), elbow=(1.0, 0.1, -0.9), hand=Hand.POCKET, points=(-0.25, -1.0, 0.15))
CLASPED = Arm((2.5, -49.0, 18.0), elbow=(1.0, -0.2, -0.6), hand=Hand.WRAP, points=(-0.8, -0.6, 0.4))
BEHIND = Arm((7.0, -49.0, -15.0), elbow=(1.0, 0.0, -0.4), hand=Hand.TUCKED, over=False)
CANE = Arm((21.0, -52.0, 12.0), elbow=(0.6, 0.0, -1.0), hand=Hand.CANE)
CANE_BEFORE = Arm((2.0, -45.5, 24.0), elbow=(1.0, -0.2, -0.6), hand=Hand.WRAP, points=(-0.55, -0.75, 0.4))

Arms = tuple[Arm, Arm]


@dataclass(frozen=True, slots=True)
class Posture:
    """A stance with what is in the hands: `holder` ("near", "far" or "") has the `thing`.

    `cane` tells where somebody's cane is: in a hand ("near", "far"), before them under "both", or over the forearm
    that holds something ("hung near", "hung far"); empty without one.
    """

    stance: Stance
    thing: Held = Held.NOTHING
    holder: str = ""
    cane: str = ""


def posture_of(
    person: Person, outfit: Outfit, pose: Pose, held: Held, facing: Facing, beside: Person | None = None
) -> Posture:
    """How this person, dressed like this, takes the pose; everything is for a figure that faces right.

    `facing` is how it will be shown: it tells which hand is whose, for the drawing of who faces left is a mirror image.
    `beside` is whom a pair's pose is shared with.
    """
    stance = STANCES[pose]
    rolls = Aid.WHEELCHAIR in person.look.aids
    if rolls:
        stance = seated(stance, pose)
    if pose is Pose.HUGGING and beside is not None:
        stance = hugging(stance, person, beside)
    thing = held if held is not Held.NOTHING else ALWAYS.get(pose, Held.NOTHING)
    stance, holder = _holding(stance, thing)
    cane = ""
    if Aid.CANE in person.look.aids and not rolls:
        stance, cane = _on_cane(stance, pose, holder, "near" if facing is Facing.RIGHT else "far")
    stance = _own_seat(stance, person, pose) if rolls else _own_manner(stance, person, outfit)
    return Posture(stance, thing, holder, cane)


def _with(stance: Stance, which: str, arm: Arm) -> Stance:
    return replace(stance, near_arm=arm) if which == "near" else replace(stance, far_arm=replace(arm, over=arm.over))


def _arm(stance: Stance, which: str) -> Arm:
    return stance.near_arm if which == "near" else stance.far_arm


def _holding(stance: Stance, thing: Held) -> tuple[Stance, str]:
    """The stance with the thing in the hand that the pose leaves for it."""
    if thing is Held.NOTHING:
        return stance, ""
    if thing is Held.BAG and not _arm(stance, stance.holds or "near").idle:
        return stance, ""
    if not stance.holds:
        return stance, ""
    which = stance.holds
    arm = _arm(stance, which)
    if thing is Held.BAG:
        arm = replace(arm, hand=Hand.FIST, idle=False)
    elif arm.place is Place.BAR:
        arm = replace(arm, hand=Hand.GRIP)
    elif thing is Held.TRAY:
        arm = replace(TRAY, over=which == "near")
    elif arm.hand is not Hand.GRIP:
        arm = replace(HOLDING, over=which == "near")
    return _with(stance, which, arm), which


CANED: Mapping[Pose, str] = MappingProxyType(
    {
        Pose.LAUGHING: "far",
        Pose.DANCING: "far",
        Pose.STEPPING_BACK: "near",
        Pose.TURNED_AWAY: "far",
        Pose.HAND_ON_OWN_ARM: "near",
        Pose.LOOKING_FOR_SOMEBODY: "far",
        Pose.WALKING: "near",
        Pose.KNEELING_BESIDE: "near",
        Pose.BLOCKING_VIEW: "near",
        Pose.FROZEN: "both",
        Pose.LISTENING: "both",
        Pose.SITTING: "both",
    }
)
"""Which hand takes the cane in a pose that is busy with both; in the others it hangs over a forearm."""


def _on_cane(stance: Stance, pose: Pose, holder: str, own: str) -> tuple[Stance, str]:
    """The stance with the cane in a free hand, their own right one (`own`) if it can be."""
    other = "far" if own == "near" else "near"
    for which in (own, other):
        if _arm(stance, which).idle and which != holder and not stance.seat:
            return _with(stance, which, replace(CANE, over=which == "near")), which
    where = CANED.get(pose, "")
    if where == "both" and not holder:
        before = replace(CANE_BEFORE, at=(1.0, -40.0, 31.0)) if stance.seat else CANE_BEFORE
        return replace(stance, near_arm=before, far_arm=replace(before, over=True)), "both"
    if where in ("near", "far") and where != holder:
        low = replace(CANE, at=(20.0, -36.0, 24.0)) if stance.hips else CANE
        return _with(stance, where, replace(low, over=where == "near")), where
    return stance, "hung far" if pose is Pose.POURING or holder == "far" else "hung near"


def _trait(person: Person, what: str, count: int) -> int:
    """A number below `count` that is always the same for this person."""
    return hashlib.blake2s(f"{what} {person.id}".encode(), digest_size=2).digest()[0] % count


def _pockets(outfit: Outfit) -> bool:
    aproned = outfit.over in (Over.APRON, Over.HALF_APRON)
    return outfit.top not in (Top.DRESS, Top.LONG_DRESS) and outfit.bottom is not Bottom.SKIRT and not aproned


def _at_hip(arms: Arms) -> Arms:
    return HIP, arms[1]


def _in_pocket(arms: Arms) -> Arms:
    return POCKET, arms[1]


def _other_in_pocket(arms: Arms) -> Arms:
    return arms[0], replace(POCKET, over=False)


def _clasped(_: Arms) -> Arms:
    return CLASPED, CLASPED


def _behind_back(_: Arms) -> Arms:
    return BEHIND, BEHIND


def _hanging(arms: Arms) -> Arms:
    return arms


MANNERS: tuple[Callable[[Arms], Arms], ...] = (
    _hanging, _in_pocket, _clasped, _other_in_pocket, _behind_back, _at_hip, _in_pocket,
)  # fmt: skip
"""How arms rest that have nothing to do. None of them says anything: crossed arms, or a hand on an arm, would."""


def _own_seat(stance: Stance, person: Person, pose: Pose) -> Stance:
    """Hands in the lap, or one on the wheel: as this person rests them."""
    if pose is not Pose.AT_EASE or not stance.near_arm.idle or _trait(person, "hand on wheel", 2):
        return stance
    return replace(stance, near_arm=replace(RIM, at=(0, 2.5, -2), hand=Hand.RELAXED, idle=False))


def _own_manner(stance: Stance, person: Person, outfit: Outfit) -> Stance:
    """The stance with idle arms as this person rests them, and the weight on their own leg."""
    near, far = stance.near_arm, stance.far_arm
    if stance.seat or stance.rolling or not (near.idle or far.idle):
        return stance
    manner = MANNERS[_trait(person, "rests", len(MANNERS))]
    if not _pockets(outfit) and manner in (_in_pocket, _other_in_pocket):
        manner = (_clasped, _hanging, _at_hip)[_trait(person, "rests without pockets", 3)]
    if near.idle and far.idle:
        near, far = manner((near, far))
        lean = (-1.6, 0.0, 1.4)[_trait(person, "weight", 3)]
        return replace(stance, near_arm=near, far_arm=far, side=stance.side + lean, tilt=stance.tilt - lean)
    if near.idle and manner in (_in_pocket, _at_hip):
        return replace(stance, near_arm=manner((near, far))[0])
    if far.idle and manner is _other_in_pocket:
        return replace(stance, far_arm=manner((near, far))[1])
    return stance
