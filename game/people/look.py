"""What somebody looks like, apart from clothes: data that the drawing reads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Hair(StrEnum):
    """How hair is worn."""

    SHORT = "short"
    FADE = "fade"
    SIDE_PART = "side_part"
    PIXIE = "pixie"
    BOB = "bob"
    LONG = "long"
    CURLY = "curly"
    AFRO = "afro"
    LOCS = "locs"
    BRAIDS = "braids"
    BUN = "bun"
    PONYTAIL = "ponytail"
    BALD = "bald"
    RECEDING = "receding"
    BUZZ = "buzz"
    UNDERCUT = "undercut"


class Covering(StrEnum):
    """What covers the head."""

    NONE = "none"
    SCARF = "scarf"
    TURBAN = "turban"
    CAP = "cap"
    KIPPA = "kippa"
    HEADWRAP = "headwrap"


class Beard(StrEnum):
    """How a beard is worn."""

    NONE = "none"
    STUBBLE = "stubble"
    SHORT = "short"
    FULL = "full"
    MOUSTACHE = "moustache"
    GOATEE = "goatee"


class Glasses(StrEnum):
    """Which glasses."""

    NONE = "none"
    ROUND = "round"
    SQUARE = "square"


class Aid(StrEnum):
    """What somebody uses to hear, to get about or to hold; a prosthesis is on their own left side."""

    HEARING_AID = "hearing_aid"
    WHEELCHAIR = "wheelchair"
    CANE = "cane"
    PROSTHETIC_ARM = "prosthetic_arm"
    PROSTHETIC_LEG = "prosthetic_leg"


@dataclass(frozen=True, slots=True)
class Look:
    """A body and a face.

    `stature` in centimetres standing up; the others run from 0 to 1: `build` thin to fat, `shoulders` and `hips`
    narrow to wide, `bust` flat to full, `jaw` pointed to square, `nose` small to large, `brow` thin to heavy, `lips`
    thin to full. Colours are "#rrggbb".
    """

    skin: str
    hair: Hair
    hair_colour: str
    stature: float
    build: float = 0.35
    shoulders: float = 0.5
    hips: float = 0.5
    bust: float = 0.0
    jaw: float = 0.5
    nose: float = 0.5
    brow: float = 0.5
    lips: float = 0.5
    eyes: str = "#4a2f22"
    covering: Covering = Covering.NONE
    covering_colour: str = "#3d6b78"
    beard: Beard = Beard.NONE
    glasses: Glasses = Glasses.NONE
    aids: frozenset[Aid] = frozenset()
    earring: bool = False
    freckles: bool = False
    lashes: bool = False
    makeup: bool = False
    pregnant: bool = False

    @property
    def bare(self) -> bool:
        """Whether the hair can be seen."""
        return self.covering in (Covering.NONE, Covering.KIPPA)
