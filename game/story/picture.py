"""What a scene shows, as data: who stands where, how, in which light. Drawing it is the work of `people`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from game.story.text import Text


class Place(StrEnum):
    """Where a picture plays."""

    CLUB_BAR = "club_bar"
    DANCE_FLOOR = "dance_floor"
    ENTRANCE = "entrance"
    CLOAKROOM = "cloakroom"
    TOILET_CORRIDOR = "toilet_corridor"
    SMOKING_AREA = "smoking_area"
    CAFE_TERRACE = "cafe_terrace"
    STUDENT_SOCIETY = "student_society"
    FESTIVAL_FIELD = "festival_field"
    FESTIVAL_STAGE = "festival_stage"
    CAMPSITE = "campsite"
    FIRST_AID = "first_aid"
    CONTROL_ROOM = "control_room"
    STAFF_ROOM = "staff_room"
    NIGHT_BUS_STOP = "night_bus_stop"
    STATION_PLATFORM = "station_platform"
    YOUTH_CENTRE = "youth_centre"


class Light(StrEnum):
    """The hour, told by light and crowd: by day, when it begins, when it is full, when it ends."""

    DAY = "day"
    EARLY = "early"
    BUSY = "busy"
    CLOSING = "closing"


_NIGHT = (Light.EARLY, Light.BUSY, Light.CLOSING)

LIGHTS: Mapping[Place, tuple[Light, ...]] = MappingProxyType(
    {
        Place.CLUB_BAR: _NIGHT,
        Place.DANCE_FLOOR: _NIGHT,
        Place.ENTRANCE: _NIGHT,
        Place.CLOAKROOM: _NIGHT,
        Place.TOILET_CORRIDOR: _NIGHT,
        Place.SMOKING_AREA: _NIGHT,
        Place.CAFE_TERRACE: (Light.DAY, Light.EARLY, Light.BUSY),
        Place.STUDENT_SOCIETY: _NIGHT,
        Place.FESTIVAL_FIELD: (Light.DAY, Light.EARLY),
        Place.FESTIVAL_STAGE: _NIGHT,
        Place.CAMPSITE: (Light.DAY, Light.EARLY, Light.BUSY),
        Place.FIRST_AID: (Light.DAY, Light.BUSY),
        Place.CONTROL_ROOM: (Light.DAY, Light.BUSY),
        Place.STAFF_ROOM: (Light.EARLY, Light.CLOSING),
        Place.NIGHT_BUS_STOP: (Light.BUSY, Light.CLOSING),
        Place.STATION_PLATFORM: (Light.DAY, Light.BUSY, Light.CLOSING),
        Place.YOUTH_CENTRE: (Light.DAY, Light.EARLY, Light.BUSY),
    }
)
"""The lights that each place is drawn in."""

COUNTERS = frozenset({Place.CLUB_BAR, Place.CLOAKROOM, Place.STUDENT_SOCIETY, Place.YOUTH_CENTRE, Place.CONTROL_ROOM})
"""The places with a counter that somebody can stand behind."""


class Pose(StrEnum):
    """What a body says."""

    AT_EASE = "at_ease"
    TALKING = "talking"
    LAUGHING = "laughing"
    DANCING = "dancing"
    LEANING_ON_BAR = "leaning_on_bar"
    STEPPING_BACK = "stepping_back"
    TURNED_AWAY = "turned_away"
    ARMS_CROSSED = "arms_crossed"
    HAND_ON_OWN_ARM = "hand_on_own_arm"
    LOOKING_FOR_SOMEBODY = "looking_for_somebody"
    FROZEN = "frozen"
    ON_PHONE = "on_phone"
    WAVING_OVER = "waving_over"
    WALKING = "walking"
    LISTENING = "listening"
    POURING = "pouring"
    SERVING = "serving"
    TALKING_ON_RADIO = "talking_on_radio"
    HOLDING_OUT_HAND = "holding_out_hand"
    TOASTING = "toasting"
    THUMB_UP = "thumb_up"
    LEANING_IN = "leaning_in"
    KNEELING_BESIDE = "kneeling_beside"
    WALKING_WITH = "walking_with"
    BLOCKING_VIEW = "blocking_view"
    SITTING = "sitting"
    CARRYING_TRAY = "carrying_tray"
    HUGGING = "hugging"
    HOLDING_BAG = "holding_bag"
    POINTING_THE_WAY = "pointing_the_way"


class Expression(StrEnum):
    """What a face says."""

    CALM = "calm"
    SMILING = "smiling"
    LAUGHING = "laughing"
    ATTENTIVE = "attentive"
    SERIOUS = "serious"
    UNEASY = "uneasy"
    WORRIED = "worried"
    LOOKING_ASIDE = "looking_aside"


class Distance(StrEnum):
    """How far into the room somebody stands."""

    NEAR = "near"
    MIDDLE = "middle"
    FAR = "far"
    BEHIND_COUNTER = "behind_counter"


class Facing(StrEnum):
    """Which way a body is turned, as the viewer sees it."""

    LEFT = "left"
    RIGHT = "right"


class Held(StrEnum):
    """What a hand holds."""

    NOTHING = "nothing"
    GLASS = "glass"
    BOTTLE = "bottle"
    PHONE = "phone"
    TRAY = "tray"
    RADIO = "radio"
    BAG = "bag"


class Wear(StrEnum):
    """What a role asks somebody to wear; a guest wears their own clothes."""

    GUEST = "guest"
    CASUAL = "casual"
    BAR_STAFF = "bar_staff"
    FLOOR_STAFF = "floor_staff"
    SECURITY = "security"
    CREW = "crew"


@dataclass(frozen=True, slots=True)
class Figure:
    """One person in a picture, by role; `x` is the place of the feet, 0 (left edge) to 1 (right edge)."""

    role: str
    pose: Pose
    expression: Expression
    x: float
    distance: Distance
    facing: Facing
    held: Held = Held.NOTHING


@dataclass(frozen=True, slots=True)
class Picture:
    """A place with its light and the people in front of the crowd; `called` is its name where it has one of its own."""

    place: Place
    light: Light
    figures: tuple[Figure, ...] = ()
    called: Text | None = None
