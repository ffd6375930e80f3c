"""Bottles and glasses: outlines in centimetres about the middle of their foot, y down."""

from __future__ import annotations

from random import Random

from game.people import svg
from game.people.canvas import blend

_BODIES = (
    "M-3.6 0v-17c0-4 2.3-4.6 2.3-8v-7h2.6v7c0 3.4 2.3 4 2.3 8v17z",
    "M-4.2 0v-14c0-3.6 2.9-5 2.9-8.6v-8h2.6v8c0 3.6 2.9 5 2.9 8.6v14z",
    "M-4.8 0v-15l2.9-4.6v-6h3.8v6l2.9 4.6v15z",
    "M-3.2 0v-21c0-2.6 1.9-3 1.9-5.6v-8h2.6v8c0 2.6 1.9 3 1.9 5.6v21z",
    "M-5.4 0c-1.4-6 0-11 3.8-13.6v-9h3.2v9c3.8 2.6 5.2 7.6 3.8 13.6z",
    "M-4 0v-20.5c0-1.6 1-2 2.2-2.6v-4.4h3.6v4.4c1.2.6 2.2 1 2.2 2.6v20.5z",
)
_GLASS = ("#3fa37a", "#5f8fd0", "#c7742f", "#a8486a", "#8fb7c9", "#d99a3c", "#6c59b8", "#3f7f95", "#b9553c")


def draw_shelf(seed: str, left: float, right: float, foot: float, scale: float, dim: float) -> str:
    """A shelf full of bottles from `left` to `right`, their feet at `foot`; `dim` (0 to 1) takes them back."""
    dice = Random(seed)
    parts = []
    x = left + 5 * scale
    while x < right - 4 * scale:
        body = dice.choice(_BODIES)
        colour = blend(dice.choice(_GLASS), "#2a1238", dim)
        for _ in range(dice.choice((1, 1, 2, 3))):
            if x > right - 4 * scale:
                break
            parts.append(_bottle(body, colour, x, foot, scale * 0.94, dim))
            x += 10.6 * scale
        x += dice.uniform(0.0, 3.0) * scale
    return "".join(parts)


def _bottle(body: str, colour: str, x: float, foot: float, scale: float, dim: float) -> str:
    lit = blend(colour, "#ffd08a", 0.5)
    label = blend("#f3dfbd", "#2a1238", 0.25 + dim * 0.6)
    return (
        f'<g transform="translate({svg.num(x)} {svg.num(foot)}) scale({scale:.2f})">'
        + svg.shape(body, colour)
        + '<rect x="-3" y="-5" width="6" height="5" fill="url(#under)"/>'
        + svg.rect(-3.1, -12.4, 6.2, 6.6, label, 0.82)
        + svg.rect(-2.5, -17, 0.9, 13, lit, 0.75)
        + "</g>"
    )


def hanging_glass(x: float, top: float, scale: float, light: str) -> str:
    """A wine glass that hangs by its foot, from `top` down."""
    return (
        f'<g transform="translate({svg.num(x)} {svg.num(top)}) scale({scale:.2f})">'
        + svg.rect(-3, 0, 6, 0.8, light, 0.55)
        + svg.rect(-0.45, 0.5, 0.9, 8, light, 0.45)
        + svg.shape("M-1 8c-3.6 2-4 7-3 12h8c1-5 .6-10-3-12z", light, 0.26)
        + svg.rect(-2.9, 11, 0.8, 7, "#ffffff", 0.5)
        + "</g>"
    )


def beer(x: float, foot: float, scale: float) -> str:
    """A glass of beer with its head, standing at `foot`."""
    return (
        f'<g transform="translate({svg.num(x)} {svg.num(foot)}) scale({scale:.2f})">'
        + svg.shape("M-3.4-14h6.8l-.7 14h-5.4z", "#f0a93a", 0.95)
        + svg.shape("M-3.6-16.6q3.6-1.6 7.2 0l-.2 4h-6.8z", "#fff3dc")
        + svg.rect(-2.2, -12, 1, 10, "#ffe0a0", 0.8)
        + "</g>"
    )


def tumbler(x: float, foot: float, scale: float, colour: str) -> str:
    """A long drink with ice and a straw, standing at `foot`."""
    return (
        f'<g transform="translate({svg.num(x)} {svg.num(foot)}) scale({scale:.2f})">'
        + svg.line(((0.6, -3), (3.4, -19)), "#f6efe2", 0.9)
        + svg.shape("M-3.3-14h6.6l-.5 14h-5.6z", "#cfe6f2", 0.4)
        + svg.shape("M-3-10.4h6l-.4 10h-5.2z", colour, 0.92)
        + svg.rect(-2, -9.6, 2.4, 2.4, "#ffffff", 0.5)
        + svg.oval(-2.8, -13.6, 2.3, 2.3, "#a6d94a")
        + "</g>"
    )
