"""What a laid-out page is made of: rectangles, and the things that are drawn in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.pages.page import Shown
from game.stage.theme import Ink


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in window pixels."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The x of the first pixel to the right of it."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The y of the first pixel below it."""
        return self.y + self.h

    @property
    def centerx(self) -> float:
        """The x of its middle."""
        return self.x + self.w / 2

    @property
    def centery(self) -> float:
        """The y of its middle."""
        return self.y + self.h / 2

    def moved(self, dx: int, dy: int) -> Rect:
        """The rectangle, so much further."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def within(self, other: Rect) -> Rect | None:
        """The part of it that lies in the other; None when there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        w, h = min(self.right, other.right) - x, min(self.bottom, other.bottom) - y
        return Rect(x, y, w, h) if w > 0 and h > 0 else None

    def holds(self, other: Rect, slack: int = 0) -> bool:
        """Whether the other lies in it, give or take `slack` pixels."""
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def grown(self, by: int) -> Rect:
        """The rectangle, larger by so much on each side."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


@dataclass(frozen=True, slots=True)
class Plate:
    """A filled shape with round corners; `edge` draws its outline, `alpha` (of 255) lets the picture through."""

    rect: Rect
    fill: Ink | None
    radius: int
    edge: Ink | None = None
    edge_width: int = 0
    alpha: int = 255
    shadow: bool = False
    tail: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `box` is the room that it may take, for the layout's own test."""

    x: int
    y: int
    text: str
    size: int
    ink: Ink
    bold: bool
    box: Rect


@dataclass(frozen=True, slots=True)
class Icon:
    """A sign drawn in a square."""

    rect: Rect
    name: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture."""

    rect: Rect
    shown: Shown


@dataclass(frozen=True, slots=True)
class Emblem:
    """An organisation's picture, from a file."""

    rect: Rect
    path: str


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of a text, with the quiet border that a camera needs."""

    rect: Rect
    text: str


Item = Plate | Line | Icon | Thumbnail | Emblem | Code


@dataclass(frozen=True, slots=True)
class ViewState:
    """What only the window knows: focus, pointer, how far the text is scrolled (pixels), where people stand."""

    focus: str = ""
    hover: str = ""
    scroll: int = 0
    spots: Mapping[str, Rect] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Layout:
    """A page in a window of a size.

    `items` stand still, `scrolled` lie in `scroll_area` and are cut off at its edges. `controls` says where each
    control can be pressed, `content` where it is when nothing is scrolled, `fixed` which do not scroll, `picture_focus`
    which part of the picture is free.
    """

    size: tuple[int, int]
    items: tuple[Item, ...]
    scrolled: tuple[Item, ...]
    controls: Mapping[str, Rect]
    content: Mapping[str, Rect]
    fixed: frozenset[str]
    scroll_area: Rect
    scroll: int
    scroll_max: int
    picture_focus: Rect
