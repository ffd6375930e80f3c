"""The night as it should be, drawn: guests among each other, and staff who look out for them and for each other."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.language import Language
from game.pages.page import Shown
from game.pages.telling import Telling
from game.people.casting import cast_roles
from game.people.person import Cast
from game.story.picture import Distance, Expression, Facing, Figure, Held, Light, Picture, Place, Pose, Wear
from game.story.scenario import Part, Role
from game.story.text import Text

NOTHING = Text("", "")
"""These people have no lines."""
SEED = 7
"""Always the same people, so that the night is recognised as it fills."""

_FAR, _MIDDLE, _BAR = Distance.FAR, Distance.MIDDLE, Distance.BEHIND_COUNTER
_LEFT, _RIGHT = Facing.LEFT, Facing.RIGHT
WEARS: Mapping[str, Wear] = MappingProxyType(
    {
        "bartender": Wear.BAR_STAFF,
        "floor": Wear.FLOOR_STAFF,
        "door": Wear.SECURITY,
        "guest_a": Wear.GUEST,
        "guest_b": Wear.GUEST,
        "guest_c": Wear.GUEST,
        "guest_d": Wear.GUEST,
        "guest_e": Wear.GUEST,
    }
)
BARTENDER = Figure("bartender", Pose.SERVING, Expression.SMILING, 0.83, _BAR, _LEFT, Held.GLASS)
FLOOR = Figure("floor", Pose.THUMB_UP, Expression.SMILING, 0.635, _MIDDLE, _RIGHT)
DOOR = Figure("door", Pose.TALKING_ON_RADIO, Expression.ATTENTIVE, 0.06, _MIDDLE, _RIGHT, Held.RADIO)
DANCING = (
    Figure("guest_a", Pose.DANCING, Expression.LAUGHING, 0.17, _FAR, _RIGHT),
    Figure("guest_b", Pose.DANCING, Expression.SMILING, 0.265, _FAR, _LEFT),
)
TOGETHER = (
    Figure("guest_c", Pose.LAUGHING, Expression.LAUGHING, 0.375, _MIDDLE, _RIGHT, Held.GLASS),
    Figure("guest_d", Pose.TOASTING, Expression.SMILING, 0.475, _MIDDLE, _LEFT, Held.GLASS),
)
ALONE = (Figure("guest_e", Pose.AT_EASE, Expression.CALM, 0.30, _FAR, _RIGHT),)

AS_IT_SHOULD_BE = Picture(Place.CLUB_BAR, Light.BUSY, (*DANCING, DOOR, *TOGETHER, FLOOR, BARTENDER))
"""A full bar in which everybody is all right: who works there sees each other."""


def night(picture: Picture, language: Language, cast: Cast) -> Shown:
    """The picture of the night with its own cast and its description."""
    roles = {role: Role(role, Part.BYSTANDER, wears, NOTHING) for role, wears in WEARS.items()}
    return Telling(language, cast_roles(roles, SEED, cast), WEARS).show(picture)
