"""Clothes as data, and what each role asks somebody to wear."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from game.story.picture import Wear

__all__ = ["Bottom", "Outfit", "Shoe", "Top", "Wear", "dressed_for"]


class Top(StrEnum):
    """What is worn above the waist."""

    TEE = "tee"
    SHIRT = "shirt"
    BLOUSE = "blouse"
    JACKET = "jacket"
    HOODIE = "hoodie"
    SWEATER = "sweater"
    DRESS = "dress"
    LONG_DRESS = "long_dress"
    POLO = "polo"
    SLEEVELESS = "sleeveless"


class Bottom(StrEnum):
    """What is worn below the waist."""

    JEANS = "jeans"
    WIDE = "wide"
    SKIRT = "skirt"
    SHORTS = "shorts"


class Shoe(StrEnum):
    """What is worn on the feet."""

    SNEAKER = "sneaker"
    BOOT = "boot"
    LOAFER = "loafer"


class Over(StrEnum):
    """What work puts over the clothes."""

    NOTHING = "nothing"
    APRON = "apron"
    HALF_APRON = "half_apron"
    VEST = "vest"
    LANYARD = "lanyard"


@dataclass(frozen=True, slots=True)
class Outfit:
    """Everything somebody wears; `under` is the shirt seen in an open jacket, `trim` stripes, buttons or cords.

    `pin` is a small rainbow pin on the chest; `covered` keeps the arms covered, also under short sleeves at work.
    """

    top: Top
    colour: str
    bottom: Bottom = Bottom.JEANS
    bottom_colour: str = "#35507e"
    shoe: Shoe = Shoe.SNEAKER
    shoe_colour: str = "#f1ece4"
    under: str = "#f3ece2"
    trim: str = ""
    pin: bool = False
    covered: bool = False
    over: Over = Over.NOTHING
    over_colour: str = "#8a4b2d"


def dressed_for(wear: Wear, own: Outfit) -> Outfit:
    """What somebody with these own clothes wears in this role; at work everybody wears the same, skirts stay skirts."""
    bottom = own.bottom if own.top not in (Top.DRESS, Top.LONG_DRESS) else Bottom.SKIRT
    if own.top is Top.LONG_DRESS:
        bottom = Bottom.WIDE
    work = replace(own, bottom=bottom, trim="", shoe_colour="#4a4560", bottom_colour="#454b70")
    match wear:
        case Wear.BAR_STAFF:
            return replace(work, top=Top.SHIRT, colour="#4a5474", over=Over.APRON, over_colour="#a85a36")
        case Wear.FLOOR_STAFF:
            return replace(work, top=Top.SHIRT, colour="#4a5474", over=Over.HALF_APRON, over_colour="#a85a36")
        case Wear.SECURITY:
            return replace(work, top=Top.POLO, colour="#3c4058", trim="#f0b43c", over=Over.VEST, over_colour="#23253a")
        case Wear.CREW:
            return replace(
                work, top=Top.TEE, colour="#1f8f97", trim="#f6efe2", over=Over.LANYARD, over_colour="#f0b43c"
            )
        case Wear.CASUAL:
            return replace(own, top=Top.HOODIE, bottom=bottom, trim="") if own.top is not Top.HOODIE else own
        case Wear.GUEST:
            return own
