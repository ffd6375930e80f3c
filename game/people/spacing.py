"""How far apart people stand: so far that nobody's hand lies on somebody who did not ask for it, nor seems to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from game.story.picture import Facing, Figure, Pose

BODY = 29.0
"""Half of what a body with its arms down takes up, in centimetres."""

TOUCH = 12.0
"""How far from the feet of a friend a hand may come, in centimetres."""

REACHES: Mapping[Pose, float] = MappingProxyType(
    {
        Pose.LEANING_ON_BAR: 66.0,
        Pose.HOLDING_OUT_HAND: 64.0,
        Pose.SERVING: 56.0,
        Pose.POURING: 50.0,
        Pose.TOASTING: 52.0,
        Pose.TALKING: 52.0,
        Pose.STEPPING_BACK: 46.0,
        Pose.LAUGHING: 44.0,
        Pose.WALKING: 44.0,
        Pose.DANCING: 44.0,
        Pose.THUMB_UP: 44.0,
        Pose.HUGGING: 62.0,
        Pose.POINTING_THE_WAY: 66.0,
        Pose.KNEELING_BESIDE: 60.0,
        Pose.WALKING_WITH: 50.0,
        Pose.CARRYING_TRAY: 44.0,
        Pose.SITTING: 46.0,
        Pose.BLOCKING_VIEW: 40.0,
    }
)
"""How far before the feet the hands of a pose come, in centimetres; where it is not named, `BODY`."""

KEEPING_OFF = frozenset(
    {
        Pose.STEPPING_BACK,
        Pose.TURNED_AWAY,
        Pose.HAND_ON_OWN_ARM,
        Pose.FROZEN,
        Pose.ARMS_CROSSED,
        Pose.LOOKING_FOR_SOMEBODY,
        Pose.HOLDING_BAG,
    }
)
"""Poses of somebody who wants room: no hand of a neighbour comes near them."""

TOGETHER: Mapping[Pose, float] = MappingProxyType({Pose.HUGGING: 33.0, Pose.WALKING_WITH: 56.0})
"""Poses of two who belong together, with the centimetres from feet to feet."""

FEET: Mapping[Pose, float] = MappingProxyType({Pose.SITTING: 46.0, Pose.KNEELING_BESIDE: 44.0})
"""How far the feet come forward of who is down on a stool or a knee: nobody's toes lie under another's."""


def pair_gap(left: Figure, right: Figure) -> float | None:
    """How many centimetres a pair stands apart: two who hug each other, or walk the same way together; else None."""
    if left.pose is not right.pose or left.pose not in TOGETHER:
        return None
    towards = left.facing is Facing.RIGHT and right.facing is Facing.LEFT
    fits = towards if left.pose is Pose.HUGGING else left.facing is right.facing
    return TOGETHER[left.pose] if fits else None


def partner(figures: Sequence[Figure], role: str) -> str:
    """The role of whoever makes a pair with this one; empty for who is on their own."""
    for distance in {figure.distance for figure in figures}:
        row = sorted((figure for figure in figures if figure.distance is distance), key=lambda figure: figure.x)
        for left, right in pairwise(row):
            if role in (left.role, right.role) and pair_gap(left, right) is not None:
                return right.role if left.role == role else left.role
    return ""


def least_gap(left: Figure, right: Figure) -> float:
    """How many centimetres two neighbours stand apart at least, from feet to feet.

    Among friends the hands may meet; next to somebody who wants room there is air between them.
    """
    pair = pair_gap(left, right)
    if pair is not None:
        return pair
    ahead = REACHES.get(left.pose, BODY) if left.facing is Facing.RIGHT else BODY
    back = REACHES.get(right.pose, BODY) if right.facing is Facing.LEFT else BODY
    feet = FEET.get(left.pose, 0.0) * (left.facing is Facing.RIGHT) + FEET.get(right.pose, 0.0) * (
        right.facing is Facing.LEFT
    )
    if left.pose in KEEPING_OFF or right.pose in KEEPING_OFF:
        return max(ahead + back, feet)
    return max(ahead + TOUCH, back + TOUCH, 2 * BODY, feet)


def _share(left: Figure, right: Figure) -> float:
    """Which part of the way the left one moves: who wants room stays, and the other one makes it."""
    stays, other = left.pose in KEEPING_OFF, right.pose in KEEPING_OFF
    return 0.5 if stays == other else 0.05 if stays else 0.95


def spread(row: Sequence[Figure], width: float, scale: float, room: tuple[float, float]) -> list[float]:
    """The places of a row from left to right, in picture units: within the room, and apart as far as there is space.

    A pair is also drawn together.

    `width` is that of the picture, `scale` picture units for each centimetre, `room` the first and the last place.
    """
    left, right = room
    gaps = [least_gap(a, b) * scale for a, b in pairwise(row)]
    fit = min(1.0, (right - left) / sum(gaps)) if gaps else 1.0
    pairs = [pair_gap(a, b) is not None for a, b in pairwise(row)]
    places = [min(max(figure.x * width, left), right) for figure in row]
    for _ in range(40):
        for i, gap in enumerate(gaps):
            lack = gap * fit - (places[i + 1] - places[i])
            if lack < 0 and not pairs[i]:
                continue
            share = _share(row[i], row[i + 1])
            places[i], places[i + 1] = places[i] - lack * share, places[i + 1] + lack * (1 - share)
        places = [min(max(x, left), right) for x in places]
    return places
