"""The hours of a night in the club, as colours and strengths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.people.light import AMBER, CYAN, PINK, VIOLET, Beam
from game.story.picture import Light


@dataclass(frozen=True, slots=True)
class Mood:
    """What an hour does to the place.

    Colours are "#rrggbb". `stage`, `bar` and `haze` are the strengths (0 to 1) of the light from the booth, of that of
    the bar and of the haze; `crowd` how many people each of the three rows holds, the furthest first; `shade` how much
    darker the figures get with depth, `tables` where high tables stand
    (x and scale), `house` how far the house lights are up.
    """

    wall_top: str
    wall_low: str
    side_wall: str
    ceiling: str
    floor_far: str
    floor_near: str
    crowd_near: str
    crowd_far: str
    stage: float
    bar: float
    haze: float
    crowd: tuple[int, int, int]
    beams: tuple[Beam, ...]
    shade: float
    tables: tuple[tuple[float, float], ...]
    house: float = 0.0


EARLY = Mood(
    wall_top="#2a1550",
    wall_low="#8a3f5c",
    side_wall="#2b1750",
    ceiling="#150d33",
    floor_far="#86425a",
    floor_near="#1d1236",
    crowd_near="#231344",
    crowd_far="#472460",
    stage=0.5,
    bar=1.0,
    haze=0.35,
    crowd=(6, 4, 2),
    beams=(
        Beam((452, 104), (420, 640), 250, AMBER, 0.20),
        Beam((1010, 104), (1090, 650), 270, PINK, 0.17),
        Beam((640, 104), (640, 600), 300, VIOLET, 0.22),
    ),
    shade=0.26,
    tables=((432, 1.62), (1030, 1.9), (760, 2.15)),
)

BUSY = Mood(
    wall_top="#160f45",
    wall_low="#55206b",
    side_wall="#1d1248",
    ceiling="#0e0a2a",
    floor_far="#5a2273",
    floor_near="#0f0b2a",
    crowd_near="#190f3d",
    crowd_far="#4b2170",
    stage=1.0,
    bar=0.92,
    haze=0.8,
    crowd=(24, 19, 13),
    beams=(
        Beam((452, 104), (300, 660), 190, CYAN, 0.34),
        Beam((520, 104), (420, 690), 190, PINK, 0.30),
        Beam((640, 104), (650, 700), 180, VIOLET, 0.34),
        Beam((790, 104), (930, 690), 190, CYAN, 0.30),
        Beam((900, 104), (1120, 660), 200, PINK, 0.30),
        Beam((1010, 104), (1010, 640), 140, AMBER, 0.20),
    ),
    shade=0.34,
    tables=(),
)

CLOSING = Mood(
    wall_top="#54457d",
    wall_low="#9a6f8c",
    side_wall="#604c82",
    ceiling="#2e2553",
    floor_far="#957090",
    floor_near="#3d3160",
    crowd_near="#3b2c62",
    crowd_far="#6a4d7f",
    stage=0.12,
    bar=0.8,
    haze=0.0,
    crowd=(0, 2, 1),
    beams=(),
    shade=0.14,
    house=0.5,
    tables=((470, 1.55), (1010, 1.75), (330, 2.1), (800, 2.25)),
)

MOODS: Mapping[Light, Mood] = MappingProxyType({Light.EARLY: EARLY, Light.BUSY: BUSY, Light.CLOSING: CLOSING})
"""What each hour looks like."""
