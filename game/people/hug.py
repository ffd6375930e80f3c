"""How two people of other heights hug: nobody's hand comes to the other's face."""

from __future__ import annotations

from dataclasses import replace

from game.people.look import Aid
from game.people.person import Person
from game.people.pose import Arm, Foot, Stance

STANDING, SEATED, KNEELING = (0.0, 142.0), (55.0, 61.5), (0.0, 99.5)
"""How high the base of the neck is: centimetres, and centimetres more for each part of a stature of 175."""
KNEES = 47.0
"""How high the hips are of somebody on both knees."""
MOST_LOWERED = 34.0


def hugging(stance: Stance, person: Person, beside: Person) -> Stance:
    """The stance of a hug with `beside`: on the knees before a wheelchair, arms lower and bent for somebody shorter."""
    if _rolls(beside) and not _rolls(person):
        down = Foot(9, -36, 2, lift=74)
        stance = replace(stance, hips=KNEES, near_foot=down, far_foot=down, lean=4.0, forward=0.0)
    own, other = _neck(person, beside), _neck(beside, person)
    drop = min(max(own - other, 0.0) * 1.1, MOST_LOWERED)
    if not drop:
        return stance
    lower = drop / (person.look.stature / 175)
    return replace(
        stance,
        near_arm=_lowered(stance.near_arm, lower),
        far_arm=_lowered(stance.far_arm, lower),
        lean=stance.lean + drop * 0.3,
        nod=stance.nod + drop * 0.2,
    )


def _rolls(person: Person) -> bool:
    return Aid.WHEELCHAIR in person.look.aids


def _neck(person: Person, beside: Person) -> float:
    base, more = SEATED if _rolls(person) else KNEELING if _rolls(beside) else STANDING
    return base + more * person.look.stature / 175


def _lowered(arm: Arm, by: float) -> Arm:
    out, up, front = arm.at
    return replace(arm, at=(out, up - by, front))
