"""What an expression does to a face, and the colours of a face."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.people.canvas import blend
from game.people.geometry import Vec
from game.people.head import Head
from game.people.look import Hair
from game.story.picture import Expression


@dataclass(frozen=True, slots=True)
class Mien:
    """What an expression does: brows (inner and outer end up), eyes, gaze (to the person's left, up), mouth."""

    inner: float = 0.0
    outer: float = 0.0
    open: float = 0.92
    cheek: float = 0.0
    gaze: Vec = (0.0, 0.0)
    lift: float = 0.15
    wide: float = 1.0
    gape: float = 0.0
    teeth: bool = False
    skew: float = 0.0


INK = "#2a1a24"
"""The darkest lines of a face."""

MIENS: Mapping[Expression, Mien] = MappingProxyType(
    {
        Expression.CALM: Mien(lift=0.28),
        Expression.SMILING: Mien(
            inner=0.15, outer=0.2, open=0.84, cheek=0.28, lift=1.0, wide=1.2, gape=0.75, teeth=True
        ),
        Expression.LAUGHING: Mien(
            inner=0.45, outer=0.3, open=0.34, cheek=0.62, lift=1.35, wide=1.3, gape=2.9, teeth=True
        ),
        Expression.ATTENTIVE: Mien(inner=0.3, outer=0.45, open=1.06, lift=0.1, wide=0.95),
        Expression.SERIOUS: Mien(inner=-0.55, outer=0.05, open=0.84, lift=-0.22, wide=0.98),
        Expression.UNEASY: Mien(
            inner=0.75, outer=-0.25, open=0.98, gaze=(-0.42, -0.12), lift=-0.45, wide=0.86, skew=0.28
        ),
        Expression.WORRIED: Mien(inner=1.15, outer=-0.45, open=1.12, lift=-0.75, wide=0.84, gape=0.55),
        Expression.LOOKING_ASIDE: Mien(
            inner=0.5, outer=0.0, open=0.9, gaze=(-0.72, 0.0), lift=-0.3, wide=0.9, skew=0.2
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of one face."""

    skin: str
    shade: str
    deep: str
    lip: str
    brow: str
    lid: str


def paint_of(head: Head, skin: str, shade: str) -> Paint:
    """The colours of this face; brows follow the hair, and grey hair leaves them darker."""
    hair = head.look.hair_colour
    brow = blend(hair, INK, 0.35)
    if int(hair[1:3], 16) > 150 and head.look.hair is not Hair.BALD:
        brow = blend(hair, "#4a3530", 0.55)
    lip = blend(blend(skin, "#b3404f", 0.42), shade, 0.15)
    lid = blend(skin, shade, 0.6)
    if head.look.makeup:
        lip, lid = blend(skin, "#a3163f", 0.78), blend(skin, "#6b3f9c", 0.55)
    return Paint(skin, shade, blend(shade, INK, 0.42), lip, brow, lid)
