"""Sizes in window pixels: they grow with the window, and text with the text size. Given at 1920 × 1080."""

from __future__ import annotations

from dataclasses import dataclass

SMALLEST_TEXT = 13


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes for one window and one text size."""

    width: int
    height: int
    text: float

    @property
    def scale(self) -> float:
        """Window pixels for each pixel at 1920 × 1080."""
        return min(self.width / 1920, self.height / 1080)

    def px(self, size: float) -> int:
        """A distance that does not grow with the text."""
        return max(1, round(size * self.scale))

    def type(self, size: float) -> int:
        """A type size."""
        return max(SMALLEST_TEXT, round(size * self.scale * self.text))

    @property
    def body(self) -> int:
        """Body text."""
        return self.type(30)

    @property
    def option(self) -> int:
        """The labels of cards and buttons."""
        return self.type(28)

    @property
    def small(self) -> int:
        """The smallest text."""
        return self.type(24)

    @property
    def title(self) -> int:
        """The title of a page."""
        return self.type(44)

    @property
    def gap(self) -> int:
        """Between cards."""
        return self.px(16)

    @property
    def pad(self) -> int:
        """Between an edge and the text in it."""
        return self.px(22)

    @property
    def margin(self) -> int:
        """Between panels and the window's edge."""
        return self.px(28)

    @property
    def radius(self) -> int:
        """Of panels and cards."""
        return self.px(18)
