"""The colours of the pages, by what they are for. Every text stands at 7:1 or more on its ground (WCAG 2.2, AAA)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

Colour = tuple[int, int, int]


class Ink(StrEnum):
    """What a colour is for."""

    NIGHT = "night"
    PANEL = "panel"
    CARD = "card"
    CARD_PICKED = "card_picked"
    REMARK = "remark"
    PAPER = "paper"
    TEXT = "text"
    MUTED = "muted"
    DIM = "dim"
    PAPER_TEXT = "paper_text"
    PICKED_TEXT = "picked_text"
    AMBER = "amber"
    CYAN = "cyan"
    GREEN = "green"
    PLUM = "plum"
    EDGE = "edge"
    PLAIN = "plain"
    PLAIN_TEXT = "plain_text"


@dataclass(frozen=True, slots=True)
class Theme:
    """A colour for each ink; `panel_alpha` is how much of the picture a panel covers, of 255."""

    colours: Mapping[Ink, Colour]
    panel_alpha: int

    def __getitem__(self, ink: Ink) -> Colour:
        """The colour for this ink."""
        return self.colours[ink]


NIGHT = Theme(
    MappingProxyType(
        {
            Ink.NIGHT: (17, 14, 38),
            Ink.PANEL: (25, 21, 54),
            Ink.CARD: (43, 36, 82),
            Ink.CARD_PICKED: (255, 196, 92),
            Ink.REMARK: (33, 27, 66),
            Ink.PAPER: (250, 240, 219),
            Ink.TEXT: (248, 243, 233),
            Ink.MUTED: (207, 201, 228),
            Ink.DIM: (158, 151, 190),
            Ink.PAPER_TEXT: (45, 30, 52),
            Ink.PICKED_TEXT: (32, 20, 40),
            Ink.AMBER: (255, 196, 92),
            Ink.CYAN: (104, 222, 245),
            Ink.GREEN: (140, 228, 168),
            Ink.PLUM: (240, 172, 224),
            Ink.EDGE: (134, 112, 150),
            Ink.PLAIN: (244, 244, 242),
            Ink.PLAIN_TEXT: (40, 42, 46),
        }
    ),
    panel_alpha=242,
)

HIGH_CONTRAST = Theme(
    MappingProxyType(
        {
            **NIGHT.colours,
            Ink.NIGHT: (0, 0, 0),
            Ink.PANEL: (0, 0, 0),
            Ink.CARD: (0, 0, 0),
            Ink.CARD_PICKED: (255, 221, 0),
            Ink.REMARK: (0, 0, 0),
            Ink.PAPER: (255, 255, 255),
            Ink.TEXT: (255, 255, 255),
            Ink.MUTED: (255, 255, 255),
            Ink.DIM: (190, 190, 190),
            Ink.PAPER_TEXT: (0, 0, 0),
            Ink.PICKED_TEXT: (0, 0, 0),
            Ink.AMBER: (255, 221, 0),
            Ink.CYAN: (0, 238, 255),
            Ink.GREEN: (120, 255, 160),
            Ink.PLUM: (255, 178, 240),
            Ink.EDGE: (255, 255, 255),
        }
    ),
    panel_alpha=255,
)

TEXT_ON = (
    (Ink.TEXT, Ink.PANEL),
    (Ink.MUTED, Ink.PANEL),
    (Ink.AMBER, Ink.PANEL),
    (Ink.GREEN, Ink.PANEL),
    (Ink.PLUM, Ink.PANEL),
    (Ink.TEXT, Ink.CARD),
    (Ink.MUTED, Ink.CARD),
    (Ink.AMBER, Ink.CARD),
    (Ink.TEXT, Ink.REMARK),
    (Ink.GREEN, Ink.REMARK),
    (Ink.PLUM, Ink.REMARK),
    (Ink.PAPER_TEXT, Ink.PAPER),
    (Ink.PICKED_TEXT, Ink.CARD_PICKED),
    (Ink.PLAIN_TEXT, Ink.PLAIN),
)
"""Which texts stand on which grounds; a test holds each pair to 7:1."""


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
